import type { Language } from '../../language/language.ts';
import { GENITIVE, SINGULAR } from '../../language/morphology.ts';
import { plainPhrase, wordsOfPhrase } from './plain-phrase.ts';
import { prefersGenitive } from './prepositions.ts';
import type { NounPhrase, Reading, ReadToken } from '../reading.ts';

/** A phrase with an article that can be nothing but a genitive, and a noun without the ending of it. */
export interface LacksGenitive {
  readonly words: readonly ReadToken[];
  readonly noun: ReadToken;
  /** The noun with its ending. */
  readonly form: string;
  /** Whether it stands where a genitive does: after a noun or a preposition that asks for one. */
  readonly isAttribute: boolean;
}

/** Nothing but genitives of masculines and neuters; dieses and jedes may be nominative and accusative too. */
const OF_GENITIVE = /^(?:des|eines|[msd]eines|ihres|unseres|keines)$/iu;
/** How often text has to have the noun with its ending after »des«; without it at most this share of that. */
const FEWEST = 5;
const BARE_SHARE = 0.05;

/**
 * Nouns that text puts into the genitive with their ending only: names, foreign words, months and styles of art often
 * go without (des Barock, des Islam), and many waver.
 */
export function lacksGenitive(
  reading: Reading,
  phrase: NounPhrase,
  language: Language,
): LacksGenitive | undefined {
  const determiner = reading.tokens[phrase.determiner ?? -1];
  if (determiner === undefined || !OF_GENITIVE.test(determiner.text)) return undefined;
  const plain = plainPhrase(reading, phrase, language);
  if (plain === undefined) return undefined;
  const { noun } = plain;
  if (noun.all.some(({ cells }) => (cells & GENITIVE & SINGULAR) !== 0)) return undefined;
  const next = reading.tokens[noun.index + 1];
  // des Grund und Bodens
  if (next?.tag === 'KON') return undefined;
  const forms = noun.analyses.flatMap(({ lemma }) =>
    lemma === noun.text ? language.inflect(lemma, { tag: 'NN', cells: GENITIVE & SINGULAR }) : [],
  );
  const [form] = forms.filter((each) => each !== noun.text);
  if (form === undefined) return undefined;
  const withEnding = forms.reduce((sum, each) => sum + language.together('des', each), 0);
  const bare = language.together('des', noun.text);
  if (withEnding < FEWEST || bare > BARE_SHARE * withEnding) return undefined;
  const before = reading.tokens[phrase.from - 1];
  const isAttribute =
    before?.tag === 'NN' || (plain.preposition !== undefined && prefersGenitive(plain.preposition));
  return { words: wordsOfPhrase(plain), noun, form, isAttribute };
}
