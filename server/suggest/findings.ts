import type { Edit, Finding } from '../model.ts';
import { applyEdits } from '../text/edits.ts';
import { overlaps } from '../text/span.ts';
import type { Proposal, Provider } from './provider.ts';

/** How many corrected sentences are offered at most. */
const MOST = 3;
/** Findings that are looked at, the surest first: a text with more is no sentence, and trying all ways would not end. */
const MOST_FINDINGS = 100;

/**
 * The rules' own edits, applied together as one corrected sentence.
 *
 * @param titleOf - a rule's German title, by its id
 */
export function createFindingsProvider(titleOf: (ruleId: string) => string): Provider {
  return {
    id: 'rules',
    title: { de: 'Regeln', en: 'Rules' },
    remote: false,
    origin: 'rule',
    suggest: (requests) =>
      Promise.resolve(requests.map(({ segment, findings }) => corrected(segment.text, findings, titleOf))),
  };
}

/** A finding with the alternative that is taken. */
interface Choice {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
}

function corrected(
  text: string,
  findings: readonly Finding[],
  titleOf: (ruleId: string) => string,
): Proposal[] {
  const proposals: Proposal[] = [];
  const seen = new Set([text]);
  for (const choices of plans(findings)) {
    const result = applyEdits(
      text,
      choices.flatMap(({ edits }) => edits),
    );
    if (seen.has(result)) continue;
    seen.add(result);
    const ruleIds = [...new Set(choices.map(({ finding }) => finding.ruleId))];
    proposals.push({ text: result, reason: reasonOf(ruleIds, titleOf), ruleIds });
    if (proposals.length === MOST) break;
  }
  return proposals;
}

/** First the surest way, then one way for each further alternative, then one for each finding that had to step back. */
function* plans(findings: readonly Finding[]): Generator<readonly Choice[]> {
  const choices = [...findings]
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_FINDINGS)
    .flatMap((finding): Choice[] => {
      const edits = finding.alternatives[0];
      return edits === undefined ? [] : [{ finding, edits }];
    });
  const best = fitting(choices);
  yield best;
  for (const { finding } of best)
    for (const edits of finding.alternatives.slice(1))
      yield fitting([{ finding, edits }, ...choices.filter((choice) => choice.finding !== finding)]);
  const chosen = new Set(best);
  for (const left of choices.filter((choice) => !chosen.has(choice)))
    yield fitting([left, ...choices.filter((choice) => choice !== left)]);
}

/** The choices that can be made together; of two that meet at one place the first stays. */
function fitting(choices: readonly Choice[]): Choice[] {
  const taken: Choice[] = [];
  const edits: Edit[] = [];
  for (const choice of choices) {
    if (choice.edits.some((edit) => edits.some((other) => meet(edit, other)))) continue;
    taken.push(choice);
    edits.push(...choice.edits);
  }
  return taken;
}

/** Whether two edits cannot both be made: they share a place, or insert at the same one. */
function meet({ span: a }: Edit, { span: b }: Edit): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}

function reasonOf(ruleIds: readonly string[], titleOf: (ruleId: string) => string): string {
  const titles = [...new Set(ruleIds.map((ruleId) => `„${titleOf(ruleId)}“`))];
  return `Aus ${titles.length === 1 ? 'der Regel' : 'den Regeln'} ${titles.join(', ')}.`;
}
