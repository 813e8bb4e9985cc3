import { capitalise } from '../../server/language/fold.ts';
import { cells } from '../../server/language/cells.ts';
import { Person, type Features, type Tag } from '../../server/language/morphology.ts';
import { bare, collect, type Drafts } from './collect.ts';
import { draftDeclined } from './draft-words.ts';
import type { Finite, VerbEntry } from './sources.ts';

const AUXILIARIES = new Set(['haben', 'sein', 'werden']);
const MODALS = new Set(['dürfen', 'können', 'mögen', 'müssen', 'sollen', 'wollen']);
const TENSES = {
  PRÄ: { mood: 'indicative', tense: 'present' },
  PRT: { mood: 'indicative', tense: 'past' },
  KJ1: { mood: 'subjunctive1', tense: 'present' },
  KJ2: { mood: 'subjunctive2', tense: 'past' },
} as const;
const PERSONS: Readonly<Record<string, number>> = {
  S1: Person.first,
  S2: Person.second,
  S3: Person.third,
  P1: Person.firstPlural,
  P2: Person.secondPlural,
  P3: Person.thirdPlural,
};

/** `V` + what the verb is + `end`. */
function tagOf(lemma: string, end: 'FIN' | 'INF' | 'PP' | 'IMP'): Tag {
  const aux = AUXILIARIES.has(lemma);
  if (MODALS.has(lemma)) return end === 'IMP' ? 'VVIMP' : `VM${end}`;
  return aux ? `VA${end}` : `VV${end}`;
}

/** All forms of a verb, its participles as adjectives and its infinitive as a noun. */
export function draftVerb(drafts: Drafts, lemma: string, entry: VerbEntry): void {
  const particle = particleOf(lemma, entry);
  draftInfinitives(drafts, lemma, entry, particle);
  for (const name of ['PRÄ', 'PRT', 'KJ1', 'KJ2'] as const)
    for (const [number, persons] of Object.entries(entry[name] ?? {}))
      for (const [person, form] of Object.entries(persons))
        for (const [written, of] of finiteForms(form, lemma, particle))
          draftFinite(drafts, written, of, name, number + person);
  draftImperatives(drafts, lemma, entry);
  draftParticiples(drafts, lemma, entry);
}

function draftInfinitives(drafts: Drafts, lemma: string, entry: VerbEntry, particle: string): void {
  collect(drafts, lemma, lemma, bare(tagOf(lemma, 'INF')));
  if (entry.INF !== undefined) {
    collect(drafts, lemma, capitalise(lemma), { ...bare('NN'), cells: cells('Nnda') });
    collect(drafts, `${lemma}s`, capitalise(lemma), { ...bare('NN'), cells: cells('Ng') });
  }
  const { EIZ = `${particle}zu${lemma.slice(particle.length)}` } = entry;
  if (particle === '') return;
  collect(drafts, EIZ, lemma, bare('VVIZU'));
  draftDeclined(drafts, `${EIZ}d`, `${EIZ}d`, 'positive');
}

function draftFinite(
  drafts: Drafts,
  form: string,
  lemma: string,
  tense: keyof typeof TENSES,
  person: string,
): void {
  const features = { ...bare(tagOf(lemma, 'FIN')), persons: PERSONS[person] ?? 0, ...TENSES[tense] };
  for (const each of variants(form, lemma, tense, person)) collect(drafts, each, lemma, features);
}

function draftParticiples(drafts: Drafts, lemma: string, entry: VerbEntry): void {
  for (const form of entry.PA2 ?? []) collect(drafts, form, lemma, bare(tagOf(lemma, 'PP')));
  const present = entry.PA1 === undefined ? [] : [entry.PA1];
  // Geworden and gehabt are no adjectives.
  const past = AUXILIARIES.has(lemma) ? [] : (entry.PA2 ?? []);
  for (const form of [...present, ...past]) {
    collect(drafts, form, form, { ...bare('ADJD'), degree: 'positive' });
    draftDeclined(drafts, form, form, 'positive');
  }
}

/** What stands before -zu- in the infinitive, or else before -ge- in the participle: statt|zu|finden, bekannt|ge|macht. */
function particleOf(lemma: string, { EIZ, PA2 = [] }: VerbEntry): string {
  for (let at = 2; at <= lemma.length - SHORTEST_BASE; at++) {
    const [particle, base] = [lemma.slice(0, at), lemma.slice(at)];
    if (
      EIZ === undefined ? PA2.some((form) => isSplit(form, particle, base)) : EIZ === `${particle}zu${base}`
    )
      return particle;
  }
  return '';
}
const SHORTEST_BASE = 3;

function isSplit(participle: string, particle: string, base: string): boolean {
  return !base.startsWith('ge') && participle.startsWith(`${particle}ge${base.charAt(0)}`);
}

/** At the end of a clause the particle is written in front of its verb; elsewhere the verb stands alone. */
function finiteForms(form: Finite, lemma: string, particle: string): readonly (readonly [string, string])[] {
  const base = lemma.slice(particle.length);
  if (typeof form !== 'string')
    return [
      [form[1] + form[0], lemma],
      [form[0], lemma.startsWith(form[1]) ? lemma.slice(form[1].length) : base],
    ];
  if (particle !== '' && form.startsWith(particle))
    return [
      [form, lemma],
      [form.slice(particle.length), base],
    ];
  return [[form, lemma]];
}

/** Forms beside those of the dictionary: gehst for gehest, sammele for sammle. */
function* variants(form: string, lemma: string, tense: string, person: string): Generator<string> {
  yield form;
  if (tense === 'KJ2' && person.endsWith('2') && !/te?s?t$/u.test(form)) yield form.replace(/e(?=s?t$)/u, '');
  if (tense === 'PRÄ' && person === 'S2') yield form.replace(/([^dtmn])est$/u, '$1st');
  if (person === 'S1' || (tense === 'KJ1' && person === 'S3')) {
    if (lemma.endsWith('eln')) yield `${lemma.slice(0, -1)}e`;
    if (lemma.endsWith('ern')) {
      yield `${lemma.slice(0, -1)}e`;
      yield `${lemma.slice(0, -3)}re`;
    }
  }
}

function draftImperatives(drafts: Drafts, lemma: string, entry: VerbEntry): void {
  // Imperatives of separable verbs are given as one word (abbalge), which nobody writes.
  if (entry.EIZ !== undefined && entry.EIZ !== `zu${lemma}`) return;
  const features = (persons: number): Features => ({
    ...bare(tagOf(lemma, 'IMP')),
    persons,
    mood: 'imperative',
  });
  const { S, P } = entry.IMP ?? {};
  if (P !== undefined) collect(drafts, P, lemma, features(Person.secondPlural));
  if (S === undefined) return;
  collect(drafts, S, lemma, features(Person.second));
  if (!S.endsWith('e') || /(?:[dt]|[^aeiouäöülrhmn][mn]|ig|[rl])e$/u.test(S)) return;
  const short = S.slice(0, -1);
  collect(drafts, short, lemma, features(Person.second));
  // Speech leaves the -e of the first person out as well (ich glaub).
  const first = { persons: Person.first, mood: 'indicative', tense: 'present' } as const;
  collect(drafts, short, lemma, { ...bare(tagOf(lemma, 'FIN')), ...first });
}
