import { buildLedger } from '../ledger/build.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { InputError, NotFoundError } from '../errors.ts';
import type { Finding, Term, TermDecision } from '../model.ts';
import { decidedTermRule } from '../rules/decided-term.ts';
import { findings } from '../rules/rule.ts';
import { applyEdits } from '../text/edits.ts';
import { oncePer } from '../text/once.ts';
import { certificateOn } from './certifying.ts';
import { accepted } from './decision-rows.ts';
import { layOut, type Desk } from './desk.ts';
import { noteFlagged } from './flag-count.ts';
import type { Library, Reading } from './library.ts';
import { isoTime, type Parts } from './parts.ts';
import type { Elsewhere, Workbench } from './workbench.ts';

type Terms = Pick<Workbench, 'ledger' | 'termPlaces' | 'decideTerm' | 'withdrawTerm'>;

/** Names and terms of an article: what it calls them, how they shall be written, and writing them so everywhere. */
export function terms(parts: Parts, library: Library, undoRun: Workbench['undoRun']): Terms {
  return {
    async ledger(articleId) {
      const reading = await library.read(articleId);
      const decided = (await parts.store.terms(articleId)).filter((term) => term.articleId !== undefined);
      return ledgerOf(reading).map((entry) => {
        return { ...entry, decisions: decided.filter((term) => concerns(term, entry)) };
      });
    },

    async termPlaces(articleId, term) {
      return placesOf(await layOut(articleId, parts, library), checked(term), parts);
    },

    async decideTerm(articleId, wanted, editor) {
      const term = checked(wanted);
      const desk = await layOut(articleId, parts, library);
      const runId = parts.newRunId();
      const at = isoTime(parts.now());
      const id = await parts.store.decideTerm({ ...term, articleId, runId }, editor, at);
      const left: number[] = [];
      let kept = 0;
      const by = { articleId, at, ...(editor === undefined ? {} : { editor }) };
      for (const { index, postEdit, version } of placesOf(desk, term, parts)) {
        const origin = { kind: 'rule', detail: 'decided-term' } as const;
        const decision = accepted(desk, { ...by, index }, postEdit, origin, {
          certificate: certificateOn(desk, index, postEdit),
          runId,
        });
        // One by one: a place that somebody decided about meanwhile must not hold up the others.
        const outcome = await parts.store.decide([{ decision, expected: version }]);
        if (outcome.kind === 'kept') kept += 1;
        else left.push(index);
      }
      await noteFlagged(articleId, parts, library);
      return { id, kept, left };
    },

    async withdrawTerm(articleId, id, editor) {
      const own = (await parts.store.terms(articleId)).find((one) => one.id === id);
      const term =
        own?.articleId === articleId
          ? await parts.store.withdrawTerm(id, editor, isoTime(parts.now()))
          : undefined;
      if (term === undefined) throw new NotFoundError(`term ${id} of article ${articleId}`);
      return { term, undone: term.runId === undefined ? 0 : await undoRun(articleId, term.runId, editor) };
    },
  };
}

/** Follows from the machine text and the rules alone, as the reading does. */
export const ledgerOf = oncePer(({ context, machine }: Reading): readonly LedgerEntry[] =>
  buildLedger(
    context,
    machine.map(({ findings: found }): readonly Finding[] => found),
  ),
);

/** @throws {InputError} where there is nothing to write, or nothing to write otherwise */
function checked({ right, wrong }: Term): Term {
  const tidy = (form: string): string => form.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const forms = [...new Set(wrong.map(tidy))].filter((form) => form !== '' && form !== tidy(right));
  if (tidy(right) === '')
    throw new InputError('empty-term', 'Schreiben Sie bitte, wie der Name oder Begriff heißen soll.');
  if (forms.length === 0)
    throw new InputError('no-forms', 'Wählen Sie mindestens eine Form aus, die ersetzt werden soll.');
  return { right: tidy(right), wrong: forms };
}

function concerns({ right, wrong }: TermDecision, entry: LedgerEntry): boolean {
  return entry.right === right || entry.forms.some(({ text }) => wrong.includes(text) || text === right);
}

/** Every segment in which a form of the term stands now, with what it becomes. */
function placesOf(desk: Desk, term: Term, { language }: Pick<Parts, 'language'>): readonly Elsewhere[] {
  const rule = decidedTermRule([term]);
  const article = desk.reading.context;
  return desk.view.segments.flatMap(({ current, version }, index): Elsewhere[] => {
    const { segment } = desk.reading.assess(index, current);
    const edits = findings(rule, segment, { article, language }).flatMap(
      ({ alternatives }) => alternatives[0] ?? [],
    );
    return edits.length === 0 ? [] : [{ index, current, postEdit: applyEdits(current, edits), version }];
  });
}
