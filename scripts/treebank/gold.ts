import { join } from 'node:path';
import { TAGS, type Tag } from '../../server/language/morphology.ts';
import { readPieces, type Piece } from '../../server/grammar/tokens.ts';
import { tokenize } from '../../server/text/tokenize.ts';
import { readConllu, type TreebankSentence } from './conllu.ts';
import { sttsOf, sttsOfPud } from './stts.ts';

/** A sentence cut as Klartext cuts it, with the treebank's tags; undefined where the treebank leaves one open. */
export interface GoldSentence {
  readonly treebank: Treebank;
  readonly pieces: readonly Pick<Piece, 'kind' | 'text' | 'spaceBefore'>[];
  readonly tags: readonly (Tag | undefined)[];
}

export const TREEBANKS = { hdt: 'hdt-part', pud: 'pud', gsd: 'gsd-dev' } as const;
export type Treebank = keyof typeof TREEBANKS;

const STTS: ReadonlySet<string> = new Set(TAGS);

/** All sentences of a folder's three treebanks; one that stands in a treebank twice is kept once. */
export function readGold(folder: string): GoldSentence[] {
  const read = (treebank: Treebank) => readConllu(join(folder, `${TREEBANKS[treebank]}.conllu.gz`));
  const [hdt, gsd] = [read('hdt'), read('gsd')];
  const elsewhere = usualTags([...hdt, ...gsd]);
  return [
    ...once(hdt).map((sentence) =>
      align(
        'hdt',
        sentence,
        sentence.surfaces.map((each) => sttsOf(each, STTS)),
      ),
    ),
    ...once(read('pud')).map((sentence) =>
      align(
        'pud',
        sentence,
        sentence.surfaces.map((each) => sttsOfPud(each, sentence, elsewhere)),
      ),
    ),
    ...once(gsd).map((sentence) =>
      align(
        'gsd',
        sentence,
        sentence.surfaces.map((each) => sttsOf(each, STTS)),
      ),
    ),
  ];
}

function once(sentences: readonly TreebankSentence[]): TreebankSentence[] {
  return [
    ...new Map(sentences.map((each) => [each.surfaces.map(({ form }) => form).join(' '), each])).values(),
  ];
}

/** The tag of lower-case words that have but one in the treebanks with STTS. */
function usualTags(sentences: readonly TreebankSentence[]): (form: string) => Tag | undefined {
  const seen = new Map<string, Tag | undefined>();
  for (const { surfaces } of sentences)
    for (const surface of surfaces) {
      const tag = sttsOf(surface, STTS);
      const form = surface.form.toLowerCase();
      seen.set(form, seen.has(form) && seen.get(form) !== tag ? undefined : tag);
    }
  return (form) => seen.get(form);
}

/** Cuts the sentence anew and gives each piece the tag of the words that it covers. */
function align(
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
