import { expect, test } from '@jest/globals';
import { cells } from '../../server/language/cells.ts';
import { loadLanguage } from '../../server/language/load.ts';
import { Person, type Wanted } from '../../server/language/morphology.ts';

const language = loadLanguage();

const CASES: readonly (readonly [string, Wanted, readonly string[]])[] = [
  ['Haus', { tag: 'NN', cells: cells('Pd') }, ['Häusern']],
  ['Wald', { tag: 'NN', cells: cells('Mg') }, ['Waldes', 'Walds']],
  ['Tag', { tag: 'NN', cells: cells('Mg') }, ['Tages', 'Tags']],
  ['Gartenzaun', { tag: 'NN', cells: cells('Pn') }, ['Gartenzäune']],
  ['grün', { tag: 'ADJA', cells: cells('Md'), declension: 'strong', degree: 'positive' }, ['grünem']],
  ['grün', { tag: 'ADJA', cells: cells('Md'), declension: 'weak', degree: 'comparative' }, ['grüneren']],
  ['hoch', { tag: 'ADJA', cells: cells('Fn'), declension: 'weak', degree: 'superlative' }, ['höchste']],
  ['fahren', { tag: 'VVFIN', persons: Person.third, mood: 'indicative', tense: 'present' }, ['fährt']],
  [
    'abfahren',
    { tag: 'VVFIN', persons: Person.thirdPlural, mood: 'indicative', tense: 'past' },
    ['abfuhren'],
  ],
  ['aufbauen', { tag: 'VVPP' }, ['aufgebaut']],
  ['aufbauen', { tag: 'VVIZU' }, ['aufzubauen']],
  ['sein', { tag: 'VAFIN', persons: Person.thirdPlural, mood: 'indicative', tense: 'present' }, ['sind']],
  ['der', { tag: 'ART', cells: cells('Nn') }, ['das']],
  ['ein', { tag: 'ART', cells: cells('Fd') }, ['einer']],
];

test.each(CASES)('forms of „%s“ that fill %j', (lemma, wanted, forms) => {
  expect(language.inflect(lemma, wanted)).toEqual(forms);
});

test('the form that text uses more comes first', () => {
  const [first] = language.inflect('Haus', { tag: 'NN', cells: cells('Nd') });
  expect(first).toBe('Haus');
});

test('an unknown lemma has no forms', () => {
  expect(language.inflect('Quarzfladuhutz', { tag: 'NN' })).toEqual([]);
});

test('forms lead back to their lemma', () => {
  for (const [lemma, wanted] of CASES)
    for (const form of language.inflect(lemma, wanted))
      expect(language.analyses(form)).toContainEqual(expect.objectContaining({ lemma, tag: wanted.tag }));
});
