/** One line of the protocol of `npm run detect`. */
export interface DetectLine {
  readonly id: string;
  readonly text: string;
  readonly source?: string;
  readonly article?: string;
}

export interface DetectAnswer {
  readonly id: string;
  readonly score: number;
  readonly flagged: boolean;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly category: string;
    readonly rule: string;
  }[];
  readonly suggestions: readonly {
    readonly text: string;
    readonly score: number;
    readonly provider: string;
  }[];
}
