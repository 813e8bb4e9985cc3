import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cached } from '../../server/suggest/cached.ts';
import type { Term } from '../../server/suggest/deepl-account.ts';
import { createDeepLProvider, type DeepLOptions } from '../../server/suggest/deepl.ts';
import type { Provider } from '../../server/suggest/provider.ts';
import { startDeepL, type StandIn } from './deepl-stand-in.ts';
import { memoryOfReplies } from './replies.ts';
import { requestFor } from './segments.ts';

const KEY = 'geheim-4711';
const never = new AbortController().signal;
const request = requestFor('Der Rat tagt.', 'The council meets.', 'It is late. The council meets.');

let deepl: StandIn;

beforeEach(async () => {
  deepl = await startDeepL({ key: KEY, translations: { 'The council meets.': 'Der Rat tritt zusammen.' } });
});
afterEach(() => deepl.close());

const provider = (more: Partial<DeepLOptions> = {}): Provider =>
  createDeepLProvider({ apiKey: KEY, serverUrl: deepl.url, pauses: [], ...more });
const terms =
  (...pairs: readonly (readonly [string, string])[]) =>
  (): Promise<readonly Term[]> =>
    Promise.resolve(pairs.map(([source, target]) => ({ source, target })));

describe('a translation', () => {
  test('is asked as one sentence, with nothing that was not chosen', async () => {
    await provider().suggest([request], never);
    expect(deepl.received[0]?.fields).toEqual({
      text: ['The council meets.'],
      target_lang: 'DE',
      split_sentences: '0',
      context: 'It is late. The council meets.',
    });
  });

  test('carries formality, model, instructions and source language', async () => {
    const instructions = ['Write like a newspaper.', 'Use „…“ as quotation marks.'];
    await provider({
      formality: 'more',
      modelType: 'quality_optimized',
      instructions,
      sourceLanguage: 'en',
    }).suggest([request], never);
    expect(deepl.received[0]?.fields).toMatchObject({
      formality: 'prefer_more',
      model_type: 'quality_optimized',
      custom_instructions: instructions,
      source_lang: 'EN',
    });
  });

  test('made under other settings is another one; the same settings are paid for once', async () => {
    const { replies } = memoryOfReplies();
    const settings: Partial<DeepLOptions>[] = [
      {},
      { formality: 'more' },
      { sourceLanguage: 'en' },
      { sourceLanguage: 'en', terms: terms(['council', 'Stadtrat']) },
      { sourceLanguage: 'en', terms: terms(['council', 'Gemeinderat']) },
    ];
    for (const more of [...settings, ...settings])
      await createDeepLProvider({ apiKey: KEY, serverUrl: deepl.url, ...more }, (service) =>
        cached(service, replies),
      ).suggest([request], never);
    expect(deepl.to('/v2/translate')).toHaveLength(settings.length);
  });
});

describe('the glossary', () => {
  const known = {
    sourceLanguage: 'en',
    terms: terms(['council', 'Gemeinderat'], ['mayor', 'Bürgermeister']),
  };

  test('is made of the terms once, and used', async () => {
    const asked = provider(known);
    await asked.suggest([request], never);
    await asked.suggest([request], never);
    expect(deepl.glossaries).toMatchObject([
      { sourceLanguage: 'en', entries: 'council\tGemeinderat\nmayor\tBürgermeister' },
    ]);
    expect(deepl.to('/v2/translate').map(({ fields }) => fields['glossary_id'])).toEqual([
      'glossary-1',
      'glossary-1',
    ]);
  });

  test('that another program made of the same terms is found again', async () => {
    await provider(known).suggest([request], never);
    await provider(known).suggest([request], never);
    expect(deepl.glossaries).toHaveLength(1);
  });

  test('changes with the terms, and the one before goes', async () => {
    let current: readonly Term[] = [{ source: 'council', target: 'Stadtrat' }];
    const asked = provider({ sourceLanguage: 'en', terms: () => Promise.resolve(current) });
    await asked.suggest([request], never);
    current = [{ source: 'council', target: 'Gemeinderat' }];
    await asked.suggest([request], never);
    expect(deepl.glossaries.map(({ entries }) => entries)).toEqual(['council\tGemeinderat']);
  });

  test('leaves out what no glossary takes; two of one word are one', async () => {
    const odd = terms(
      ['council', 'Rat'],
      ['council', 'Stadtrat'],
      ['', 'leer'],
      ['tab\tbed', 'x'],
      ['long', 'ä'.repeat(600)],
    );
    await provider({ sourceLanguage: 'en', terms: odd }).suggest([request], never);
    expect(deepl.glossaries.map(({ entries }) => entries)).toEqual(['council\tRat']);
  });

  test('needs the language of the source: without it none is made', async () => {
    await provider({ terms: known.terms }).suggest([request], never);
    expect(deepl.glossaries).toEqual([]);
    expect(deepl.to('/v2/translate')[0]?.fields).not.toHaveProperty('glossary_id');
  });

  test('that the account refuses stops the translation, which would ignore the terms', async () => {
    deepl.always('/v3/glossaries', { status: 456 });
    await expect(provider(known).suggest([request], never)).rejects.toThrow(/Glossar.*nicht angenommen/u);
    expect(deepl.billed()).toBe(0);
  });

  test('that was deleted elsewhere is made anew', async () => {
    const asked = provider(known);
    await asked.suggest([request], never);
    deepl.next('/v2/translate', { status: 404 });
    await expect(asked.suggest([request], never)).rejects.toThrow();
    await asked.suggest([request], never);
    expect(deepl.to('/v2/translate')).toHaveLength(3);
    expect(deepl.to('/v3/glossaries').filter(({ method }) => method === 'GET')).toHaveLength(2);
  });
});

describe('the usage of the account', () => {
  test('is what DeepL says', async () => {
    const asked = provider();
    await asked.suggest([request], never);
    expect(await asked.usage?.(never)).toEqual({ used: 'The council meets.'.length, limit: 500_000 });
  });

  test('has no limit where the account has none', async () => {
    const body = JSON.stringify({ character_count: 7, character_limit: 1_000_000_000_000 });
    deepl.always('/v2/usage', { status: 200, body });
    expect(await provider().usage?.(never)).toEqual({ used: 7 });
  });

  test.each([
    [{ status: 403 }, 'auth'],
    [{ status: 503 }, 'busy'],
    ['cut-off', 'unreachable'],
    ['not-json', 'unanswered'],
  ] as const)('that cannot be had (%j) is a failure without the key', async (behaviour, reason) => {
    deepl.always('/v2/usage', behaviour);
    const failure: unknown = await provider()
      .usage?.(never)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason });
    expect(JSON.stringify(failure)).not.toContain(KEY);
  });
});
