import {
  ACCUSATIVE,
  ANY_CELL,
  GENITIVE,
  NOMINATIVE,
  Person,
  PLURAL,
  SINGULAR,
  type Cells,
  type Tag,
} from '../../language/morphology.ts';
import { unionCells } from '../phrases/agreement.ts';
import type { Clause, NounPhrase, Reading, ReadToken, Stretch } from '../reading.ts';
import { FINITE, NOUN, PREPOSITION } from '../tag-sets.ts';
import { hasTitle, isConstituent, isTimeNoun, standsAlone } from './first-constituent.ts';

/** A finite verb that stands too late in its main clause. */
export interface LateVerb {
  readonly verb: ReadToken;
  /** What it stands behind and should not. */
  readonly skipped: readonly ReadToken[];
  /** Whether the sentence is in order once it stands before them. */
  readonly movable: boolean;
  /** The subject where it begins with a capital and may be a title: Im Mai [Die Firma] meldete … */
  readonly title?: NounPhrase;
}

const CERTAIN = 0.9;
const LIKELY = 0.6;
/** Adjectives after which a phrase may be the predicate: unter den Türmen der höchste ist … */
const SUPERLATIVE = /(?:ste|sten|stes|ster|stem)$/u;

/** What can stand in a pre-field after its subject only where that is wrong: Das Haus [sich] befindet am See. */
const MIDDLE = new Set<Tag>(['PRF', 'PTKNEG', 'PPER', 'ADV', 'ADJD', 'VVPP', 'VVINF', 'VAINF', 'PROAV']);
const DECISIVE = new Set<Tag>(['PRF', 'PTKNEG', 'PPER', 'VVPP', 'VVINF']);

/** The subject of a main clause whose verb comes later than second because something stands between them. */
export function lateVerb(clause: Clause, reading: Reading): LateVerb | undefined {
  const { tokens, phrases } = reading;
  const { prefield, left } = clause;
  const verb = tokens[left.from];
  if (!isPlain(clause, tokens) || verb === undefined) return undefined;
  const subject = phrases.find(
    ({ from, within, preposition }) =>
      from === prefield.from && within === undefined && preposition === undefined,
  );
  if (subject === undefined || subject.to >= prefield.to || !isSubject(subject, verb, tokens))
    return undefined;
  const between = tokens.slice(endOfSubject(subject, reading), prefield.to);
  if (tokens.slice(prefield.from, prefield.to).some(isOdd)) return undefined;
  if (!between.some(({ tag, certainty }) => DECISIVE.has(tag) && certainty >= CERTAIN)) return undefined;
  if (!between.every(({ tag, text }) => MIDDLE.has(tag) && /^\p{Ll}/u.test(text))) return undefined;
  if (!/^V[AM]/u.test(verb.tag) && between.some(({ tag }) => tag.startsWith('V'))) return undefined;
  return { verb, skipped: between, movable: true };
}

/** With the genitives and the phrases with prepositions that follow it: die Äpfel [der Nachbarin]. */
function endOfSubject(subject: NounPhrase, { phrases }: Reading): number {
  let end = subject.to;
  for (const { from, to, preposition, cells, within } of phrases) {
    if (within !== undefined) continue;
    const attribute =
      preposition === undefined ? from === end && (cells & GENITIVE) !== 0 : preposition === end;
    if (attribute && to > end) end = to;
  }
  return end;
}

/** The main clause that has its verb third; undefined where one constituent may fill the whole pre-field. */
export function verbThird(clause: Clause, reading: Reading): LateVerb | undefined {
  const { tokens } = reading;
  const { prefield, left } = clause;
  const verb = tokens[left.from];
  if (verb === undefined || !isPlain(clause, tokens)) return undefined;
  // Nach dem Geburtstag die Party besuche ich: the subject follows.
  if (/^(?:ich|du|er|wir|man)$/u.test(tokens[verb.index + 1]?.text ?? '')) return undefined;
  const start = clauseBefore(clause, reading);
  if (tokens.slice(start, prefield.to).some(isOdd) || isReport(clause, reading)) return undefined;
  // Zu diesem Zweck die Firma [ersetzt] hat …
  const infinite = tokens[left.from - 1]?.tag === 'VVPP' && /^V[AM]FIN$/u.test(verb.tag) ? 1 : 0;
  const subject = phraseBefore(left.from - infinite, reading);
  if (subject === undefined || subject.coordinated || !isSubject(subject, verb, tokens)) return undefined;
  // für alle diese Verfahren
  if (/^PI(?:S|AT)$/u.test(tokens[subject.from - 1]?.tag ?? 'XY')) return undefined;
  // Zu dem Vorwurf, der erhoben wird, es gebe kein Geld: the clause is said, not the sentence's own.
  if (
    start > prefield.from &&
    verb.analyses.some(({ mood, persons }) => mood === 'subjunctive1' && (persons & Person.third) !== 0)
  )
    return undefined;
  const small = isSmall(tokens[subject.from]);
  const third =
    start > prefield.from
      ? subject.from === start
      : subject.from > start &&
        (small || isBare(subject) || beginsAnew(subject, tokens)) &&
        isConstituent(start, subject, reading);
  if (!third) return undefined;
  const skipped = tokens.slice(subject.from, left.from);
  const title = !small && !isBare(subject);
  return { verb, skipped, movable: infinite === 0, ...(title && { title: subject }) };
}

