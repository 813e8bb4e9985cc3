import { describe, expect, test } from '@jest/globals';
import { cells, cellsOf, notationOf } from '../../server/language/cells.ts';
import { loadLanguage } from '../../server/language/load.ts';
import { DATIVE, Declension, Person, type Analysis, type Tag } from '../../server/language/morphology.ts';

const language = loadLanguage();

function readings(form: string, tag: Tag): readonly Analysis[] {
  return language.analyses(form).filter((each) => each.tag === tag);
}

/** Cells of all readings of the form with the tag, as people write them. */
function cellsAs(form: string, tag: Tag): string {
  return notationOf(readings(form, tag).reduce((sum, each) => sum | each.cells, 0));
}

function tagsOf(form: string): string[] {
  return [...new Set(language.analyses(form).map(({ tag }) => tag))].sort();
}

describe('nouns', () => {
  const FILLED: readonly (readonly [string, string])[] = [
    ['Häusern', 'Pd'],
    ['Stühle', 'Pnga'],
    ['Verhältnis', 'Nnda'],
    ['Tag', 'Mnda'],
    ['Gemeinde', 'Fngda'],
    ['Student', 'Mn'],
    ['Mosaike', 'Nd Pnga'],
    ['Kenntnisse', 'Pnga'],
    ['Eltern', 'Pngda'],
    ['Brexit', 'Mngda'],
  ];
  test.each(FILLED)('„%s“ fills the cells %s', (form, wanted) => {
    expect(cellsAs(form, 'NN')).toBe(wanted);
  });

  test.each([
    ['Hauses', 'Ng'],
    ['Hause', 'Nd'],
    ['Tages', 'Mg'],
    ['Tags', 'Mg'],
    ['See', 'Mnda Fngda'],
    ['Leiter', 'Mnda Fngda Pnga'],
    ['Band', 'Mnda Nnda Fngda'],
    ['Virus', 'Mnda Nnda'],
    ['Rahmen', 'Mnda Pngda'],
    ['Euro', 'Mnda Pnga'],
    ['Prozent', 'Pngda'],
    ['Nachfrage', 'Fngda'],
    ['Hacker', 'Mnda Pnga'],
    ['Internet', 'Nngda'],
  ])('„%s“ fills %s at least', (form, wanted) => {
    const filled = cellsOf(cellsAs(form, 'NN')) ?? 0;
    expect(notationOf(filled & cells(wanted))).toBe(notationOf(cells(wanted)));
  });

  test('a compound is declined as its last part and has a lemma of its own', () => {
    const [reading] = readings('Regenwolkenforschern', 'NN');
    expect(reading).toMatchObject({ lemma: 'Regenwolkenforscher', cells: cells('Pd') });
    expect(readings('E-Bike-Werkstatt', 'NN')[0]).toMatchObject({
      lemma: 'E-Bike-Werkstatt',
      cells: cells('Fngda'),
    });
  });

  test('adjectives and participles used as nouns keep the endings of adjectives', () => {
    const abgeordneter = readings('Abgeordneter', 'NN')[0];
    expect(abgeordneter?.strong).toBe(cells('Mn Fgd Pg'));
    expect(abgeordneter?.mixed).toBe(cells('Mn'));
    expect(abgeordneter?.weak).toBe(0);
  });

  test('infinitives are neuter nouns', () => {
    expect(cellsAs('Schwimmen', 'NN')).toContain('Nnda');
  });

  test('nouns and names are written with a capital', () => {
    expect(tagsOf('haus')).not.toContain('NN');
    expect(tagsOf('wien')).not.toContain('NE');
    expect(tagsOf('Gehen')).toEqual(expect.arrayContaining(['NN', 'VVFIN', 'VVINF']));
  });
});

describe('determiners, pronouns, prepositions', () => {
  test.each([
    ['der', 'ART', 'Mn Fgd Pg', Declension.weak],
    ['einem', 'ART', 'Md Nd', Declension.mixed],
    ['ein', 'ART', 'Mn Nna', Declension.mixed],
    ['meine', 'PPOSAT', 'Fna Pna', Declension.mixed],
    ['dieses', 'PDAT', 'Mg Nnga', Declension.weak],
    ['zum', 'APPRART', 'Md Nd', Declension.weak],
    ['zur', 'APPRART', 'Fd', Declension.weak],
  ] as const)('„%s“ as %s fills %s and asks for its endings', (form, tag, wanted, asks) => {
    expect(cellsAs(form, tag)).toBe(wanted);
    expect(readings(form, tag)[0]?.asks).toBe(asks);
  });

  test('after mehrere and einige adjectives are strong, after alle they may be', () => {
    expect(readings('mehrere', 'PIAT')[0]?.asks ?? 0).toBe(Declension.weak | Declension.strong);
    expect((readings('alle', 'PIAT')[0]?.asks ?? 0) & Declension.weak).toBe(Declension.weak);
  });

  test('prepositions say which cases may follow', () => {
    expect(cellsAs('mit', 'APPR')).toBe(notationOf(DATIVE));
    expect(cellsAs('durch', 'APPR')).toBe('Ma Fa Na Pa');
    expect(cellsAs('wegen', 'APPR')).toContain('gd');
  });

  test('personal pronouns have persons and cells', () => {
    expect(readings('wir', 'PPER')[0]).toMatchObject({ persons: Person.firstPlural, cells: cells('Pn') });
    expect(readings('ihm', 'PPER')[0]?.cells).toBe(cells('Md Nd'));
  });

  test('words of several classes have them all', () => {
    expect(tagsOf('das')).toEqual(expect.arrayContaining(['ART', 'PDS', 'PRELS']));
    expect(tagsOf('während')).toEqual(expect.arrayContaining(['APPR', 'KOUS']));
    expect(tagsOf('zu')).toEqual(expect.arrayContaining(['APPR', 'PTKA', 'PTKVZ', 'PTKZU']));
    expect(tagsOf('dabei')).toContain('PROAV');
  });
});

