import { writeFileSync } from 'node:fs';
import { composeEvidence } from '../server/compose-evidence.ts';
import { KlartextError } from '../server/errors.ts';
import { madeArticles, ownArticles, type LabelledArticle } from './score/articles.ts';
import { chanceOf, fit, type Sample } from './score/regression.ts';

/**
 * Learns server/rules/score-weights.ts, and prints how well the score is calibrated: for tenths of its range, how many
 * sentences it gave such a score, what it was on average, and how many of them are garbled. Each article is judged with
 * weights learned from the others. Arguments: the folder of the benchmark, --measure to write nothing.
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

interface Row extends Sample {
  readonly fold: number;
  readonly source: string;
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
  const sources: Readonly<Record<string, readonly LabelledArticle[]>> = {
    own: ownArticles('test/corpus/garbled'),
    made: madeArticles(bench),
  };
  const rows = Object.entries(sources).flatMap(([source, articles]) =>
    articles.flatMap(({ texts, garbled, weight }, i) =>
      gather(texts).map(({ features: [one = 1, found = 0, ...rest] }, at): Row => ({
        features: [one, ...rest],
        given: FINDINGS * found,
        garbled: garbled[at] ?? false,
        weight,
        fold: i % FOLDS,
        source,
      })),
    ),
  );
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    fit(
      rows.filter((row) => row.fold !== fold),
      RIDGE,
    ),
  );
  for (const source of ['own', 'made'])
    process.stdout.write(
      `${source}\n${reliability(
        rows.filter((row) => row.source === source),
        (row) => chanceOf(row.features, byFold[row.fold] ?? [], row.given),
      )}\n\n`,
    );
  const [constant = 0, ...others] = fit(rows, RIDGE);
  const weights = [constant, FINDINGS, ...others].map((weight) => Number(weight.toFixed(3)));
  process.stdout.write(`weights ${weights.join(' ')}\n`);
  if (options.includes('--measure')) return;
  writeFileSync(
    new URL('../server/rules/score-weights.ts', import.meta.url),
    `/** Written by scripts/build-score.ts: weights of \`featuresOf\` in assess.ts. */\nexport const SCORE_WEIGHTS: readonly number[] = [${weights.join(', ')}];\n`,
  );
}

/** A line for each tenth of the score's range. */
function reliability(rows: readonly Row[], score: (row: Row) => number): string {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, score: 0, garbled: 0 }));
  for (const row of rows) {
    const chance = score(row);
    const bin = bins[Math.min(9, Math.floor(chance * 10))];
    if (bin === undefined) continue;
    bin.count++;
    bin.score += chance;
    if (row.garbled) bin.garbled++;
  }
  return [
    'score     sentences  mean  garbled',
    ...bins.map(
      ({ count, score: sum, garbled }, i) =>
        `${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}   ${String(count).padStart(8)}  ${ratio(sum, count)}  ${ratio(garbled, count)}`,
    ),
  ].join('\n');
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '   –' : (part / whole).toFixed(2);
}
