import { describe, expect, test } from '@jest/globals';
import { createProviders } from '../../server/suggest/index.ts';

const titleOf = (id: string): string => id;
const preference = (): number => 0;

describe('the list of providers', () => {
  test('goes from the cheap to the dear, and what leaves the machine says so', () => {
    const providers = createProviders({
      titleOf,
      preference,
      lookup: () => Promise.resolve([]),
      replies: { read: () => Promise.resolve(undefined), keep: () => Promise.resolve() },
      languageTool: { url: 'http://lt.example' },
      languageModel: { url: 'http://localhost:11434/v1', model: 'klein' },
      deepl: { apiKey: 'geheim' },
    });
    expect(providers.map(({ id, remote, title }) => [id, remote, title.de, title.en])).toEqual([
      ['memory', false, 'Gedächtnis', 'Memory'],
      ['rules', false, 'Regeln', 'Rules'],
      ['languagetool', true, 'LanguageTool', 'LanguageTool'],
      ['language-model', true, 'Sprachmodell klein (lokal)', 'Language model klein (local)'],
      ['deepl', true, 'DeepL', 'DeepL'],
    ]);
  });

  test('without a key and without a database only the rules are asked', () => {
    expect(createProviders({ titleOf, preference }).map(({ id }) => id)).toEqual(['rules']);
  });
});
