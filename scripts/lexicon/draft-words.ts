import { capitalise, fold } from '../../server/language/fold.ts';
import { ANY_CELL, NEUTER, Person, type Features, type Tag } from '../../server/language/morphology.ts';
import { declensionStem, degrees, ENDINGS } from './adjectives.ts';
import { ADJECTIVE_CELLS, cells } from '../../server/language/cells.ts';
import { bare, collect, type Drafts } from './collect.ts';
import { isDeclinedAsAdjective, nounCells } from './noun-analyses.ts';
import type { AdjectiveEntry, Finite, NounEntry, VerbEntry } from './sources.ts';

type Degree = NonNullable<Features['degree']>;

/** An adjective stem with all endings, as adjective and as noun. */
export function draftDeclined(drafts: Drafts, stem: string, lemma: string, degree: Degree): void {
  for (const ending of ENDINGS) {
    const byDeclension = ADJECTIVE_CELLS[ending];
    const all = byDeclension.weak | byDeclension.mixed | byDeclension.strong;
    collect(drafts, stem + ending, lemma, { ...bare('ADJA'), ...byDeclension, cells: all, degree });
    collect(drafts, stem + ending, capitalise(`${stem}e`), { ...bare('NN'), ...byDeclension, cells: all });
  }
}

export function draftAdjective(drafts: Drafts, lemma: string, entry: AdjectiveEntry): void {
  const stem = declensionStem(entry);
  if (stem === undefined) {
    collect(drafts, lemma, lemma, {
      ...bare('ADJA'),
      cells: ANY_CELL,
      weak: ANY_CELL,
      mixed: ANY_CELL,
      strong: ANY_CELL,
      degree: 'positive',
    });
    if (fold(lemma) === lemma) collect(drafts, lemma, lemma, { ...bare('ADJD'), degree: 'positive' });
    return;
  }
  collect(drafts, lemma, lemma, { ...bare('ADJD'), degree: 'positive' });
  draftDeclined(drafts, stem, lemma, 'positive');
  const stems = new Set<string>();
  for (const form of degrees(lemma, stem)) if (form.endsWith('em')) stems.add(form.slice(0, -2));
  for (const each of stems) {
    const degree = each.endsWith('er') ? 'comparative' : 'superlative';
    draftDeclined(drafts, each, lemma, degree);
    collect(drafts, degree === 'comparative' ? each : `${each}en`, lemma, { ...bare('ADJD'), degree });
  }
}

/** A noun declined as an adjective whose adjective is in no dictionary, or any other noun. */
export function draftNoun(drafts: Drafts, lemma: string, entry: NounEntry): void {
  if (isDeclinedAsAdjective(lemma, entry)) {
    const stem = lemma.slice(0, -1);
    // Comparatives and superlatives of participles are in the dictionary by rule; nobody writes them.
    for (const ending of /(?:nd|t)(?:er|e?st)$/u.test(stem) ? (['e', 'en'] as const) : ENDINGS) {
      const byDeclension = ADJECTIVE_CELLS[ending];
      const all = byDeclension.weak | byDeclension.mixed | byDeclension.strong;
      collect(drafts, stem + ending, lemma, { ...bare('NN'), ...byDeclension, cells: all });
    }
    return;
  }
  for (const [form, filled] of nounCells(lemma, entry))
    collect(drafts, form, lemma, { ...bare('NN'), cells: filled });
}

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

export function draftVerb(drafts: Drafts, lemma: string, entry: VerbEntry): void {
  const particle = particleOf(lemma, entry);
  const base = lemma.slice(particle.length);
  collect(drafts, lemma, lemma, bare(tagOf(lemma, 'INF')));
  if (entry.INF !== undefined) {
    collect(drafts, lemma, capitalise(lemma), { ...bare('NN'), cells: NEUTER & ~0x00f0 });
    collect(drafts, `${lemma}s`, capitalise(lemma), { ...bare('NN'), cells: cells('Ng') });
  }
  if (entry.EIZ !== undefined) {
    if (particle !== '') collect(drafts, entry.EIZ, lemma, bare('VVIZU'));
    draftDeclined(drafts, `${entry.EIZ}d`, `${entry.EIZ}d`, 'positive');
  }
  for (const [name, { mood, tense }] of Object.entries(TENSES))
    for (const [number, persons] of Object.entries(entry[name as keyof typeof TENSES] ?? {}))
      for (const [person, form] of Object.entries(persons)) {
        const features = {
          ...bare(tagOf(lemma, 'FIN')),
          persons: PERSONS[number + person] ?? 0,
          mood,
          tense,
        };
        for (const [written, of] of finiteForms(form, lemma, base, particle))
          for (const each of variants(written, of, name, number + person))
            collect(drafts, each, of, features);
      }
  draftImperatives(drafts, lemma, entry);
  if (entry.PA1 !== undefined) {
    collect(drafts, entry.PA1, entry.PA1, { ...bare('ADJD'), degree: 'positive' });
    draftDeclined(drafts, entry.PA1, entry.PA1, 'positive');
  }
  for (const form of entry.PA2 ?? []) {
    collect(drafts, form, lemma, bare(tagOf(lemma, 'PP')));
    if (AUXILIARIES.has(lemma)) continue;
    collect(drafts, form, form, { ...bare('ADJD'), degree: 'positive' });
    draftDeclined(drafts, form, form, 'positive');
  }
}

/** What stands before -zu- in the infinitive: statt|zu|finden. */
function particleOf(lemma: string, { EIZ = '' }: VerbEntry): string {
  for (let at = 1; at < lemma.length - 1; at++)
    if (EIZ === `${lemma.slice(0, at)}zu${lemma.slice(at)}`) return lemma.slice(0, at);
  return '';
}

/** At the end of a clause the particle is written in front of its verb; elsewhere the verb stands alone. */
function finiteForms(
  form: Finite,
  lemma: string,
  base: string,
  particle: string,
): readonly (readonly [string, string])[] {
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
