import { readFileSync } from 'node:fs';
import { DataError } from '../../server/errors.ts';
import { cellsOf } from '../../server/language/cells.ts';
import { fold } from '../../server/language/fold.ts';
import { DATIVE, GENITIVE, MASCULINE, NEUTER, PLURAL, type Cells } from '../../server/language/morphology.ts';
import { bare, collect, type Draft, type Drafts } from './collect.ts';

/** A line of data/noun-cells.txt: a form and its cells; with `replaces` instead of the dictionary's in the singular. */
interface LearnedNoun {
  readonly form: string;
  readonly cells: Cells;
  readonly replaces: boolean;
}

/** @throws {DataError} with file and line, where a line cannot be read */
export function readLearnedNouns(path: URL): readonly LearnedNoun[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line === '' || line.startsWith('#')) return [];
      const { form, sign, notation } = LINE.exec(line)?.groups ?? {};
      const cells = cellsOf(notation ?? '');
      if (form === undefined || cells === undefined)
        throw new DataError(`data/noun-cells.txt:${i + 1}: expected "Form [=] cells", found "${line}"`);
      return [{ form, cells, replaces: sign !== undefined }];
    });
}
const LINE = /^(?<form>\S+)(?<sign> =)? (?<notation>.+)$/u;

/** Endings that lead from a form back to its lemma. */
const ENDINGS = ['s', 'es', 'n', 'en', 'e', 'er', 'ern', 'nen', 'se', 'sen'];

/** Adds what was learned to the nouns that are there, and new nouns with a lemma found by their endings. */
export function addLearned(drafts: Drafts, learned: readonly LearnedNoun[]): void {
  const singulars = new Set(
    learned.filter(({ cells }) => (cells & ~PLURAL & ~GENITIVE) !== 0).map(({ form }) => form),
  );
  const formsOf = formsByLemma(drafts);
  for (const { form, cells, replaces } of learned) {
    const own = ownNouns(drafts, form);
    if (own.length === 0) {
      const lemma = lemmaOf(form, cells, singulars, drafts);
      collect(drafts, form, lemma, { ...bare('NN'), cells });
      if (lemma === form) complete(drafts, form, cells);
      continue;
    }
    const base = own.filter(({ lemma }) => lemma === form);
    for (const { lemma } of base.length > 0 ? base : own.slice(0, 1)) {
      if (replaces) clear(drafts, form, lemma);
      collect(drafts, form, lemma, { ...bare('NN'), cells });
      if (lemma === form) spread(drafts, formsOf.get(lemma) ?? [], lemma, cells, replaces);
    }
  }
}

/** Suffixes that tell the plural: what is cut off and what is put there. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?:ung|heit|keit|schaft|ion|tät|ur|enz|anz|ik|ei)$/u, 'en'],
  [/(?:er|ist|ent|ant|or|log|eur)in$/u, 'nen'],
  [/e$/u, 'n'],
  [/(?:e[lrn]|chen|lein)$/u, ''],
  [/(?:[aioy]|[^aeiouns])$/u, 's'],
];

/** The regular forms of a new noun: genitive on -s, and the plural where its ending tells it. */
function complete(drafts: Drafts, form: string, cells: Cells): void {
  if ((cells & (MASCULINE | NEUTER)) !== 0 && !/[sxzß]$/u.test(form))
    collect(drafts, `${form}s`, form, { ...bare('NN'), cells: columnsWide(cells) & GENITIVE });
  const plural = PLURALS.find(([end]) => end.test(form));
  if (plural === undefined) return;
  const [, ending] = plural;
  const all = ending === '' && !form.endsWith('n') ? PLURAL & ~DATIVE : PLURAL;
  collect(drafts, form + ending, form, { ...bare('NN'), cells: all });
  if (ending === '' && !form.endsWith('n'))
    collect(drafts, `${form}n`, form, { ...bare('NN'), cells: PLURAL & DATIVE });
}

function columnsWide(cells: Cells): Cells {
  return columnsOf(cells).reduce((sum, shift) => sum | (MASCULINE << shift), 0);
}

function ownNouns(drafts: Drafts, form: string): readonly Draft[] {
  return [...(drafts.get(fold(form))?.values() ?? [])].filter(isOwnNoun);
}

/** A noun not declined as an adjective. */
export function isOwnNoun({ tag, weak, mixed, strong }: Draft): boolean {
  return tag === 'NN' && weak + mixed + strong === 0;
}

function formsByLemma(drafts: Drafts): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const [form, readings] of drafts)
    for (const draft of readings.values()) {
      if (!isOwnNoun(draft)) continue;
      const known = forms.get(draft.lemma);
      if (known === undefined) forms.set(draft.lemma, [form]);
      else known.push(form);
    }
  return forms;
}

function lemmaOf(form: string, cells: Cells, singulars: ReadonlySet<string>, drafts: Drafts): string {
  if ((cells & ~PLURAL & ~GENITIVE) !== 0) return form;
  const stems = ENDINGS.filter((ending) => form.endsWith(ending)).map((ending) =>
    form.slice(0, -ending.length),
  );
  return stems.find((stem) => singulars.has(stem) || ownNouns(drafts, stem).length > 0) ?? form;
}

/** Takes the singular cells of the dictionary away. */
function clear(drafts: Drafts, form: string, lemma: string): void {
  const readings = drafts.get(fold(form));
  for (const [key, draft] of readings ?? [])
    if (isOwnNoun(draft) && draft.lemma === lemma)
      readings?.set(key, { ...draft, cells: draft.cells & PLURAL });
}

/** Masculine and neuter have the same genitive and dative: what the lemma is, its other singular forms are. */
function spread(
  drafts: Drafts,
  forms: readonly string[],
  lemma: string,
  cells: Cells,
  replaces: boolean,
): void {
  const columns = columnsOf(cells);
  if (columns.length === 0) return;
  for (const form of forms) {
    if (form === fold(lemma)) continue;
    const readings = drafts.get(form);
    for (const [key, draft] of readings ?? []) {
      if (!isOwnNoun(draft) || draft.lemma !== lemma) continue;
      const rows = ((draft.cells & MASCULINE) | ((draft.cells & NEUTER) >> 2)) >>> 0;
      const added = columns.reduce((sum, shift) => sum | (rows << shift), 0);
      const kept = replaces ? draft.cells & ~(MASCULINE | NEUTER) : draft.cells;
      readings?.set(key, { ...draft, cells: kept | added });
    }
  }
}

function columnsOf(cells: Cells): readonly number[] {
  return [...((cells & MASCULINE) === 0 ? [] : [0]), ...((cells & NEUTER) === 0 ? [] : [2])];
}
