import type { Certificate, Decision } from '../model.ts';
import type { Remembered } from '../suggest/memory.ts';
import type { Acceptance, Outcome } from './workbench.ts';

type DecidedPlace = Omit<Acceptance, 'postEdit'>;

/** Something that was done to an article, as its history tells it. */
export type PastEvent =
  | {
      readonly kind: 'decision';
      readonly decision: Decision;
      /** A later decision took it back. */
      readonly undone: boolean;
    }
  | {
      /** Several decisions made at once. */
      readonly kind: 'run';
      readonly runId: string;
      /** `term`: a decided term was written everywhere; `elsewhere`: a repair was made in equal places. */
      readonly what: 'batch' | 'term' | 'elsewhere';
      /** Oldest first, at least one. */
      readonly decisions: readonly Decision[];
      /** How many of them an undo of the run would take back. */
      readonly standing: number;
      /** The decision about the term, where it still holds. */
      readonly termId?: number;
    }
  | {
      /** A run was taken back. */
      readonly kind: 'undone-run';
      readonly decisions: readonly Decision[];
    };

/** The use cases about what was decided before. */
export interface Past {
  /** All decisions about a segment, oldest first. */
  history(articleId: number, index: number): Promise<Decision[]>;
  /** All that was done to an article, newest first. */
  events(articleId: number): Promise<readonly PastEvent[]>;
  /** What the memory holds for a segment's machine text or its source, likeliest first. */
  remembered(articleId: number, index: number): Promise<readonly Remembered[]>;
  /** What would go with a segment that is struck out. */
  strikeRecord(articleId: number, index: number): Promise<Certificate>;
  /** Strikes a segment out: an accepted text that is empty. */
  strike(place: DecidedPlace): Promise<Outcome>;
  /**
   * Makes the text that a decision left the segment with its text again, by a further decision.
   *
   * @throws {NotFoundError} where the segment has no such decision
   */
  reinstate(place: DecidedPlace & { readonly decisionId: number }): Promise<Outcome>;
}
