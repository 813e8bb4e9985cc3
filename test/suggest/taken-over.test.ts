import { describe, expect, test } from '@jest/globals';
import { comparedWith } from '../../server/suggest/taken-over.ts';
import { segmentOf } from './segments.ts';

const [cut, next] = [segmentOf('Der Klub verkaufte rund 6.'), segmentOf('200 Karten im Mai.')];

describe('what a repair is compared with', () => {
  test('a repair that takes over the rest of a cut number answers for every fact of both segments', () => {
    expect(comparedWith(cut, next, 'Der Klub verkaufte rund 6.200 Karten im Mai.').text).toBe(
      'Der Klub verkaufte rund 6.200 Karten im Mai.',
    );
    expect(comparedWith(cut, next, 'Der Klub verkaufte rund 6.200 Karten.').text).toBe(
      'Der Klub verkaufte rund 6.200 Karten im Mai.',
    );
  });

  test.each([
    ['changes its own segment only', cut, 'Der Verein verkaufte rund 6.'],
    [
      'follows a whole number',
      segmentOf('Der Klub verkaufte 6 Karten.'),
      'Der Klub verkaufte 6 Karten.200 Karten im Mai.',
    ],
  ])('a repair that %s is compared with that', (_, segment, text) => {
    expect(comparedWith(segment, next, text)).toBe(segment);
  });

  test('the last segment of an article has nothing to take over', () => {
    expect(comparedWith(cut, undefined, 'Der Klub verkaufte rund 6.200 Karten.')).toBe(cut);
  });
});