/** Im Mai [Die Firma] meldete: a piece that was dropped in. */
function beginsAnew({ from, determiner }: NounPhrase, tokens: readonly ReadToken[]): boolean {
  return determiner === from && tokens[from]?.tag === 'ART' && !hasTitle(tokens[from - 1]);
}

/** The phrase that ends at a token: with the name behind its noun (die Gemeinde Rosental), without the time before it (am Abend [Maria]). */
function phraseBefore(end: number, { tokens, phrases }: Reading): NounPhrase | undefined {
  const whole = phrases.filter(({ within }) => within === undefined);
  const last = whole.find(({ to }) => to === end);
  if (last?.preposition !== undefined) {
    let from = end;
    while (from > last.from && tokens[from - 1]?.tag === 'NE') from--;
    if (from === end || !isTimeNoun(tokens[from - 1])) return undefined;
    return {
      ...last,
      from,
      head: from,
      preposition: undefined,
      determiner: undefined,
      adjectives: [],
      cells: ANY_CELL,
    };
  }
  const named = whole.find(({ to }) => to === last?.from);
  // die Zahl der Unfälle
  const owned = last?.determiner !== undefined && (last.cells & ~GENITIVE) === 0 && last.cells !== 0;
  if (owned && named?.determiner !== undefined && named.preposition === undefined)
    return { ...named, to: end };
  if (last === undefined || !isBare(last)) return last;
  const titled = named?.determiner !== undefined && named.preposition === undefined;
  return titled ? { ...named, to: end } : last;
}

/** Cells of a phrase without the names behind its noun, in which everything is open: [die Familie] Kowalczyk. */
function cellsOf({ cells, determiner, head }: NounPhrase, tokens: readonly ReadToken[]): Cells {
  if (cells !== ANY_CELL || determiner === undefined) return cells;
  return unionCells(tokens[determiner]) & unionCells(tokens[head]);
}

function isName({ tag }: ReadToken): boolean {
  return tag === 'NE';
}

/** A main clause, all of it certain, at the start of a sentence. */
function isPlain(clause: Clause, tokens: readonly ReadToken[]): boolean {
  const { kind, sure, finite, prefield, left } = clause;
  const verb = tokens[left.from];
  if (kind !== 'main' || !sure || finite.length !== 1 || verb === undefined || !isVerb(verb)) return false;
  return prefield.to - prefield.from >= 2 && startsSentence(tokens, clause);
}

/** Bevor jemand behauptet, [wir schafften das ab], räume ich damit auf. */
function isReport(clause: Clause, { clauses, tokens }: Reading): boolean {
  const at = clauses.indexOf(clause);
  return clauses.some(({ joined, left }) => {
    const before = tokens[left.from - 1];
    const then = before?.text === 'dann' || before?.text === 'so' ? tokens[left.from - 2] : before;
    return joined === at && then?.tag === '$,';
  });
}

const OPENERS = new Set([
  'als',
  'nachdem',
  'während',
  'weil',
  'da',
  'bevor',
  'sobald',
  'seit',
  'damit',
  'um',
  'obwohl',
  'wenn',
  'falls',
  'solange',
  'seitdem',
  'ehe',
  'bis',
  'indem',
  'sofern',
  'ohne',
  'statt',
  'anstatt',
]);

/** Place after the clause that fills the pre-field and its comma; where the clause starts if there is none. */
function clauseBefore({ prefield, inside }: Clause, { clauses, tokens }: Reading): number {
  const inner = clauses[inside[0] ?? -1];
  // In Bonn, wo er lebt, die Leute sagen …
  if (inner !== undefined && inner.kind === 'relative' && isAttribute(inner, prefield, tokens))
    return inner.to + 1;
  if (inner?.from !== prefield.from || !inner.sure || tokens[inner.to]?.tag !== '$,') return prefield.from;
  if (inner.kind !== 'subordinate' && inner.kind !== 'infinitive') return prefield.from;
  return OPENERS.has((tokens[inner.from]?.text ?? '').toLowerCase()) ? inner.to + 1 : prefield.from;
}

