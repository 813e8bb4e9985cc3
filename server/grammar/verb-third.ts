import { ACCUSATIVE, NOMINATIVE, Person, PLURAL, SINGULAR, type Tag } from '../language/morphology.ts';
import { phraseOver } from './own-tokens.ts';
import type { Clause, NounPhrase, Reading, ReadToken } from './reading.ts';
import { FINITE } from './tag-sets.ts';

/** A finite verb that stands too late in its main clause. */
export interface LateVerb {
  readonly verb: ReadToken;
  /** What it stands behind and should not. */
  readonly skipped: readonly ReadToken[];
}

const CERTAIN = 0.9;
const LIKELY = 0.6;
/** Adverbs that are a constituent of their own and never part of what follows: gestern, deshalb. */
const ALONE = new Set([
  'heute', 'gestern', 'vorgestern', 'dann', 'danach', 'dort', 'hier', 'jetzt', 'damals', 'manchmal', 'oft', 'häufig',
  'deshalb', 'daher', 'deswegen', 'darum', 'trotzdem', 'dennoch', 'außerdem', 'zudem', 'schließlich', 'plötzlich',
  'leider', 'zuerst', 'zunächst', 'bald', 'inzwischen', 'mittlerweile', 'normalerweise', 'tatsächlich', 'später',
  'seitdem', 'seither', 'anschließend', 'glücklicherweise', 'natürlich', 'meistens', 'gewöhnlich', 'vielleicht',
  'somit', 'folglich', 'dadurch', 'dabei', 'dafür', 'dazu', 'damit', 'daraufhin', 'unterdessen', 'derzeit', 'zurzeit',
]); // prettier-ignore
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
  const between = tokens.slice(subject.to, prefield.to);
  if (tokens.slice(prefield.from, prefield.to).some(isOdd)) return undefined;
  const last = between.at(-1);
  if (last === undefined || !DECISIVE.has(last.tag) || last.certainty < CERTAIN) return undefined;
  if (!between.every(({ tag }) => MIDDLE.has(tag))) return undefined;
  return { verb, skipped: between };
}

/** The main clause that has its verb third; undefined where one constituent may fill the whole pre-field. */
export function verbThird(clause: Clause, reading: Reading): LateVerb | undefined {
  const { tokens, phrases } = reading;
  const { prefield, left } = clause;
  const verb = tokens[left.from];
  if (verb === undefined || !isPlain(clause, tokens)) return undefined;
  const start = clauseBefore(clause, reading);
  if (tokens.slice(start, prefield.to).some(isOdd) || isReport(clause, reading)) return undefined;
  const subject = phrases.find(
    (phrase) => phrase.to === left.from && phrase.within === undefined && phrase.preposition === undefined,
  );
  if (subject === undefined || subject.coordinated || !isSubject(subject, verb, tokens)) return undefined;
  const third =
    start > prefield.from
      ? subject.from === start
      : subject.from > start && isSmall(tokens[subject.from]) && isConstituent(start, subject.from, reading);
  if (!third) return undefined;
  return { verb, skipped: tokens.slice(subject.from, subject.to) };
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
  return clauses.some(({ joined, left }) => joined === at && tokens[left.from - 1]?.tag === '$,');
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
  if (inner?.from !== prefield.from || !inner.sure || tokens[inner.to]?.tag !== '$,') return prefield.from;
  if (inner.kind !== 'subordinate' && inner.kind !== 'infinitive') return prefield.from;
  return OPENERS.has((tokens[inner.from]?.text ?? '').toLowerCase()) ? inner.to + 1 : prefield.from;
}

function isVerb({ tag, certainty, all }: ReadToken): boolean {
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

const STARTING = new Set([':', ';', '„', '“', '»', '"', '(']);

/** Commas, quotations and what joins: the pre-field may be anything. */
function isOdd({ kind, tag, known }: ReadToken): boolean {
  return (
    !known ||
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
function isSubject(
  { from, to, determiner, cells, adjectives, nominal }: NounPhrase,
  verb: ReadToken,
  tokens: readonly ReadToken[],
): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  if (first.text === 'man') return to - from === 1;
  if ((cells & ~(NOMINATIVE | ACCUSATIVE)) !== 0 || (cells & NOMINATIVE) === 0) return false;
  if (to - from === 1 && first.tag === 'PPER') return true;
  if (determiner !== from || first.certainty < LIKELY || !nominal) return false;
  if (tokens[to - 1]?.tag !== 'NN') return false;
  if (adjectives.some((index) => isSingledOut(tokens[index]))) return false;
  let persons = 0;
  for (const analysis of verb.analyses) persons |= analysis.persons;
  const numbers =
    ((cells & SINGULAR) !== 0 ? Person.third : 0) | ((cells & PLURAL) !== 0 ? Person.thirdPlural : 0);
  return (numbers & persons) !== 0;
}

/** unter den Türmen [der höchste] ist …: the phrase is the predicate, and belongs to what stands before it. */
function isSingledOut(token: ReadToken | undefined): boolean {
  return token !== undefined && (token.tag === 'CARD' || SUPERLATIVE.test(token.text));
}

/** Not a title: in der Novelle Die Verwandlung wird … */
function isSmall(token: ReadToken | undefined): boolean {
  return token !== undefined && token.spaceBefore && (/^\p{Ll}/u.test(token.text) || token.text === 'Sie');
}

/** Whether the words before the subject are phrases with prepositions or an adverb that stands for itself. */
function isConstituent(from: number, to: number, reading: Reading): boolean {
  const { tokens, phrases } = reading;
  if (to - from === 1) return ALONE.has((tokens[from]?.text ?? '').toLowerCase());
  let at = from;
  while (at < to) {
    const start = at;
    const phrase = phrases.find(({ preposition, within }) => preposition === start && within === undefined);
    if (phrase !== undefined) at = phrase.to;
    else {
      const next = phrases.find(
        (other) => other.from === start && other.within === undefined && other.preposition === undefined,
      );
      if (start === from || next === undefined) return false;
      at = next.to;
    }
  }
  return at === to && phraseOver(reading, from, to) === undefined;
}
