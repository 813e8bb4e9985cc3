/**
 * A reading of a whole article that several rules want: computed when first asked for, then kept as long as the
 * article lives; of the last article asked for, until another is. `compute` must be pure.
 */
export function oncePer<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  // Rules ask of the same article or segment one after the other: the last answer is at hand without a look-up.
  let last: { readonly key: Key; readonly result: Result } | undefined;
  return (key) => {
    if (last?.key === key) return last.result;
    let entry = known.get(key);
    if (entry === undefined) {
      entry = { result: compute(key) };
      known.set(key, entry);
    }
    last = { key, result: entry.result };
    return entry.result;
  };
}
