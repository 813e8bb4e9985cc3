import type { Assessment, Suggestion } from '../model.ts';
import type { Orders } from '../suggest/provider.ts';
import type { Failure } from './workbench.ts';

/** What a provider that leaves the machine is about to be sent. */
export interface Sending {
  readonly providerId: string;
  readonly sentences: number;
  /** Code points, at most: what the cheaper providers settle is not sent to the dearer, nor what is kept already. */
  readonly characters: number;
  /** What its budget still allows, where it has one. */
  readonly left?: number;
}

export interface RepairOptions {
  /** Ids of the providers to ask; remote ones only if named here. */
  readonly providers: readonly string[];
  /** Accept what is safe; without it only say what would be done. */
  readonly auto: boolean;
  readonly runId: string;
  readonly editor?: string;
  readonly signal?: AbortSignal;
  /** For what costs something; without a run of its own it counts as `runId`. */
  readonly orders?: Orders;
  progress?(done: number, total: number): void;
  /** Told before anything leaves the machine. */
  sending?(sending: Sending): void;
}

export interface RepairReport {
  readonly articleId: number;
  readonly title: string;
  readonly segments: number;
  /** Flagged in the machine text. */
  readonly flagged: number;
  /** Repairs that were accepted; without `auto` those that would be. */
  readonly repaired: readonly {
    readonly index: number;
    readonly text: string;
    readonly suggestion: Suggestion;
  }[];
  /** Segments that are still flagged as they stand now, with the best suggestion that was not accepted. */
  readonly open: readonly {
    readonly index: number;
    readonly text: string;
    readonly assessment: Assessment;
    readonly suggestion?: Suggestion;
  }[];
  readonly failures: readonly Failure[];
}
