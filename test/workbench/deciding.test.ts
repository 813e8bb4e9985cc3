import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { compose, type Composed } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';

const TEXT = [
  'Der Solar -Park wächst schnell.',
  'Am Solar -Park wird gebaut.',
  'Vom Solar -Park hört man wenig.',
  'Sie wohnt in in Kiel , sagt sie.',
].join(' ');

let house: Composed;
let articleId: number;
beforeEach(async () => {
  house = await compose(readConfig({ KLARTEXT_DB: ':memory:' }));
  articleId = await house.workbench.submit({ text: TEXT });
});
afterEach(() => house.close());

const viewOf = async (index: number) => {
  const view = (await house.workbench.open(articleId)).segments[index];
  if (view === undefined) throw new Error(`no sentence ${index}`);
  return view;
};
const findingOn = async (index: number, rule: string) => {
  const found = (await viewOf(index)).assessment.findings.find(({ ruleId }) => ruleId === rule);
  if (found === undefined) throw new Error(`${rule} says nothing`);
  return { ruleId: rule, ...found.span };
};

describe('a run is taken back', () => {
  test('where it still stands, though somebody decided about one of its sentences since', async () => {
    const { workbench } = house;
    await workbench.repair(articleId, { providers: [], auto: true, runId: 'a-run' });
    const second = await viewOf(1);
    await workbench.skip({ articleId, index: 1, version: second.version });
    expect(await workbench.undoRun(articleId, 'a-run')).toBe(3);
    const texts = (await workbench.open(articleId)).segments.map(({ current }) => current);
    expect(texts[0]).toBe('Der Solar -Park wächst schnell.');
    expect(texts[1]).toBe('Am Solar-Park wird gebaut.');
  });
});

describe('a dismissed finding', () => {
  test('does not keep a batch run from the repairs that are left', async () => {
    const { workbench } = house;
    await workbench.dismiss(articleId, 3, await findingOn(3, 'repeated-word'));
    await workbench.repair(articleId, { providers: [], auto: true, runId: 'a-run' });
    expect((await viewOf(3)).current).toBe('Sie wohnt in in Kiel, sagt sie.');
  });

  test('does not hide a place where the same repair fits', async () => {
    const { workbench } = house;
    const text = 'Der Solar -Park wächst. Am Solar -Park wohnt sie in in Kiel.';
    articleId = await workbench.submit({ text });
    await workbench.dismiss(articleId, 1, await findingOn(1, 'repeated-word'));
    await workbench.accept({ articleId, index: 0, postEdit: 'Der Solar-Park wächst.', version: 0 });
    expect((await workbench.elsewhere(articleId, 0)).map(({ postEdit }) => postEdit)).toEqual([
      'Am Solar-Park wohnt sie in in Kiel.',
    ]);
  });

  test.each([
    ['a rule that does not exist', { ruleId: 'no-such-rule', start: 0, end: 3 }],
    ['words that it does not mark', { ruleId: 'space-around-hyphen', start: 900, end: 903 }],
  ])('must be there: %s is refused and nothing is dismissed', async (_, finding) => {
    await expect(house.workbench.dismiss(articleId, 0, finding)).rejects.toMatchObject({
      code: 'no-finding',
    });
    expect(await house.workbench.dismissals(articleId)).toEqual({ places: [], wide: [] });
  });
});

describe('where an accepted text came from', () => {
  test('is told by the suggestion that says exactly this: by hand, by which rules, from memory', async () => {
    const { workbench } = house;
    const originOf = async (index: number, postEdit: string) => {
      const outcome = await workbench.accept({
        articleId,
        index,
        postEdit,
        version: (await viewOf(index)).version,
      });
      return outcome.kind === 'kept' ? outcome.decision.origin : undefined;
    };
    expect(await originOf(3, 'Sie wohnt in Kiel, sagt sie.')).toEqual({
      kind: 'rule',
      detail: 'space-before-punctuation, repeated-word',
    });
    expect(await originOf(0, 'Der Solarpark wächst schnell.')).toEqual({ kind: 'manual' });
    articleId = await workbench.submit({ text: TEXT });
    expect(await originOf(0, 'Der Solarpark wächst schnell.')).toEqual({ kind: 'memory', detail: 'memory' });
  });

  test('an empty text that nothing suggests is refused', async () => {
    const nothing = { articleId, index: 0, postEdit: ' ', version: 0 };
    await expect(house.workbench.accept(nothing)).rejects.toMatchObject({ code: 'empty-sentence' });
    expect((await viewOf(0)).state).toBe('open');
  });
});
