/** A pure function of a word that remembers its last answers: at most twice `size`, the oldest are dropped together. */
export function remember<Result>(compute: (word: string) => Result, size = 20_000): (word: string) => Result {
  let recent = new Map<string, { readonly result: Result }>();
  let older = recent;
  return (word) => {
    const known = recent.get(word);
    if (known !== undefined) return known.result;
    const entry = older.get(word) ?? { result: compute(word) };
    recent.set(word, entry);
    if (recent.size >= size) {
      older = recent;
      recent = new Map();
    }
    return entry.result;
  };
}
