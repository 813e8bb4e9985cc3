import {
  ANY_CELL,
  DATIVE,
  NOMINATIVE,
  Person,
  PLURAL,
  SINGULAR,
  type Tag,
} from '../../language/morphology.ts';
import type { NounPhrase, Reading, ReadToken } from '../reading.ts';

/** A share of many takes its number from either: Ein Großteil der Leute bleibt, bleiben. */
const SHARE = new Set([
  'Vielzahl', 'Mehrzahl', 'Unzahl', 'Anzahl', 'Großteil', 'Teil', 'Reihe', 'Hälfte', 'Drittel', 'Viertel', 'Fünftel',
  'Sechstel', 'Siebtel', 'Achtel', 'Neuntel', 'Zehntel', 'Prozent', 'Mehrheit', 'Minderheit', 'Menge', 'Masse', 'Gruppe',
  'Paar', 'Dutzend', 'Schar', 'Handvoll', 'Fülle', 'Serie', 'Million', 'Milliarde', 'Tausend', 'Hundert', 'Rest', 'Zahl',
  'Bruchteil', 'Summe', 'Überzahl', 'Unmenge', 'Sorte', 'Art', 'Schwarm', 'Haufen', 'Kette', 'Auswahl', 'Anteil', 'Promille',
  'Herde', 'Bündel', 'Stapel', 'Flut', 'Heer', 'Familie', 'Ehepaar', 'Duo', 'Trio', 'Team', 'Heerschar', 'Liste', 'Bande',
]); // prettier-ignore
/** These also stand in the accusative of time and measure, beside any subject and beside none. */
const MEASURE = new Set([
  'Jahr', 'Monat', 'Woche', 'Tag', 'Stunde', 'Minute', 'Sekunde', 'Mal', 'Meter', 'Kilometer', 'Euro', 'Dollar', 'Grad', 'Nacht',
  'Abend', 'Morgen', 'Mittag', 'Jahrzehnt', 'Jahrhundert', 'Schritt', 'Seite', 'Punkt', 'Liter', 'Tonne', 'Kilo',
  'Gramm', 'Zentimeter', 'Millimeter', 'Quadratmeter', 'Hektar', 'Uhr', 'Stück', 'Cent', 'Franken', 'Mark',
  'Sommer', 'Winter', 'Frühling', 'Frühjahr', 'Herbst', 'Saison', 'Wochenende', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag',
  'Samstag', 'Sonntag', 'Pfund', 'Stockwerk', 'Etage', 'Runde', 'Weg', 'Weile', 'Zeit', 'Januar', 'Februar', 'März', 'April', 'Mai',
  'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember', 'Rang', 'Platz', 'Stufe', 'Sorte', 'Watt', 'Volt',
]); // prettier-ignore

/** Any person and number: nothing can be said. */
export const ANY_PERSON = ~0;

/** Whether the phrase may stand in the nominative as a member of its clause. */
export function mayBeSubject(phrase: NounPhrase, { tokens }: Reading): boolean {
  const { preposition, cells, head, from } = phrase;
  // weil [zu viel Vieh] grast: no preposition
  const degree =
    tokens[preposition ?? -1]?.text === 'zu' && /^(?:viele?|wenige?)$/u.test(tokens[from]?.text ?? '');
  const governor = degree ? undefined : tokens[preposition ?? -1];
  if (governor?.analyses.some((analysis) => (analysis.cells & cells) !== 0) === true) return false;
  if (tokens[from - 1]?.tag === 'KOKOM') return false;
  return cells === 0 || (cells & NOMINATIVE) !== 0 || tokens[head]?.known === false;
}

/** Whether it is a member of the clause for certain, and none of time or measure: not the end of a list. */
export function isMember(phrase: NounPhrase, start: number, tokens: readonly ReadToken[]): boolean {
  const { from, to, sure, cells, nominal, determiner } = phrase;
  const before = tokens[from - 1]?.tag;
  const singular = (cells & NOMINATIVE & PLURAL) === 0;
  // wovon nur [wenige] Gebrauch machten; wenn [diese] Unterstützung brauchten; auf [im Speicher] angelegte Objekte
  if (singular && tokens[determiner ?? -1]?.tag === 'PIAT') return false;
  if (singular && tokens[from]?.text === 'diese') return false;
  if (tokens[from]?.tag === 'ADJA' && LOOSE_BEFORE.has(before ?? 'XY')) return false;
  if (before === 'ART' || (determiner === undefined && DETERMINER_LIKE.has(before ?? 'XY'))) return false;
  // St. Gallen, 4He
  const words = tokens.slice(from, to);
  if (words.some(({ text, spaceBefore, index }) => text.endsWith('.') || (index > from && !spaceBefore)))
    return false;
  if (tokens[to - 1]?.kind === 'number' || tokens[from - 1]?.text === '§') return false;
  if (!sure || cells === 0 || isMeasure(phrase, tokens)) return false;
  if (tokens[from]?.tag === 'PRELS') return isOneRelative(phrase);
  if (!nominal && mayBeDative(phrase)) return false;
  return from === start || (before !== 'KON' && before !== '$,');
}

