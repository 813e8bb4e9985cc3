/** What became of one kind of fact from one text to another; all as the texts write them. */
export interface Change {
  /** Every fact of the text before, each once. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Those that the other text does not have in any spelling. */
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** Facts that are the same only if they have the same key; the words are what the reader sees. */
export function changeByKey(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Change {
  const without = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] =>
    [...some].flatMap(([key, words]) => (others.has(key) ? [] : [words]));
  return {
    before: [...before.values()],
    after: [...after.values()],
    lost: without(before, after),
    added: without(after, before),
  };
}
