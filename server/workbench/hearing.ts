import { ProviderError } from '../errors.ts';
import type { Assessment, Finding, Origin, Segment, Suggestion } from '../model.ts';
import { nameForms } from '../rules/names.ts';
import {
  InterruptedError,
  type Orders,
  type PartialAnswers,
  type Proposal,
  type Provider,
  type Request,
} from '../suggest/provider.ts';
import { rank, type Proposed } from '../suggest/rank.ts';
import type { Reading } from './library.ts';
import { nameTest } from './naming.ts';
import type { Failure } from './workbench.ts';

/** What a provider said to some requests, as far as it came. */
export interface Heard {
  readonly answers: PartialAnswers;
  readonly failure?: Failure;
}

/** Asks a provider; where it fails, what it had said until then stands. */
export async function hear(
  provider: Provider,
  requests: readonly Request[],
  signal: AbortSignal,
  orders?: Orders,
): Promise<Heard> {
  try {
    return { answers: await provider.suggest(requests, signal, orders) };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const failure = { providerId: provider.id, reason: error.reason, message: error.message };
    return { answers: error instanceof InterruptedError ? error.answers : [], failure };
  }
}

/** Proposals with who made them. */
export function proposedBy({ id, origin }: Provider, proposals: readonly Proposal[] | undefined): Proposed[] {
  return (proposals ?? []).map((proposal) => ({
    ...proposal,
    providerId: id,
    origin: { kind: origin, detail: proposal.ruleIds?.join(', ') ?? id } satisfies Origin,
  }));
}

/** Puts proposals in order; each is read by the rules and the guard before anyone sees it. */
export type Ranking = (request: Request, proposals: readonly Proposed[]) => readonly Suggestion[];

/**
 * @param assess - assessment of a text in the place of a segment
 */
export function rankingIn(
  { context }: Pick<Reading, 'context'>,
  assess: (segment: Segment, text: string) => Assessment,
): Ranking {
  const names = nameForms(context);
  const isName = nameTest(context.language);
  return (request, proposals) =>
    proposals.length === 0
      ? []
      : rank(request, proposals, {
          assess: (text) => assess(request.segment, text),
          names,
          isName,
          next: context.segments[request.segment.index + 1],
        });
}

/** What checkers remarked, without what our own rules say: the same place in the same matter, or the same repair. */
export function newRemarks(own: readonly Finding[], proposals: readonly Proposed[]): Finding[] {
  const known = [...own];
  return proposals.flatMap(({ remark }) => {
    if (remark === undefined || known.some((finding) => isSame(finding, remark))) return [];
    known.push(remark);
    return [remark];
  });
}

function isSame(one: Finding, other: Finding): boolean {
  const { start, end } = one.span;
  const equal = start === other.span.start && end === other.span.end;
  const meet = start < other.span.end && other.span.start < end;
  if (equal || (meet && one.category === other.category)) return true;
  const repairs = new Set(one.alternatives.map((edits) => JSON.stringify(edits)));
  return other.alternatives.some((edits) => repairs.has(JSON.stringify(edits)));
}
