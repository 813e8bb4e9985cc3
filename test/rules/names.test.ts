import { describe, expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import { distance, skeleton } from '../../server/rules/likeness.ts';
import { nameForms, namesOf } from '../../server/rules/names.ts';
import { germanTranscriptions } from '../../server/rules/slavic.ts';
import { readPassage } from './passages.ts';

const language = loadGerman();
const read = (...texts: string[]) => namesOf(readPassage(texts, language));

describe('the names of a text', () => {
  test('are found by their capital inside sentences, not by a list', () => {
    const names = read('Gestern sprach Frau Ellerbrock über den Hafen.', 'Ellerbrock lobte die Arbeiter.');
    expect([...names.keys()]).toEqual(['Ellerbrock']);
    expect(names.get('Ellerbrock')?.mentions).toHaveLength(2);
  });

  test('lose their genitive -s and what a hyphen ties to them', () => {
    const names = read(
      'Mit Ellerbrock kam Bewegung in den Streit.',
      'Nun ist Ellerbrocks Plan fertig, der Ellerbrock-Plan.',
    );
    expect([...names.keys()]).toEqual(['Ellerbrock']);
    const texts = names
      .get('Ellerbrock')
      ?.mentions.map(({ segment, span }) => segment.text.slice(span.start, span.end));
    expect(texts).toEqual(['Ellerbrock', 'Ellerbrock', 'Ellerbrock']);
  });

  test('know the first name in front', () => {
    const names = read('Den Preis bekam Gundula Ellerbrock.');
    expect(names.get('Ellerbrock')?.mentions[0]?.before).toBe('Gundula');
  });

  test('count as persons behind a title or beside a verb of saying, places do not', () => {
    const names = read(
      'Der Fischer kennt Ministerin Ellerbrock.',
      'In Xantenburg sagte sie nichts.',
      'Aus Xantenburg kam Lob.',
    );
    expect(names.get('Ellerbrock')?.person).toBe(1);
    expect(names.get('Xantenburg')?.person).toBe(0);
  });

  test('hold every form that the article writes, for those who must keep names', () => {
    const article = readPassage(
      ['Mit Ellerbrock kam Ruhe.', 'Der Ellerbrock-Plan und Ellerbrocks Mut zählen.'],
      language,
    );
    expect([...nameForms(article)].sort()).toEqual(['Ellerbrock', 'Ellerbrock-Plan', 'Ellerbrocks']);
  });
});

describe('likeness', () => {
  test.each([
    ['Hafen', 'Hafen', 0],
    ['Hafen', 'Haven', 1],
    ['Hafen', 'Hafne', 1],
    ['Hafen', 'Hafens', 1],
    ['Hafen', 'Hofes', 2],
    ['Hafen', 'Hoges', 3],
    ['Hafen', 'Turm', 3],
  ])('%s and %s are %i edits apart, as far as two are counted', (a, b, edits) => {
    expect(distance(a, b, 2)).toBe(edits);
    expect(distance(b, a, 2)).toBe(edits);
  });

  test('a word that went through another alphabet keeps its skeleton', () => {
    expect(skeleton('Purl')).toBe(skeleton('Perle'));
    expect(skeleton('Dask')).toBe(skeleton('Düschus'));
    expect(skeleton('Purl')).not.toBe(skeleton('Pult'));
  });
});

test.each([
  ['Chekhov', 'Tschechow'],
  ['Khrushchev', 'Chruschtschow'],
  ['Tchaikovsky', 'Tschaikowski'],
  ['Dostoyevsky', 'Dostojewski'],
  ['Solzhenitsyn', 'Solschenizyn'],
  ['Yeltsin', 'Jelzin'],
  ['Donetsk', 'Donezk'],
  ['Yushchenko', 'Juschtschenko'],
  ['Pyotr', 'Pjotr'],
  ['Vasily', 'Wassili'],
  ['Yevgeny', 'Jewgeni'],
  ['Puškin', 'Puschkin'],
])('%s is %s in German transcription', (foreign, german) => {
  expect(germanTranscriptions(foreign)[0]).toBe(german);
});

test.each(['Schiller', 'Wagner', 'Meier', 'Tschechow', 'MOSKVA-wagen'])(
  '%s is no transcription from Cyrillic',
  (word) => {
    expect(germanTranscriptions(word)).toEqual([]);
  },
);
