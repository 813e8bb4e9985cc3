import type { Language } from '../../language/language.ts';
import type { Analysis } from '../../language/morphology.ts';
import type { ReadToken } from '../reading.ts';
import { FINITE } from '../tag-sets.ts';

/** Particles that always leave their verb in a main clause; um, über, unter, durch may stay: er umfährt den Ort. */
export const SEPARABLE: readonly string[] = [
  'ab', 'an', 'auf', 'aus', 'bei', 'da', 'dar', 'ein', 'empor', 'entgegen', 'fehl', 'fern', 'fest', 'fort', 'frei', 'gegenüber',
  'heim', 'her', 'herab', 'heran', 'herauf', 'heraus', 'herbei', 'herein', 'herum', 'herunter', 'hervor', 'hin', 'hinab',
  'hinauf', 'hinaus', 'hinein', 'hinunter', 'hinzu', 'kennen', 'los', 'mit', 'nach', 'nieder', 'statt', 'teil', 'vor', 'voran',
  'voraus', 'vorbei', 'vorüber', 'weg', 'weiter', 'zu', 'zurecht', 'zurück', 'zusammen',
].sort((a, b) => b.length - a.length); // prettier-ignore

export interface Separable {
  readonly particle: string;
  /** The form without it. */
  readonly stem: string;
}

/** The particle and the rest of a finite verb that is written as one word though it can be separated. */
export function unseparated({ text, all }: ReadToken, language: Language): Separable | undefined {
  const small = text.toLowerCase();
  const finite = all.filter(({ tag }) => FINITE.has(tag));
  const particle = SEPARABLE.find(
    (each) => small.startsWith(each) && finite.every(({ lemma }) => lemma.startsWith(each)),
  );
  if (finite.length === 0 || particle === undefined) return undefined;
  // danken, fehlen, antworten: no verbs with particles
  const isVerb = ({ lemma }: Analysis) =>
    language.analyses(lemma.slice(particle.length)).some(({ tag }) => tag === 'VVINF');
  if (!finite.every(isVerb)) return undefined;
  return { particle, stem: text.slice(particle.length) };
}
