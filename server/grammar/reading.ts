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

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Determiner, attributes and noun, without what follows the noun. A lone pronoun, noun or name is one too. */
export interface NounPhrase extends Stretch {
  readonly head: number;
  readonly determiner?: number;
  readonly adjectives: readonly number[];
  /** Cells that all members allow; 0 = no reading of the members agrees. `ANY_CELL` where nothing is known. */
  readonly cells: Cells;
  /** Index of the preposition that governs it, directly before it. */
  readonly preposition?: number;
  /** Coordinated with the phrase before it. */
  readonly coordinated: boolean;
}

export type ClauseKind =
  'main' | 'question' | 'imperative' | 'subordinate' | 'relative' | 'infinitive' | 'fragment';

/** A clause with its topological fields; an inserted clause lies in its `inside`. Fields that are empty have from = to. */
export interface Clause extends Stretch {
  readonly kind: ClauseKind;
  readonly prefield: Stretch;
  /** Finite verb of a main clause, or the conjunction or relative phrase that opens another. */
  readonly left: Stretch;
  readonly middle: Stretch;
  /** Verbs and particle at the end. */
  readonly right: Stretch;
  readonly postfield: Stretch;
  /** Indices of all its verbs and of a stranded particle, in text order, those of clauses inside it left out. */
  readonly verbs: readonly number[];
  readonly finite: readonly number[];
  /** Index in `Reading.clauses` of the clause that it depends on. */
  readonly parent?: number;
  /** Clauses inserted in it. */
  readonly inside: readonly number[];
  /** Speech: stands in quotation marks, or is reported in the subjunctive. */
  readonly speech?: 'direct' | 'indirect';
  /** False where the reader could not make sense of the clause's borders: rules then keep quiet about its order. */
  readonly sure: boolean;
}

export interface Reading {
  readonly tokens: readonly ReadToken[];
  readonly phrases: readonly NounPhrase[];
  readonly clauses: readonly Clause[];
}
