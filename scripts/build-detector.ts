import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { KlartextError } from '../server/errors.ts';
import { createOddFeatures } from '../server/grammar/oddness/odd-features.ts';
import { oddNetSections } from '../server/grammar/oddness/odd-net.ts';
import { createOddReader } from '../server/grammar/oddness/odd-sentence.ts';
import { loadLanguage } from '../server/language/load.ts';
import { writeSections } from '../server/language/sections.ts';
import { tokenize } from '../server/text/tokenize.ts';
import { createMaterial } from './damage/material.ts';
import { createRandom, shuffled } from './damage/random.ts';
import { createLearner } from './detector/learner.ts';
import { lessonsOf, type Lesson } from './detector/lessons.ts';
import { learnerLessons, machineLessons } from './detector/weak.ts';
import { corpusFiles } from './lexicon/corpus.ts';

/**
 * Learns data/detector.bin: sentences of sound text against the same sentences damaged on purpose (scripts/damage), and
 * the training parts of annotated sets. Arguments: the folder of the benchmark, --lines=N to learn from fewer lines.
 * The lexicon and the words must have been built. The same sources give the same bytes.
 */

const BITS = 19;
/** How many lines of sound text are learned from; twice as many find little more. */
const LINES = 200_000;
const FIRST_RATE = 0.05;
const LAST_SHARE = 0.03;
const SEED = 2024;
const SHORTEST_LINE = 20;
/** How many sentences damages take their pieces from. */
const MATERIAL = 20_000;
/** How often annotated machine translations are learned from. */
const MACHINE_ROUNDS = 2;
const REPORT_EVERY = 20_000;

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith('--')) ?? '../shared/bench';
const most = Number(
  options.find((option) => option.startsWith('--lines='))?.slice('--lines='.length) ?? LINES,
);

try {
  build();
} catch (error) {
  if (!(error instanceof KlartextError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function build(): void {
  const random = createRandom(SEED);
  const language = loadLanguage();
  const lines = shuffled(
    corpusFiles(`${folder}/corpus`).flatMap((file) =>
      gunzipSync(readFileSync(file))
        .toString('utf8')
        .split('\n')
        .filter((line) => line.length >= SHORTEST_LINE),
    ),
    random,
  ).slice(0, most);
  const material = createMaterial(language, lines.slice(0, MATERIAL).map(textsOf));
  const machine = machineLessons(folder);
  const annotated = [...Array<Lesson[]>(MACHINE_ROUNDS).fill(machine).flat(), ...learnerLessons(folder)];
  const order = shuffled<string | Lesson>([...lines, ...annotated], random);
  const learner = createLearner(BITS, random);
  const read = createOddReader(language);
  const features = createOddFeatures();
  for (const [i, item] of order.entries()) {
    const rate = FIRST_RATE * (LAST_SHARE + (1 - LAST_SHARE) * (1 - i / order.length));
    const lessons = typeof item === 'string' ? lessonsOf(item, { ...material, random }) : [item];
    for (const { texts, labels, counted } of lessons)
      learner.learn(features(read(texts, counted)), labels, rate);
    if ((i + 1) % REPORT_EVERY === 0)
      process.stderr.write(`${i + 1} of ${order.length}, loss ${learner.loss().toFixed(4)}\n`);
  }
  const file = writeSections('detector', oddNetSections(learner.net()));
  writeFileSync(new URL('../data/detector.bin', import.meta.url), file);
  process.stderr.write(`data/detector.bin: ${order.length} lessons, ${file.length} bytes\n`);
}

function textsOf(line: string): string[] {
  return tokenize(line).flatMap(({ kind, text }) => (kind === 'space' ? [] : [text]));
}
