/** Letters before a ß that stays, because the vowel before it is long; what else has ß is spelled with ss since 1996. */
const LONG =
  /(?:[aäeo]u|[ea]i|ie|m[aä]|sp[aä]|fr[aä]|(?<!el)s[aä]|str[aä]|gefä|verg[aä]|gr[oö]|st[oö]|bl[oö]|kl[oö]|fl[oö]|sch[oö]|[sf]o|gr[uü]|[fb][uü]|sü|^[aä])$/u;
/** What these end in is long in one word and short in another: Floß, floss; Schoß, schoss; Muße, muss; Ruß, Russe. */
const BOTH = /(?:fl[oö]|sch[oö])$/u;
const AFTER: readonly (readonly [RegExp, RegExp])[] = [
  [/mü$/u, /^ßi/u],
  [/mu$/u, /^ße/u],
  [/(?:^|[^p])ru$/u, /^ß(?![il])/u],
];

/**
 * Today's spelling beside one from before 1996 (wußte → wusste, Meßgröße → Messgröße); undefined where the form has
 * kept every ß. Where both are words of today (Floß, floss) the other one is given too.
 */
export function reformed(form: string): string | undefined {
  const small = form.toLowerCase();
  const spelled = form.replaceAll('ß', (sharp, at: number) =>
    stays(small, at) && !BOTH.test(small.slice(0, at)) ? sharp : 'ss',
  );
  return spelled === form ? undefined : spelled;
}

function stays(small: string, at: number): boolean {
  const before = small.slice(0, at);
  const rest = small.slice(at);
  return LONG.test(before) || AFTER.some(([left, right]) => left.test(before) && right.test(rest));
}
