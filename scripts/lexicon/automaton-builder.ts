import { ENDS, LAST, TARGET_SHIFT } from '../../server/language/automaton.ts';
import { bytesOf } from '../../server/language/sections.ts';

interface Numbered {
  /** In the order of their numbers in the automaton. */
  readonly words: readonly string[];
  /** The sections that `openAutomaton` reads. */
  readonly sections: readonly (readonly [string, Uint8Array])[];
}

interface OpenNode {
  readonly edges: number[];
  /** Label and end mark of the edge whose node is still open. */
  open: number;
}

/**
 * The minimal automaton of a set of words, built word by word in sorted order (Daciuk et al. 2000).
 *
 * @param words - without repetition, in any order; at most 255 different UTF-16 code units
 */
export function buildAutomaton(words: Iterable<string>): Numbered {
  const list = [...words];
  const letters = alphabetOf(list);
  const labels = new Map(letters.map((letter, i) => [letter, i + 1]));
  const coded = list.map((word) => {
    const codes = Array.from(word, (letter) => labels.get(letter) ?? 0);
    return { word, code: String.fromCharCode(...codes) };
  });
  coded.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const { edges, root } = minimise(coded.map(({ code }) => code));
  return {
    words: coded.map(({ word }) => word),
    sections: [
      ['alphabet', bytesOf(Uint16Array.from(letters, (letter) => letter.charCodeAt(0)))],
      ['root', bytesOf(Uint32Array.of(root))],
      ['edges', bytesOf(Uint32Array.from(edges))],
    ],
  };
}

/** Frequent letters first, so that a look-up finds its edge early in a node. */
function alphabetOf(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const letters = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const wide = letters.find((letter) => letter.length > 1);
  if (letters.length > 255 || wide !== undefined)
    throw new RangeError(
      `an automaton holds 255 letters of one code unit, found ${letters.length} (${wide ?? '–'})`,
    );
  return letters;
}

function minimise(sorted: readonly string[]): { readonly edges: readonly number[]; readonly root: number } {
  const edges: number[] = [0];
  const known = new Map<string, number>();
  const path: OpenNode[] = [{ edges: [], open: 0 }];
  let last = '';
  const closeDownTo = (depth: number) => {
    while (path.length - 1 > depth) {
      const place = freeze(path.pop()?.edges ?? [], edges, known);
      const parent = path.at(-1);
      if (parent !== undefined) parent.edges.push((parent.open | (place << TARGET_SHIFT)) >>> 0);
    }
  };
  for (const word of sorted) {
    closeDownTo(sharedPrefix(last, word));
    for (let i = path.length - 1; i < word.length; i++) {
      const parent = path[i];
      if (parent !== undefined) parent.open = word.charCodeAt(i) | (i === word.length - 1 ? ENDS : 0);
      path.push({ edges: [], open: 0 });
    }
    last = word;
  }
  closeDownTo(0);
  return { root: freeze(path[0]?.edges ?? [], edges, known), edges };
}

function freeze(node: readonly number[], edges: number[], known: Map<string, number>): number {
  if (node.length === 0) return 0;
  const key = node.join();
  const place = known.get(key);
  if (place !== undefined) return place;
  known.set(key, edges.length);
  const start = edges.length;
  node.forEach((edge, i) => edges.push(i === node.length - 1 ? (edge | LAST) >>> 0 : edge));
  return start;
}

function sharedPrefix(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}
