import type { Valency } from '../../language/valency.ts';

/** Share of a verb's clauses, passive ones among them, that have an object or are passive, 0..1; 0 of unknown verbs. */
export function frameShare(lemma: string, frame: 'object' | 'passive', { verb }: Valency): number {
  const frames = verb(lemma);
  return frames === undefined
    ? 0
    : frames.count(frame) / (frames.count('seen') + frames.count('passive') + 1);
}
