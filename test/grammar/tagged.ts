import { clauseInWords } from '../../server/grammar/notation.ts';
import { readSentence } from '../../server/grammar/read.ts';
import type { Reading, ReadToken } from '../../server/grammar/reading.ts';
import { TAGS, type Analysis, type Tag } from '../../server/language/morphology.ts';
import { loadLanguage } from '../../server/language/load.ts';

const language = loadLanguage();
const MARKS: Readonly<Record<string, Tag>> = {
  ',': '$,',
  '.': '$.',
  '?': '$.',
  '!': '$.',
  ':': '$.',
  ';': '$.',
};

function isTag(tag: string): tag is Tag {
  return TAGS.some((known) => known === tag);
}

/** The analyses of the lexicon with a tag; an open one where it has none. */
function analysesOf(all: readonly Analysis[], form: string, tag: Tag): readonly Analysis[] {
  const found = all.filter((analysis) => analysis.tag === tag);
  const open = { weak: 0, mixed: 0, strong: 0, asks: 0, persons: 0 };
  return found.length > 0 ? found : [{ tag, lemma: form, cells: 0xffff, ...open }];
}

/** Tokens of a sentence that gives the tag of each word itself: »Der/ART Mann/NN schläft/VVFIN .« */
export function tagged(sentence: string): ReadToken[] {
  let start = 0;
  return sentence.split(' ').map((piece, index) => {
    const [text = '', name = ''] = piece.split('/');
    const tag = MARKS[text] ?? (isTag(name) ? name : '$(');
    const span = { start, end: start + text.length };
    start = span.end + 1;
    const kind = /^\p{L}/u.test(text) ? 'word' : /^\d/u.test(text) ? 'number' : 'punctuation';
    const all = kind === 'punctuation' ? [] : language.analyses(text);
    const analyses = kind === 'punctuation' ? [] : analysesOf(all, text, tag);
    return { index, kind, text, span, spaceBefore: index > 0, tag, certainty: 1, known: true, analyses, all };
  });
}

export function readTagged(sentence: string): Reading {
  return readSentence(tagged(sentence));
}

/** All clauses of a reading in words, those that it is not sure of with a question mark. */
export function clausesOf(reading: Reading): string[] {
  return reading.clauses.map((clause) => `${clauseInWords(reading, clause)}${clause.sure ? '' : ' (?)'}`);
}
