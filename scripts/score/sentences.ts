import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { isHeldOut } from '../detector/held-out.ts';
import { SHARED } from '../detector/weak.ts';
import type { LabelledArticle } from './articles.ts';

/** Sentences of annotated sets, each an article of its own: those that the revisions have not learned from. */

const machine = z.object({ text: z.string(), hter: z.number(), postEdit: z.string() });
const learner = z.object({
  text: z.string(),
  correction: z.string(),
  edits: z.array(z.object({ type: z.string() })),
});

/** Share of changed words from which a machine's sentence counts as garbled, as in the benchmark. */
const GARBLED = 0.3;
/** There are more learners' sentences than are needed. */
const EVERY_LEARNER = 4;

/** Machine translations, and what editors made of them. */
export function machineSentences(bench: string): LabelledArticle[] {
  return heldOut(`${bench}/mlqe-pe/train.jsonl.gz`).flatMap((line) => {
    const { text, hter, postEdit } = machine.parse(line);
    return [one(text, hter >= GARBLED), ...(hter > 0 ? [one(postEdit, false)] : [])];
  });
}

/** Sentences of learners with a fault that machines make too, or with none; and their corrections. */
export function learnerSentences(bench: string): LabelledArticle[] {
  return heldOut(`${bench}/falko-merlin/train.jsonl.gz`)
    .filter((_, i) => i % EVERY_LEARNER === 0)
    .flatMap((line) => {
      const { text, correction, edits } = learner.parse(line);
      const faulty = edits.some(({ type }) => SHARED.test(type));
      if (edits.length > 0 && !faulty) return [one(correction, false)];
      return faulty ? [one(text, true), one(correction, false)] : [one(text, false)];
    });
}

function one(text: string, garbled: boolean): LabelledArticle {
  return { texts: [text], garbled: [garbled] };
}

function heldOut(file: string): unknown[] {
  if (!existsSync(file)) return [];
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line, i) => line !== '' && isHeldOut(i))
    .map((line): unknown => JSON.parse(line));
}
