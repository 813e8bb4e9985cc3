import { hashNext, hashOther, hashWord, openNgramTable } from './ngram-table.ts';
import { section, type Sections } from './sections.ts';

/** Levels of a byte for one in natural logarithms. */
export const STEPS = 16;
/** The level of a weight of 1. */
export const EVEN = 128;
/** The level of what was not seen. */
export const LEAST = 255;

const LENGTHS = ['word', 'pair', 'triple'] as const;

/** A symbol as the model looks it up. */
export interface Entry {
  readonly hash: number;
  /** Place among the words; -1 where the model does not have it. */
  readonly at: number;
}

/** A backoff model of up to three symbols; all answers are natural logarithms. */
export interface Model {
  readonly entry: (symbol: string) => Entry;
  /** P(word), each word counted once for each different word before it. */
  readonly alone: (word: Entry) => number;
  /** P(word | the one or two before it). */
  readonly after: (first: Entry | undefined, previous: Entry, word: Entry) => number;
}

/** Names of the sections of the model called `name`. */
export function modelSections(name: string): string[] {
  return [
    ...LENGTHS.flatMap((length) => ['sizes', 'prints', 'levels'].map((part) => `${name}-${length}-${part}`)),
    `${name}-word-weights`,
    `${name}-pair-weights`,
  ];
}

/** The model in the sections `modelSections(name)`. */
export function openModel(sections: Sections, name: string): Model {
  const [words, pairs, triples] = LENGTHS.map((length) => openNgramTable(sections, `${name}-${length}`));
  const [wordLevels, pairLevels, tripleLevels] = LENGTHS.map((length) =>
    section(sections, `${name}-${length}-levels`),
  );
  const wordWeights = section(sections, `${name}-word-weights`);
  const pairWeights = section(sections, `${name}-pair-weights`);
  const weight = (weights: Uint8Array, at: number) => (at < 0 ? 0 : ((weights[at] ?? EVEN) - EVEN) / STEPS);
  const level = (levels: Uint8Array | undefined, at: number) =>
    -(at < 0 ? LEAST : (levels?.[at] ?? LEAST)) / STEPS;

  const alone = ({ at }: Entry) => level(wordLevels, at);
  function afterOne(previous: Entry, word: Entry): number {
    const pair = pairs?.find(hashNext(previous.hash, word.hash), hashOther(previous.hash, word.hash)) ?? -1;
    return pair < 0 ? weight(wordWeights, previous.at) + alone(word) : level(pairLevels, pair);
  }
  return {
    entry(symbol) {
      const hash = hashWord(symbol);
      return { hash, at: words?.find(hash, hash) ?? -1 };
    },
    alone,
    after(first, previous, word) {
      if (first === undefined) return afterOne(previous, word);
      const context = hashNext(first.hash, previous.hash);
      const triple = triples?.find(hashNext(context, word.hash), hashOther(context, word.hash)) ?? -1;
      if (triple >= 0) return level(tripleLevels, triple);
      const pair = pairs?.find(context, hashOther(first.hash, previous.hash)) ?? -1;
      return weight(pairWeights, pair) + afterOne(previous, word);
    },
  };
}
