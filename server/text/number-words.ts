/** German numerals written as words. */

const SMALL: ReadonlyMap<string, number> = new Map(
  Object.entries({
    null: 0,
    ein: 1,
    eins: 1,
    zwei: 2,
    zwo: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    dreizehn: 13,
    vierzehn: 14,
    fünfzehn: 15,
    sechzehn: 16,
    siebzehn: 17,
    achtzehn: 18,
    neunzehn: 19,
    zwanzig: 20,
    dreißig: 30,
    dreissig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
    anderthalb: 1.5,
    eineinhalb: 1.5,
    zweieinhalb: 2.5,
    dreieinhalb: 3.5,
    viereinhalb: 4.5,
    fünfeinhalb: 5.5,
  }),
);
const IRREGULAR_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['ers', 1],
  ['drit', 3],
  ['sieb', 7],
]);
/** No other word of the language is read further than its first letters. */
const BEGINNING =
  /^(?:null|ein|zw|dr[ei]|anderthalb|vier|fünf|sech|sieb|acht|neun|zehn|elf|hundert|tausend|ers)/u;
/** `neunziger`, `Neunzigerjahren`. */
const DECADE = /ziger(?:n|jahren?)?$/u;
/** What a numeral carries along: `zweimal`, `fünfjährige`, `dreifach`, `hundertprozentig`. */
const CARRIED =
  /(?:mal(?:s|ig\p{L}{0,2})?|fach(?:e[nrms]?)?|(?:jähr|monat|wöch|täg|stünd|minüt|köpf|stell|stöck|teil|seit|stuf|prozent)(?:ig|ige[nrms]?))$/u;

/**
 * The number that a German word stands for: `fünfzehntausend`, `zwanzigster`, `dreimal`, `neunziger`.
 *
 * @param word - in lower case
 * @returns undefined where it is no numeral; also for `ein` and `einmal`, which hardly ever count anything
 */
export function numeral(word: string): number | undefined {
  if (!BEGINNING.test(word) || word === 'ein') return undefined;
  const plain = cardinal(word);
  if (plain !== undefined) return plain;
  const carried = CARRIED.exec(word);
  if (carried !== null && carried.index > 3) return cardinal(word.slice(0, carried.index));
  if (DECADE.test(word)) return cardinal(word.replace(DECADE, 'zig'));
  return ordinal(word);
}

function cardinal(word: string): number | undefined {
  return inParts(word, 'tausend', 1_000, belowThousand);
}

function belowThousand(word: string): number | undefined {
  return inParts(word, 'hundert', 100, belowHundred);
}

/** `zweihundertfünf`: how many hundreds, and what is left. */
function inParts(
  word: string,
  unit: string,
  value: number,
  smaller: (word: string) => number | undefined,
): number | undefined {
  const at = word.indexOf(unit);
  if (at < 0) return smaller(word);
  const rest = word.slice(at + unit.length).replace(/^und/u, '');
  const count = at === 0 ? 1 : smaller(word.slice(0, at));
  const left = rest === '' ? 0 : smaller(rest);
  return count === undefined || left === undefined ? undefined : count * value + left;
}

function belowHundred(word: string): number | undefined {
  const known = SMALL.get(word);
  if (known !== undefined) return known;
  const at = word.indexOf('und');
  if (at <= 0) return undefined;
  const [unit, ten] = [SMALL.get(word.slice(0, at)), SMALL.get(word.slice(at + 3))];
  return unit !== undefined && ten !== undefined && unit < 10 && ten >= 20 ? ten + unit : undefined;
}

function ordinal(word: string): number | undefined {
  const stem = /^(.+)te(?:[nrms]|ns)?$/u.exec(word)?.[1];
  if (stem === undefined) return undefined;
  const irregular = IRREGULAR_ORDINALS.get(stem);
  if (irregular !== undefined) return irregular;
  // `achte` is the eighth and what a careful person does: it counts behind an article only, see numbers.ts
  if (stem === 'ach') return 8;
  const small = cardinal(stem);
  if (small !== undefined) return small >= 2 && small < 20 ? small : undefined;
  const large = stem.endsWith('s') ? cardinal(stem.slice(0, -1)) : undefined;
  return large !== undefined && large >= 20 ? large : undefined;
}
