import type { NewLesson } from '../store.ts';

/** A sentence that speaks for or against a lesson. */
export interface LessonProof {
  readonly articleId: number;
  readonly index: number;
  readonly text: string;
  readonly postEdit: string;
}

/** Words that people replaced by others, and whether that is a rule now. */
export interface LessonView {
  readonly before: string;
  readonly after: string;
  /** `proposed`: nobody has decided yet. */
  readonly state: NewLesson['state'] | 'proposed';
  /** Fixes for and against it. */
  readonly seen: number;
  readonly contradicted: number;
  readonly proofs: readonly LessonProof[];
  readonly against: readonly LessonProof[];
  readonly editor?: string;
}

export interface ReplayOptions {
  /** Fixes, the newest first. */
  readonly limit: number;
  readonly signal?: AbortSignal;
  progress?(done: number, total: number): void;
}

/** A fix, and what today's rules say of its sentence. */
export interface ReplayedFix extends LessonProof {
  /** Whether the rules flag the machine text, and whether they find anything in it. */
  readonly flagged: boolean;
  readonly found: boolean;
  /** Whether their first suggestion is what the person wrote. */
  readonly repaired: 'same' | 'other' | 'none';
  readonly suggestion?: string;
  /** Rules that doubt what the person wrote. */
  readonly doubted: readonly string[];
}
