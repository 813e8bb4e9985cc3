import type { Assessment, Finding, Origin, Segment, Suggestion, Warning } from '../model.ts';
import { editsBetween } from '../text/diff.ts';
import { certify } from './certificate.ts';
import type { NameKnowledge, Replacement } from './names.ts';
import type { Proposal, Request } from './provider.ts';
import { replacementsOf } from './replacements.ts';
import { comparedWith } from './taken-over.ts';

/** A proposal and who made it. */
export type Proposed = Proposal & { readonly providerId: string; readonly origin: Origin };

export interface RankOptions extends Pick<NameKnowledge, 'names' | 'isName'> {
  /** What the rules say of a text in the place of the segment. */
  assess(text: string): Assessment;
  /** The segment behind, which a repair may take over. */
  readonly next?: Segment | undefined;
}

const MOST_SHOWN = 5;
const EXACT_MATCH = 100;

/** How far an origin is trusted where all else is equal; a near memory hit counts by its match. */
const TRUST: Readonly<Record<Origin['kind'], number>> = {
  rule: 0.9,
  memory: 0.8,
  provider: 0.7,
  elsewhere: 0.7,
  manual: 0.7,
};

/** Shares of the score of a suggestion without warnings, on top of one half. */
const CLEARED_SHARE = 0.3;
const TRUST_SHARE = 0.12;
const NEARNESS_SHARE = 0.08;

interface Candidate extends Suggestion {
  /** Findings that the suggestion leaves. */
  readonly left: number;
  readonly trust: number;
  /** Code units taken out and put in; at least that of an earlier proposal of the same provider. */
  readonly change: number;
}

/**
 * Proposals as suggestions, best first: those that break nothing before those with warnings, then what leaves fewer
 * findings, then what was accepted for the same sentence before, then the smaller change. Equal texts are one
 * suggestion that names every origin; a text that changes nothing is none.
 *
 * @returns at most 5; scores never rise from one to the next
 */
export function rank(
  { segment, findings }: Pick<Request, 'segment' | 'findings'>,
  proposals: readonly Proposed[],
  options: RankOptions,
): Suggestion[] {
  const before = options.assess(segment.text);
  const allowed = replacementsOf(segment.text, [...before.findings, ...findings]);
  const candidates = inTheirOrder(
    merge(segment, proposals).map((proposal) => weigh(segment, before.findings, proposal, options, allowed)),
  );
  let ceiling = 1;
  return candidates
    .sort(byWorth)
    .slice(0, MOST_SHOWN)
    .map(({ left: _left, trust: _trust, change: _change, ...suggestion }) => {
      ceiling = Math.min(ceiling, suggestion.score);
      return { ...suggestion, score: ceiling };
    });
}

/** A provider knows which of its proposals is the likelier one; a smaller change does not go before it. */
function inTheirOrder(candidates: readonly Candidate[]): Candidate[] {
  const largest = new Map<string, number>();
  return candidates.map((candidate) => {
    const change = Math.max(candidate.change, largest.get(candidate.providerId) ?? 0);
    largest.set(candidate.providerId, change);
    return { ...candidate, change };
  });
}

function byWorth(a: Candidate, b: Candidate): number {
  return (
    a.warnings.length - b.warnings.length ||
    a.left - b.left ||
    Number(b.match === EXACT_MATCH) - Number(a.match === EXACT_MATCH) ||
    a.change - b.change ||
    b.trust - a.trust
  );
}

/** One proposal for each text that changes something; the most trusted stays and the others' reasons follow. */
function merge(segment: Segment, proposals: readonly Proposed[]): Proposed[] {
  const unchanged = segment.text.normalize('NFC').trim();
  const byText = new Map<string, Proposed[]>();
  for (const proposal of proposals) {
    const text = proposal.text.normalize('NFC').trim();
    // Only a rule, which saw the same text elsewhere, may propose to remove a segment.
    if (text === unchanged || (text === '' && proposal.origin.kind !== 'rule')) continue;
    byText.set(text, [...(byText.get(text) ?? []), proposal]);
  }
  return [...byText.values()]
    .flatMap((same) => {
      const [best, ...others] = [...same].sort((a, b) => trustIn(b) - trustIn(a));
      if (best === undefined) return [];
      const reasons = new Set([best.reason, ...others.map(({ reason }) => reason)]);
      // The place of the one that stays: what another provider said earlier must not move it before its fellows.
      return [{ place: proposals.indexOf(best), merged: { ...best, reason: [...reasons].join(' ') } }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ merged }) => merged);
}

function trustIn({ origin, match }: Pick<Proposed, 'origin' | 'match'>): number {
  if (match === EXACT_MATCH) return 1;
  const trust = TRUST[origin.kind];
  return match === undefined ? trust : (trust * match) / EXACT_MATCH;
}

function weigh(
  segment: Segment,
  before: readonly Finding[],
  { text, providerId, match, reason, origin }: Proposed,
  options: RankOptions,
  allowed: readonly Replacement[],
): Candidate {
  const after = options.assess(text).findings;
  const edits = editsBetween(segment.text, text);
  const change = edits.reduce((sum, edit) => sum + edit.span.end - edit.span.start + edit.text.length, 0);
  const trust = trustIn({ origin, ...(match === undefined ? {} : { match }) });
  // What is removed stands elsewhere in the article: nothing is lost.
  const { certificate, warnings } = certify(comparedWith(segment, options.next, text), text, {
    names: options.names,
    allowed,
    before,
    after,
    edits,
    ...(options.isName === undefined ? {} : { isName: options.isName }),
  });
  const broken = text === '' ? [] : [...warnings, ...addedFindings(before, after)];
  const cleared = before.length === 0 ? 0 : Math.max(0, 1 - after.length / before.length);
  const nearness = 1 / (1 + change / Math.max(1, segment.text.length));
  const worth = CLEARED_SHARE * cleared + TRUST_SHARE * trust + NEARNESS_SHARE * nearness;
  return {
    providerId,
    text,
    score: broken.length === 0 ? 0.5 + worth : worth / (1 + broken.length),
    ...(match === undefined ? {} : { match }),
    reason,
    origin,
    edits,
    warnings: broken,
    certificate,
    left: after.length,
    trust,
    change,
  };
}

/** Rules that have more to say of the new text than of the old one. */
function addedFindings(before: readonly Finding[], after: readonly Finding[]): Warning[] {
  const count = (findings: readonly Finding[], id: string): number =>
    findings.filter(({ ruleId }) => ruleId === id).length;
  const ids = new Set(after.map(({ ruleId }) => ruleId));
  return [...ids]
    .filter((id) => count(after, id) > count(before, id))
    .map((ruleId) => ({ kind: 'finding-added', ruleId }));
}
