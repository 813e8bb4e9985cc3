import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPieces } from '../../server/grammar/tags/tokens.ts';
import type { Tag } from '../../server/language/morphology.ts';
import { tokenize } from '../../server/text/tokenize.ts';
import { align, STTS, type GoldSentence } from './align.ts';
import { readConllu, type Surface, type TreebankSentence } from './conllu.ts';
import { sttsOf, sttsOfPud } from './stts.ts';

const FILES = { hdt: 'hdt-part', pud: 'pud', gsd: 'gsd-dev' } as const;
/** Share of a word's occurrences from which a tag counts as its usual one. */
const USUAL = 0.9;

/** All sentences of a folder's three treebanks and our own; one that stands in a treebank twice is kept once. */
export function readGold(folder: string): GoldSentence[] {
  const read = (treebank: keyof typeof FILES) => readConllu(join(folder, `${FILES[treebank]}.conllu.gz`));
  const [hdt, gsd] = [read('hdt'), read('gsd')];
  const elsewhere = usualTags([...hdt, ...gsd]);
  const aligned = (
    treebank: GoldSentence['treebank'],
    sentences: readonly TreebankSentence[],
    tagOf: (surface: Surface, sentence: TreebankSentence) => Tag | undefined,
  ) =>
    once(sentences).map((sentence) =>
      align(
        treebank,
        sentence,
        sentence.surfaces.map((surface) => tagOf(surface, sentence)),
      ),
    );
  return [
    ...aligned('hdt', hdt, (surface) => sttsOf(surface, STTS)),
    ...aligned('pud', read('pud'), (surface, sentence) => sttsOfPud(surface, sentence, elsewhere)),
    ...aligned('gsd', gsd, (surface) => sttsOf(surface, STTS)),
    ...readOwn(),
  ];
}

/** Our own sentences for what treebanks of news are poor in: `word/TAG`, with `?` where STTS can be read in two ways. */
function readOwn(): GoldSentence[] {
  const lines = readFileSync(new URL('own-sentences.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const tokens = line.split(' ').map((token) => {
      const at = token.lastIndexOf('/');
      return { form: token.slice(0, at), tag: token.slice(at + 1) };
    });
    const text = tokens.map(({ form }) => form).join(' ');
    const pieces = readPieces({ text, tokens: tokenize(text) });
    if (pieces.length !== tokens.length) throw new RangeError(`own-sentences.txt: cannot align "${line}"`);
    // The set is made of `TAGS`, so what it has is a tag.
    return {
      treebank: 'own',
      pieces,
      tags: tokens.map(({ tag }) => (STTS.has(tag) ? (tag as Tag) : undefined)),
    };
  });
}

function once(sentences: readonly TreebankSentence[]): TreebankSentence[] {
  return [
    ...new Map(sentences.map((each) => [each.surfaces.map(({ form }) => form).join(' '), each])).values(),
  ];
}

/** The usual tag of lower-case words in the treebanks with STTS. */
function usualTags(sentences: readonly TreebankSentence[]): (form: string) => Tag | undefined {
  const seen = new Map<string, Map<Tag | undefined, number>>();
  for (const { surfaces } of sentences)
    for (const surface of surfaces) {
      const tag = sttsOf(surface, STTS);
      const form = surface.form.toLowerCase();
      const counts = seen.get(form) ?? new Map<Tag | undefined, number>();
      seen.set(form, counts.set(tag, (counts.get(tag) ?? 0) + 1));
    }
  return (form) => {
    const counts = [...(seen.get(form) ?? [])].sort((a, b) => b[1] - a[1]);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const [tag, count] = counts[0] ?? [undefined, 0];
    return count >= USUAL * total ? tag : undefined;
  };
}
