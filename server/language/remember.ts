/** A pure function of a word that remembers its last answers: at most twice `size`, the oldest are dropped together. */
export function remember<Result>(compute: (word: string) => Result, size = 20_000): (word: string) => Result {
  let recent = new Map<string, { readonly result: Result }>();
  let older = recent;
  return (word) => {
    const known = recent.get(word) ?? older.get(word);
    const entry = known ?? { result: compute(word) };
    if (known === undefined || !recent.has(word)) recent.set(word, entry);
    if (recent.size >= size) {
      older = recent;
      recent = new Map();
    }
    return entry.result;
  };
}