/** A relative clause between commas whose noun belongs to a phrase with a preposition at the start of the sentence. */
function isAttribute(inner: Clause, prefield: Stretch, tokens: readonly ReadToken[]): boolean {
  if (tokens[inner.from - 1]?.tag !== '$,' || tokens[inner.to]?.tag !== '$,' || inner.to >= prefield.to)
    return false;
  return PREPOSITION.has(tokens[prefield.from]?.tag ?? 'XY') && inner.from - prefield.from < 6;
}

export function isVerb({ tag, certainty, all }: ReadToken): boolean {
  return (
    FINITE.has(tag) &&
    all.some((analysis) => FINITE.has(analysis.tag)) &&
    (certainty >= CERTAIN || all.every((analysis) => FINITE.has(analysis.tag)))
  );
}

function startsSentence(tokens: readonly ReadToken[], { from, prefield }: Clause): boolean {
  const before = tokens[from - 1];
  // …, aber am Abend die Leute gingen
  if (prefield.from === from + 1) return before === undefined || before.tag === '$,';
  return prefield.from === from && (before === undefined || STARTING.has(before.text));
}

const STARTING = new Set([':', ';', '„', '“', '»', '"']);

/** Commas, quotations and what joins: the pre-field may be anything. */
function isOdd({ kind, tag, known }: ReadToken): boolean {
  return (
    (!known && tag !== 'NE') ||
    kind === 'punctuation' ||
    kind === 'markup' ||
    tag === 'KON' ||
    tag === 'KOKOM' ||
    tag === 'FM' ||
    tag === 'XY' ||
    tag === 'KOUS' ||
    tag.startsWith('PREL') ||
    tag.startsWith('PW')
  );
}

/** A phrase in the nominative only, of the verb's number. */
export function isSubject(phrase: NounPhrase, verb: ReadToken, tokens: readonly ReadToken[]): boolean {
  const { from, to, determiner, adjectives, nominal } = phrase;
  const first = tokens[from];
  if (first === undefined) return false;
  if (first.text === 'man') return to - from === 1;
  const before = tokens[from - 1];
  // Gestern Anna Meyer kam …
  if (
    nominal &&
    determiner === undefined &&
    tokens.slice(from, to).every(isName) &&
    first.certainty >= LIKELY
  )
    if (standsAlone(before) || (isTimeNoun(before) && !isOneOfMany(tokens[from - 2]))) return true;
  // Im Mai Lampe will …; in a phrase with a preposition a noun may be a name: am Flughafen München
  if (to - from === 1 && nominal && first.tag === 'NN')
    return first.certainty >= LIKELY && isTimeNoun(before) && !isOneOfMany(tokens[from - 2]);
  const cells = cellsOf(phrase, tokens);
  const genitive =
    before === undefined ||
    before.kind === 'punctuation' ||
    standsAlone(before) ||
    (first.tag === 'ART' && /^\p{Lu}/u.test(first.text))
      ? GENITIVE
      : 0;
  if ((cells & ~(NOMINATIVE | ACCUSATIVE | genitive)) !== 0 || (cells & NOMINATIVE) === 0) return false;
  if (to - from === 1 && first.tag === 'PPER') return true;
  if (determiner !== from || first.certainty < LIKELY || !nominal) return false;
  if (!NOUN.has(tokens[to - 1]?.tag ?? 'XY')) return false;
  if (adjectives.some((index) => isSingledOut(tokens[index]))) return false;
  const nominative = cells & NOMINATIVE;
  let persons = 0;
  for (const analysis of verb.analyses) persons |= analysis.persons;
  const numbers =
    ((nominative & SINGULAR) !== 0 ? Person.third : 0) |
    ((nominative & PLURAL) !== 0 ? Person.thirdPlural : 0);
  return (numbers & persons) !== 0;
}

/** an jedem Tag [Regen]: what is meant is an amount. */
function isOneOfMany(token: ReadToken | undefined): boolean {
  return token !== undefined && (token.tag === 'PIAT' || /^eine[mr]$/u.test(token.text));
}

/** unter den Türmen [der höchste] ist …: the phrase is the predicate, and belongs to what stands before it. */
function isSingledOut(token: ReadToken | undefined): boolean {
  return token !== undefined && (token.tag === 'CARD' || SUPERLATIVE.test(token.text));
}

function isBare({ determiner, adjectives, nominal }: NounPhrase): boolean {
  return nominal && determiner === undefined && adjectives.length === 0;
}

/** Not a title: in der Novelle Die Verwandlung wird … */
function isSmall(token: ReadToken | undefined): boolean {
  return token !== undefined && token.spaceBefore && (/^\p{Ll}/u.test(token.text) || token.text === 'Sie');
}
