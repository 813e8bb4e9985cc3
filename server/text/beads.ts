import { soundsOf } from './sounds.ts';

/** A sentence on one side of an alignment. */
export interface Unit {
  readonly text: string;
}

/** Sentences that belong together: numbers of the source's and of the translation's, at most two each. */
export interface Bead {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** Minus the logarithm of its likelihood, in nats. */
  readonly cost: number;
  /** 0..1: share of this bead in the likelihood of all ways to pair the texts. */
  readonly certainty: number;
}

/** How many sentences of each side a bead takes, with the share of such beads; after Gale and Church. */
const SHAPES = [
  { sources: 1, targets: 1, share: 0.86 },
  { sources: 1, targets: 0, share: 0.02 },
  { sources: 0, targets: 1, share: 0.02 },
  { sources: 2, targets: 1, share: 0.045 },
  { sources: 1, targets: 2, share: 0.045 },
  { sources: 2, targets: 2, share: 0.01 },
] as const;
type Shape = (typeof SHAPES)[number];

/** Variance of a translation's length for each character of the source (Gale and Church). */
const VARIANCE = 6.8;
/** Half the width of the band that is searched around the diagonal, in sentences, where both sides are as long. */
const BAND = 40;
/** A band of more cells is made narrower: a whole book is paired in seconds, its large gaps stay unsure. */
const MOST_CELLS = 1_200_000;
/** What a shared number or name, or a number that only one side has, is worth in nats. */
const SHARED = 1.8;
const UNSHARED = 0.8;
const MOST_SHARED = 5;

/** Cost of the bead that ends before source `i` and translation `j`. */
type Cost = (shape: Shape, i: number, j: number) => number;

/** The cells of a table that lie near its diagonal. */
interface Band {
  readonly size: number;
  /** Number of a cell; -1 outside the band or the table. */
  cell(i: number, j: number): number;
  /** Calls with every cell, row by row. */
  each(visit: (i: number, j: number, cell: number) => void): void;
}

/**
 * The likeliest way to pair two lists of sentences in order. Memory and time grow with the length of the lists times
 * the band's width.
 *
 * @param ratio - length of the translation for each character of the source, overall
 */
export function cheapestPath(sources: readonly Unit[], targets: readonly Unit[], ratio: number): Bead[] {
  const [n, m] = [sources.length, targets.length];
  const band = bandOf(n, m);
  const cost = costs(sources, targets, ratio, band);
  const forward = new Float64Array(band.size).fill(Infinity);
  const best = new Float64Array(band.size).fill(Infinity);
  const chosen = new Uint8Array(band.size);
  forward[band.cell(0, 0)] = 0;
  best[band.cell(0, 0)] = 0;
  band.each((i, j, here) => {
    SHAPES.forEach((shape, at) => {
      const before = band.cell(i - shape.sources, j - shape.targets);
      const known = before < 0 ? Infinity : (best[before] ?? Infinity);
      if (known === Infinity) return;
      const own = cost(shape, i, j);
      forward[here] = eitherOf(forward[here] ?? Infinity, (forward[before] ?? Infinity) + own);
      if (known + own >= (best[here] ?? Infinity)) return;
      best[here] = known + own;
      chosen[here] = at;
    });
  });
  const path = walkBack(n, m, (i, j) => SHAPES[chosen[band.cell(i, j)] ?? 0] ?? SHAPES[0]);
  const backward = backwards(n, m, band, cost);
  const all = forward[band.cell(n, m)] ?? Infinity;
  return path.map(({ shape, i, j }) => {
    const own = cost(shape, i, j);
    const before = forward[band.cell(i - shape.sources, j - shape.targets)] ?? Infinity;
    const through = before + own + (backward[band.cell(i, j)] ?? Infinity);
    return {
      sources: range(i - shape.sources, i),
      targets: range(j - shape.targets, j),
      cost: own,
      certainty: Math.min(1, Math.exp(all - through)),
    };
  });
}

function backwards(n: number, m: number, band: Band, cost: Cost): Float64Array {
  const backward = new Float64Array(band.size).fill(Infinity);
  backward[band.cell(n, m)] = 0;
  const cells: (readonly [number, number, number])[] = [];
  band.each((i, j, here) => cells.push([i, j, here]));
  for (const [i, j, here] of cells.reverse()) {
    const known = backward[here] ?? Infinity;
    if (known === Infinity) continue;
    for (const shape of SHAPES) {
      const before = band.cell(i - shape.sources, j - shape.targets);
      if (before >= 0) backward[before] = eitherOf(backward[before] ?? Infinity, known + cost(shape, i, j));
    }
  }
  return backward;
}

/** Cost of one thing or the other: minus the logarithm of the sum of their likelihoods. */
function eitherOf(a: number, b: number): number {
  const apart = Math.abs(a - b);
  // of two so far apart the dearer adds nothing
  return !(apart < 25) ? Math.min(a, b) : Math.min(a, b) - Math.log1p(Math.exp(-apart));
}

