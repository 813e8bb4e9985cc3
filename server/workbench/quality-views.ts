import type { Category, Severity } from '../model.ts';
import type { Certified } from '../quality/certificates.ts';
import type { Outcome, Tally } from '../quality/findings.ts';
import type { Bin } from '../quality/histogram.ts';
import type { OriginOutcome } from '../quality/origins.ts';
import type { Spending } from '../store.ts';
import type { Mqm } from './quality-glance.ts';

export type { Certified } from '../quality/certificates.ts';
export type { Outcome, Tally } from '../quality/findings.ts';
export type { Bin } from '../quality/histogram.ts';
export type { OriginOutcome } from '../quality/origins.ts';
export type { Spending } from '../store.ts';

/** Findings of one kind in the machine text when it was opened, and in the text as it stands now. */
export interface Compared {
  readonly before: Tally;
  readonly after: Tally;
}

/**
 * Figures of an article, or of all articles together. Before: the machine text when its article was opened. After: the
 * text as it stands now, without dismissed findings.
 */
export interface QualityFigures {
  readonly mqm: { readonly before: Mqm; readonly after: Mqm };
  /** Those that weigh most in the machine text first; categories without a finding are left out. */
  readonly categories: readonly (Compared & { readonly category: Category })[];
  /** All three, the gravest first. */
  readonly severities: readonly (Compared & { readonly severity: Severity })[];
  readonly edits: {
    /** Accepted texts that hold, without struck sentences; these count in none of the rates. */
    readonly fixes: number;
    readonly struck: number;
    /** Edits per word of the fixes, 0 = untouched; absent without a fix. */
    readonly rate?: number;
    /** The same of the whole text; absent where there is no word. */
    readonly whole?: number;
    /** Fixes by their edits per word. */
    readonly bins: readonly Bin[];
  };
  readonly time: {
    /** Segments about whose time something is known. */
    readonly segments: number;
    /** Seconds per segment; absent where nothing is known. */
    readonly median?: number;
    readonly mean?: number;
    /** Seconds. */
    readonly total: number;
    /** Gaps that were too long to count. */
    readonly breaks: number;
    /** Segments by their seconds. */
    readonly bins: readonly Bin[];
  };
  /** By rule, those with most findings first. */
  readonly rules: readonly (Outcome & {
    readonly ruleId: string;
    /** 0..1; absent where nothing was decided. */
    readonly acceptance?: number;
  })[];
  readonly origins: readonly OriginOutcome[];
  /** By month and provider, oldest first. */
  readonly spending: readonly Spending[];
}

export interface ArticleQuality extends QualityFigures {
  readonly article: { readonly id: number; readonly title: string; readonly createdAt: string };
  readonly segments: number;
  readonly flagged: { readonly before: number; readonly after: number };
  /** Flagged segments about which no person has decided. */
  readonly open: number;
  /** Decisions so far, undos too. */
  readonly decisions: number;
  /** Of the fixes that changed a text, without struck sentences. */
  readonly certified: Certified;
  /** Sentences that were struck out, in their order, as the machine wrote them. */
  readonly struck: readonly { readonly index: number; readonly text: string }[];
  /** Texts sent since the month in which the article came in, of which nobody kept for which article. */
  readonly unattributed: number;
}

/** One line of the comparison of articles; without `mqm` it was not counted yet. */
export interface ComparedArticle {
  readonly id: number;
  readonly title: string;
  readonly createdAt: string;
  readonly segments: number;
  readonly fixes: number;
  readonly mqm?: { readonly before: Mqm; readonly after: Mqm };
  /** Edits per word of the fixes. */
  readonly rate?: number;
  /** Median of seconds per segment. */
  readonly median?: number;
}

export interface QualityWeek {
  /** `YYYY-MM-DD`. */
  readonly monday: string;
  /** Articles that came in, and what they weighed and weigh together. */
  readonly articles: number;
  readonly mqm?: { readonly before: Mqm; readonly after: Mqm };
  /** Texts accepted in this week. */
  readonly accepted: number;
  /** Mean of their edits per word. */
  readonly hter?: number;
  /** Median of seconds per segment. */
  readonly median?: number;
}

export interface HouseQuality extends QualityFigures {
  /** Newest first. */
  readonly articles: readonly ComparedArticle[];
  /** Without gaps, oldest first. */
  readonly weeks: readonly QualityWeek[];
}

/** Looking rather than reading: figures of quality. */
export interface Quality {
  /** @throws {NotFoundError} */
  quality(articleId: number): Promise<ArticleQuality>;
  houseQuality(): Promise<HouseQuality>;
}
