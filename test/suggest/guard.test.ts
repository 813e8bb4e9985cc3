import { describe, expect, test } from '@jest/globals';
import { compareFacts, warnings as named, type GuardOptions } from '../../server/suggest/guard.ts';
import type { Warning } from '../../server/model.ts';

const names = new Set([
  'Marlene',
  'Brodersen',
  'Brodersens',
  'Lübeck',
  'Norwegen',
  'Iwan',
  'Okoye',
  'Hafenwerk',
  'Hans',
  'Wolodimir',
  'Bogdan-Werft',
]);
const knowledge: GuardOptions = { names };

const warnings = (before: string, after: string, options: GuardOptions): Warning[] =>
  named(compareFacts(before, after, options));

/** One line for a warning: `number-lost 15`. */
function say(warning: Warning): string {
  if ('words' in warning) return `${warning.kind} ${warning.words.join(' + ')}`;
  return warning.kind === 'finding-added' ? `${warning.kind} ${warning.ruleId}` : warning.kind;
}

const harmless: readonly (readonly [why: string, before: string, after: string])[] = [
  ['a full stop groups thousands', 'Rund 15 000 Boote kamen.', 'Rund 15.000 Boote kamen.'],
  ['a narrow space groups thousands', 'Rund 15.000 Boote kamen.', 'Rund 15\u202f000 Boote kamen.'],
  ['the Swiss apostrophe groups thousands', 'Es kostet 2’500’000 Franken.', 'Es kostet 2.500.000 Franken.'],
  ['an English comma groups thousands', 'Es kostet 2,500 Euro.', 'Es kostet 2.500 Euro.'],
  [
    'a split over a paragraph is healed',
    'Der Hafen zählt rund 15.\n\n000 Boote.',
    'Der Hafen zählt rund 15.000 Boote.',
  ],
  ['a stray space is taken out', 'Das sind 1, 8 Meter zu viel.', 'Das sind 1,8 Meter zu viel.'],
  [
    'one of two cut numbers is closed',
    'Es sind 28, 7 Grad und 3, 5 Meter.',
    'Es sind 28,7 Grad und 3, 5 Meter.',
  ],
  ['a stray space before the stop is taken out', 'Etwa 15 .000 Boote.', 'Etwa 15.000 Boote.'],
  ['the decimal point becomes a comma', 'Der Pegel stieg um 1.8 Meter.', 'Der Pegel stieg um 1,8 Meter.'],
  ['trailing zeros say nothing', 'Der Preis fiel um 3,50 Euro.', 'Der Preis fiel um 3,5 Euro.'],
  ['millions are written out', 'Das kostet 1,8 Millionen Euro.', 'Das kostet 1.800.000 Euro.'],
  ['millions are abbreviated', 'Das kostet 1,8 Millionen Euro.', 'Das kostet 1,8 Mio. Euro.'],
  ['one million is written as a word', 'Das kostet 1 Million Euro.', 'Das kostet eine Million Euro.'],
  ['half a million is half a million', 'Eine halbe Million Gäste kam.', '0,5 Millionen Gäste kamen.'],
  ['a number becomes a word', 'Sie kaufte 12 Körbe.', 'Sie kaufte zwölf Körbe.'],
  ['a long word becomes a number', 'Es sind fünfzehntausend Schritte.', 'Es sind 15.000 Schritte.'],
  ['a compound number word becomes a number', 'Es waren einundzwanzig Schafe.', 'Es waren 21 Schafe.'],
  ['an ordinal becomes a word', 'Am 3. Tag regnete es.', 'Am dritten Tag regnete es.'],
  [
    'a large ordinal becomes a word',
    'Zum 25. Mal fand das Fest statt.',
    'Zum fünfundzwanzigsten Mal fand das Fest statt.',
  ],
  ['an adjective counts years', 'Ein 12-jähriger Junge winkte.', 'Ein zwölfjähriger Junge winkte.'],
  ['per cent is spelled out', 'Die Miete stieg um 7%.', 'Die Miete stieg um 7 Prozent.'],
  [
    'per cent becomes an adjective',
    'Ein Anstieg von 7 Prozent folgte.',
    'Ein siebenprozentiger Anstieg folgte.',
  ],
  ['a date is written out', 'Das Fest war am 17.05.2019.', 'Das Fest war am 17. Mai 2019.'],
  ['an English date becomes German', 'Das Fest war May 17, 2019.', 'Das Fest war am 17. Mai 2019.'],
  ['a time of day changes its mark', 'Der Zug fährt um 17:30 Uhr.', 'Der Zug fährt um 17.30 Uhr.'],
  ['Saturday has two names', 'Am Sonnabend wird gefeiert.', 'Am Samstag wird gefeiert.'],
  ['a repeated number goes', 'Es waren 40 40 Gäste da.', 'Es waren 40 Gäste da.'],
  ['one stays one', 'Nur 1 Boot blieb.', 'Nur ein Boot blieb.'],
  ['two become both', 'Die zwei Boote sanken.', 'Beide Boote sanken.'],
  ['an ordinal joins a compound', 'Die dritte Klasse gewann.', 'Die Drittklässler gewannen.'],
  ['decades are written out', 'In den 70er Jahren war es leer.', 'In den Siebzigerjahren war es leer.'],
  ['a day of the week gets its capital', 'Es beginnt am samstag.', 'Es beginnt am Samstag.'],
  ['a month gets its capital', 'Es beginnt am 2. märz.', 'Es beginnt am 2. März.'],
  ['an English genitive becomes German', "Okoye's Boot sank.", 'Okoyes Boot sank.'],
  ['an echoed denial goes', 'Er kann es nicht es nicht sagen.', 'Er kann es nicht sagen.'],
  ['a verb is no ordinal', 'Sie achten das Gesetz.', 'Sie respektieren das Gesetz.'],
  ['an inner article is no number', 'Ein Boot sank.', 'Das Boot sank.'],
  ['maize is no month', 'Der Preis des Mais stieg.', 'Der Preis von Getreide stieg.'],
  ['a genitive is added', 'Das Haus von Brodersen brannte.', 'Brodersens Haus brannte.'],
  ['a genitive with an apostrophe', 'Das Boot von Hans lag still.', 'Hans’ Boot lag still.'],
  ['a name gets its hyphen', 'Das Hafenwerk -Gelände ist leer.', 'Das Hafenwerk-Gelände ist leer.'],
  ['a name joins a compound', 'Die Werft von Lübeck schließt.', 'Die Lübeck-Werft schließt.'],
  ['an inhabitant keeps the place', 'Die Werft in Lübeck schließt.', 'Die Lübecker Werft schließt.'],
  ['an adjective keeps the country', 'Die Fischer aus Norwegen kamen.', 'Die norwegischen Fischer kamen.'],
  ['a repeated name goes', 'Marlene Marlene lachte.', 'Marlene lachte.'],
  ['a glued name is cut loose', 'Brodersenund Okoye lachten.', 'Brodersen und Okoye lachten.'],
  ['capitals are a matter of style', 'BRODERSEN lachte.', 'Brodersen lachte.'],
  ['kein stands for nicht ein', 'Sie hat nicht ein Wort gesagt.', 'Sie hat kein Wort gesagt.'],
  ['a doubled nicht goes', 'Er kam nicht nicht.', 'Er kam nicht.'],
  ['un- takes the place of nicht', 'Das ist nicht möglich.', 'Das ist unmöglich.'],
  ['unter is no denial', 'Es lag unter dem Tisch.', 'Es lag auf dem Tisch.'],
  [
    'an address keeps its full stop outside',
    'Mehr unter https://beispiel.test/a',
    'Mehr unter https://beispiel.test/a.',
  ],
  [
    'the word order changes',
    'Gestern kam Okoye mit 3 Körben nicht.',
    'Okoye kam gestern nicht mit drei Körben.',
  ],
];

