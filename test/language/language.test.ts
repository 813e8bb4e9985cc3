import { describe, expect, test } from '@jest/globals';
import { WordClass } from '../../server/language/language.ts';
import { loadLanguage } from '../../server/language/load.ts';

const language = loadLanguage();
const { noun, verb, adjective, name, participle, infinitive, finite, nominal } = WordClass;

function classesOf(form: string): string[] {
  const bits = language.classes(form);
  return Object.entries(WordClass).flatMap(([word, bit]) => ((bits & bit) === 0 ? [] : [word]));
}

describe('classes', () => {
  const HAS: readonly (readonly [string, number])[] = [
    ['Haus', noun],
    ['haus', noun],
    ['Häusern', noun],
    ['Hauses', noun],
    ['Tages', noun],
    ['Tags', noun],
    ['Bäckerin', noun],
    ['Kluges', noun | adjective | nominal],
    ['Schwimmen', noun | nominal | verb | infinitive],
    ['schläft', verb | finite],
    ['aufsteht', verb | finite],
    ['stünde', verb | finite],
    ['wusste', verb | finite],
    ['kommen', verb | finite | infinitive],
    ['aufzustehen', verb | infinitive],
    ['gesungen', participle],
    ['singende', participle | adjective],
    ['gesuchten', participle | adjective],
    ['älteren', adjective],
    ['größten', adjective],
    ['schönste', adjective],
    ['besser', adjective],
    ['dunklerem', adjective],
    ['dass', WordClass.function],
    ['deren', WordClass.function],
    ['beim', WordClass.function],
    ['siebenundvierzigste', WordClass.function],
    ['Slowakei', name],
    ['Donau', name],
    ['Madrid', name],
  ];
  test.each(HAS)('„%s“ has the classes it should have', (form, bits) => {
    expect(language.classes(form) & bits).toBe(bits);
  });

  test('a form with one reading has no other class', () => {
    expect(classesOf('und')).toEqual(['function']);
    expect(classesOf('Stuhl')).toEqual(['noun']);
    expect(classesOf('schläft')).toEqual(['verb', 'finite']);
  });

  test('a noun of its own is not only one by use', () => {
    expect(language.classes('Stuhl') & nominal).toBe(0);
    expect(language.classes('Buche') & nominal).toBe(0);
  });

  test.each(['Tischh', 'xyz', '', 'gesungt', '123', '—'])('„%s“ is not in the lexicon', (form) => {
    expect(language.classes(form)).toBe(0);
  });

  test('running text makes nouns known that the dictionaries lack, by their determiners', () => {
    expect(classesOf('Wartung')).toContain('noun');
    expect(classesOf('Schneefall')).toContain('noun');
  });
});

describe('usage', () => {
  test('tells nouns from other words by their capital', () => {
    const house = language.usage('Haus');
    expect(house.upper).toBeGreaterThan(100 * Math.max(1, house.lower));
    const go = language.usage('gehen');
    expect(go.lower).toBeGreaterThan(10 * go.upper);
  });

  test('does not care for the case asked in', () => {
    expect(language.usage('haus')).toEqual(language.usage('Haus'));
  });

  test('is nothing for what nobody writes', () => {
    expect(language.usage('Quarzfladenhut')).toEqual({ lower: 0, upper: 0 });
  });
});

describe('together', () => {
  test('frequent neighbours are seen more often than rare ones', () => {
    expect(language.together('in', 'der')).toBeGreaterThan(language.together('in', 'einer'));
    expect(language.together('der', 'Stadt')).toBeGreaterThan(10);
  });

  test('counts no neighbours that grammar forbids, nor any in the wrong case', () => {
    expect(language.together('sehr', 'aber')).toBeLessThan(5);
    expect(language.together('der', 'stadt')).toBe(0);
    expect(language.together('Wolkenbruch', 'obwohl')).toBe(0);
  });

  test('takes any number for the same', () => {
    expect(language.together('17', 'Millionen')).toBe(language.together('42', 'Millionen'));
    expect(language.together('17', 'Millionen')).toBeGreaterThan(0);
  });
});

describe('near', () => {
  test('gives the frequent form that a slip of the pen is next to', () => {
    expect(language.near('Regirung')[0]).toBe('Regierung');
    expect(language.near('wiechtig')[0]).toBe('wichtig');
    expect(language.near('shcon')).toContain('schon');
    expect(language.near('Stad')).toContain('Stadt');
    expect(language.near('tadt')).toContain('stadt');
  });

  test('never gives the form itself', () => {
    for (const form of ['haus', 'Haus', 'der', 'Regierung']) expect(language.near(form)).not.toContain(form);
  });
});

describe('laws', () => {
  const FORMS = [
    'Haus',
    'Hausboot',
    'Hausund',
    'wetterfest',
    'Kranichzug-Verein',
    'ünbekant',
    '',
    '-',
    '…',
    "geht's",
  ];

  test('asking twice, and asking much in between, changes no answer', () => {
    const before = FORMS.map((form) => [language.knows(form), language.split(form)]);
    for (let i = 0; i < 50_000; i++) language.knows(`Probe${i}wort`);
    expect(FORMS.map((form) => [language.knows(form), language.split(form)])).toEqual(before);
  });

  test('the parts of a compound make the compound', () => {
    for (const form of ['Gartenzaunfarbe', 'Wetterberichte', 'regennassen', 'Hausbootverleih']) {
      expect(language.split(form)?.join('')).toBe(form);
    }
  });

  test('very long and strange forms are answered', () => {
    const strange = [
      'a'.repeat(100_000),
      'Haus'.repeat(5_000),
      '😀',
      '\u0000',
      'İstanbul',
      'e\u0301',
      '-'.repeat(9_999),
    ];
    for (const form of strange) {
      expect(typeof language.knows(form)).toBe('boolean');
      expect(language.classes(form)).toBe(0);
    }
  });
});
