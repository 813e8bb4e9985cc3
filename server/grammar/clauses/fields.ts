import type { Draft } from './drafts.ts';
import type { Clause, ClauseKind, ReadToken, Stretch } from '../reading.ts';
import { CLUSTER, FINITE, QUESTION_WORD } from '../tag-sets.ts';

type Tokens = readonly ReadToken[];

/** A clause without the numbers of the others. */
export type Fields = Omit<Clause, 'parent' | 'joined' | 'inside' | 'speech' | 'sure'>;

/**
 * The topological fields of a clause (Duden, Die Grammatik: Satzklammer und Felder).
 *
 * @param from - where it begins; before its first own word, if another clause fills its pre-field
 */
export function fieldsOf(draft: Draft, tokens: Tokens, from: number, asks: boolean): Fields {
  const own = draft.own;
  const first = own[0] ?? from;
  const to = (own.at(-1) ?? first) + 1;
  const verbs = own.filter((index) => CLUSTER.has(tokens[index]?.tag ?? 'XY'));
  const finite = verbs.filter((index) => FINITE.has(tokens[index]?.tag ?? 'XY'));
  const common = { from: Math.min(from, first), to, verbs, finite };
  if (draft.kind === 'root') return rootFields(draft, tokens, common, asks);
  const left = { from: first, to: (own[draft.opener - 1] ?? first - 1) + 1 };
  const kind: ClauseKind = draft.kind;
  const bracketed = draft.opener === 0 || tokens[left.to - 1]?.text.toLowerCase() === 'als';
  if (kind === 'subordinate' && finite[0] === left.to && bracketed) {
    // als sei er krank
    const opened = { from: left.from, to: left.to + 1 };
    return { kind, ...common, prefield: empty(first), left: opened, ...rest(own, tokens, opened.to, to) };
  }
  const bracket = clusterWith(
    own,
    tokens,
    kind === 'infinitive' ? lastVerb(verbs) : (finite[0] ?? lastVerb(verbs)),
    left.to,
  );
  return {
    kind,
    ...common,
    prefield: empty(first),
    left,
    middle: { from: left.to, to: bracket?.from ?? to },
    right: bracket ?? empty(to),
    postfield: { from: bracket?.to ?? to, to },
  };
}

function empty(at: number): Stretch {
  return { from: at, to: at };
}

function lastVerb(verbs: readonly number[]): number | undefined {
  return verbs.at(-1);
}

interface Common extends Stretch {
  readonly verbs: readonly number[];
  readonly finite: readonly number[];
}

function rootFields(draft: Draft, tokens: Tokens, common: Common, asks: boolean): Fields {
  const { from, to, finite } = common;
  const [verb] = finite;
  if (verb === undefined) {
    return {
      kind: 'fragment',
      ...common,
      prefield: empty(from),
      left: empty(from),
      ...rest(draft.own, tokens, from, to),
    };
  }
  const start = from === draft.own[0] && tokens[from]?.tag === 'KON' ? from + 1 : from;
  return {
    kind: rootKind(tokens, start, verb, asks),
    ...common,
    prefield: { from: start, to: verb },
    left: { from: verb, to: verb + 1 },
    ...rest(draft.own, tokens, verb + 1, to),
  };
}

function rootKind(tokens: Tokens, start: number, verb: number, asks: boolean): ClauseKind {
  const tag = tokens[verb]?.tag;
  if (tag === 'VVIMP' || tag === 'VAIMP') return 'imperative';
  if (!asks) return 'main';
  if (verb === start) return 'question';
  for (let at = start; at < verb; at++) if (QUESTION_WORD.has(tokens[at]?.tag ?? 'XY')) return 'question';
  return 'question';
}

/** Middle field, right bracket and post-field of a clause whose left bracket ends at `from`. */
function rest(
  own: readonly number[],
  tokens: Tokens,
  from: number,
  to: number,
): Pick<Fields, 'middle' | 'right' | 'postfield'> {
  const bracket = clusterWith(own, tokens, mainCluster(own, tokens, from), from);
  if (bracket === undefined) return { middle: { from, to }, right: empty(to), postfield: empty(to) };
  return { middle: { from, to: bracket.from }, right: bracket, postfield: { from: bracket.to, to } };
}

/** A verb of the cluster that closes a main clause: the last one, unless it is a later infinitive with zu. */
function mainCluster(own: readonly number[], tokens: Tokens, from: number): number | undefined {
  let found: number | undefined;
  for (const index of own) {
    if (index < from) continue;
    const tag = tokens[index]?.tag ?? 'XY';
    if (!CLUSTER.has(tag) || FINITE.has(tag)) continue;
    if (found !== undefined && (tag === 'PTKZU' || tag === 'VVIZU')) return found;
    found = index;
  }
  return found;
}

/** The verbs that stand closely together around one of them. */
function clusterWith(
  own: readonly number[],
  tokens: Tokens,
  verb: number | undefined,
  from: number,
): Stretch | undefined {
  if (verb === undefined || verb < from) return undefined;
  const isVerb = (index: number): boolean => CLUSTER.has(tokens[index]?.tag ?? 'XY');
  let start = verb;
  let end = verb + 1;
  while (start - 1 >= from && isVerb(start - 1)) start--;
  const last = own.at(-1) ?? verb;
  while (end <= last && isVerb(end)) end++;
  return { from: start, to: end };
}
