import { command } from './command.ts';
import { session } from './nothing-lost.ts';
import { conclude, say, STATUS, type Status } from './status.ts';
import { outputTo } from './output.ts';

/** Kills server and browser at random moments of a session of 200 edits, and says what was lost. */
command(
  'prove:nothing-lost',
  'Kills server and browser in the midst of work and counts what is lost.',
).parse();

/** Milliseconds of typing that may be lost at a blow. */
const ALLOWED = 2_000;

await conclude(prove);

async function prove(): Promise<Status> {
  const losses = await session({
    edits: 200,
    blows: 30,
    seed: 11,
    progress: (done) => {
      if (done % 20 === 0) say(`${done} edits`);
    },
  });
  if (losses === undefined) {
    say('no chromium on this machine: nothing proved');
    return STATUS.failed;
  }
  const { accepted, serverKills, pageKills, wrong, lostMs } = losses;
  const lines = [
    `${accepted} edits accepted; the server was killed ${serverKills} times, the page ${pageKills} times`,
    `accepted decisions lost or doubled: ${wrong.length}`,
    ...wrong,
    `longest typing lost: ${Math.round(lostMs)} ms (allowed: ${ALLOWED} ms)`,
  ];
  await outputTo(process.stdout).write(`${lines.join('\n')}\n`);
  return wrong.length === 0 && lostMs <= ALLOWED ? STATUS.clean : STATUS.flagged;
}
