import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { loadTrigrams } from '../../server/language/load.ts';

const trigrams = loadTrigrams();
const words = (text: string): string[] => text.split(' ');
const log = (text: string, at: number) => trigrams.logProbability(words(text), at);
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('chances of words', () => {
  test('a word that fits is likelier than one that does not', () => {
    expect(log('Wegen des Regens blieb er', 1)).toBeGreaterThan(log('Wegen den Regens blieb er', 1));
    expect(log('Es gibt keine Lösung .', 2)).toBeGreaterThan(log('Es gibt keine Lösung .', 3));
  });

  test('they stay chances: the words that may follow share at most the whole', () => {
    const followers =
      'der die das den dem des ein eine einen einem und in von mit zu auf nicht sich ist war'.split(' ');
    for (const context of ['Er sah', 'Wegen der', 'Im Jahr']) {
      const share = followers.reduce((total, word) => total + Math.exp(log(`${context} ${word}`, 2)), 0);
      expect(share).toBeGreaterThan(0.005);
      expect(share).toBeLessThan(1);
    }
  });

  test('quotation marks and full stops are looked past', () => {
    expect(log('Er nannte das „ Haus “ alt .', 4)).toBe(log('Er nannte das Haus alt', 3));
    expect(log('Er nannte das „ Haus “ alt .', 3)).toBe(0);
  });

  test('the end of a sentence has its chance, with or without a full stop', () => {
    const whole = 'Das ist alles .';
    expect(log(whole, 4)).toBe(log('Das ist alles', 3));
    expect(log('Das ist der', 3)).toBeLessThan(log('Das ist alles', 3));
  });

  test('a first word is taken for small where text has it small, a noun is not', () => {
    expect(log('Wegen der Kälte', 1)).toBeCloseTo(log('wegen der Kälte', 1));
    expect(log('Häuser brannten', 0)).not.toBeCloseTo(log('häuser brannten', 0));
  });

  test('any number is as good as another', () => {
    expect(log('Im Jahr 1873', 2)).toBe(log('Im Jahr 1911', 2));
  });

  test('of each word and of the end at once, as one by one', () => {
    const sentence = words('„ Kommt ihr ? “ , fragte Greta : Der Zug fährt um 12.30 Uhr .');
    const all = trigrams.logProbabilities(sentence);
    expect(all.length).toBe(sentence.length + 1);
    expect(Array.from(all)).toEqual(Array.from(all, (_, at) => trigrams.logProbability(sentence, at)));
  });
});

describe('two versions of a sentence', () => {
  test.each([
    ['Der Kinder spielen im Garten .', 'Die Kinder spielen im Garten .'],
    ['Er interessiert sich über Musik .', 'Er interessiert sich für Musik .'],
    ['Das Konzert waren gut besucht .', 'Das Konzert war gut besucht .'],
    ['Wegen den schlechten Wetters blieb er .', 'Wegen des schlechten Wetters blieb er .'],
    ['Das Geschäft ist zu der Zeit an geschlossen .', 'Das Geschäft ist zu der Zeit geschlossen .'],
    ['Mit großer Aufwand wurde gebaut .', 'Mit großem Aufwand wurde gebaut .'],
    ['Er hat das Fenster geöffnen .', 'Er hat das Fenster geöffnet .'],
  ])('»%s« → »%s«', (before, after) => {
    expect(trigrams.contrast(words(before), words(after))).toBeGreaterThan(1);
  });

  test('words that the model has never seen are judged by their ending', () => {
    expect(trigrams.hasForm('schnurpfelige')).toBe(false);
    const right = words('Er aß mit einem schnurpfeligen Löffel .');
    expect(trigrams.contrast(words('Er aß mit einem schnurpfeliger Löffel .'), right)).toBeGreaterThan(0);
  });

  const WORDS = 'Der die Mann dem : sieht , Zug und grüne Drosselklappe „ “ . 12 nicht Die'.split(' ');
  const sentence = array(constantFrom(...WORDS), { maxLength: 12 });

  test('the contrast is the difference of the whole sentences, and turns its sign with them', () => {
    assert(
      property(sentence, sentence, sentence, sentence, (front, a, b, back) => {
        const before = [...front, ...a, ...back];
        const after = [...front, ...b, ...back];
        const contrast = trigrams.contrast(before, after);
        const whole = sum(trigrams.logProbabilities(after)) - sum(trigrams.logProbabilities(before));
        expect(contrast).toBeCloseTo(whole, 6);
        expect(trigrams.contrast(after, before)).toBeCloseTo(-contrast, 6);
      }),
    );
  });

  test('a missing word is wanted, though every word costs', () => {
    const before = words('Sie freut auf den Sommer .');
    const after = words('Sie freut sich auf den Sommer .');
    expect(trigrams.preference(before, after)).toBeGreaterThan(trigrams.contrast(before, after));
    expect(trigrams.preference(before, after)).toBeGreaterThan(0);
  });
});

describe('neighbours', () => {
  test('those that belong together meet more often than by chance, others do not', () => {
    expect(trigrams.association('Vereinte', 'Nationen')).toBeGreaterThan(5);
    expect(trigrams.association('Interesse', 'an')).toBeGreaterThan(2);
    expect(trigrams.association('der', 'der')).toBeLessThan(-2);
    expect(trigrams.association('in', 'dem')).toBeGreaterThan(0);
  });
});
