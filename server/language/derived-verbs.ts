import { AMBIGUOUS, PARTICLES, PREFIXES } from './affixes.ts';
import type { Evidence } from './evidence.ts';
import { WordClass, type Language } from './language.ts';

const BEGINNINGS = [...PARTICLES, ...PREFIXES];
/** How verb forms end, for verbs that text has and the lexicon has not. */
const VERB_END = /(?:e?[nt]|ten?|end(?:e[nmrs]?)?)$/u;
/** A participle that takes a particle in front: aufgebaut, einstudiert; not einbekannt, aufverschieden. */
const OPEN_PARTICIPLE = /^ge|iert/u;
const TWO_VERBS =
  /^(?:stehen|sitzen|liegen|stecken|hängen|haften|fallen|kleben|hocken|bestehen)(?:zu)?(?<second>(?:ge)?(?:bl[ei]{2}b|lass|läss|ließ).*)$/u;
const MADE = /^(?<stem>.{3,})isier(?:e|st|t|en|te|test|ten|tet|end)(?:e[nmrs]?)?$/u;

/** Whether a form in small letters is made from a known verb, or is a verb made from a known word. */
export function createDerivedVerbs(
  evidence: Evidence,
  together: Language['together'],
): (form: string) => boolean {
  const { is, isNoun, isAdjective, isVerbForm, isNew } = evidence;

  const isVerb = (form: string): boolean => isVerbForm(form) || (isNew(form) && VERB_END.test(form));

  /** Whether what follows a particle that is a preposition too belongs to it, and not only stands after it. */
  function belongs(particle: string, rest: string): boolean {
    if (rest.length < 4 || together(particle, rest) > 0) return false;
    return !is(rest, WordClass.participle) || is(rest, WordClass.finite) || OPEN_PARTICIPLE.test(rest);
  }

  /** Vorbeizog, abzublocken, zerredete. */
  function withBeginning(form: string): boolean {
    return BEGINNINGS.some((beginning) => {
      const rest = form.slice(beginning.length);
      if (!form.startsWith(beginning) || rest.length < 3) return false;
      if (AMBIGUOUS.has(beginning) && !belongs(beginning, rest)) return false;
      return isVerb(rest) || (rest.startsWith('zu') && isVerb(rest.slice(2)));
    });
  }

  /** Stehenbleiben, fallengelassen: two verbs that became one. */
  function twoVerbs(form: string): boolean {
    const second = TWO_VERBS.exec(form)?.groups?.['second'];
    return second !== undefined && isVerbForm(second);
  }

  /** Maschinisiert, katalogisieren: to make something such a thing. */
  function made(form: string): boolean {
    const stem = MADE.exec(form)?.groups?.['stem'];
    if (stem === undefined) return false;
    return ['', 'e', 'isch', 'ie', 'ik'].some(
      (ending) => isNoun(stem + ending) || isAdjective(stem + ending),
    );
  }

  return (form) => withBeginning(form) || twoVerbs(form) || made(form);
}
