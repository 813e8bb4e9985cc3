/** Abbreviations that end in a full stop, by what may follow them. */

/**
 * `never`: something always follows, whatever its first letter (`Dr. Huber`, `z. B. Die Zeit`).
 * `maybe`: may end a sentence; it does where the next word can only open one (`usw. Der`).
 * `number`: short only before a number (`Jan. 2024`); otherwise a word like any other.
 */
export type AbbreviationClass = 'never' | 'maybe' | 'number';

/** Lower case stands for both spellings of the first letter; a capital only for itself (`Mag. Huber`, but `mag.`). */
const NEVER = `
Dr Drs dr Prof Hr Hrn Fr Frl Dipl Ing med phil rer nat jur habil Mag Lic Pfr hrsg St
bzw vgl ca sog gem geb verh verw evtl ggf ggfs bspw inkl exkl einschl ausschl zzgl abzgl insb insbes bes
betr bez dgl hl hll kgl kath evang röm griech engl franz ital russ ukr dt dtsch amerik österr
stv stellv ehem vorm nachm mdl schriftl tägl wöchentl monatl jährl mind durchschn allg eigtl urspr
v.a z.b d.h d.i u.u m.e i.d.r i.e.s i.w.s z.t s.o s.u v.l.n.r i.a i.v o.g u.g m.a.w b.z.w d.j m.w
Mr Mrs Ms Sen Gov Rep Sgt Lt Col Gen Mt Ft Capt Cmdr Rev
`;

const MAYBE = `
usw etc u.a u.ä o.ä u.v.m u.v.a u.s.w o.a e.v a.d a.m p.a z.zt z.z v.chr n.chr u.s u.s.a d.c
Mrd Mio Tsd Std Sek Jh Jhd Jhdt Jahrh Chr Co Inc Ltd Corp Jr Bros
Nr nr Abs abs Bd Bde Ziff Abb Anm Hs Aufl aufl Ausg Jg Tel tel Pl Hbf Bhf Msp Stk Gebr Fa Kfm Wwe Ltg Abt Vors Vol vol
Eds eds pp ff No zit
`;

/** Days, months, and short forms that are words or names as well (`diese Art.`, `sagte Jan.`). */
const NUMBER =
  'Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Sa So Art art Kap Min max min S p Op op Rn Str Az Tab';

const KINDS: ReadonlyMap<string, AbbreviationClass> = new Map([
  ...entries(NUMBER, 'number'),
  ...entries(MAYBE, 'maybe'),
  ...entries(NEVER, 'never'),
]);

function entries(words: string, kind: AbbreviationClass): [string, AbbreviationClass][] {
  return words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => [word, kind]);
}

/** Units are written without a stop: one after them ends the sentence. */
const UNIT = /^(?:[kcdmµ]?m[²³]?|[km]?g|[mdch]?l|[kmgt]b|[kmgt]?hz|[kmg]?w|kwh|km\/h|°c)$/iu;
/** `Hptm.`, `Bldg.`: no German word of two letters or more lacks a vowel; in capitals it is a short name (`WDR.`). */
const NO_VOWEL = /^(?:(?![aeiouyäöüAEIOUYÄÖÜ])\p{Script=Latin}){2,5}$/u;
const CAPITALS = /^\p{Lu}+$/u;

/**
 * What an abbreviation lets follow.
 *
 * @param before - the text right before a full stop, without it; looked at from its end
 * @returns undefined where the last word is none
 */
export function abbreviation(before: string): AbbreviationClass | undefined {
  const dotted = /(?:(?<![\p{L}\p{N}])\p{L}{1,3}\.[ \u00a0\u202f]?){1,4}\p{L}{1,4}$/u.exec(before)?.[0];
  if (dotted !== undefined) {
    const found = shortened(dotted.replace(/[ \u00a0\u202f]/g, '').toLowerCase());
    if (found !== undefined) return found;
  }
  const word = /\p{L}+$/u.exec(before)?.[0];
  if (word === undefined || (UNIT.test(word) && /\d[ \u00a0\u202f]?$/u.test(before.slice(0, -word.length)))) {
    return undefined;
  }
  const known = KINDS.get(word) ?? KINDS.get(word.charAt(0).toLowerCase() + word.slice(1));
  if (known !== undefined) return known;
  if (word.endsWith('str') && word.length > 5) return 'maybe';
  return NO_VOWEL.test(word) && !CAPITALS.test(word) ? 'maybe' : undefined;
}

/** The longest known ending of `a.b.c`; letters alone between stops are short for something, known or not. */
function shortened(dotted: string): AbbreviationClass | undefined {
  for (let at = 0; at >= 0 && dotted.includes('.', at); at = dotted.indexOf('.', at) + 1 || -1) {
    const known = KINDS.get(dotted.slice(at));
    if (known !== undefined) return known;
  }
  return undefined;
}