/** Whether it can be nothing but the nominative. */
export function isNominative({ cells, preposition, sure }: NounPhrase): boolean {
  return sure && preposition === undefined && cells !== 0 && (cells & ~NOMINATIVE) === 0;
}

/** Whether a dative is meant perhaps: [Kindern] wurde geholfen. */
export function mayBeDative({ cells }: NounPhrase): boolean {
  return (cells & DATIVE) !== 0;
}

/** Behind these a phrase without article may be the end of a longer one: für die herausragend [gute Arbeit]. */
const DETERMINER_LIKE = new Set<Tag>(['ART', 'PIS', 'PDS', 'PRELS', 'PIAT', 'PPOSAT', 'PDAT']);
const LOOSE_BEFORE = new Set<Tag>(['NN', 'NE', 'ADV', 'ADJD', 'VVPP', 'PTKA']);

/** der, das, welcher, welches: one thing, whatever the case. */
function isOneRelative({ cells, preposition }: NounPhrase): boolean {
  return preposition === undefined && (cells & PLURAL) === 0;
}

export function isMeasure({ head }: NounPhrase, tokens: readonly ReadToken[]): boolean {
  return tokens[head]?.analyses.some(({ lemma }) => MEASURE.has(lemma)) === true;
}

/** Bits of `Person` that a verb may have with the phrase as its subject. */
export function personsAsked(phrase: NounPhrase, tokens: readonly ReadToken[]): number {
  const { cells, head, from, to } = phrase;
  const token = tokens[head];
  if (token === undefined || cells === 0 || cells === ANY_CELL || !token.known) return ANY_PERSON;
  if (token.tag === 'PWS') return /^wer$/iu.test(token.text) ? Person.third : ANY_PERSON;
  if (token.tag === 'PPER' || token.text === 'man') return unionPersons(token);
  if (isShareOf(phrase, tokens) || !isPlainNoun(phrase, token)) return ANY_PERSON;
  // fünf Mann, die 20 Prozent
  if (tokens.slice(from, to).some(({ tag }) => tag === 'CARD') && (cells & PLURAL) === 0) return ANY_PERSON;
  const nominative = cells & NOMINATIVE;
  return (
    ((nominative & SINGULAR) === 0 ? 0 : Person.third) |
    ((nominative & PLURAL) === 0 ? 0 : Person.thirdPlural)
  );
}

/** ein Drittel [der Leute]; alone it is like any noun: Der Anteil fiel. */
function isShareOf({ head, to }: NounPhrase, tokens: readonly ReadToken[]): boolean {
  const noun = tokens[head];
  const after = tokens[to]?.tag ?? 'XY';
  if (noun === undefined || noun.text === '%') return noun !== undefined;
  if (noun.analyses.some(({ lemma }) => NUMBERS.has(lemma))) return true;
  return noun.analyses.some(({ lemma }) => SHARE.has(lemma)) && !CLOSED.has(after);
}
/** Numbers and parts stand for many even alone: Eine halbe Million arbeiten dort. */
const NUMBERS = new Set(['Prozent', 'Promille', 'Million', 'Milliarde', 'Dutzend', 'Hundert', 'Tausend', 'Hälfte', 'Drittel', 'Viertel', 'Fünftel', 'Sechstel', 'Siebtel', 'Achtel', 'Neuntel', 'Zehntel', 'Mehrheit', 'Minderheit', 'Großteil', 'Paar', 'Mehrzahl', 'Vielzahl', 'Unzahl', 'Überzahl']); // prettier-ignore
/** What no measured noun begins with. */
const CLOSED = new Set<Tag>(['VVFIN', 'VAFIN', 'VMFIN', 'VVINF', 'VVPP', 'PRF', '$.', 'PTKVZ', 'PTKNEG']);

/** Not a name or a lone noun in the singular, which may be a plural that word lists lack: die Jeans, Pkw. */
function isPlainNoun({ determiner, adjectives, cells, nominal }: NounPhrase, head: ReadToken): boolean {
  if (!nominal) return true;
  if (head.tag !== 'NN') return false;
  return determiner !== undefined || adjectives.length > 0 || (cells & SINGULAR) === 0;
}

/** All persons of a finite verb or a pronoun. */
export function unionPersons({ analyses }: ReadToken): number {
  return analyses.reduce((persons, analysis) => persons | analysis.persons, 0);
}

/** Whether a pronoun stands for itself. Not: 1950[er], Côte [du] Rhône, als [er]. */
export function standsFree(at: number, tokens: readonly ReadToken[]): boolean {
  const before = tokens[at - 1];
  if (/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') && tokens[at]?.text.toLowerCase() === 'du') return false;
  if (tokens[at + 1]?.tag === 'NE') return false;
  if (before === undefined) return true;
  return tokens[at]?.spaceBefore === true && !['KOKOM', 'NN', 'NE', 'FM', 'CARD', 'XY'].includes(before.tag);
}
