import type { Words } from '../locale/index.ts';
import { tableOf, type Plot, type Table } from '../plots/plot.ts';
import type { Bin, QualityFigures } from '../workbench/workbench.ts';

/** One question about quality: its picture, the table behind it, and what is to be said beside them. */
export interface Section {
  /** Names the files of its picture. */
  readonly id: string;
  readonly heading: string;
  readonly lead: readonly string[];
  /** Absent where there is nothing to draw. */
  readonly plot?: Plot;
  /** What the picture shows, for whoever does not see it. */
  readonly alt: string;
  readonly table: Table;
  /** How many columns of the table hold words; the others hold numbers. */
  readonly wordColumns: number;
}

/** Names of rules and providers as the reader knows them. */
export interface Titles {
  rule(id: string): string;
  provider(id: string): string;
}

/** Rules in the picture; the table has all. */
const MOST_RULES = 12;

/** The sections that articles and the house have in common. */
export function commonSections(figures: QualityFigures, titles: Titles, t: Words): Section[] {
  return [
    findingsSection(figures, t),
    ...(figures.rules.length === 0 ? [] : [rulesSection(figures, titles, t)]),
    ...(figures.edits.fixes === 0 ? [] : [editsSection(figures, t)]),
    ...(figures.edits.fixes + figures.edits.struck === 0 ? [] : [timeSection(figures, t)]),
    ...(figures.origins.length === 0 ? [] : [originsSection(figures, titles, t)]),
  ];
}

export function findingsSection({ categories, severities }: QualityFigures, t: Words): Section {
  const { findings: words, before, after } = t.quality;
  const { number } = t.format;
  const [first] = categories;
  const named = [
    ...categories.map((one) => ({ ...one, name: t.rules.categories[one.category] })),
    ...severities.map((one) => ({ ...one, name: `${words.severity}: ${t.desk.severities[one.severity]}` })),
  ];
  const pointsOf = (side: string): string => `${t.quality.mqm.points}, ${side}`;
  return {
    id: 'findings',
    heading: words.heading,
    lead: first === undefined ? [words.none] : [t.quality.machine],
    alt:
      first === undefined
        ? ''
        : words.alt(t.rules.categories[first.category], first.before.findings, first.after.findings),
    ...(first === undefined
      ? {}
      : {
          plot: {
            kind: 'bars' as const,
            title: words.heading,
            labelled: words.what,
            labels: categories.map(({ category }) => t.rules.categories[category]),
            axis: words.axis,
            number,
            series: [
              { name: before, tone: 'before' as const, values: categories.map((c) => c.before.findings) },
              { name: after, tone: 'after' as const, values: categories.map((c) => c.after.findings) },
            ],
          },
        }),
    table: {
      head: [words.what, before, after, pointsOf(before), pointsOf(after)],
      rows: named.map((one) => [
        one.name,
        number(one.before.findings),
        number(one.after.findings),
        number(one.before.points),
        number(one.after.points),
      ]),
    },
    wordColumns: 1,
  };
}

function rulesSection({ rules }: QualityFigures, titles: Titles, t: Words): Section {
  const { rules: words, format, unknown } = t.quality;
  const { number } = t.format;
  const shown = rules.slice(0, MOST_RULES);
  const [first] = rules;
  const values = (of: 'taken' | 'otherwise' | 'dismissed' | 'kept' | 'open') => shown.map((rule) => rule[of]);
  return {
    id: 'rules',
    heading: words.heading,
    lead: shown.length < rules.length ? [words.shown(shown.length, rules.length)] : [],
    alt:
      first === undefined
        ? ''
        : words.alt(titles.rule(first.ruleId), first.found, format.share(first.acceptance ?? 0)),
    plot: {
      kind: 'stack',
      title: words.heading,
      labelled: words.what,
      labels: shown.map(({ ruleId }) => titles.rule(ruleId)),
      axis: words.axis,
      number,
      series: [
        { name: words.taken, tone: 'after', values: values('taken') },
        { name: words.otherwise, tone: 'soft', values: values('otherwise') },
        { name: words.dismissed, tone: 'warn', values: values('dismissed') },
        { name: words.kept, tone: 'quiet', values: values('kept') },
        { name: words.open, tone: 'faint', values: values('open') },
      ],
    },
    table: {
      head: [
        words.what,
        words.found,
        words.taken,
        words.otherwise,
        words.dismissed,
        words.kept,
        words.open,
        words.acceptance,
      ],
      rows: rules.map((rule) => [
        titles.rule(rule.ruleId),
        number(rule.found),
        number(rule.taken),
        number(rule.otherwise),
        number(rule.dismissed),
        number(rule.kept),
        number(rule.open),
        rule.acceptance === undefined ? unknown : format.share(rule.acceptance),
      ]),
    },
    wordColumns: 1,
  };
}

