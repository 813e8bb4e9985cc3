import type { Cells } from '../language/morphology.ts';
import { ANY_CELL, PLURAL } from '../language/morphology.ts';
import type { Clause, Reading, Stretch } from './reading.ts';

/** A reading in words, for people: in tests and in `npm run analyse`. */

const CASES = ['Nom', 'Gen', 'Dat', 'Akk'] as const;
const COLUMNS = ['M', 'F', 'N', 'Pl'] as const;

/** Cells as »NomM AkkPl«; »–« where there is none, »*« where all are open. */
export function cellsInWords(cells: Cells): string {
  if (cells === ANY_CELL) return '*';
  if (cells === 0) return '–';
  const words: string[] = [];
  CASES.forEach((name, row) => {
    const open = (cells >> (row * 4)) & 15;
    if (open === 15) words.push(name);
    else if (open === (15 & ~PLURAL)) words.push(`${name}Sg`);
    else COLUMNS.forEach((column, bit) => open & (1 << bit) && words.push(name + column));
  });
  return words.join(' ');
}

/** The sentence with its phrases in brackets, a zero behind those whose members do not agree. */
export function phrasesInWords({ tokens, phrases }: Reading): string {
  const before = tokens.map(() => '');
  const after = tokens.map(() => '');
  for (const { from, to, preposition, coordinated, cells } of phrases) {
    before[from] += `${preposition === undefined ? '' : 'P'}${coordinated ? '+' : ''}[`;
    after[to - 1] = `]${cells === 0 ? '0' : ''}${after[to - 1]}`;
  }
  return tokens.map(({ text }, index) => `${before[index]}${text}${after[index]}`).join(' ');
}

/**
 * A clause as »kind: pre-field | left | middle | right | post-field«; a clause inside it is its number in {…}, a field
 * that is empty a dot.
 */
export function clauseInWords(reading: Reading, clause: Clause): string {
  const { prefield, left, middle, right, postfield } = clause;
  const fields = [prefield, left, middle, right, postfield].map((field) =>
    stretchInWords(reading, clause, field),
  );
  return `${clause.kind}: ${fields.join(' | ')}`;
}

function stretchInWords({ tokens, clauses }: Reading, clause: Clause, { from, to }: Stretch): string {
  const words: string[] = [];
  for (let at = from; at < to;) {
    const inner = clause.inside.find((index) => clauses[index]?.from === at);
    const end = inner === undefined ? undefined : clauses[inner]?.to;
    words.push(end === undefined ? (tokens[at]?.text ?? '') : `{${inner}}`);
    at = end ?? at + 1;
  }
  return words.length === 0 ? '·' : words.join(' ');
}
