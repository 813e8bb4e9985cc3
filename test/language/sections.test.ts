import { array, assert, constantFrom, nat, property, string, uint8Array, uniqueArray } from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { buildAutomaton } from '../../scripts/lexicon/automaton-builder.ts';
import { openAutomaton } from '../../server/language/automaton.ts';
import { COUNTS, levelOf } from '../../server/language/levels.ts';
import { readSections, writeSections } from '../../server/language/sections.ts';

const word = string({ unit: constantFrom('a', 'b', 'c', 'd', 'e', 'ä', 'ß'), minLength: 1, maxLength: 8 });

describe('files of sections', () => {
  test('come back as they were written, whatever lies before them in memory', () => {
    assert(
      property(uint8Array(), uint8Array(), nat(7), (first, second, shift) => {
        const file = writeSections('proof', new Map(Object.entries({ first, second })));
        const moved = new Uint8Array(file.length + shift);
        moved.set(file, shift);
        const read = readSections('proof.bin', 'proof', moved.subarray(shift), ['first', 'second']);
        expect([...read].map(([name, bytes]) => [name, [...bytes]])).toEqual([
          ['first', [...first]],
          ['second', [...second]],
        ]);
      }),
    );
  });
});

describe('automata', () => {
  test('find every word under its own number, and no other word', () => {
    assert(
      property(uniqueArray(word, { maxLength: 60 }), array(word), (words, others) => {
        const built = buildAutomaton(words);
        const automaton = openAutomaton(new Map(built.sections));
        expect([...automaton.words()]).toEqual(built.words);
        expect(automaton.size).toBe(words.length);
        for (const [i, each] of built.words.entries()) expect(automaton.find(each)).toBe(i);
        for (const other of others) expect(automaton.find(other) >= 0).toBe(words.includes(other));
      }),
    );
  });

  test('find exactly the words one edit away', () => {
    assert(
      property(uniqueArray(word, { maxLength: 60 }), word, (words, asked) => {
        const built = buildAutomaton(words);
        const found = openAutomaton(new Map(built.sections)).near(asked);
        expect(found.map(({ word }) => word).sort()).toEqual(
          words.filter((each) => oneEdit(each, asked)).sort(),
        );
        for (const { word, number } of found) expect(built.words[number]).toBe(word);
      }),
    );
  });
});

/** Whether two words are one insertion, deletion, replacement or swap of neighbours apart. */
function oneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

describe('levels', () => {
  test('give a count back within five per cent, small ones exactly', () => {
    for (let count = 0; count < 3_000_000; count = Math.ceil(count * 1.07) + 1) {
      const back = COUNTS[levelOf(count)] ?? -1;
      expect(Math.abs(back - count)).toBeLessThanOrEqual(count < 4 ? 0 : Math.max(1, 0.05 * count));
    }
  });
});
