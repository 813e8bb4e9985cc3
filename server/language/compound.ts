import { BEFORE_ADJECTIVES, BEFORE_NOUNS, ELEMENTS, FEMININE_S } from './affixes.ts';
import { beforeAdjectiveEnd, type Evidence } from './evidence.ts';
import { capitalised } from './fold.ts';
import { WordClass, type Language } from './language.ts';
import { isNumeral } from './numerals.ts';

const SHORTEST = 3;
const MOST_PARTS = 5;
const LONGEST_WORD = 60;
/** How often a verb must be used for its bare stem of three or four letters to be a part. */
const STEM_USED = 8;
/** Endings that make an adjective of a word, not of a compound: no Atom|sicht|bar. */
const BARE_SUFFIX = /^(?:bar|sam|lich|ig|isch)$/u;

type Parts = readonly string[] | undefined;
type Fits = (piece: string) => boolean;

/** What may stand directly before the head, and what before that. */
interface Before {
  readonly last: Fits;
  readonly others: Fits;
}

export interface Splitter {
  /** See `Language.split`. */
  readonly split: (form: string) => Parts;
  /** Whether it can stand before the last part of a compound: Zeitungs- (und Zeitschriftenhandel). */
  readonly isFirstPart: (form: string) => boolean;
}

/**
 * Splits compounds: the longest last part that is a word, before it nouns, verb stems or adjectives with their linking
 * elements. A word with a small first letter ends in an adjective or participle, a large one in a noun or in an
 * adjective with ending. What running text writes apart, and never as one, is no compound.
 */
export function createSplitter(
  evidence: Evidence,
  derivedNoun: (form: string) => boolean,
  together: Language['together'],
): Splitter {
  const { is, used, isNoun, isAdjective, isBareAdjective, isVerbStem, isSolid } = evidence;

  const nounPart = (part: string): boolean =>
    (isNoun(part) && isSolid(part)) || (part.length > 5 && derivedNoun(part));

  function nounBefore(part: string): boolean {
    if (BEFORE_NOUNS.has(part) || ELEMENTS.has(part)) return true;
    if (isLinkedNoun(part)) return true;
    if (part.length < SHORTEST || is(part, WordClass.function)) return false;
    if (isBareAdjective(part) && isSolid(part)) return true;
    if (isUsedStem(part)) return true;
    return part.length > 4 && used(part) >= 50 && evidence.named(part);
  }

  const isUsedStem = (part: string): boolean =>
    isVerbStem(part) && (part.length > 4 || used(`${part}en`) + used(`${part}n`) >= STEM_USED);

  /** A noun only by use, as Kranken- is; only with -en does it stand before others. */
  const isByUse = (part: string): boolean => is(part, WordClass.nominal) && !is(part, WordClass.infinitive);

  /** A noun in the form that stands before others: as it is, with s, or without its last e. */
  function isLinkedNoun(part: string): boolean {
    if (part.length < SHORTEST || (isByUse(part) && !part.endsWith('en'))) return false;
    if (nounPart(part)) return true;
    if (
      part.length > 3 &&
      !is(part, WordClass.function) &&
      isNoun(`${part}e`) &&
      is(`${part}e`, WordClass.noun)
    )
      return true;
    if (!part.endsWith('s')) return false;
    const stem = part.slice(0, -1);
    if (is(stem, WordClass.infinitive)) return isSolid(stem);
    return nounPart(stem) && stem.length >= SHORTEST && (FEMININE_S.test(stem) || !is(stem, WordClass.noun));
  }

  function adjectiveBefore(part: string, head: string): boolean {
    if (part === 'nicht') return !evidence.isParticiple(head);
    if (ELEMENTS.has(part) || BEFORE_ADJECTIVES.has(part)) return part.length > 2;
    if (isLinkedNoun(part)) return !isByUse(part);
    return (
      evidence.isParticiple(head) && is(part, WordClass.adjective) && isBareAdjective(part) && isSolid(part)
    );
  }

  /** The pieces of all that stands before the head. */
  function before(part: string, most: number, { last, others }: Before): Parts {
    if (last(part)) return [part];
    if (most < 2) return undefined;
    for (let at = SHORTEST; at <= part.length - SHORTEST; at++) {
      const piece = part.slice(at);
      if (!isLinkedNoun(piece) && !(piece.length > 3 && isUsedStem(piece))) continue;
      const rest = before(part.slice(0, at), most - 1, { last: others, others });
      if (rest !== undefined) return [...rest, piece];
    }
    return undefined;
  }

  function adjectiveCompound(form: string): Parts {
    for (let at = SHORTEST; at <= form.length - SHORTEST; at++) {
      const head = form.slice(at);
      if (!isAdjective(head) || !isSolid(head)) continue;
      const rest = before(form.slice(0, at), MOST_PARTS - 1, {
        last: (piece) => adjectiveBefore(piece, head),
        others: isLinkedNoun,
      });
      if (rest !== undefined) return [...rest, head];
    }
    return suffixed(form);
  }

  function suffixed(form: string): Parts {
    for (const [stem, end] of beforeAdjectiveEnd(form)) {
      const most = BARE_SUFFIX.test(end) ? 1 : MOST_PARTS - 1;
      const rest =
        isNumeral(stem) || isVerbStem(stem)
          ? [stem]
          : before(stem, most, { last: endBefore, others: isLinkedNoun });
      if (rest !== undefined) return [...rest, form.slice(stem.length)];
    }
    return undefined;
  }

  const endBefore = (piece: string): boolean =>
    BEFORE_ADJECTIVES.has(piece) || (isLinkedNoun(piece) && !isByUse(piece)) || isBareAdjective(piece);

  function nounCompound(form: string): Parts {
    for (let at = SHORTEST - 1; at <= form.length - SHORTEST; at++) {
      const head = form.slice(at);
      if (!nounPart(head)) continue;
      const rest = before(form.slice(0, at), MOST_PARTS - 1, { last: nounBefore, others: nounBefore });
      if (rest !== undefined) return [...rest, head];
    }
    return undefined;
  }

  /** An adjective that only starts its sentence: with its ending, and with a second part that stands for itself. */
  const opening = (small: string): Parts => (/e[nmrs]?$/u.test(small) ? suffixed(small) : undefined);

  /** Whether text has the last seam as a space, and the whole never as one word. */
  function writtenApart(form: string, parts: readonly string[]): boolean {
    const head = parts.at(-1) ?? '';
    return used(form) === 0 && together(form.slice(0, -head.length), head) > 0;
  }

  function solidWord(form: string): Parts {
    const small = form.toLowerCase();
    if (form.length < 2 * SHORTEST - 1 || form.length > LONGEST_WORD || form.slice(1) !== small.slice(1))
      return undefined;
    const parts = capitalised(form) ? (nounCompound(small) ?? opening(small)) : adjectiveCompound(small);
    if (parts === undefined || writtenApart(form, parts)) return undefined;
    return [form.slice(0, parts[0]?.length), ...parts.slice(1)];
  }

  return {
    split(form) {
      const parts = form.split('-').filter((part) => part !== '');
      return parts.length > 1 ? parts : solidWord(form);
    },
    isFirstPart: (form) =>
      before(form.toLowerCase(), MOST_PARTS - 1, { last: nounBefore, others: nounBefore }) !== undefined,
  };
}
