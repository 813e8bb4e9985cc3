import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/store.ts';
import { createFindingsProvider } from '../../server/suggest/findings.ts';
import { createWorkbench, type Workbench } from '../../server/workbench/index.ts';
import { realParts } from './parts.ts';

const TEXT = [
  'Der Minister Purl besuchte gestern Madrid.',
  'Purl sagte wenig.',
  'Die Kontakte der Perle blieben geheim.',
  'Am Rand der Tagung wurde Ute Kern zur Perle gebeten.',
  'Das Boot fuhr nach Kiel.',
].join(' ');
const PURL = { right: 'Purl', wrong: ['Perle'] };

let store: Store;
let workbench: Workbench;
let articleId: number;

beforeEach(async () => {
  const parts = await realParts();
  store = parts.store;
  const provider = createFindingsProvider({
    titleOf: (id) => id,
    preference: parts.language.trigrams.preference,
  });
  workbench = createWorkbench({ ...parts, providers: [provider] });
  articleId = await workbench.submit({ text: TEXT });
});
afterEach(() => store.close());

const texts = async (): Promise<string[]> =>
  (await workbench.open(articleId)).segments.map(({ current }) => current);
const findings = async (): Promise<string[]> =>
  (await workbench.open(articleId)).segments.flatMap(({ assessment }) =>
    assessment.findings.map(({ ruleId }) => ruleId),
  );

describe('a decision about a name', () => {
  test('shows its places first and changes nothing by that', async () => {
    const places = await workbench.termPlaces(articleId, PURL);
    expect(places.map(({ index, postEdit }) => [index, postEdit])).toEqual([
      [2, 'Die Kontakte von Purl blieben geheim.'],
      [3, 'Am Rand der Tagung wurde Ute Kern zu Purl gebeten.'],
    ]);
    expect((await texts())[2]).toBe('Die Kontakte der Perle blieben geheim.');
  });

  test('is written in all places as one run, and taken back as a whole', async () => {
    const before = await texts();
    const { id, kept, left } = await workbench.decideTerm(articleId, PURL, 'Ada');
    expect([kept, left]).toEqual([2, []]);
    expect((await texts())[2]).toBe('Die Kontakte von Purl blieben geheim.');
    const [entry] = await workbench.ledger(articleId);
    expect(entry?.decisions).toMatchObject([{ id, right: 'Purl', wrong: ['Perle'], editor: 'Ada' }]);

    expect(await workbench.withdrawTerm(articleId, id)).toMatchObject({ undone: 2 });
    expect(await texts()).toEqual(before);
    expect((await workbench.ledger(articleId))[0]?.decisions).toEqual([]);
    await expect(workbench.withdrawTerm(articleId, id)).rejects.toThrow(/term/);
  });

  test('holds for what is written later, and its repair is suggested', async () => {
    await workbench.decideTerm(articleId, PURL);
    const [, , view] = (await workbench.open(articleId)).segments;
    await workbench.undo({ articleId, index: 2, version: view?.version ?? 0 });
    expect(await findings()).toContain('decided-term');
    const { suggestions } = await workbench.suggest(articleId, 2);
    expect(suggestions[0]?.text).toBe('Die Kontakte von Purl blieben geheim.');
  });

  test('that another translator overtook leaves that sentence to the other', async () => {
    const slow = createWorkbench({
      ...(await realParts({ store })),
      store: {
        ...store,
        async decideTerm(...term) {
          await workbench.accept({
            articleId,
            index: 2,
            postEdit: 'Die Kontakte blieben geheim.',
            version: 0,
          });
          return store.decideTerm(...term);
        },
      },
    });
    expect(await slow.decideTerm(articleId, PURL)).toMatchObject({ kept: 1, left: [2] });
    expect((await texts())[2]).toBe('Die Kontakte blieben geheim.');
  });

  test('needs a right form and a wrong one', async () => {
    await expect(workbench.decideTerm(articleId, { right: ' ', wrong: ['Perle'] })).rejects.toMatchObject({
      code: 'empty-term',
    });
    await expect(
      workbench.decideTerm(articleId, { right: 'Purl', wrong: ['Purl', ''] }),
    ).rejects.toMatchObject({
      code: 'no-forms',
    });
    expect(await store.terms(articleId)).toEqual([]);
  });
});
