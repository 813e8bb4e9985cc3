import { Router } from 'express';
import type { Words } from '../locale/index.ts';
import type { AccountView, AskingView, PriceView, ProviderView, Workbench } from '../workbench/workbench.ts';
import { idOf } from './desk.ts';
import { failureWords } from './failures.ts';
import { fields, plainForm } from './forms.ts';
import { localsOf } from './locals.ts';
import { articlePath } from './paths.ts';
import { show } from './render.ts';

/** Asking providers that leave the machine about a whole article: what it would send, and how far it is. */
export interface AskingPage {
  readonly title: string;
  readonly backHref: string;
  readonly here: string;
  readonly action: string;
  readonly stopAction: string;
  readonly run: RunPart | undefined;
  readonly providers: readonly ProviderPart[];
}

interface RunPart {
  readonly running: boolean;
  /** It is under way, or has failed. */
  readonly isCaution: boolean;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly progress: string;
  readonly failures: readonly string[];
}

interface ProviderPart {
  readonly id: string;
  readonly title: string;
  readonly chosen: boolean;
  /** What would be sent, and what the budget and the account say. */
  readonly lines: readonly string[];
}

/** How often a page with a run under way asks for itself, in seconds. */
const REFRESH = '4';

export function askingProviders(workbench: Workbench): Router {
  const router = Router();
  const pathOf = (articleId: number): string => `${articlePath(articleId)}/ask`;

  router.get('/articles/:article/ask', async (req, res) => {
    const articleId = idOf(req.params.article);
    const { language, t } = localsOf(res);
    const { article } = await workbench.open(articleId);
    const [prices, accounts] = await Promise.all([
      workbench.prices(articleId),
      workbench.accounts(AbortSignal.timeout(5_000)),
    ]);
    const providers = workbench.providers();
    const titleOf = (id: string): string => providers.find((one) => one.id === id)?.title[language] ?? id;
    const view = workbench.asking(articleId);
    if (view?.state === 'running') res.set('Refresh', REFRESH);
    await show(res, 'asking', {
      title: article.title,
      backHref: articlePath(articleId),
      here: pathOf(articleId),
      action: pathOf(articleId),
      stopAction: `${pathOf(articleId)}/stop`,
      run: view === undefined ? undefined : runPart(view, titleOf, t),
      providers: prices.map((price) => ({
        id: price.providerId,
        title: titleOf(price.providerId),
        chosen: isFree(price, providers, accounts),
        lines: linesOf(
          price,
          accounts.find(({ providerId }) => providerId === price.providerId),
          providers.find(({ id }) => id === price.providerId)?.loopback === true,
          t,
        ),
      })),
    });
  });

  router.post('/articles/:article/ask', plainForm, async (req, res) => {
    const articleId = idOf(req.params['article']);
    await workbench.startAsking(articleId, fields(req, 'provider'));
    res.redirect(303, pathOf(articleId));
  });

  router.post('/articles/:article/ask/stop', plainForm, (req, res) => {
    const articleId = idOf(req.params['article']);
    workbench.stopAsking(articleId);
    res.redirect(303, pathOf(articleId));
  });

  return router;
}

/** Nobody is chosen before a person does, but where there is only one to choose. */
function isFree(
  { providerId }: PriceView,
  providers: readonly ProviderView[],
  accounts: readonly AccountView[],
): boolean {
  const remotes = providers.filter(({ remote }) => remote);
  return remotes.length === 1 && accounts.every((account) => account.providerId !== providerId);
}

function runPart(
  { state, done, total, failures }: AskingView,
  titleOf: (id: string) => string,
  t: Words,
): RunPart {
  return {
    running: state === 'running',
    isCaution: state === 'running' || state === 'failed',
    state: t.asking.states[state],
    done,
    total,
    progress: t.asking.progress(done, total),
    failures: failures.map((failure) => failureWords(failure, titleOf, t)),
  };
}

function linesOf(price: PriceView, account: AccountView | undefined, loopback: boolean, t: Words): string[] {
  const { characters, sentences } = price;
  const told = loopback ? t.asking.sendsHere : t.asking.sends;
  const sends = characters === 0 ? t.asking.sendsNothing : told(characters, sentences);
  if (account === undefined) return [sends];
  const { charged, monthLimit, runLimit, usage } = account;
  return [
    sends,
    ...(characters > Math.min(runLimit, monthLimit - charged) ? [t.asking.exceeds] : []),
    t.asking.charged(charged, monthLimit),
    t.asking.runLimit(runLimit),
    usage === undefined ? t.asking.usageUnknown : t.asking.usage(usage.used, usage.limit),
  ];
}
