import type { Provider, Request } from '../suggest/provider.ts';
import type { AccountView, Asking, AskingView, PriceView } from './asked.ts';
import { layOut } from './desk.ts';
import type { Library } from './library.ts';
import { beginWork, type LongWork } from './long-work.ts';
import type { Parts } from './parts.ts';
import { requestOn } from './suggesting.ts';
import type { Failure, Workbench } from './workbench.ts';

/** A run as it stands, or stood when it ended. */
interface Run {
  readonly providerIds: readonly string[];
  readonly work: LongWork;
  readonly told: Pick<AskingView, 'done' | 'total' | 'failures'>;
}

/** Questions to providers that leave the machine: what they would cost, and asking about a whole article at once. */
export function asking(parts: Parts, library: Library, { repair }: Pick<Workbench, 'repair'>): Asking {
  const runs = new Map<number, Run>();
  const remotes = parts.providers.filter(({ remote }) => remote);

  async function priceOf(provider: Provider, requests: readonly Request[]): Promise<PriceView> {
    const account = parts.accounts.find(({ providerId }) => providerId === provider.id);
    const charged = await account?.charged();
    return {
      providerId: provider.id,
      sentences: requests.length,
      characters: (await provider.cost?.(requests)) ?? 0,
      ...(account === undefined || charged === undefined
        ? {}
        : { left: Math.max(0, account.monthLimit - charged) }),
    };
  }

  function begin(articleId: number, providerIds: readonly string[]): Run {
    const told = { done: 0, total: 0, failures: [] as readonly Failure[] };
    const work = beginWork(async (signal) => {
      const { failures } = await repair(articleId, {
        providers: providerIds,
        auto: false,
        runId: parts.newRunId(),
        signal,
        progress: (done, total) => Object.assign(told, { done, total }),
      });
      told.failures = failures;
      return signal.aborted ? 'stopped' : 'done';
    }, parts.fault);
    return { providerIds, work, told };
  }

  return {
    async prices(articleId, index) {
      const desk = await layOut(articleId, parts, library);
      const indices =
        index === undefined
          ? desk.view.segments
              .filter(({ state, assessment }) => state === 'open' && assessment.findings.length > 0)
              .map(({ segment }) => segment.index)
          : [index];
      const requests = indices.map((one) => requestOn(desk, one));
      return Promise.all(remotes.map((provider) => priceOf(provider, requests)));
    },

    budgets: () =>
      Promise.all(
        parts.accounts.map(async ({ providerId, monthLimit, charged }) => ({
          providerId,
          monthLimit,
          charged: await charged(),
        })),
      ),

    accounts: (signal) =>
      Promise.all(
        parts.accounts.map(async ({ providerId, runLimit, monthLimit, charged }): Promise<AccountView> => {
          const provider = remotes.find(({ id }) => id === providerId);
          const [sum, usage] = await Promise.all([
            charged(),
            // the house's own figures stand where the provider does not answer
            provider?.usage?.(signal).catch(() => undefined),
          ]);
          return {
            providerId,
            charged: sum,
            runLimit,
            monthLimit,
            ...(usage === undefined ? {} : { usage }),
          };
        }),
      ),

    async startAsking(articleId, providerIds) {
      await library.read(articleId);
      if (runs.get(articleId)?.work.state() === 'running') return;
      const known = remotes.map(({ id }) => id).filter((id) => providerIds.includes(id));
      if (known.length > 0) runs.set(articleId, begin(articleId, known));
    },

    stopAsking: (articleId) => runs.get(articleId)?.work.stop(),
    asking: (articleId) => viewOf(runs.get(articleId)),

    async stopAllAsking() {
      for (const { work } of runs.values()) work.stop();
      await Promise.all([...runs.values()].map(({ work }) => work.ended));
    },
  };
}

function viewOf(run: Run | undefined): AskingView | undefined {
  return run && { providerIds: run.providerIds, state: run.work.state(), ...run.told };
}
