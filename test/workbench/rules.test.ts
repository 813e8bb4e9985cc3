import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/store.ts';
import { createWorkbench, type Workbench } from '../../server/workbench/index.ts';
import type { RuleView } from '../../server/workbench/workbench.ts';
import { rules as allRules } from '../../server/rules/index.ts';
import type { Parts } from '../../server/workbench/parts.ts';
import { realParts } from './parts.ts';

/** The first and the third sentence each have a word twice, the second a space before its hyphen. */
const TEXT = 'Die Fähre legt in in Kiel an. Am Solar -Park wird gebaut. Das Brot ist ist frisch.';
const DOUBLED = 'repeated-word';
const HYPHEN = 'space-around-hyphen';

/** A rule that was mostly wrong where it was measured. */
const IMPRECISE = {
  cleanSentences: 100,
  damagedSentences: 100,
  unreadSentences: 100,
  rules: { [DOUBLED]: { clean: 9, right: 1, wrong: 0, unread: 0 } },
};

/** The learned rule sees most faults as well, and would speak where another is off. */
const withoutLearned = (given: Partial<Parts> = {}): Promise<Parts> =>
  realParts({ rules: allRules.filter(({ id }) => id !== 'odd-place'), ...given });

let store: Store;
let workbench: Workbench;
let articleId: number;

beforeEach(async () => {
  const parts = await withoutLearned();
  store = parts.store;
  workbench = createWorkbench(parts);
  articleId = await workbench.submit({ text: TEXT });
});
afterEach(() => store.close());

const speaking = async (id = articleId, from = workbench): Promise<string[]> =>
  (await from.open(id)).segments.flatMap(({ assessment }) => assessment.findings.map((f) => f.ruleId));

const viewOf = async (ruleId: string, scope?: number): Promise<RuleView> => {
  const view = (await workbench.rules(scope)).rules.find(({ id }) => id === ruleId);
  if (view === undefined) throw new Error(`no rule ${ruleId}`);
  return view;
};

const placeOf = async (from: Workbench, index: number) => {
  const [finding] = (await from.open(articleId)).segments[index]?.assessment.findings ?? [];
  if (finding === undefined) throw new Error(`no finding in sentence ${index}`);
  return { ruleId: finding.ruleId, ...finding.span };
};

const listed = async (): Promise<(number | undefined)[]> =>
  (await workbench.articles()).map(({ flagged }) => flagged);

describe('a rule that is switched off', () => {
  test('says nothing any more, in articles that were read before as well', async () => {
    expect(await speaking()).toEqual([DOUBLED, HYPHEN, DOUBLED]);
    await workbench.switchRule(DOUBLED, 'off');
    expect(await speaking()).toEqual([HYPHEN]);
    expect(await speaking(await workbench.submit({ text: TEXT }))).toEqual([HYPHEN]);
    await workbench.switchRule(DOUBLED, 'on');
    expect(await speaking()).toEqual([DOUBLED, HYPHEN, DOUBLED]);
  });

  test('for one article speaks in every other', async () => {
    const other = await workbench.submit({ text: TEXT });
    await workbench.switchRule(DOUBLED, 'off', articleId);
    expect(await speaking()).toEqual([HYPHEN]);
    expect(await speaking(other)).toEqual([DOUBLED, HYPHEN, DOUBLED]);
  });

  test('everywhere still speaks in the article that chose it, until that gives its choice back', async () => {
    await workbench.switchRule(DOUBLED, 'on', articleId);
    await workbench.switchRule(DOUBLED, 'off');
    expect(await speaking()).toContain(DOUBLED);
    await workbench.switchRule(DOUBLED, 'default', articleId);
    expect(await speaking()).not.toContain(DOUBLED);
  });

  test('repairs nothing', async () => {
    await workbench.switchRule(DOUBLED, 'off');
    const { open } = await workbench.repair(articleId, { providers: [], auto: true, runId: 'a-run' });
    const texts = (await workbench.open(articleId)).segments.map(({ current }) => current);
    expect(texts[0]).toBe('Die Fähre legt in in Kiel an.');
    expect(open).toEqual([]);
  });

  test('no longer counts in the list of articles, nor in one that nobody has opened since', async () => {
    await workbench.submit({ text: TEXT });
    expect(await listed()).toEqual([2, 2]);
    await workbench.switchRule(DOUBLED, 'off', articleId);
    expect(await listed()).toEqual([2, 0]);
    await workbench.switchRule(DOUBLED, 'off');
    expect(await listed()).toEqual([0, 0]);
    await workbench.switchRule(DOUBLED, 'default');
    expect(await listed()).toEqual([2, 0]);
  });

  test('by another program on the same database is off here too', async () => {
    await speaking();
    const other = createWorkbench(await withoutLearned({ store }));
    await other.switchRule(DOUBLED, 'off', articleId);
    expect(await speaking()).toEqual([HYPHEN]);
  });
});

