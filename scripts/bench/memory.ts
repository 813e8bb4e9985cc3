import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import type { Workbench } from '../../server/workbench/workbench.ts';
import { articleOf } from './sentences.ts';
import { median, ms, type Row } from './table.ts';

const FIXES = 500;
const LOOKUPS = 50;

/** Suggestions for a sentence with a filled translation memory, beside the same with an empty one. */
export async function benchMemory(texts: readonly string[]): Promise<Row[]> {
  const house = await compose({ ...readConfig({}), database: ':memory:' });
  try {
    const learned = await house.workbench.submit({ text: articleOf(texts.slice(0, FIXES)) });
    const asked = await house.workbench.submit({
      text: articleOf(texts.slice(FIXES / 2, FIXES / 2 + LOOKUPS)),
    });
    const empty = await lookUps(house.workbench, asked);
    const fixes = await fill(house.workbench, learned);
    const full = await lookUps(house.workbench, asked);
    return [
      {
        what: `suggestions for a sentence, ${fixes} fixes in the memory (beside: none)`,
        figure: ms(full),
        baseline: ms(empty),
        ratio: full / empty,
      },
    ];
  } finally {
    await house.close();
  }
}

async function fill(workbench: Workbench, articleId: number): Promise<number> {
  const { segments } = await workbench.open(articleId);
  for (const { segment, version } of segments) {
    const place = { articleId, index: segment.index, version };
    await workbench.accept({ ...place, postEdit: `${segment.text} Das stimmt.` });
  }
  return segments.length;
}

async function lookUps(workbench: Workbench, articleId: number): Promise<number> {
  const { segments } = await workbench.open(articleId);
  const times: number[] = [];
  for (const { segment } of segments) {
    const begin = performance.now();
    await workbench.suggest(articleId, segment.index);
    times.push(performance.now() - begin);
  }
  return median(times);
}