const harmful: readonly (readonly [what: string, before: string, after: string, said: readonly string[]])[] =
  [
    [
      'a digit',
      'Rund 15.000 Boote kamen.',
      'Rund 16.000 Boote kamen.',
      ['number-lost 15.000', 'number-added 16.000'],
    ],
    ['the decimal comma', 'Es sind 1,8 Meter.', 'Es sind 18 Meter.', ['number-lost 1,8', 'number-added 18']],
    [
      'a thousand',
      'Rund 15.000 Boote kamen.',
      'Rund 15 Boote kamen.',
      ['number-lost 15.000', 'number-added 15'],
    ],
    [
      'two numbers of a list',
      'Die Lose 4, 5 und 6.',
      'Die Lose 4,5 und 6.',
      ['number-lost 4 + 5', 'number-added 4,5'],
    ],
    [
      'millions',
      'Das kostet 5 Millionen.',
      'Das kostet 5 Milliarden.',
      ['number-lost 5 Millionen', 'number-added 5 Milliarden'],
    ],
    ['a number word', 'Sie kaufte zwölf Körbe.', 'Sie kaufte Körbe.', ['number-lost zwölf']],
    [
      'ten times as many',
      'Sie kaufte drei Körbe.',
      'Sie kaufte dreißig Körbe.',
      ['number-lost drei', 'number-added dreißig'],
    ],
    ['an invented number', 'Viele Boote kamen.', 'Vierzig Boote kamen.', ['number-added Vierzig']],
    [
      'an ordinal',
      'Der dritte Wagen hielt.',
      'Der vierte Wagen hielt.',
      ['number-lost dritte', 'number-added vierte'],
    ],
    ['a careful eighth', 'Der achte Wagen hielt.', 'Der Wagen hielt.', ['number-lost achte']],
    ['the month', 'Er kam am 3. Juni.', 'Er kam am 3. Juli.', ['number-lost Juni', 'number-added Juli']],
    [
      'the month in figures',
      'Er kam am 3.6.2020.',
      'Er kam am 3.7.2020.',
      ['number-lost 3.6.2020', 'number-added 3.7.2020'],
    ],
    ['the day of the week', 'Er kam am Dienstagabend.', 'Er kam am Abend.', ['number-lost Dienstagabend']],
    [
      'points for per cent',
      'Ein Plus von 3 Prozent.',
      'Ein Plus von 3 Prozentpunkten.',
      ['number-lost 3 Prozent', 'number-added 3 Prozentpunkten'],
    ],
    [
      'a share',
      'Ein Drittel der Boote sank.',
      'Ein Viertel der Boote sank.',
      ['number-lost Drittel', 'number-added Viertel'],
    ],
    [
      'how many there may be',
      'Hunderte kamen.',
      'Tausende kamen.',
      ['number-lost Hunderte', 'number-added Tausende'],
    ],
    ['a currency', 'Es kostet 30 Dollar.', 'Es kostet 30 Euro.', ['number-lost Dollar', 'number-added Euro']],
    [
      'a unit of time',
      'Das dauert drei Wochen.',
      'Das dauert drei Monate.',
      ['number-lost Woche', 'number-added Monat'],
    ],
    [
      'a short unit',
      'Es sind 40 m bis zum Kai.',
      'Es sind 40 km bis zum Kai.',
      ['number-lost Meter', 'number-added Kilometer'],
    ],
    [
      'a type number',
      'Der Gipfel der G7 endet.',
      'Der Gipfel der G8 endet.',
      ['number-lost 7', 'number-added 8'],
    ],
    ['a name', 'Okoye und Brodersen kamen.', 'Brodersen kam.', ['name-lost Okoye']],
    ['a name by a pronoun', 'Brodersens Boot sank.', 'Sein Boot sank.', ['name-lost Brodersens']],
    ['another name', 'Marlene lachte.', 'Okoye lachte.', ['name-lost Marlene', 'name-added Okoye']],
    ['a transcription nobody proposed', 'Wolodimir kam.', 'Wolodymyr kam.', ['name-lost Wolodimir']],
    ['nicht', 'Er kam nicht.', 'Er kam.', ['negation-changed']],
    ['kein', 'Sie hat ein Boot.', 'Sie hat kein Boot.', ['negation-changed']],
    ['nie', 'Das war nie so.', 'Das war so.', ['negation-changed']],
    ['niemand', 'Niemand lachte.', 'Jemand lachte.', ['negation-changed']],
    ['ohne', 'Sie fuhr ohne Licht.', 'Sie fuhr mit Licht.', ['negation-changed']],
    ['un-', 'Der Vertrag ist ungültig.', 'Der Vertrag ist gültig.', ['negation-changed']],
    ['un- added', 'Eine sichere Brücke.', 'Eine unsichere Brücke.', ['negation-changed']],
    [
      'one of two denials',
      'Er kam nicht, und sie rief nie an.',
      'Er kam nicht, und sie rief an.',
      ['negation-changed'],
    ],
    [
      'an address',
      'Siehe https://beispiel.test/alt.',
      'Siehe https://beispiel.test/neu.',
      ['link-changed https://beispiel.test/alt + https://beispiel.test/neu'],
    ],
    [
      'a mail address',
      'Post an hafen@beispiel.test bitte.',
      'Post an uns bitte.',
      ['link-changed hafen@beispiel.test'],
    ],
    ['a handle', 'Wie @hafenamt schrieb, ruht der Betrieb.', 'Der Betrieb ruht.', ['link-changed @hafenamt']],
  ];

