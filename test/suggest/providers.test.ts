import { describe, expect, test } from '@jest/globals';
import { createProviders } from '../../server/suggest/index.ts';

const titleOf = (id: string): string => id;

describe('the list of providers', () => {
  test('has rules, memory and DeepL in this order, and only DeepL leaves the machine', () => {
    const providers = createProviders({
      titleOf,
      lookup: () => Promise.resolve([]),
      replies: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
      deepl: { apiKey: 'geheim' },
    });
    expect(providers.map(({ id, remote, title }) => [id, remote, title.de, title.en])).toEqual([
      ['rules', false, 'Regeln', 'Rules'],
      ['memory', false, 'Gedächtnis', 'Memory'],
      ['deepl', true, 'DeepL', 'DeepL'],
    ]);
  });

  test('without a key and without a database only the rules are asked', () => {
    expect(createProviders({ titleOf }).map(({ id }) => id)).toEqual(['rules']);
  });
});
