import { ADJECTIVE_ENDS, ADVERB_ENDS, INSEPARABLE, SEPARABLE } from './affixes.ts';
import { capitalised } from './fold.ts';
import { WordClass } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { isNumeral } from './numerals.ts';
import type { Words } from './words.ts';

const { verb, noun, adjective, participle, infinitive } = WordClass;

/** Endings that an adjective may have. */
const DECLINED = /(?:e[nmrs]?)?$/u;

/** Whether a form follows from a known word by the regular means of German: prefixes, suffixes, particles, genitives. */
export function createDerivations(lexicon: Lexicon, words: Words): (form: string) => boolean {
  const is = (form: string, bits: number): boolean => (lexicon.classes(form) & bits) !== 0;
  const seen = (form: string): boolean => {
    const { lower, upper } = words.usage(form);
    return lower + upper > 0;
  };
  const named = (form: string): boolean => words.usage(form).upper > 1;

  const isVerbStem = (stem: string): boolean =>
    [`${stem}en`, `${stem}n`, stem.replace(/[lr]$/u, 'e$&n')].some((form) => is(form, infinitive));

  const withVerb = (form: string): boolean =>
    [...SEPARABLE, ...INSEPARABLE].some((prefix) => {
      if (!form.startsWith(prefix) || form.length < prefix.length + 3) return false;
      const rest = form.slice(prefix.length);
      return is(rest, verb | participle) || (rest.startsWith('zu') && is(rest.slice(2), infinitive));
    });

  const nounSuffix = (form: string): boolean => {
    const abstract = /^(?<stem>.{3,})(?<suffix>ung|heit|igkeit|keit|chen|lein|schaft)(?:en|s)?$/u.exec(
      form,
    )?.groups;
    if (abstract?.stem !== undefined) {
      if (abstract.suffix === 'ung') return isVerbStem(abstract.stem);
      if (/heit|keit/u.test(abstract.suffix ?? '')) return is(abstract.stem, adjective | participle);
      return is(abstract.stem, noun);
    }
    const female = /^(?<stem>.{3,})in(?:nen)?$/u.exec(form)?.groups?.stem;
    if (female !== undefined && (is(female, noun) || is(`${female}e`, noun) || named(female))) return true;
    const agent = /^(?<stem>.{3,})er(?:s|n|in|innen)?$/u.exec(form)?.groups?.stem;
    return agent !== undefined && isVerbStem(agent);
  };

  const adjectiveSuffix = (form: string): boolean => {
    const bare = form.replace(DECLINED, '');
    const end = ADJECTIVE_ENDS.find((each) => bare.endsWith(each) && bare.length > each.length + 2);
    if (end === undefined) return false;
    const stem = bare.slice(0, -end.length);
    if (isNumeral(stem)) return true;
    if (end === 'bar' || end === 'sam') return isVerbStem(stem) || is(stem, noun);
    if (end === 'isch')
      return [stem, `${stem}e`, `${stem}ien`, `${stem}en`, `${stem}ik`, `${stem}ie`, `${stem}er`].some(
        (base) => is(base, noun) || named(base),
      );
    return [stem, `${stem}e`, stem.replace(/s$/u, ''), stem.replace(/en?$/u, '')].some((base) =>
      is(base, noun | adjective),
    );
  };

  const adverb = (form: string): boolean =>
    ADVERB_ENDS.some((end) => {
      if (!form.endsWith(end)) return false;
      const stem = form.slice(0, -end.length);
      return (
        stem.length > 2 &&
        (is(stem, noun | adjective | participle) ||
          is(stem.replace(/(?:er|e?n|s)$/u, ''), noun | adjective | participle))
      );
    });

  const inhabitants = (form: string): boolean => {
    const stem = /^(?<stem>.{3,}?)e?r(?:s|n|in|innen)?$/u.exec(form)?.groups?.stem;
    return stem !== undefined && [stem, `${stem}e`, `${stem}en`, `${stem}n`, `${stem}a`].some(named);
  };

  const genitive = (form: string): boolean =>
    form.endsWith('s') && (named(form.slice(0, -1)) || is(form.slice(0, -1), noun));

  return (form) => {
    const small = form.toLowerCase();
    if (isNumeral(small)) return true;
    if (small.startsWith('un') && is(small.slice(2), adjective | participle | noun)) return true;
    if (withVerb(small) || adjectiveSuffix(small) || adverb(small)) return true;
    if (!capitalised(form)) return false;
    return nounSuffix(small) || inhabitants(small) || genitive(form);
  };
}
