import { ADVERB_ENDS, PARTICLES, PERSON, PREFIXES } from './affixes.ts';
import type { Evidence } from './evidence.ts';
import { capitalised } from './fold.ts';
import { WordClass, type Language } from './language.ts';
import { isNumeral } from './numerals.ts';
import type { Words } from './words.ts';

/** Nouns made from verbs, adjectives and persons, with their plural and genitive. */
export function createDerivedNouns({
  isVerbStem,
  isAdjective,
  isNoun,
  used,
}: Evidence): (form: string) => boolean {
  return (form) => {
    const { stem = '', suffix } = ABSTRACT.exec(form)?.groups ?? {};
    if (suffix === 'ung') return isVerbStem(stem) || isVerbStem(stem.replace(/ig$/u, ''));
    if (suffix === 'chen' || suffix === 'lein') return isNoun(stem) && stem.length > 3;
    if (suffix === 'ismus' || suffix === 'ität')
      return used(`${stem}isch`) + used(`${stem}ist`) + used(stem) > 0;
    if (suffix !== undefined)
      return isAdjective(stem) || (suffix === 'schaft' && isNoun(stem.replace(/en$/u, '')));
    const person = FEMALE.exec(form)?.groups?.stem;
    if (person !== undefined)
      return PERSON.test(person) && (isNoun(person) || isNoun(`${person}e`) || isAgent(person));
    return isAgent(form);
  };

  /** Nehmer, Gebern, Machers: who does what a verb says. */
  function isAgent(form: string): boolean {
    const stem = AGENT.exec(form)?.groups?.stem;
    return stem !== undefined && isVerbStem(stem) && used(`${stem}en`) + used(`${stem}n`) + used(form) >= 20;
  }
}

const ABSTRACT = /^(?<stem>.{3,}?)(?<suffix>ung|heit|igkeit|keit|chen|lein|schaft|ismus|ität)(?:en|s)?$/u;
const FEMALE = /^(?<stem>.{3,})in(?:nen)?$/u;
const AGENT = /^(?<stem>.{3,})er[sn]?$/u;

/** Whether a form follows from a known word by the regular means of German: prefixes, suffixes, particles, endings. */
export function createDerivations(
  evidence: Evidence,
  words: Words,
  derivedNoun: (form: string) => boolean,
  together: Language['together'],
): (form: string) => boolean {
  const { is, isNoun, isAdjective, isVerbForm, named } = evidence;

  const apart = (first: string, rest: string): boolean => together(first, rest) > 0;

  function withParticle(form: string): boolean {
    return [...PARTICLES, ...PREFIXES].some((prefix) => {
      const rest = form.slice(prefix.length);
      if (!form.startsWith(prefix) || rest.length < 4 || apart(prefix, rest)) return false;
      return isVerbForm(rest) || (rest.startsWith('zu') && is(rest.slice(2), WordClass.infinitive));
    });
  }

  function negated(form: string): boolean {
    return form.startsWith('un') && form.length > 5 && isAdjective(form.slice(2));
  }

  function adverb(form: string): boolean {
    return ADVERB_ENDS.some((end) => {
      const stem = form.slice(0, -end.length);
      if (!form.endsWith(end) || stem.length < 3) return false;
      return [stem, stem.replace(/er$/u, ''), stem.replace(/e?[ns]$/u, '')].some(
        (each) => each.length > 2 && (isNoun(each) || isAdjective(each)),
      );
    });
  }

  /** Another form of the same adjective or weak verb is in the lexicon or in running text. */
  function inflected(form: string): boolean {
    return PARADIGMS.some((endings) =>
      endings.some((ending) => {
        const stem = form.slice(0, form.length - ending.length);
        if (!form.endsWith(ending) || stem.length < 4) return false;
        const others = endings.filter((other) => other !== ending).map((other) => stem + other);
        return (
          others.filter((other) => words.usage(other).lower >= SIBLING).length >= (ending === '' ? 2 : 1)
        );
      }),
    );
  }

  /** The plural or genitive of a known noun, or the genitive of a name. */
  function declinedNoun(form: string): boolean {
    return NOUN_ENDINGS.some(([ending, after]) => {
      const stem = form.slice(0, -ending.length);
      return (
        form.endsWith(ending) &&
        stem.length > 2 &&
        after.test(stem) &&
        (words.isNoun(stem) || words.isName(stem))
      );
    });
  }

  /** Bremerin, Frankfurter, Mailändern: people and things of a known place. */
  function inhabitant(form: string): boolean {
    const stem = INHABITANT.exec(form)?.groups?.stem;
    if (stem === undefined || stem.length < 4) return false;
    return [stem, `${stem}en`, `${stem}n`, `${stem}a`].some((place) => words.isName(place) && named(place));
  }

  return (form) => {
    const small = form.toLowerCase();
    if (isNumeral(small) || withParticle(small) || negated(small) || adverb(small) || inflected(small))
      return true;
    if (!capitalised(form)) return false;
    return derivedNoun(small) || declinedNoun(small) || inhabitant(small);
  };
}

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
  'endem',
];
const PARADIGMS = [ADJECTIVE_ENDINGS, VERB_ENDINGS];
/** How often a sister form must have been seen. */
const SIBLING = 2;
const NOUN_ENDINGS: readonly (readonly [string, RegExp])[] = [
  ['s', /[^sßxze]$|ee$/u],
  ['es', /[^eaiou]$/u],
  ['n', /(?:e|e[lr])$/u],
  ['en', /[^e]$/u],
  ['e', /[^aeiou]$/u],
];
const INHABITANT = /^(?<stem>.{3,})er(?:s|n|in|innen)?$/u;