function bandOf(n: number, m: number): Band {
  const affordable = Math.max(
    BAND,
    Math.floor(MOST_CELLS / (2 * (n + 1))),
    2 * Math.ceil(m / Math.max(1, n)),
  );
  const half = Math.min(BAND + Math.abs(n - m), affordable);
  const width = 2 * half + 1;
  const middle = (i: number): number => Math.round((i * m) / Math.max(1, n));
  const cell = (i: number, j: number): number => {
    const offset = j - middle(i) + half;
    return i < 0 || j < 0 || i > n || j > m || offset < 0 || offset >= width ? -1 : i * width + offset;
  };
  return {
    size: (n + 1) * width,
    cell,
    each(visit) {
      for (let i = 0; i <= n; i++)
        for (let j = Math.max(0, middle(i) - half); j <= Math.min(m, middle(i) + half); j++)
          visit(i, j, cell(i, j));
    },
  };
}

function walkBack(
  n: number,
  m: number,
  shapeAt: (i: number, j: number) => Shape,
): { readonly shape: Shape; readonly i: number; readonly j: number }[] {
  const path: { shape: Shape; i: number; j: number }[] = [];
  let [i, j] = [n, m];
  while (i > 0 || j > 0) {
    const shape = i === 0 ? SHAPES[2] : j === 0 ? SHAPES[1] : shapeAt(i, j);
    path.push({ shape, i, j });
    i -= shape.sources;
    j -= shape.targets;
  }
  return path.reverse();
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

interface Side {
  /** Sums of the lengths, and of the counts of numbers, of the first n sentences. */
  readonly lengths: readonly number[];
  readonly numbers: readonly number[];
  readonly anchors: readonly ReadonlySet<string>[];
}

function sideOf(units: readonly Unit[]): Side {
  const anchors = units.map(({ text }) => anchorsOf(text));
  return {
    lengths: sums(units.map(({ text }) => text.length)),
    numbers: sums(anchors.map((found) => found.filter(isNumber).length)),
    anchors: anchors.map((found) => new Set(found)),
  };
}

function sums(values: readonly number[]): number[] {
  const totals = [0];
  for (const value of values) totals.push((totals.at(-1) ?? 0) + value);
  return totals;
}

const isNumber = (anchor: string): boolean => /^\p{N}/u.test(anchor);

/** Consonants by which two words are taken for the same name or loan word. */
const TELLING_SOUNDS = 4;

/**
 * What a translation leaves as it is: addresses, numbers without their points, and names and loan words by their sounds,
 * whatever alphabet they are written in.
 */
function anchorsOf(text: string): string[] {
  const found = text.match(/https?:\S+|\p{N}+(?:[.,:]\p{N}+)*|\p{L}{4,}/gu) ?? [];
  const anchors = found.map((anchor) => {
    if (isNumber(anchor)) return anchor.replace(/[.,:]/gu, '');
    if (anchor.includes(':')) return anchor;
    const sounds = soundsOf(anchor);
    return sounds.length < TELLING_SOUNDS ? '' : sounds.slice(0, TELLING_SOUNDS);
  });
  return [...new Set(anchors.filter((anchor) => anchor !== ''))];
}

function costs(sources: readonly Unit[], targets: readonly Unit[], ratio: number, band: Band): Cost {
  const [from, to] = [sideOf(sources), sideOf(targets)];
  /** Shared anchors of each pair of sentences: all, and those that are numbers. */
  const shared = { all: new Uint8Array(band.size), numbers: new Uint8Array(band.size) };
  band.each((i, j, here) => {
    const right = to.anchors[j - 1];
    if (right === undefined) return;
    for (const anchor of from.anchors[i - 1] ?? []) {
      if (!right.has(anchor)) continue;
      shared.all[here] = (shared.all[here] ?? 0) + 1;
      if (isNumber(anchor)) shared.numbers[here] = (shared.numbers[here] ?? 0) + 1;
    }
  });
  const over = (sum: readonly number[], end: number, count: number): number =>
    (sum[end] ?? 0) - (sum[end - count] ?? 0);

  function anchorCost(shape: Shape, i: number, j: number): number {
    let [all, numbers] = [0, 0];
    for (let a = 0; a < shape.sources; a++)
      for (let b = 0; b < shape.targets; b++) {
        const here = band.cell(i - a, j - b);
        all += shared.all[here] ?? 0;
        numbers += shared.numbers[here] ?? 0;
      }
    const alone = over(from.numbers, i, shape.sources) + over(to.numbers, j, shape.targets) - 2 * numbers;
    return UNSHARED * Math.max(0, alone) - SHARED * Math.min(MOST_SHARED, all);
  }

  const known = SHAPES.map(() => new Float64Array(band.size).fill(Infinity));
  return (shape, i, j) => {
    const table = known[SHAPES.indexOf(shape)];
    const here = band.cell(i, j);
    const before = table?.[here] ?? Infinity;
    if (before !== Infinity || table === undefined) return before;
    return (table[here] = compute(shape, i, j));
  };

  function compute(shape: Shape, i: number, j: number): number {
    const prior = -Math.log(shape.share);
    if (shape.sources === 0 || shape.targets === 0) return prior;
    const expected = over(from.lengths, i, shape.sources) * ratio;
    const delta =
      Math.abs(over(to.lengths, j, shape.targets) - expected) / Math.sqrt(Math.max(1, expected) * VARIANCE);
    return prior - Math.log(Math.max(1e-12, bothTails(delta))) + anchorCost(shape, i, j);
  }
}

/** Chance that a normal variable lies farther than `delta` from its mean (Abramowitz and Stegun 26.2.17). */
function bothTails(delta: number): number {
  const t = 1 / (1 + 0.2316419 * delta);
  const density = Math.exp((-delta * delta) / 2) / Math.sqrt(2 * Math.PI);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, 2 * density * series);
}
