import { Router, type Response } from 'express';
import { InputError, NotFoundError } from '../errors.ts';
import type { Term, TermDecision, TermStatus } from '../model.ts';
import type { Words } from '../locale/index.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { faultLines, chosenFile, type FaultLines } from './file-faults.ts';
import { field, fileForm, plainForm, query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { show } from './render.ts';

/** The term base of the house: search, add, take back, import, export. */
export interface TermsPage {
  readonly search: string;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly earlierHref: string;
  readonly laterHref: string;
  readonly cards: readonly TermCard[];
  readonly notice: { readonly text: string; readonly undo: string | undefined } | undefined;
  /** What is wrong with the file that was refused. */
  readonly faults: FaultLines | undefined;
  /** Why the typed term was refused; '' where it was not. */
  readonly refusal: string;
  readonly typed: TypedTerm;
  readonly statuses: readonly { readonly id: TermStatus; readonly title: string }[];
  readonly exports: readonly { readonly title: string; readonly href: string }[];
}

interface TypedTerm {
  readonly right: string;
  readonly wrong: string;
  readonly status: string;
  readonly source: string;
  readonly sourceLanguage: string;
  readonly note: string;
}

export interface TermCard {
  readonly name: string;
  readonly right: string;
  readonly wrong: string;
  readonly status: string;
  readonly source: string;
  readonly note: string;
  readonly editor: string;
  readonly iso: string;
  readonly when: string;
  readonly undo: string;
}

const PAGE_SIZE = 50;
const LONGEST_SEARCH = 200;
const STATUSES: readonly TermStatus[] = ['preferred', 'forbidden', 'do-not-translate'];
const NOTHING_TYPED: TypedTerm = {
  right: '',
  wrong: '',
  status: 'preferred',
  source: '',
  sourceLanguage: '',
  note: '',
};

/** What the page shows beside the list. */
type Extras = Partial<Pick<TermsPage, 'notice' | 'faults' | 'refusal' | 'typed'>>;

export function terms(workbench: Workbench): Router {
  const router = Router();

  router.get('/terms', async (req, res) => {
    const { t } = localsOf(res);
    const number = (name: string): number | undefined => wholeNumber(query(req, name));
    const notice = noticeOf((name) => query(req, name), number, t);
    const page = number('page') ?? 1;
    const search = query(req, 'q').trim().slice(0, LONGEST_SEARCH);
    await showTerms(res, workbench, { search, page }, notice === undefined ? {} : { notice });
  });

  router.post('/terms', plainForm, async (req, res) => {
    const typed: TypedTerm = {
      right: field(req, 'right'),
      wrong: field(req, 'wrong'),
      status: field(req, 'status'),
      source: field(req, 'source'),
      sourceLanguage: field(req, 'sourceLanguage'),
      note: field(req, 'note'),
    };
    localsOf(res).again = (refusal) => showTerms(res, workbench, { search: '', page: 1 }, { refusal, typed });
    const id = await workbench.addTerm(termIn(typed), localsOf(res).editor || undefined);
    res.redirect(303, `/terms?added=${id}`);
  });

  router.post('/terms/:term/undo', plainForm, async (req, res) => {
    const id = wholeNumber(req.params['term']);
    if (id === undefined) throw new NotFoundError('term');
    const term = await workbench.withdrawHouseTerm(id, localsOf(res).editor || undefined);
    const name = new URLSearchParams({ withdrawn: nameOf(term) });
    res.redirect(303, `/terms?${name.toString()}`);
  });

  router.post('/terms/import', fileForm, async (req, res) => {
    localsOf(res).again = (refusal) => {
      const faults = { title: refusal, lines: [] };
      return showTerms(res, workbench, { search: '', page: 1 }, { faults });
    };
    const outcome = await workbench.importTerms(chosenFile(req), localsOf(res).editor || undefined);
    if (outcome.kind === 'refused') {
      res.status(400);
      const faults = faultLines(outcome.faults, localsOf(res).t);
      await showTerms(res, workbench, { search: '', page: 1 }, { faults });
      return;
    }
    const { runId, added, known, others } = outcome;
    res.redirect(303, `/terms?run=${runId}&taken=${added}&known=${known}&others=${others}`);
  });

  router.post('/terms/import/:run/undo', plainForm, async (req, res) => {
    const run = req.params['run'];
    if (typeof run !== 'string') throw new NotFoundError('run');
    const undone = await workbench.withdrawTermImport(run, localsOf(res).editor || undefined);
    res.redirect(303, `/terms?undone=${undone}`);
  });

  router.get('/terms/export/:format', async (req, res) => {
    const { name, mediaType, text } = await workbench.exportTerms(req.params.format);
    res.attachment(name);
    res.set('Content-Type', mediaType);
    res.end(text);
  });

  return router;
}

async function showTerms(
  res: Response,
  workbench: Workbench,
  { search, page: wanted }: { readonly search: string; readonly page: number },
  extras: Extras,
): Promise<void> {
  const { t, language } = localsOf(res);
  const found = await workbench.houseTerms(search);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, wanted), pages);
  await show(res, 'terms', {
    notice: undefined,
    faults: undefined,
    refusal: '',
    typed: NOTHING_TYPED,
    ...extras,
    search,
    total: found.length,
    page,
    pages,
    earlierHref: page > 1 ? pagePath(search, page - 1) : '',
    laterHref: page < pages ? pagePath(search, page + 1) : '',
    cards: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((term) => cardOf(term, t)),
    statuses: STATUSES.map((id) => ({ id, title: t.terms.statuses[id] })),
    exports: workbench
      .termFormats()
      .map(({ id, title }) => ({ title: title[language], href: `/terms/export/${id}` })),
  });
}

