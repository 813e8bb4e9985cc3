import { describe, expect, test } from '@jest/globals';
import { writeSections, readSections } from '../../server/language/sections.ts';
import { loadValency } from '../../server/language/load.ts';
import { COLUMNS, COMPANY, FRAMES, openValency, VALENCY_SECTIONS } from '../../server/language/valency.ts';
import { levelOf } from '../../server/language/levels.ts';

const valency = loadValency();

describe('verbs', () => {
  /** Of the verb's active clauses, how many have the frame. */
  function share(lemma: string, frame: (typeof FRAMES)[number]): number {
    const verb = valency.verb(lemma);
    return (verb?.count(frame) ?? 0) / (verb?.count('seen') ?? 0);
  }

  test.each(['helfen', 'teilnehmen', 'gehören', 'folgen', 'gelingen', 'stattfinden'])(
    '»%s« hardly ever has an accusative',
    (lemma) => {
      expect(share(lemma, 'accusative')).toBeLessThan(0.01);
    },
  );

  test.each(['bauen', 'nutzen', 'verwenden', 'schreiben'])(
    '»%s« has objects, and is made passive',
    (lemma) => {
      expect(share(lemma, 'object')).toBeGreaterThan(0.2);
      expect(valency.verb(lemma)?.count('passive')).toBeGreaterThan(10);
    },
  );

  test.each(['helfen', 'dienen', 'gelingen', 'entsprechen'])('»%s« asks for a dative', (lemma) => {
    expect(share(lemma, 'dative')).toBeGreaterThan(0.1);
    expect(share(lemma, 'dative')).toBeGreaterThan(5 * share('sehen', 'dative'));
  });

  test.each(['befinden', 'erstrecken', 'weigern'])('»%s« is reflexive', (lemma) => {
    expect(share(lemma, 'reflexive')).toBeGreaterThan(0.85);
  });

  test('some open infinitives, some clauses with dass', () => {
    expect(share('versuchen', 'infinitive')).toBeGreaterThan(0.3);
    expect(share('glauben', 'that')).toBeGreaterThan(0.2);
    expect(share('bauen', 'that')).toBeLessThan(0.05);
  });

  test.each([
    ['teilnehmen', 'an', 'dative'],
    ['warten', 'auf', 'accusative'],
    ['verzichten', 'auf', 'accusative'],
    ['aufrufen', 'zu', undefined],
    ['bestehen', 'aus', undefined],
    ['handeln', 'um', undefined],
  ] as const)('»%s« goes with »%s« (%s)', (lemma, preposition, grammaticalCase) => {
    const verb = valency.verb(lemma);
    expect(verb?.association(preposition)).toBeGreaterThan(1);
    if (grammaticalCase === undefined) return;
    const other = grammaticalCase === 'dative' ? 'accusative' : 'dative';
    expect(verb?.preposition(preposition, grammaticalCase)).toBeGreaterThan(
      3 * (verb?.preposition(preposition, other) ?? 0),
    );
  });
});

describe('nouns and adjectives', () => {
  test.each([
    ['Interesse', 'an'],
    ['Angst', 'vor'],
    ['Verzicht', 'auf'],
    ['Beitrag', 'zu'],
  ])('»%s %s«', (noun, preposition) => {
    expect(valency.noun(noun)?.association(preposition)).toBeGreaterThan(1);
  });

  test.each([
    ['abhängig', 'von'],
    ['verantwortlich', 'für'],
    ['reich', 'an'],
  ])('»%s %s«', (adjective, preposition) => {
    expect(valency.adjective(adjective)?.association(preposition)).toBeGreaterThan(1);
  });

  test('nouns that infinitives hang on', () => {
    const share = (noun: string) =>
      (valency.noun(noun)?.count('infinitive') ?? 0) / (valency.noun(noun)?.count('seen') ?? 1);
    expect(share('Möglichkeit')).toBeGreaterThan(0.05);
    expect(share('Möglichkeit')).toBeGreaterThan(10 * share('Haus'));
  });
});

describe('what is not there', () => {
  test('words that text does not have, prepositions that are none', () => {
    expect(valency.verb('schnurpfeln')).toBeUndefined();
    expect(valency.noun('helfen')).toBeUndefined();
    expect(valency.verb('helfen')?.preposition('jenseits')).toBe(0);
    expect(valency.verb('helfen')?.association('jenseits')).toBeUndefined();
  });
});

test('association is what the counts say', () => {
  const row = (frames: number, cells: Readonly<Record<string, number>>) => {
    const levels = new Uint8Array(frames + COLUMNS.length);
    for (const [column, count] of Object.entries(cells)) levels[Number(column)] = levelOf(count);
    return [...levels];
  };
  const an = FRAMES.length + COLUMNS.indexOf('an');
  const text = (lemmas: string) => new TextEncoder().encode(lemmas);
  const none = new Uint8Array(COMPANY.length + COLUMNS.length);
  const made = openValency(
    readSections(
      'valency',
      'valency',
      writeSections(
        'valency',
        new Map([
          ['verb', text('denken\ngehen')],
          [
            'verb-counts',
            Uint8Array.from([...row(FRAMES.length, { 0: 1, [an]: 1 }), ...row(FRAMES.length, { 0: 3 })]),
          ],
          ['noun', text('Haus')],
          ['noun-counts', none],
          ['adjective', text('froh')],
          ['adjective-counts', none],
        ]),
      ),
      VALENCY_SECTIONS,
    ),
  );
  expect(made.verb('denken')?.association('an')).toBeCloseTo(Math.log(4));
  expect(made.verb('gehen')?.association('an')).toBeUndefined();
});
