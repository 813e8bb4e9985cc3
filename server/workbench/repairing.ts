import { setImmediate } from 'node:timers/promises';
import type { Certificate, Finding, Suggestion } from '../model.ts';
import type { Provider, Request } from '../suggest/provider.ts';
import { createCircuit } from './circuit.ts';
import { isClear } from './clear-repair.ts';
import { accepted } from './decision-rows.ts';
import { layOut, type Desk } from './desk.ts';
import { noteFlagged } from './flag-count.ts';
import { rankingIn } from './hearing.ts';
import type { Library } from './library.ts';
import { isoTime, type Parts } from './parts.ts';
import { follow, setOut, type Errand, type Route } from './routing.ts';
import { paragraphOf, requestOn } from './suggesting.ts';
import type { Failure, RepairOptions, RepairReport, SegmentView, Workbench } from './workbench.ts';

/** Segments a step: each step is kept before the next begins, so that a run can be stopped and gone on with. */
const STEP = 25;
/** Steps of remote questions that are under way at one time. */
const SIDE_BY_SIDE = 2;
/** Longest wait for a provider's answers to one step, in ms: nobody sits before a page. */
const PATIENCE = 120_000;
/** A batch run takes only repairs of rules that are right at least this often. */
const SURE = 0.85;
/** Likeness from which a batch run takes a fix from the memory. */
const SURE_MATCH = 100;
/** Share of a sentence that a batch run changes at most; 1 is another sentence. */
const MOST_EDITED = 0.5;

type Repaired = RepairReport['repaired'][number];

/** Repairs an article without a person: takes what is safe, says what remains. */
export function repairing(parts: Parts, library: Library): Pick<Workbench, 'repair'> {
  return {
    async repair(articleId, options) {
      const desk = await layOut(articleId, parts, library);
      const run = createRun(desk, options, parts);
      const asked = parts.providers.filter(({ id, remote }) => !remote || options.providers.includes(id));
      const left = await run.near(asked.filter(({ remote }) => !remote));
      const remote = asked.filter((provider) => provider.remote);
      if (remote.length > 0) await run.far(remote, left);
      else for (const step of stepsOf(left)) await run.end(step);
      if (options.auto) await noteFlagged(articleId, parts, library);
      return report(await layOut(articleId, parts, library), run);
    },
  };
}

/** What has become of an article's segments in a run. */
interface Run {
  readonly repaired: Repaired[];
  /** The best suggestion for a segment, by its index. */
  readonly best: Map<number, Suggestion>;
  readonly failures: Map<string, Failure>;
  /** Asks the providers on this machine; returns the segments of which they left something. */
  near(providers: readonly Provider[]): Promise<Errand[]>;
  /** Asks the others about those, the most garbled first: a budget may end before they do. */
  far(providers: readonly Provider[], left: readonly Errand[]): Promise<void>;
  /** Takes what is safe; nothing more is asked about these segments. */
  end(errands: readonly Errand[]): Promise<void>;
}

