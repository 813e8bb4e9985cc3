import { OWN, type ClauseState } from './clause-state.ts';
import { Trait, type Form } from './forms.ts';
import { hashOf, hashText } from './hashing.ts';

/** Questions about a token that do not depend on tags: how many there are. */
export const LOCAL = 47;
/** Questions about the tags before it: how many there are. */
export const HISTORY = 14;

/** Stands before the first and after the last token. */
export const OUTSIDE: Form = {
  tags: new Uint8Array(),
  known: true,
  all: [],
  withTag: () => [],
  word: 1,
  small: 1,
  endings: [1, 1, 1, 1, 1],
  starts: [1, 1],
  shape: 1,
  ambiguity: 1,
  traits: Trait.stop,
  usage: 0,
};

const SEEDS = Int32Array.from({ length: LOCAL + HISTORY }, (_, i) => hashText(`question ${i}`));
const PAUSE = Trait.comma | Trait.stop;
const VERBAL = Trait.finite | Trait.infinitive | Trait.participle;
const HELPERS = Trait.be | Trait.have | Trait.become | Trait.modal;

/** What stands in the rest of the clause, up to the next comma or stop, and in what was before it. */
export interface Surroundings {
  /** Traits of the tokens between the last pause and the token. */
  readonly before: Int32Array;
  /** Traits of the tokens between the token and the next pause. */
  readonly after: Int32Array;
  /** Tokens to the next pause, at most 15. */
  readonly distance: Uint8Array;
}

/** @param count - how many of `forms` are the sentence; arrays of `into` have room for them */
export function survey(forms: readonly Form[], count: number, into: Surroundings): void {
  let bits = 0;
  for (let i = 0; i < count; i++) {
    into.before[i] = bits;
    const traits = forms[i]?.traits ?? 0;
    bits = (traits & PAUSE) === 0 ? bits | traits : 0;
  }
  bits = 0;
  let distance = 0;
  for (let i = count - 1; i >= 0; i--) {
    into.after[i] = bits;
    into.distance[i] = Math.min(15, distance);
    const traits = forms[i]?.traits ?? 0;
    const pause = (traits & PAUSE) !== 0;
    bits = pause ? 0 : bits | traits;
    distance = pause ? 0 : distance + 1;
  }
}

/** Writes the hashes of the local questions about token `i` to `out` from `at` on; `LOCAL` of them. */
export function localFeatures(
  forms: readonly Form[],
  count: number,
  i: number,
  around: Surroundings,
  out: Int32Array,
  at: number,
): void {
  const form = forms[i] ?? OUTSIDE;
  const p1 = i > 0 ? (forms[i - 1] ?? OUTSIDE) : OUTSIDE;
  const p2 = i > 1 ? (forms[i - 2] ?? OUTSIDE) : OUTSIDE;
  const n1 = i + 1 < count ? (forms[i + 1] ?? OUTSIDE) : OUTSIDE;
  const n2 = i + 2 < count ? (forms[i + 2] ?? OUTSIDE) : OUTSIDE;
  const n3 = i + 3 < count ? (forms[i + 3] ?? OUTSIDE) : OUTSIDE;
  const { traits, ambiguity, small, endings } = form;
  const before = around.before[i] ?? 0;
  const after = around.after[i] ?? 0;
  const distance = around.distance[i] ?? 0;
  const first = i === 0 || (i === 1 && (p1.traits & Trait.mark) !== 0) ? 1 : 0;
  const start = first * 2 + (traits & Trait.capital);
  const pauseBefore = (p1.traits & PAUSE) | (first << 5);
  let k = 0;
  const add = (a: number, b: number): void => {
    out[at + k] = hashOf(SEEDS[k] ?? 0, a, b);
    k++;
  };
  add(0, 0);
  add(form.word, 0);
  add(small, start);
  add(endings[0], traits & Trait.capital);
  add(endings[1], traits & Trait.capital);
  add(endings[2], traits & Trait.capital);
  add(endings[3], traits & Trait.capital);
  add(endings[4], traits & Trait.capital);
  add(form.starts[0], 0);
  add(form.starts[1], 0);
  add(form.shape, first);
  add(ambiguity, start);
  add(p1.ambiguity, 0);
  add(n1.ambiguity, 0);
  add(n1.traits & (PAUSE | Trait.mark | Trait.capital), pauseBefore);
  add(form.usage, start);
  add(form.usage, endings[1]);
  add(p1.small, ambiguity);
  add(p1.word, 0);
  add(n1.small, ambiguity);
  add(n1.word, 0);
  add(p2.small, ambiguity);
  add(n2.small, ambiguity);
  add(p1.ambiguity, ambiguity);
  add(n1.ambiguity, ambiguity);
  add(p1.ambiguity, small);
  add(n1.ambiguity, small);
  add(hashOf(p1.ambiguity, n1.ambiguity, 0), ambiguity);
  add(hashOf(n1.ambiguity, n2.ambiguity, 0), ambiguity);
  add(hashOf(p2.ambiguity, p1.ambiguity, 0), ambiguity);
  add(hashOf(n1.ambiguity, n2.ambiguity, n3.ambiguity), ambiguity);
  add(p1.small, small);
  add(n1.small, small);
  add(hashOf(p1.small, n1.small, 0), ambiguity);
  add(n1.endings[1], ambiguity);
  add(n1.endings[2], endings[1]);
  add(p1.endings[1], endings[1]);
  add(hashOf(p1.small, n1.endings[1], 0), small);
  add(before & (HELPERS | VERBAL | Trait.opener), ambiguity);
  add(after & (HELPERS | VERBAL), ambiguity);
  add(hashOf(before & HELPERS, after & HELPERS, distance === 0 ? 1 : 0), endings[1]);
  add(hashOf(before & VERBAL, after & VERBAL, distance === 0 ? 1 : 0), ambiguity);
  add(hashOf(before & (VERBAL | Trait.opener), after & VERBAL, pauseBefore), small);
  add(distance, ambiguity);
  add(hashOf(distance === 0 ? 1 : 0, pauseBefore, n1.traits & PAUSE), small);
  add(hashOf(n1.shape, n1.usage >> 3, n1.traits & Trait.capital), ambiguity);
  add(hashOf(p1.shape, p1.usage >> 3, first), ambiguity);
}

/** Writes the hashes of the questions about the tags before token `i` to `out`; `HISTORY` of them. */
export function historyFeatures(
  form: Form,
  next: Form,
  last: number,
  lastButOne: number,
  state: ClauseState,
  out: Int32Array,
): void {
  const { ambiguity, small, endings } = form;
  const own = state & OWN;
  const end = next.traits & (PAUSE | Trait.mark);
  let k = 0;
  const add = (a: number, b: number): void => {
    out[k] = hashOf(SEEDS[LOCAL + k] ?? 0, a, b);
    k++;
  };
  const two = last * 64 + lastButOne;
  add(last, 0);
  add(two, 0);
  add(last, ambiguity);
  add(two, ambiguity);
  add(last, small);
  add(lastButOne, ambiguity);
  add(last, hashOf(ambiguity, next.ambiguity, 0));
  add(last, endings[2]);
  add(last * 16 + end, endings[1]);
  add(own, ambiguity);
  add(state, ambiguity);
  add(own * 16 + end, ambiguity);
  add(own * 16 + end, endings[1]);
  add(hashOf(own, last, 0), small);
}
