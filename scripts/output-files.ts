import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError } from '../server/errors.ts';

/** What stands at a path already and may be written over. */
export interface Leave {
  /** Write over another file that stands there. */
  readonly force: boolean;
  /** What must still stand there, to the byte: a file that somebody saved meanwhile is not written over. */
  readonly replaces?: Uint8Array;
  /** Files that are never written over, `--force` or not. */
  readonly keep: readonly string[];
}

/**
 * Writes a whole file or none: beside its place first, then moved there. The same bytes are not written again.
 *
 * @throws {InputError} where a file to keep, or (without `force`) another file stands there,
 *   or where it is no longer what it was to replace
 */
export async function writeWhole(path: string, bytes: Uint8Array, leave: Leave): Promise<void> {
  await mayWrite(path, leave, bytes);
  await mkdir(dirname(path), { recursive: true });
  const place = await realpath(path).catch(() => path);
  const mode = await stat(place).then(
    (there) => there.mode,
    () => undefined,
  );
  const beside = `${place}.${process.pid}.part`;
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** @throws {InputError} as above; `bytes` are what would be written, if that is known yet */
export async function mayWrite(
  path: string,
  { force, keep, replaces }: Leave,
  bytes?: Uint8Array,
): Promise<void> {
  const there = await idOf(path);
  if (replaces !== undefined && (there === undefined || Buffer.compare(await readFile(path), replaces) !== 0))
    throw new InputError(
      'changed',
      `${path} was changed or moved while it was repaired; it stays as it is. The same command repairs it as it is now`,
      { path },
    );
  if (there === undefined) return;
  const kept = await Promise.all(keep.map(idOf));
  if (kept.includes(there))
    throw new InputError('input-kept', `${path} is one of the files to be repaired; it stays as it is`, {
      path,
    });
  if (force || (bytes !== undefined && bytes.length > 0 && Buffer.compare(await readFile(path), bytes) === 0))
    return;
  throw new InputError('exists', `${path} exists and is different; --force writes over it`, { path });
}

/** What tells a file from every other one on this machine, by whatever name it is called. */
async function idOf(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
