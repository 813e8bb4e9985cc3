import { describe, expect, test } from '@jest/globals';
import { ProviderError, type ProviderFailure } from '../../server/errors.ts';
import type { Finding } from '../../server/model.ts';
import type { Proposal, Provider, Request } from '../../server/suggest/provider.ts';
import { createFindingsProvider } from '../../server/suggest/findings.ts';
import { createWorkbench } from '../../server/workbench/index.ts';
import type { RepairOptions, RepairReport, Workbench } from '../../server/workbench/workbench.ts';
import { realParts } from './parts.ts';

/** The rules mend the first for certain and see of the second more than they can mend. */
const EASY = 'Die Meisterin lachte , dann schwieg sie.';
const HARD = 'Der Rat hat gestern Werden Sie Freund der Brücke , sagte die Meisterin.';
const MENDED = 'Der Rat hat gestern getagt, sagte die Meisterin.';

interface Fake {
  readonly provider: Provider;
  /** The sentences of every question. */
  readonly asked: string[][];
}

/** @param answer - the corrected sentence, or the reason of a failure */
function fake(id: string, answer: (request: Request) => string, remote = true): Fake {
  const asked: string[][] = [];
  const provider: Provider = {
    id,
    title: { de: id, en: id },
    remote,
    origin: 'provider',
    suggest: (requests) => {
      asked.push(requests.map(({ segment }) => segment.text));
      const answers: Proposal[][] = [];
      for (const request of requests) {
        const said = answer(request);
        if (isFailure(said)) return Promise.reject(new ProviderError(id, said, `${id}: ${said}`));
        answers.push([{ text: said, reason: `Von ${id}.` }]);
      }
      return Promise.resolve(answers);
    },
    cost: (requests) => Promise.resolve(requests.reduce((sum, { segment }) => sum + segment.text.length, 0)),
  };
  return { provider, asked };
}

const FAILURES: readonly string[] = [
  'auth',
  'quota',
  'budget',
  'busy',
  'unreachable',
  'unanswered',
  'refused',
];
const isFailure = (said: string): said is ProviderFailure => FAILURES.includes(said);
const leaving = ({ segment }: Request): string => segment.text;
const mending = ({ segment }: Request): string => (segment.text === HARD ? MENDED : segment.text);

async function house(...fakes: readonly Fake[]): Promise<Workbench> {
  const parts = await realParts();
  const { preference } = parts.language.trigrams;
  const rules = createFindingsProvider({ titleOf: (id) => id, preference });
  return createWorkbench({ ...parts, providers: [rules, ...fakes.map(({ provider }) => provider)] });
}

async function repaired(
  workbench: Workbench,
  text: string,
  more: Partial<RepairOptions> = {},
): Promise<RepairReport> {
  const articleId = await workbench.submit({ text });
  const providers = workbench.providers().map(({ id }) => id);
  return workbench.repair(articleId, { providers, auto: false, runId: 'a-run', ...more });
}

const flat = ({ asked }: Fake): string[] => asked.flat();
const textOf = ({ repaired: list }: RepairReport): string[] => list.map(({ suggestion }) => suggestion.text);