describe('a rule that was measured as imprecise', () => {
  test('is off, also for detect, until somebody switches it on', async () => {
    const house = createWorkbench(await withoutLearned({ store, measured: IMPRECISE }));
    expect(await speaking(articleId, house)).toEqual([HYPHEN]);
    const [answer] = await house.detect([{ id: '1', text: 'Das Brot ist ist frisch.' }]);
    expect(answer?.spans).toEqual([]);
    const { rules } = await house.rules();
    expect(rules.filter(({ on }) => !on)).toMatchObject([{ id: DOUBLED, byDefault: false, precision: 0.1 }]);
    await house.switchRule(DOUBLED, 'on');
    expect(await speaking(articleId, house)).toEqual([DOUBLED, HYPHEN, DOUBLED]);
  });

  test('makes the list of articles count anew where an older program counted', async () => {
    expect(await listed()).toEqual([2]);
    const house = createWorkbench(await withoutLearned({ store, measured: IMPRECISE }));
    expect((await house.articles()).map(({ flagged }) => flagged)).toEqual([0]);
  });
});

describe('the list of rules', () => {
  test('shows what a rule says, where its examples are wrong, and what it lets pass', async () => {
    const rule = await viewOf(DOUBLED);
    expect(rule.says).toMatch(/^„.*“ .*\.$/);
    const [example] = rule.examples;
    const [segment] = example?.wrong ?? [];
    expect(segment?.text).not.toMatch(/[⟦⟧]/);
    expect(segment?.spans.map(({ start, end }) => segment.text.slice(start, end))).toEqual(['in in']);
    expect(example?.right).toEqual(['Die Fähre legt in Kiel an.']);
    expect(rule.passes.length).toBeGreaterThan(0);
  });

  test('says who switched what where', async () => {
    await workbench.switchRule(DOUBLED, 'off', undefined, 'Ada');
    await workbench.switchRule(DOUBLED, 'on', articleId, 'Bo');
    expect(await viewOf(DOUBLED)).toMatchObject({ on: false, everywhere: { on: false, editor: 'Ada' } });
    expect((await viewOf(DOUBLED)).here).toBeUndefined();
    expect(await viewOf(DOUBLED, articleId)).toMatchObject({ on: true, here: { on: true, editor: 'Bo' } });
  });

  test('counts findings and dismissals, and keeps the count of a rule that is off', async () => {
    expect(await viewOf(DOUBLED)).toMatchObject({ findings: 2, dismissed: 0 });
    await workbench.dismiss(articleId, 0, await placeOf(workbench, 0));
    expect(await viewOf(DOUBLED)).toMatchObject({ findings: 2, dismissed: 1 });
    await workbench.switchRule(DOUBLED, 'off', articleId);
    expect(await viewOf(DOUBLED)).toMatchObject({ findings: 2, dismissed: 1 });
  });

  test.each([
    ['a rule that there is not', 'no-such-rule', undefined],
    ['an article that there is not', DOUBLED, 77],
  ])('%s cannot be switched', async (_, ruleId, scope) => {
    await expect(workbench.switchRule(ruleId, 'off', scope)).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await store.ruleSwitches()).toEqual([]);
  });

  test('there is none for an article that there is not', async () => {
    await expect(workbench.rules(77)).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

describe('a count for the list of articles that cannot be kept', () => {
  test('does not undo what was decided, and is made again when the list is shown', async () => {
    let disk: 'full' | 'free' = 'full';
    const parts = await withoutLearned({
      store: {
        ...store,
        note: (...given) => (disk === 'full' ? Promise.reject(new Error('full')) : store.note(...given)),
      },
    });
    const house = createWorkbench(parts);
    const kept = await house.accept({
      articleId,
      index: 0,
      postEdit: 'Die Fähre legt in Kiel an.',
      version: 0,
    });
    expect(kept.kind).toBe('kept');
    await house.dismiss(articleId, 1, await placeOf(house, 1));
    expect((await speaking(articleId, house)).sort()).toEqual([DOUBLED]);
    expect((await house.articles())[0]?.flagged).toBeUndefined();
    disk = 'free';
    expect((await house.articles())[0]?.flagged).toBe(1);
  });
});
