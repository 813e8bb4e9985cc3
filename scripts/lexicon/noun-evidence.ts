import { capitalised, fold } from '../../server/language/fold.ts';
import { cells, PRONOUN_CELLS } from '../../server/language/cells.ts';
import type { Cells } from '../../server/language/morphology.ts';
import type { Token } from '../../server/model.ts';
import type { Drafts } from './collect.ts';

/** What running text says of a noun's cells: for each set of cells that the words before it allow, how often. */
export type Evidence = Map<string, Map<Cells, number>>;

interface Determiner {
  readonly cells: Cells;
  readonly asks: 'weak' | 'mixed';
  /** A relative pronoun too, and so only believed at the start of a sentence or after a preposition. */
  readonly doubtful: boolean;
}

/** Articles, contractions, demonstratives and possessives: those that are hardly ever anything else. */
const DETERMINERS = new Map<string, Determiner>();
const ARTICLES: Readonly<Record<string, string>> = {
  der: 'Mn Fgd Pg',
  die: 'Fna Pna',
  das: 'Nna',
  den: 'Ma Pd',
  dem: 'Md Nd',
};
for (const [form, notation] of Object.entries(ARTICLES))
  DETERMINERS.set(form, { cells: cells(notation), asks: 'weak', doubtful: true });
DETERMINERS.set('des', { cells: cells('Mg Ng'), asks: 'weak', doubtful: false });
for (const form of ['am', 'beim', 'im', 'vom', 'zum'])
  DETERMINERS.set(form, { cells: cells('Md Nd'), asks: 'weak', doubtful: false });
DETERMINERS.set('zur', { cells: cells('Fd'), asks: 'weak', doubtful: false });
for (const form of ['ins', 'ans', 'fürs', 'ums'])
  DETERMINERS.set(form, { cells: cells('Nna'), asks: 'weak', doubtful: false });
for (const stem of ['ein', 'kein', 'mein', 'sein', 'unser', 'ihr'])
  for (const [ending, filled] of Object.entries(PRONOUN_CELLS.ein))
    if (stem + ending !== 'ihr' && stem + ending !== 'sein')
      DETERMINERS.set(stem + ending, { cells: filled, asks: 'mixed', doubtful: false });
for (const stem of ['dies', 'jen', 'jed'])
  for (const [ending, filled] of Object.entries(PRONOUN_CELLS.der))
    DETERMINERS.set(stem + ending, { cells: filled, asks: 'weak', doubtful: false });

const PREPOSITIONS = new Set(
  `an auf aus bei durch für gegen hinter in mit nach neben ohne seit trotz um unter von vor wegen während zu zwischen`.split(
    /\s+/u,
  ),
);

/** Adds what a sentence says of its nouns, and how often it has a form with a capital inside. */
export function notice(
  evidence: Evidence,
  seen: Map<string, number>,
  tokens: readonly Token[],
  drafts: Drafts,
): void {
  const words = tokens.filter(({ kind }) => kind !== 'space');
  for (const { text } of words.slice(1)) if (capitalised(text)) seen.set(text, (seen.get(text) ?? 0) + 1);
  for (let i = 0; i < words.length - 1; i++) {
    const determiner = DETERMINERS.get(fold(words[i]?.text ?? ''));
    if (determiner === undefined || (i > 0 && capitalised(words[i]?.text ?? ''))) continue;
    if (determiner.doubtful && i > 0 && !PREPOSITIONS.has(fold(words[i - 1]?.text ?? ''))) continue;
    let open = determiner.cells;
    let at = i + 1;
    for (; at < words.length; at++) {
      const declined = declinedCells(drafts, words[at]?.text ?? '', determiner.asks);
      if (declined === 0) break;
      open &= declined;
    }
    const noun = words[at];
    if (noun === undefined || open === 0 || noun.kind !== 'word' || !isLoneNoun(noun.text, words[at + 1]))
      continue;
    add(evidence, noun.text, open);
  }
}

/** A word that could be a noun, with no other large word or hyphen after it that might be the head. */
function isLoneNoun(text: string, next: Token | undefined): boolean {
  if (!/^\p{Lu}\p{Ll}[\p{L}-]*\p{Ll}$/u.test(text)) return false;
  return next === undefined || !(next.text.startsWith('-') || capitalised(next.text));
}

/** Cells of an adjective with a small first letter after a determiner; 0 for other words. */
function declinedCells(drafts: Drafts, text: string, asks: 'weak' | 'mixed'): Cells {
  if (!/^\p{Ll}.*e[nmrs]?$/u.test(text)) return 0;
  let open = 0;
  for (const draft of drafts.get(text)?.values() ?? []) if (draft.tag === 'ADJA') open |= draft[asks];
  return open;
}

function add(evidence: Evidence, form: string, open: Cells): void {
  let counts = evidence.get(form);
  if (counts === undefined) evidence.set(form, (counts = new Map()));
  counts.set(open, (counts.get(open) ?? 0) + 1);
}

/** Adds to each head what its compounds say, too. */
export function withHeads(evidence: Evidence, headOf: (form: string) => string | undefined): Evidence {
  const all: Evidence = new Map();
  for (const [form, counts] of evidence)
    for (const target of [form, headOf(form)]) {
      if (target === undefined) continue;
      let sum = all.get(target);
      if (sum === undefined) all.set(target, (sum = new Map()));
      for (const [open, count] of counts) sum.set(open, (sum.get(open) ?? 0) + count);
    }
  return all;
}
