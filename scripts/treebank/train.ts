import type { Language } from '../../server/language/language.ts';
import { numberOf, type SeenTags } from '../../server/grammar/tags/candidates.ts';
import { createForms, type Form } from '../../server/grammar/tags/forms.ts';
import { createSearch, type Search } from '../../server/grammar/tags/search.ts';
import type { GoldSentence } from './align.ts';

/** A sentence ready for training. */
interface Lesson {
  readonly forms: readonly Form[];
  readonly wanted: Int8Array;
  readonly complete: boolean;
}

export interface Training {
  /** log2 of how many weights. */
  readonly bits: number;
  readonly rounds: number;
  readonly margin: number;
  /** How often a feature must be seen to have a weight. */
  readonly least: number;
  /** Runs whose mean is taken. */
  readonly runs: number;
}

export const DEFAULT: Training = { bits: 22, rounds: 8, margin: 20, least: 2, runs: 4 };

export interface Model {
  readonly weights: Float32Array;
  readonly seen: SeenTags;
}

/**
 * Averaged perceptron over whole sentences (Collins 2002), with a margin for every wrong tag; the mean of several runs
 * that saw the sentences in different orders.
 */
export function train(gold: readonly GoldSentence[], language: Language, options: Training = DEFAULT): Model {
  const seen = seenTags(gold, language);
  const look = createForms(language, seen);
  const lessons = gold.map((sentence) => lessonOf(sentence, look));
  const total = new Float32Array(2 ** options.bits);
  for (let run = 1; run <= options.runs; run++) {
    const weights = trainOnce(lessons, options, randomFrom(run));
    for (let i = 0; i < total.length; i++) total[i] = (total[i] ?? 0) + (weights[i] ?? 0);
  }
  return { weights: total, seen };
}

function trainOnce(
  lessons: readonly Lesson[],
  { bits, rounds, margin, least }: Training,
  random: () => number,
): Float32Array {
  const weights = new Float32Array(2 ** bits);
  const sums = new Float32Array(2 ** bits);
  const search = createSearch(weights);
  const counted = countFeatures(lessons, search);
  const mask = weights.length - 1;
  const order = [...lessons];
  let time = 1;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const { forms, wanted, complete } of order) {
      search.prepare(forms, forms.length);
      const right = complete
        ? Uint8Array.from(wanted)
        : search.best({ wanted, margin: 0, forced: true }).slice();
      const found = search.best({ wanted, margin, forced: false }).slice();
      time++;
      if (same(right, found)) continue;
      const change = (sign: number) => (feature: number, tag: number) => {
        if ((counted[feature >>> 8] ?? 0) < least) return;
        const at = (feature & mask) ^ tag;
        weights[at] = (weights[at] ?? 0) + sign;
        sums[at] = (sums[at] ?? 0) + sign * time;
      };
      search.features(right, change(1));
      search.features(found, change(-1));
    }
  }
  return weights.map((weight, i) => weight - (sums[i] ?? 0) / time);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** How often each feature occurs with the right tags, up to 255, by the upper 24 bits of its hash. */
function countFeatures(lessons: readonly Lesson[], search: Search): Uint8Array {
  const counted = new Uint8Array(2 ** 24);
  for (const { forms, wanted } of lessons) {
    search.prepare(forms, forms.length);
    search.features(
      Uint8Array.from(wanted, (tag) => Math.max(0, tag)),
      (feature) => {
        const at = feature >>> 8;
        if ((counted[at] ?? 0) < 255) counted[at] = (counted[at] ?? 0) + 1;
      },
    );
  }
  return counted;
}

function lessonOf({ pieces, tags }: GoldSentence, look: ReturnType<typeof createForms>): Lesson {
  const forms = pieces.map(({ kind, text }) => look(kind, text));
  const wanted = Int8Array.from(tags, (tag, i) => {
    if (tag === undefined) return -1;
    const number = numberOf(tag);
    return forms[i]?.tags.includes(number) === true ? number : -1;
  });
  return { forms, wanted, complete: !wanted.includes(-1) };
}

/** How often a tag must be given to a form that the lexicon has without it. */
const TWICE = 2;

/** Tags that the treebank gives forms though the lexicon does not. */
export function seenTags(gold: readonly GoldSentence[], language: Language): SeenTags {
  const plain = createForms(language, new Map());
  const seen = new Map<string, Map<number, number>>();
  const doubted = new Set<string>();
  for (const { pieces, tags } of gold)
    pieces.forEach(({ kind, text }, i) => {
      const tag = tags[i];
      if (kind !== 'word' || tag === undefined || tag === 'TRUNC') return;
      const number = numberOf(tag);
      const { tags: offered, known } = plain(kind, text);
      if (offered.includes(number)) return;
      const key =
        i === 0 && tag !== 'NN' && tag !== 'NE' ? text.charAt(0).toLowerCase() + text.slice(1) : text;
      if (known) doubted.add(key);
      const counts = seen.get(key) ?? new Map<number, number>();
      seen.set(key, counts.set(number, (counts.get(number) ?? 0) + 1));
    });
  const sure = [...seen].map(([form, counts]) => {
    const least = doubted.has(form) ? TWICE : 1;
    const tags = [...counts].filter(([, count]) => count >= least).map(([tag]) => tag);
    return [form, tags.sort((a, b) => a - b)] as const;
  });
  return new Map(sure.filter(([, tags]) => tags.length > 0));
}

/** Mulberry32: the same numbers at each build. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle<Each>(list: Each[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    // Both places are in the list.
    [list[i], list[j]] = [list[j] as Each, list[i] as Each];
  }
}
