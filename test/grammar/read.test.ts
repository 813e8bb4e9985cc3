import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createReader, readSentence } from '../../server/grammar/read.ts';
import type { Reading, Stretch } from '../../server/grammar/reading.ts';
import { createTagger, TAGGER_SECTIONS } from '../../server/grammar/tags/tagger.ts';
import { loadLanguage, loadSections } from '../../server/language/load.ts';
import { TAGS } from '../../server/language/morphology.ts';
import type { Segment } from '../../server/model.ts';
import { tokenize } from '../../server/text/tokenize.ts';
import { clausesOf, tagged } from './tagged.ts';

const read = createReader(createTagger(loadSections('tagger', TAGGER_SECTIONS), loadLanguage()));

function segment(text: string): Segment {
  const span = { start: 0, end: text.length };
  return { index: 0, kind: 'sentence', span, text, tokens: tokenize(text), paragraph: 0 };
}

const WORDS =
  'der die das dass weil und oder ist hat gehen zu um gegangen Haus Mann er sie nicht , , . : ( ) „ “ – ? mit'.split(
    ' ',
  );

/** Laws that hold of every reading, however broken the text is. */
function expectSound({ tokens, phrases, clauses }: Reading): void {
  const inside = ({ from, to }: Stretch): boolean => from >= 0 && from <= to && to <= tokens.length;
  for (const clause of clauses) {
    const { prefield, left, middle, right, postfield } = clause;
    const fields = [prefield, left, middle, right, postfield];
    expect([clause, ...fields].every(inside)).toBe(true);
    fields.slice(1).forEach((field, at) => expect(field.from).toBeGreaterThanOrEqual(fields[at]?.to ?? 0));
    expect(clause.finite.every((verb) => clause.verbs.includes(verb))).toBe(true);
    for (const index of clause.inside) {
      expect(clauses[index]?.from).toBeGreaterThanOrEqual(clause.from);
      expect(clauses[index]?.to).toBeLessThanOrEqual(clause.to);
    }
  }
  for (const phrase of phrases) {
    expect(phrase.head).toBeGreaterThanOrEqual(phrase.from);
    expect(phrase.head).toBeLessThan(phrase.to);
    expect(phrase.to).toBeLessThanOrEqual(tokens.length);
  }
}

test('any row of words is read, and its fields follow each other', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) =>
      expectSound(read(segment(words.join(' ')))),
    ),
  );
});

test('any row of tags is read', () => {
  const word = fc.tuple(
    fc.constantFrom('die', 'Haus', 'gehen', 'schnell', 'zu', 'kommt'),
    fc.constantFrom(...TAGS),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) =>
      expectSound(readSentence(tagged(words.map((pair) => pair.join('/')).join(' ')))),
    ),
  );
});

test.each(['', '.', '„', '(', '– –', 'dass', ', , ,', 'und', '😀', '\u0000'])('„%s“ is read', (text) => {
  expectSound(read(segment(text)));
});

test.each(['dass ', 'geht ', 'und geht ', ', ', '( ', 'die ', 'wird , die ', 'von ', 'zu gehen '])(
  '„%s“ a thousand times over is read',
  (words) => {
    expectSound(read(segment(words.repeat(1000))));
  },
);

test('a sentence is read from its text alone', () => {
  const reading = read(segment('Der Förster, der den Wald kennt, sagte, dass es morgen regnen werde.'));
  expect(clausesOf(reading)).toEqual([
    'main: Der Förster , {1} , | sagte | · | · | ·',
    'relative: · | der | den Wald | kennt | ·',
    'subordinate: · | dass | es morgen | regnen werde | ·',
  ]);
  expect(reading.clauses.map(({ speech }) => speech)).toEqual([undefined, undefined, 'indirect']);
});

test('a segment is read once', () => {
  const once = segment('Es regnet.');
  expect(read(once)).toBe(read(once));
});
