import { OWN, type ClauseState } from './clause-state.ts';
import { OUTSIDE, type Form } from './forms.ts';
import { hashOf } from '../hashing.ts';
import type { Surroundings } from './surroundings.ts';
import { HELPERS, PAUSE, Trait, VERBAL } from './traits.ts';

/** Questions about a token that do not depend on tags: how many there are. */
export const LOCAL = 55;
/** Questions about the tags before it: how many there are. */
export const HISTORY = 14;

/** The sentence's form there; `OUTSIDE` before its start and after its end. */
function formAt(forms: readonly Form[], count: number, i: number): Form {
  return i < 0 || i >= count ? OUTSIDE : (forms[i] ?? OUTSIDE);
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
  const p1 = formAt(forms, count, i - 1);
  const first = i === 0 || (i === 1 && (p1.traits & Trait.mark) !== 0) ? 1 : 0;
  aboutWord(formAt(forms, count, i), first, out, at);
  aboutNeighbours(forms, count, i, first, out, at);
  aboutClause(forms, count, i, (p1.traits & PAUSE) | (first << 5), around, out, at);
}

/** @param first - 1 for the first word of a sentence */
function aboutWord(form: Form, first: number, out: Int32Array, at: number): void {
  const { traits, ambiguity, small, endings } = form;
  const capital = traits & Trait.capital;
  const start = first * 2 + capital;
  out[at + 0] = hashOf(1, 0, 0);
  out[at + 1] = hashOf(2, form.word, 0);
  out[at + 2] = hashOf(3, small, start);
  out[at + 3] = hashOf(4, endings[0], capital);
  out[at + 4] = hashOf(5, endings[1], capital);
  out[at + 5] = hashOf(6, endings[2], capital);
  out[at + 6] = hashOf(7, endings[3], capital);
  out[at + 7] = hashOf(8, endings[4], capital);
  out[at + 8] = hashOf(9, form.starts[0], 0);
  out[at + 9] = hashOf(10, form.starts[1], 0);
  out[at + 10] = hashOf(11, form.shape, first);
  out[at + 11] = hashOf(12, ambiguity, start);
  out[at + 15] = hashOf(16, form.usage, start);
  out[at + 16] = hashOf(17, form.usage, endings[1]);
  out[at + 52] = hashOf(53, form.company, first);
  out[at + 53] = hashOf(54, form.company, ambiguity);
}

function aboutNeighbours(
  forms: readonly Form[],
  count: number,
  i: number,
  first: number,
  out: Int32Array,
  at: number,
): void {
  const { ambiguity, small, endings, company } = formAt(forms, count, i);
  const p1 = formAt(forms, count, i - 1);
  const p2 = formAt(forms, count, i - 2);
  const n1 = formAt(forms, count, i + 1);
  const n2 = formAt(forms, count, i + 2);
  const n3 = formAt(forms, count, i + 3);
  const pauseBefore = (p1.traits & PAUSE) | (first << 5);
  out[at + 12] = hashOf(13, p1.ambiguity, 0);
  out[at + 13] = hashOf(14, n1.ambiguity, 0);
  out[at + 14] = hashOf(15, n1.traits & (PAUSE | Trait.mark | Trait.capital), pauseBefore);
  out[at + 17] = hashOf(18, p1.small, ambiguity);
  out[at + 18] = hashOf(19, p1.word, 0);
  out[at + 19] = hashOf(20, n1.small, ambiguity);
  out[at + 20] = hashOf(21, n1.word, 0);
  out[at + 21] = hashOf(22, p2.small, ambiguity);
  out[at + 22] = hashOf(23, n2.small, ambiguity);
  out[at + 23] = hashOf(24, p1.ambiguity, ambiguity);
  out[at + 24] = hashOf(25, n1.ambiguity, ambiguity);
  out[at + 25] = hashOf(26, p1.ambiguity, small);
  out[at + 26] = hashOf(27, n1.ambiguity, small);
  out[at + 27] = hashOf(28, hashOf(p1.ambiguity, n1.ambiguity, 0), ambiguity);
  out[at + 28] = hashOf(29, hashOf(n1.ambiguity, n2.ambiguity, 0), ambiguity);
  out[at + 29] = hashOf(30, hashOf(p2.ambiguity, p1.ambiguity, 0), ambiguity);
  out[at + 30] = hashOf(31, hashOf(n1.ambiguity, n2.ambiguity, n3.ambiguity), ambiguity);
  out[at + 31] = hashOf(32, p1.small, small);
  out[at + 32] = hashOf(33, n1.small, small);
  out[at + 33] = hashOf(34, hashOf(p1.small, n1.small, 0), ambiguity);
  out[at + 34] = hashOf(35, n1.endings[1], ambiguity);
  out[at + 35] = hashOf(36, n1.endings[2], endings[1]);
  out[at + 36] = hashOf(37, p1.endings[1], endings[1]);
  out[at + 37] = hashOf(38, hashOf(p1.small, n1.endings[1], 0), small);
  out[at + 45] = hashOf(46, hashOf(n1.shape, n1.usage >> 3, n1.traits & Trait.capital), ambiguity);
  out[at + 46] = hashOf(47, hashOf(p1.shape, p1.usage >> 3, first), ambiguity);
  out[at + 54] = hashOf(55, company, hashOf(1, p1.ambiguity, n1.traits & Trait.capital));
}

