import type { Decision } from '../model.ts';
import type { Remembered } from '../suggest/memory.ts';

/** The use cases about what was decided before. */
export interface Past {
  /** All decisions about a segment, oldest first. */
  history(articleId: number, index: number): Promise<Decision[]>;
  /** What the memory holds for a segment's machine text or its source, likeliest first. */
  remembered(articleId: number, index: number): Promise<readonly Remembered[]>;
}
