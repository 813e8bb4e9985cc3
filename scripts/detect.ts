import { composeDetector } from '../server/compose-detector.ts';
import { readConfig } from '../server/config.ts';
import type { DetectLine } from '../server/workbench/workbench.ts';
import { command } from './command.ts';
import { linesOf } from './lines.ts';
import { outputTo } from './output.ts';
import { batchesOf, readLine } from './protocol.ts';
import { conclude, say, STATUS, type Status } from './status.ts';

/**
 * Flags garbled sentences: JSON Lines `{id, text, source?, article?}` on standard input, for each a line
 * `{id, score, flagged, spans, suggestions}` on standard output, in the same order, as soon as its text is complete.
 * Lines with the same `article` in a row are one text.
 */
const { exitZero } = command('detect', 'Flags garbled sentences: JSON Lines on standard input and output.')
  .option(
    '--exit-zero',
    'exit with 0 although sentences were flagged (for callers that take 1 for a crash)',
    false,
  )
  .parse()
  .opts<{ exitZero: boolean }>();

await conclude(detect);

async function detect(): Promise<Status> {
  const detector = composeDetector(readConfig(process.env));
  const output = outputTo(process.stdout);
  let broken = false;
  let flagged = false;
  for await (const batch of batchesOf(readable())) {
    const answers = await detector.detect(batch);
    flagged ||= answers.some((answer) => answer.flagged);
    if (!(await output.write(answers.map((answer) => `${JSON.stringify(answer)}\n`).join('')))) break;
  }
  if (broken) return STATUS.failed;
  return flagged && !exitZero ? STATUS.flagged : STATUS.clean;

  async function* readable(): AsyncGenerator<DetectLine[]> {
    for await (const lines of linesOf(process.stdin)) {
      const read: DetectLine[] = [];
      for (const line of lines) {
        const reading = readLine(line);
        if (reading?.kind === 'line') read.push(reading.line);
        if (reading?.kind !== 'fault') continue;
        broken = true;
        say(reading.fault);
      }
      yield read;
    }
  }
}
