import type { Assessment, Segment } from '../model.ts';
import type { Orders, Provider, Request } from '../suggest/provider.ts';
import { layOut, segmentOn, type Desk } from './desk.ts';
import { hear, newRemarks, proposedBy, rankingIn } from './hearing.ts';
import type { Library, Reading } from './library.ts';
import type { Parts } from './parts.ts';
import type { Suggestions, Workbench } from './workbench.ts';

/** Suggestions for one segment, from the providers that a person may ask and did. */
export function suggesting(parts: Parts, library: Library): Pick<Workbench, 'suggest' | 'providers'> {
  return {
    providers: () =>
      parts.providers.map(({ id, title, remote, loopback = false }) => ({ id, title, remote, loopback })),

    async suggest(articleId, index, providerIds, signal, again = false) {
      const desk = await layOut(articleId, parts, library);
      return suggestionsOn(desk, index, parts, providerIds, signal, { again, articleId });
    },
  };
}

/**
 * Suggestions for the machine text of one segment.
 *
 * @param providerIds - remote providers that may be asked now; the others only say what they said before
 */
export async function suggestionsOn(
  desk: Desk,
  index: number,
  { providers }: Pick<Parts, 'providers'>,
  providerIds: readonly string[] = [],
  signal: AbortSignal = new AbortController().signal,
  orders: Orders = {},
): Promise<Suggestions> {
  const asked = providers.map((provider) =>
    provider.remote && !providerIds.includes(provider.id) ? recalling(provider) : provider,
  );
  const [answer] = await propose(
    [requestOn(desk, index)],
    asked,
    signal,
    (_, text) => desk.assess(index, text),
    desk.reading,
    orders,
  );
  return answer ?? { suggestions: [], remarks: [], failures: [] };
}

/** What a provider is asked about a segment's machine text. */
export function requestOn(desk: Desk, index: number): Request {
  const { segment } = segmentOn(desk, index);
  const context = paragraphOf(desk.reading.segments, segment);
  return {
    segment,
    findings: desk.findings(index),
    reread: (text) => desk.assess(index, text).findings,
    context,
  };
}

/** A remote provider that nobody asked says only what it said before. */
function recalling(provider: Provider): Provider {
  return {
    ...provider,
    suggest: (requests) => provider.recall?.(requests) ?? Promise.resolve(requests.map(() => [])),
  };
}

/**
 * Asks providers side by side about some segments of one article, then ranks what they say.
 *
 * @param assess - assessment of a text in the place of a segment
 * @returns one answer a request, in their order; a provider that fails is named in each, the others' suggestions stand
 */
export async function propose(
  requests: readonly Request[],
  providers: readonly Provider[],
  signal: AbortSignal,
  assess: (segment: Segment, text: string) => Assessment,
  reading: Pick<Reading, 'context'>,
  orders: Orders = {},
): Promise<Suggestions[]> {
  const heard = await Promise.all(providers.map((provider) => hear(provider, requests, signal, orders)));
  const failures = heard.flatMap(({ failure }) => failure ?? []);
  const rank = rankingIn(reading, assess);
  return requests.map((request, i): Suggestions => {
    const proposals = providers.flatMap((provider, p) => proposedBy(provider, heard[p]?.answers[i]));
    return {
      suggestions: rank(request, proposals),
      remarks: newRemarks(request.findings, proposals),
      failures,
    };
  });
}

/** The paragraph around a segment, in the language of the text that is sent. */
export function paragraphOf(segments: readonly Segment[], { paragraph, source }: Segment): string {
  return segments
    .filter((segment) => segment.paragraph === paragraph)
    .map((segment) => (source === undefined ? segment.text : (segment.source ?? '')))
    .join(' ')
    .trim();
}
