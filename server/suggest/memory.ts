import { tokenize } from '../text/tokenize.ts';
import type { Segment, Token } from '../model.ts';
import type { NameTest } from './names.ts';
import type { Proposal, Provider } from './provider.ts';

/** A sentence that was repaired before. */
export interface Remembered {
  /** The machine text then, or the source text. */
  readonly text: string;
  readonly postEdit: string;
  /** Likeness of the two machine texts, 0..100; 100 where their memory keys are equal. */
  readonly match: number;
  readonly editor?: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  /** The file of another program's memory that it came in with. */
  readonly importName?: string;
  /** It is `text` in the source language that is like, and `postEdit` its translation. */
  readonly ofSource?: true;
}

/** Finds fixes of the same sentence and of sentences like it, and translations of its source, in any order. */
export type Lookup = (text: string, source?: string) => Promise<readonly Remembered[]>;

const EXACT = 100;
/** Less like than this, a fix of another sentence helps nobody. */
const LEAST_MATCH = 75;
const MOST = 3;

/**
 * What was accepted for this sentence, or for one nearly like it.
 *
 * @param isName - a capitalised word that is a name, or that nobody knows, may take another's place in a fix
 */
export function createMemoryProvider(lookup: Lookup, isName: NameTest = () => false): Provider {
  return {
    id: 'memory',
    title: { de: 'Gedächtnis', en: 'Memory' },
    remote: false,
    origin: 'memory',
    suggest: (requests) =>
      Promise.all(
        requests.map(async ({ segment }) =>
          proposals(segment, await lookup(segment.text, segment.source), isName),
        ),
      ),
  };
}

function proposals(
  { text, source = '' }: Pick<Segment, 'text' | 'source'>,
  remembered: readonly Remembered[],
  isName: NameTest,
): Proposal[] {
  const best = remembered
    .filter(({ match }) => match >= LEAST_MATCH)
    .sort((a, b) => b.match - a.match || b.decidedAt.localeCompare(a.decidedAt));
  const found = new Map<string, Proposal>();
  for (const hit of best) {
    const wanted = hit.ofSource === true ? source : text;
    const adapted = hit.match === EXACT ? undefined : adapt(hit, wanted, isName);
    const proposal = {
      text: withoutStrange(adapted ?? hit.postEdit, hit.text, wanted),
      match: hit.match,
      reason: reasonOf(hit, adapted !== undefined),
    };
    if (proposal.text !== text && !found.has(proposal.text)) found.set(proposal.text, proposal);
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

/** Soft hyphens and their like, which a file has for its own lines. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Without invisible characters that the sentence of then had and this one has not. */
function withoutStrange(postEdit: string, then: string, wanted: string): string {
  return postEdit.replace(INVISIBLE, (mark) => (then.includes(mark) && !wanted.includes(mark) ? '' : mark));
}

function reasonOf({ match, editor, decidedAt, importName, ofSource }: Remembered, adapted: boolean): string {
  const [year, month, day] = decidedAt.slice(0, 10).split('-').map(Number);
  const what = ofSource === true ? 'Quellsatz' : 'Satz';
  const how = match === EXACT ? `Derselbe ${what}` : `Ein ähnlicher ${what} (${match} %)`;
  const by = editor === undefined || editor === '' ? '' : ` von ${editor}`;
  const from = importName === undefined ? '' : ` (aus „${importName}“)`;
  const done = ofSource === true ? 'übersetzt' : 'korrigiert';
  const fitted = adapted ? ', Zahlen und Namen sind angepasst' : '';
  return `${how} wurde am ${day}.${month}.${year}${by} so ${done}${from}${fitted}.`;
}

/**
 * The fix with the numbers and names of this sentence, where the two machine texts differ in nothing else.
 *
 * @returns undefined where more differs, or where the fix no longer has what would have to be replaced
 */
function adapt({ text, postEdit }: Remembered, wanted: string, isName: NameTest): string | undefined {
  const [old, young] = [meaningful(text), meaningful(wanted)];
  if (old.length !== young.length) return undefined;
  const changes = new Map<string, string>();
  for (const [i, from] of old.entries()) {
    const to = young[i];
    if (to === undefined || !mayTakePlace(from, to, isName)) return undefined;
    if ((changes.get(from.text) ?? to.text) !== to.text) return undefined;
    changes.set(from.text, to.text);
  }
  return replaceWords(postEdit, new Map([...changes].filter(([from, to]) => from !== to)));
}

function meaningful(text: string): Token[] {
  return tokenize(text).filter(({ kind }) => kind !== 'space');
}

function mayTakePlace(from: Token, to: Token, isName: NameTest): boolean {
  if (from.text === to.text) return true;
  if (from.kind === 'number' && to.kind === 'number') return true;
  const maybeName = ({ kind, text }: Token): boolean =>
    kind === 'word' && /^\p{Lu}/u.test(text) && isName(text) !== false;
  return maybeName(from) && maybeName(to);
}

function replaceWords(text: string, changes: ReadonlyMap<string, string>): string | undefined {
  const missing = new Set(changes.keys());
  const replaced = tokenize(text).map((token) => {
    const [word, ending] = changes.has(token.text) ? [token.text, ''] : withoutGenitive(token.text);
    const to = changes.get(word);
    if (to === undefined) return token.text;
    missing.delete(word);
    return ending === '' ? to : genitive(to);
  });
  return missing.size === 0 ? replaced.join('') : undefined;
}

function withoutGenitive(word: string): readonly [string, string] {
  return /^\p{Lu}.+s$/u.test(word) ? [word.slice(0, -1), 's'] : [word, ''];
}

function genitive(name: string): string {
  return /[sxzß]$/u.test(name) ? `${name}’` : `${name}s`;
}
