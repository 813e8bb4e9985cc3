/** A broken word and what it was made from. */
export interface Damaged {
  readonly word: string;
  readonly was: string;
}

/** A repeatable stream of numbers 0..below−1 (a linear congruence; Numerical Recipes). */
function stream(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WAYS: Readonly<Record<string, (word: string, at: number, letter: string) => string>> = {
  dropped: (word, at) => word.slice(0, at) + word.slice(at + 1),
  doubled: (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  swapped: (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  replaced: (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
};

/** Each different known word of six letters or more, damaged once in each way, not at its first letter. */
export function damages(
  words: readonly string[],
  known: (word: string) => boolean,
): Record<string, Damaged[]> {
  const next = stream(7);
  const sound = [...new Set(words)].filter(
    (word) => word.length >= 6 && /^\p{L}\p{Ll}+$/u.test(word) && known(word),
  );
  const made: Record<string, Damaged[]> = {};
  for (const [way, damage] of Object.entries(WAYS))
    made[way] = sound
      .map((was) => ({ was, word: damage(was, 1 + next(was.length - 2), 'enirstadhu'.charAt(next(10))) }))
      .filter(({ word, was }) => word !== was);
  return made;
}

/** Different neighbours of running text, written as one word; by whether their first letters are small or large. */
export function glueings(sentences: readonly (readonly string[])[]): Record<string, Damaged[]> {
  const seen = new Set<string>();
  const made: Record<string, Damaged[]> = {};
  for (const words of sentences)
    for (const [i, first] of words.entries()) {
      const second = words[i + 1];
      if (
        second === undefined ||
        i % 2 === 1 ||
        first.length < 2 ||
        second.length < 2 ||
        seen.has(first + second)
      )
        continue;
      seen.add(first + second);
      const kind = `glued ${caseOf(first)}+${caseOf(second)}`;
      (made[kind] ??= []).push({ word: first + second, was: `${first}|${second}` });
    }
  return made;
}

function caseOf(word: string): string {
  return /^\p{Ll}/u.test(word) ? 'small' : 'large';
}
