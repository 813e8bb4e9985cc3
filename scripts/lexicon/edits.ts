/**
 * How one form becomes another: a syllable (ge, zu) goes out or in, letters at the end are changed. Written
 * `at,out,in,cut,end,capital`: at position `at` letters `out` are left out and `in` put in, then `cut` letters are cut
 * off the end and `end` is put there; `capital` says that the result starts with a capital.
 */
export function editOf(from: string, to: string, capital: boolean): string {
  let best = plain(from, to, 0, '', '');
  for (const syllable of ['ge', 'zu'])
    for (let at = 0; at <= 14 && at < Math.min(from.length, to.length); at++) {
      if (at > 0 && from.charAt(at - 1) !== to.charAt(at - 1)) break;
      if (from.startsWith(syllable, at))
        best = shorter(best, plain(from.slice(0, at) + from.slice(at + 2), to, at, syllable, ''));
      if (to.startsWith(syllable, at))
        best = shorter(best, plain(from.slice(0, at) + syllable + from.slice(at), to, at, '', syllable));
    }
  return `${best.text},${capital ? 1 : 0}`;
}

interface Edit {
  readonly cost: number;
  readonly text: string;
}

function plain(from: string, to: string, at: number, out: string, into: string): Edit {
  let same = 0;
  while (same < from.length && from.charCodeAt(same) === to.charCodeAt(same)) same++;
  const end = to.slice(same);
  const cut = from.length - same;
  return { cost: cut + end.length + (out + into).length, text: `${at},${out},${into},${cut},${end}` };
}

function shorter(a: Edit, b: Edit): Edit {
  return b.cost < a.cost ? b : a;
}
