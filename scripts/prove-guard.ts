import { InvalidArgumentError } from 'commander';
import { compose } from '../server/compose.ts';
import { readConfig } from '../server/config.ts';
import { command } from './command.ts';
import { proveGuard } from './guard/prove.ts';
import { outputTo } from './output.ts';
import { conclude, say, STATUS, type Status } from './status.ts';

/** Proves by generated cases that no automatic repair changes a fact; a case that does is printed and ends with 1. */

const { cases, seed } = command(
  'prove:guard',
  'Damages sentences with known facts, repairs them as `repair --auto` would, and compares the facts.',
)
  .option('--cases <number>', 'how many cases', whole, 100_000)
  .option('--seed <number>', 'another seed makes other cases', whole, 1)
  .parse()
  .opts<{ cases: number; seed: number }>();

await conclude(prove);

async function prove(): Promise<Status> {
  const house = await compose({ ...readConfig(process.env), database: ':memory:' });
  const output = outputTo(process.stdout);
  try {
    const proof = await proveGuard(house.workbench, {
      seed,
      count: cases,
      progress: (done) => {
        if (done % 5_000 === 0) say(`${done} cases`);
      },
    });
    for (const one of proof.counterexamples) await output.write(`${JSON.stringify(one)}\n`);
    say(
      `${proof.cases} cases, ${proof.repaired} repaired, ${proof.counterexamples.length} counterexamples (seed ${seed}).`,
    );
    return proof.counterexamples.length === 0 ? STATUS.clean : STATUS.flagged;
  } finally {
    await house.close();
  }
}

function whole(text: string): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number expected');
}
