import { Can } from '../../server/grammar/oddness/odd-forms.ts';
import { AUXILIARIES, OPENERS } from './closed-words.ts';
import {
  canBe,
  isBorder,
  isFinite,
  isNounLike,
  isVerb,
  somewhere,
  type Damage,
  type Tools,
} from './material.ts';
import { isWord, moved, type Words } from './words.ts';

/** Words in the order of another language. */

function clauseEnd(words: Words, from: number, tools: Tools): number {
  let end = from;
  while (end < words.length && !isBorder(tools, words[end]?.text)) end++;
  return end;
}

/** …, weil er ⟦hat⟧ den Zug verpasst. */
export const subordinateOrder: Damage = (words, tools) => {
  const at = somewhere(
    words,
    tools,
    (text, i) => OPENERS.has(text) && (i === 0 || words[i - 1]?.text === ','),
  );
  if (at < 0) return undefined;
  const last = clauseEnd(words, at + 1, tools) - 1;
  if (last - at < 4 || !isVerb(tools, words[last]?.text)) return undefined;
  const count = last - at > 5 && isVerb(tools, words[last - 1]?.text) && tools.random.chance(0.3) ? 2 : 1;
  const to = at + 2 + tools.random.below(Math.min(3, last - count - at - 2));
  return to < last - count + 1 ? moved(words, last - count + 1, count, to) : undefined;
};

/** Am Abend die Gäste ⟦kamen⟧. */
export const mainOrder: Damage = (words, tools) => {
  const at = somewhere(
    words,
    tools,
    (text, i) => i > 0 && i < 9 && isFinite(tools, text) && isWord(words[i + 1]?.text),
  );
  if (at < 0) return undefined;
  let end = at + 1;
  if (canBe(tools, words[end]?.text, Can.determiner))
    while (end < at + 4 && end < words.length && !isNounLike(tools, words[end]?.text)) end++;
  return isBorder(tools, words[end + 1]?.text) ? undefined : moved(words, at, 1, end);
};

/** Er hat ⟦verkauft⟧ sein Haus. */
export const verbsTogether: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text) => AUXILIARIES.includes(text));
  if (at < 0) return undefined;
  const last = clauseEnd(words, at + 1, tools) - 1;
  if (last - at < 3 || !isVerb(tools, words[last]?.text)) return undefined;
  if (!canBe(tools, words[last]?.text, Can.infinitive | Can.participle)) return undefined;
  return moved(words, last, 1, at + 1 + tools.random.below(Math.min(2, last - at - 2)));
};

/** Sie gestern ⟦ging⟧ nach Hause. */
export const wordMoved: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && isWord(text));
  const to = at + (tools.random.chance(0.5) ? -1 : 1) * (1 + tools.random.below(4));
  return at < 0 || to < 1 || to >= words.length - 2 ? undefined : moved(words, at, 1, to);
};
