import { contextOf, rankOf, wordOf, type Counts } from './count.ts';

/**
 * Interpolated modified Kneser–Ney estimates (Chen & Goodman 1999, An empirical study of smoothing techniques for
 * language modeling), pruned by relative entropy (Stolcke 1998, Entropy-based pruning of backoff language models).
 */
export interface Estimates {
  /** Natural logarithms, parallel to the symbols, the bigrams and the trigrams; `NaN` where pruned. */
  readonly unigrams: Float64Array;
  readonly bigrams: Float64Array;
  readonly trigrams: Float64Array;
  /** Logarithms of the weights with which a context hands on to the next shorter one. */
  readonly afterWord: Float64Array;
  readonly afterBigram: Float64Array;
}

/** An n-gram stays where the model without it loses at least that share of perplexity. */
export interface Loss {
  readonly trigram: number;
  readonly bigram: number;
}

/** Discounts for counts of 1, 2, and 3 or more. */
type Discounts = readonly [number, number, number];

export function estimate(symbols: number, bigrams: Counts, trigrams: Counts, loss: Loss): Estimates {
  const lower = continuations(bigrams, trigrams);
  const single = unigramCounts(symbols, bigrams);
  const p1 = smoothUnigrams(single);
  const p2 = interpolate({ ...bigrams, counts: lower }, (rank) => p1[wordOf(bigrams.keys[rank] ?? 0)] ?? 0);
  const p3 = interpolate(trigrams, (rank) => {
    const key = trigrams.keys[rank] ?? 0;
    return p2[rankOf(bigrams, wordOf(bigrams.keys[contextOf(key)] ?? 0), wordOf(key))] ?? 0;
  });
  const total = bigrams.counts.reduce((sum, value) => sum + value, 0);
  return prune({ bigrams, trigrams, p1, p2, p3, total, loss });
}

/** For each bigram (v, w), how many different words stand before it; its own count where v starts a sentence. */
function continuations(bigrams: Counts, trigrams: Counts): Uint32Array {
  const result = new Uint32Array(bigrams.counts.length);
  const ofStart = bigrams.starts[1] ?? 0;
  for (let rank = 0; rank < ofStart; rank++) result[rank] = bigrams.counts[rank] ?? 0;
  for (const key of trigrams.keys) {
    const rank = rankOf(bigrams, wordOf(bigrams.keys[contextOf(key)] ?? 0), wordOf(key));
    result[rank]!++;
  }
  return result;
}

/** After how many different symbols each one stands. */
function unigramCounts(symbols: number, bigrams: Counts): Float64Array {
  const result = new Float64Array(symbols);
  for (const key of bigrams.keys) result[wordOf(key)]! += 1;
  return result;
}

function smoothUnigrams(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, value) => sum + value, 0);
  return counts.map((value) => Math.max(value, 0.5) / total);
}

/** Discounted relative counts, what is taken off handed to the shorter context. */
function interpolate({ keys, counts, starts }: Counts, shorter: (rank: number) => number): Float64Array {
  const discounts = discountsOf(counts);
  const result = new Float64Array(keys.length);
  for (let context = 0; context + 1 < starts.length; context++) {
    const from = starts[context] ?? 0;
    const to = starts[context + 1] ?? 0;
    let total = 0;
    let taken = 0;
    for (let rank = from; rank < to; rank++) {
      const value = counts[rank] ?? 0;
      total += value;
      taken += discount(discounts, value);
    }
    for (let rank = from; rank < to; rank++) {
      const value = counts[rank] ?? 0;
      result[rank] = (value - discount(discounts, value)) / total + (taken / total) * shorter(rank);
    }
  }
  return result;
}

function discount(discounts: Discounts, count: number): number {
  return count === 0 ? 0 : (discounts[Math.min(count, 3) - 1] ?? 0);
}

/** From how many n-grams were seen once, twice, three and four times. */
function discountsOf(counts: Uint32Array): Discounts {
  const seen = [0, 0, 0, 0, 0];
  for (const value of counts) if (value < 5) seen[value]!++;
  const [, n1 = 1, n2 = 1, n3 = 1, n4 = 1] = seen;
  const y = n1 / (n1 + 2 * n2);
  return [1 - (2 * y * n2) / n1, 2 - (3 * y * n3) / n2, 3 - (4 * y * n4) / n3];
}

interface Whole {
  readonly bigrams: Counts;
  readonly trigrams: Counts;
  readonly p1: Float64Array;
  readonly p2: Float64Array;
  readonly p3: Float64Array;
  readonly total: number;
  readonly loss: Loss;
}

