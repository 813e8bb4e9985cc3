import type { ReadToken } from '../reading.ts';
import { CLUSTER, FINITE, INFINITIVE } from '../tag-sets.ts';

/** A clause while its words are still being collected. */
export interface Draft {
  /** `root`: a clause of its own, the kind of which is told by the place of its verb. */
  kind: 'root' | 'subordinate' | 'relative' | 'infinitive';
  /** Indices of its own words, ascending, without the commas around it. */
  own: number[];
  /** Places in the clause where another may begin. */
  marks: Mark[];
  /** How many of its own words open it. */
  opener: number;
  /** Places in `own` of its finite verbs. */
  finite: number[];
  /** Places in `own` of its verbs and of a stranded particle. */
  verbs: number[];
  /** Holds an infinitive with zu. */
  zu: boolean;
  parent?: Draft;
  /** The clause before it that it is joined to. */
  joined?: Draft;
  /** A clause before it that fills its pre-field: „…“, sagte er. */
  framed?: Draft;
  /** A clause before its first word fills its pre-field. */
  filled: boolean;
  /** Its borders may be elsewhere. */
  doubtful: boolean;
}

/** A comma, dash or conjunction. */
export interface Mark {
  /** Number of own words before it; a conjunction is the next one. */
  readonly at: number;
  readonly kind: 'comma' | 'conjunction';
  /** A comma after which the clause goes on: the kind of the clause inserted in it that has ended there. */
  readonly closes?: Draft['kind'];
}

export function newDraft(kind: Draft['kind'], parent?: Draft): Draft {
  return {
    kind,
    own: [],
    marks: [],
    opener: 0,
    finite: [],
    verbs: [],
    zu: false,
    filled: false,
    doubtful: false,
    ...(parent !== undefined && { parent }),
  };
}

/** Whether it has the verb that its kind needs. */
export function isComplete({ kind, finite, zu }: Draft): boolean {
  return kind === 'infinitive' ? zu : finite.length > 0;
}

/** Adds a word to a clause. */
export function take(draft: Draft, token: ReadToken, tokens: readonly ReadToken[]): void {
  const place = draft.own.length;
  draft.own.push(token.index);
  if (!CLUSTER.has(token.tag) || token.tag === 'PTKZU') return;
  draft.verbs.push(place);
  if (FINITE.has(token.tag)) draft.finite.push(place);
  if (isZuInfinitive(tokens, token.index)) draft.zu = true;
}

/** Place in `own` of its last verb; -1 = it has none. */
export function lastVerb({ verbs }: Draft): number {
  return verbs.at(-1) ?? -1;
}

/** Place in `own` of the last verb before those at its end; -1 = there is none. */
export function verbBeforeEnd({ own, verbs }: Draft, tokens: readonly ReadToken[]): number {
  let start = own.length;
  while (start > 0 && CLUSTER.has(tokens[own[start - 1] ?? -1]?.tag ?? 'XY')) start--;
  return verbs.findLast((place) => place < start) ?? -1;
}

export function isZuInfinitive(tokens: readonly ReadToken[], index: number): boolean {
  const tag = tokens[index]?.tag ?? 'XY';
  return tag === 'VVIZU' || (INFINITIVE.has(tag) && tokens[index - 1]?.text === 'zu');
}

/** Takes what stands after a mark out of a clause; the conjunction at the mark goes with it. */
export function cutAt(draft: Draft, mark: Mark, kind: Draft['kind'], tokens: readonly ReadToken[]): Draft {
  const after = newDraft(kind, draft.parent);
  const moved = draft.own.slice(mark.at);
  const marks = draft.marks.filter((other) => other.at > mark.at);
  draft.own.length = mark.at;
  draft.marks = draft.marks.filter((other) => other.at < mark.at);
  recount(draft, tokens);
  for (const index of moved) {
    const token = tokens[index];
    if (token !== undefined) take(after, token, tokens);
  }
  after.marks = marks.map((other) => ({ ...other, at: other.at - mark.at }));
  after.joined = draft;
  return after;
}

function recount(draft: Draft, tokens: readonly ReadToken[]): void {
  const { own } = draft;
  draft.own = [];
  draft.finite = [];
  draft.verbs = [];
  draft.zu = false;
  for (const index of own) {
    const token = tokens[index];
    if (token !== undefined) take(draft, token, tokens);
  }
}
