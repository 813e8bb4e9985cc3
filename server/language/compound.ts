import { FIRST_PARTS, LINKS } from './affixes.ts';
import { capitalised } from './fold.ts';
import { WordClass } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Words } from './words.ts';

const { noun, nominal, adjective, participle, infinitive } = WordClass;
const SHORTEST = 3;
const MOST_PARTS = 5;
/** How often running text must have a part of three or four letters, which may stand anywhere by chance. */
const SHORT_USED = 20;

/**
 * Splits compounds: the longest last part that is a word, before it nouns, verb stems or adjectives with their linking
 * elements. A word with a small first letter ends in an adjective or participle; a large one may also end in a noun.
 */
export function createSplitter(
  lexicon: Lexicon,
  words: Words,
): (form: string) => readonly string[] | undefined {
  const used = (part: string): number => {
    const { lower, upper } = words.usage(part);
    return lower + upper;
  };
  const solid = (part: string): boolean => part.length > 4 || used(part) >= SHORT_USED;

  function isHead(part: string, large: boolean): boolean {
    const bits = lexicon.classes(part);
    if (!solid(part)) return false;
    if (large && (bits & noun) !== 0 && ((bits & nominal) === 0 || (bits & infinitive) !== 0)) return true;
    if ((bits & (adjective | participle)) !== 0) return true;
    if (!large) return false;
    return isAgent(part) || isAttestedNoun(part);
  }

  /** Nehmer, Geberin, Machern: who does what a verb says. */
  function isAgent(part: string): boolean {
    const stem = /^(?<stem>.{3,})er(?:s|n|in|innen)?$/u.exec(part)?.groups?.stem;
    return stem !== undefined && isVerbStem(stem);
  }

  function isVerbStem(stem: string): boolean {
    return [`${stem}en`, `${stem}n`].some((form) => (lexicon.classes(form) & infinitive) !== 0);
  }

  function isAttestedNoun(part: string): boolean {
    const { lower, upper } = words.usage(part);
    return (
      part.length > 3 &&
      upper >= 10 &&
      upper > 20 * lower &&
      !words.isName(part) &&
      lexicon.classes(part) === 0
    );
  }

  function isModifier(part: string): boolean {
    if (FIRST_PARTS.has(part)) return true;
    return LINKS.some((link) => {
      if (!part.endsWith(link)) return false;
      const stem = part.slice(0, part.length - link.length);
      return stem.length >= SHORTEST && (link === '' ? isBareModifier(stem) : isNounStem(stem));
    });
  }

  function isNounStem(stem: string): boolean {
    const bits = lexicon.classes(stem);
    return (bits & noun) !== 0 && (bits & nominal) === 0 && (bits & WordClass.function) === 0 && solid(stem);
  }

  function isBareModifier(stem: string): boolean {
    if (isNounStem(stem)) return true;
    const bits = lexicon.classes(stem);
    if ((bits & WordClass.function) !== 0) return false;
    if ((bits & (adjective | participle)) !== 0 && (bits & nominal) === 0) return solid(stem);
    if ((bits & infinitive) !== 0) return true;
    if (isVerbStem(stem) && used(`${stem}en`) + used(`${stem}n`) >= SHORT_USED) return true;
    if (isNounStem(`${stem}e`) && stem.length > 3) return true;
    return isAttestedNoun(stem) || (words.isName(stem) && used(stem) >= SHORT_USED && stem.length > 3);
  }

  function modifiers(part: string, most: number): readonly string[] | undefined {
    if (isModifier(part)) return [part];
    if (most < 2) return undefined;
    for (let at = SHORTEST; at <= part.length - SHORTEST; at++) {
      if (!isModifier(part.slice(at))) continue;
      const before = modifiers(part.slice(0, at), most - 1);
      if (before !== undefined) return [...before, part.slice(at)];
    }
    return undefined;
  }

  function solidWord(form: string): readonly string[] | undefined {
    const small = form.toLowerCase();
    if (form.length < 2 * SHORTEST || form.length > 60 || form.slice(1) !== small.slice(1)) return undefined;
    const large = capitalised(form);
    for (let at = SHORTEST; at <= small.length - SHORTEST; at++) {
      const head = small.slice(at);
      if (!isHead(head, large)) continue;
      const before = modifiers(small.slice(0, at), MOST_PARTS - 1);
      if (before !== undefined)
        return [form.charAt(0) + (before[0] ?? '').slice(1), ...before.slice(1), head];
    }
    return undefined;
  }

  return (form) => {
    const parts = form.split('-').filter((part) => part !== '');
    return parts.length > 1 ? parts : solidWord(form);
  };
}
