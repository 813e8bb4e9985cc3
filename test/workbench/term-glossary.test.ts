import { expect, test } from '@jest/globals';
import { openStore } from '../../db/store.ts';
import { glossaryTerms, namesEverywhere } from '../../server/compose-terms.ts';
import { memoryKey } from '../../server/text/key.ts';

const AT = '2026-03-01T08:00:00.000Z';

test('the terms of the house become a glossary, newest first, of one source language', async () => {
  const store = await openStore(':memory:', { key: memoryKey });
  const decide = (term: Parameters<typeof store.decideTerm>[0]): Promise<number> =>
    store.decideTerm(term, undefined, AT);
  await decide({ right: 'Mobiltelefon', wrong: [], source: 'mobile phone' });
  await decide({ right: 'Smartphone', wrong: ['Handy'], source: 'mobile phone', sourceLanguage: 'en' });
  await decide({ right: 'Rechner', wrong: [], source: 'ordinateur', sourceLanguage: 'fr' });
  await decide({ right: 'Purl', wrong: ['Perle'], status: 'do-not-translate' });
  await decide({ right: '', wrong: ['Quantensprung'], status: 'forbidden', source: 'quantum leap' });
  await decide({ right: 'Kyjiw', wrong: ['Kiew'] });
  expect(await glossaryTerms(store, 'en')).toEqual([
    { source: 'Purl', target: 'Purl' },
    { source: 'mobile phone', target: 'Smartphone' },
    { source: 'mobile phone', target: 'Mobiltelefon' },
  ]);
  expect(await namesEverywhere(store)).toEqual([
    { form: 'Handy', canonical: 'Smartphone' },
    { form: 'Perle', canonical: 'Purl' },
    { form: 'Kiew', canonical: 'Kyjiw' },
  ]);
  await store.close();
});
