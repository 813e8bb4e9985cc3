import { describe, expect, test } from '@jest/globals';
import {
  linkedText,
  linksOf,
  mended,
  type SourceLink,
  type SourceStep,
} from '../../server/text/source-links.ts';

const SENTENCES = ['One.', 'Two.', 'Three.', 'Four.'];

/** `1 23 - 4`: a group of sentence numbers for each segment. */
function read(written: string): SourceLink[] {
  return written.split(' ').map((group) => {
    const numbers = [...group].map(Number);
    const [first, last] = [numbers[0], numbers.at(-1)];
    return group === '-' || first === undefined || last === undefined
      ? undefined
      : { first: first - 1, end: last };
  });
}

function write(links: readonly SourceLink[]): string {
  return links
    .map((link) =>
      link === undefined
        ? '-'
        : Array.from({ length: link.end - link.first }, (_, i) => String(link.first + i + 1)).join(''),
    )
    .join(' ');
}

function after(written: string, index: number, step: SourceStep): string {
  const links = read(written);
  const changes = mended(links, index, step, SENTENCES.length);
  return write(links.map((link, i) => (changes.find((change) => change.index === i) ?? { link }).link));
}

describe('mending links', () => {
  test.each<[string, number, SourceStep, string]>([
    ['1 2 3', 1, 'take-before', '- 12 3'],
    ['1 2 3', 1, 'take-after', '1 23 -'],
    ['12 3 4', 1, 'take-before', '1 23 4'],
    ['12 3 4', 0, 'give-after', '1 23 4'],
    ['1 23 4', 1, 'give-before', '12 3 4'],
    ['1 23 -', 1, 'give-after', '1 2 3'],
    ['1 - 3', 1, 'take-after', '1 2 3'],
    ['1 - 2', 1, 'take-before', '- 1 2'],
    ['- 2 3', 1, 'take-before', '- 12 3'],
    ['1 2 3', 2, 'take-after', '1 2 34'],
    ['1 2 3', 1, 'unlink', '1 - 3'],
    ['1 1 2', 1, 'unlink', '1 - 2'],
  ])('%s, segment %i, %s: %s', (links, index, step, expected) => {
    expect(after(links, index, step)).toBe(expected);
  });

  test.each<[string, number, SourceStep]>([
    ['1 2', 0, 'take-before'],
    ['1 2', 0, 'give-before'],
    ['3 4', 1, 'take-after'],
    ['3 4', 1, 'give-after'],
    ['1 -', 1, 'unlink'],
    ['1 -', 1, 'give-before'],
  ])('%s, segment %i: no %s', (links, index, step) => {
    expect(mended(read(links), index, step, SENTENCES.length)).toEqual([]);
  });
});

test('links are found again from the texts that alignment left', () => {
  const sources = ['One.', undefined, 'Two. Three.', 'Three.', 'Four.'];
  const links = linksOf(sources, SENTENCES);
  expect(write(links)).toBe('1 - 23 3 4');
  expect(links.map((link) => linkedText(link, SENTENCES))).toEqual(sources);
});
