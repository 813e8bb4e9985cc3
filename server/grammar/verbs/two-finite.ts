import type { Analysis } from '../../language/morphology.ts';
import type { Edit } from '../../model.ts';
import type { German } from '../german.ts';
import { withoutWords } from './moves.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';
import { FINITE } from '../tag-sets.ts';

/** Two finite verbs in one clause. */
export interface TwoFinite {
  readonly first: ReadToken;
  readonly second: ReadToken;
  /** The same verb twice; an auxiliary more; a past tense where a participle or an infinitive belongs. */
  readonly fault: 'same' | 'auxiliary' | 'past';
  /** Words that are too many; none where that is open. */
  readonly extra: readonly ReadToken[];
}

type Tokens = readonly ReadToken[];

const CERTAIN = 0.9;
const LIKELY = 0.75;
/** What may open a clause without a comma before it: das Haus das am See steht; mehr als er will. */
const OPENING = /^(?:PDS|PRELS|PRELAT|PWS|PWAV|PWAT|KOUS|KOKOM|KON|PPER|PIS|FM)$/u;
const ALSO_OPENING = /^(?:als|wie|bis|da|seit|während|wer|was|der|das)$/iu;

export function twoFinite(clause: Clause, { tokens }: Reading): TwoFinite | undefined {
  const { kind } = clause;
  const [first, second, ...more] = finiteOf(clause, tokens);
  if (kind === 'fragment' || more.length > 0 || first === undefined || second === undefined) return undefined;
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
    return { first, second, fault: 'same', extra: [second] };
  if (!opens && isClosing(second, tokens) && /^V[AM]FIN$/u.test(first.tag))
    return { first, second, fault: 'auxiliary', extra: extraOf(clause, first, second, tokens) };
  const ends = tokens[second.index + 1]?.kind === 'punctuation';
  const only = second.tag === 'VVFIN' && second.all.every(({ tag }) => tag === 'VVFIN' || tag === 'VVIMP');
  return !opens && ends && only && AUXILIARY.test(first.tag)
    ? { first, second, fault: 'past', extra: [] }
    : undefined;
}

/** … erwähnt [ist], … gebaut worden [ist] at the end of a clause. */
function isClosing({ tag, index }: ReadToken, tokens: Tokens): boolean {
  const after = tokens[index + 1];
  const ends = after === undefined || after.tag === '$.' || after.tag === '$,' || after.tag === 'KON';
  return tag === 'VAFIN' && ends && isParticiple(tokens[index - 1]);
}

const isParticiple = (token: ReadToken | undefined): boolean =>
  token !== undefined && /^V[AV]PP$/u.test(token.tag) && token.certainty >= LIKELY;

/** Of a main clause what closes it, else what stands too early; where an active meets a passive nobody can tell. */
function extraOf(
  { kind }: Clause,
  first: ReadToken,
  second: ReadToken,
  tokens: Tokens,
): readonly ReadToken[] {
  if (isActive(first) !== isActive(second)) return [];
  if (kind !== 'main') return [first];
  return tokens.slice(
    tokens[second.index - 1]?.tag === 'VAPP' ? second.index - 1 : second.index,
    second.index + 1,
  );
}

/** ist … gegründet wurde: the event is meant, and its auxiliary goes to the second place. */
function passiveFirst(first: ReadToken, second: ReadToken, extra: readonly ReadToken[]): readonly Edit[] {
  const moves = extra.includes(second) && !isPassive(first) && isPassive(second);
  return moves ? [{ span: first.span, text: second.text }] : [];
}

const isPassive = ({ analyses }: ReadToken): boolean => analyses.some(({ lemma }) => lemma === 'werden');

const isActive = ({ analyses }: ReadToken): boolean =>
  analyses.some(({ lemma }) => lemma !== 'werden' && lemma !== 'sein');

const AUXILIARY = /^V[AM](?:FIN|INF)$/u;

/** Sie können … öffnet: beside a finite verb at the end the tagger takes the first for an infinitive. */
function finiteOf({ finite, verbs }: Clause, tokens: readonly ReadToken[]): readonly ReadToken[] {
  const first = tokens[verbs[0] ?? -1];
  const isInfinitive =
    first !== undefined && /^V[AM]INF$/u.test(first.tag) && first.all.some(({ tag }) => FINITE.has(tag));
  return (isInfinitive ? [first.index, ...finite] : finite).flatMap((index) => tokens[index] ?? []);
}

function isFinite({ certainty, all, text }: ReadToken): boolean {
  return /^\p{Ll}/u.test(text) && (certainty >= CERTAIN || all.every(({ tag }) => FINITE.has(tag)));
}

/** Without the words that are too many, or with it in the form that the first asks for. */
export function withOneFinite(
  { first, second, fault, extra }: TwoFinite,
  { tokens }: Reading,
  language: German,
): readonly (readonly Edit[])[] {
  if (fault !== 'past')
    return extra.length === 0
      ? []
      : [[...passiveFirst(first, second, extra), ...withoutWords(tokens, extra)]];
  const [lemma = ''] = second.analyses.map((analysis) => analysis.lemma);
  // ist … geht: which of the two is too much cannot be seen.
  if (first.analyses.some((analysis) => analysis.lemma === 'sein') && second.analyses.some(isPresent))
    return [];
  const texts = first.tag.startsWith('VM') ? [lemma] : language.inflect(lemma, { tag: 'VVPP' }).slice(0, 1);
  return texts.map((text) => [{ span: second.span, text }]);
}

function isPresent({ tense }: Analysis): boolean {
  return tense === 'present';
}
