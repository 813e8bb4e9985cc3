import { capitalised, fold } from './fold.ts';
import { remember } from './remember.ts';
import { section, type Sections } from './sections.ts';
import { LEAST, modelSections, openModel, STEPS, type Entry, type Model } from './trigram-model.ts';
import { classesOf, END, NOTHING, opens, START, symbolOf, UNKNOWN } from './trigram-symbols.ts';

/** Two models: of words, and of word classes where only the most frequent words are themselves. */
export const WORDS = 'forms';
export const CLASSES = 'shapes';
export const TRIGRAM_SECTIONS = [
  ...modelSections(WORDS),
  ...modelSections(CLASSES),
  `${WORDS}-word-rates`,
  'classes',
  'folding',
];

/** What the model of classes has to say in the mixture of both; measured on text left out. */
const CLASS_SHARE = 0.45;
/** About what a word and a letter more cost a sentence, in natural logarithms; fitted to corrections of learners. */
const WORD_WORTH = 1;
const LETTER_WORTH = 1.25;

/**
 * How plausible words are beside each other in German text: for choosing between versions of one sentence, not for
 * judging one alone. `words` are the texts of a sentence's tokens without spaces, punctuation included; quotation marks
 * and full stops are looked past. All answers are in natural logarithms.
 */
export interface Trigrams {
  /** log P(word | two before it); 0 for what is looked past; `at === words.length` asks for the sentence's end. */
  readonly logProbability: (words: readonly string[], at: number) => number;
  /** Of each word and, last, of the end. */
  readonly logProbabilities: (words: readonly string[]) => Float64Array;
  /**
   * log P(after) − log P(before) of two versions of one sentence: above 0 where text would rather have `after`. Only
   * the changed words and the three behind them are looked up. Of right articles, 0.8 % lose by more than 4 to some other
   * article, 0.1 % by more than 6.5; prepositions 3.3 %, 0.3 %; see `npm run measure:trigrams`.
   */
  readonly contrast: (before: readonly string[], after: readonly string[]) => number;
  /** `contrast` that does not hold a version's length against it: for ranking repairs that add or drop words or letters. */
  readonly preference: (before: readonly string[], after: readonly string[]) => number;
  /** Pointwise mutual information of neighbours; 0 = as often as by chance. */
  readonly association: (first: string, second: string) => number;
  /** Whether the model has seen the form itself three times, not only words like it. */
  readonly hasForm: (form: string) => boolean;
}

/** A token's text in both models. */
interface Word {
  readonly form: Entry;
  /** log P(text | symbol): 0 for forms that the model has, even shares for all others of a class. */
  readonly formShare: number;
  readonly shape: Entry;
  readonly shapeShare: number;
  readonly opens: boolean;
}

/** The model in a file's sections (`TRIGRAM_SECTIONS`). */
export function openTrigrams(sections: Sections): Trigrams {
  const forms = openModel(sections, WORDS);
  const shapes = openModel(sections, CLASSES);
  const rates = section(sections, `${WORDS}-word-rates`);
  const symbols = openSymbols(sections, forms, shapes);

  function chance(first: Word | undefined, previous: Word, word: Word): number {
    const byForm = forms.after(first?.form, previous.form, word.form);
    const byShape = shapes.after(first?.shape, previous.shape, word.shape);
    return mix(byForm + word.formShare, byShape + word.shapeShare);
  }
  /** Hands each log probability of `words[from..to)` to `take`; `to` may be one behind the last word, for the end. */
  function each(
    words: readonly string[],
    from: number,
    to: number,
    take: (value: number, at: number) => void,
  ): void {
    let [first, previous] = symbols.before(words, from);
    for (let at = from; at < to; at++) {
      const symbol = symbols.at(words, at, previous);
      if (symbol === undefined) continue;
      take(chance(first, previous, symbol), at);
      first = previous;
      previous = symbol;
    }
  }
  function sum(words: readonly string[], from: number, to: number): number {
    let result = 0;
    each(words, from, to, (value) => {
      result += value;
    });
    return result;
  }
  function contrast(before: readonly string[], after: readonly string[]): number {
    const { front, back } = unchanged(before, after);
    const touched = reach(before, before.length - back);
    return (
      sum(after, front, after.length - back + touched) - sum(before, front, before.length - back + touched)
    );
  }
  return {
    logProbability: (words, at) => sum(words, at, at + 1),
    logProbabilities(words) {
      const result = new Float64Array(words.length + 1);
      each(words, 0, words.length + 1, (value, at) => {
        result[at] = value;
      });
      return result;
    },
    contrast,
    preference: (before, after) => contrast(before, after) + worth(after) - worth(before),
    association(first, second) {
      const a = symbols.plain(symbolOf(first));
      const b = symbols.plain(symbolOf(second));
      return forms.after(undefined, a.form, b.form) + (rates[b.form.at] ?? LEAST) / STEPS;
    },
    hasForm: (form) => symbols.plain(symbolOf(form)).formShare === 0,
  };
}

