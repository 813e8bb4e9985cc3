import { writeFileSync } from 'node:fs';
import { KlartextError } from '../server/errors.ts';
import { notationOf } from '../server/language/cells.ts';
import { capitalise, fold } from '../server/language/fold.ts';
import type { Cells } from '../server/language/morphology.ts';
import { readClosedClasses } from './lexicon/closed.ts';
import type { Drafts } from './lexicon/collect.ts';
import { corpusFiles, sentences } from './lexicon/corpus.ts';
import { draftAll } from './lexicon/drafts.ts';
import { COMMON } from './lexicon/names.ts';
import { isOwnNoun } from './lexicon/learned-nouns.ts';
import { notice, withHeads, type Evidence } from './lexicon/noun-evidence.ts';
import { learn } from './lexicon/noun-inference.ts';

/**
 * Learns genders and numbers of nouns that the dictionary lacks or has wrong, from the determiners and adjectives before
 * them in running text, into data/noun-cells.txt: forms and cells, never text. Argument: the folder of *.txt.gz files, a
 * sentence a line. `npm run build:lexicon` reads the result.
 */

const SHORTEST_HEAD = 4;
const SHORTEST_FIRST = 3;
/** An adjective used as a noun is a head from this length on. */
const LONG_HEAD = 7;
/** A compound is written down where its head's cells fail so often. */
const COMPOUND_FAILS = 0.2;
const COMPOUND_SEEN = 6;

const data = new URL('../data/', import.meta.url);

/** Cells of a noun's form in the dictionary; 0 where it is none. */
function dictionaryCells(drafts: Drafts, form: string): Cells {
  let filled = 0;
  for (const { tag, cells } of drafts.get(fold(form))?.values() ?? []) if (tag === 'NN') filled |= cells;
  return filled;
}

/** The longest end of a form that is a noun. */
function headOf(drafts: Drafts, form: string): string | undefined {
  if (form.includes('-')) {
    const last = form.slice(form.lastIndexOf('-') + 1);
    return dictionaryCells(drafts, last) === 0 ? undefined : last;
  }
  for (let at = SHORTEST_FIRST; at <= form.length - SHORTEST_HEAD; at++) {
    const head = capitalise(form.slice(at));
    if (ownNoun(drafts, head) || (head.length >= LONG_HEAD && dictionaryCells(drafts, head) !== 0))
      return head;
  }
  return undefined;
}

function ownNoun(drafts: Drafts, form: string): boolean {
  return [...(drafts.get(fold(form))?.values() ?? [])].some(isOwnNoun);
}

/** No noun of the dictionary, and seldom with a determiner: see `isName` in lexicon/names.ts. */
function isLikeName(drafts: Drafts, form: string, counts: ReadonlyMap<Cells, number>, seen: number): boolean {
  if (dictionaryCells(drafts, form) !== 0 || COMMON.test(form)) return false;
  const determined = [...counts.values()].reduce((a, b) => a + b, 0);
  return headOf(drafts, form) === undefined && determined < NAME_SHARE * seen;
}
const NAME_SHARE = 0.2;

/** A noun in its basic form and nothing else. */
function isPlain(drafts: Drafts, form: string): boolean {
  const readings = [...(drafts.get(fold(form))?.values() ?? [])];
  if (readings.some(({ tag }) => tag.endsWith('INF'))) return false;
  return readings.every((draft) => draft.tag !== 'NN' || (isOwnNoun(draft) && draft.lemma === form));
}

function* linesOf(drafts: Drafts, evidence: Evidence): Generator<string> {
  const all = withHeads(evidence, (form) =>
    dictionaryCells(drafts, form) === 0 ? headOf(drafts, form) : undefined,
  );
  const isGenitive = (form: string) =>
    form.endsWith('s') &&
    [form.slice(0, -1), form.replace(/es$/u, ''), form.replace(/ses$/u, '')].some(
      (stem) => stem !== form && (evidence.has(stem) || dictionaryCells(drafts, stem) !== 0),
    );
  const cellsNow = new Map<string, Cells>();
  for (const form of [...all.keys()].sort()) {
    const known = dictionaryCells(drafts, form);
    if (known === 0 && headOf(drafts, form) !== undefined) continue;
    const learned = learn(form, all.get(form) ?? new Map<Cells, number>(), known, {
      mayReplace: isPlain(drafts, form),
      mayBeGenitive: isGenitive(form),
    });
    if (learned === undefined) continue;
    cellsNow.set(form, learned.replaces ? learned.cells : learned.cells | known);
    yield `${form}${learned.replaces ? ' =' : ''} ${notationOf(learned.cells)}`;
  }
  for (const form of [...evidence.keys()].sort()) {
    const counts = evidence.get(form) ?? new Map<Cells, number>();
    const head = dictionaryCells(drafts, form) === 0 ? headOf(drafts, form) : undefined;
    if (head === undefined) continue;
    const open = cellsNow.get(head) ?? dictionaryCells(drafts, head);
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    const failing = [...counts].reduce((sum, [cells, count]) => sum + ((cells & open) === 0 ? count : 0), 0);
    if (total < COMPOUND_SEEN || failing < COMPOUND_FAILS * total) continue;
    const learned = learn(form, counts, 0, { mayReplace: false, mayBeGenitive: isGenitive(form) });
    if (learned !== undefined) yield `${form} ${notationOf(learned.cells)}`;
  }
}

try {
  const closed = readClosedClasses(new URL('closed-classes.txt', data));
  const drafts = draftAll(closed, data);
  const evidence: Evidence = new Map();
  const seen = new Map<string, number>();
  for await (const tokens of sentences(corpusFiles(process.argv[2] ?? '../shared/bench/corpus')))
    notice(evidence, seen, tokens, drafts);
  for (const [form, counts] of evidence)
    if (isLikeName(drafts, form, counts, seen.get(form) ?? 0)) evidence.delete(form);
  const lines = [...linesOf(drafts, evidence)];
  const head =
    '# Nouns whose genders the dictionary lacks (form, cells) or has wrong (=), learned by `npm run build:nouns`.\n' +
    '# Cells are written as in closed-analyses.txt.\n';
  writeFileSync(new URL('noun-cells.txt', data), `${head}${lines.join('\n')}\n`);
  process.stderr.write(`data/noun-cells.txt: ${lines.length} forms\n`);
} catch (error) {
  if (!(error instanceof KlartextError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