describe('the guard', () => {
  test.each(harmless)('has nothing to say where %s', (_, before, after) => {
    expect(warnings(before, after, knowledge).map(say)).toEqual([]);
  });

  test.each(harmful)('names a change of %s', (_, before, after, said) => {
    expect(warnings(before, after, knowledge).map(say)).toEqual(said);
  });

  test('allows the transcription that a finding proposes', () => {
    const allowed = [{ lost: ['Wolodimir'], gained: ['Wolodymyr'] }];
    expect(warnings('Wolodimir kam.', 'Wolodymyr kam.', { names, allowed })).toEqual([]);
    expect(warnings('Wolodimir kam.', 'Niemals kam er.', { names, allowed }).map(say)).toEqual([
      'name-lost Wolodimir',
      'negation-changed',
    ]);
  });

  test('knows a name that the article does not have', () => {
    const isName = (word: string): boolean => word === 'Quandt';
    expect(warnings('Der Minister kam.', 'Minister Quandt kam.', { names, isName }).map(say)).toEqual([
      'name-added Quandt',
    ]);
  });

  test('a misspelled noun that was taken for a name may be spelled well, another name may not take its place', () => {
    const isName = (word: string): boolean | undefined => (word === 'Marlenne' ? undefined : false);
    const misspelled = { names: new Set(['Gesellschfat']), isName };
    expect(warnings('Die Gesellschfat ruht.', 'Die Gesellschaft ruht.', misspelled)).toEqual([]);
    expect(warnings('Die Gesellschfat ruht.', 'Die Wirtschaft ruht.', misspelled).map(say)).toEqual([
      'name-lost Gesellschfat',
    ]);
    expect(warnings('Marlene ruht.', 'Marlenne ruht.', { names, isName }).map(say)).toEqual([
      'name-lost Marlene',
    ]);
  });

  test('believes what the source sentence says', () => {
    const before = 'Die Boote gehören der Reederei.';
    const after = 'Die 1.500 Boote gehören Okoye.';
    expect(warnings(before, after, { names }).map(say)).toEqual(['number-added 1.500', 'name-added Okoye']);
    expect(warnings(before, after, { names, source: 'The 1,500 boats belong to Okoye.' })).toEqual([]);
  });

  test('reads a very long row of figures and spaces in linear time', () => {
    const long = `${'1. '.repeat(60_000)}${' '.repeat(60_000)}${'9'.repeat(60_000)}`;
    expect(warnings(long, long, knowledge)).toEqual([]);
  });
});
