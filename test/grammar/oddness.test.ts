import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import type { JudgeOddness } from '../../server/grammar/oddness/oddness.ts';
import { tokenize } from '../../server/text/tokenize.ts';

let judge: JudgeOddness;
beforeAll(() => {
  judge = loadGerman().oddness;
});
const total = (text: string): number => judge({ tokens: tokenize(text) }).total;

/** The text of the oddest token. */
function oddest(text: string): string | undefined {
  const { tokens, odds } = judge({ tokens: tokenize(text) });
  return tokens[odds.indexOf(Math.max(...odds))]?.text;
}

const PAIRS: readonly (readonly [sound: string, damaged: string])[] = [
  ['Die Kinder spielen im Garten.', 'Die Kinder spielt im Garten.'],
  ['Der Bäcker hat das Brot verkauft.', 'Der Bäcker hat das Brot verkaufen.'],
  ['Wir warten mit der Katze auf den Bus.', 'Wir warten mit den Katze auf den Bus.'],
  ['Sie blieb zu Hause, weil es regnete.', 'Sie blieb zu Hause, weil regnete es.'],
  ['Er hat gestern einen Brief geschrieben.', 'Er hat geschrieben gestern einen Brief.'],
  ['Am Abend gingen die Gäste nach Hause.', 'Am Abend die Gäste gingen nach Hause.'],
  ['Die Lehrerin freut sich auf die Ferien.', 'Die Lehrerin freut auf die Ferien.'],
  ['Ein kleines Haus steht am Rand des Waldes.', 'Ein kleinen Haus steht am Rand des Waldes.'],
];

describe('oddness', () => {
  test.each(PAIRS)('is smaller in „%s“ than in „%s“', (sound, damaged) => {
    expect(total(sound)).toBeLessThan(total(damaged));
  });

  test('points at the place', () => {
    expect(oddest('Der Bäcker hat das Brot verkaufen.')).toBe('verkaufen');
    expect(['Ein', 'kleinen', 'Haus']).toContain(oddest('Ein kleinen Haus steht am Rand des Waldes.'));
  });

  test('is silent about what is no sentence', () => {
    const { odds, total: sum } = judge({ tokens: tokenize('Haus und '.repeat(300)) });
    expect(sum).toBe(0);
    expect(odds.every((odd) => odd === -Infinity)).toBe(true);
  });

  test('has an answer for every token, and for a text of none', () => {
    const { tokens, odds } = judge({ tokens: tokenize('  Ja, gewiss!  ') });
    expect(tokens.map(({ text }) => text)).toEqual(['Ja', ',', 'gewiss', '!']);
    expect(odds).toHaveLength(4);
    expect(total('')).toBe(0);
  });
});
