import type { Response } from 'express';
import { NotFoundError } from '../errors.ts';
import type { Words } from '../locale/index.ts';
import type { ArticleView, ProviderView, RuleTitle, Workbench } from '../workbench/workbench.ts';
import { deskBar, type DeskBar } from './desk-bar.ts';
import { helperPanel, type HelperPanel } from './helper-panel.ts';
import { localsOf } from './locals.ts';
import { elsewhereOffer, noticeOf, type Notice } from './notices.ts';
import { articlePath, dismissalsPath, namesPath, rulesPath, type Asides, type Place } from './paths.ts';
import { show, showPart } from './render.ts';
import { nextWaiting, segmentList, type SegmentList } from './segment-list.ts';
import { segmentPanel, type Circumstances, type SegmentPanel } from './segment-panel.ts';
import { sieveForm } from './sieve-form.ts';
import { sifted } from './sieve.ts';
import { tourPart, type TourPart } from './tour-part.ts';

/** The repair page: an article's segments on one side, the chosen one to work on on the other. */
export interface DeskPage {
  readonly articleId: number;
  /** How the article stood when the page was made. */
  readonly stand: string;
  readonly title: string;
  readonly german: boolean;
  readonly bar: DeskBar;
  readonly exportHref: string;
  readonly rulesHref: string;
  readonly namesHref: string;
  readonly dismissalsHref: string;
  /** Said when nothing waits in this view any more; '' before. */
  readonly finished: string;
  readonly list: SegmentList;
  readonly tour: TourPart | undefined;
  readonly segment: SegmentPanel;
  /** What this reader typed here and has not decided about, as the server has it. */
  readonly draft: Awaited<ReturnType<Workbench['draft']>>;
  readonly helper: HelperPanel;
  readonly notice: Notice | undefined;
  /** Offered while an accepted segment is in view. */
  readonly elsewhere: Notice['elsewhere'];
}

/** What a request adds to the place it names. */
export interface Visit {
  readonly asides?: Asides;
  readonly circumstances?: Circumstances;
  /** Remote providers that the person chose to ask. */
  readonly ask?: readonly string[];
  /** Send again what was sent once and had no reply. */
  readonly again?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Lays the repair page out and sends it, or its changing part where the script asked for that.
 *
 * @throws {NotFoundError}
 */
export async function showDesk(
  res: Response,
  workbench: Workbench,
  place: Place,
  visit: Visit = {},
): Promise<void> {
  const page = await deskPage(res, workbench, place, visit);
  if (localsOf(res).fragment) await showPart(res, 'desk', page);
  else await show(res, 'desk', page);
}

async function deskPage(
  res: Response,
  workbench: Workbench,
  place: Place,
  { asides = {}, circumstances = {}, ask = [], again = false, signal }: Visit,
): Promise<DeskPage> {
  const { t, language, fragment } = localsOf(res);
  const { articleId, index } = place;
  // Before anything is read: what changes from here on is told to the tab.
  const stand = await workbench.stand(articleId);
  const view = await workbench.open(articleId);
  const segment = view.segments[index];
  if (segment === undefined) throw new NotFoundError(`segment ${index} of article ${articleId}`);
  const [answer, history, remembered, ledger, beside, decided, elsewhere] = await Promise.all([
    workbench.suggest(articleId, index, ask, signal, again),
    workbench.history(articleId, index),
    workbench.remembered(articleId, index),
    workbench.ledger(articleId),
    workbench.sourceBeside(articleId, index),
    decidedNow(workbench, view, asides.after, fragment),
    placesElsewhere(workbench, view, index, fragment),
  ]);
  const providers = workbench.providers();
  // after the answers: what was just answered costs nothing any more
  const prices = providers.some(({ remote }) => remote) ? await workbench.prices(articleId, index) : [];
  const rules = workbench.ruleTitles();
  const shown = sifted(view.segments, place.sieve ?? {}, ledger);
  const material = {
    view,
    shown,
    segment,
    answer,
    history,
    beside,
    providers,
    prices,
    titleOfProvider: (id: string) => providers.find((provider) => provider.id === id)?.title[language] ?? id,
    titleOfRule: (id: string) => rules.find((rule) => rule.id === id)?.title[language] ?? id,
    hrefOfRule: (id: string) => ruleHref(articleId, id, rules),
    originOfRule: (id: string) => ruleOrigin(id, rules, providers, language, t),
  };
  const { titleOfProvider, titleOfRule } = material;
  const panel = segmentPanel(material, place, asides, circumstances, t);
  const form = sieveForm(view.segments, ledger, titleOfRule, place, t);
  return {
    articleId,
    stand,
    title: view.article.title,
    german: view.german,
    bar: deskBar(view, place, providers, await workbench.budgets(), titleOfProvider, t),
    exportHref: `${articlePath(articleId)}/export`,
    rulesHref: rulesPath(articleId),
    namesHref: namesPath(articleId),
    dismissalsHref: dismissalsPath(articleId),
    finished: isFinished(view, place) ? t.desk.finished[place.show] : '',
    tour: tourPart(await workbench.tour(articleId), articleId, index + 1, t),
    list: segmentList(view.segments, shown, form, place, asides.page, t),
    segment: panel,
    draft: await workbench.draft(articleId, index, localsOf(res).editor),
    helper: helperPanel(view, segment, panel, remembered, ledger, titleOfRule, place, t),
    notice: noticeOf(place, asides, segment, decided, titleOfRule, t),
    elsewhere: asides.after === index ? undefined : elsewhereOffer(place, elsewhere, t),
  };
}

/** Rules that were made from decisions stand where those were made. */
function ruleHref(articleId: number, ruleId: string, rules: readonly RuleTitle[]): string {
  const { madeFrom } = rules.find(({ id }) => id === ruleId) ?? {};
  if (madeFrom === 'terms') return namesPath(articleId);
  return madeFrom === 'lessons' ? '/lessons' : rulesPath(articleId, ruleId);
}

/** A rule of the house, one made from decisions, or a checker that was asked; what it said costs nothing any more. */
function ruleOrigin(
  ruleId: string,
  rules: readonly RuleTitle[],
  providers: readonly ProviderView[],
  language: 'de' | 'en',
  t: Words,
): string {
  const checker = providers.find(({ id }) => ruleId.startsWith(`${id}:`));
  if (checker !== undefined) return t.work.origin.checker(checker.title[language]);
  return t.work.origin[rules.find(({ id }) => id === ruleId)?.madeFrom ?? 'rule'];
}

/** Something was decided, and nothing in this view waits for a decision. */
function isFinished({ segments, counts }: ArticleView, { show }: Place): boolean {
  return counts.accepted + counts.skipped > 0 && nextWaiting(segments, show, -1) === undefined;
}

async function decidedNow(
  workbench: Workbench,
  view: ArticleView,
  after: number | undefined,
  later: boolean,
) {
  const decided = after === undefined ? undefined : view.segments[after];
  if (after === undefined || decided === undefined) return undefined;
  return { view: decided, elsewhere: await placesElsewhere(workbench, view, after, later) };
}

/**
 * Reading every place anew with the repair in it can take longer than all the rest.
 *
 * @param later - the script asks for it when the page is there
 */
async function placesElsewhere(
  workbench: Workbench,
  view: ArticleView,
  index: number,
  later: boolean,
): Promise<number | undefined> {
  const segment = view.segments[index];
  if (segment?.state !== 'accepted' || segment.current === segment.segment.text) return 0;
  return later ? undefined : (await workbench.elsewhere(view.article.id, index)).length;
}
