import { expect, test } from '@jest/globals';
import { beginWork, createWorks, type LongWork } from '../../server/workbench/long-work.ts';

interface Run {
  readonly id: string;
  readonly work: LongWork<number>;
}

test('what is under way is never forgotten, what is over after twenty more', async () => {
  const works = createWorks<Run>();
  let finish: () => void = () => undefined;
  const waits = new Promise<number>((done) => (finish = () => done(1)));
  const long = beginWork('long', [1], () => waits);
  works.keep({ id: 'long', work: long });
  for (let i = 0; i < 25; i++) {
    const work = beginWork(`short-${i}`, [i], (item) => Promise.resolve(item));
    await work.ended;
    works.keep({ id: `short-${i}`, work });
  }
  expect(works.get('long')?.work.state()).toBe('running');
  expect(works.get('short-0')).toBeUndefined();
  expect(works.get('short-24')?.work.state()).toBe('done');
  expect(works.all()).toHaveLength(20);
  finish();
  await long.ended;
});
