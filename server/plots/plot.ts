/** A picture of figures, told apart from how it is drawn: the same plot becomes SVG, PNG, CSV and a table on a page. */
export interface Plot {
  /** `bars` lie, `columns` stand; `stack` are bars whose series add up, `lines` run over time. */
  readonly kind: 'bars' | 'stack' | 'columns' | 'lines';
  readonly title: string;
  /** What the labels name: head of the first column of the table. */
  readonly labelled: string;
  readonly labels: readonly string[];
  /** What is counted, with its unit; stands at the axis. */
  readonly axis: string;
  readonly series: readonly Series[];
  /** As the reader writes numbers. */
  readonly number: (n: number) => string;
}

export interface Series {
  readonly name: string;
  readonly tone: Tone;
  /** One value a label; undefined where nothing is known. */
  readonly values: readonly (number | undefined)[];
}

/** Colours by what they mean. */
export type Tone = 'before' | 'after' | 'soft' | 'warn' | 'quiet' | 'faint';

export interface Look {
  readonly ground: 'light' | 'dark';
  readonly width: 'wide' | 'narrow';
}

/** Figures as a person reads them; every row is as long as the head. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table behind a plot; '' where nothing is known. */
export function tableOf({ labelled, labels, series, number }: Plot): Table {
  return {
    head: [labelled, ...series.map(({ name }) => name)],
    rows: labels.map((label, i) => [
      label,
      ...series.map(({ values }) => {
        const value = values[i];
        return value === undefined ? '' : number(value);
      }),
    ]),
  };
}
