import { writeFileSync } from 'node:fs';
import { KlartextError } from '../server/errors.ts';
import { loadLanguage } from '../server/language/load.ts';
import { readGold } from './treebank/gold.ts';
import { crossValidate, fitHeat, report } from './treebank/measure.ts';
import { packModel } from './treebank/pack.ts';
import { train } from './treebank/train.ts';

/**
 * Learns data/tagger.bin from treebanks; with --measure prints figures by cross-validation instead.
 * Arguments: the folder of the treebanks (*.conllu.gz), --measure, --folds=N. The lexicon must have been built.
 */

/** Learned from cross-validation over all treebanks (--measure prints it). */
const HEAT = 103;

const options = process.argv.slice(2);
const folder = options.find((option) => !option.startsWith('--')) ?? '../shared/bench/treebank';
const folds = Number(options.find((option) => option.startsWith('--folds='))?.slice('--folds='.length) ?? 5);

try {
  const gold = readGold(folder);
  const language = loadLanguage();
  if (options.includes('--measure')) {
    const all = crossValidate(
      gold,
      language,
      folds,
      (lessons) => train(lessons, language),
      (fold) => process.stderr.write(`part ${fold + 1} of ${folds}\n`),
    );
    const heat = fitHeat(all);
    process.stdout.write(`${report(all, heat)}\n\nheat ${heat.toFixed(2)}\n`);
  } else {
    const file = packModel(train(gold, language), HEAT);
    writeFileSync(new URL('../data/tagger.bin', import.meta.url), file);
    process.stderr.write(`data/tagger.bin: ${gold.length} sentences, ${file.length} bytes\n`);
  }
} catch (error) {
  if (!(error instanceof KlartextError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
