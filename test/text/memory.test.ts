import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { memoryKey } from '../../server/text/key.ts';
import { similarity } from '../../server/text/similarity.ts';

describe('sentences with the same key', () => {
  test.each([
    ['quotation marks', 'Er sagte „Nein“.', 'Er sagte "Nein".'],
    ['guillemets', 'Er sagte »Nein«.', 'Er sagte “Nein”.'],
    ['apostrophes', 'Geht’s gut?', "Geht's gut?"],
    ['dashes', 'Ja – nein.', 'Ja - nein.'],
    ['spaces', 'Er\u00a0kam  spät. ', 'Er kam spät.'],
    ['a space before a hyphen', 'Der Solar -Park', 'Der Solar-Park'],
    ['a space behind a hyphen', 'Der Solar- Park', 'Der Solar-Park'],
    ['a space before a comma', 'Er kam , sah', 'Er kam, sah'],
    ['ellipses', 'Und dann …', 'Und dann ...'],
    ['ways to write an umlaut', 'Gro\u0308ße', 'Größe'],
    ['a soft hyphen', 'Fahr\u00adrad', 'Fahrrad'],
  ])('differ in %s only', (_, a, b) => {
    expect(memoryKey(a)).toBe(memoryKey(b));
    expect(similarity(a, b)).toBe(100);
  });

  test.each([
    ['case', 'Die Maske fiel.', 'Die maske fiel.'],
    ['a number', 'Es kamen 15 Leute.', 'Es kamen 16 Leute.'],
    ['a hyphen that joins two words', 'Ein- und Ausgang', 'Einund Ausgang'],
    ['punctuation', 'Er kam.', 'Er kam?'],
  ])('but not when they differ in %s', (_, a, b) => {
    expect(memoryKey(a)).not.toBe(memoryKey(b));
    expect(similarity(a, b)).toBeLessThan(100);
  });
});

describe('likeness', () => {
  test('is high for one changed word, low for another sentence', () => {
    const sentence = 'Der Rat der Stadt hat am Dienstag den Bau der Brücke beschlossen.';
    expect(similarity(sentence, sentence.replace('Dienstag', 'Mittwoch'))).toBeGreaterThan(80);
    expect(similarity(sentence, 'Im Winter bleibt das Museum am Nordtor leider geschlossen.')).toBeLessThan(
      40,
    );
  });

  test('says 0 below the bound, and the same value above it', () => {
    const [a, b] = ['Der Rat tagt am Montag im Rathaus.', 'Der Rat tagt am Freitag im Rathaus.'];
    const value = similarity(a, b);
    expect(similarity(a, b, value)).toBe(value);
    expect(similarity(a, b, value + 1)).toBe(0);
    expect(similarity(a, 'x', 50)).toBe(0);
  });

  test('is a whole number from 0 to 100, the same both ways, and 100 for a text with itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const value = similarity(a, b);
        expect(Number.isInteger(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
        expect(similarity(b, a)).toBe(value);
        expect(similarity(a, a)).toBe(100);
      }),
    );
  });
});
