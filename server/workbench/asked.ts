import type { Usage } from '../suggest/provider.ts';
import type { WorkState } from './long-work.ts';
import type { Failure } from './workbench.ts';

/** What asking a provider about a segment or an article would send. */
export interface PriceView {
  readonly providerId: string;
  readonly sentences: number;
  /** Code points that would leave the machine, at most; kept replies cost nothing. */
  readonly characters: number;
  /** What the month still allows, where the provider has a budget. */
  readonly left?: number;
}

/** What a provider's account was billed and may be, in characters. */
export interface AccountView {
  readonly providerId: string;
  /** This calendar month (UTC), as the house counts. */
  readonly charged: number;
  readonly monthLimit: number;
  readonly runLimit: number;
  /** As the provider counts; absent where it did not say. */
  readonly usage?: Usage;
}

/** What a provider's bill stands at this calendar month (UTC), in characters, and what it may come to. */
export type BudgetView = Pick<AccountView, 'providerId' | 'charged' | 'monthLimit'>;

/** A whole article's questions under way, or done. */
export interface AskingView {
  readonly providerIds: readonly string[];
  readonly done: number;
  readonly total: number;
  readonly state: WorkState;
  readonly failures: readonly Failure[];
}

/** The use cases about providers that leave the machine. */
export interface Asking {
  /** For one segment or, without `index`, for all open segments of an article that have findings. */
  prices(articleId: number, index?: number): Promise<readonly PriceView[]>;
  /** Of the providers that bill, as the house counts; asks nobody. */
  budgets(): Promise<readonly BudgetView[]>;
  /** Providers that bill. */
  accounts(signal: AbortSignal): Promise<readonly AccountView[]>;
  /**
   * Asks remote providers about all open segments of an article, each only where the cheaper ones left something, and
   * keeps what they say. Goes on in the background; does nothing where the article is being asked about already.
   *
   * @throws {NotFoundError}
   */
  startAsking(articleId: number, providerIds: readonly string[]): Promise<void>;
  stopAsking(articleId: number): void;
  /** The last run of an article since the program started. */
  asking(articleId: number): AskingView | undefined;
  /** Ends all runs; resolves when nothing is under way any more. */
  stopAllAsking(): Promise<void>;
}
