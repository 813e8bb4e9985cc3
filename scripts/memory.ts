import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import { basename } from 'node:path';
import { compose } from '../server/compose.ts';
import { readConfig } from '../server/config.ts';
import { InputError } from '../server/errors.ts';
import type { Workbench } from '../server/workbench/workbench.ts';
import { command, pathFrom } from './command.ts';
import { outputTo } from './output.ts';
import { conclude, say, STATUS, type Status } from './status.ts';

/** Exchanges the translation memory with other programs, in files of any size. */
const call = command('memory', 'Takes TMX files into the translation memory, or writes it as TMX.')
  .argument('[files...]', 'TMX files to take in; without one the memory goes to standard output')
  .option('--editor <name>', 'who takes them in')
  .parse();
const { editor } = call.opts<{ readonly editor?: string }>();

await conclude(exchange);

async function exchange(): Promise<Status> {
  const house = await compose(readConfig(process.env));
  try {
    if (call.args.length === 0) return await write(house.workbench);
    let status: Status = STATUS.clean;
    for (const file of call.args) if (!(await takeIn(house.workbench, file))) status = STATUS.failed;
    return status;
  } finally {
    await house.close();
  }
}

async function write(workbench: Workbench): Promise<Status> {
  const output = outputTo(process.stdout);
  for await (const piece of workbench.exportMemory('1')) if (!(await output.write(piece))) break;
  return STATUS.clean;
}

/** One file that is broken does not stop the rest. */
async function takeIn(workbench: Workbench, file: string): Promise<boolean> {
  const path = pathFrom('memory', file);
  const encoding = encodingOf(path);
  const outcome = await workbench.importPairs(
    basename(path),
    () => createReadStream(path, { encoding, highWaterMark: 2 ** 20 }),
    editor,
  );
  if (outcome.kind === 'refused') {
    const { line, kind, text } = outcome.fault;
    say(`${file}: line ${line}: ${kind} ${text}; nothing was taken in`);
    return false;
  }
  const { added, known, others } = outcome;
  say(`${file}: ${added} pairs taken in, ${known} were there already, ${others} units left out`);
  return true;
}

/** TMX is UTF-8 or, with a byte order mark, UTF-16. Throws InputError where it is UTF-16 in the order that is not read. */
function encodingOf(path: string): 'utf8' | 'utf16le' {
  const [first, second] = firstBytes(path);
  if (first === 0xff && second === 0xfe) return 'utf16le';
  if (first === 0xfe && second === 0xff)
    throw new InputError('encoding', `${path}: UTF-16 in big-endian order; please save it as UTF-8`);
  return 'utf8';
}

function firstBytes(path: string): readonly number[] {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(2);
    readSync(file, bytes, 0, 2, 0);
    return [...bytes];
  } finally {
    closeSync(file);
  }
}
