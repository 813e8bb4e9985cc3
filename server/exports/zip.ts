import { zipSync } from 'fflate';

/**
 * Files in one ZIP; of two with one name the later gets a number.
 *
 * @param at - time that the files are said to be from
 */
export function zipped(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  at: Date,
): Uint8Array {
  const names = new Set<string>();
  const entries = files.map(({ name, bytes }): [string, Uint8Array] => {
    const own = freeName(name, names);
    names.add(own.toLowerCase());
    return [own, bytes];
  });
  return zipSync(Object.fromEntries(entries), { mtime: at });
}

/** Systems differ in whether *Bericht* and *bericht* are one name. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 2; ; n++) {
    const next = `${stem}-${n}${end}`;
    if (!taken.has(next.toLowerCase())) return next;
  }
}
