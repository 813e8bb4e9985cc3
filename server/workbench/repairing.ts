import { setImmediate } from 'node:timers/promises';
import type { Finding, Suggestion } from '../model.ts';
import type { Request } from '../suggest/provider.ts';
import { isClear } from './clear-repair.ts';
import { accepted } from './decision-rows.ts';
import { layOut, type Desk } from './desk.ts';
import { noteFlagged } from './flag-count.ts';
import type { Library } from './library.ts';
import { isoTime, type Parts } from './parts.ts';
import { paragraphOf, propose } from './suggesting.ts';
import type { RepairReport, SegmentView, Suggestions, Workbench } from './workbench.ts';

/** Segments a step: each step is kept before the next begins, so that a run can be stopped and gone on with. */
const STEP = 25;
/** A batch run takes only repairs of rules that are right at least this often. */
const SURE = 0.85;
/** Likeness from which a batch run takes a fix from the memory. */
const SURE_MATCH = 100;

type Repaired = RepairReport['repaired'][number];

/** Repairs an article without a person: takes what is safe, says what remains. */
export function repairing(parts: Parts, library: Library): Pick<Workbench, 'repair'> {
  return {
    async repair(
      articleId,
      { providers: ids, auto, runId, editor, signal = new AbortController().signal, progress },
    ) {
      const desk = await layOut(articleId, parts, library);
      const providers = parts.providers.filter(({ id, remote }) => (remote ? ids.includes(id) : true));
      const todo = desk.view.segments.filter(
        ({ state, assessment }) => state === 'open' && assessment.findings.length > 0,
      );
      const repaired: Repaired[] = [];
      const best = new Map<number, Suggestion>();
      const failures = new Map<string, Suggestions['failures'][number]>();
      for (let at = 0; at < todo.length && !signal.aborted; at += STEP) {
        const step = todo.slice(at, at + STEP);
        const answers = await propose(
          step.map((view) => requestFor(view, desk)),
          providers,
          signal,
          (segment, text) => desk.assess(segment.index, text),
          desk.reading,
        );
        for (const [i, view] of step.entries()) {
          const answer = answers[i] ?? { suggestions: [], failures: [] };
          for (const failure of answer.failures) failures.set(failure.providerId, failure);
          const safe = answer.suggestions.find((suggestion) => isSafe(suggestion, view, desk));
          const shown = safe ?? answer.suggestions[0];
          if (shown !== undefined) best.set(view.segment.index, shown);
          if (safe !== undefined && (!auto || (await take(view, safe)))) repaired.push(repairOf(view, safe));
        }
        progress?.(Math.min(at + STEP, todo.length), todo.length);
        // Nothing above waits for anything, so without this no signal and no other request gets its turn.
        await setImmediate();
      }
      if (auto) await noteFlagged(articleId, parts, library);
      return report(await layOut(articleId, parts, library), repaired, best, [...failures.values()]);

      async function take({ segment, version }: SegmentView, { text, origin }: Suggestion): Promise<boolean> {
        const by = { at: isoTime(parts.now()), ...(editor === undefined ? {} : { editor }) };
        const decision = accepted(desk, { articleId, index: segment.index, ...by }, text, origin, runId);
        return (await parts.store.decide([{ decision, expected: version }])).kind === 'kept';
      }
    },
  };
}

function requestFor({ segment }: SegmentView, desk: Desk): Request {
  const { trigrams } = desk.reading.context.language;
  const sure = (findings: readonly Finding[], text: string): Finding[] =>
    findings.filter((finding) => finding.confidence >= SURE && isClear(finding, text, trigrams));
  return {
    segment,
    findings: sure(desk.findings(segment.index), segment.text),
    reread: (text) => sure(desk.assess(segment.index, text).findings, text),
    context: paragraphOf(desk.reading.segments, segment),
  };
}

/** Breaks no fact, adds no finding, removes no segment, and leaves the segment in a better state than it was. */
function isSafe({ text, warnings, match }: Suggestion, view: SegmentView, desk: Desk): boolean {
  if (text === '' || warnings.length > 0 || (match !== undefined && match < SURE_MATCH)) return false;
  return desk.assess(view.segment.index, text).findings.length < view.assessment.findings.length;
}

const repairOf = ({ segment }: SegmentView, suggestion: Suggestion): Repaired => ({
  index: segment.index,
  text: segment.text,
  suggestion,
});

function report(
  { view }: Desk,
  repaired: readonly Repaired[],
  best: ReadonlyMap<number, Suggestion>,
  failures: Suggestions['failures'],
): RepairReport {
  const open = view.segments
    .filter(({ waits, assessment }) => waits && assessment.flagged)
    .map(({ segment, current, assessment }) => {
      const suggestion = best.get(segment.index);
      return {
        index: segment.index,
        text: current,
        assessment,
        ...(suggestion === undefined || suggestion.text === current ? {} : { suggestion }),
      };
    });
  return {
    articleId: view.article.id,
    title: view.article.title,
    segments: view.segments.length,
    flagged: view.counts.flagged,
    repaired,
    open,
    failures,
  };
}
