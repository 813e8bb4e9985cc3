import type { Edit } from '../../model.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';
import { FINITE } from '../tag-sets.ts';

const CERTAIN = 0.9;
const isParticiple = ({ tag, certainty, all }: ReadToken): boolean =>
  tag === 'VVPP' &&
  (certainty >= CERTAIN || all.every((other) => other.tag.startsWith('V') || other.tag === 'ADJD'));

/** Verbs at the end of a clause in the order of English: muss [werden gebaut]. */
export function reversedVerbs(
  { finite, right, sure }: Clause,
  { tokens }: Reading,
): readonly [ReadToken, ReadToken] | undefined {
  const verb = tokens[finite[0] ?? -1];
  if (!sure || finite.length !== 1 || verb?.tag !== 'VMFIN') return undefined;
  for (let at = right.from; at + 1 < right.to; at++) {
    const [first, second] = [tokens[at], tokens[at + 1]];
    if (
      first?.tag === 'VAINF' &&
      second !== undefined &&
      isParticiple(second) &&
      first.index > verb.index &&
      tokens[at + 2]?.tag !== 'VAINF'
    )
      return [first, second];
  }
  return undefined;
}

export function inOrder([first, second]: readonly [ReadToken, ReadToken]): readonly Edit[] {
  return [{ span: { start: first.span.start, end: second.span.end }, text: `${second.text} ${first.text}` }];
}

/** The second of two joined participles, and the auxiliary of the first. */
export interface DanglingParticiple {
  readonly last: ReadToken;
  readonly auxiliary: ReadToken;
}

/** …, die gebaut wurden und danach [verkauft]: the second of two joined participles is left without its auxiliary. */
export function danglingParticiple(
  { kind, finite, right, sure }: Clause,
  { tokens }: Reading,
): DanglingParticiple | undefined {
  const verb = tokens[finite[0] ?? -1];
  if (
    (kind !== 'subordinate' && kind !== 'relative') ||
    !sure ||
    finite.length !== 1 ||
    verb?.tag !== 'VAFIN'
  )
    return undefined;
  if (verb.index !== right.to - 1 || tokens[verb.index - 1]?.tag !== 'VVPP') return undefined;
  if (!verb.analyses.some(({ lemma }) => lemma === 'werden' || lemma === 'haben')) return undefined;
  const und = tokens[verb.index + 1];
  if (und?.text !== 'und') return undefined;
  let to = und.index + 1;
  while (to < tokens.length && tokens[to]?.kind !== 'punctuation') to++;
  const words = tokens.slice(und.index + 1, to);
  const last = words.at(-1);
  if (
    last === undefined ||
    words.length < 2 ||
    !isParticiple(last) ||
    last.all.some(({ tag }) => FINITE.has(tag)) ||
    words.some(
      ({ tag, all }) => FINITE.has(tag) || tag === 'KON' || (tag.startsWith('V') && all !== last.all),
    )
  )
    return undefined;
  return tokens[to]?.text === '.' ? { last, auxiliary: verb } : undefined;
}
