import type { Finding, Segment } from '../model.ts';
import { applyEdits } from '../text/edits.ts';
import { overlaps } from '../text/span.ts';
import { inBatches, type BatchLimits } from './batches.ts';
import { isLoopback, post } from './http.ts';
import { runJobs, type Job } from './jobs.ts';
import { matchesIn, remarkOf, type Match } from './languagetool-matches.ts';
import { askPatiently, givenUp } from './patience.ts';
import { plainText } from './plain.ts';
import type { Proposal, Provider, Request } from './provider.ts';
import { jsonIn, serverError, type ServerName } from './server-faults.ts';

export interface LanguageToolOptions {
  /** Of the server, without `/v2/check`. */
  readonly url: string;
  readonly overallTimeout?: number;
  readonly attemptTimeout?: number;
  readonly pauses?: readonly number[];
}

const ID = 'languagetool';
const TITLE = { de: 'LanguageTool', en: 'LanguageTool' };
const PATIENCE = { overallTimeout: 30_000, attemptTimeout: 20_000, pauses: [1_000, 3_000] };
const SERVER: ServerName = {
  id: ID,
  title: TITLE.de,
  urlVariable: 'KLARTEXT_LANGUAGETOOL_URL',
};
/** A public server takes 20 KB a request. */
const LIMITS: BatchLimits = { most: 40, bytes: 16 * 1024 };
const PARALLEL = 2;
/** Taste, not faults. */
const LEFT_OUT = 'STYLE,COLLOQUIALISMS,REDUNDANCY,GENDER_NEUTRALITY,PLAIN_ENGLISH,CREATIVE_WRITING,WIKIPEDIA';
/** Stands between two sentences of one request, so that none is read as the other's continuation. */
const BETWEEN = '\n\n';

interface Entry {
  readonly place: number;
  readonly segment: Segment;
}

/**
 * A LanguageTool server: a further reader of German, whose matches are remarks and repairs.
 *
 * @see https://languagetool.org/http-api/
 */
export function createLanguageToolProvider(options: LanguageToolOptions): Provider {
  const { overallTimeout, attemptTimeout, pauses } = { ...PATIENCE, ...options };
  const base = options.url.replace(/\/+$/u, '').replace(/\/v2(?:\/check)?$/u, '');

  async function check(segments: readonly Segment[], signal: AbortSignal): Promise<readonly Match[]> {
    const form = new URLSearchParams({
      data: JSON.stringify({ annotation: annotationOf(segments) }),
      language: 'de-DE',
      disabledCategories: LEFT_OUT,
    });
    const reply = await post({
      url: `${base}/v2/check`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
      timeout: attemptTimeout,
      signal,
    });
    const matches = matchesIn(jsonIn(SERVER, reply));
    if (matches === undefined) throw serverError(SERVER, 'unreadable');
    return matches;
  }

  return {
    id: ID,
    title: TITLE,
    remote: true,
    loopback: isLoopback(options.url),
    origin: 'provider',
    settings: () => Promise.resolve('de-DE'),

    suggest(requests, signal, { patience = overallTimeout } = {}) {
      if (signal.aborted) return Promise.reject(givenUp(ID));
      const { batches, tooLarge } = inBatches(entriesOf(requests), LIMITS, ({ segment }) =>
        Buffer.byteLength(JSON.stringify(segment.text)),
      );
      const jobs = batches.map((batch): Job => async (limit, give) => {
        const segments = batch.map(({ segment }) => segment);
        const ask = () => check(segments, limit);
        const matches = await askPatiently(ask, { pauses, longest: patience, signal: limit });
        for (const [i, remarks] of remarksOn(segments, matches).entries())
          give(batch[i]?.place ?? 0, proposalsOf(segments[i]?.text ?? '', remarks));
      });
      if (tooLarge.length > 0) jobs.push(() => Promise.reject(serverError(SERVER, 413)));
      return runJobs(jobs, requests.length, {
        providerId: ID,
        signal,
        timeout: patience,
        late: () => serverError(SERVER, 'late'),
        parallel: PARALLEL,
      });
    },
  };
}

function entriesOf(requests: readonly Request[]): Entry[] {
  return requests.flatMap(({ segment }, place) =>
    plainText(segment).trim() === '' ? [] : [{ place, segment }],
  );
}

/** Sentences as LanguageTool reads text with mark-up: its offsets then count our code units. */
function annotationOf(segments: readonly Segment[]): object[] {
  return segments.flatMap(({ tokens }, i) => [
    ...(i === 0 ? [] : [{ text: BETWEEN }]),
    ...tokens.map(({ kind, text }) => (kind === 'markup' ? { markup: text } : { text })),
  ]);
}

/** What was said of each sentence; what reaches past its end is said of none. */
function remarksOn(segments: readonly Segment[], matches: readonly Match[]): Finding[][] {
  let start = 0;
  return segments.map(({ text }) => {
    const from = start;
    const to = from + text.length;
    start = to + BETWEEN.length;
    return matches
      .filter(({ offset, length }) => offset >= from && offset + length <= to)
      .map((match) => remarkOf({ ...match, offset: match.offset - from }, text));
  });
}

/** Every remark with what its repair makes of the sentence, and before them all repairs together. */
function proposalsOf(text: string, remarks: readonly Finding[]): Proposal[] {
  const single = remarks.map((remark): Proposal => {
    const [repair = []] = remark.alternatives;
    return { text: applyEdits(text, repair), reason: `LanguageTool: ${remark.message}`, remark };
  });
  const together = apart(remarks);
  if (together.length < 2) return single;
  const all = applyEdits(
    text,
    together.flatMap(({ alternatives: [repair = []] }) => repair),
  );
  return [{ text: all, reason: `LanguageTool: ${together.length} Korrekturen.` }, ...single];
}

/** Remarks with a repair that can be made together, the surest first. */
function apart(remarks: readonly Finding[]): Finding[] {
  const taken: Finding[] = [];
  const repairable = remarks.filter(({ alternatives }) => alternatives.length > 0);
  for (const remark of repairable.sort((a, b) => b.confidence - a.confidence))
    if (!taken.some(({ span }) => overlaps(span, remark.span) || span.start === remark.span.start))
      taken.push(remark);
  return taken;
}
