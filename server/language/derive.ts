import { ADVERB_ENDS } from './affixes.ts';
import { createDerivedVerbs } from './derived-verbs.ts';
import type { Evidence } from './evidence.ts';
import { capitalised } from './fold.ts';
import type { Language } from './language.ts';
import { isNumeral } from './numerals.ts';
import type { Words } from './words.ts';

const ADJECTIVE_ENDINGS = ['', 'e', 'en', 'em', 'er', 'es'];
const VERB_ENDINGS = [
  'e',
  'st',
  't',
  'en',
  'te',
  'test',
  'ten',
  'tet',
  'end',
  'ende',
  'enden',
  'ender',
  'endes',
];
const PARADIGMS = [ADJECTIVE_ENDINGS, VERB_ENDINGS];
/** Endings of nouns, with what may stand before them. */
const NOUN_ENDINGS: readonly (readonly [string, RegExp])[] = [
  ['s', /[^sßxze]$|ee$/u],
  ['es', /[^eaiou]$/u],
  ['n', /(?:e|e[lr])$/u],
  ['en', /[^e]$/u],
  ['e', /[^aeiou]$/u],
];
const BELONGING = /^(?<stem>.{4,})isch(?:e[nmrs]?)?$/u;
const INHABITANT = /^(?<stem>.{4,})er(?:s|n|in|innen)?$/u;

interface Sources {
  readonly evidence: Evidence;
  readonly words: Words;
  readonly derivedNoun: (form: string) => boolean;
  readonly together: Language['together'];
}

/** Whether a form follows from a known word by the regular means of German: prefixes, suffixes, particles, endings. */
export function createDerivations({
  evidence,
  words,
  derivedNoun,
  together,
}: Sources): (form: string) => boolean {
  const { isNoun, isAdjective, isNew } = evidence;

  const negated = (form: string): boolean =>
    form.startsWith('un') && form.length > 5 && isAdjective(form.slice(2));

  function adverb(form: string): boolean {
    return ADVERB_ENDS.some((end) => {
      const stem = form.slice(0, -end.length);
      if (!form.endsWith(end)) return false;
      return [stem, stem.replace(/er$/u, ''), stem.replace(/e?[ns]$/u, '')].some(
        (each) => each.length > 2 && (isNoun(each) || isAdjective(each)),
      );
    });
  }

  /** Text has another form of the same adjective or weak verb, which the lexicon has not. */
  function inflected(form: string): boolean {
    return PARADIGMS.some((endings) =>
      endings.some((ending) => {
        const stem = form.slice(0, form.length - ending.length);
        if (!form.endsWith(ending) || stem.length < 4) return false;
        return endings.some((other) => other !== ending && isNew(stem + other));
      }),
    );
  }

  /** The plural or genitive of a noun that text has and the lexicon has not, or the genitive of a name. */
  function declined(form: string): boolean {
    return NOUN_ENDINGS.some(([ending, after]) => {
      const stem = form.slice(0, -ending.length);
      if (!form.endsWith(ending) || stem.length < 3 || !after.test(stem)) return false;
      return words.isNoun(stem) || (ending === 's' && words.isName(stem));
    });
  }

  /** Bremerin, Frankfurter, Mailändern: people and things of a known place. */
  function inhabitant(form: string): boolean {
    const stem = INHABITANT.exec(form)?.groups?.['stem'];
    return stem !== undefined && [stem, `${stem}en`, `${stem}n`, `${stem}a`].some(words.isName);
  }

  /** Prismatisch, ghanaisch, ophthalmologisch: of a thing, a place or a science. */
  function belonging(form: string): boolean {
    const stem = BELONGING.exec(form)?.groups?.['stem'];
    if (stem === undefined) return false;
    const bases = ['', 'e', 'a', 'ie', 'ik', 'en', 'ien'].map((ending) => stem + ending);
    if (stem.endsWith('at')) bases.push(stem.slice(0, -1));
    return bases.some(isNoun) || [...bases, stem.replace(/(?:an|i|n)$/u, '')].some(words.isName);
  }

  const verbs = createDerivedVerbs(evidence, together);
  const ofAnyCase = [isNumeral, verbs, negated, belonging, adverb, inflected];
  const ofNouns = [derivedNoun, declined, inhabitant];
  return (form) => {
    const small = form.toLowerCase();
    if (form.slice(1) !== small.slice(1)) return false;
    return ofAnyCase.some((way) => way(small)) || (capitalised(form) && ofNouns.some((way) => way(small)));
  };
}
