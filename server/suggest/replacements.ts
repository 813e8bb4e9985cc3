import type { Category, Edit, Finding } from '../model.ts';
import { applyEdits } from '../text/edits.ts';
import { shift, slice } from '../text/span.ts';
import { replacement, type Replacement } from './names.ts';

/** Letters on either side in which the rest of a changed word is looked for. */
const LONGEST_WORD = 60;
/** Of such findings the marked word itself is in doubt: no name, and free to go. */
const DOUBTS: ReadonlySet<Category> = new Set(['spelling', 'untranslated', 'terminology']);

/** The words that each finding's own repairs exchange, and those that a finding holds for no words. */
export function replacementsOf(text: string, findings: readonly Finding[]): Replacement[] {
  const all = new Set<readonly Edit[]>(
    findings.flatMap(({ alternatives }) => alternatives.filter((edits) => edits.length > 0)),
  );
  const doubtful = findings
    .filter(({ category }) => DOUBTS.has(category))
    .map(({ span }) => slice(text, span));
  return [
    ...[...all].map((edits) => replacementBy(text, edits)),
    ...doubtful.map((words) => replacement(words, '')),
  ].filter(({ lost, gained }) => lost.length > 0 || gained.length > 0);
}

/** What one repair exchanges, read from the words around it only: a segment may be as long as a book. */
function replacementBy(text: string, edits: readonly Edit[]): Replacement {
  const first = Math.min(...edits.map(({ span }) => span.start));
  const last = Math.max(...edits.map(({ span }) => span.end));
  const start =
    first -
    (/[\p{L}\p{M}\p{N}'’]*$/u.exec(text.slice(Math.max(0, first - LONGEST_WORD), first))?.[0].length ?? 0);
  const end = last + (/^[\p{L}\p{M}\p{N}'’]*/u.exec(text.slice(last, last + LONGEST_WORD))?.[0].length ?? 0);
  const inside = edits.map((edit) => ({ ...edit, span: shift(edit.span, -start) }));
  const words = text.slice(start, end);
  return replacement(words, applyEdits(words, inside));
}
