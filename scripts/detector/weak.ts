import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { tokenize } from '../../server/text/tokenize.ts';
import { isHeldOut } from './held-out.ts';
import type { Label, Lesson } from './lessons.ts';

/** Lessons from annotated sentences: machine translations with what editors changed, and what learners wrote. */

const machine = z.object({
  text: z.string(),
  tokens: z.array(z.string()),
  tags: z.array(z.string()),
  gaps: z.array(z.string()),
  hter: z.number(),
  da: z.number(),
  postEdit: z.string(),
});
const learner = z.object({
  text: z.string(),
  tokens: z.array(z.string()),
  edits: z.array(z.object({ start: z.number(), end: z.number(), type: z.string() })),
});

/** Share of changed words from which, and opinion below which, an editor's changes are taken for faults. */
const CHANGED = 0.25;
const LIKED = 85;
/** Types of learners' errors (ERRANT) that machines make too. */
export const SHARED = /^[RMU]:(?:DET|ADP|VERB|AUX|NOUN|ADJ|PRON|ADV|SCONJ|CCONJ|PART|MORPH|WO)/u;

/** Of the machine's sentences in a folder's mlqe-pe/train.jsonl.gz; none where it is not there. */
export function machineLessons(folder: string): Lesson[] {
  return linesOf(`${folder}/mlqe-pe/train.jsonl.gz`).flatMap((line) => {
    const { text, tokens, tags, gaps, hter, da, postEdit } = machine.parse(line);
    const bad = tags.map((tag, i) => tag === 'BAD' || gaps[i] === 'BAD');
    const garbled = hter >= CHANGED && da < LIKED;
    const labels = bad.map((wrong, i): Label => {
      if (wrong) return garbled ? 'damaged' : 'unsure';
      return garbled && (bad[i - 1] === true || bad[i + 1] === true) ? 'unsure' : 'sound';
    });
    const good = hter > 0 && hter < CHANGED ? [sound(postEdit)] : [];
    return [retokenized(text, tokens, labels), ...good];
  });
}

/** Of what editors changed of the machine's sentences, whatever the reason, and of what they made of them; none of those held out. */
export function editorLessons(folder: string): Lesson[] {
  const learned = linesOf(`${folder}/mlqe-pe/train.jsonl.gz`).filter((_, i) => !isHeldOut(i));
  return learned.flatMap((line) => {
    const { text, tokens, tags, gaps, hter, postEdit } = machine.parse(line);
    const labels = tags.map((tag, i): Label => (tag === 'BAD' || gaps[i] === 'BAD' ? 'damaged' : 'sound'));
    return [retokenized(text, tokens, labels), ...(hter > 0 ? [sound(postEdit)] : [])];
  });
}

/** Of the learners' sentences in a folder's falko-merlin/train.jsonl.gz; none where it is not there. */
export function learnerLessons(folder: string): Lesson[] {
  return linesOf(`${folder}/falko-merlin/train.jsonl.gz`).map((line) => {
    const { text, tokens, edits } = learner.parse(line);
    const labels = tokens.map((): Label => 'sound');
    for (const { start, end, type } of edits)
      labels.fill(SHARED.test(type) ? 'damaged' : 'unsure', start, Math.max(end, start + 1));
    return retokenized(text, tokens, labels.slice(0, tokens.length));
  });
}

function linesOf(file: string): unknown[] {
  if (!existsSync(file)) return [];
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): unknown => JSON.parse(line));
}

function sound(text: string): Lesson {
  const texts = tokenize(text).flatMap((token) => (token.kind === 'space' ? [] : [token.text]));
  return { texts, labels: texts.map(() => 'sound') };
}

const RANK: readonly Label[] = ['damaged', 'unsure', 'sound'];

/** Labels of other tokens brought to ours: ours has the worst of those that it shares letters with. */
function retokenized(text: string, theirs: readonly string[], labels: readonly Label[]): Lesson {
  let end = 0;
  const spans = theirs.map((token, i) => {
    const found = text.indexOf(token, end);
    const start = found < 0 || found > end + 5 ? end : found;
    end = start + token.length;
    return { start, end, label: labels[i] ?? 'sound' };
  });
  const ours = tokenize(text).filter(({ kind }) => kind !== 'space');
  return {
    texts: ours.map((token) => token.text),
    labels: ours.map(({ span }) => {
      const shared = spans.filter(({ start, end: to }) => start < span.end && to > span.start);
      return RANK.find((label) => shared.some((each) => each.label === label)) ?? 'sound';
    }),
  };
}
