/** The words of the house as types. Plain, readonly, without behaviour; every room may use them. */

/** Half-open stretch `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces a stretch: an empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export type TokenKind = 'word' | 'number' | 'punctuation' | 'space' | 'markup';

/** A piece of a segment; the texts of all tokens joined give the segment's text back exactly. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
}

/** `boilerplate`: advertising markers, bylines, notices; text that is no part of what the article says. */
export type SegmentKind = 'sentence' | 'heading' | 'caption' | 'boilerplate';

/** A machine-translated sentence (or heading, caption, boilerplate) of one article. */
export interface Segment {
  /** Position in the article, from 0. */
  readonly index: number;
  readonly kind: SegmentKind;
  /** Where it stands in the article's `raw`. */
  readonly span: Span;
  /** `raw.slice(span.start, span.end)`, never changed. */
  readonly text: string;
  /** The foreign sentence it was translated from, if known. */
  readonly source?: string;
  readonly tokens: readonly Token[];
  /** Number of the paragraph it belongs to, from 0; segments of one paragraph are neighbours. */
  readonly paragraph: number;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A submitted document. */
export interface Article {
  readonly id: number;
  /** The one that was given, else the text's own heading, else its first sentence. */
  readonly title: string;
  /** Of the file it came in. */
  readonly fileName?: string;
  readonly formatId: string;
  /** Text as submitted, decoded; the only exception is named at `restore`. */
  readonly raw: string;
  /** Edits on `raw` that bring back the file's own spelling of what import decoded (HTML letter entities). */
  readonly restore: readonly Edit[];
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  /** The text it was translated from, as submitted. */
  readonly source?: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

export type Category =
  | 'entity'
  | 'terminology'
  | 'mistranslation'
  | 'untranslated'
  | 'word-order'
  | 'verb-form'
  | 'agreement'
  | 'article'
  | 'preposition'
  | 'missing-word'
  | 'extra-word'
  | 'duplication'
  | 'spacing'
  | 'punctuation'
  | 'capitalisation'
  | 'spelling'
  | 'segmentation'
  | 'truncation'
  | 'number'
  | 'register'
  | 'anchor-fragment';

/** Weights 1, 5, 25 after the WMT MQM ratings (Freitag et al. 2021). */
export type Severity = 'minor' | 'major' | 'critical';

/** One rule's remark on one stretch of a segment. */
export interface Finding {
  readonly ruleId: string;
  /** In the segment's `text`; empty where something is missing. */
  readonly span: Span;
  /** One German sentence: what is odd here. */
  readonly message: string;
  readonly category: Category;
  readonly severity: Severity;
  /** 0..1: how sure the rule is that this is a fault. */
  readonly confidence: number;
  /** Repairs, best first; each a list of disjoint edits on the segment's `text`. May be empty. */
  readonly alternatives: readonly (readonly Edit[])[];
}

/** What speaks for or against a segment's being garbled beside its findings. */
export interface Surroundings {
  /** How damaged the whole text is, 0..1. */
  readonly pressure: number;
  /** Whether the text is too short to tell. */
  readonly alone: boolean;
  /** How odd its words are in their places, from 0; about 0.6 in sound German. */
  readonly oddness: number;
  /** Mean chance of its words to be changed by an editor of machine translations; about 0.1 in sound German. */
  readonly revised: number;
  /** How unsure the tagger is of its words: mean of minus the logarithm of a tag's chance; about 0.04 in sound German. */
  readonly doubt: number;
  /** How many words it has. */
  readonly words: number;
}

/** What the rules say of one segment. */
export interface Assessment {
  readonly findings: readonly Finding[];
  readonly surroundings: Surroundings;
  /** 0..1: probability that the segment is garbled. */
  readonly score: number;
  /** Our decision: `score` at or above the threshold. */
  readonly flagged: boolean;
}

/** What a suggestion would break; shown beside it, and reason enough for `repair --auto` to leave it. */
export type Warning =
  | {
      /** `number`: also dates and units. */
      readonly kind:
        | 'number-lost'
        | 'number-added'
        | 'name-lost'
        | 'name-added'
        | 'link-changed'
        | 'quotation-changed'
        | 'modality-changed';
      readonly words: readonly string[];
    }
  | { readonly kind: 'negation-changed' | 'markup-changed' }
  | { readonly kind: 'finding-added'; readonly ruleId: string };

/** What a repair must leave as it is; in this order on the page and in exports. */
export type Protected =
  'numbers' | 'dates' | 'units' | 'names' | 'urls' | 'quotations' | 'negations' | 'modality' | 'markup';

/** One kind of fact in two versions of a sentence. */
export interface Comparison {
  readonly what: Protected;
  /** As the sentence writes them, each once; empty where it has none. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether they mean the same: `15 000` and `15.000` are equal. */
  readonly equal: boolean;
}

/** What was compared between a machine text and its repair, and how it came out; kept with the fix. */
export interface Certificate {
  /** One entry for each protected kind; none where the segment is removed. */
  readonly compared: readonly Comparison[];
  /** 0..1: characters taken out and put in, of all characters of both texts. */
  readonly editShare: number;
  /** How many findings each text has. */
  readonly findings: { readonly before: number; readonly after: number };
  /** Whether the repair reads as German. */
  readonly german: boolean;
}

/** A provider's whole corrected segment, not yet accepted. */
export interface Suggestion {
  readonly providerId: string;
  readonly text: string;
  /** 0..1, the order in which suggestions are shown. */
  readonly score: number;
  /** Likeness of a memory hit, 0..100; 100 is exact. */
  readonly match?: number;
  /** One sentence saying where it comes from, in German. */
  readonly reason: string;
  /** What the text counts as once it is accepted. */
  readonly origin: Origin;
  /** From the segment's current text to `text`. */
  readonly edits: readonly Edit[];
  readonly warnings: readonly Warning[];
  readonly certificate: Certificate;
}

/** Where an accepted text came from. `detail` names the rules, the provider or the fix that it was taken from. */
export interface Origin {
  readonly kind: 'rule' | 'memory' | 'provider' | 'manual' | 'elsewhere';
  readonly detail?: string;
}

export type DecisionKind = 'accept' | 'skip' | 'undo';

/**
 * What a person (or a batch run) decided about a segment. Never changed, never deleted: the last decision of a
 * segment holds its state, and an undo is a further decision that brings an earlier state back.
 */
export interface Decision {
  readonly id: number;
  readonly articleId: number;
  readonly segmentIndex: number;
  readonly kind: DecisionKind;
  /** The machine text of the segment. */
  readonly text: string;
  /** The accepted text that holds after this decision; absent where the machine text holds. */
  readonly postEdit?: string;
  /** Whether the segment counts as done after this decision. */
  readonly state: 'open' | 'accepted' | 'skipped';
  readonly source?: string;
  readonly origin: Origin;
  readonly editor?: string;
  /** Edits per word of the post-edit; 0 where the machine text holds. */
  readonly hter: number;
  /** What the accepted text was compared for; absent in older rows and where the machine text holds. */
  readonly certificate?: Certificate;
  /** Shared by all decisions of one batch run or one "same repair elsewhere". */
  readonly runId?: string;
  /** The decision that this one takes back. */
  readonly undoes?: number;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
}

/** A decision without its texts. */
export interface DecisionSketch extends Pick<
  Decision,
  | 'id'
  | 'articleId'
  | 'segmentIndex'
  | 'kind'
  | 'state'
  | 'origin'
  | 'editor'
  | 'hter'
  | 'runId'
  | 'decidedAt'
> {
  /** Whether another text than the machine's holds after it. */
  readonly changed: boolean;
  /** Whether an accepted text holds after it, changed or not. */
  readonly fixed: boolean;
  /** Whether that text is empty. */
  readonly struck: boolean;
}

/** A person's "these sentences of the source belong to these segments"; the last one about a segment holds. */
export interface SourceMend {
  readonly id: number;
  /** By position of the segment: numbers of the source's sentences, half-open; without `link` it has none. */
  readonly links: readonly {
    readonly index: number;
    readonly link?: { readonly first: number; readonly end: number } | undefined;
  }[];
}

/** An accepted post-edit that still holds: one entry of the translation memory. */
export type Fix = Decision & { readonly kind: 'accept'; readonly postEdit: string };

/** A translator's "this finding is wrong here": by rule, marked words and the two words on either side. */
export interface Dismissal {
  readonly articleId: number;
  readonly ruleId: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** A translator's "this rule is wrong about these words", wherever they stand. */
export interface WideDismissal {
  /** Absent: in all articles. */
  readonly articleId?: number;
  readonly ruleId: string;
  /** Never empty. */
  readonly words: string;
}

/** How far a dismissal reaches: this place, these words in the article, or these words everywhere. */
export type DismissalScope = 'place' | 'article' | 'house';

/**
 * `preferred`: `right` stands for every wrong form. `forbidden`: the wrong forms must not stand, and nothing stands for
 * them. `do-not-translate`: `right` is written as in the source text.
 */
export type TermStatus = 'preferred' | 'forbidden' | 'do-not-translate';

/** How a name or a term is to be written. */
export interface Term {
  /** Empty where the status is `forbidden`, and only there. */
  readonly right: string;
  /** Forms that must not stand, without endings; none equals `right`. */
  readonly wrong: readonly string[];
  /** Absent: `preferred`. */
  readonly status?: TermStatus;
  /** What the source text calls it. */
  readonly source?: string;
  /** Language of `source`, two letters; absent: whatever the articles are translated from. */
  readonly sourceLanguage?: string;
  readonly note?: string;
}

/** A person's word on a term, in one article or everywhere. */
export interface TermDecision extends Term {
  readonly id: number;
  /** Absent: everywhere. */
  readonly articleId?: number;
  /** The decisions that wrote it into the article. */
  readonly runId?: string;
  readonly editor?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A pair of sentences from another program's translation memory; no decision about an article. */
export interface MemoryPair {
  /** Of `text`, as BCP 47 names it: `de-x-mt` for machine German, else that of a source text. */
  readonly language: string;
  readonly text: string;
  /** The good German. */
  readonly postEdit: string;
  readonly editor?: string;
  /** When the pair was made; ISO 8601, UTC. */
  readonly decidedAt?: string;
}

/** A file of pairs that was taken in, and still counts. */
export interface MemoryImport {
  readonly id: number;
  /** Of the file. */
  readonly name: string;
  readonly pairs: number;
  readonly editor?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A person's choice that a rule is on or off, everywhere or in one article. */
export interface RuleSwitch {
  readonly ruleId: string;
  /** Absent: everywhere. */
  readonly articleId?: number;
  readonly on: boolean;
  readonly editor?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