/** log((1 − share) e^a + share e^b). */
function mix(a: number, b: number): number {
  const most = Math.max(a, b);
  return most + Math.log((1 - CLASS_SHARE) * Math.exp(a - most) + CLASS_SHARE * Math.exp(b - most));
}

/** How many words two versions share at their front and, beyond that, at their back. */
function unchanged(
  a: readonly string[],
  b: readonly string[],
): { readonly front: number; readonly back: number } {
  const shorter = Math.min(a.length, b.length);
  let front = 0;
  while (front < shorter && a[front] === b[front]) front++;
  let back = 0;
  while (back < shorter - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  return { front, back };
}

/**
 * How many tokens from `from` on hold three words, or all up to the sentence's end: the last two are looked up because
 * of what stands before them, the first also because it may have been, or be now, a sentence's first.
 */
function reach(words: readonly string[], from: number): number {
  let found = 0;
  let at = from;
  for (; at <= words.length && found < 3; at++) if (symbolOf(words[at] ?? END) !== NOTHING) found++;
  return at - from;
}

/** What a sentence of that length may cost. */
function worth(words: readonly string[]): number {
  let result = 0;
  for (const word of words) if (symbolOf(word) !== NOTHING) result += WORD_WORTH + LETTER_WORTH * word.length;
  return result;
}

function openSymbols(sections: Sections, forms: Model, shapes: Model) {
  const folding = section(sections, 'folding');
  const kinds = kindsOf(sections);
  const plain = remember((text: string): Word => {
    const own = forms.entry(text);
    const names = classesOf(text);
    const name = names.find((candidate) => kinds.has(candidate)) ?? UNKNOWN;
    const form = own.at >= 0 ? own : forms.entry(name);
    const formShare = own.at >= 0 ? 0 : -Math.log(kinds.get(name) ?? 1);
    const kept = shapes.entry(text);
    if (kept.at >= 0) return { form, formShare, shape: kept, shapeShare: 0, opens: opens(text) };
    const shape = names.map(shapes.entry).find(({ at }) => at >= 0) ?? shapes.entry(UNKNOWN);
    const shapeShare = Math.min(0, forms.alone(form) + formShare - shapes.alone(shape));
    return { form, formShare, shape, shapeShare, opens: false };
  });
  const opening = remember((text: string): Word => {
    const own = plain(text);
    if (!capitalised(text)) return own;
    const small = plain(fold(text));
    if (small.formShare !== 0) return own;
    const folds = ((folding[small.form.at >> 3] ?? 0) & (1 << (small.form.at & 7))) !== 0;
    return folds || own.formShare !== 0 ? small : own;
  });
  const start = plain(START);
  const end = plain(END);
  function at(words: readonly string[], position: number, previous: Word): Word | undefined {
    const text = words[position];
    if (text === undefined) return end;
    const symbol = symbolOf(text);
    if (symbol === NOTHING) return undefined;
    return previous.opens ? opening(symbol) : plain(symbol);
  }
  /** The two symbols before a position; the first is undefined where only the start is before it. */
  function before(words: readonly string[], position: number): [Word | undefined, Word] {
    let from = position;
    for (let found = 0; from > 0 && found < 3;) if (symbolOf(words[--from] ?? '') !== NOTHING) found++;
    let first: Word | undefined;
    let previous = start;
    for (let i = from; i < position; i++) {
      const symbol = at(words, i, i === from && from > 0 ? end : previous);
      if (symbol === undefined) continue;
      first = previous;
      previous = symbol;
    }
    return [first, previous];
  }
  return { plain, at, before };
}

/** How many words each class stands for. */
function kindsOf(sections: Sections): ReadonlyMap<string, number> {
  const lines = new TextDecoder().decode(section(sections, 'classes')).split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', count = '1'] = line.split(' ');
      return [name, Number(count)];
    }),
  );
}
