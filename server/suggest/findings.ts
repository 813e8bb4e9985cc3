import type { Preference } from './repair-odds.ts';
import { searchRepairs } from './repair-search.ts';
import type { Proposal, Provider, Request } from './provider.ts';

/** How many corrected sentences are offered at most. */
const MOST = 3;

export interface FindingsOptions {
  /** A rule's German title, by its id. */
  readonly titleOf: (ruleId: string) => string;
  readonly preference: Preference;
}

/** The rules' own repairs, put together as one corrected sentence. */
export function createFindingsProvider(options: FindingsOptions): Provider {
  return {
    id: 'rules',
    title: { de: 'Regeln', en: 'Rules' },
    remote: false,
    origin: 'rule',
    suggest: (requests) => Promise.resolve(requests.map((request) => corrected(request, options))),
  };
}

function corrected(
  { segment, findings, reread }: Request,
  { titleOf, preference }: FindingsOptions,
): Proposal[] {
  return searchRepairs(segment.text, findings, { reread, preference })
    .slice(0, MOST)
    .map(({ text, ruleIds }) => {
      const ids = [...new Set(ruleIds)];
      return { text, reason: reasonOf(ids, titleOf), ruleIds: ids };
    });
}

function reasonOf(ruleIds: readonly string[], titleOf: FindingsOptions['titleOf']): string {
  const titles = [...new Set(ruleIds.map((ruleId) => `„${titleOf(ruleId)}“`))];
  return `Aus ${titles.length === 1 ? 'der Regel' : 'den Regeln'} ${titles.join(', ')}.`;
}
