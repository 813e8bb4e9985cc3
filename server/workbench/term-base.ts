import { InputError, NotFoundError } from '../errors.ts';
import { tbx } from '../exchange/tbx.ts';
import { termsCsv } from '../exchange/terms-csv.ts';
import { termOf, type TermFormat } from '../exchange/terms.ts';
import type { FileFault } from '../exchange/faults.ts';
import { decodeFile } from '../formats/decode.ts';
import type { Term, TermDecision } from '../model.ts';
import { isoTime, type Parts } from './parts.ts';

/** How the house writes names and terms, in every article. */
export interface TermBase {
  /** Newest first; with all words of the search, if there are any, somewhere in the term. */
  houseTerms(search: string): Promise<readonly TermDecision[]>;
  /** @throws {InputError} where it is no term */
  addTerm(term: Term, editor?: string): Promise<number>;
  /** @throws {NotFoundError} where the house has no such term any more */
  withdrawHouseTerm(id: number, editor?: string): Promise<TermDecision>;
  /**
   * Takes in a file of terms: all of it, or nothing where anything in it is wrong. Terms that are here already are left
   * as they are.
   *
   * @throws {InputError} where its bytes are no text
   */
  importTerms(file: TermFile, editor?: string): Promise<TermImport>;
  /** Takes back the terms of an import that still hold; returns how many. */
  withdrawTermImport(runId: string, editor?: string): Promise<number>;
  termFormats(): readonly Pick<TermFormat, 'id' | 'title' | 'extension'>[];
  /** @throws {NotFoundError} where there is no such format */
  exportTerms(formatId: string): Promise<{ name: string; mediaType: string; text: string }>;
}

export interface TermFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type TermImport =
  /** `known`: were here already. `others`: entries without a German term. */
  | {
      readonly kind: 'taken';
      readonly runId: string;
      readonly added: number;
      readonly known: number;
      readonly others: number;
    }
  /** Nothing was taken in. */
  | { readonly kind: 'refused'; readonly faults: readonly FileFault[] };

const FORMATS: readonly TermFormat[] = [tbx, termsCsv];

export function termBase({ store, now, newRunId }: Parts): TermBase {
  const held = (): Promise<readonly TermDecision[]> => store.terms();
  const time = (): string => isoTime(now());

  return {
    async houseTerms(search) {
      const words = folded(search).split(/\s+/u).filter(Boolean);
      const found = (await held()).filter((term) => {
        const text = folded([term.right, ...term.wrong, term.source ?? '', term.note ?? ''].join('\n'));
        return words.every((word) => text.includes(word));
      });
      return found.toReversed();
    },

    async addTerm(term, editor) {
      return store.decideTerm(checked(term), editor, time());
    },

    async withdrawHouseTerm(id, editor) {
      const term = (await held()).find((one) => one.id === id);
      const withdrawn = term === undefined ? undefined : await store.withdrawTerm(id, editor, time());
      if (withdrawn === undefined) throw new NotFoundError(`term ${id}`);
      return withdrawn;
    },

    async importTerms({ name, bytes }, editor) {
      const { text } = decodeFile(bytes, name);
      const format = text.trimStart().startsWith('<') ? tbx : termsCsv;
      const { entries, faults, others } = format.read(text);
      if (faults.length > 0) return { kind: 'refused', faults };
      const keys = new Set((await held()).flatMap(keysOf));
      const fresh = entries.filter((term) => {
        const own = keysOf(term);
        const isKnown = own.every((key) => keys.has(key));
        for (const key of own) keys.add(key);
        return !isKnown;
      });
      const runId = newRunId();
      await store.decideTerms(
        fresh.map((term) => ({ ...term, runId })),
        editor,
        time(),
      );
      return { kind: 'taken', runId, added: fresh.length, known: entries.length - fresh.length, others };
    },

    withdrawTermImport: (runId, editor) => store.withdrawTermRun(runId, editor, time()),
    termFormats: () => FORMATS.map(({ id, title, extension }) => ({ id, title, extension })),

    async exportTerms(formatId) {
      const format = FORMATS.find(({ id }) => id === formatId);
      if (format === undefined) throw new NotFoundError(`format ${formatId}`);
      const text = format.write(await held());
      return { name: `begriffe${format.extension}`, mediaType: format.mediaType, text };
    },
  };
}

/** What a term says, statement by statement: it is known where all of them are. */
function keysOf({ right, wrong, status, source, sourceLanguage, note }: Term): readonly string[] {
  const own = [right, status ?? '', source ?? '', sourceLanguage ?? '', note ?? ''];
  return [own, ...wrong.map((form) => [...own, form])].map((key) => JSON.stringify(key));
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** @throws {InputError} */
function checked({
  status = 'preferred',
  source = '',
  sourceLanguage = '',
  note = '',
  ...forms
}: Term): Term {
  const result = termOf({ ...forms, line: 1, status, source, sourceLanguage, note });
  if ('term' in result) return result.term;
  switch (result.fault.kind) {
    case 'no-wrong':
      throw new InputError('no-forbidden', 'Schreiben Sie bitte, welches Wort nicht stehen soll.');
    case 'bad-language':
      throw new InputError('term-language', 'Die Sprache besteht aus zwei Buchstaben, zum Beispiel „en“.');
    default:
      throw new InputError('empty-term', 'Schreiben Sie bitte, wie der Name oder Begriff heißen soll.');
  }
}