function createRun(desk: Desk, options: RepairOptions, parts: Parts): Run {
  const { auto, runId, editor, signal = new AbortController().signal, progress } = options;
  const views = new Map(
    desk.view.segments
      .filter(({ state, assessment }) => state === 'open' && assessment.findings.length > 0)
      .map((view) => [view.segment.index, view]),
  );
  const repaired: Repaired[] = [];
  const best = new Map<number, Suggestion>();
  const failures = new Map<string, Failure>();
  const circuit = createCircuit();
  let done = 0;

  const routeTo = (providers: readonly Provider[]): Route => ({
    providers,
    circuit,
    signal,
    orders: { articleId: desk.view.article.id, runId, patience: PATIENCE, ...options.orders },
    rank: rankingIn(desk.reading, (segment, text) => desk.assess(segment.index, text)),
    settles: ({ segment }, suggestions) => {
      const safe = suggestions.find((suggestion) => isSafe(suggestion, views.get(segment.index), desk));
      if (safe === undefined) return false;
      const { flagged, findings } = desk.assess(segment.index, safe.text);
      return !flagged && findings.length === 0;
    },
  });

  async function take(
    { segment, version }: SegmentView,
    { text, origin, certificate }: Suggestion,
  ): Promise<boolean> {
    const by = { at: isoTime(parts.now()), ...(editor === undefined ? {} : { editor }) };
    const place = { articleId: desk.view.article.id, index: segment.index, ...by };
    const decision = accepted(desk, place, text, origin, { certificate, runId });
    return (await parts.store.decide([{ decision, expected: version }])).kind === 'kept';
  }

  async function end(errands: readonly Errand[]): Promise<void> {
    for (const errand of errands) {
      const view = views.get(errand.request.segment.index);
      for (const failure of errand.failures) failures.set(failure.providerId, failure);
      if (view === undefined) continue;
      const safe = errand.suggestions.find((suggestion) => isSafe(suggestion, view, desk));
      const shown = safe ?? errand.suggestions[0];
      if (shown !== undefined) best.set(view.segment.index, shown);
      if (safe !== undefined && (!auto || (await take(view, safe)))) repaired.push(repairOf(view, safe));
    }
    done += errands.length;
    progress?.(done, views.size);
  }

  return {
    repaired,
    best,
    failures,
    end,

    async near(providers) {
      const left: Errand[] = [];
      for (const step of stepsOf([...views.values()])) {
        if (signal.aborted) break;
        const followed = await follow(
          step.map((view) => setOut(sureRequest(view, desk))),
          routeTo(providers),
        );
        await end(followed.filter(({ settled }) => settled));
        left.push(...followed.filter(({ settled }) => !settled));
        // Nothing above waits for anything, so without this no signal and no other request gets its turn.
        await setImmediate();
      }
      return left;
    },

    async far(providers, left) {
      const scoreOf = ({ request }: Errand): number =>
        views.get(request.segment.index)?.assessment.score ?? 0;
      const errands = left
        .map((errand) => ({ ...errand, request: requestOn(desk, errand.request.segment.index) }))
        .sort((a, b) => scoreOf(b) - scoreOf(a));
      if (errands.length === 0) return;
      for (const provider of providers) {
        const requests = errands.map(({ request }) => request);
        const characters = (await provider.cost?.(requests)) ?? 0;
        const left = await allowance(provider.id, options, parts);
        options.sending?.({
          providerId: provider.id,
          sentences: requests.length,
          characters,
          ...(left === undefined ? {} : { left }),
        });
      }
      const steps = stepsOf(errands);
      const route = routeTo(providers);
      const work = async (): Promise<void> => {
        for (let step = steps.shift(); step !== undefined; step = steps.shift())
          if (!signal.aborted) await end(await follow(step, route));
      };
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
    },
  };
}

/** What the budgets of the run and of the month allow together, before the run. */
async function allowance(
  id: string,
  { orders }: RepairOptions,
  { accounts }: Parts,
): Promise<number | undefined> {
  const account = accounts.find(({ providerId }) => providerId === id);
  if (account === undefined) return undefined;
  const month = Math.max(0, account.monthLimit - (await account.charged()));
  return Math.min(month, orders?.runBudget ?? account.runLimit);
}

function stepsOf<Entry>(entries: readonly Entry[]): Entry[][] {
  const steps: Entry[][] = [];
  for (let at = 0; at < entries.length; at += STEP) steps.push(entries.slice(at, at + STEP));
  return steps;
}

/** The repairs of rules that a batch run may take without a person. */
function sureRequest({ segment }: SegmentView, desk: Desk): Request {
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
function isSafe(
  { text, warnings, match, certificate }: Suggestion,
  view: SegmentView | undefined,
  desk: Desk,
): boolean {
  if (view === undefined || text === '' || warnings.length > 0 || (match !== undefined && match < SURE_MATCH))
    return false;
  if (!isProven(certificate)) return false;
  return desk.assess(view.segment.index, text).findings.length < view.assessment.findings.length;
}

/** Every fact stands, what comes out is German, and more than half of the sentence is as it was. */
function isProven({ compared, editShare, german }: Certificate): boolean {
  return compared.every(({ equal }) => equal) && german && editShare <= MOST_EDITED;
}

const repairOf = ({ segment }: SegmentView, suggestion: Suggestion): Repaired => ({
  index: segment.index,
  text: segment.text,
  suggestion,
});

function report({ view }: Desk, { repaired, best, failures }: Run): RepairReport {
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
    repaired: repaired.toSorted((a, b) => a.index - b.index),
    open,
    failures: [...failures.values()],
  };
}
