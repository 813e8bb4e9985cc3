import type { Category, Edit, Finding, Segment, Severity, Span } from '../model.ts';
import type { German } from '../grammar/german.ts';

/** All segments of one text, in reading order: what a rule may look around in. */
export interface ArticleReading {
  readonly segments: readonly Segment[];
  readonly language: German;
}

/** What a rule is given beside the segment itself. */
export interface RuleContext {
  readonly article: ArticleReading;
  readonly language: German;
}

/** What a rule says; the rest of a `Finding` comes from the rule's head unless it is given here. */
export interface Remark {
  readonly span: Span;
  /** One German sentence that names the words in „…“ and says what is odd. */
  readonly message: string;
  readonly alternatives?: readonly (readonly Edit[])[];
  readonly severity?: Severity;
  readonly confidence?: number;
}

/**
 * A pair that teaches: the rule fires in `wrong` exactly at ⟦…⟧ (⟦⟧ marks a gap), and its first alternative makes
 * `right`. Without `right` the rule offers no repair. A list holds the segments of one article; one place
 * in it is marked, or each of those that only together show a fault.
 */
export interface Example {
  readonly wrong: string | readonly string[];
  readonly right?: string | readonly string[];
}

/** A text that the rule must leave alone: one segment, or the segments of one article. */
export type Passage = string | readonly string[];

export interface Rule {
  /** Equals the file name, never changes, is never reused. */
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
  readonly category: Category;
  readonly severity: Severity;
  /** It cannot say what is wrong: where another rule marks the same words, that one speaks alone. */
  readonly lastResort?: true;
  /** Whether a word is settled: no other rule may doubt how it is written. Only rules made from decisions say so. */
  readonly settles?: (text: string) => boolean;
  /** 0..1: precision of the rule, by measurement where there is one. */
  readonly confidence: number;
  /** A grammar section, a paper, or where the fault was seen. */
  readonly source: string;
  readonly examples: readonly Example[];
  /** Each exception stands with the sentence that earned it. */
  readonly passes: readonly Passage[];
  /** Faults that the rule cannot see yet; tested to be still so. */
  readonly knownMisses?: readonly Passage[];
  /** Good German at which it fires; tested to be still so. */
  readonly knownFalseAlarms?: readonly Passage[];
  /** Pure and stateless; yields remarks in any order. */
  find(segment: Segment, context: RuleContext): Iterable<Remark>;
}

/** Checks a rule's shape at compile time; changes nothing. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** All findings of one rule in one segment. */
export function findings(rule: Rule, segment: Segment, context: RuleContext): Finding[] {
  const found: Finding[] = [];
  for (const { span, message, alternatives, severity, confidence } of rule.find(segment, context))
    found.push({
      ruleId: rule.id,
      span,
      message,
      category: rule.category,
      severity: severity ?? rule.severity,
      confidence: confidence ?? rule.confidence,
      alternatives: alternatives ?? [],
    });
  return found;
}
