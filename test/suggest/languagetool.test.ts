import { afterEach, describe, expect, test } from '@jest/globals';
import { createLanguageToolProvider, type LanguageToolOptions } from '../../server/suggest/languagetool.ts';
import type { Proposal, Provider } from '../../server/suggest/provider.ts';
import { cached } from '../../server/suggest/cached.ts';
import { memoryOfReplies } from './replies.ts';
import { requestFor, segmentOf } from './segments.ts';
import { startServer, type Answer, type ServerStandIn } from './server-stand-in.ts';

const never = new AbortController().signal;
let server: ServerStandIn | undefined;
afterEach(() => server?.close());

interface Said {
  readonly words: string;
  readonly id: string;
  readonly category: string;
  readonly replacements?: readonly string[];
}

/** Text and mark-up as LanguageTool puts them together. */
function textIn(body: string): string {
  const { annotation } = JSON.parse(new URLSearchParams(body).get('data') ?? '{}') as {
    annotation: { text?: string; markup?: string }[];
  };
  return annotation.map(({ text, markup }) => text ?? markup ?? '').join('');
}

/** Finds the words in whatever it is sent, wherever they stand. */
function checker(...said: readonly Said[]): (asked: { readonly body: string }) => Answer {
  return ({ body }) => {
    const text = textIn(body);
    const matches = said
      .filter(({ words }) => text.includes(words))
      .map(({ words, id, category, replacements = [] }) => ({
        message: `„${words}“ ist seltsam.`,
        offset: text.indexOf(words),
        length: words.length,
        replacements: replacements.map((value) => ({ value })),
        rule: { id, issueType: 'grammar', category: { id: category } },
      }));
    return { body: JSON.stringify({ matches }) };
  };
}

async function tool(
  answer: Parameters<typeof startServer>[0],
  more: Partial<LanguageToolOptions> = {},
): Promise<Provider> {
  server = await startServer(answer);
  return createLanguageToolProvider({ url: server.url, pauses: [1], attemptTimeout: 2_000, ...more });
}

const FERRY: Said = {
  words: 'Der Fähre',
  id: 'DE_AGREEMENT',
  category: 'GRAMMAR',
  replacements: ['Die Fähre', 'Der Fährmann'],
};
const TWICE: Said = { words: 'in in', id: 'GERMAN_WORD_REPEAT_RULE', category: 'MISC', replacements: ['in'] };

describe('LanguageTool', () => {
  test('is asked for German, without what is only taste', async () => {
    await (await tool(checker())).suggest([requestFor('Der Fähre kam.')], never);
    expect(server?.asked[0]?.path).toBe('/v2/check');
    const form = new URLSearchParams(server?.asked[0]?.body);
    expect([form.get('language'), form.get('disabledCategories')]).toEqual([
      'de-DE',
      expect.stringContaining('STYLE'),
    ]);
  });

  test('repairs each place and all together, and remarks on each in our words', async () => {
    const provider = await tool(checker(FERRY, TWICE));
    const [proposals = []] = await provider.suggest([requestFor('Der Fähre fuhr in in den Hafen.')], never);
    expect(proposals.map(({ text }) => text)).toEqual([
      'Die Fähre fuhr in den Hafen.',
      'Die Fähre fuhr in in den Hafen.',
      'Der Fähre fuhr in den Hafen.',
    ]);
    expect(proposals.flatMap(({ remark }) => remark ?? [])).toMatchObject([
      {
        ruleId: 'languagetool:DE_AGREEMENT',
        span: { start: 0, end: 9 },
        category: 'agreement',
        severity: 'major',
        message: '„Der Fähre“ ist seltsam.',
      },
      {
        ruleId: 'languagetool:GERMAN_WORD_REPEAT_RULE',
        span: { start: 15, end: 20 },
        category: 'duplication',
      },
    ]);
  });

  test.each([
    ['GERMAN_SPELLER_RULE', 'TYPOS', 'spelling'],
    ['DE_CASE', 'CASING', 'agreement'],
    ['LOWERCASE_NOUN', 'CASING', 'capitalisation'],
    ['COMMA_BEFORE', 'PUNCTUATION', 'punctuation'],
    ['DOUBLE_WHITESPACE', 'TYPOGRAPHY', 'spacing'],
    ['SOME_TYPOGRAPHY', 'TYPOGRAPHY', 'punctuation'],
    ['DE_VERBFORM', 'GRAMMAR', 'verb-form'],
    ['NEW_RULE', 'NEW_CATEGORY', 'agreement'],
  ])('%s in %s is our %s', async (id, category, ours) => {
    const provider = await tool(checker({ words: 'Hafen', id, category }));
    const [proposals = []] = await provider.suggest([requestFor('Der Hafen.')], never);
    expect(proposals.map(({ remark }) => remark?.category)).toEqual([ours]);
  });

  test('counts the same places as we do: behind tags, wide letters and other sentences', async () => {
    const provider = await tool(checker(FERRY));
    const texts = ['Ein 🌿 wächst.', 'Heute <b>kam</b> Der Fähre an.'];
    const answers = await provider.suggest(
      texts.map((text) => ({ ...requestFor(text), segment: segmentOf(text) })),
      never,
    );
    expect(answers.map((proposals) => proposals.map(({ text }) => text))).toEqual([
      [],
      ['Heute <b>kam</b> Die Fähre an.'],
    ]);
    expect(server?.asked).toHaveLength(1);
  });

  test('many sentences go in few requests, none too large for a public server', async () => {
    const provider = await tool(checker());
    const many = Array.from({ length: 100 }, (_, i) => requestFor(`Satz ${i}: ${'Übel '.repeat(80)}`));
    await provider.suggest([...many, requestFor(' ')], never);
    expect(server?.asked.length).toBeLessThanOrEqual(5);
    for (const { body } of server?.asked ?? [])
      expect(Buffer.byteLength(textIn(body))).toBeLessThanOrEqual(20_000);
  });

  test('what it said, remarks and all, is kept', async () => {
    const { replies } = memoryOfReplies();
    const provider = cached(await tool(checker(FERRY)), replies);
    const requests = [requestFor('Der Fähre kam.')];
    const said: readonly (readonly Proposal[])[] = await provider.suggest(requests, never);
    expect(await provider.recall?.(requests)).toEqual(said);
    expect(said[0]?.[0]?.remark).toBeDefined();
  });

  test.each([
    [{ status: 429, body: '' }, 'busy'],
    [{ status: 400, body: 'unknown language' }, 'refused'],
    [{ status: 413, body: '' }, 'refused'],
    [{ body: 'Error: Internal' }, 'refused'],
    [{ body: '{}' }, 'refused'],
    ['cut-off', 'unreachable'],
  ] as const)('that answers badly (%j) is a failure that names the variable', async (answer, reason) => {
    const failure: unknown = await (
      await tool(() => answer)
    )
      .suggest([requestFor('Der Fähre kam.')], never)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason, providerId: 'languagetool' });
  });

  test('that is not there is named with its variable', async () => {
    const provider = createLanguageToolProvider({ url: 'http://127.0.0.1:9', pauses: [] });
    await expect(provider.suggest([requestFor('Der Fähre kam.')], never)).rejects.toThrow(
      /nicht erreichbar.*KLARTEXT_LANGUAGETOOL_URL/u,
    );
  });
});
