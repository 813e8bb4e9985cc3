import { describe, expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import { checkArticle } from '../../server/rules/check.ts';
import { decidedTermRule } from '../../server/rules/decided-term.ts';
import { prevailingTerms } from '../../server/rules/prevailing-terms.ts';
import { rules } from '../../server/rules/index.ts';
import type { Term, TermDecision } from '../../server/model.ts';
import { applyEdits } from '../../server/text/edits.ts';
import { findIn, readPassage } from './passages.ts';

const language = loadGerman();

/** A text with every term written as decided. */
function written(text: string, ...terms: readonly Term[]): string {
  const found = findIn(text, [decidedTermRule(terms)], language);
  return applyEdits(
    text,
    found.flatMap(({ finding }) => finding.alternatives[0] ?? []),
  );
}

const perle: Term = { right: 'Purl', wrong: ['Perle', 'Parol'] };

describe('a decided term', () => {
  test.each([
    ['Gestern lobte die Perle ihr Team.', 'Gestern lobte Purl ihr Team.'],
    ['Das sagte man der Perle und zur Perle.', 'Das sagte man Purl und zu Purl.'],
    ['Die Kontakte der Perle blieben geheim.', 'Die Kontakte von Purl blieben geheim.'],
    ['Die Perle-Kampagne und die Kreml-Perle ruhen.', 'Die Purl-Kampagne und die Kreml-Purl ruhen.'],
    ['Parols Plan lag bei Parol.', 'Purls Plan lag bei Purl.'],
    ['Perlen und Perlmutt, auch Parole und parol.', 'Perlen und Perlmutt, auch Parole und parol.'],
  ])('is written so in every form: %s', (before, after) => {
    expect(written(before, perle)).toBe(after);
  });

  test('may have several words, and the longest form of two counts', () => {
    const terms: Term[] = [
      { right: 'Space X', wrong: ['Spaceix', 'Raum X'] },
      { right: 'Raumfahrt', wrong: ['Raum'] },
    ];
    expect(written('Im Raum X und im Raum sah man Space X.', ...terms)).toBe(
      'Im Space X und in der Raumfahrt sah man Space X.',
    );
  });

  test('takes a genitive as names take it', () => {
    expect(written('Tomas Haus und Parols Hof.', { right: 'Franz', wrong: ['Parol'] })).toBe(
      'Tomas Haus und Franz’ Hof.',
    );
  });

  test('settles a name: no other rule doubts the right form, or proposes another repair', () => {
    const article = readPassage(
      ['Der Autor Puschkin starb früh.', 'Nach Pushkin ist ein Platz benannt.'],
      language,
    );
    const said = (terms: readonly Term[]) =>
      checkArticle(article, { rules: [...rules, decidedTermRule(terms)], threshold: 0.5 }).assessments.map(
        ({ findings }) => findings.map(({ ruleId }) => ruleId),
      );
    expect(said([])).toEqual([[], ['name-variant']]);
    expect(said([{ right: 'Pushkin', wrong: ['Puschkin'] }])).toEqual([['decided-term'], []]);
    expect(said([{ right: 'Puschkin', wrong: ['Pushkin'] }])).toEqual([[], ['decided-term']]);
  });
});

describe('a common noun for another', () => {
  const terms: readonly Term[] = [
    { right: 'Smartphone', wrong: ['Handy'] },
    { right: 'Flugkörper', wrong: ['Drohne'] },
    { right: 'Kamera', wrong: ['Fotoapparat'] },
    { right: 'Abteilung', wrong: ['Referat'] },
  ];

  test.each([
    // case and number
    [
      'Das Handy, zwei Handys, die Farbe des Handys.',
      'Das Smartphone, zwei Smartphones, die Farbe des Smartphones.',
    ],
    ['Sie rief mit den alten Handys an.', 'Sie rief mit den alten Smartphones an.'],
    // article and adjective in the other gender
    ['Eine kleine Drohne traf gestern die Stadt.', 'Ein kleiner Flugkörper traf gestern die Stadt.'],
    ['Sie schossen eine kleine Drohne ab.', 'Sie schossen einen kleinen Flugkörper ab.'],
    ['Die Reichweite der Drohne ist groß.', 'Die Reichweite des Flugkörpers ist groß.'],
    ['Gestern wurde die Drohne gesehen.', 'Gestern wurde der Flugkörper gesehen.'],
    ['Sie gaben der Drohne einen Namen.', 'Sie gaben dem Flugkörper einen Namen.'],
    // prepositions melted with their article
    ['Zum Fotoapparat griff er nie.', 'Zur Kamera griff er nie.'],
    ['Er blickte oft in den Fotoapparat.', 'Er blickte oft in die Kamera.'],
    // compounds
    ['Der Handyhersteller lud ein.', 'Der Smartphonehersteller lud ein.'],
    [
      'Ein Firmenhandy und viele Firmenhandys fehlen.',
      'Ein Firmensmartphone und viele Firmensmartphones fehlen.',
    ],
    ['Das Kampf-Handy hat Drohnen-Motoren.', 'Das Kampf-Smartphone hat Flugkörper-Motoren.'],
    ['Sie traf den Referatschef.', 'Sie traf den Abteilungschef.'],
  ])('%s', (before, after) => {
    expect(written(before, ...terms)).toBe(after);
  });

  test('leaves words alone that German has as words of their own', () => {
    const text = 'Die Raumfahrt endet am Rathaus, und das Handtuch trocknet.';
    const others = [
      { right: 'Zimmer', wrong: ['Raum'] },
      { right: 'Gebäude', wrong: ['Haus'] },
      { right: 'Arm', wrong: ['Hand'] },
    ];
    expect(written(text, ...others)).toBe(text);
  });

  test('may have adjectives on either side', () => {
    const social: readonly Term[] = [
      { right: 'Plattform', wrong: ['soziales Netzwerk'] },
      { right: 'maschinelles Lernen', wrong: ['Maschinenlernen'] },
    ];
    expect(written('In einem sozialen Netzwerk stand es.', ...social)).toBe('In einer Plattform stand es.');
    expect(written('Er sucht in den sozialen Netzwerken.', ...social)).toBe('Er sucht in den Plattformen.');
    expect(written('Das Netzwerk nutzt Maschinenlernen.', ...social)).toBe(
      'Das Netzwerk nutzt maschinelles Lernen.',
    );
  });

  test('is not found inside what stands for it', () => {
    const text = 'Sie nutzen künstliche Intelligenz und das Diensthandy.';
    const inside = [
      { right: 'künstliche Intelligenz', wrong: ['Intelligenz'] },
      { right: 'Diensthandy', wrong: ['Handy'] },
    ];
    expect(written(text, ...inside)).toBe(text);
  });

  test('that is only forbidden is found in all forms, and nothing is put in its place', () => {
    const found = findIn(
      'Die Quantensprünge dauern.',
      [decidedTermRule([{ right: '', wrong: ['Quantensprung'], status: 'forbidden', note: 'Hausstil' }])],
      language,
    );
    expect(found.map(({ finding }) => [finding.message, finding.alternatives])).toEqual([
      ['„Quantensprung“ soll nicht stehen (Hausstil).', []],
    ]);
  });
});

describe('what prevails', () => {
  const decision = (
    id: number,
    right: string,
    wrong: readonly string[],
    articleId?: number,
  ): TermDecision => ({
    id,
    right,
    wrong,
    at: '',
    ...(articleId === undefined ? {} : { articleId }),
  });
  const held = (...decisions: readonly TermDecision[]): unknown =>
    prevailingTerms(decisions).map(({ right, wrong }) => [right, wrong]);

  test('an article goes before the house, whichever came first', () => {
    expect(held(decision(1, 'Kiew', ['Kyjiw'], 7), decision(2, 'Kyjiw', ['Kiew', 'Kiev']))).toEqual([
      ['Kiew', ['Kiev']],
      ['Kiew', ['Kyjiw']],
    ]);
  });

  test('a later decision goes before an earlier one about the same form', () => {
    expect(held(decision(1, 'A', ['x', 'y']), decision(2, 'B', ['x']))).toEqual([
      ['A', ['y']],
      ['B', ['x']],
    ]);
  });

  test('a form that leads to a wrong one leads on to what is right', () => {
    expect(held(decision(1, 'B', ['A']), decision(2, 'C', ['B']))).toEqual([
      ['C', ['A']],
      ['C', ['B']],
    ]);
  });
});
