import { inBatches, type BatchLimits } from './batches.ts';
import { deeplError } from './deepl-faults.ts';
import type { Job } from './jobs.ts';
import { oneLine, plainText } from './plain.ts';
import type { PartialAnswers, Request } from './provider.ts';

/** Takes what a batch was answered, in its order; may be called several times. */
export type Give = (answers: PartialAnswers) => void;
export type Step = (batch: readonly Request[], signal: AbortSignal, give: Give) => Promise<void>;

/** Limits of one request (developers.deepl.com), less what its other fields take. */
const TRANSLATE: BatchLimits = { most: 50, bytes: 110 * 1024 };
const WRITE: BatchLimits = { most: 50, bytes: 9.5 * 1024 };
/** Code units of the paragraph that go along with a sentence. */
const LONGEST_CONTEXT = 2_000;

interface Entry {
  readonly place: number;
  readonly sent: Request;
}

/** Requests as jobs: those with a source by paragraph, the others as many at a time as DeepL Write takes. */
export function jobsFor(requests: readonly Request[], translate: Step, improve: Step): Job[] {
  const groups = new Map<string, Entry[]>();
  for (const [place, request] of requests.entries()) {
    const sent = asSent(request);
    if (textFor(sent) === '') continue;
    const group = sent.segment.source === undefined ? '' : `translate ${sent.context}`;
    groups.set(group, [...(groups.get(group) ?? []), { place, sent }]);
  }
  return [...groups.values()].flatMap((entries) => {
    const { source } = entries[0]?.sent.segment ?? {};
    return source === undefined
      ? batchJobs(entries, WRITE, improve)
      : batchJobs(entries, TRANSLATE, translate);
  });
}

function batchJobs(entries: readonly Entry[], { most, bytes }: BatchLimits, step: Step): Job[] {
  const left = bytes - sizeOf(entries[0]?.sent.context ?? '');
  const { batches, tooLarge } = inBatches(entries, { most, bytes: left }, ({ sent }) =>
    sizeOf(textFor(sent)),
  );
  const jobs = batches.map(
    (batch): Job =>
      (signal, give) =>
        step(
          batch.map(({ sent }) => sent),
          signal,
          (answers) =>
            batch.forEach(({ place }, i) => {
              const proposals = answers[i];
              if (proposals !== undefined) give(place, proposals);
            }),
        ),
  );
  return tooLarge.length === 0 ? jobs : [...jobs, () => Promise.reject(deeplError('too-long'))];
}

/** Bytes of a text in a list in JSON. */
function sizeOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) + 1;
}

/** A request as it is sent: DeepL Write sees the sentence alone, so that its reply holds in every paragraph. */
export function asSent(request: Request): Request {
  const { source, ...german } = request.segment;
  if (source === undefined || source.trim() === '') return { ...request, segment: german, context: '' };
  return { ...request, context: contextOf(source, request.context) };
}

/** The text that DeepL reads: the source sentence, or the German one without mark-up and line breaks. */
export function textFor({ segment }: Request): string {
  return oneLine(segment.source ?? plainText(segment));
}

/** The paragraph, or what stands around the sentence where that is too much; nothing where it says no more. */
function contextOf(source: string, paragraph: string): string {
  if (paragraph.length <= LONGEST_CONTEXT) return paragraph.trim() === source.trim() ? '' : paragraph;
  const room = Math.max(0, LONGEST_CONTEXT - source.length);
  const start = Math.max(0, paragraph.indexOf(source) - Math.floor(room / 2));
  return paragraph.slice(start, start + LONGEST_CONTEXT);
}
