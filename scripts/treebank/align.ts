import { TAGS, type Tag } from '../../server/language/morphology.ts';
import { readPieces, type Piece } from '../../server/grammar/tags/tokens.ts';
import { tokenize } from '../../server/text/tokenize.ts';
import type { TreebankSentence } from './conllu.ts';

export type Treebank = 'hdt' | 'pud' | 'gsd' | 'own';

/** A sentence cut as Klartext cuts it, with the treebank's tags; undefined where the treebank leaves one open. */
export interface GoldSentence {
  readonly treebank: Treebank;
  readonly pieces: readonly Pick<Piece, 'kind' | 'text' | 'spaceBefore'>[];
  readonly tags: readonly (Tag | undefined)[];
}

export const STTS: ReadonlySet<string> = new Set(TAGS);

/** Cuts the sentence anew and gives each piece the tag of the words that it covers. */
export function align(
  treebank: Treebank,
  { surfaces }: TreebankSentence,
  tags: readonly (Tag | undefined)[],
): GoldSentence {
  let text = '';
  const ends: number[] = [];
  for (const { form, spaceAfter } of surfaces) {
    text += form;
    ends.push(text.length);
    if (spaceAfter) text += ' ';
  }
  const starts = surfaces.map(({ form }, i) => (ends[i] ?? 0) - form.length);
  const pieces = readPieces({ text, tokens: tokenize(text) });
  const merged: { kind: Piece['kind']; text: string; spaceBefore: boolean }[] = [];
  const mergedTags: (Tag | undefined)[] = [];
  let word = 0;
  for (let at = 0; at < pieces.length;) {
    const first = pieces[at];
    if (first === undefined) break;
    let end = first.span.end;
    let last = word;
    at++;
    while (end !== ends[last]) {
      if ((ends[last] ?? Infinity) < end) last++;
      else end = pieces[at++]?.span.end ?? end;
      if (last >= surfaces.length) throw new RangeError(`cannot align "${text}"`);
    }
    const start = starts[word] ?? 0;
    merged.push({ kind: first.kind, text: text.slice(start, end), spaceBefore: first.spaceBefore });
    mergedTags.push(
      tagOf(tags.slice(word, last + 1), text.slice(start, end), surfaces.slice(word, last + 1)[0]?.form),
    );
    word = last + 1;
  }
  return { treebank, pieces: merged, tags: mergedTags };
}

/** The last word's tag; a word cut off before its hyphen is a TRUNC, an abbreviation of several words an adverb. */
function tagOf(tags: readonly (Tag | undefined)[], text: string, first = ''): Tag | undefined {
  if (tags.length === 1) return tags[0];
  if (/\p{L}[-‑]$/u.test(text)) return 'TRUNC';
  if (/^\p{Ll}{1,2}\.(?: ?\p{L}{1,3}\.)+$/u.test(text)) return 'ADV';
  if (text === `${first}.`) return tags[0] === 'CARD' ? 'ADJA' : tags[0];
  return text.includes(' ') ? undefined : tags.at(-1);
}
