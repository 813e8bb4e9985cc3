import { resolve } from 'node:path';
import { Command } from 'commander';
import { STATUS } from './status.ts';

/** A command of this house: a wrong call ends with status 2, and its help names the statuses. */
export function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addHelpText(
      'after',
      '\nExit status: 0 nothing flagged, 1 flagged sentences remain, 2 could not do the work.',
    )
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? STATUS.clean : STATUS.failed));
}

/** A path as the person meant it: `npm run` starts a script in the project, wherever the person stands. */
export function pathFrom(script: string, path: string): string {
  const { npm_lifecycle_event: event, INIT_CWD: stands } = process.env;
  return resolve(event === script && stands !== undefined ? stands : process.cwd(), path);
}
