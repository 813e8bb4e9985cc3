import { writeFileSync } from 'node:fs';
import { fold } from '../server/language/fold.ts';
import { WordClass } from '../server/language/language.ts';
import { writeSections } from '../server/language/sections.ts';
import { declensionStem, declined, degrees } from './lexicon/adjectives.ts';
import { buildAutomaton } from './lexicon/automaton-builder.ts';
import { numerals, readClosedClasses } from './lexicon/closed.ts';
import type { Drafts } from './lexicon/collect.ts';
import { classesOf } from './lexicon/classes.ts';
import { analysisSections } from './lexicon/columns.ts';
import { draftAll } from './lexicon/drafts.ts';
import { addLearned, readLearnedNouns } from './lexicon/learned-nouns.ts';
import { addMoreNouns } from './lexicon/more-nouns.ts';
import { nounForms } from './lexicon/nouns.ts';
import { readAdjectives, readNouns, readVerbs } from './lexicon/sources.ts';
import { reformed } from './lexicon/spelling.ts';
import { verbForms } from './lexicon/verbs.ts';

/**
 * Builds data/lexicon.bin: form → word classes and analyses, from the morphology packages, data/closed-classes.txt and
 * data/closed-analyses.txt.
 */

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

const closed = readClosedClasses(new URL('closed-classes.txt', data));

function addClosedClasses(): void {
  for (const [name, words] of closed)
    for (const word of words) add(word, name === 'name' ? WordClass.name : WordClass.function);
  for (const word of numerals()) add(word, WordClass.function);
}

/** Classes of the forms that only the analyses have. */
function addDrafted(drafts: Drafts): void {
  for (const [form, readings] of drafts)
    if (!classes.has(form)) classes.set(form, classesOf(readings.values()));
}

addAdjectives();
addVerbs();
addNouns();
addClosedClasses();
const drafts = draftAll(closed, data);
addLearned(drafts, readLearnedNouns(new URL('noun-cells.txt', data)));
// What is written by hand stands, whatever was learned.
addMoreNouns(drafts, new URL('more-nouns.txt', data));
addDrafted(drafts);
const { words, sections } = buildAutomaton(classes.keys());
const kinds = [...new Set(classes.values())].sort((a, b) => a - b);
const analyses = analysisSections(words, drafts);
const file = writeSections(
  'lexicon',
  new Map([
    ...sections,
    ['kinds', new Uint8Array(Uint16Array.from(kinds).buffer)],
    ['classes', Uint8Array.from(words, (word) => kinds.indexOf(classes.get(word) ?? 0))],
    ...analyses,
  ]),
);
writeFileSync(new URL('lexicon.bin', data), file);
for (const [name, bytes] of analyses) process.stderr.write(`  ${name}: ${bytes.length} bytes\n`);
process.stderr.write(
  `data/lexicon.bin: ${words.length} forms, ${kinds.length} class sets, ${file.length} bytes\n`,
);
