import { DETERMINERS } from './closed-words.ts';
import { inside, isAdjective, isNounLike, somewhere, type Damage } from './material.ts';
import { isWord, replaced, small } from './words.ts';

/** Other endings: of determiners, adjectives, nouns. */

const ENDINGS = ['e', 'en', 'e', 'en', 'er', 'es', 'em', ''] as const;
const PARADIGMS: ReadonlyMap<string, readonly string[]> = new Map(
  DETERMINERS.flatMap((forms) => forms.map((form) => [form, forms] as const)),
);

/** Mit ⟦den⟧ Nachbarin. */
export const determinerEnding: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => PARADIGMS.has(small(text)) && isWord(words[i + 1]?.text));
  const own = small(words[at]?.text ?? '');
  return replaced(words, at, tools.random.pick((PARADIGMS.get(own) ?? []).filter((form) => form !== own)));
};

/** Ein ⟦alten⟧ Haus. */
export const adjectiveEnding: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => {
    const next = words[i + 1]?.text;
    return i > 0 && isAdjective(tools, text) && (isNounLike(tools, next) || isAdjective(tools, next));
  });
  const stem = words[at]?.text.replace(/e[nmrs]?$/u, '');
  return stem === undefined ? undefined : replaced(words, at, `${stem}${tools.random.pick(ENDINGS) ?? ''}`);
};

/** Zu diesem ⟦Zeitpunkts⟧. */
export const nounForm: Damage = (words, tools) => {
  const formsOf = (text: string): readonly string[] =>
    tools.language
      .analyses(text)
      .filter(({ tag }) => tag === 'NN')
      .flatMap(({ lemma }) => tools.language.inflect(lemma, { tag: 'NN' }))
      .filter((form) => form !== text && isWord(form));
  const at = somewhere(words, tools, (text) => isNounLike(tools, text) && formsOf(text).length > 0);
  return at < 0 ? undefined : replaced(words, at, tools.random.pick(formsOf(inside(tools, words, at))));
};
