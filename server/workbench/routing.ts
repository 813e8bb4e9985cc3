import type { Suggestion } from '../model.ts';
import type { Orders, Provider, Request } from '../suggest/provider.ts';
import type { Proposed } from '../suggest/rank.ts';
import type { Circuit } from './circuit.ts';
import { hear, proposedBy, type Ranking } from './hearing.ts';
import type { Failure } from './workbench.ts';

/** A segment on its way past the providers, with what they said so far. */
export interface Errand {
  readonly request: Request;
  readonly proposals: readonly Proposed[];
  /** Ranked. */
  readonly suggestions: readonly Suggestion[];
  readonly failures: readonly Failure[];
  /** Nothing is left to ask for. */
  readonly settled: boolean;
}

export interface Route {
  /** The cheaper before the dearer. */
  readonly providers: readonly Provider[];
  readonly circuit: Circuit;
  readonly signal: AbortSignal;
  readonly orders: Orders;
  readonly rank: Ranking;
  /** Whether these suggestions leave nothing to ask a dearer provider for. */
  settles(request: Request, suggestions: readonly Suggestion[]): boolean;
}

/** A segment that nobody was asked about yet. */
export function setOut(request: Request): Errand {
  return { request, proposals: [], suggestions: [], failures: [], settled: false };
}

/**
 * Takes segments past the providers in their order. Each is asked only about those that the cheaper ones left
 * something of; one that is down is passed by.
 */
export async function follow(errands: readonly Errand[], route: Route): Promise<Errand[]> {
  let under: Errand[] = [...errands];
  for (const provider of route.providers) {
    const open = under.filter(({ settled }) => !settled);
    if (open.length === 0 || route.signal.aborted) break;
    if (route.circuit.isBroken(provider.id)) continue;
    const asked = new Map(
      (await askAbout(open, provider, route)).map((errand, i) => [open[i], errand] as const),
    );
    under = under.map((errand) => asked.get(errand) ?? errand);
  }
  return under;
}

async function askAbout(open: readonly Errand[], provider: Provider, route: Route): Promise<Errand[]> {
  const requests = open.map(({ request }) => request);
  const { answers, failure } = await hear(provider, requests, route.signal, route.orders);
  const heardAny = answers.some((proposals) => proposals !== undefined);
  // whoever has left is no sign that a provider is down
  if (!route.signal.aborted) route.circuit.told(provider.id, failure?.reason, heardAny);
  return open.map((errand, i) => {
    const said = proposedBy(provider, answers[i]);
    const failures =
      failure === undefined || answers[i] !== undefined ? errand.failures : [...errand.failures, failure];
    if (said.length === 0) return { ...errand, failures };
    const proposals = [...errand.proposals, ...said];
    const suggestions = route.rank(errand.request, proposals);
    return {
      request: errand.request,
      proposals,
      suggestions,
      failures,
      settled: route.settles(errand.request, suggestions),
    };
  });
}
