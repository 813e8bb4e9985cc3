import type { Store } from './store.ts';
import type { Charges, Replies } from './suggest/charges.ts';
import type { Account } from './workbench/parts.ts';

/** What an account may be billed, in characters. */
export interface Budget {
  /** One batch run, or one question on a page. */
  readonly run: number;
  /** A calendar month, UTC. */
  readonly month: number;
}

/** An open charge of this age belongs to nobody any more, in ms: longer than any request is patient. */
const STALE = 180_000;

/** Replies that are kept in the store. */
export function keptReplies(store: Store, now: () => Date): Replies {
  return {
    read: store.readReply,
    keep: (replies) => store.keepReplies(replies, now().toISOString()),
  };
}

/** The bill of one account in the store, held to a budget. */
export function chargesOf(account: string, budget: Budget, store: Store, now: () => Date): Charges {
  return {
    claim(providerId, charges, { articleId, runId, runBudget, again = false }) {
      const at = now();
      return store.claim({
        account,
        providerId,
        charges,
        ...(articleId === undefined ? {} : { articleId }),
        ...(runId === undefined ? {} : { runId }),
        runLimit: runBudget ?? budget.run,
        monthLimit: budget.month,
        monthStart: monthStart(at),
        staleBefore: new Date(at.getTime() - STALE).toISOString(),
        again,
        at: at.toISOString(),
      });
    },
    end: (chargeIds, outcome) => store.endCharges(chargeIds, outcome, now().toISOString()),
  };
}

/** The account as it is shown. */
export function accountOf(providerId: string, budget: Budget, store: Store, now: () => Date): Account {
  return {
    providerId,
    runLimit: budget.run,
    monthLimit: budget.month,
    charged: () => store.charged(providerId, { since: monthStart(now()) }),
  };
}

function monthStart(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth())).toISOString();
}
