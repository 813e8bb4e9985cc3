import { ACCUSATIVE, Person, PLURAL, SINGULAR } from '../../language/morphology.ts';
import type { German } from '../german.ts';
import { phrasesBetween } from '../own-tokens.ts';
import type { NounPhrase, Reading, ReadToken } from '../reading.ts';
import { FINITE, RELATIVE } from '../tag-sets.ts';
import { frameShare } from '../verbs/frame-share.ts';
import type { Verbless } from '../verbs/verbless.ts';
import { isMeasure, mayBeSubject, personsAsked } from './subject-candidates.ts';

/** Where a clause that lacks its finite verb begins and ends. */
type Ends = Pick<Verbless, 'opener' | 'last'>;

/** Share of a verb's clauses with an object, or in the passive, from which it is taken for transitive. */
const TRANSITIVE = 0.25;
const PASSIVE = 0.1;

/**
 * Auxiliaries that a clause lacks behind its participle, the likeliest first: nachdem er das vorgeschlagen [hatte]. The
 * person is the subject's, the perfect goes by the tense of the other verbs. A verb that mostly has an object and has none
 * here stands rather in the passive, which is mostly told in the past.
 */
export function missingAuxiliaries(clause: Verbless, reading: Reading, language: German): readonly string[] {
  const { last } = clause;
  const own = bareBetween(clause, reading);
  const subject = own.find((phrase) => mayBeSubject(phrase, reading));
  const persons = personsOf(subject, reading);
  const past = toldInThePast(clause, reading);
  const verb = kindOf(last, language);
  const perfect = formsOf(verb.withSein ? 'sein' : 'haben', persons, past ? 'past' : 'present', language);
  const passive = formsOf('werden', persons, 'past', language);
  if (hasObject(own, subject, clause, reading)) return perfect;
  if (verb.transitive) return [...passive, ...perfect];
  return beside(last.text, 'werden', language) > 0 ? [...perfect, ...passive] : perfect;
}

/** sein in the present and in the past, that of the other verbs first: wo er der größte Kunde [ist]. */
export function formsOfSein(clause: Ends, reading: Reading, language: German): readonly string[] {
  const subject = bareBetween(clause, reading).find((phrase) => mayBeSubject(phrase, reading));
  const persons = personsOf(subject, reading);
  const tenses = ['past', 'present'] as const;
  const forms = tenses.flatMap((tense) => formsOf('sein', persons, tense, language));
  return toldInThePast(clause, reading) ? forms : forms.reverse();
}

/** Phrases of a clause that no preposition governs, up to its last word. */
function bareBetween({ opener, last }: Ends, reading: Reading): readonly NounPhrase[] {
  return phrasesBetween(reading, opener.index, last.index).filter(
    ({ within, preposition }) => within === undefined && preposition === undefined,
  );
}

function formsOf(
  lemma: string,
  persons: number,
  tense: 'past' | 'present',
  language: German,
): readonly string[] {
  return language.inflect(lemma, { tag: 'VAFIN', persons, mood: 'indicative', tense }).slice(0, 1);
}

interface VerbKind {
  readonly transitive: boolean;
  /** ist gekommen, not: hat gekauft. */
  readonly withSein: boolean;
}

/** What text shows of the participle's verb; sein behind a transitive one is the passive of a state. */
function kindOf({ text, all }: ReadToken, language: German): VerbKind {
  const lemma = all.find(({ tag }) => tag === 'VVPP')?.lemma ?? text;
  const { valency } = language;
  const transitive =
    frameShare(lemma, 'object', valency) > TRANSITIVE || frameShare(lemma, 'passive', valency) > PASSIVE;
  return {
    transitive,
    withSein: !transitive && beside(text, 'sein', language) > beside(text, 'haben', language),
  };
}

/** How often text has the auxiliary right behind the participle. */
function beside(participle: string, lemma: string, language: German): number {
  return language
    .inflect(lemma, { tag: 'VAFIN', persons: Person.third | Person.thirdPlural, mood: 'indicative' })
    .reduce((sum, form) => sum + language.together(participle, form), 0);
}

/** Beside the subject, sich; a clause with dass and an infinitive too, and what »wie« says again: wie wir berichtet haben. */
function hasObject(
  own: readonly NounPhrase[],
  subject: NounPhrase | undefined,
  { opener, last, infinitive }: Verbless,
  { tokens }: Reading,
): boolean {
  if (infinitive || /^wie$/iu.test(opener.text)) return true;
  if (tokens.slice(last.index + 1, last.index + 3).some(({ text }) => text === 'dass' || text === 'ob'))
    return true;
  return own.some(
    (phrase) =>
      phrase !== subject &&
      (phrase.cells & ACCUSATIVE) !== 0 &&
      !isMeasure(phrase, tokens) &&
      tokens[phrase.from - 1]?.tag !== 'KOKOM',
  );
}

/** Bits of `Person` of the clause's subject; the third where nothing is known. */
function personsOf(subject: NounPhrase | undefined, reading: Reading): number {
  if (subject === undefined) return Person.third;
  const { tokens } = reading;
  const asked = RELATIVE.has(tokens[subject.head]?.tag ?? 'XY')
    ? personsOfAntecedent(subject, reading)
    : personsAsked(subject, tokens);
  return (asked & Person.third) !== 0 ? Person.third : asked;
}

/** A relative pronoun has the number of the noun before it. */
function personsOfAntecedent({ cells, from }: NounPhrase, { phrases }: Reading): number {
  const before = phrases.findLast(({ to, within }) => to <= from && within === undefined);
  const shared = [SINGULAR, PLURAL].filter((each) => (cells & (before?.cells ?? 0) & each) !== 0);
  return ((shared[0] ?? cells) & SINGULAR) === 0 ? Person.thirdPlural : Person.third;
}

function toldInThePast({ opener, last }: Ends, { tokens }: Reading): boolean {
  return tokens.some(
    ({ index, tag, analyses }) =>
      FINITE.has(tag) &&
      (index < opener.index || index > last.index) &&
      analyses.every(({ tense }) => tense === 'past'),
  );
}
