import type { Cutting } from './cutting.ts';
import { lastVerb, type Draft, type Mark } from './drafts.ts';
import type { ReadToken } from '../reading.ts';
import { CLUSTER, FINITE } from '../tag-sets.ts';

/** The comma or conjunction after the clause's verbs at which the next clause begins. */
export function borderFor(cutting: Cutting, current: Draft, place: number): Mark | undefined {
  const { marks, own, finite, kind } = current;
  const verb = kind === 'root' || kind === 'infinitive' ? lastVerb(current) : (finite.at(-1) ?? -1);
  const open = marks.filter(({ at }) => at > verb);
  const last = open.at(-1);
  if (last === undefined || open.length === 1)
    return last ?? marks.findLast(({ at }) => at > (finite.at(-1) ?? 0));
  if (kind !== 'root') return open.find(({ at }) => at === verb + 1) ?? last;
  if (last.at === own.length) return directlyBefore(cutting, current, open, last, place);
  // Die Männer spielten und [die Frauen und Kinder] sangen.
  return open.findLast((mark) => isStrong(cutting, own, mark, open)) ?? open.find(isComma) ?? last;
}

function isComma({ kind, closes }: Mark): boolean {
  return kind === 'comma' && closes === undefined;
}

/** A comma directly before the verb: which mark begins its clause. */
function directlyBefore(
  cutting: Cutting,
  current: Draft,
  open: readonly Mark[],
  last: Mark,
  place: number,
): Mark {
  const joint = open.find((mark) => mark.at < last.at && isJoint(mark, open));
  const frame = isFrame(cutting, current, place);
  // …, denn in Zeiten, in denen …, hat er
  if (joint !== undefined && (!frame || last.closes !== undefined)) return joint;
  if (frame) return last;
  // …, [Meyer, der Direktor,] fährt nach Bonn
  return open.slice(0, -1).findLast(isComma) ?? last;
}

/** A comma with a conjunction after it. */
function isJoint(mark: Mark, open: readonly Mark[]): boolean {
  return mark.kind === 'conjunction' && open.some(({ kind, at }) => kind === 'comma' && at === mark.at);
}

function isStrong(cutting: Cutting, own: readonly number[], mark: Mark, open: readonly Mark[]): boolean {
  if (mark.kind === 'conjunction' && mark.at === own.length - 1) return true;
  if (isJoint(mark, open)) return true;
  const before = cutting.tokens[own[mark.at - 1] ?? -1];
  return before !== undefined && CLUSTER.has(before.tag);
}

const SUBJECT = new Set([
  'PPER',
  'ART',
  'NN',
  'NE',
  'PPOSAT',
  'PIS',
  'PIAT',
  'ADJA',
  'CARD',
  'PDS',
  'PDAT',
  'FM',
]);

/** …, sagte er: the verb at `place` directly after the comma, its subject after it. */
export function isFrame(cutting: Cutting, current: Draft, place: number): boolean {
  const first = current.own[0];
  if (first !== undefined && !current.filled && FINITE.has(cutting.tokens[first]?.tag ?? 'XY')) return false;
  const next = cutting.at(place + 1);
  return next !== undefined && SUBJECT.has(next.tag);
}

const OWNS_INFINITIVE = new Set(['haben', 'sein']);

/** Er hat, wenn er will, viel zu sagen: here the infinitive is the main clause's own. */
export function mayOpenInfinitive(
  { own, finite, verbs }: Draft,
  { kind, closes }: Mark,
  tokens: readonly ReadToken[],
): boolean {
  if (kind !== 'comma') return false;
  if (closes === undefined || closes === 'infinitive' || verbs.length > 2) return true;
  const lemmas = tokens[own[finite[0] ?? -1] ?? -1]?.analyses ?? [];
  return !lemmas.some(({ lemma }) => OWNS_INFINITIVE.has(lemma));
}
