import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { MEMORY } from '../../db/open.ts';
import { NotFoundError } from '../../server/errors.ts';
import { AT, accept, failureOf, inFolder, keep, noteOf, open, skip, submit } from './samples.ts';

const TEXTS = ['Der Hund bellt bellt.', 'Die Katze schläft auf Sofa.', 'Der Vogel fliegt weg weg.'];
const [DOG = '', CAT = '', BIRD = ''] = TEXTS;

test('a decision comes back as it was made, with its number', async () => {
  const store = await open(MEMORY);
  const articleId = await submit(store, TEXTS);
  const full = accept({ articleId, segmentIndex: 1, text: CAT }, 'Die Katze schläft auf dem Sofa. 🐈', {
    source: 'Кіт спить на дивані.',
    origin: { kind: 'rule', detail: 'missing-article' },
    editor: 'Ada',
    hter: 1 / 6,
    runId: 'run-1',
  });
  const kept = await keep(store, full);
  expect(kept).toEqual({ ...full, id: kept.id });
  expect(await store.decisions(articleId)).toEqual([kept]);

  const bare = skip({ articleId, text: DOG });
  const skipped = await keep(store, bare);
  expect(skipped).toEqual({ ...bare, id: skipped.id });
  await store.close();
});

test('of two people only the first is kept, and the second sees what stands there now', async () => {
  const store = await open(MEMORY);
  const articleId = await submit(store, TEXTS);
  const place = { articleId, text: DOG };
  const first = await keep(store, accept(place, 'Der Hund bellt.'));
  const second = await keep(store, accept(place, 'Der Hund bellt laut.'), first.id);
  const late = await store.decide([{ decision: skip(place), expected: first.id }]);
  expect(late).toEqual({ kind: 'outdated', outdated: [second] });
  expect(await store.decisions(articleId)).toEqual([first, second]);
  await store.close();
});

test('of several decisions all are kept or none, and all that stand in the way are named', async () => {
  const store = await open(MEMORY);
  const articleId = await submit(store, TEXTS);
  const dog = await keep(store, accept({ articleId, text: DOG }, 'Der Hund bellt.'));
  const bird = await keep(store, skip({ articleId, segmentIndex: 2, text: BIRD }));
  const proposed = TEXTS.map((text, segmentIndex) => ({
    decision: accept({ articleId, segmentIndex, text }, `${text}!`),
    expected: 0,
  }));
  expect(await store.decide(proposed)).toEqual({ kind: 'outdated', outdated: [dog, bird] });
  expect(await store.decisions(articleId)).toHaveLength(2);

  const expected = [dog.id, 0, bird.id];
  const kept = await store.decide(proposed.map((one, i) => ({ ...one, expected: expected[i] ?? 0 })));
  expect(kept).toMatchObject({
    kind: 'kept',
    decisions: [{ segmentIndex: 0 }, { segmentIndex: 1 }, { segmentIndex: 2 }],
  });
  expect(await store.decide([])).toEqual({ kind: 'kept', decisions: [] });
  await store.close();
});

test('what cannot be is refused, and leaves nothing behind', async () => {
  const store = await open(MEMORY);
  const articleId = await submit(store, TEXTS);
  const good = { decision: accept({ articleId, text: DOG }, 'Der Hund bellt.'), expected: 0 };
  const nowhere = { decision: accept({ articleId, segmentIndex: 9, text: DOG }, 'x'), expected: 0 };
  expect(await failureOf(store.decide([good, nowhere]))).toMatch(/FOREIGN KEY/);
  await expect(store.decide([good, good])).rejects.toThrow(RangeError);
  await expect(store.decide([{ ...good, expected: 77 }])).rejects.toThrow(NotFoundError);
  expect(await store.decisions(articleId)).toEqual([]);
  expect((await store.fixes({ search: 'Hund', page: 1, pageSize: 5 })).total).toBe(0);
  await store.close();
});

test('two connections to one file: each segment goes to one of them, and neither waits for ever', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'klartext.sqlite');
    const [one, two] = [await open(file), await open(file)];
    const texts = Array.from({ length: 30 }, (_, i) => `Satz Nummer ${i} ist ist doppelt.`);
    const articleId = await submit(one, texts);
    const outcomes = await Promise.all(
      texts.flatMap((text, segmentIndex) =>
        [one, two].map((store, writer) =>
          store.decide([
            { decision: accept({ articleId, segmentIndex, text }, `Fassung ${writer}`), expected: 0 },
          ]),
        ),
      ),
    );
    const kept = outcomes.flatMap((outcome) => (outcome.kind === 'kept' ? outcome.decisions : []));
    const outdated = outcomes.flatMap((outcome) => (outcome.kind === 'outdated' ? outcome.outdated : []));
    const bySegment = (a: { segmentIndex: number }, b: { segmentIndex: number }) =>
      a.segmentIndex - b.segmentIndex;
    expect(kept.map(({ segmentIndex }) => segmentIndex).sort((a, b) => a - b)).toEqual(
      texts.map((_, i) => i),
    );
    expect([...outdated].sort(bySegment)).toEqual([...kept].sort(bySegment));
    expect(await two.decisions(articleId)).toEqual(await one.decisions(articleId));
    await two.dismiss({ articleId, ruleId: 'r', words: 'ist ist', before: '', after: '' }, undefined, AT);
    await one.note(articleId, await noteOf(one, articleId, 3));
    expect((await two.articles(''))[0]).toMatchObject({ accepted: 30, flagged: 3 });
    expect(await one.dismissals(articleId)).toHaveLength(1);
    await one.close();
    await two.close();
  }));
