import type { Language } from '../../language/language.ts';
import type { German } from '../german.ts';
import { prepositionNames } from '../phrases/preposition-names.ts';
import { phraseOver } from '../own-tokens.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';
import { SEPARABLE, unseparated, type Separable } from './separable.ts';
import { FINITE } from '../tag-sets.ts';

const CERTAIN = 0.9;
const LIKELY = 0.6;

/** Particles that make no verb freely, as those of direction do (heraus, zurück, vor): what text has not, there is not. */
const PARTICLES = new Set(['ab', 'an', 'auf', 'bei', 'ein', 'nach', 'um', 'dar', 'teil', 'statt']);
/** So often text must have the infinitive without a particle, for the verbs made from it to be seen too. */
const OFTEN = 100;

/** A particle at the end of a main clause that makes no verb with the finite one: Er [rief] ihn zum Spiel [ein]. */
export interface Stranded {
  readonly verb: ReadToken;
  readonly particle: ReadToken;
}

export function strandedParticle(clause: Clause, reading: Reading, language: Language): Stranded | undefined {
  const { kind, sure, finite, left, right, verbs } = clause;
  const { tokens } = reading;
  const verb = tokens[left.from];
  const particle = tokens[right.to - 1];
  if ((kind !== 'main' && kind !== 'question') || !sure || finite.length !== 1 || verb?.tag !== 'VVFIN')
    return undefined;
  if (
    particle?.tag !== 'PTKVZ' ||
    particle.certainty < (tokens[particle.index + 1]?.text === '.' ? LIKELY : CERTAIN) ||
    right.to - right.from !== 1 ||
    verbs.length !== 2
  )
    return undefined;
  if (!verb.known || verb.certainty < CERTAIN) return undefined;
  const next = tokens[particle.index + 1];
  // endet auf .txt
  if (next !== undefined && next.tag !== 'KON' && (next.kind !== 'punctuation' || next.spaceBefore))
    return undefined;
  if (!PARTICLES.has(particle.text)) return undefined;
  const lemmas = new Set(verb.all.filter(({ tag }) => FINITE.has(tag)).map(({ lemma }) => lemma));
  if (lemmas.size === 0 || lemmas.has('heißen')) return undefined;
  for (const lemma of lemmas)
    if (language.usage(lemma).lower < OFTEN || isAttested(particle.text, lemma, language)) return undefined;
  if (
    tokens
      .slice(verb.index, particle.index)
      .some(({ kind: sort, tag }) => sort === 'punctuation' || tag === 'PRF')
  )
    return undefined;
  return { verb, particle };
}

/** So much likelier a preposition is with one verb than with others, as a logarithm: then the verb asks for it. */
const ASKED = 1;

/**
 * Particles that make a verb with the finite one which asks for every preposition of the clause, the likeliest first:
 * rief … zum Kampf [auf]. Empty where the clause has no preposition to go by.
 */
export function otherParticles(
  { verb, particle }: Stranded,
  reading: Reading,
  { valency }: German,
): readonly string[] {
  const asked = reading.tokens
    .slice(verb.index + 1, particle.index)
    .map((token) => prepositionNames(token, reading).slice(0, 1))
    .filter((names) => names.length > 0);
  const lemmas = new Set(verb.all.filter(({ tag }) => FINITE.has(tag)).map(({ lemma }) => lemma));
  if (asked.length === 0) return [];
  return SEPARABLE.flatMap((other) =>
    [...lemmas].map((lemma) => {
      const frames = valency.verb(other + lemma);
      const likely = asked.map(([name = '']) => frames?.association(name) ?? -Infinity);
      return { other, odds: Math.min(...likely) };
    }),
  )
    .filter(({ odds }) => odds >= ASKED)
    .sort((a, b) => b.odds - a.odds)
    .map(({ other }) => other);
}

/** Whether the lexicon or text has the verb; by rule the lexicon would make any. */
function isAttested(particle: string, lemma: string, language: Language): boolean {
  if (language.inflect(particle + lemma, { tag: 'VVPP' }).length > 0) return true;
  const participles = language.inflect(lemma, { tag: 'VVPP' }).map((form) => particle + form);
  return [particle + lemma, `${particle}zu${lemma}`, ...participles].some(
    (form) => language.usage(form).lower > 0,
  );
}

export interface Unsplit extends Separable {
  readonly verb: ReadToken;
}

/** A finite verb in second place that has its particle with it: Wir [ankamen] am Abend. */
export function unsplit(clause: Clause, reading: Reading, language: Language): Unsplit | undefined {
  const { kind, sure, finite, left, right, prefield, from } = clause;
  const { tokens } = reading;
  const verb = tokens[left.from];
  if (kind !== 'main' || !sure || finite.length !== 1 || verb?.tag !== 'VVFIN') return undefined;
  if (verb.certainty < CERTAIN || !verb.known || right.from !== right.to || !/^\p{Ll}/u.test(verb.text))
    return undefined;
  if (verb.all.some(({ tag }) => !FINITE.has(tag))) return undefined;
  // Only after a pre-field that is one phrase: elsewhere a clause with the verb at its end may be read as a main clause.
  const before = tokens[from - 1];
  if (before !== undefined && before.text !== '„' && before.text !== ':') return undefined;
  if (phraseOver(reading, prefield.from, prefield.to) === undefined) return undefined;
  const parts = unseparated(verb, language);
  return parts === undefined ? undefined : { ...parts, verb };
}
