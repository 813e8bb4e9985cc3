import type { Decision, TermDecision } from '../model.ts';
import { bySegment, standing } from './history.ts';
import type { PastEvent } from './past.ts';

/**
 * What was done to an article: a run is one event, and so is taking it back.
 *
 * @param decisions - all of the article, oldest first
 * @param terms - those that hold in it
 * @returns newest first
 */
export function eventsOf(
  decisions: readonly Decision[],
  terms: readonly TermDecision[],
): readonly PastEvent[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const undone = new Set(decisions.flatMap(({ undoes }) => undoes ?? []));
  const topmost = new Set(
    [...bySegment(decisions).values()].flatMap((group) => standing(group).at(-1)?.id ?? []),
  );
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const key = keyOf(decision, byId);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [decision]);
    else group.push(decision);
  }
  return [...groups.values()]
    .map((group) => ({ event: eventOf(group, undone, topmost, terms), last: group.at(-1)?.id ?? 0 }))
    .sort((a, b) => b.last - a.last)
    .map(({ event }) => event);
}

/** Decisions with the same key were made at once. */
function keyOf({ id, runId, undoes, decidedAt }: Decision, byId: ReadonlyMap<number, Decision>): string {
  if (runId !== undefined) return `run ${runId}`;
  const taken = undoes === undefined ? undefined : byId.get(undoes)?.runId;
  // one by one is not at once: each has its own time
  return taken === undefined ? `one ${id}` : `undo ${taken} ${decidedAt}`;
}

function eventOf(
  group: readonly Decision[],
  undone: ReadonlySet<number>,
  topmost: ReadonlySet<number>,
  terms: readonly TermDecision[],
): PastEvent {
  const [first, ...others] = group;
  if (first === undefined) throw new RangeError('an event without a decision');
  if (first.runId !== undefined) {
    const term = terms.find(({ runId }) => runId === first.runId);
    return {
      kind: 'run',
      runId: first.runId,
      what: whatOf(group),
      decisions: group,
      standing: group.filter(({ id }) => topmost.has(id)).length,
      ...(term === undefined ? {} : { termId: term.id }),
    };
  }
  if (others.length > 0) return { kind: 'undone-run', decisions: group };
  return { kind: 'decision', decision: first, undone: undone.has(first.id) };
}

function whatOf(group: readonly Decision[]): Extract<PastEvent, { kind: 'run' }>['what'] {
  if (group.every(({ origin }) => origin.kind === 'elsewhere')) return 'elsewhere';
  const byTerm = ({ origin }: Decision): boolean =>
    origin.kind === 'rule' && origin.detail === 'decided-term';
  return group.every(byTerm) ? 'term' : 'batch';
}
