import type { Analysis, Cells, Tag } from '../language/morphology.ts';
import type { Span, TokenKind } from '../model.ts';

/** How a sentence is read: its tokens with tags, its phrases, its clauses. Positions `from`, `to` count read tokens, half-open. */

/** A token of the segment that is not space; an ordinal (»15.«) or an abbreviation is one with its dot. */
export interface ReadToken {
  readonly index: number;
  readonly kind: Exclude<TokenKind, 'space'>;
  readonly text: string;
  /** In the segment's text. */
  readonly span: Span;
  readonly spaceBefore: boolean;
  /** The likeliest tag in this sentence. */
  readonly tag: Tag;
  /** How sure the tagger is of it, 0..1. */
  readonly certainty: number;
  /** Analyses with that tag; a guessed one where the lexicon has none. Never empty for words. */
  readonly analyses: readonly Analysis[];
  /** All analyses of the form, whatever the tag. */
  readonly all: readonly Analysis[];
  /** Whether the lexicon has the form or a compound's head; false: the analyses are guessed from its shape. */
  readonly known: boolean;
}

/** The token with another tag, and the analyses that it has with it. */
export function readAs(token: ReadToken, tag: Tag, analyses: readonly Analysis[]): ReadToken {
  const { index, kind, text, span, spaceBefore, certainty, known, all } = token;
  return { index, kind, text, span, spaceBefore, tag, certainty, known, analyses, all };
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Determiner, attributes and noun, without what follows the noun. A lone pronoun, noun or name is one too. Ordered by
 * `from`; a phrase inside an attribute (die [von ihm] gegründete Firma) comes after the one that it lies in.
 */
export interface NounPhrase extends Stretch {
  /** The noun; the last member where there is none (»das rote«). Of »Präsident Meyer« it is the first word. */
  readonly head: number;
  /** Whether a noun or name is its head; false for pronouns and where the noun is left out. */
  readonly nominal: boolean;
  /** The last one, where there are two (all die). A preposition with article (im) is none. */
  readonly determiner?: number | undefined;
  /** With numerals and what else has endings between determiner and noun. */
  readonly adjectives: readonly number[];
  /** Cells that all members allow; 0 = no reading of the members agrees. `ANY_CELL` where nothing is known. */
  readonly cells: Cells;
  /** Index of the preposition that governs it; only adverbs stand between (mit etwa zehn Leuten). */
  readonly preposition?: number | undefined;
  /** Joined by und, oder … to the phrase before it, or an earlier part of such a chain after its first. */
  readonly coordinated: boolean;
  /** Whether all its members are known words with tags that are no guesses: only then a rule may say that they do not agree. */
  readonly sure: boolean;
  /** Index in `Reading.phrases` of the phrase in whose attribute it lies. */
  readonly within?: number | undefined;
}

export type ClauseKind =
  'main' | 'question' | 'imperative' | 'subordinate' | 'relative' | 'infinitive' | 'fragment';

/**
 * A clause with its topological fields. It reaches from its first own word to its last, without the commas around it:
 * a clause that follows in its post-field is left out, one that fills its pre-field (Als er kam, …; „…“, sagte er) or is
 * inserted is within it and listed in `inside`. Fields that are empty have from = to.
 */
export interface Clause extends Stretch {
  readonly kind: ClauseKind;
  /** Of main clauses: before the finite verb, without und, aber … at its start. */
  readonly prefield: Stretch;
  /** Finite verb of a main clause, or the conjunction or relative phrase that opens another, with und before it. */
  readonly left: Stretch;
  readonly middle: Stretch;
  /** Verbs and particle at the end; in a clause with its verb at the end the finite verb is one of them. */
  readonly right: Stretch;
  readonly postfield: Stretch;
  /** Indices of all its verbs, of zu and of a stranded particle, in text order, those of clauses inside it left out. */
  readonly verbs: readonly number[];
  readonly finite: readonly number[];
  /** Index in `Reading.clauses` of the clause that it depends on or stands in. */
  readonly parent?: number | undefined;
  /** Index of the clause before it that it is joined to by und, aber … or a comma; it may lack its subject then. */
  readonly joined?: number | undefined;
  /** Clauses within it. */
  readonly inside: readonly number[];
  /** Speech: stands in quotation marks, or is reported in the subjunctive. */
  readonly speech?: 'direct' | 'indirect' | undefined;
  /** False where the reader could not make sense of the clause's borders: rules then keep quiet about its order. */
  readonly sure: boolean;
}

export interface Reading {
  readonly tokens: readonly ReadToken[];
  readonly phrases: readonly NounPhrase[];
  readonly clauses: readonly Clause[];
}
