import { writeFileSync } from 'node:fs';
import { KlartextError } from '../server/errors.ts';
import { createOddFeatures } from '../server/grammar/oddness/odd-features.ts';
import { createOddReader } from '../server/grammar/oddness/odd-sentence.ts';
import { createExpectedFeatures, revisionSections } from '../server/grammar/oddness/revisions.ts';
import { loadLanguage, loadTrigrams } from '../server/language/load.ts';
import { writeSections } from '../server/language/sections.ts';
import { createRandom, shuffled } from './damage/random.ts';
import { createRevisionLearner } from './detector/revisions.ts';
import { editorLessons } from './detector/weak.ts';

/**
 * Learns data/revisions.bin from what professional editors changed in machine translations, and from what they made of
 * them. Argument: the folder of the benchmark. Lexicon, words and trigrams must have been built. The same sources give the
 * same bytes.
 */

const BITS = 17;
const ROUNDS = 3;
const SEED = 3;
const folder = process.argv.slice(2).find((option) => !option.startsWith('--')) ?? '../shared/bench';

try {
  build();
} catch (error) {
  if (!(error instanceof KlartextError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function build(): void {
  const language = loadLanguage();
  const read = createOddReader(language);
  const features = createOddFeatures();
  const expected = createExpectedFeatures(language, loadTrigrams());
  const learner = createRevisionLearner(BITS);
  const random = createRandom(SEED);
  const lessons = editorLessons(folder);
  for (let round = 0; round < ROUNDS; round++)
    for (const { texts, labels } of shuffled(lessons, random))
      learner.learn(features(read(texts)), expected(texts), labels);
  const file = writeSections('revisions', revisionSections(learner.weights()));
  writeFileSync(new URL('../data/revisions.bin', import.meta.url), file);
  process.stderr.write(`data/revisions.bin: ${lessons.length} lessons, ${file.length} bytes\n`);
}
