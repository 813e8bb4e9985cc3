import { readFileSync, writeFileSync } from 'node:fs';
import { fold } from '../server/language/fold.ts';
import { WordClass } from '../server/language/language.ts';
import { levelOf } from '../server/language/levels.ts';
import { LEXICON_SECTIONS, openLexicon } from '../server/language/lexicon.ts';
import { hashPair } from '../server/language/pairs.ts';
import { bytesOf, readSections, writeSections } from '../server/language/sections.ts';
import { buildAutomaton } from './lexicon/automaton-builder.ts';
import { corpusFiles, places, sentences } from './lexicon/corpus.ts';
import { KlartextError } from '../server/errors.ts';
import { createLanguage } from '../server/language/create.ts';
import { openWords, WORD_SECTIONS } from '../server/language/words.ts';
import { isName, isNoun, NEW_FORM, type Behaviour } from './lexicon/names.ts';

/**
 * Counts a corpus of sentences into data/words.bin (forms) and data/pairs.bin (neighbours): statistics, never text.
 * Argument: the folder of *.txt.gz files, a sentence a line. data/lexicon.bin must have been built.
 */

const MIN_WORD = 2;
const MIN_PAIR = 2;
/** Room for the ids of forms in a pair's key, which must stay below 2^53. */
const IDS = 2 ** 26;

const data = new URL('../data/', import.meta.url);
const lexicon = openLexicon(
  readSections('data/lexicon.bin', 'lexicon', readFileSync(new URL('lexicon.bin', data)), LEXICON_SECTIONS),
);
const forms = new Map<string, Behaviour>();
const ids = new Map<string, number>();
const pairs: number[][] = [];

function idOf(text: string): number {
  const known = ids.get(text);
  if (known !== undefined) return known;
  ids.set(text, ids.size);
  return ids.size - 1;
}

function behaviour(text: string): Behaviour {
  const key = fold(text);
  let entry = forms.get(key);
  if (entry === undefined) forms.set(key, (entry = { ...NEW_FORM }));
  return entry;
}

/** A determiner, or an adjective with an ending, as a noun has before it and a name has not. */
function determines(word: string | undefined): boolean {
  if (word === undefined) return false;
  return (
    DETERMINERS.has(word) || (/e[nmrs]?$/u.test(word) && (lexicon.classes(word) & WordClass.adjective) !== 0)
  );
}
const DETERMINERS = new Set(
  `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines im am zum zur beim vom ins ans
  diese dieser dieses diesem diesen jede jeder jedes jedem jeden mein meine sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer
  unser unsere unseren unserem unserer`.split(/\s+/u),
);

async function count(files: readonly string[]): Promise<void> {
  for await (const tokens of sentences(files))
    for (const { text, isNumber, free, previous } of places(tokens)) {
      const id = idOf(isNumber ? '0' : text);
      if (previous !== undefined) note(idOf(/^\d/u.test(previous) ? '0' : previous), id);
      if (isNumber || !free || text.length > 40) continue;
      see(behaviour(text), text, previous);
    }
}

function see(entry: Behaviour, text: string, previous: string | undefined): void {
  if (fold(text) === text) {
    entry.lower++;
    return;
  }
  entry.upper++;
  if (determines(previous)) entry.determined++;
  if (previous !== undefined && fold(previous) !== previous && lexicon.classes(previous) === 0)
    entry.afterName++;
}

function note(first: number, second: number): void {
  let chunk = pairs.at(-1);
  if (chunk === undefined || chunk.length >= 1_000_000) pairs.push((chunk = []));
  chunk.push(first * IDS + second);
}

/** Written twice: whether a form is a name also depends on whether it is a compound of forms already counted. */
function writeWords(): void {
  const kept = [...forms].filter(
    ([form, { lower, upper }]) =>
      lower + upper >= MIN_WORD && /^[\u0021-\u024f’‑]+$/u.test(form) && /\p{L}/u.test(form),
  );
  const byForm = new Map(kept);
  const { words, sections } = buildAutomaton(byForm.keys());
  const behaviours = words.map((word) => byForm.get(word) ?? NEW_FORM);
  const nouns = bitsOf(behaviours.map((entry, i) => isNoun(entry, lexicon.classes(words[i] ?? ''))));
  const fileWith = (names: Uint8Array) =>
    writeSections(
      'words',
      new Map([
        ...sections,
        ['lower', Uint8Array.from(behaviours, ({ lower }) => levelOf(lower))],
        ['upper', Uint8Array.from(behaviours, ({ upper }) => levelOf(upper))],
        ['names', names],
        ['nouns', nouns],
      ]),
    );
  const nameless = openWords(
    readSections('words', 'words', fileWith(bitsOf(words.map(() => false))), WORD_SECTIONS),
  );
  const language = createLanguage({ lexicon, words: nameless, together: () => 0 });
  const isCommon = (form: string) => form.length > 2 && nameless.isNoun(form);
  const names = behaviours.map((entry, i) => {
    const word = words[i] ?? '';
    return isName(word, entry, {
      classes: lexicon.classes(word),
      isCompound: language.split(word.charAt(0).toUpperCase() + word.slice(1)) !== undefined,
      isFormOfNoun: ENDINGS.some(
        (ending) => word.endsWith(ending) && isCommon(word.slice(0, -ending.length)),
      ),
    });
  });
  const file = fileWith(bitsOf(names));
  writeFileSync(new URL('words.bin', data), file);
  process.stderr.write(
    `data/words.bin: ${words.length} forms, ${names.filter(Boolean).length} names, ${file.length} bytes\n`,
  );
}

const ENDINGS = ['s', 'e', 'n', 'en', 'er', 'es'];

function bitsOf(marks: readonly boolean[]): Uint8Array {
  const bits = new Uint8Array((marks.length >> 3) + 1);
  marks.forEach((mark, i) => {
    if (mark) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return bits;
}

function writePairs(): void {
  const keys = new Float64Array(pairs.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of pairs.splice(0)) {
    keys.set(chunk, at);
    at += chunk.length;
  }
  keys.sort();
  const texts = [...ids.keys()];
  const counts = new Map<number, number>();
  for (let start = 0; start < keys.length;) {
    const key = keys[start] ?? 0;
    let end = start;
    while (keys[end] === key) end++;
    if (end - start >= MIN_PAIR) {
      const hash = hashPair(texts[Math.floor(key / IDS)] ?? '', texts[key % IDS] ?? '');
      counts.set(hash, Math.max(counts.get(hash) ?? 0, end - start));
    }
    start = end;
  }
  const hashes = Uint32Array.from(counts.keys()).sort();
  const levels = Uint8Array.from(hashes, (hash) => levelOf(counts.get(hash) ?? 0));
  const file = writeSections(
    'pairs',
    new Map([
      ['hashes', bytesOf(hashes)],
      ['levels', levels],
    ]),
  );
  writeFileSync(new URL('pairs.bin', data), file);
  process.stderr.write(`data/pairs.bin: ${hashes.length} pairs, ${file.length} bytes\n`);
}

try {
  await count(corpusFiles(process.argv[2] ?? '../shared/bench/corpus'));
  writeWords();
  writePairs();
} catch (error) {
  if (!(error instanceof KlartextError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
