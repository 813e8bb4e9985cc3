import type { Words } from '../locale/index.ts';
import type { ArticleView, BudgetView, ProviderView } from '../workbench/workbench.ts';
import type { TitleOf } from './finding-cards.ts';
import { shownMqm, type ShownMqm } from './mqm.ts';
import { articlePath, documentPath, qualityPath, type Place } from './paths.ts';

/** The line above the repair page: how the article stands as a whole. */
export interface DeskBar {
  readonly done: number;
  readonly open: number;
  readonly findings: { readonly before: string; readonly after: string };
  readonly quality: ShownMqm & { readonly title: string; readonly href: string };
  readonly network: { readonly on: boolean; readonly text: string; readonly title: string };
  /** One a provider that bills. */
  readonly budgets: readonly { readonly text: string; readonly title: string; readonly short: boolean }[];
  /** When the last decision was kept. */
  readonly saved: string;
  readonly hasSaved: boolean;
  readonly documentHref: string;
  readonly historyHref: string;
  readonly exportHref: string;
}

/** Less of the month's budget left than this is worth a sign. */
const SHORT = 0.1;

export function deskBar(
  { article, segments, counts, quality }: ArticleView,
  place: Place,
  providers: readonly ProviderView[],
  budgets: readonly BudgetView[],
  titleOf: TitleOf,
  t: Words,
): DeskBar {
  const words = t.work.bar;
  const outside = providers
    .filter(({ remote, loopback }) => remote && !loopback)
    .map(({ id }) => titleOf(id));
  const mqm = shownMqm(quality, t);
  const last = segments.reduce((newest, view) => (view.version > newest.version ? view : newest), {
    version: 0,
  } as Pick<ArticleView['segments'][number], 'version' | 'last'>);
  return {
    done: counts.accepted + counts.skipped,
    open: counts.open,
    findings: {
      before: t.format.number(quality.before.findings),
      after: t.format.number(quality.after.findings),
    },
    quality: {
      ...mqm,
      title: mqm.rated ? words.rateTitle : words.pointsTitle,
      href: qualityPath(article.id),
    },
    network: {
      on: outside.length > 0,
      text: outside.length > 0 ? words.networkOn(outside) : words.networkOff,
      title: outside.length > 0 ? words.networkOnTitle : words.networkOffTitle,
    },
    budgets: budgets.map(({ providerId, charged, monthLimit }) => ({
      text: words.budget(charged, monthLimit),
      title: words.budgetTitle(titleOf(providerId)),
      short: monthLimit - charged < monthLimit * SHORT,
    })),
    saved:
      last.last === undefined
        ? words.nothingSaved
        : words.saved(last.last.decidedAt, isToday(last.last.decidedAt)),
    hasSaved: last.last !== undefined,
    documentHref: documentPath(place),
    historyHref: `${articlePath(article.id)}/history`,
    exportHref: `${articlePath(article.id)}/export`,
  };
}

function isToday(iso: string): boolean {
  return new Date(iso).toDateString() === new Date().toDateString();
}
