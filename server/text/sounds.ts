/** Russian and Ukrainian letters in Latin ones, roughly as German writes their sounds. */
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  `а a,б b,в w,г g,ґ g,д d,е e,ё e,є e,ж sh,з s,и i,і i,ї i,й i,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х h,ц z,ч tsch,
  ш sch,щ sch,ъ ,ы y,ь ,э e,ю u,я a`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([letter = '', latin = '']): [string, string] => [letter, latin]),
);
/** Spellings of one sound in different languages, made one. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|ch|zh|ž|š|č|ç/gu, 's'],
  [/ph|v|w|f/gu, 'f'],
  [/th|dt|d/gu, 't'],
  [/qu|ck|kh|[cqxhg]/gu, 'k'],
  [/[zß]/gu, 's'],
  [/b/gu, 'p'],
  [/[aeiouyäöüj]/gu, ''],
  [/[^a-z]/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/**
 * What is left of a word's sounds in any spelling: its consonants, those that languages exchange made one. `Линдквист`
 * and `Lindqvist`, `museum` and `Museum` leave the same.
 */
export function soundsOf(word: string): string {
  let sounds = [...word.toLowerCase()]
    .map((letter) => CYRILLIC.get(letter) ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  for (const [pattern, sound] of SAME) sounds = sounds.replace(pattern, sound);
  return sounds;
}
