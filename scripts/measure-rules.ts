import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeDetector } from '../server/compose-detector.ts';
import { readConfig } from '../server/config.ts';
import type { DetectAnswer } from '../server/workbench/workbench.ts';
import { benchFolder } from './bench-folder.ts';
import { command } from './command.ts';
import {
  cleanSentences,
  damagedSentences,
  unreadSentences,
  type MeasuredSentence,
} from './measured-sentences.ts';
import { conclude, say, STATUS, type Status } from './status.ts';

/**
 * Counts how often each rule speaks, rightly and wrongly, and writes `data/rule-figures.json`; what the figures mean and
 * which rules are off because of them is said in `server/rules/figures.ts` and `server/rules/defaults.ts`.
 */

const FIGURES = join(import.meta.dirname, '../data/rule-figures.json');
/** Lines of ordinary text that nobody has read. */
const UNREAD = 10_000;

const { out } = command(
  'measure:rules',
  'Counts how often each rule is right and wrong on text that was read.',
)
  .option('--out <file>', 'where to write the figures', FIGURES)
  .parse()
  .opts<{ out: string }>();

await conclude(measure);

async function measure(): Promise<Status> {
  const bench = benchFolder(process.env);
  if (bench === undefined) {
    say('There is no benchmark here (../shared/bench or KLARTEXT_BENCH); the figures stay as they are.');
    return STATUS.failed;
  }
  const { detect, ruleTitles } = composeDetector({ ...readConfig(process.env), everyRule: true });
  const spoken = async (sentences: readonly MeasuredSentence[]): Promise<Spoken[]> => {
    const answers = await detect(sentences);
    return answers.flatMap((answer, i) => findingsOf(answer, sentences[i]));
  };
  const clean = cleanSentences(bench);
  const damaged = damagedSentences(bench);
  const unread = unreadSentences(bench, UNREAD);
  const [onClean, onDamaged, onUnread] = [await spoken(clean), await spoken(damaged), await spoken(unread)];
  const rules = ruleTitles().map(({ id: ruleId }) => {
    const count = (list: readonly Spoken[], wanted: (one: Spoken) => boolean = () => true): number =>
      list.filter((one) => one.ruleId === ruleId && wanted(one)).length;
    const figures = {
      clean: count(onClean),
      right: count(onDamaged, ({ faulty }) => faulty),
      wrong: count(onDamaged, ({ faulty }) => !faulty),
      unread: count(onUnread),
    };
    return [ruleId, figures] as const;
  });
  const written = {
    cleanSentences: clean.length,
    damagedSentences: damaged.length,
    unreadSentences: unread.length,
    rules: Object.fromEntries(rules),
  };
  writeFileSync(out, `${JSON.stringify(written, undefined, 2)}\n`);
  say(`${clean.length} clean, ${damaged.length} damaged, ${unread.length} unread sentences: ${out}`);
  return STATUS.clean;
}

interface Spoken {
  readonly ruleId: string;
  readonly faulty: boolean;
}

/** Findings of one sentence. Straight quotation marks in collected text are the collection's, not the author's. */
function findingsOf({ spans }: DetectAnswer, sentence: MeasuredSentence | undefined): Spoken[] {
  if (sentence === undefined) return [];
  const { text, faulty, straightQuotes } = sentence;
  return spans
    .filter(({ start, end }) => !straightQuotes || !text.slice(start, end).includes('"'))
    .map(({ rule }) => ({ ruleId: rule, faulty }));
}
