import type { Workbench } from '../../server/workbench/workbench.ts';
import { createRandom } from '../damage/random.ts';
import { broken } from './damages.ts';
import { broken as brokenFacts } from './facts.ts';
import { INTRODUCTIONS, soundSentence, type Sound } from './sentences.ts';

/** A repair that changed what it must not change. */
export interface Counterexample {
  readonly sound: string;
  readonly damaged: string;
  readonly repaired: string;
  readonly broken: readonly string[];
}

export interface Proof {
  readonly cases: number;
  /** Cases that the automatic repair changed. */
  readonly repaired: number;
  readonly counterexamples: readonly Counterexample[];
}

interface Case extends Sound {
  readonly damaged: string;
}

/** Cases an article, each a paragraph of its own. */
const AN_ARTICLE = 250;

/**
 * Damages sentences whose facts are known, lets the batch run repair them, and looks whether every fact still stands.
 *
 * @param count - cases; the last article is filled up
 * @param progress - told how many cases are done
 */
export async function proveGuard(
  { submit, repair, export: exported }: Pick<Workbench, 'submit' | 'repair' | 'export'>,
  {
    seed,
    count,
    progress,
  }: { readonly seed: number; readonly count: number; readonly progress?: (done: number) => void },
): Promise<Proof> {
  const counterexamples: Counterexample[] = [];
  let cases = 0;
  let repaired = 0;
  for (let article = 0; cases < count; article++) {
    const random = createRandom(seed + article);
    // every fourth article is HTML
    const html = (seed + article) % 4 === 3;
    const made = Array.from({ length: AN_ARTICLE }, (): Case => {
      const sound = soundSentence(random, html);
      return { ...sound, damaged: broken(sound.text, random) };
    });
    const id = await submit(html ? asHtml(made) : asText(made));
    await repair(id, { auto: true, providers: [], runId: `proof-${article}` });
    const { bytes } = await exported(id, 'same');
    const texts = paragraphs(new TextDecoder().decode(bytes), html);
    if (texts.length !== made.length) throw new RangeError(`${texts.length} paragraphs of ${made.length}`);
    for (const [i, { text: sound, damaged, facts }] of made.entries()) {
      const after = texts[i] ?? '';
      if (after === damaged) continue;
      repaired++;
      const found = brokenFacts(facts, { sound, damaged, repaired: after });
      if (found.length > 0) counterexamples.push({ sound, damaged, repaired: after, broken: found });
    }
    cases += made.length;
    progress?.(cases);
  }
  return { cases, repaired, counterexamples };
}

const asText = (cases: readonly Case[]) => ({
  text: [...INTRODUCTIONS, ...cases.map(({ damaged }) => damaged)].join('\n\n'),
  formatId: 'text',
});
const asHtml = (cases: readonly Case[]) => ({
  text: [...INTRODUCTIONS, ...cases.map(({ damaged }) => damaged)]
    .map((text) => `<p>${text}</p>`)
    .join('\n\n'),
  formatId: 'html',
});

function paragraphs(text: string, html: boolean): string[] {
  const lines = text.split('\n\n').slice(INTRODUCTIONS.length);
  return html ? lines.map((line) => line.replace(/^<p>|<\/p>$/gu, '')) : lines;
}
