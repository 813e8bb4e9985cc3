import { KlartextError } from '../server/errors.ts';

/** What a command says to the shell. */
export const STATUS = { clean: 0, flagged: 1, failed: 2 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** What happened, in words: a fault of the program keeps its trace, everything else is one sentence. */
export function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof KlartextError || 'code' in error ? error.message : (error.stack ?? error.message);
}

/** One line, or several, on standard error. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Runs a command. The only place here where an error ends it: words on standard error, status 2. */
export async function conclude(command: () => Promise<Status>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    say(inWords(error));
    process.exitCode = STATUS.failed;
  }
}
