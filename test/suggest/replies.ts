import type { Replies } from '../../server/suggest/charges.ts';

export interface Row {
  readonly providerId: string;
  readonly key: string;
  readonly reply: string;
  readonly characters: number;
}

/** A place for replies that lives as long as the test. */
export function memoryOfReplies(): {
  readonly replies: Replies;
  readonly rows: readonly Row[];
  /** Resolves when this many rows have been written. */
  readonly written: (rows: number) => Promise<void>;
} {
  const rows: Row[] = [];
  const waiting: { readonly count: number; readonly tell: () => void }[] = [];
  return {
    rows,
    written: (count) =>
      new Promise((tell) => {
        if (rows.length >= count) tell();
        else waiting.push({ count, tell });
      }),
    replies: {
      read: (providerId, key) =>
        Promise.resolve(rows.findLast((row) => row.providerId === providerId && row.key === key)?.reply),
      keep: (replies) => {
        for (const { chargeId: _chargeId, ...row } of replies) rows.push(row);
        for (const { count, tell } of waiting) if (rows.length >= count) tell();
        return Promise.resolve();
      },
    },
  };
}
