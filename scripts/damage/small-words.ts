import {
  ARTICLES,
  CONTRACTIONS,
  DETERMINERS,
  MISTAKEN,
  PREPOSITIONS,
  RELATIVES,
  SMALL_WORDS,
} from './closed-words.ts';
import { isAdjective, isNounLike, somewhere, type Damage } from './material.ts';
import { inserted, isWord, replaced, small, without } from './words.ts';

/** Articles, prepositions, pronouns and other small words: others, too many, too few. */

const OTHERS = new Map<string, readonly string[]>();
for (const group of MISTAKEN)
  for (const word of group)
    OTHERS.set(word, [...(OTHERS.get(word) ?? []), ...group.filter((other) => other !== word)]);
const DETERMINER_FORMS = new Set(DETERMINERS.flat());
const isPreposition = (text: string): boolean => PREPOSITIONS.includes(text) || CONTRACTIONS.has(text);

/** Sie wartet ⟦für⟧ den Bus. */
export const preposition: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text) => isPreposition(text));
  const apart = CONTRACTIONS.get(words[at]?.text ?? '') ?? [];
  const others = apart.length > 0 && tools.random.chance(0.6) ? apart : PREPOSITIONS;
  return at < 0 ? undefined : replaced(words, at, tools.random.pick(others));
};

export const prepositionDropped: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && isPreposition(text));
  return at < 0 ? undefined : without(words, at);
};

export const prepositionAdded: Damage = (words, tools) => {
  const at = somewhere(
    words,
    tools,
    (text, i) => i > 0 && (ARTICLES.includes(text) || isNounLike(tools, text)),
  );
  return at < 0 ? undefined : inserted(words, at, tools.random.pick(PREPOSITIONS));
};

export const articleDropped: Damage = (words, tools) => {
  const at = somewhere(
    words,
    tools,
    (text, i) => ARTICLES.includes(small(text)) && isWord(words[i + 1]?.text) && words[i - 1]?.text !== ',',
  );
  return at < 0 ? undefined : without(words, at);
};

/** In ⟦der⟧ Wahrheit. */
export const articleAdded: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => {
    const before = words[i - 1]?.text ?? '';
    if (i === 0 || DETERMINER_FORMS.has(before) || /e[nmrs]?$/u.test(before)) return false;
    return isNounLike(tools, text) || isAdjective(tools, text);
  });
  return at < 0 ? undefined : inserted(words, at, tools.random.pick(ARTICLES));
};

export const articleDoubled: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && ARTICLES.includes(text));
  return at < 0 ? undefined : inserted(words, at, tools.random.pick(ARTICLES));
};

/** Das Haus, ⟦der⟧ hier steht. */
export const relative: Damage = (words, tools) => {
  const at = somewhere(
    words,
    tools,
    (text, i) => i > 1 && RELATIVES.includes(text) && words[i - 1]?.text === ',',
  );
  return at < 0 ? undefined : replaced(words, at, tools.random.pick(RELATIVES));
};

export const reflexiveDropped: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && text === 'sich');
  return at < 0 ? undefined : without(words, at);
};

export const reflexiveAdded: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 1 && isWord(text));
  return at < 0 ? undefined : inserted(words, at, tools.random.chance(0.7) ? 'sich' : 'es');
};

/** Sie sah ⟦ihm⟧. */
export const mistaken: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text) => OTHERS.has(small(text)));
  return replaced(words, at, tools.random.pick(OTHERS.get(small(words[at]?.text ?? '')) ?? []));
};

export const smallWordDropped: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && (SMALL_WORDS.includes(text) || OTHERS.has(text)));
  return at < 0 ? undefined : without(words, at);
};

export const smallWordAdded: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && isWord(text));
  return at < 0 ? undefined : inserted(words, at, tools.random.pick(SMALL_WORDS));
};
