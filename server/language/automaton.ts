import { section, section32, type Sections } from './sections.ts';

/**
 * A set of words as a minimal acyclic automaton that numbers them (Lucchesi & Kowaltowski 1993): a shared ending is
 * stored once, and a look-up gives the word's number in the set, under which columns of facts are kept.
 *
 * An edge is one 32-bit number: bits 0–7 label, 8 a word ends here, 9 last edge of its node, 10–31 first edge of the
 * node it leads to (0 = none). Edge 0 is unused; edges of a node stand together.
 */
export const ENDS = 1 << 8;
export const LAST = 1 << 9;
export const TARGET_SHIFT = 10;

export interface Automaton {
  /** How many words it holds; their numbers are 0 … size − 1. */
  readonly size: number;
  /** The word's number, or −1. */
  find(text: string): number;
  /** Words one edit away (a letter more, fewer, other, or two neighbours swapped), without the word itself. */
  near(text: string): readonly Neighbour[];
  /** All words, in the order of their numbers. For builders and tests: slow. */
  words(): Generator<string>;
}

export interface Neighbour {
  readonly word: string;
  readonly number: number;
}

/** Sections that an automaton is read from. */
export const AUTOMATON_SECTIONS = ['alphabet', 'root', 'edges'] as const;

/** The automaton in a file's sections (`AUTOMATON_SECTIONS`). */
export function openAutomaton(sections: Sections): Automaton {
  const alphabet = section(sections, 'alphabet');
  const letters = new Uint16Array(alphabet.buffer, alphabet.byteOffset, alphabet.length >> 1);
  const labels = new Uint8Array(0x10000);
  letters.forEach((code, i) => (labels[code] = i + 1));
  const edges = section32(sections, 'edges');
  const root = section32(sections, 'root')[0] ?? 0;
  const before = countBefore(edges);
  const start = root << TARGET_SHIFT;
  const graph = { labels, letters, edges, before };
  return {
    size: countAll(graph, root),
    find: (text) => follow(graph, start, 0, text, 0),
    near: (text) => near(graph, start, text),
    words: () => words(graph, root, ''),
  };
}

interface Graph {
  /** Label of a code unit, 0 where no word has it. */
  readonly labels: Uint8Array;
  readonly letters: Uint16Array;
  readonly edges: Uint32Array;
  /** For each edge: how many words lie under the edges before it in its node. */
  readonly before: Uint32Array;
}

/**
 * The number of the word that `text` from `start` on completes after `edge`; −1 if none. `number` words come before the
 * one that may end with `edge`.
 */
function follow(graph: Graph, from: number, number: number, text: string, start: number): number {
  let edge = from;
  let count = number;
  for (let i = start; i < text.length; i++) {
    if ((edge & ENDS) !== 0) count++;
    const at = edgeAfter(graph, edge, text.charCodeAt(i));
    if (at === 0) return -1;
    count += graph.before[at] ?? 0;
    edge = graph.edges[at] ?? 0;
  }
  return (edge & ENDS) === 0 ? -1 : count;
}

/** Where the edge with a letter stands in the node that an edge leads to; 0 if nowhere. */
function edgeAfter({ labels, edges }: Graph, edge: number, code: number): number {
  const label = labels[code] ?? 0;
  let at = edge >>> TARGET_SHIFT;
  if (label === 0 || at === 0) return 0;
  while (((edges[at] ?? 0) & 255) !== label) {
    if (((edges[at] ?? 0) & LAST) !== 0) return 0;
    at++;
  }
  return at;
}

function near(graph: Graph, start: number, text: string): readonly Neighbour[] {
  const found = new Map<string, number>();
  let edge = start;
  let number = 0;
  for (let i = 0; i <= text.length; i++) {
    for (const each of changedAt(graph, edge, number, text, i)) found.set(each.word, each.number);
    const at = edgeAfter(graph, edge, text.charCodeAt(i));
    if (at === 0) break;
    number += (graph.before[at] ?? 0) + ((edge & ENDS) === 0 ? 0 : 1);
    edge = graph.edges[at] ?? 0;
  }
  found.delete(text);
  return Array.from(found, ([word, number]) => ({ word, number }));
}

/** Words that differ from `text` by one edit at place `i`; `edge` is where its letters before `i` lead. */
function* changedAt(
  graph: Graph,
  edge: number,
  number: number,
  text: string,
  i: number,
): Generator<Neighbour> {
  const head = text.slice(0, i);
  const tail = text.slice(i);
  const swapped = tail.charAt(1) + tail.charAt(0) + tail.slice(2);
  for (const changed of tail === '' ? [] : [tail.slice(1), swapped]) {
    const end = follow(graph, edge, number, changed, 0);
    if (end >= 0) yield { word: head + changed, number: end };
  }
  const inside = number + ((edge & ENDS) === 0 ? 0 : 1);
  for (let at = edge >>> TARGET_SHIFT; at !== 0; at = isLast(graph, at) ? 0 : at + 1) {
    const next = graph.edges[at] ?? 0;
    for (const from of tail === '' ? [0] : [0, 1]) {
      const end = follow(graph, next, inside + (graph.before[at] ?? 0), tail, from);
      if (end >= 0) yield { word: head + letterOf(graph, next) + tail.slice(from), number: end };
    }
  }
}

function isLast({ edges }: Graph, at: number): boolean {
  return ((edges[at] ?? 0) & LAST) !== 0;
}

function letterOf({ letters }: Graph, edge: number): string {
  return String.fromCharCode(letters[(edge & 255) - 1] ?? 0);
}

/** For each edge: how many words lie under the edges before it in its node. Nodes stand after those they lead to. */
function countBefore(edges: Uint32Array): Uint32Array {
  const before = new Uint32Array(edges.length);
  const totals = new Uint32Array(edges.length);
  let sum = 0;
  let node = 1;
  for (let i = 1; i < edges.length; i++) {
    const edge = edges[i] ?? 0;
    before[i] = sum;
    sum += ((edge & ENDS) === 0 ? 0 : 1) + (totals[edge >>> TARGET_SHIFT] ?? 0);
    if ((edge & LAST) === 0) continue;
    totals[node] = sum;
    sum = 0;
    node = i + 1;
  }
  return before;
}

function countAll({ edges, before }: Pick<Graph, 'edges' | 'before'>, node: number): number {
  if (node === 0) return 0;
  let at = node;
  while (((edges[at] ?? 0) & LAST) === 0) at++;
  const edge = edges[at] ?? 0;
  const own = (edge & ENDS) === 0 ? 0 : 1;
  return (before[at] ?? 0) + own + countAll({ edges, before }, edge >>> TARGET_SHIFT);
}

function* words(graph: Graph, node: number, prefix: string): Generator<string> {
  if (node === 0) return;
  for (let at = node; ; at++) {
    const edge = graph.edges[at] ?? 0;
    const word = prefix + letterOf(graph, edge);
    if ((edge & ENDS) !== 0) yield word;
    yield* words(graph, edge >>> TARGET_SHIFT, word);
    if ((edge & LAST) !== 0) return;
  }
}