export function editsSection({ edits }: QualityFigures, t: Words): Section {
  const { edits: words, format, unknown } = t.quality;
  const rate = edits.rate === undefined ? unknown : format.fineShare(edits.rate);
  const whole = edits.whole === undefined ? unknown : format.fineShare(edits.whole);
  const labels = edits.bins.map(({ to }) =>
    to === 0 ? words.unchanged : to === undefined ? words.more : words.upTo(to),
  );
  return {
    id: 'edits',
    heading: words.heading,
    lead: [words.lead(edits.fixes, rate, whole), ...(edits.struck === 0 ? [] : [words.struck(edits.struck)])],
    alt: words.alt(edits.fixes, rate),
    ...histogramOf(edits.bins, labels, words, t),
  };
}

function timeSection({ time }: QualityFigures, t: Words): Section {
  const { time: words, format } = t.quality;
  const { segments, median = 0, mean = 0, total, breaks } = time;
  const labels = time.bins.map(({ to }) => (to === undefined ? words.more : words.upTo(to)));
  const known = [
    words.lead(segments, format.duration(median), format.duration(mean), format.duration(total)),
    words.breaks(breaks),
  ];
  const { plot, ...rest } = histogramOf(time.bins, labels, words, t);
  return {
    id: 'time',
    heading: words.heading,
    lead: segments === 0 ? [words.none] : known,
    alt: words.alt(segments, format.duration(median)),
    ...(segments === 0 ? {} : { plot }),
    ...rest,
  };
}

function histogramOf(
  bins: readonly Bin[],
  labels: readonly string[],
  words: { readonly heading: string; readonly what: string; readonly axis: string },
  t: Words,
): { readonly plot: Plot; readonly table: Table; readonly wordColumns: number } {
  const plot: Plot = {
    kind: 'columns',
    title: words.heading,
    labelled: words.what,
    labels,
    axis: words.axis,
    number: t.format.number,
    series: [{ name: words.axis, tone: 'after', values: bins.map(({ count }) => count) }],
  };
  return { plot, table: tableOf(plot), wordColumns: 1 };
}

function originsSection({ origins, spending }: QualityFigures, titles: Titles, t: Words): Section {
  const { origins: words, format, unknown } = t.quality;
  const { number } = t.format;
  const names = origins.map(({ kind, providerId }) =>
    providerId === undefined ? words.names[kind] : titles.provider(providerId),
  );
  const asked = (id: string | undefined): number =>
    spending.reduce((sum, { providerId, texts }) => sum + (providerId === id ? texts : 0), 0);
  return {
    id: 'origins',
    heading: words.heading,
    lead: [],
    alt: words.alt(names[0] ?? '', origins[0]?.accepted ?? 0),
    plot: {
      kind: 'stack',
      title: words.heading,
      labelled: words.what,
      labels: names,
      axis: words.axis,
      number,
      series: [
        { name: words.held, tone: 'after', values: origins.map(({ held }) => held) },
        { name: words.gone, tone: 'quiet', values: origins.map(({ accepted, held }) => accepted - held) },
      ],
    },
    table: {
      head: [words.what, words.asked, words.accepted, words.byRuns, words.held, words.heldShare, words.hter],
      rows: origins.map((one, i) => [
        names[i] ?? '',
        one.providerId === undefined ? unknown : number(asked(one.providerId)),
        number(one.accepted),
        number(one.byRuns),
        number(one.held),
        format.share(one.held / one.accepted),
        one.hter === undefined ? unknown : format.fineShare(one.hter),
      ]),
    },
    wordColumns: 1,
  };
}
