import type { Decision } from '../model.ts';
import type { Folders } from '../folders.ts';
import type { Exporter } from '../exports/exporter.ts';
import type { Format } from '../formats/format.ts';
import type { German } from '../grammar/german.ts';
import type { MeasuredRules } from '../rules/figures.ts';
import type { Rule } from '../rules/rule.ts';
import type { Store } from '../store.ts';
import type { Lookup } from '../suggest/memory.ts';
import type { Provider } from '../suggest/provider.ts';

/** A provider's bill and what it may come to, in characters. */
export interface Account {
  readonly providerId: string;
  readonly runLimit: number;
  readonly monthLimit: number;
  /** Billed in this calendar month. */
  charged(): Promise<number>;
}

/** What the use cases are built from; `compose` puts the real parts in. */
export interface Parts {
  readonly language: German;
  /** All rules of the house, whether they are on or off. */
  readonly rules: readonly Rule[];
  /** What was measured of them; decides which are on where no person has chosen. */
  readonly measured: MeasuredRules;
  readonly formats: readonly Format[];
  readonly exporters: readonly Exporter[];
  readonly providers: readonly Provider[];
  /** Of the providers that bill. */
  readonly accounts: readonly Account[];
  readonly store: Store;
  /** Where articles may be taken in from; absent where nothing was configured. */
  readonly folders?: Folders;
  /** Looks a text up in the memory. */
  readonly lookup: Lookup;
  /** Score from which a segment is flagged, 0..1. */
  readonly threshold: number;
  now(): Date;
  /** SHA-256 of a file's bytes, hex. */
  digest(bytes: Uint8Array): string;
  newRunId(): string;
  /** Told of a fault of the program in work that nobody waits for. */
  fault(error: unknown): void;
}

export const isoTime = (now: Date): Decision['decidedAt'] => now.toISOString();
