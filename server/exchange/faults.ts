/** What is wrong in one place of a file that was handed in; the page says it in the reader's language. */
export interface FileFault {
  /** From 1. */
  readonly line: number;
  readonly kind: FaultKind;
  /** The words in question. */
  readonly text: string;
}

export type FaultKind =
  /** `text`: the parser's own words. */
  | 'not-xml'
  /** `text`: the name of the root element. */
  | 'other-xml'
  | 'not-csv'
  /** `text`: the name of the missing column. */
  | 'no-column'
  | 'no-right'
  | 'no-wrong'
  | 'bad-status'
  | 'bad-language';

/** What a file holds: entries in its order, or what is wrong with it. `others`: entries in languages not read here. */
export interface Contents<Entry> {
  readonly entries: readonly Entry[];
  readonly faults: readonly FileFault[];
  readonly others: number;
}