function prune({ bigrams, trigrams, p1, p2, p3, total, loss }: Whole): Estimates {
  const shorterOf3 = (rank: number) => {
    const key = trigrams.keys[rank] ?? 0;
    return rankOf(bigrams, wordOf(bigrams.keys[contextOf(key)] ?? 0), wordOf(key));
  };
  const needed = new Uint8Array(bigrams.keys.length);
  const keeps3 = keeping(trigrams, p3, (rank) => p2[shorterOf3(rank)] ?? 0, {
    chance: (context) => (bigrams.counts[context] ?? 0) / total,
    loss: loss.trigram,
  });
  keeps3.forEach((keep, rank) => {
    if (keep) needed[contextOf(trigrams.keys[rank] ?? 0)] = 1;
  });
  const keeps2 = keeping(bigrams, p2, (rank) => p1[wordOf(bigrams.keys[rank] ?? 0)] ?? 0, {
    chance: (context) => sumOf(bigrams, context) / total,
    loss: loss.bigram,
    needed,
  });
  const afterWord = weights(bigrams, p2, keeps2, (rank) => p1[wordOf(bigrams.keys[rank] ?? 0)] ?? 0);
  /** P(w | v) as the pruned model has it. */
  const backed = (rank: number) => {
    const lower = shorterOf3(rank);
    if (keeps2[lower] === 1) return p2[lower] ?? 0;
    const key = bigrams.keys[lower] ?? 0;
    return Math.exp(afterWord[contextOf(key)] ?? 0) * (p1[wordOf(key)] ?? 0);
  };
  return {
    unigrams: p1.map(Math.log),
    bigrams: p2.map((p, rank) => (keeps2[rank] === 1 ? Math.log(p) : Number.NaN)),
    trigrams: p3.map((p, rank) => (keeps3[rank] === 1 ? Math.log(p) : Number.NaN)),
    afterWord,
    afterBigram: weights(trigrams, p3, keeps3, backed),
  };
}

function sumOf({ counts, starts }: Counts, context: number): number {
  let sum = 0;
  for (let rank = starts[context] ?? 0; rank < (starts[context + 1] ?? 0); rank++) sum += counts[rank] ?? 0;
  return sum;
}

/** Which n-grams the model would miss (Stolcke 1998, equation 6); all that are `needed` stay. */
function keeping(
  { starts }: Counts,
  p: Float64Array,
  shorter: (rank: number) => number,
  {
    chance,
    loss,
    needed,
  }: { readonly chance: (context: number) => number; readonly loss: number; readonly needed?: Uint8Array },
): Uint8Array {
  const keeps = new Uint8Array(p.length);
  for (let context = 0; context + 1 < starts.length; context++) {
    const from = starts[context] ?? 0;
    const to = starts[context + 1] ?? 0;
    let left = 1;
    let leftShorter = 1;
    for (let rank = from; rank < to; rank++) {
      left -= p[rank] ?? 0;
      leftShorter -= shorter(rank);
    }
    left = Math.max(left, 1e-9);
    leftShorter = Math.max(leftShorter, 1e-9);
    const weight = Math.log(left / leftShorter);
    for (let rank = from; rank < to; rank++) {
      const own = p[rank] ?? 0;
      const below = shorter(rank);
      const newWeight = Math.log((left + own) / (leftShorter + below));
      const divergence =
        -chance(context) *
        (own * (Math.log(below) + newWeight - Math.log(own)) + left * (newWeight - weight));
      keeps[rank] = needed?.[rank] === 1 || Math.expm1(divergence) >= loss ? 1 : 0;
    }
  }
  return keeps;
}

/** For each context the logarithm of what its kept n-grams leave, shared out by the shorter context. */
function weights(
  { starts }: Counts,
  p: Float64Array,
  keeps: Uint8Array,
  shorter: (rank: number) => number,
): Float64Array {
  const result = new Float64Array(starts.length - 1);
  for (let context = 0; context < result.length; context++) {
    let left = 1;
    let leftShorter = 1;
    for (let rank = starts[context] ?? 0; rank < (starts[context + 1] ?? 0); rank++) {
      if (keeps[rank] !== 1) continue;
      left -= p[rank] ?? 0;
      leftShorter -= shorter(rank);
    }
    result[context] = Math.log(Math.max(left, 1e-6) / Math.max(leftShorter, 1e-6));
  }
  return result;
}
