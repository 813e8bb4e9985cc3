import { Router, type Request } from 'express';
import type { Term } from '../model.ts';
import { NotFoundError } from '../errors.ts';
import type { Words } from '../locale/index.ts';
import type { LedgerEntryView, Workbench } from '../workbench/workbench.ts';
import { idOf } from './desk.ts';
import { diffOf, type Diff } from './diffs.ts';
import { field, fields, plainForm, query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { articlePath, namesPath, segmentPath } from './paths.ts';
import { show } from './render.ts';
import { tourPart, type TourPart } from './tour-part.ts';

/** Names and terms of an article: what it calls them, and how they shall be written. */
export interface NamesPage {
  readonly title: string;
  readonly backHref: string;
  readonly tour: TourPart | undefined;
  readonly action: string;
  readonly previewAction: string;
  readonly notice: { readonly text: string; readonly undo: string | undefined } | undefined;
  /** Entries with something to decide or decided. */
  readonly open: readonly NameCard[];
  /** Those that the article writes in one way only. */
  readonly settled: readonly NameCard[];
}

export interface NameCard {
  /** Place in the ledger, from 1. */
  readonly number: number;
  readonly right: string;
  readonly kind: string;
  readonly reason: string;
  readonly forms: readonly {
    readonly text: string;
    readonly count: string;
    readonly wrong: boolean;
    readonly ticked: boolean;
    readonly standing: string;
    readonly href: string | undefined;
  }[];
  /** Whether a form is left about which nobody has decided. */
  readonly undecided: boolean;
  /** What was decided, and where it is taken back. */
  readonly decided: readonly { readonly text: string; readonly undo: string }[];
}

/** The places that a decision would change, to be looked through before it is made. */
export interface NamePlacesPage {
  readonly title: string;
  readonly term: Term;
  readonly action: string;
  readonly backHref: string;
  readonly places: readonly { readonly number: number; readonly href: string; readonly diff: Diff }[];
}

export function names(workbench: Workbench): Router {
  const router = Router();
  const at = '/articles/:article/names';

  router.get(at, async (req, res) => {
    const articleId = idOf(req.params.article);
    const { t } = localsOf(res);
    const [{ article }, ledger] = await Promise.all([workbench.open(articleId), workbench.ledger(articleId)]);
    const cards = ledger.map((entry, i) => ({ entry, card: nameCard(articleId, entry, i + 1, t) }));
    const isOpen = ({ forms, decisions }: LedgerEntryView): boolean =>
      decisions.length > 0 || forms.some(({ standing }) => standing !== 'right');
    await show(res, 'names', {
      title: article.title,
      backHref: articlePath(articleId),
      tour: tourPart(await workbench.tour(articleId), articleId, 'names', t),
      action: namesPath(articleId),
      previewAction: namesPath(articleId, '/places'),
      notice: noticeOf(req, articleId, t),
      open: cards.filter(({ entry }) => isOpen(entry)).map(({ card }) => card),
      settled: cards.filter(({ entry }) => !isOpen(entry)).map(({ card }) => card),
    });
  });

  router.get(`${at}/places`, async (req, res) => {
    const articleId = idOf(req.params['article']);
    const asked = req.query['form'];
    const forms: readonly unknown[] = Array.isArray(asked) ? asked : [asked];
    const term = { right: query(req, 'right'), wrong: forms.filter((form) => typeof form === 'string') };
    const [{ article }, places] = await Promise.all([
      workbench.open(articleId),
      workbench.termPlaces(articleId, term),
    ]);
    await show(res, 'name-places', {
      title: article.title,
      term,
      action: namesPath(articleId),
      backHref: namesPath(articleId),
      places: places.map(({ index, current, postEdit }) => ({
        number: index + 1,
        href: segmentPath({ articleId, index, show: 'all' }),
        diff: diffOf(current, postEdit),
      })),
    });
  });

  router.post(at, plainForm, async (req, res) => {
    const articleId = idOf(req.params['article']);
    const term = { right: field(req, 'right'), wrong: fields(req, 'form') };
    const { id, kept, left } = await workbench.decideTerm(articleId, term, localsOf(res).editor || undefined);
    res.redirect(303, namesPath(articleId, `?decided=${id}&kept=${kept}&left=${left.length}`));
  });

  router.post(`${at}/:term/undo`, plainForm, async (req, res) => {
    const articleId = idOf(req.params['article']);
    const id = wholeNumber(req.params['term']);
    if (id === undefined) throw new NotFoundError('term');
    const { undone } = await workbench.withdrawTerm(articleId, id, localsOf(res).editor || undefined);
    res.redirect(303, namesPath(articleId, `?undone=${undone}`));
  });

  return router;
}

function noticeOf(req: Request, articleId: number, t: Words): NamesPage['notice'] {
  const number = (name: string): number | undefined => wholeNumber(query(req, name));
  const [decided, undone] = [number('decided'), number('undone')];
  if (undone !== undefined) return { text: t.names.undone(undone), undo: undefined };
  if (decided === undefined) return undefined;
  const left = number('left') ?? 0;
  return {
    text: [t.names.kept(number('kept') ?? 0), ...(left > 0 ? [t.names.left(left)] : [])].join(' '),
    undo: namesPath(articleId, `/${decided}/undo`),
  };
}

function nameCard(articleId: number, entry: LedgerEntryView, number: number, t: Words): NameCard {
  const { right, kind, reason, forms, decisions } = entry;
  const done = new Set(decisions.flatMap(({ wrong }) => wrong));
  const left = forms.filter(({ text }) => !done.has(text));
  return {
    number,
    right: decisions.at(-1)?.right ?? right,
    kind: t.names.kinds[kind],
    reason,
    forms: left.map(({ text, places: [first, ...others], standing }) => ({
      text,
      count: t.names.places(first === undefined ? 0 : 1 + others.length),
      wrong: standing !== 'right',
      ticked: standing === 'sure',
      standing: t.names.standings[standing],
      href: first === undefined ? undefined : segmentPath({ articleId, index: first.segment, show: 'all' }),
    })),
    undecided: left.some(({ standing }) => standing !== 'right'),
    decided: decisions.map(({ id, wrong, right: wanted }) => ({
      text: t.names.decided(wrong, wanted),
      undo: namesPath(articleId, `/${id}/undo`),
    })),
  };
}
