import { writeFileSync } from 'node:fs';
import { composeEvidence } from '../server/compose-evidence.ts';
import { KlartextError } from '../server/errors.ts';
import { areaUnderCurve } from './area.ts';
import { madeArticles, ownArticles, type LabelledArticle } from './score/articles.ts';
import { chanceOf, fit, type Sample } from './score/regression.ts';
import { reliability } from './score/reliability.ts';
import { learnerSentences, machineSentences } from './score/sentences.ts';

/**
 * Learns server/rules/score-weights.ts from articles damaged on purpose and from annotated sentences, and prints for each
 * source how well the score tells garbled sentences from others and how well it is calibrated, each article judged with
 * weights learned from others. Our own garbled articles are only measured. Arguments: the folder of the benchmark,
 * --measure to write nothing.
 */

const FOLDS = 5;
const RIDGE = 1;
/**
 * Weight of the findings (the second feature). It is given, not learned: one grave finding is to be enough for a sentence
 * that stands alone, and no training text shows how rare a false one is.
 */
const FINDINGS = 2.6;
const options = process.argv.slice(2);
const bench = options.find((option) => !option.startsWith('--')) ?? '../shared/bench';

/**
 * Texts to learn from. Each has a constant and a weight of the oddness of its own, of which those of the first are kept: people
 * hand in articles, and the detector has learned from the sentences of the others, so that it is surer of them.
 */
const LEARNED = ['made', 'machine', 'learners'] as const;
type Source = (typeof LEARNED)[number] | 'own';

interface Row extends Sample {
  readonly fold: number;
  readonly source: Source;
}

try {
  build();
} catch (error) {
  if (!(error instanceof KlartextError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function build(): void {
  const gather = composeEvidence();
  const sources: Readonly<Record<Source, readonly LabelledArticle[]>> = {
    made: madeArticles(bench),
    machine: machineSentences(bench),
    learners: learnerSentences(bench),
    own: ownArticles('test/corpus/garbled'),
  };
  const rowsOf = (source: Source): Row[] =>
    sources[source].flatMap(({ texts, garbled }, i) =>
      gather(texts).map(({ features: [one = 1, found = 0, oddness = 0, ...rest] }, at): Row => ({
        features: [
          one,
          oddness,
          ...rest,
          ...LEARNED.slice(1).flatMap((other) => (other === source ? [1, oddness] : [0, 0])),
        ],
        given: FINDINGS * found,
        garbled: garbled[at] ?? false,
        weight: 1,
        fold: i % FOLDS,
        source,
      })),
    );
  const learned = LEARNED.flatMap(rowsOf);
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    fit(
      learned.filter((row) => row.fold !== fold),
      RIDGE,
    ),
  );
  const fitted = fit(learned, RIDGE);
  for (const source of LEARNED)
    print(
      source,
      learned.filter((row) => row.source === source),
      ({ fold }) => byFold[fold] ?? [],
    );
  print('own', rowsOf('own'), () => fitted);
  const [constant = 0, ...others] = fitted.slice(0, -2 * (LEARNED.length - 1));
  const weights = [constant, FINDINGS, ...others].map((weight) => Number(weight.toFixed(3)));
  process.stdout.write(`weights ${weights.join(' ')}\n`);
  if (options.includes('--measure')) return;
  writeFileSync(
    new URL('../server/rules/score-weights.ts', import.meta.url),
    `/** Written by scripts/build-score.ts: weights of \`featuresOf\` in assess.ts. */\nexport const SCORE_WEIGHTS: readonly number[] = [${weights.join(', ')}];\n`,
  );
}

function print(source: Source, rows: readonly Row[], weightsFor: (row: Row) => readonly number[]): void {
  const scored = rows.map((row) => ({
    score: chanceOf(row.features, weightsFor(row), row.given),
    garbled: row.garbled,
  }));
  const scores = (garbled: boolean): number[] =>
    scored.filter((each) => each.garbled === garbled).map(({ score }) => score);
  const area = areaUnderCurve(scores(true), scores(false));
  process.stdout.write(`${source}, AUC ${area.toFixed(3)}\n${reliability(scored)}\n\n`);
}
