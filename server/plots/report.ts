import type { Table } from './plot.ts';

/** A report on one article for whoever ordered it, as a person reads it; the same on a page and in print. */
export interface Report {
  readonly language: 'de' | 'en';
  /** What it is; stands over the title. */
  readonly kind: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Machine text and text as it stands now, side by side. */
  readonly figures: Table;
  readonly picture: { readonly heading: string };
  readonly parts: readonly ReportPart[];
  /** How it was measured, and when the report was made. */
  readonly small: readonly string[];
}

export interface ReportPart {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly points: readonly ReportPoint[];
}

export interface ReportPoint {
  readonly text: string;
  /** A German sentence that follows it, struck through. */
  readonly struck?: string;
}
