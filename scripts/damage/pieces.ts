import { OPENERS } from './closed-words.ts';
import { isNounLike, phraseStart, somewhere, type Damage } from './material.ts';
import { inserted, isWord, spliced, without, type Word } from './words.ts';

/** Pieces of sentences: lost, doubled, or of another sentence. */

/** A link's text translated on its own: Der Bürgermeister eröffnete ⟦dem kalten Winter⟧. */
export const phraseOfAnother: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text) => isNounLike(tools, text));
  if (at < 0) return undefined;
  const texts = words.map(({ text }) => text);
  const start = phraseStart(texts, at, tools.form);
  return spliced(words, start, at + 1, tools.random.pick(tools.phrases) ?? []);
};

export const pieceLost: Damage = (words, { random }) => {
  const count = 2 + random.below(4);
  return words.length < count + 6
    ? undefined
    : without(words, 1 + random.below(words.length - count - 2), count);
};

/** The end is cut off, only the last mark stays. */
export const endLost: Damage = (words, { random }) => {
  const count = 1 + random.below(4);
  return words.length < count + 6 ? undefined : without(words, words.length - 1 - count, count);
};

/** Goes on as another sentence. */
export const otherEnd: Damage = (words, { random, clauses }) => {
  const clause = random.pick(clauses);
  if (clause === undefined || words.length < 6) return undefined;
  const at = 2 + random.below(words.length - 3);
  return [
    ...words.slice(0, at),
    ...clause.map((text, i): Word => ({
      text,
      spaced: isWord(text),
      state: i === 0 ? 'damaged' : i < 3 ? 'near' : 'sound',
    })),
    ...words.slice(-1),
  ];
};

export const doubled: Damage = (words, tools) => {
  const count = 1 + tools.random.below(3);
  const at = somewhere(words, tools, (text, i) => i > 0 && i + count < words.length && isWord(text));
  if (at < 0) return undefined;
  const to = Math.min(
    words.length - 1,
    at + count + (tools.random.chance(0.5) ? 0 : 1 + tools.random.below(4)),
  );
  return spliced(
    words,
    to,
    to,
    words.slice(at, at + count).map(({ text }) => text),
  );
};

/** Der Mann⟦,⟧ kam. */
export const commaAdded: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 1 && isWord(text) && isWord(words[i - 1]?.text));
  return at < 0 ? undefined : inserted(words, at, ',');
};

export const commaDropped: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => text === ',' && OPENERS.has(words[i + 1]?.text ?? ''));
  return at < 0 ? undefined : without(words, at);
};
