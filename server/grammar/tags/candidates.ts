import { capitalised, fold } from '../../language/fold.ts';
import type { Language } from '../../language/language.ts';
import { TAGS, type Tag } from '../../language/morphology.ts';
import type { Piece } from './tokens.ts';

/** Which tags a form may have, as numbers in `TAGS`, and whether the lexicon says so. */
export interface Candidates {
  readonly tags: readonly number[];
  /** Those of them that the lexicon has for the form. */
  readonly attested: readonly number[];
  readonly known: boolean;
}

/** Tags that texts gave a form though the lexicon does not: form → numbers in `TAGS`. */
export type SeenTags = ReadonlyMap<string, readonly number[]>;

const NUMBERS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i]));

/** The tag's number in `TAGS`. */
export function numberOf(tag: Tag): number {
  return NUMBERS.get(tag) ?? 0;
}

const numbers = (...tags: readonly Tag[]): readonly number[] => tags.map(numberOf);
const COMMA = numbers('$,');
const STOP = numbers('$.');
const MARK = numbers('$(');
const OTHER = numbers('XY');
const SYMBOL = numbers('NN', 'XY', 'KON', 'CARD');
const LARGE = numbers('NN', 'NE');
const LETTER = numbers('NE', 'NN');
const SHORT = numbers('ADV', 'NN', 'NE', 'APPR');
const CUT_OFF = numbers('TRUNC');
const ORDINAL = numbers('ADJA', 'NN', 'NE', 'CARD');
const FIGURES = numbers('CARD', 'NN', 'XY');

function ofPunctuation(text: string): readonly number[] {
  if (text === ',') return COMMA;
  if (/^[.!?:;]$/u.test(text)) return STOP;
  return /^[%§&+=$€£°#@*]/u.test(text) ? SYMBOL : MARK;
}

function fixed(tags: readonly number[]): Candidates {
  return { tags, attested: tags, known: true };
}

/** Tags that a form not in the lexicon may have by its last letters, besides a noun's and a name's. */
function ofShape(small: string): readonly Tag[] {
  const tags: Tag[] = ['ADJD', 'ADV', 'VVFIN', 'FM', 'NE', 'NN'];
  if (/e[nmrs]?$/u.test(small)) tags.push('ADJA');
  if (small.endsWith('n')) tags.push('VVINF');
  if (/(?:t|en)$/u.test(small)) tags.push('VVPP');
  if (small.endsWith('n') && small.includes('zu')) tags.push('VVIZU');
  return tags;
}

const ADJECTIVE_END = /(?:lich|isch|bar|sam|haft|ig)$/u;
const UNSTRESSED = /^(?:be|ver|ent|er|zer|miss|voll|über|unter|hinter|wider)/u;

/** What a lexicon may lack though it has the form: the participle beside an adjective, the adjective beside a verb. */
function missing(small: string, has: (tag: Tag) => boolean): Tag | undefined {
  if (has('ADJD')) {
    const ended = small.endsWith('t') || small.endsWith('en');
    return ended && (small.includes('ge') || UNSTRESSED.test(small) || small.endsWith('iert'))
      ? 'VVPP'
      : undefined;
  }
  const verbal = has('VVFIN') || has('VVIMP');
  return verbal && ADJECTIVE_END.test(small) ? 'ADJD' : undefined;
}

/**
 * The tags of a form: what the lexicon and the treebanks say; with a capital it may be a noun or a name as well, and
 * what neither knows may be anything that its last letters allow.
 */
export function createCandidates(
  language: Language,
  seen: SeenTags,
): (kind: Piece['kind'], text: string) => Candidates {
  function ofWord(text: string): Candidates {
    if (/\p{L}[-‑‐]$/u.test(text)) return fixed(CUT_OFF);
    if (/^(?:\p{L}{1,4}\.[ \u00a0\u202f]?){2,4}$/u.test(text)) return fixed(SHORT);
    const found = language.analyses(text);
    const tags = new Set(found.map(({ tag }) => numberOf(tag)));
    const attested = [...tags].sort((a, b) => a - b);
    for (const form of [text, fold(text)]) for (const tag of seen.get(form) ?? []) tags.add(tag);
    const large = capitalised(text);
    const lacking = missing(fold(text), (tag) => tags.has(numberOf(tag)));
    if (lacking !== undefined) tags.add(numberOf(lacking));
    if (large) for (const tag of LARGE) tags.add(tag);
    if (tags.size === 0 || (large && found.length === 0))
      for (const tag of ofShape(text.toLowerCase())) tags.add(numberOf(tag));
    if (text.length === 1) for (const tag of LETTER) tags.add(tag);
    return { tags: [...tags].sort((a, b) => a - b), attested, known: found.length > 0 };
  }

  return (kind, text) => {
    if (kind === 'markup') return fixed(OTHER);
    if (kind === 'punctuation') return fixed(ofPunctuation(text));
    if (kind === 'number') return fixed(text.endsWith('.') ? ORDINAL : FIGURES);
    return ofWord(text);
  };
}
