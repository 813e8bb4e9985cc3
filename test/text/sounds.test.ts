import { expect, test } from '@jest/globals';
import { soundsOf } from '../../server/text/sounds.ts';

test.each([
  ['Lindqvist', 'Линдквист'],
  ['Kirijenko', 'Кириенко'],
  ['Museum', 'museum'],
  ['Moskau', 'Москва'.slice(0, 4)],
  ['Präsident', 'président'],
  ['Wolodymyr', 'Volodymyr'],
  ['Fotograf', 'photograph'],
])('%s and %s leave the same consonants', (german, foreign) => {
  const [a, b] = [soundsOf(german), soundsOf(foreign)];
  expect(a.startsWith(b) || b.startsWith(a)).toBe(true);
  expect(Math.min(a.length, b.length)).toBeGreaterThan(1);
});

test('other names leave others', () => {
  expect(soundsOf('Lindqvist')).not.toBe(soundsOf('Brodersen'));
});