describe('adjectives', () => {
  test('an ending has its cells after der, after ein and after neither', () => {
    const [guter] = readings('schöner', 'ADJA');
    expect(guter).toMatchObject({ weak: 0, mixed: cells('Mn'), strong: cells('Mn Fgd Pg') });
    const [guten] = readings('großen', 'ADJA');
    expect(guten?.weak).toBe(cells('Mgda Fgd Ngd Pngda'));
    expect(guten?.strong).toBe(cells('Mga Ng Pd'));
  });

  test.each([
    ['schönere', 'comparative', 'schön'],
    ['größten', 'superlative', 'groß'],
    ['wetterfeste', 'positive', 'wetterfest'],
    ['unbeugsame', 'positive', 'unbeugsam'],
  ])('„%s“ is %s of „%s“', (form, degree, lemma) => {
    expect(readings(form, 'ADJA')).toContainEqual(expect.objectContaining({ degree, lemma }));
  });

  test('what never changes agrees with all', () => {
    for (const form of ['Berliner', 'rosa']) expect(cellsAs(form, 'ADJA')).toBe('Mngda Fngda Nngda Pngda');
  });

  test('participles are adjectives and verbs', () => {
    expect(tagsOf('gesucht')).toEqual(expect.arrayContaining(['ADJD', 'VVPP']));
    expect(readings('anzuwendende', 'ADJA')).not.toEqual([]);
  });
});

describe('verbs', () => {
  test.each([
    ['fährt', 'fahren', Person.third, 'indicative', 'present'],
    ['abfuhr', 'abfahren', Person.first | Person.third, 'indicative', 'past'],
    ['stattfände', 'stattfinden', Person.first | Person.third, 'subjunctive2', 'past'],
    ['vorbeizog', 'vorbeiziehen', Person.first | Person.third, 'indicative', 'past'],
    ['hingen', 'hängen', Person.firstPlural | Person.thirdPlural, 'indicative', 'past'],
    ['weiterreichte', 'weiterreichen', Person.first | Person.third, 'indicative', 'past'],
  ])('„%s“ is a finite form of „%s“', (form, lemma, persons, mood, tense) => {
    expect(readings(form, 'VVFIN')).toContainEqual(expect.objectContaining({ lemma, persons, mood, tense }));
  });

  test('auxiliaries and modals have tags of their own', () => {
    expect(readings('wäre', 'VAFIN')[0]).toMatchObject({ lemma: 'sein', mood: 'subjunctive2' });
    expect(readings('dürfte', 'VMFIN')[0]?.lemma).toBe('dürfen');
    expect(readings('worden', 'VAPP')[0]?.lemma).toBe('werden');
    expect(new Set(readings('habe', 'VAFIN').map(({ mood }) => mood))).toEqual(
      new Set(['indicative', 'subjunctive1']),
    );
  });

  test('the infinitive with zu inside names its verb', () => {
    expect(readings('aufzubauen', 'VVIZU')[0]?.lemma).toBe('aufbauen');
    expect(readings('einzuschüchtern', 'VVIZU')[0]?.lemma).toBe('einschüchtern');
  });
});

describe('what the lexicon has not', () => {
  test.each(['Quarzfladuhutz', 'gribsig', 'xqz'])('„%s“ has no analyses, but guesses', (form) => {
    expect(language.analyses(form)).toEqual([]);
    expect(language.guess(form)).not.toEqual([]);
  });

  test('guesses follow the ending', () => {
    expect(language.guess('Verknorzelung')[0]).toMatchObject({ tag: 'NN', cells: cells('Fngda') });
    expect(language.guess('knorzelisches').map(({ tag }) => tag)).toContain('ADJA');
    expect(language.guess('knorzeliert').map(({ tag }) => tag)).toEqual(
      expect.arrayContaining(['VVFIN', 'VVPP']),
    );
  });

  test('numbers are read', () => {
    expect(tagsOf('1.250')).toEqual(['CARD']);
    expect(tagsOf('dreihundertzwölf')).toContain('CARD');
    expect(tagsOf('siebzehnte')).toContain('ADJA');
    expect(tagsOf('1990er')).toContain('ADJA');
  });

  test('the empty form and very long ones are answered', () => {
    expect(language.analyses('')).toEqual([]);
    expect(language.analyses('a'.repeat(100_000))).toEqual([]);
  });
});

test('an answer is the same list each time and cannot be changed', () => {
  const first = language.analyses('Brücken');
  expect(language.analyses('Brücken')).toBe(first);
  expect(Object.isFrozen(first)).toBe(true);
  expect(first.every((each) => Object.isFrozen(each))).toBe(true);
});

describe('cells as people write them', () => {
  test('are read and written', () => {
    expect(notationOf(cells('Mn Fgd Pg'))).toBe('Mn Fgd Pg');
    expect(notationOf(cells('Sn'))).toBe('Mn Fn Nn');
  });

  test.each(['', 'X', 'Mx', 'M'])('„%s“ is none', (notation) => {
    expect(cellsOf(notation)).toBeUndefined();
  });
});
