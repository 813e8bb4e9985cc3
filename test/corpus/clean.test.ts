import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { composeDetector } from '../../server/compose-detector.ts';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import type { DetectLine } from '../../server/workbench/workbench.ts';

const FOLDER = join(import.meta.dirname, 'clean');
/** Sentences that may be flagged: of those in texts, and of the single ones, which try the grammar on purpose. */
const FLAGGED_IN_TEXTS = 4;
const FLAGGED_SINGLE = 9;

const config = readConfig({ KLARTEXT_DB: ':memory:' });
const texts = readTexts(FOLDER);
/** Each sentence for itself: they come from no common text. */
const single = readTexts(join(FOLDER, 'single'));

let house: Awaited<ReturnType<typeof compose>>;
beforeAll(async () => {
  house = await compose(config);
});
afterAll(() => house.close());

function readTexts(folder: string): Map<string, string[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(
    files.sort().map((name) => [basename(name, '.txt'), readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')]),
  );
}

/** Flagged sentences with the rules that spoke. */
async function flagged(lines: readonly DetectLine[]): Promise<string[]> {
  const answers = await composeDetector(config).detect(lines);
  return answers.flatMap(({ id, flagged, spans }, at) =>
    flagged ? [`${id} ${lines[at]?.text ?? ''} (${spans.map(({ rule }) => rule).join(', ')})`] : [],
  );
}

function linesOf(named: ReadonlyMap<string, readonly string[]>, asArticle: boolean): DetectLine[] {
  return [...named].flatMap(([name, sentences]) =>
    sentences.map((text, at) => ({ id: `${name}:${at + 1}`, text, ...(asArticle && { article: name }) })),
  );
}

test('texts in good German of many kinds are left alone', async () => {
  const lines = linesOf(texts, true);
  expect(lines.length).toBeGreaterThan(700);
  const found = await flagged(lines);
  if (found.length > FLAGGED_IN_TEXTS) expect(found).toEqual([]);
});

test('good sentences that are hard to read are left alone', async () => {
  const lines = linesOf(single, false);
  expect(lines.length).toBeGreaterThan(800);
  const found = await flagged(lines);
  if (found.length > FLAGGED_SINGLE) expect(found).toEqual([]);
});

test('a batch run changes nothing in good German', async () => {
  const { workbench } = house;
  const changed: string[] = [];
  for (const [title, sentences] of texts) {
    const id = await workbench.submit({ text: sentences.join('\n\n'), title });
    await workbench.repair(id, { auto: true, providers: [], runId: 'clean' });
    const { segments } = await workbench.open(id);
    for (const { segment, current } of segments)
      if (current !== segment.text) changed.push(`${title}: ${segment.text} → ${current}`);
  }
  expect(changed).toEqual([]);
});
