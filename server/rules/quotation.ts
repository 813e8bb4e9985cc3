import type { Segment, Span } from '../model.ts';
import { oncePer } from '../text/once.ts';
import type { ArticleReading } from './rule.ts';

/** A quotation mark in a segment's text. */
export interface QuoteMark {
  readonly text: string;
  readonly span: Span;
  /** What the characters around it say of it; both false where they say nothing. */
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** Whether anything but white space follows in the segment. */
  readonly last: boolean;
  /** Whether nothing but white space stands before it in the segment. */
  readonly first: boolean;
}

/** A quotation; one of its marks may stand in an earlier or a later segment. */
export interface Quotation {
  readonly open: QuoteMark | undefined;
  readonly close: QuoteMark | undefined;
  /** How many quotations it stands in. */
  readonly depth: number;
}

/** What the marks of one segment come to. */
export interface QuoteReading {
  readonly quotations: readonly Quotation[];
  /** Marks without a partner in the whole article. */
  readonly stray: readonly QuoteMark[];
}

/** How many segments a quotation may run over. */
const REACH = 40;

const MARK = /[„“”"»«‚‘’']/gu;
/** May be an apostrophe or a letter of a transliteration: a quotation mark only where its partner stands near. */
const SINGLE = /[‚‘’']/u;
/** `'s`, `'ne`: letters left out, not a quotation. */
const CLITIC = /^'(?:s|n|ne|nen|nem|ner|nes|m|r|t|ran|rein|rauf|runter|raus|rum)(?!\p{L})/iu;
const BEFORE_OPENING = /^$|[\s([{–—\-/:„“»«‚‘"']/u;
const AFTER_CLOSING = /^$|[\s)\]}–—\-/.,;:!?…“”»«‘"']/u;
/** Lines of code and mark-up: their marks are not the text's. */
const CODE = /=\s?["']|[{[]\s?["']|["']\s?[\]}]|["']\s?:\s?["'\d{[]|\\["']/u;

/** The quotation marks of a segment, in order; none where it looks like code. */
const marksOf: (segment: Segment) => readonly QuoteMark[] = oncePer(({ text, tokens }: Segment) => {
  const found = [...text.matchAll(MARK)];
  if (found.length === 0 || CODE.test(text)) return [];
  const markup = tokens.filter(({ kind }) => kind === 'markup');
  const marks = found
    .filter(({ index }) => !markup.some(({ span }) => span.start <= index && index < span.end))
    .map(({ 0: mark, index }) => readMark(text, mark, index));
  const singles = pairedSingles(text, marks);
  const inches = inchMarks(text, marks);
  return marks.filter((mark) => !inches.has(mark) && (!SINGLE.test(mark.text) || singles.has(mark)));
});

/** `ein 5"-Rohr`: behind a digit, where no quotation is open, a straight mark is a measure. */
function inchMarks(text: string, marks: readonly QuoteMark[]): ReadonlySet<QuoteMark> {
  const inches = new Set<QuoteMark>();
  let open = false;
  for (const mark of marks) {
    const straight = mark.text === '"';
    if (straight && !open && /\d/.test(text.charAt(mark.span.start - 1))) inches.add(mark);
    else if (straight) open = !open;
    else if (!SINGLE.test(mark.text)) open = mark.text === '„' || (mark.text === '»' && mark.mayOpen);
  }
  return inches;
}

/** The single marks that clearly open, each with the next that clearly closes. */
function pairedSingles(text: string, marks: readonly QuoteMark[]): ReadonlySet<QuoteMark> {
  const paired = new Set<QuoteMark>();
  let open: QuoteMark | undefined;
  for (const mark of marks) {
    if (!SINGLE.test(mark.text)) continue;
    const { mayOpen, mayClose, span } = mark;
    if (mayOpen && !mayClose && mark.text !== '’')
      open = CLITIC.test(text.slice(span.start, span.start + 8)) ? undefined : mark;
    else if (
      open !== undefined &&
      mayClose &&
      mark.text !== '‚' &&
      (mark.text === "'") === (open.text === "'")
    ) {
      paired.add(open).add(mark);
      open = undefined;
    }
  }
  return paired;
}

function readMark(text: string, mark: string, at: number): QuoteMark {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return {
    text: mark,
    span: { start: at, end: at + 1 },
    mayOpen: BEFORE_OPENING.test(before) && !/^$|\s/u.test(after),
    mayClose: !/^$|[\s([{]/u.test(before) && AFTER_CLOSING.test(after),
    last: /^\s*$/u.test(text.slice(at + 1)),
    first: /^\s*$/u.test(text.slice(0, at)),
  };
}

type Family = 'double' | 'single' | 'guillemet' | 'straight' | 'apostrophe';

function familyOf({ text }: QuoteMark): Family {
  if (text === '"') return 'straight';
  if (text === "'") return 'apostrophe';
  if (text === '»' || text === '«') return 'guillemet';
  return SINGLE.test(text) ? 'single' : 'double';
}

interface Open {
  readonly mark: QuoteMark;
  readonly family: Family;
  /** Opened in an earlier segment. */
  readonly earlier: boolean;
}

/** Whether the mark closes the quotation that is open. */
function closes(mark: QuoteMark, open: Open): boolean {
  const family = familyOf(mark);
  const strictlyOpens = mark.mayOpen && !mark.mayClose;
  if (family === open.family) {
    if (mark.text === '„' || mark.text === '‚') return mark.mayClose && !mark.mayOpen;
    if (family === 'guillemet') return mark.text !== open.mark.text || !strictlyOpens;
    return !strictlyOpens;
  }
  const mixes =
    family === 'straight' ? open.family === 'double' : open.family === 'straight' && mark.text !== '„';
  return mixes && family !== 'apostrophe' && family !== 'single' && mark.mayClose && !mark.mayOpen;
}

/** Whether the mark, where none is open, can open a quotation. */
function opens(mark: QuoteMark): boolean {
  return !mark.last && (mark.mayOpen || !mark.mayClose);
}

interface Reading {
  readonly quotations: Quotation[];
  /** Closes nothing in this segment. */
  readonly unopened: QuoteMark[];
  /** Opens what this segment does not close. */
  readonly unclosed: Open[];
}

function pair(marks: readonly QuoteMark[], entering: readonly Open[]): Reading {
  const stack = entering.map((open) => ({ ...open, earlier: true }));
  const quotations: Quotation[] = [];
  const unopened: QuoteMark[] = [];
  for (const mark of marks) {
    const depth = closedBy(mark, stack);
    if (depth >= 0) {
      const [open] = stack.splice(depth);
      quotations.push({ open: open?.earlier === true ? undefined : open?.mark, close: mark, depth });
    } else if (opens(mark)) stack.push({ mark, family: familyOf(mark), earlier: false });
    else unopened.push(mark);
  }
  return { quotations, unopened, unclosed: stack };
}

/** Position of the quotation that a mark closes: the innermost, or the one around it; -1 = none. */
function closedBy(mark: QuoteMark, stack: readonly Open[]): number {
  const outer = Math.max(0, stack.length - 2);
  const inner = stack.slice(outer).findLastIndex((open) => closes(mark, open));
  return inner < 0 ? -1 : outer + inner;
}

/** The marks of a segment by themselves. */
const alone = oncePer((segment: Segment): Reading => pair(marksOf(segment), []));

/** What a segment's neighbours say of its marks. */
interface Surroundings {
  /** What is open where the segment begins, and closed in it or later. */
  readonly entering: readonly Open[];
  /** Whether a later segment closes what is open where the segment ends. */
  readonly closedLater: boolean;
}

const surroundingsOf = oncePer(({ segments }: ArticleReading): readonly Surroundings[] => {
  let entering: readonly Open[] = [];
  return segments.map((segment, i) => {
    const closedLater = closesAfter(segments, i);
    const around = { entering, closedLater };
    entering = closedLater ? pair(marksOf(segment), entering).unclosed.slice(-1) : [];
    return around;
  });
});

/** Whether a quotation that is open behind a segment is closed by one that follows. */
function closesAfter(segments: readonly Segment[], index: number): boolean {
  for (const segment of segments.slice(index + 1, index + 1 + REACH)) {
    const { quotations, unopened, unclosed } = alone(segment);
    if (unopened.length > 0) return true;
    // a quotation over several paragraphs opens anew at the beginning of each
    const goesOn = marksOf(segment)
      .slice(0, 1)
      .some(({ first }) => first);
    if (goesOn && quotations[0]?.open?.first === true) return true;
    if (unclosed.length > 0 && !goesOn) return false;
    if (quotations.some(({ open }) => open?.text === '"')) return false;
  }
  return false;
}

/** The quotations of a segment, as far as it and its article tell. */
export function quotationsIn(segment: Segment, article: ArticleReading): QuoteReading {
  const marks = marksOf(segment);
  if (marks.length === 0) return NONE;
  // every segment belongs to its article
  const { entering, closedLater } = surroundingsOf(article)[segment.index] as Surroundings;
  const { quotations, unopened, unclosed } = pair(marks, entering);
  const own = unclosed.filter(({ earlier }) => !earlier).map(({ mark }) => mark);
  const misplaced = asPair([...unopened, ...own]);
  const trailing = closedLater ? own.splice(-1) : [];
  return {
    quotations: [
      ...quotations,
      ...misplaced,
      ...trailing.map((open) => ({ open, close: undefined, depth: 0 })),
    ],
    stray: misplaced.length > 0 ? [] : [...unopened, ...own],
  };
}

const NONE: QuoteReading = { quotations: [], stray: [] };

/** Two straight marks that both lean the wrong way still belong together: `die" große Frage"`. */
function asPair(marks: readonly QuoteMark[]): Quotation[] {
  const [open, close] = [...marks].sort((a, b) => a.span.start - b.span.start);
  return marks.length === 2 && marks.every(({ text }) => text === '"') ? [{ open, close, depth: 0 }] : [];
}

/** How an article marks its quotations: opening, closing, and the same inside a quotation. */
export type QuoteStyle = readonly [string, string, string, string];

const CURLY: QuoteStyle = ['„', '“', '‚', '‘'];
const ANGLED: QuoteStyle = ['»', '«', '›', '‹'];

/** »…« where the article has more of them, else „…“. */
export const styleOf: (article: ArticleReading) => QuoteStyle = oncePer(({ segments }: ArticleReading) => {
  const lead = segments.reduce((sum, { text }) => sum + text.split('»').length - text.split('„').length, 0);
  return lead > 0 ? ANGLED : CURLY;
});
