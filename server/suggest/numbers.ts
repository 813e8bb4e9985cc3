import { numeral } from '../text/number-words.ts';

/** A number, date or share of a text: `key` is its value in one spelling, `text` what the reader sees. */
export interface Fact {
  readonly key: string;
  readonly text: string;
}

/** Facts by key; each counts once, so that a repeated word may go. */
export type Facts = ReadonlyMap<string, string>;

type Kind = 'value' | 'one' | 'scale' | 'many' | 'percent' | 'points' | 'name';

interface Atom {
  readonly kind: Kind;
  /** For `many` and `name` the key itself. */
  readonly value: number | string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const GROUPED = String.raw`(?<![\d.,])[1-9]\d{0,2}(?:[.,'’´ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d{1,2}(?![\d.]))?`;
/** `17.5.2024` always, `17.5.` only behind a word that dates have before them. */
const DATE = String.raw`(?<![\d.,])\d{1,2}\.[ \u00a0]?\d{1,2}\.[ \u00a0]?(?:\d{4}|\d{2})(?!\d)|(?<=(?:am|vom|zum|bis|seit|ab|dem|den|der) )\d{1,2}\.\d{1,2}\.(?!\d)`;
const PLAIN = String.raw`\d+(?:[.,:]\d+)*`;
const ATOM = new RegExp(String.raw`${DATE}|${GROUPED}|${PLAIN}|%|\p{L}[\p{L}\p{M}]*`, 'gu');

const SCALES: ReadonlyMap<string, number> = new Map([
  ['Tsd', 1e3],
  ['Mio', 1e6],
  ['Million', 1e6],
  ['Millionen', 1e6],
  ['million', 1e6],
  ['Mrd', 1e9],
  ['Milliarde', 1e9],
  ['Milliarden', 1e9],
  // English; the German Billion has a capital and three zeros more
  ['billion', 1e9],
  ['Billion', 1e12],
  ['Billionen', 1e12],
  ['trillion', 1e12],
]);

const MONTHS =
  'januar jänner january|februar feber february|märz march|april|mai may|juni june|juli july|august|september|oktober october|november|dezember december';
const WEEKDAYS =
  'montag monday|dienstag tuesday|mittwoch wednesday|donnerstag thursday|freitag friday|samstag sonnabend saturday|sonntag sunday';
const CALENDAR: ReadonlyMap<string, string> = new Map([...calendar(MONTHS, 'm'), ...calendar(WEEKDAYS, 'd')]);
/** English months that are words or names as well: only beside a number. */
const DOUBTFUL = new Set(['May', 'March']);
const DAYTIME = /(?:s|e[ns]?|abends?|morgens?|früh|nachts?|mittags?|vormittags?|nachmittags?)$/u;

const FRACTION = /^(Hälfte|Drittel|Viertel|Fünftel|Sechstel|Achtel|Zehntel)n?$/u;
const MANY = /^(?:dutzend|hundert|\p{L}*tausend)en?$/u;
const PERCENT = /^prozent(?:punkte?n?|ig|ige[nrms]?)?$/u;
const HALF = /^halbe?[nrms]?$/u;
const ARTICLE =
  /(?:^|[^\p{L}])(?:der|die|das|den|dem|des|am|im|zum|zur|vom|beim|jede[rnms]?|ein|eine[rnms]?)\s+$/iu;
const ONE = /^(?:ein|eine[rnms]?)$/u;
/** Opens a sentence or a quotation: there a capital says nothing. */
const OPENING = /(?:^|[.!?:„“"»›‚(–—-])\s*$/u;

function calendar(names: string, prefix: string): [string, string][] {
  return names
    .split('|')
    .flatMap((spellings, i) =>
      spellings.split(' ').map((name): [string, string] => [name, `${prefix}${i + 1}`]),
    );
}

/**
 * Numbers, number words, ordinals, shares and dates of a text, in one spelling each: `15.000`, `15 000` and
 * `fünfzehntausend` are equal, so are `1,8 Millionen` and `1.800.000`, `17.5.2024` and `17. Mai 2024`.
 */
export function numbersOf(text: string): Facts {
  const facts = new Map<string, string>();
  const atoms = [...text.matchAll(ATOM)].flatMap((match) => read(match[0], match.index, text));
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i];
    if (atom === undefined) continue;
    const { fact, taken } = join(atom, atoms.slice(i + 1, i + 3), text);
    if (fact !== undefined && !facts.has(fact.key)) facts.set(fact.key, fact.text);
    i += taken;
  }
  return facts;
}

const SPACES = String.raw`[ \u00a0\u202f\n\r\t]{0,9}`;
const CHAIN = new RegExp(String.raw`(?<!\d)\d+(?:${SPACES}[.,:]${SPACES}\d+)+`, 'gu');
/** `die Lose 4, 5 und 6`: numbers of a list. */
const LISTED = /^ (?:und|oder|bis|sowie) \d/u;

/**
 * The text with numbers closed up that a split or a stray space has cut (`15.¶000`, `1, 8`), each where the other text
 * has it whole.
 */
export function closeNumbers(text: string, others: Facts): string {
  return text.replace(CHAIN, (cut, at: number) => {
    const whole = cut.replace(/\s/gu, '');
    if (cut.includes(',') && LISTED.test(text.slice(at + cut.length))) return cut;
    return [...numbersOf(whole).keys()].every((key) => others.has(key)) ? whole : cut;
  });
}

function read(written: string, start: number, text: string): Atom[] {
  const end = start + written.length;
  const atom = (kind: Kind, value: number | string): Atom[] => [{ kind, value, text: written, start, end }];
  if (written === '%') return atom('percent', 0);
  if (/^\d/u.test(written))
    return figures(written).map((value) => ({ ...atomOf(value), text: written, start, end }));
  const scale = SCALES.get(written);
  if (scale !== undefined) return atom('scale', scale);
  const date = dateWord(written, text.slice(Math.max(0, start - 4), start), text.slice(end, end + 3));
  if (date !== undefined) return atom('name', date);
  const lower = written.toLowerCase();
  if (PERCENT.test(lower)) return atom(lower.startsWith('prozentp') ? 'points' : 'percent', 0);
  const share = FRACTION.exec(written)?.[1];
  if (share !== undefined) return atom('name', share);
  if (HALF.test(lower)) return atom('value', 0.5);
  if (ONE.test(lower)) return atom('one', 1);
  if (/^dutzend$/u.test(lower)) return atom('value', 12);
  const value = numeral(lower);
  if (value !== undefined) {
    if (!counts(written, text.slice(Math.max(0, start - 24), start))) return [];
    const percent: Atom[] = lower.includes('prozentig') ? atom('percent', 0) : [];
    return [...atom('value', value), ...percent];
  }
  return MANY.test(lower) ? atom('many', lower.replace(/n$/u, '')) : [];
}

function atomOf(value: number | string): Pick<Atom, 'kind' | 'value'> {
  return typeof value === 'number' ? { kind: 'value', value } : { kind: 'name', value };
}

/** Not the eleven of a football team, not `Acht geben`, not a verb that looks like an ordinal. */
function counts(written: string, before: string): boolean {
  if (/^(?:Acht|Elf|Null)$/u.test(written)) return OPENING.test(before);
  return !/^achte[nrms]?$/u.test(written) || ARTICLE.test(before);
}

/** Values of what is written in figures; a date has three, a number one. */
function figures(written: string): (number | string)[] {
  const date = /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2}))?$/u.exec(written);
  if (date !== null && Number(date[2]) >= 1 && Number(date[2]) <= 12)
    return [Number(date[1]), `m${Number(date[2])}`, ...(date[3] === undefined ? [] : [Number(date[3])])];
  if (/^[1-9]\d{0,2}(?:[.,'’´ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d{1,2})?$/u.test(written)) {
    const decimals = /[.,](\d{1,2})$/u.exec(written);
    const whole = (decimals === null ? written : written.slice(0, decimals.index)).replace(/\D/gu, '');
    return [exact(decimals === null ? whole : `${whole}.${decimals[1]}`)];
  }
  if (/^\d+[.,]\d+$/u.test(written)) return [exact(written.replace(',', '.'))];
  if (/^\d{1,2}:\d{2}$/u.test(written)) return [exact(written.replace(':', '.'))];
  return written.split(/[.,:]/u).map(exact);
}

/** Long rows of figures are no amounts, and a float would round them. */
const exact = (figure: string): number | string => (figure.length > 15 ? figure : Number(figure));

function dateWord(written: string, before: string, after: string): string | undefined {
  if (DOUBTFUL.has(written) && !/\d\S{0,2}\s$/u.test(before) && !/^\s\d/u.test(after)) return undefined;
  const lower = written.toLowerCase();
  const known = CALENDAR.get(lower);
  if (known !== undefined) {
    const beside = /\d\S{0,2}\s$/u.test(before) || /^\s\d/u.test(after);
    return /^\p{Lu}/u.test(written) || known.startsWith('d') || beside ? known : undefined;
  }
  const stem = lower.replace(DAYTIME, '');
  // `montags`, `Dienstagabend`; but Mais is no month
  const day = stem === lower ? undefined : CALENDAR.get(stem);
  return day?.startsWith('d') ? day : undefined;
}

/** Joins a number with the scale and the percent sign behind it. */
function join(
  first: Atom,
  next: readonly Atom[],
  text: string,
): { readonly fact: Fact | undefined; readonly taken: number } {
  if (first.kind === 'percent' || first.kind === 'points') return { fact: undefined, taken: 0 };
  if (first.kind === 'many' || first.kind === 'name')
    return { fact: { key: String(first.value), text: first.text }, taken: 0 };
  let value = Number(first.value);
  let end = first.end;
  let taken = 0;
  let unit = '';
  if (first.kind === 'scale' && first.text.endsWith('en'))
    return { fact: { key: first.text.toLowerCase(), text: first.text }, taken: 0 };
  for (const atom of next) {
    if (!/^[\s\u00a0\u202f-]*$/u.test(text.slice(end, atom.start))) break;
    if (atom.kind === 'scale' && unit === '') value *= Number(atom.value);
    else if (atom.kind === 'value' && atom.value === 1000 && /^tausend$/iu.test(atom.text)) value *= 1000;
    else if (atom.kind === 'value' && atom.value === 0.5 && first.kind === 'one' && taken === 0) value = 0.5;
    else if (atom.kind === 'percent') unit = '%';
    else if (atom.kind === 'points') unit = 'pp';
    else break;
    end = atom.end;
    taken++;
  }
  if (first.kind === 'one' && taken === 0) return { fact: undefined, taken };
  const key = `${Number(value.toPrecision(12))}${unit}`;
  return { fact: { key, text: text.slice(first.start, end) }, taken };
}
