import { ProviderError } from '../errors.ts';
import type { Assessment, Origin, Segment, Suggestion } from '../model.ts';
import { nameForms } from '../rules/names.ts';
import { InterruptedError, type Proposal, type Provider, type Request } from '../suggest/provider.ts';
import { rank } from '../suggest/rank.ts';
import { layOut, segmentOn, type Desk } from './desk.ts';
import type { Library, Reading } from './library.ts';
import { nameTest } from './naming.ts';
import type { Parts } from './parts.ts';
import type { Suggestions, Workbench } from './workbench.ts';

/** Suggestions for one segment, from the providers that a person may ask and did. */
export function suggesting(parts: Parts, library: Library): Pick<Workbench, 'suggest' | 'providers'> {
  return {
    providers: () => parts.providers.map(({ id, title, remote }) => ({ id, title, remote })),

    async suggest(articleId, index, providerIds, signal) {
      return suggestionsOn(await layOut(articleId, parts, library), index, parts, providerIds, signal);
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
): Promise<Suggestions> {
  const { segment } = segmentOn(desk, index);
  const context = paragraphOf(desk.reading.segments, segment);
  const asked = providers.map((provider) =>
    provider.remote && !providerIds.includes(provider.id) ? recalling(provider) : provider,
  );
  const [answer] = await propose(
    [
      {
        segment,
        findings: desk.findings(index),
        reread: (text) => desk.assess(index, text).findings,
        context,
      },
    ],
    asked,
    signal,
    (_, text) => desk.assess(index, text),
    desk.reading,
  );
  return answer ?? { suggestions: [], failures: [] };
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
): Promise<Suggestions[]> {
  const failures: Suggestions['failures'][number][] = [];
  const answers = await Promise.all(
    providers.map(async (provider): Promise<readonly (readonly Proposal[])[]> => {
      try {
        return await provider.suggest(requests, signal);
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        failures.push({ providerId: provider.id, reason: error.reason, message: error.message });
        return error instanceof InterruptedError ? error.answers.map((proposals) => proposals ?? []) : [];
      }
    }),
  );
  const names = nameForms(reading.context);
  const isName = nameTest(reading.context.language);
  return requests.map((request, i): Suggestions => {
    const proposals = providers.flatMap((provider, p) =>
      (answers[p]?.[i] ?? []).map((proposal) => ({
        ...proposal,
        providerId: provider.id,
        origin: originOf(provider, proposal),
      })),
    );
    const suggestions: readonly Suggestion[] =
      proposals.length === 0
        ? []
        : rank(request, proposals, { assess: (text) => assess(request.segment, text), names, isName });
    return { suggestions, failures };
  });
}

function originOf({ id, origin }: Provider, { ruleIds }: Proposal): Origin {
  return { kind: origin, detail: ruleIds?.join(', ') ?? id };
}

/** The paragraph around a segment, in the language of the text that is sent. */
export function paragraphOf(segments: readonly Segment[], { paragraph, source }: Segment): string {
  return segments
    .filter((segment) => segment.paragraph === paragraph)
    .map((segment) => (source === undefined ? segment.text : (segment.source ?? '')))
    .join(' ')
    .trim();
}