describe('the way past the providers', () => {
  test('ends where nothing is left: what the rules mend is sent to nobody', async () => {
    const dear = fake('dear', mending);
    const report = await repaired(await house(dear), `${EASY} ${HARD}`);
    expect(flat(dear)).toEqual([HARD]);
    expect(textOf(report)).toEqual(['Die Meisterin lachte, dann schwieg sie.', MENDED]);
  });

  test('goes on to the dearer only with what the cheaper left', async () => {
    const [cheap, dear] = [fake('cheap', mending), fake('dear', mending)];
    await repaired(await house(cheap, dear), `${EASY} ${HARD}`);
    expect([flat(cheap), flat(dear)]).toEqual([[HARD], []]);
    const [idle, last] = [fake('idle', leaving), fake('last', mending)];
    await repaired(await house(idle, last), HARD);
    expect([flat(idle), flat(last)]).toEqual([[HARD], [HARD]]);
  });

  test('leads only past those that were named', async () => {
    const [named, other] = [fake('named', leaving), fake('other', mending)];
    await repaired(await house(other, named), HARD, { providers: ['named'] });
    expect([flat(named), flat(other)]).toEqual([[HARD], []]);
  });

  test('takes what the rules can do where everybody else fails', async () => {
    const report = await repaired(await house(fake('gone', () => 'unreachable')), `${EASY} ${HARD}`);
    expect(textOf(report)).toEqual([
      'Die Meisterin lachte, dann schwieg sie.',
      'Der Rat hat gestern Werden Sie Freund der Brücke, sagte die Meisterin.',
    ]);
    expect(report.failures).toEqual([
      { providerId: 'gone', reason: 'unreachable', message: 'gone: unreachable' },
    ]);
  });

  test('says what will be sent before it is, and how far it is', async () => {
    const dear = fake('dear', mending);
    const told: unknown[] = [];
    const progress: [number, number][] = [];
    await repaired(await house(dear), `${EASY} ${HARD}`, {
      sending: (sending) => told.push({ ...sending, before: dear.asked.length }),
      progress: (done, total) => progress.push([done, total]),
    });
    expect(told).toEqual([{ providerId: 'dear', sentences: 1, characters: HARD.length, before: 0 }]);
    expect(progress.at(-1)).toEqual([2, 2]);
  });
});

/** As many sentences like the hard one, none the same as another. */
const many = (count: number): string =>
  Array.from({ length: count }, (_, i) => HARD.replace('gestern', `am ${i + 1}. Mai`)).join('\n\n');

describe('a provider that is down', () => {
  test.each([
    ['unreachable', 2],
    ['busy', 2],
    ['auth', 1],
    ['quota', 1],
    ['budget', 1],
  ] as const)(
    '(%s) is asked at most %d times and twice at once in a run, and costs nobody else anything',
    async (reason, most) => {
      const [down, up] = [fake('down', () => reason), fake('up', leaving)];
      await repaired(await house(down, up), many(110));
      // two questions are under way at one time: the second may have left before the first one failed
      expect(down.asked.length).toBeLessThanOrEqual(most + 1);
      expect(flat(up)).toHaveLength(110);
    },
  );

  test('is asked again in the next run', async () => {
    let isDown = true;
    const shaky = fake('shaky', (request) => (isDown ? 'auth' : leaving(request)));
    const workbench = await house(shaky);
    await repaired(workbench, HARD);
    isDown = false;
    expect((await repaired(workbench, HARD)).failures).toEqual([]);
  });

  test('is not one that refuses single sentences', async () => {
    const picky = fake('picky', () => 'refused');
    await repaired(await house(picky), many(100));
    expect(picky.asked).toHaveLength(4);
  });
});

test('whoever stops a run stops the questions', async () => {
  const stop = new AbortController();
  const slow = fake('slow', (request) => {
    stop.abort();
    return leaving(request);
  });
  await repaired(await house(slow), many(110), { signal: stop.signal });
  expect(slow.asked.length).toBeLessThanOrEqual(2);
});

describe('what a checker remarks', () => {
  const remark = (words: string, category: Finding['category']): Finding => {
    const span = { start: EASY.indexOf(words), end: EASY.indexOf(words) + words.length };
    return {
      ruleId: `tool:${words}`,
      span,
      message: `„${words}“`,
      category,
      severity: 'minor',
      confidence: 0.6,
      alternatives: [],
    };
  };

  async function remarksOn(...remarks: readonly Finding[]): Promise<string[]> {
    const { provider } = fake('tool', leaving);
    const tool: Provider = {
      ...provider,
      suggest: (requests) =>
        Promise.resolve(
          requests.map(() => remarks.map((one) => ({ text: EASY, reason: 'Werkzeug.', remark: one }))),
        ),
    };
    const workbench = await house({ provider: tool, asked: [] });
    const articleId = await workbench.submit({ text: EASY });
    return (await workbench.suggest(articleId, 0, ['tool'])).remarks.map(({ message }) => message);
  }

  test('is shown beside our findings, without what they say already', async () => {
    const said = await remarksOn(
      remark('schwieg', 'verb-form'),
      remark('lachte ,', 'spacing'),
      remark('schwieg', 'agreement'),
    );
    expect(said).toEqual(['„schwieg“']);
  });
});
