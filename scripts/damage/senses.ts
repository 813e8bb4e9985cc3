import { isAdjective, isNounLike, isVerb, somewhere, type Damage } from './material.ts';
import { isLarge, large, replaced, small, spliced } from './words.ts';

/** Words of another sense, and words written as another kind of word. */

/** Sie trank ein ⟦Geländer⟧. */
export const otherNoun: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && isNounLike(tools, text));
  return at < 0 ? undefined : replaced(words, at, tools.random.pick(tools.alike(words[at]?.text ?? '')));
};

/** Of any number and gender. */
export const anyNoun: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text) => isNounLike(tools, text));
  return at < 0 ? undefined : replaced(words, at, tools.random.pick(tools.phrases)?.at(-1));
};

/** Sie ⟦kochte⟧ die Treppe hinauf. */
export const otherVerb: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && isVerb(tools, text));
  return at < 0 ? undefined : replaced(words, at, tools.random.pick(tools.alike(words[at]?.text ?? '')));
};

export const otherAdjective: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && isAdjective(tools, text));
  return at < 0 ? undefined : replaced(words, at, tools.random.pick(tools.alike(words[at]?.text ?? '')));
};

/** Die ⟦straße⟧, sie ⟦Lief⟧: a slip, which makes no sentence garbled. */
export const letterCase: Damage = (words, tools) => {
  const at = somewhere(
    words,
    tools,
    (text, i) => i > 0 && (isNounLike(tools, text) || isVerb(tools, text) || isAdjective(tools, text)),
  );
  const text = words[at]?.text ?? '';
  return at < 0 ? undefined : replaced(words, at, isLarge(text) ? small(text) : large(text));
};

/** Der ⟦Garten Zaun⟧. */
export const compoundApart: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && text.length > 9 && isNounLike(tools, text));
  const parts = at < 0 ? undefined : tools.language.split(words[at]?.text ?? '');
  const [first = '', second = ''] = parts ?? [];
  if (parts?.length !== 2 || first.endsWith('-')) return undefined;
  return spliced(words, at, at + 1, [
    tools.random.chance(0.5) ? first.replace(/s$/u, '') : first,
    large(second),
  ]);
};
