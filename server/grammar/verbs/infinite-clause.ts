import type { Tag } from '../../language/morphology.ts';
import type { Reading, ReadToken } from '../reading.ts';
import { FINITE, NOUN, VERB } from '../tag-sets.ts';
import { opensNothingElse, opensVerbFinal } from './verb-final-openers.ts';

/** A clause that needs a finite verb and ends in an infinitive. */
export interface InfiniteClause {
  readonly opener: ReadToken;
  /** The infinitive, with its zu. */
  readonly verbs: readonly ReadToken[];
}

/** What stands before hat, ist where an infinitive with zu depends on it. */
const ZU = /^V(?:VIZU|.INF)$/u;
const OPENER = new Set<Tag>(['KOUS', 'PRELS', 'PRELAT', 'PWAV']);

/**
 * Wo er der größte Kunde [sein], …; ohne dass sie Zeit [zu verlieren]: the clause that opens at a token and has no verb but
 * the infinitive at its end. Read from the words up to the next mark.
 */
export function infiniteFrom(opener: ReadToken, { tokens }: Reading): InfiniteClause | undefined {
  if (!OPENER.has(opener.tag)) return undefined;
  let to = opener.index + 1;
  while (to < tokens.length && tokens[to]?.kind !== 'punctuation') to++;
  const words = tokens.slice(opener.index + 1, to);
  const last = words.at(-1);
  if (words.length < 2 || last === undefined || !/^[,.]$/u.test(tokens[to]?.text ?? '')) return undefined;
  const verbs = verbsAtEnd(opener, words, tokens);
  const others = words.slice(0, words.length - verbs.length);
  // dass er das Holz zu tragen, die Äste zu sammeln hat
  if (tokens.slice(to).some(({ tag, index }) => tag === 'VAFIN' && ZU.test(tokens[index - 1]?.tag ?? 'XY')))
    return undefined;
  // dass die Gefahr zu fallen, heute größer ist: the clause goes on
  const next = tokens[to + 1];
  const goesOn = next !== undefined && !FINITE.has(next.tag) && next.tag !== 'KOUS';
  if (verbs.some(({ tag }) => tag !== 'VAINF') && tokens[to]?.text === ',' && goesOn) return undefined;
  if (verbs.length === 0 || others.length === 0 || others.some(mayGovern)) return undefined;
  return { opener, verbs };
}

/** zu and an infinitive, or sein, which is the infinitive of no verb's plural. */
function verbsAtEnd(
  opener: ReadToken,
  words: readonly ReadToken[],
  tokens: readonly ReadToken[],
): readonly ReadToken[] {
  const [last] = words.slice(-1);
  if (last?.tag === 'VAINF' && last.text === 'sein') return opensClause(opener, tokens) ? [last] : [];
  // …, die drei Gäste zu rufen: no relative clause. …, damit Erfolg zu haben: no conjunction
  if (last === undefined || !opensNothingElse(opener) || /^damit$/iu.test(opener.text)) return [];
  const zu = words.slice(-2, -1).filter(({ tag }) => tag === 'PTKZU');
  if (zu.length > 0 && last.all.some(({ tag }) => tag.endsWith('INF'))) return [...zu, last];
  return last.all.length > 0 && last.all.every(({ tag }) => tag === 'VVIZU') ? [last] : [];
}

function opensClause(token: ReadToken, tokens: readonly ReadToken[]): boolean {
  if (opensNothingElse(token)) return true;
  // Ausnahme, wenngleich Pflicht sein: a word that joins parts, too
  if (token.tag !== 'KOUS' && opensVerbFinal(token, tokens)) return true;
  return token.text === 'wo' && NOUN.has(tokens[token.index - 2]?.tag ?? 'XY');
}

/** A finite verb, or what may be one; another infinitive, a joint, a word that opens a clause of its own. */
function mayGovern({ tag, all, known, text }: ReadToken): boolean {
  if (VERB.has(tag) || tag === 'KON' || tag === 'KOUS' || tag === 'KOUI' || tag === 'FM') return true;
  if (/^\p{Lu}/u.test(text)) return false;
  return !known || all.some((other) => FINITE.has(other.tag) && other.mood !== 'imperative');
}
