import { WordClass } from '../../server/language/language.ts';
import { ENDINGS } from './adjectives.ts';
import type { Finite, VerbEntry } from './sources.ts';

const { verb, finite, infinitive, participle, adjective, noun, nominal } = WordClass;
const TENSES = ['PRÄ', 'PRT', 'KJ1', 'KJ2'] as const;

/** All forms of a verb with their classes. */
export function* verbForms(lemma: string, entry: VerbEntry): Generator<readonly [string, number]> {
  yield [lemma, verb | infinitive | noun | nominal];
  yield [`${lemma}s`, noun | nominal];
  if (entry.EIZ !== undefined) {
    yield [entry.EIZ, verb | infinitive];
    yield* withEndings(`${entry.EIZ}d`);
  }
  for (const tense of TENSES)
    for (const persons of Object.values(entry[tense] ?? {}))
      for (const form of Object.values(persons))
        for (const written of joined(form)) yield [written, verb | finite];
  yield* imperatives(lemma, entry);
  if (entry.PA1 !== undefined) yield* participles(entry.PA1);
  for (const form of entry.PA2 ?? []) yield* participles(form);
}

/** In a clause that ends with its verb the particle is written in front of it. */
function joined(form: Finite): readonly string[] {
  return typeof form === 'string' ? [form] : [form[0], form[1] + form[0]];
}

function* imperatives(lemma: string, entry: VerbEntry): Generator<readonly [string, number]> {
  // Imperatives of separable verbs are given as one word (abbalge), which nobody writes.
  if (entry.EIZ !== undefined && entry.EIZ !== `zu${lemma}`) return;
  for (const form of Object.values(entry.IMP ?? {})) {
    yield [form, verb];
    if (form.endsWith('e') && !/(?:[dt]|[^aeiouäöülrh][mn]|ig|[rl])e$/u.test(form))
      yield [form.slice(0, -1), verb];
  }
}

function* participles(form: string): Generator<readonly [string, number]> {
  yield [form, participle];
  yield* withEndings(form);
}

function* withEndings(form: string): Generator<readonly [string, number]> {
  for (const ending of ENDINGS) yield [form + ending, participle | adjective | noun | nominal];
}
