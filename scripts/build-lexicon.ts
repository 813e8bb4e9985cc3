import { writeFileSync } from 'node:fs';
import { fold } from '../server/language/fold.ts';
import { WordClass } from '../server/language/language.ts';
import { writeSections } from '../server/language/sections.ts';
import { declensionStem, declined, degrees } from './lexicon/adjectives.ts';
import { buildAutomaton } from './lexicon/automaton-builder.ts';
import { numerals, readClosedClasses } from './lexicon/closed.ts';
import { nounForms } from './lexicon/nouns.ts';
import { readAdjectives, readNouns, readVerbs } from './lexicon/sources.ts';
import { reformed } from './lexicon/spelling.ts';
import { verbForms } from './lexicon/verbs.ts';

/** Builds data/lexicon.bin: form → word classes, from the morphology packages and data/closed-classes.txt. */

const { noun, nominal, adjective } = WordClass;
const data = new URL('../data/', import.meta.url);
const classes = new Map<string, number>();

function add(form: string, bits: number): void {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*$/u.test(form)) return;
  for (const spelling of [form, reformed(form)])
    if (spelling !== undefined) classes.set(fold(spelling), (classes.get(fold(spelling)) ?? 0) | bits);
}

function addAdjectives(): void {
  for (const [lemma, entry] of Object.entries(readAdjectives())) {
    add(lemma, adjective);
    for (const form of declined(entry)) add(form, adjective | noun | nominal);
    const stem = declensionStem(entry);
    if (stem === undefined) continue;
    for (const form of degrees(lemma, stem)) add(form, adjective | noun | nominal);
  }
}

function addVerbs(): void {
  for (const [lemma, entry] of Object.entries(readVerbs()))
    for (const [form, bits] of verbForms(lemma, entry)) add(form, bits);
}

/** After adjectives and verbs: a noun whose lemma is one of their forms is a noun only by use. */
function addNouns(): void {
  const byUse = new Set([...classes].filter(([, bits]) => (bits & nominal) !== 0).map(([form]) => form));
  for (const [lemma, entry] of Object.entries(readNouns())) {
    const own = !(entry.G === 'N' && byUse.has(fold(lemma)));
    for (const form of nounForms(lemma, entry)) add(form, own ? noun | OWN : noun | nominal);
  }
  for (const [form, bits] of classes) if ((bits & OWN) !== 0) classes.set(form, bits & ~(OWN | nominal));
}
/** Marks, while building, a form of a noun that is one by itself. */
const OWN = 1 << 15;

function addClosedClasses(): void {
  for (const [name, words] of readClosedClasses(new URL('closed-classes.txt', data)))
    for (const word of words) add(word, name === 'name' ? WordClass.name : WordClass.function);
  for (const word of numerals()) add(word, WordClass.function);
}

addAdjectives();
addVerbs();
addNouns();
addClosedClasses();
const { words, sections } = buildAutomaton(classes.keys());
const kinds = [...new Set(classes.values())].sort((a, b) => a - b);
const file = writeSections(
  'lexicon',
  new Map([
    ...sections,
    ['kinds', new Uint8Array(Uint16Array.from(kinds).buffer)],
    ['classes', Uint8Array.from(words, (word) => kinds.indexOf(classes.get(word) ?? 0))],
  ]),
);
writeFileSync(new URL('lexicon.bin', data), file);
process.stderr.write(
  `data/lexicon.bin: ${words.length} forms, ${kinds.length} class sets, ${file.length} bytes\n`,
);
