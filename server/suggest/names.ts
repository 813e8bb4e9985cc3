import type { Change } from './change.ts';

/** Words that a finding's repair takes out and puts in: a transcription, a common noun that was a name. */
export interface Replacement {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

/** Whether German knows a word as a name and as nothing else; undefined where it does not know the word at all. */
export type NameTest = (word: string) => boolean | undefined;

export interface NameKnowledge {
  /** Every form in which the article writes its names. */
  readonly names: ReadonlySet<string>;
  readonly isName?: NameTest;
  readonly allowed?: readonly Replacement[];
  /** The foreign sentence: a name that stands there is not invented. */
  readonly source?: string;
}

/** Endings that leave a name the same: genitive, plural, inhabitants, adjectives. */
const INFLECTION =
  /^(?:['’]?s|es|e|n|en|ns|ens|er|ern|ers|erin|erinnen|in|innen|['’]?(?:i?a?n?isch|isch|sch)(?:e[nrms]?)?)?$/u;
/** A name of this length is found inside a longer word, too. */
const LONG_ENOUGH_INSIDE = 5;

/**
 * Names that a text lost and names that it won. Inflection, compounds and adjectives made from a name keep it; what a
 * finding itself proposes is allowed.
 */
export function nameChange(before: string, after: string, knowledge: NameKnowledge): Change {
  const [old, young] = [new Set(wordsOf(before)), new Set(wordsOf(after))];
  const allowed = (knowledge.allowed ?? []).filter(({ gained }) =>
    gained.every((word) => among(word, young)),
  );
  const lostBy = new Set(allowed.flatMap(({ lost }) => lost));
  const gainedBy = new Set(allowed.flatMap(({ gained }) => gained));
  const foreign = new Set(wordsOf(knowledge.source ?? ''));
  const isNamed = (word: string): boolean =>
    named(word, knowledge) || (capital(word) && knowledge.isName?.(word) === true);
  return {
    before: [...old].filter(isNamed),
    after: [...young].filter(isNamed),
    lost: [...old].filter(
      (word) =>
        named(word, knowledge) &&
        !among(word, young) &&
        !lostBy.has(word) &&
        !respelled(word, young, knowledge),
    ),
    added: [...young].filter(
      (word) => isNamed(word) && !among(word, old) && !gainedBy.has(word) && !among(word, foreign),
    ),
  };
}

/**
 * Words that a repair takes out and puts in; none of either where it only changes spaces and marks. A word counts as
 * taken out even if it stands elsewhere as well, provided that another was put in its place.
 */
export function replacement(before: string, after: string): Replacement {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const gained = young.filter((word) => !old.includes(word));
  const left = [...young];
  const fewer = old.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { gained, lost: gained.length > 0 ? fewer : fewer.filter((word) => !young.includes(word)) };
}

/** Words and the parts that hyphens tie together. */
function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?/gu) ?? [];
}

const capital = (word: string): boolean => /^\p{Lu}/u.test(word);

function named(word: string, { names }: NameKnowledge): boolean {
  return capital(word) && (names.has(word) || names.has(word.replace(/['’]?s$/u, '')));
}

function among(name: string, words: ReadonlySet<string>): boolean {
  return words.has(name) || [...words].some((word) => kin(name, word));
}

/** Whether two words hold the same name. */
function kin(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [fold(a), fold(b)];
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < 2) return false;
  const at = longer.indexOf(shorter);
  if (at === 0 && INFLECTION.test(longer.slice(shorter.length))) return true;
  if (at >= 0 && shorter.length >= LONG_ENOUGH_INSIDE) return true;
  return derived(a, b) || derived(b, a);
}

const fold = (word: string): string => word.toLowerCase().replace(/['’]s?$/u, '');

/** `Norwegen` and `norwegische`: an adjective in -isch that shares the beginning of a name. */
function derived(name: string, adjective: string): boolean {
  if (!/isch(?:e[nrms]?)?$/u.test(adjective)) return false;
  const least = Math.min(4, name.length - 2);
  return least >= 3 && fold(name).slice(0, least) === fold(adjective).slice(0, least);
}

/** Long enough to tell a slip of the pen from another word. */
const LONG_ENOUGH_TO_MISSPELL = 7;
const MOST_SLIPS = 2;

/** Taken for a name because German has no such word, and now spelled as the common noun that it was meant to be. */
function respelled(word: string, words: ReadonlySet<string>, { names, isName }: NameKnowledge): boolean {
  if (isName === undefined || word.length < LONG_ENOUGH_TO_MISSPELL) return false;
  return [...words].some(
    (other) => !names.has(other) && slips(fold(word), fold(other)) <= MOST_SLIPS && isName(other) === false,
  );
}

/** Letters to change, insert or delete; more than `MOST_SLIPS` are not counted. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_SLIPS) return MOST_SLIPS + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const kept = (row[j] ?? 0) + (a.charAt(i) === b.charAt(j) ? 0 : 1);
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
    if (Math.min(...row) > MOST_SLIPS) return MOST_SLIPS + 1;
  }
  return row[b.length] ?? 0;
}
