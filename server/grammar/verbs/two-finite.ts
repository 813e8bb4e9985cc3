import type { Edit } from '../../model.ts';
import type { German } from '../german.ts';
import { withoutWords } from './moves.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';
import { FINITE } from '../tag-sets.ts';

/** Two finite verbs in one clause: the same one twice, or a past tense where a participle or an infinitive belongs. */
export interface TwoFinite {
  readonly first: ReadToken;
  readonly second: ReadToken;
  readonly same: boolean;
}

const CERTAIN = 0.9;
/** What may open a clause without a comma before it: das Haus das am See steht; mehr als er will. */
const OPENING = /^(?:PDS|PRELS|PRELAT|PWS|PWAV|PWAT|KOUS|KOKOM|KON|PPER|PIS|FM)$/u;
const ALSO_OPENING = /^(?:als|wie|bis|da|seit|während|wer|was|der|das)$/iu;
const WEAK_PAST = /te[nst]?$/u;

export function twoFinite(clause: Clause, { tokens }: Reading): TwoFinite | undefined {
  const { finite, kind } = clause;
  const [first, second] = finite.map((index) => tokens[index]);
  if (kind === 'fragment' || finite.length !== 2 || first === undefined || second === undefined)
    return undefined;
  if (!isFinite(first) || !isFinite(second) || second.index === first.index + 1) return undefined;
  const between = tokens.slice(first.index + 1, second.index);
  if (between.some(({ kind: sort }) => sort === 'punctuation' || sort === 'markup')) return undefined;
  const opens = between.some(
    ({ tag, text }, at) => OPENING.test(tag) || (ALSO_OPENING.test(text) && (at === 0 || tag !== 'ART')),
  );
  if (
    first.text === second.text &&
    first.tag === 'VVFIN' &&
    !between.some(({ tag }) => tag === 'KON' || tag === 'KOKOM' || tag.startsWith('PW'))
  )
    return { first, second, same: true };
  const ends = tokens[second.index + 1]?.kind === 'punctuation';
  const past =
    second.tag === 'VVFIN' &&
    second.all.every(({ tag, tense }) => tag === 'VVFIN' && tense === 'past') &&
    WEAK_PAST.test(second.text);
  return !opens && ends && past && /^V[AM]FIN$/u.test(first.tag) ? { first, second, same: false } : undefined;
}

function isFinite({ certainty, all, text }: ReadToken): boolean {
  return /^\p{Ll}/u.test(text) && (certainty >= CERTAIN || all.every(({ tag }) => FINITE.has(tag)));
}

/** Without the second verb, or with it in the form that the first asks for. */
export function withOneFinite(
  { first, second, same }: TwoFinite,
  { tokens }: Reading,
  language: German,
): readonly (readonly Edit[])[] {
  if (same) return [withoutWords(tokens, [second])];
  const [lemma = ''] = second.analyses.map((analysis) => analysis.lemma);
  const texts = first.tag === 'VMFIN' ? [lemma] : language.inflect(lemma, { tag: 'VVPP' }).slice(0, 1);
  return texts.map((text) => [{ span: second.span, text }]);
}
