import type { Origin } from '../model.ts';
import type { DecisionSketch } from '../model.ts';
import { bySegment, heldIn, isProgram } from './sketches.ts';
import { mean } from './histogram.ts';

/** What became of the texts that were accepted from one source. */
export interface OriginOutcome {
  readonly kind: Origin['kind'];
  /** Where `kind` is `provider`. */
  readonly providerId?: string;
  readonly accepted: number;
  /** Of these, by a batch run. */
  readonly byRuns: number;
  /** Of these, those that were not taken back or replaced since. */
  readonly held: number;
  /** Mean edits per word of those that hold and strike nothing out. */
  readonly hter?: number;
}

/** Accepted texts by where they came from, most first. */
export function originOutcomes(sketches: readonly DecisionSketch[]): OriginOutcome[] {
  const groups = new Map<string, { readonly accepts: DecisionSketch[]; readonly held: DecisionSketch[] }>();
  for (const group of bySegment(sketches).values()) {
    const holds = heldIn(group);
    for (const sketch of group.filter(({ kind }) => kind === 'accept')) {
      const key = keyOf(sketch.origin);
      const known = groups.get(key) ?? { accepts: [], held: [] };
      groups.set(key, known);
      known.accepts.push(sketch);
      if (sketch === holds) known.held.push(sketch);
    }
  }
  return Array.from(groups.values(), outcomeOf).sort((a, b) => b.accepted - a.accepted);
}

function outcomeOf({
  accepts,
  held,
}: {
  readonly accepts: readonly DecisionSketch[];
  readonly held: readonly DecisionSketch[];
}): OriginOutcome {
  const { kind, detail } = accepts[0]?.origin ?? { kind: 'manual' };
  const hter = mean(held.filter(({ struck }) => !struck).map((sketch) => sketch.hter));
  return {
    kind,
    ...(kind === 'provider' && detail !== undefined ? { providerId: detail } : {}),
    accepted: accepts.length,
    byRuns: accepts.filter(isProgram).length,
    held: held.length,
    ...(hter === undefined ? {} : { hter }),
  };
}

const keyOf = ({ kind, detail }: Origin): string => (kind === 'provider' ? `${kind} ${detail ?? ''}` : kind);
