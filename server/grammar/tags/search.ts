import { afterTag, START } from './clause-state.ts';
import { OUTSIDE, type Form } from './forms.ts';
import { survey, type Surroundings } from './surroundings.ts';
import { HISTORY, historyFeatures, LOCAL, localFeatures } from './tag-features.ts';

/** Weights of (feature, tag), a power of two of them: the weight of tag t for feature f stands at `(f & (size − 1)) ^ t`. */
export type Weights = Float32Array | Int16Array;

/** How many tag sequences are followed at a time. */
const WIDTH = 4;
/** One more than the largest tag number, a power of two. */
export const TAG_ROOM = 64;
/** The tag before the first token. */
export const NO_TAG = 63;

/** What holds a training back or pushes it; absent when reading. */
export interface Guidance {
  /** Tag that token i must have; −1 where it is free. */
  readonly wanted: Int8Array;
  /** Added to the score of every tag that is not the wanted one. */
  readonly margin: number;
  /** Whether other tags than the wanted are left out. */
  readonly forced: boolean;
}

/** Finds the best sequence of tags with a beam; buffers grow with the longest sentence and are used again. */
export interface Search {
  /** Prepares a sentence: its features and the scores that do not depend on tags. */
  prepare(forms: readonly Form[], count: number): void;
  /** The best tags of the prepared sentence; a view that the next call overwrites. */
  best(guidance?: Guidance): Uint8Array;
  /** Notes what holds before each token under the given tags; must be called before `alternatives`. */
  follow(tags: Uint8Array): void;
  /**
   * Scores of the candidates of token i when all other tags are as given, written to `out` in the order of its tags;
   * −∞ for those that what stands before puts more than `reach` behind the best.
   */
  alternatives(tags: Uint8Array, i: number, reach: number, out: Float64Array): void;
  /** Calls `use` with the features of every token that has a choice, under the given tags. */
  features(tags: Uint8Array, use: (feature: number, tag: number) => void): void;
}

interface Buffers extends Surroundings {
  readonly room: number;
  readonly local: Int32Array;
  readonly scores: Float64Array;
  readonly tags: Uint8Array;
  readonly itemScore: Float64Array;
  readonly itemTag: Uint8Array;
  /** Tag before it. */
  readonly itemLast: Uint8Array;
  readonly itemState: Int32Array;
  readonly itemBack: Int8Array;
  readonly states: Int32Array;
}

function buffersFor(room: number): Buffers {
  return {
    room,
    before: new Int32Array(room),
    after: new Int32Array(room),
    distance: new Uint8Array(room),
    end: new Int32Array(room),
    meeting: new Uint8Array(room),
    local: new Int32Array(room * LOCAL),
    scores: new Float64Array(room * TAG_ROOM),
    tags: new Uint8Array(room),
    itemScore: new Float64Array(room * WIDTH),
    itemTag: new Uint8Array(room * WIDTH),
    itemLast: new Uint8Array(room * WIDTH),
    itemState: new Int32Array(room * WIDTH),
    itemBack: new Int8Array(room * WIDTH),
    states: new Int32Array(room + 1),
  };
}

