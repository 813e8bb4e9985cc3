import { PERSON } from './affixes.ts';
import type { Evidence } from './evidence.ts';
import { WordClass } from './language.ts';

const ABSTRACT = /^(?<stem>.{3,}?)(?<suffix>ung|heit|igkeit|keit|chen|lein|schaft|ismus|ität)(?:en|s)?$/u;
const FEMALE = /^(?<stem>.{3,})in(?:nen)?$/u;
const AGENT = /^(?<stem>.{3,})er[sn]?$/u;
/** How often a verb must be used for the one who does it to be a word. */
const VERB_USED = 20;

/** Whether a form is a noun made from a known verb, adjective or person; with plural and genitive, in small letters. */
export function createDerivedNouns(evidence: Evidence): (form: string) => boolean {
  const { is, isVerbStem, isAdjective, isNoun, used } = evidence;

  const BY_SUFFIX: Readonly<Record<string, (stem: string) => boolean>> = {
    ung: (stem) => isVerbStem(stem) || isVerbStem(stem.replace(/ig$/u, '')),
    heit: isAdjective,
    keit: (stem) => isAdjective(stem) || (stem.endsWith('bar') && isVerbStem(stem.slice(0, -3))),
    igkeit: isAdjective,
    chen: (stem) => stem.length > 3 && isNoun(stem),
    lein: (stem) => stem.length > 3 && isNoun(stem),
    schaft: (stem) => isNoun(stem) || isNoun(stem.replace(/en$/u, '')),
    ismus: (stem) => used(`${stem}isch`) + used(`${stem}ist`) + used(stem) > 0,
    ität: (stem) => used(`${stem}isch`) + used(stem) > 0,
  };

  /** One, not several: Länder is no one who could be a woman. */
  function isPerson(form: string): boolean {
    return isNoun(form) && [`${form}s`, `${form}en`].some((genitive) => is(genitive, WordClass.noun));
  }

  /** Nehmer, Gebern, Machers: who does what a verb says. */
  function isAgent(form: string): boolean {
    const stem = AGENT.exec(form)?.groups?.['stem'];
    if (stem === undefined || !isVerbStem(stem)) return false;
    return used(`${stem}en`) + used(`${stem}n`) + used(form) >= VERB_USED;
  }

  return (form) => {
    const { stem, suffix } = ABSTRACT.exec(form)?.groups ?? {};
    if (stem !== undefined && suffix !== undefined && BY_SUFFIX[suffix]?.(stem) === true) return true;
    const person = FEMALE.exec(form)?.groups?.['stem'];
    if (person !== undefined && PERSON.test(person) && (isPerson(person) || isAgent(person))) return true;
    return isAgent(form);
  };
}
