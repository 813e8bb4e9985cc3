import type { Category, RuleSwitch, Severity, Span } from '../model.ts';
import type { MeasuredRules, RuleFigures } from '../rules/figures.ts';

export interface RuleTitle {
  /** Made from what people decided: it is looked at and switched there, not among the rules. */
  readonly madeFrom?: 'terms' | 'lessons';
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
}

/** Segments of one article with the faults marked, and what the rule's first repair makes of them. */
export interface ExampleView {
  readonly wrong: readonly { readonly text: string; readonly spans: readonly Span[] }[];
  /** Empty where the rule offers no repair. */
  readonly right: readonly string[];
}

/** A rule as a person reads it, and how it is switched. */
export interface RuleView extends RuleTitle {
  readonly category: Category;
  readonly severity: Severity;
  readonly source: string;
  /** What it says of its first example, in German. */
  readonly says: string;
  readonly examples: readonly ExampleView[];
  /** Good German that it leaves alone; each the segments of one article. */
  readonly passes: readonly (readonly string[])[];
  /** Faults that it does not see. */
  readonly misses: readonly (readonly string[])[];
  /** Good German at which it speaks. */
  readonly falseAlarms: readonly (readonly string[])[];
  /** Absent where it was not measured yet. */
  readonly figures?: RuleFigures;
  /** 0..1, as `rules/defaults.ts` says; absent where it never spoke. */
  readonly precision?: number;
  /** Whether it speaks: in the article that was asked for, else wherever nothing else was chosen. */
  readonly on: boolean;
  readonly byDefault: boolean;
  /** The choice for the whole installation. */
  readonly everywhere?: RuleSwitch;
  /** The choice for the article that was asked for. */
  readonly here?: RuleSwitch;
  /** In the machine texts of all articles here, when they were last checked with it on. */
  readonly findings: number;
  /** Places where people dismissed its finding. */
  readonly dismissed: number;
  /** Words about which people dismissed it in a whole article or everywhere. */
  readonly wide: number;
}

export interface RuleBook {
  readonly measured: Pick<MeasuredRules, 'cleanSentences' | 'damagedSentences' | 'unreadSentences'>;
  readonly rules: readonly RuleView[];
}