function noticeOf(
  text: (name: string) => string,
  number: (name: string) => number | undefined,
  t: Words,
): TermsPage['notice'] {
  const [added, taken, undone] = [number('added'), number('taken'), number('undone')];
  if (added !== undefined) return { text: t.terms.added, undo: `/terms/${added}/undo` };
  if (text('withdrawn') !== '') return { text: t.terms.withdrawn(text('withdrawn')), undo: undefined };
  if (undone !== undefined) return { text: t.terms.takenBack(undone), undo: undefined };
  if (taken === undefined) return undefined;
  const run = text('run');
  return {
    text: t.terms.taken(taken, number('known') ?? 0, number('others') ?? 0),
    undo: taken > 0 && /^[\w-]{1,64}$/u.test(run) ? `/terms/import/${run}/undo` : undefined,
  };
}

function termIn({ right, wrong, status, source, sourceLanguage, note }: TypedTerm): Term {
  const known = STATUSES.find((id) => id === status);
  if (known === undefined) throw new InputError('bad-request', 'Diese Anfrage war unvollständig.');
  return { right, wrong: wrong.split(/[|\n]/u), status: known, source, sourceLanguage, note };
}

function cardOf(term: TermDecision, t: Words): TermCard {
  const { id, right, wrong, status = 'preferred', source, sourceLanguage, note, editor, at } = term;
  return {
    name: nameOf(term),
    right,
    wrong: wrong.join(' | '),
    status: t.terms.statuses[status],
    source: [source ?? '', ...(sourceLanguage === undefined ? [] : [`(${sourceLanguage})`])].join(' ').trim(),
    note: note ?? '',
    editor: editor ?? '',
    iso: at,
    when: t.format.time(at),
    undo: `/terms/${id}/undo`,
  };
}

function nameOf({ right, wrong }: Term): string {
  return right === '' ? (wrong[0] ?? '') : right;
}

function pagePath(search: string, page: number): string {
  const parameters = new URLSearchParams({ ...(search === '' ? {} : { q: search }), page: String(page) });
  return `/terms?${parameters.toString()}`;
}
