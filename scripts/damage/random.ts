/** A repeatable stream of chance. */
export interface Random {
  /** A whole number from 0 to below − 1. */
  readonly below: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of a list; undefined of an empty one. */
  readonly pick: <Item>(list: readonly Item[]) => Item | undefined;
}

/** The same seed gives the same stream (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, chance: (probability) => next() < probability, pick: (list) => list[below(list.length)] };
}

/** A list in an order of chance. */
export function shuffled<Item>(list: readonly Item[], random: Random): Item[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const other = random.below(i + 1);
    const [a, b] = [result[i], result[other]];
    if (a !== undefined && b !== undefined) [result[i], result[other]] = [b, a];
  }
  return result;
}
