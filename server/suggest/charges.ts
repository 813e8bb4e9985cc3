import type { Orders } from './provider.ts';

/** What became of one text that was to be sent; only an `opened` one may be. */
export type Claimed =
  | { readonly kind: 'opened'; readonly chargeId: number }
  | { readonly kind: 'answered'; readonly reply: string }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'over-limit'; readonly limit: 'run' | 'month'; readonly left: number };

/** A reply as it is kept. `characters`: code points that were sent for it, as they are billed. */
export interface Kept {
  readonly providerId: string;
  readonly key: string;
  readonly reply: string;
  readonly characters: number;
  readonly chargeId?: number;
  /** Article that the text belongs to. */
  readonly articleId?: number;
}

/** Replies that came before; kept by whoever stores them. */
export interface Replies {
  read(providerId: string, key: string): Promise<string | undefined>;
  /** All or none. */
  keep(replies: readonly Kept[]): Promise<void>;
}

/**
 * The bill of one account. A text is written down before it is sent and ended when its reply is kept, so that no text
 * is sent twice by itself, whoever asks and whatever breaks.
 *
 * One window is left: a reply that was on its way when the program was killed is lost. It is as long as the request
 * itself, and ends with the transaction that keeps the reply, the first thing that is done with it. Its text counts as
 * billed and is sent again only where a person orders it (`again`). A power cut may also take the last moments of the
 * bill with it, as SQLite's WAL allows; the texts of those moments could be sent a second time.
 */
export interface Charges {
  claim(
    providerId: string,
    texts: readonly { readonly key: string; readonly characters: number }[],
    orders: Orders,
  ): Promise<readonly Claimed[]>;
  /** `free`: it was refused and cost nothing. */
  end(chargeIds: readonly number[], outcome: 'free' | 'unanswered'): Promise<void>;
}

/** Code points, as whoever bills characters counts them. */
export function charactersIn(text: string): number {
  return Array.from(text).length;
}
