import { Trait } from './traits.ts';
import { TAGS, type Tag } from '../../language/morphology.ts';

/**
 * What the tags so far say of the clause that a token stands in, as one small number, so that the tagger can tell verb
 * forms apart: what opened the clause, which finite verb it has, what it is inserted in. A rough count, never a parse.
 *
 * Bits 0–2 opener, 3–5 finite verb, 6 a comma since, 7 a conjunction since, 8–10 opener and 11–13 finite verb of the
 * clause around it, 14 the token before is a border.
 */
export type ClauseState = number;

const OPENER = { none: 0, conjunction: 1, relative: 2, question: 3, infinitive: 4 } as const;
const FINITE = { none: 0, full: 1, be: 2, have: 3, become: 4, modal: 5, imperative: 6 } as const;
const COMMA = 1 << 6;
const JOINED = 1 << 7;
const BORDER = 1 << 14;
/** What holds of the clause itself, without what is around it. */
export const OWN = 0xff;
export const STATES = 1 << 15;

type Kind = 'other' | 'comma' | 'stop' | 'mark' | 'joining' | 'opener' | 'question' | 'finite' | 'auxiliary';
const KINDS: Readonly<Partial<Record<Tag, readonly [Kind, number]>>> = {
  '$,': ['comma', 0],
  '$.': ['stop', 0],
  '$(': ['mark', 0],
  KON: ['joining', 0],
  KOUS: ['opener', OPENER.conjunction],
  PRELS: ['opener', OPENER.relative],
  PRELAT: ['opener', OPENER.relative],
  PWS: ['question', OPENER.question],
  PWAT: ['question', OPENER.question],
  PWAV: ['question', OPENER.question],
  KOUI: ['opener', OPENER.infinitive],
  VVFIN: ['finite', FINITE.full],
  VAFIN: ['auxiliary', 0],
  VMFIN: ['finite', FINITE.modal],
  VVIMP: ['finite', FINITE.imperative],
  VAIMP: ['finite', FINITE.imperative],
};
const BY_TAG = TAGS.map((tag) => KINDS[tag] ?? (['other', 0] as const));

/** The state before the first token. */
export const START: ClauseState = BORDER;

/**
 * The state after a token.
 *
 * @param tag - its number in `TAGS`
 * @param traits - bits of `Trait` that its form has
 */
export function afterTag(state: ClauseState, tag: number, traits: number): ClauseState {
  const [kind, value] = BY_TAG[tag] ?? ['other', 0];
  const rest = state & ~BORDER;
  if (kind === 'other') return rest;
  if (kind === 'mark') return state;
  if (kind === 'stop') return START;
  if (kind === 'finite') return withFinite(rest, value);
  if (kind === 'auxiliary') return withFinite(rest, auxiliary(traits));
  if (kind === 'joining') return rest | JOINED | BORDER;
  if (kind === 'comma') return afterComma(rest);
  if (kind === 'question' && (state & COMMA) === 0 && (state & 7) === 0) return rest;
  return opened(rest, value);
}

function withFinite(state: ClauseState, finite: number): ClauseState {
  return (state & ~(0x38 | COMMA | JOINED)) | (finite << 3);
}

function auxiliary(traits: number): number {
  if ((traits & Trait.have) !== 0) return FINITE.have;
  return (traits & Trait.become) !== 0 ? FINITE.become : FINITE.be;
}

/** A clause that has opener and finite verb ends at a comma; the one around it goes on. */
function afterComma(state: ClauseState): ClauseState {
  const ended = (state & 7) !== OPENER.none && (state & 0x38) !== 0;
  return (ended ? (state >> 8) & 0x3f : state & 0x3fff) | COMMA | BORDER;
}

function opened(state: ClauseState, opener: number): ClauseState {
  return opener | ((state & 0x3f) << 8);
}
