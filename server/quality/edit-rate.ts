import { words } from '../text/ter.ts';

/** Edits of some texts and the words of what they became; adds up over texts. */
export interface Edited {
  readonly edits: number;
  readonly words: number;
}

export const NOT_EDITED: Edited = { edits: 0, words: 0 };

/**
 * What an accepted text cost in edits. A struck sentence costs none and adds no word: edits per word of nothing is no
 * rate, so that such sentences are counted apart.
 *
 * @param hter - edits per word of `postEdit`, as it was kept with the decision
 */
export function edited(postEdit: string, hter: number): Edited {
  const { length } = words(postEdit);
  return { edits: Math.round(hter * length), words: length };
}

/** Whether an accepted text leaves nothing of its sentence. */
export function isStruck(postEdit: string | undefined): boolean {
  return postEdit?.trim() === '';
}

/** A text that stands as the machine wrote it. */
export function untouched(text: string): Edited {
  return { edits: 0, words: words(text).length };
}

export function plusEdited(a: Edited, b: Edited): Edited {
  return { edits: a.edits + b.edits, words: a.words + b.words };
}

/**
 * Translation edit rate of several texts together: edits per word of what was accepted, so that long sentences count
 * for more than short ones.
 *
 * @returns 0 = untouched, may exceed 1; undefined where there is no word
 */
export function editRate({ edits, words: length }: Edited): number | undefined {
  return length === 0 ? undefined : edits / length;
}
