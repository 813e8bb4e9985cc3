import { BEFORE_ADJECTIVES, BEFORE_NOUNS, ELEMENTS, LINKS } from './affixes.ts';
import { beforeAdjectiveEnd, type Evidence } from './evidence.ts';
import { capitalised } from './fold.ts';
import { WordClass, type Language } from './language.ts';
import { isNumeral } from './numerals.ts';

const SHORTEST = 3;
const MOST_PARTS = 5;
const LONGEST_WORD = 60;

type Parts = readonly string[] | undefined;

/**
 * Splits compounds: the longest last part that is a word, before it nouns, verb stems or adjectives with their linking
 * elements. A word with a small first letter ends in an adjective or participle, a large one in a noun or in an
 * adjective with ending. What running text writes apart, and never as one, is no compound.
 */
export function createSplitter(
  evidence: Evidence,
  derivedNoun: (form: string) => boolean,
  together: Language['together'],
): (form: string) => Parts {
  const { is, used, isNoun, isAdjective, isBareAdjective, isVerbStem, isSolid } = evidence;

  const nounPart = (part: string): boolean =>
    isSolid(part) && (isNoun(part) || (part.length > 5 && derivedNoun(part)));

  function nounBefore(part: string): boolean {
    if (BEFORE_NOUNS.has(part) || ELEMENTS.has(part)) return true;
    if (isLinkedNoun(part)) return true;
    if (part.length < SHORTEST) return false;
    if (isBareAdjective(part) && isSolid(part)) return true;
    if (isVerbStem(part) && (part.length > 4 || used(`${part}en`) + used(`${part}n`) >= 20)) return true;
    return part.length > 4 && used(part) >= 50 && evidence.named(part);
  }

  function isLinkedNoun(part: string): boolean {
    return LINKS.some((link) => {
      const stem = part.slice(0, part.length - link.length);
      if (!part.endsWith(link) || stem.length < SHORTEST) return false;
      if (nounPart(stem)) return true;
      // The infinitive as a noun takes s (Verhaltens-, Lebens-); a noun on -e may lose it (Schul-, Sprach-).
      if (link === 's') return is(stem, WordClass.infinitive) && isSolid(stem);
      return link === '' && stem.length > 3 && isNoun(`${stem}e`) && is(`${stem}e`, WordClass.noun);
    });
  }

  function adjectiveBefore(part: string, head: string): boolean {
    if (ELEMENTS.has(part) || BEFORE_ADJECTIVES.has(part)) return part.length > 2;
    if (isLinkedNoun(part)) return true;
    return evidence.isParticiple(head) && isBareAdjective(part) && isSolid(part);
  }

  /** The pieces of all that stands before the head; the last of them must fit the head. */
  function before(part: string, most: number, fits: (piece: string) => boolean): Parts {
    if (fits(part)) return [part];
    if (most < 2) return undefined;
    for (let at = SHORTEST; at <= part.length - SHORTEST; at++) {
      const piece = part.slice(at);
      if (!isLinkedNoun(piece)) continue;
      const rest = before(part.slice(0, at), most - 1, nounBefore);
      if (rest !== undefined) return [...rest, piece];
    }
    return undefined;
  }

  function adjectiveCompound(form: string): Parts {
    for (let at = SHORTEST; at <= form.length - SHORTEST; at++) {
      const head = form.slice(at);
      if (!isAdjective(head) || !isSolid(head)) continue;
      const rest = before(form.slice(0, at), MOST_PARTS - 1, (piece) => adjectiveBefore(piece, head));
      if (rest !== undefined) return [...rest, head];
    }
    for (const [stem] of beforeAdjectiveEnd(form)) {
      const rest = isNumeral(stem) || isVerbStem(stem) ? [stem] : before(stem, MOST_PARTS - 1, endBefore);
      if (rest !== undefined) return [...rest, form.slice(stem.length)];
    }
    return undefined;
  }

  const endBefore = (piece: string): boolean => isLinkedNoun(piece) || isBareAdjective(piece);

  function nounCompound(form: string): Parts {
    for (let at = SHORTEST - 1; at <= form.length - SHORTEST; at++) {
      const head = form.slice(at);
      if (!nounPart(head)) continue;
      const rest = before(form.slice(0, at), MOST_PARTS - 1, nounBefore);
      if (rest !== undefined) return [...rest, head];
    }
    return undefined;
  }

  /** Whether text has the last seam as a space, and the whole never as one word. */
  function writtenApart(form: string, parts: readonly string[]): boolean {
    const head = parts.at(-1) ?? '';
    return used(form) === 0 && together(form.slice(0, -head.length), head) > 0;
  }

  function solidWord(form: string): Parts {
    const small = form.toLowerCase();
    if (form.length < 2 * SHORTEST - 1 || form.length > LONGEST_WORD || form.slice(1) !== small.slice(1))
      return undefined;
    const parts = (capitalised(form) ? nounCompound(small) : undefined) ?? adjectiveCompound(small);
    if (parts === undefined || writtenApart(form, parts)) return undefined;
    return [form.slice(0, parts[0]?.length), ...parts.slice(1)];
  }

  return (form) => {
    const parts = form.split('-').filter((part) => part !== '');
    return parts.length > 1 ? parts : solidWord(form);
  };
}