export function createSearch(weights: Weights): Search {
  const mask = weights.length - 1;
  const history = new Int32Array(HISTORY);
  let buffers = buffersFor(128);
  let forms: readonly Form[] = [];
  let count = 0;

  function localScore(local: Int32Array, at: number, tag: number): number {
    let sum = 0;
    for (let k = at; k < at + LOCAL; k++) sum += weights[((local[k] ?? 0) & mask) ^ tag] ?? 0;
    return sum;
  }

  function historyScore(tag: number): number {
    let sum = 0;
    for (let k = 0; k < HISTORY; k++) sum += weights[((history[k] ?? 0) & mask) ^ tag] ?? 0;
    return sum;
  }

  function prepare(all: readonly Form[], length: number): void {
    forms = all;
    count = length;
    if (count > buffers.room) buffers = buffersFor(2 * count);
    survey(forms, count, buffers);
    for (let i = 0; i < count; i++) {
      const { tags } = forms[i] ?? OUTSIDE;
      if (tags.length < 2) continue;
      localFeatures(forms, count, i, buffers, buffers.local, i * LOCAL);
      for (let c = 0; c < tags.length; c++) {
        const tag = tags[c] ?? 0;
        buffers.scores[i * TAG_ROOM + tag] = localScore(buffers.local, i * LOCAL, tag);
      }
    }
  }

  /** Puts an item into the beam of token i, best first; of two that have the same future the better one stays. */
  function put(i: number, size: number, score: number, tag: number, state: number, back: number): number {
    const { itemScore, itemTag, itemLast, itemState, itemBack } = buffers;
    const from = i * WIDTH;
    const last = i === 0 ? NO_TAG : (itemTag[from - WIDTH + back] ?? NO_TAG);
    let at = from;
    const end = from + size;
    while (at < end && (itemTag[at] !== tag || itemLast[at] !== last || itemState[at] !== state)) at++;
    const grown = at === end && size < WIDTH ? size + 1 : size;
    if (at === from + WIDTH) at--;
    if (at < end && (itemScore[at] ?? 0) >= score) return size;
    for (; at > from && (itemScore[at - 1] ?? 0) < score; at--) {
      itemScore[at] = itemScore[at - 1] ?? 0;
      itemTag[at] = itemTag[at - 1] ?? 0;
      itemLast[at] = itemLast[at - 1] ?? 0;
      itemState[at] = itemState[at - 1] ?? 0;
      itemBack[at] = itemBack[at - 1] ?? 0;
    }
    itemScore[at] = score;
    itemTag[at] = tag;
    itemLast[at] = last;
    itemState[at] = state;
    itemBack[at] = back;
    return grown;
  }

  function step(i: number, size: number, guidance: Guidance | undefined): number {
    const { itemScore, itemTag, itemLast, itemState, scores } = buffers;
    const form = forms[i] ?? OUTSIDE;
    const { tags } = form;
    const next = i + 1 < count ? (forms[i + 1] ?? OUTSIDE) : OUTSIDE;
    const wanted = guidance?.wanted[i] ?? -1;
    const only = guidance?.forced === true ? wanted : -1;
    let grown = 0;
    for (let j = 0; j < size; j++) {
      const from = (i - 1) * WIDTH + j;
      const score = i === 0 ? 0 : (itemScore[from] ?? 0);
      const state = i === 0 ? START : (itemState[from] ?? 0);
      const last = i === 0 ? NO_TAG : (itemTag[from] ?? 0);
      const lastButOne = i === 0 ? NO_TAG : (itemLast[from] ?? 0);
      if (tags.length > 1) historyFeatures(form, next, last, lastButOne, state, history);
      for (let c = 0; c < tags.length; c++) {
        const tag = tags[c] ?? 0;
        if (only >= 0 && tag !== only) continue;
        let sum = score;
        if (tags.length > 1) sum += (scores[i * TAG_ROOM + tag] ?? 0) + historyScore(tag);
        if (guidance !== undefined && wanted >= 0 && tag !== wanted) sum += guidance.margin;
        grown = put(i, grown, sum, tag, afterTag(state, tag, form.traits), j);
      }
    }
    return grown;
  }

  function best(guidance?: Guidance): Uint8Array {
    let size = 1;
    for (let i = 0; i < count; i++) size = step(i, size, guidance);
    let item = 0;
    for (let i = count - 1; i >= 0; i--) {
      buffers.tags[i] = buffers.itemTag[i * WIDTH + item] ?? 0;
      item = buffers.itemBack[i * WIDTH + item] ?? 0;
    }
    return buffers.tags.subarray(0, count);
  }

  const tagAt = (tags: Uint8Array, i: number): number => (i < 0 ? NO_TAG : (tags[i] ?? NO_TAG));

  function follow(tags: Uint8Array): void {
    let state = START;
    for (let i = 0; i < count; i++) {
      buffers.states[i] = state;
      state = afterTag(state, tags[i] ?? 0, forms[i]?.traits ?? 0);
    }
  }

  function historyAt(tags: Uint8Array, i: number, last: number, lastButOne: number, state: number): number {
    const form = forms[i] ?? OUTSIDE;
    if (i >= count || form.tags.length < 2) return 0;
    historyFeatures(
      form,
      i + 1 < count ? (forms[i + 1] ?? OUTSIDE) : OUTSIDE,
      last,
      lastButOne,
      state,
      history,
    );
    return historyScore(tags[i] ?? 0);
  }

  function alternatives(tags: Uint8Array, i: number, reach: number, out: Float64Array): void {
    const form = forms[i] ?? OUTSIDE;
    const next = i + 1 < count ? (forms[i + 1] ?? OUTSIDE) : OUTSIDE;
    const last = tagAt(tags, i - 1);
    const state = buffers.states[i] ?? START;
    historyFeatures(form, next, last, tagAt(tags, i - 2), state, history);
    let best = -Infinity;
    for (let c = 0; c < form.tags.length; c++) {
      const tag = form.tags[c] ?? 0;
      const score = (buffers.scores[i * TAG_ROOM + tag] ?? 0) + historyScore(tag);
      out[c] = score;
      best = Math.max(best, score);
    }
    for (let c = 0; c < form.tags.length; c++) {
      const tag = form.tags[c] ?? 0;
      if ((out[c] ?? 0) < best - reach && tag !== tags[i]) {
        out[c] = -Infinity;
        continue;
      }
      const after = afterTag(state, tag, form.traits);
      const nextTag = tagAt(tags, i + 1);
      out[c] =
        (out[c] ?? 0) +
        historyAt(tags, i + 1, tag, last, after) +
        historyAt(tags, i + 2, nextTag, tag, afterTag(after, nextTag, next.traits));
    }
  }

  function features(tags: Uint8Array, use: (feature: number, tag: number) => void): void {
    let state = START;
    for (let i = 0; i < count; i++) {
      const tag = tags[i] ?? 0;
      const form = forms[i] ?? OUTSIDE;
      if (form.tags.length > 1) {
        const next = i + 1 < count ? (forms[i + 1] ?? OUTSIDE) : OUTSIDE;
        historyFeatures(form, next, tagAt(tags, i - 1), tagAt(tags, i - 2), state, history);
        for (let k = i * LOCAL; k < (i + 1) * LOCAL; k++) use(buffers.local[k] ?? 0, tag);
        for (let k = 0; k < HISTORY; k++) use(history[k] ?? 0, tag);
      }
      state = afterTag(state, tag, form.traits);
    }
  }

  return { prepare, best, follow, alternatives, features };
}
