import { capitalised, fold } from '../../server/language/fold.ts';
import { TAGS, type Features } from '../../server/language/morphology.ts';
import { DEGREES, KIND_WIDTH, MOODS, TENSES } from '../../server/language/analyses.ts';
import { bytesOf } from '../../server/language/sections.ts';
import type { Draft, Drafts } from './collect.ts';
import { editOf } from './edits.ts';

/** Numbers for what is seen, in the order of first sight. */
function numbering(): { readonly of: (key: string) => number; readonly keys: () => readonly string[] } {
  const ids = new Map<string, number>();
  return {
    of(key) {
      let id = ids.get(key);
      if (id === undefined) ids.set(key, (id = ids.size));
      return id;
    },
    keys: () => [...ids.keys()],
  };
}

/** A form's list (or a lemma's) as its number among all different ones; 0 is the empty list. */
interface Lists {
  readonly column: readonly number[];
  readonly lists: readonly string[];
}

function listsOf(words: readonly string[], listOf: (word: string) => readonly string[]): Lists {
  const ids = numbering();
  ids.of('');
  const column = words.map((word) => ids.of(listOf(word).join(' ')));
  return { column, lists: ids.keys() };
}

/** The sections that hold analyses: see `server/language/analyses.ts`. */
export function analysisSections(words: readonly string[], drafts: Drafts): [string, Uint8Array][] {
  const kinds = numbering();
  const edits = numbering();
  const formsOf = new Map<string, string[]>();
  const item = (draft: Draft, from: string, to: string, capital: boolean) =>
    `${kinds.of(kindOf(draft))}:${edits.of(editOf(from, to, capital))}`;
  const forms = listsOf(words, (word) =>
    [...(drafts.get(word)?.values() ?? [])].map((draft) => {
      const lemma = fold(draft.lemma);
      const capital = capitalised(draft.lemma);
      const back = item(draft, lemma, word, capital);
      const known = formsOf.get(lemma);
      if (known === undefined) formsOf.set(lemma, [back]);
      else known.push(back);
      return item(draft, word, lemma, capitalised(draft.lemma));
    }),
  );
  const lemmas = listsOf(words, (word) => formsOf.get(word)?.sort() ?? []);
  return [
    ['features', bytesOf(Uint16Array.from(kinds.keys().flatMap((key) => key.split(',').map(Number))))],
    ['edits', new TextEncoder().encode(edits.keys().join('\n'))],
    ...listSections('analyses', forms),
    ...listSections('paradigms', lemmas),
  ];
}

function listSections(name: string, { column, lists }: Lists): [string, Uint8Array][] {
  if (lists.length > 0xffff) throw new RangeError(`${name}: ${lists.length} different lists, room for 65535`);
  const items = lists.map((list) =>
    list === '' ? [] : list.split(' ').flatMap((each) => each.split(':').map(Number)),
  );
  const starts = new Uint32Array(items.length + 1);
  items.forEach((list, i) => (starts[i + 1] = (starts[i] ?? 0) + list.length));
  return [
    [name, bytesOf(Uint16Array.from(column))],
    [`${name}-starts`, bytesOf(starts)],
    [`${name}-items`, bytesOf(Uint16Array.from(items.flat()))],
  ];
}

function kindOf(features: Features): string {
  const { tag, cells, weak, mixed, strong, asks, persons, mood, tense, degree } = features;
  const row = [
    TAGS.indexOf(tag),
    cells,
    weak,
    mixed,
    strong,
    asks | (persons << 8),
    MOODS.indexOf(mood) | (TENSES.indexOf(tense) << 4) | (DEGREES.indexOf(degree) << 8),
  ];
  if (row.length !== KIND_WIDTH) throw new RangeError('a row of features has another width');
  return row.join();
}
