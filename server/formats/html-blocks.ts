import type { SegmentKind } from '../model.ts';
import type { Block } from './format.ts';
import { isSentencePart, scanHtml, standsBetween, type HtmlPiece } from './html-scan.ts';

/** Elements that a sentence never runs across, by what their text is. */
const BORDERS: Readonly<Record<string, SegmentKind | 'alone' | 'plain'>> = Object.assign(
  Object.create(null),
  mapAll('h1 h2 h3 h4 h5 h6 title', 'heading'),
  mapAll('figcaption caption', 'caption'),
  mapAll('li dt dd td th option button legend summary label', 'alone'),
  mapAll(
    `address article aside blockquote body br center details dialog dir div dl fieldset figure footer form frameset head
    header hgroup hr html main menu ol optgroup p section table tbody tfoot thead tr ul col colgroup link meta base`,
    'plain',
  ),
);
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'col', 'link', 'meta', 'base']);

function mapAll<Value>(names: string, value: Value): Record<string, Value> {
  return Object.fromEntries(names.split(/\s+/u).map((name) => [name, value]));
}

/** Prose of an HTML source, in order: the inline content between two borders of paragraphs. */
export function htmlBlocks(raw: string): Block[] {
  const blocks: Block[] = [];
  const open = createStack();
  let run: HtmlPiece[] = [];
  const flush = (): void => {
    const span = extent(run, raw);
    run = [];
    if (span === undefined) return;
    const role = open.role();
    if (role === 'alone') blocks.push({ span, alone: true });
    else blocks.push(role === 'plain' ? { span } : { span, kind: role });
  };
  for (const piece of scanHtml(raw)) {
    const border = (piece.kind === 'open' || piece.kind === 'close') && BORDERS[piece.name] !== undefined;
    if (!border && !standsBetween(piece)) {
      run.push(piece);
      continue;
    }
    flush();
    if (border && !EMPTY.has(piece.name)) open.see(piece);
  }
  flush();
  return blocks;
}

/** How far up a text looks for the element that says what it is. */
const NEAR = 6;

/** The bordering elements around a place, as far as tags tell without a tree. */
function createStack() {
  const names: string[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number): void => void counts.set(name, (counts.get(name) ?? 0) + by);
  const pop = (): void => {
    const name = names.pop();
    if (name !== undefined) count(name, -1);
  };
  return {
    see({ kind, name }: HtmlPiece): void {
      if (kind === 'close') {
        if ((counts.get(name) ?? 0) === 0) return;
        while (names.at(-1) !== name) pop();
        pop();
        return;
      }
      // `<p>` and `<li>` need no closing tag: the next border of their sort closes them
      while (names.at(-1) === 'p' || (names.at(-1) === name && BORDERS[name] !== 'plain')) pop();
      names.push(name);
      count(name, 1);
    },
    role(): SegmentKind | 'alone' | 'plain' {
      for (const name of names.slice(-NEAR).reverse()) {
        const role = BORDERS[name];
        if (role !== undefined && role !== 'plain') return role;
      }
      return 'plain';
    },
  };
}

/**
 * From the first to the last character of a run that is read, with the tags right before and behind it that open and
 * close inside.
 */
function extent(run: readonly HtmlPiece[], raw: string): Block['span'] | undefined {
  const isProse = ({ kind, span }: HtmlPiece): boolean =>
    kind === 'text' && /\S/u.test(raw.slice(span.start, span.end));
  const first = run.findIndex(isProse);
  if (first < 0) return undefined;
  const last = run.findLastIndex(isProse);
  const pairs = matchTags(run);
  const isBlank = (piece: HtmlPiece): boolean => piece.kind === 'text';
  let from = first;
  let to = last;
  for (let at = first - 1; at >= 0; at--) {
    const piece = run[at];
    if (piece === undefined || !(isBlank(piece) || isSentencePart(piece) || (pairs.get(at) ?? -1) >= first))
      break;
    if (!isBlank(piece)) from = at;
  }
  for (let at = last + 1; at < run.length; at++) {
    const piece = run[at];
    const opener = pairs.get(at);
    if (
      piece === undefined ||
      !(isBlank(piece) || isSentencePart(piece) || (opener !== undefined && opener <= last))
    )
      break;
    if (!isBlank(piece) && (opener === undefined || opener >= from)) to = at;
  }
  const [start, end] = [run[from]?.span, run[to]?.span];
  if (start === undefined || end === undefined) return undefined;
  const whole = raw.slice(start.start, end.end);
  const lead = whole.length - whole.trimStart().length;
  return { start: start.start + lead, end: start.start + whole.trimEnd().length };
}

/** Places of opening and closing tags that belong together, both ways. */
function matchTags(run: readonly HtmlPiece[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open = new Map<string, number[]>();
  run.forEach(({ kind, name }, at) => {
    if (kind === 'open') open.set(name, [...(open.get(name) ?? []).slice(-NEAR), at]);
    const opener = kind === 'close' ? open.get(name)?.pop() : undefined;
    if (opener === undefined) return;
    pairs.set(opener, at);
    pairs.set(at, opener);
  });
  return pairs;
}
