/** A token of a sentence that is being damaged. */
export interface Word {
  readonly text: string;
  readonly spaced: boolean;
  /** `near` stands beside a damage: whether it is wrong there is anybody's guess. */
  readonly state: 'sound' | 'near' | 'damaged';
}

/** A sentence's tokens; never changed in place. */
export type Words = readonly Word[];

export function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function large(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function isLarge(text: string): boolean {
  return text !== small(text);
}

/** Whether it is a word, not a number or mark. */
export function isWord(text: string | undefined): boolean {
  return text !== undefined && text.charAt(0).toLowerCase() !== text.charAt(0).toUpperCase();
}

/** The words with those from `from` to `to` replaced by `texts`, which count as damaged; so does the gap if there are none. */
export function spliced(words: Words, from: number, to: number, texts: readonly string[]): Words {
  const spaced = words[from]?.spaced ?? true;
  const added = texts.map((text, i): Word => ({
    text: from + i === 0 ? large(text) : text,
    spaced: text !== ',' && (i > 0 || spaced || from > 0),
    state: 'damaged',
  }));
  const before = words.slice(0, from).map((word, i) => (i === from - 1 ? beside(word) : word));
  const after = words
    .slice(to)
    .map((word, i) =>
      i > 0 ? word : added.length > 0 ? beside(word) : { ...word, state: 'damaged' as const },
    );
  const [first, ...rest] = [...before, ...added, ...after];
  return first === undefined ? [] : [from === 0 ? { ...first, text: large(first.text) } : first, ...rest];
}

/** One word replaced; undefined where that changes nothing. */
export function replaced(words: Words, at: number, text: string | undefined): Words | undefined {
  return text === undefined || text === words[at]?.text ? undefined : spliced(words, at, at + 1, [text]);
}

export function inserted(words: Words, at: number, text: string | undefined): Words | undefined {
  return text === undefined ? undefined : spliced(words, at, at, [text]);
}

/** Without some words; undefined where nothing would follow the gap. */
export function without(words: Words, at: number, count = 1): Words | undefined {
  return at + count < words.length ? spliced(words, at, at + count, []) : undefined;
}

/** With `count` words from `from` moved so that they start at `to`, counted without them. */
export function moved(words: Words, from: number, count: number, to: number): Words | undefined {
  if (to === from || from === 0 || to === 0) return undefined;
  const taken = words
    .slice(from, from + count)
    .map((word): Word => ({ ...word, spaced: true, state: 'damaged' }));
  const rest = [...words.slice(0, from), ...words.slice(from + count)].map((word, i) =>
    i === from || i === to || i === to - 1 ? beside(word) : word,
  );
  return [...rest.slice(0, to), ...taken, ...rest.slice(to)];
}

function beside(word: Word): Word {
  return word.state === 'sound' ? { ...word, state: 'near' } : word;
}
