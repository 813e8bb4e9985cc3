import { analysisOf } from '../../language/morphology.ts';
import { readAs, type ReadToken } from '../reading.ts';

type Tokens = readonly ReadToken[];

/** Fixed expressions that hold a verb and are adverbs as a whole. */
const IDIOMS: readonly (readonly string[])[] = [
  ['gott', 'sei', 'dank'],
  ['sage', 'und', 'schreibe'],
  ['weiß', 'gott'],
  ['wie', 'gesagt'],
  ['sprich'],
];
const FIRST_WORDS = new Set(IDIOMS.map(([first]) => first));

/** The tokens with the words of fixed expressions as adverbs. */
export function withIdioms(tokens: Tokens): Tokens {
  const adverbs = new Set<number>();
  for (const { index, text } of tokens) {
    const first = text.toLowerCase();
    if (!FIRST_WORDS.has(first)) continue;
    const idiom = IDIOMS.find((words) => isAt(tokens, index, words));
    idiom?.forEach((_, offset) => adverbs.add(index + offset));
  }
  return adverbs.size === 0
    ? tokens
    : tokens.map((token) => (adverbs.has(token.index) ? asAdverb(token) : token));
}

function isAt(tokens: Tokens, at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[at + offset]?.text.toLowerCase() === word);
}

function asAdverb(token: ReadToken): ReadToken {
  const features = { tag: 'ADV', cells: 0, weak: 0, mixed: 0, strong: 0, asks: 0, persons: 0 } as const;
  return readAs(token, 'ADV', [analysisOf(token.text, features)]);
}
