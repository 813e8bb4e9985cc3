import type { Language } from '../../language/language.ts';
import { Person } from '../../language/morphology.ts';
import type { ReadToken } from '../reading.ts';

/** At most one form: the verb in the same tense and mood, in a person that the subject asks for. */
export function inPerson({ analyses, tag, text }: ReadToken, asks: number, language: Language): string[] {
  const persons = (asks & Person.third) !== 0 && (asks & ~Person.third) !== 0 ? Person.third : asks;
  for (const { lemma, mood, tense } of analyses) {
    const [form] = language.inflect(lemma, {
      tag,
      persons,
      ...(mood !== undefined && { mood }),
      ...(tense !== undefined && { tense }),
    });
    if (form !== undefined && form !== text) return [form];
  }
  return [];
}
