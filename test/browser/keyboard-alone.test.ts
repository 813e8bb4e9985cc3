import { expect, test } from '@jest/globals';
import { journey } from '../../scripts/keyboard-journey.ts';

const ARTICLE = `Die Brücke in Altenwerda

Der Stadtrat hat dem Vertrag mit mit großer Mehrheit zugestimmt. Am Abend gibt es ein Fest am Ufer. Die alte Brücke war war seit Jahren gesperrt. Viele Bürger haben haben lange gewartet.
`;

test('an article is repaired with the keyboard alone: one key a sentence where the first suggestion is right', async () => {
  const taken = await journey({ text: ARTICLE, scripts: true });
  expect(taken?.sentences).toEqual([
    { number: 2, presses: 1, how: 'suggestion' },
    { number: 4, presses: 1, how: 'suggestion' },
    { number: 5, presses: 1, how: 'suggestion' },
  ]);
});

test('without scripts it takes a click a sentence', async () => {
  const taken = await journey({ text: ARTICLE, scripts: false });
  expect(taken?.sentences.map(({ presses, how }) => [presses, how])).toEqual([
    [1, 'suggestion'],
    [1, 'suggestion'],
    [1, 'suggestion'],
  ]);
});

test('what no suggestion says is typed, and every letter counts', async () => {
  const taken = await journey({
    text: ARTICLE,
    scripts: true,
    targets: [
      'Der Stadtrat hat dem Vertrag fast einstimmig zugestimmt.',
      'Die alte Brücke war seit Jahren gesperrt.',
    ],
  });
  const [first, second] = taken?.sentences ?? [];
  expect(first?.how).toBe('typed');
  expect(first?.presses).toBeGreaterThan('fast einstimmig'.length);
  expect(second).toEqual({ number: 4, presses: 1, how: 'suggestion' });
});