/** @param pauseBefore - kind of the pause right before the token, 0 for none */
function aboutClause(
  forms: readonly Form[],
  count: number,
  i: number,
  pauseBefore: number,
  around: Surroundings,
  out: Int32Array,
  at: number,
): void {
  const { ambiguity, small, endings } = formAt(forms, count, i);
  const n1 = formAt(forms, count, i + 1);
  const before = around.before[i] ?? 0;
  const after = around.after[i] ?? 0;
  const distance = around.distance[i] ?? 0;
  const end = around.end[i] ?? 0;
  const meeting = around.meeting[i] ?? 0;
  const last = distance === 0 ? 1 : 0;
  out[at + 38] = hashOf(39, before & (HELPERS | VERBAL | Trait.opener), ambiguity);
  out[at + 39] = hashOf(40, after & (HELPERS | VERBAL), ambiguity);
  out[at + 40] = hashOf(41, hashOf(before & HELPERS, after & HELPERS, last), endings[1]);
  out[at + 41] = hashOf(42, hashOf(before & VERBAL, after & VERBAL, last), ambiguity);
  out[at + 42] = hashOf(43, hashOf(before & (VERBAL | Trait.opener), after & VERBAL, pauseBefore), small);
  out[at + 43] = hashOf(44, distance, ambiguity);
  out[at + 44] = hashOf(45, hashOf(last, pauseBefore, n1.traits & PAUSE), small);
  out[at + 47] = hashOf(48, end & VERBAL, ambiguity);
  out[at + 48] = hashOf(49, hashOf(1, end & (VERBAL | HELPERS), pauseBefore), small);
  out[at + 49] = hashOf(50, hashOf(1, end & VERBAL, before & VERBAL), ambiguity);
  out[at + 50] = hashOf(51, meeting, ambiguity);
  out[at + 51] = hashOf(52, hashOf(1, meeting, last), n1.ambiguity);
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
  const two = last * 64 + lastButOne;
  out[0] = hashOf(100, last, 0);
  out[1] = hashOf(101, two, 0);
  out[2] = hashOf(102, last, ambiguity);
  out[3] = hashOf(103, two, ambiguity);
  out[4] = hashOf(104, last, small);
  out[5] = hashOf(105, lastButOne, ambiguity);
  out[6] = hashOf(106, last, hashOf(ambiguity, next.ambiguity, 0));
  out[7] = hashOf(107, last, endings[2]);
  out[8] = hashOf(108, last * 16 + end, endings[1]);
  out[9] = hashOf(109, own, ambiguity);
  out[10] = hashOf(110, state, ambiguity);
  out[11] = hashOf(111, own * 16 + end, ambiguity);
  out[12] = hashOf(112, own * 16 + end, endings[1]);
  out[13] = hashOf(113, hashOf(own, last, 0), small);
}
