import type { Tag } from '../../server/language/morphology.ts';
import { AUXILIARIES, PARTICLES } from './closed-words.ts';
import { canBe, isBorder, isFinite, isVerb, somewhere, type Damage, type Tools } from './material.ts';
import { Can } from '../../server/grammar/oddness/odd-forms.ts';
import { inserted, isWord, replaced, without } from './words.ts';

/** Verbs in another form, too few, too many. */

const FINITE: readonly Tag[] = ['VVFIN', 'VAFIN', 'VMFIN'];
const FORMS: readonly (readonly Tag[])[] = [
  FINITE,
  FINITE,
  ['VVINF', 'VAINF', 'VMINF'],
  ['VVPP', 'VAPP', 'VMPP'],
  ['VVIZU'],
];

function formsOf({ language }: Tools, text: string, tags: readonly Tag[]): readonly string[] {
  const lemmas = new Set(
    language
      .analyses(text)
      .filter(({ tag }) => tag.startsWith('V'))
      .map(({ lemma }) => lemma),
  );
  return [...lemmas]
    .flatMap((lemma) => tags.flatMap((tag) => language.inflect(lemma, { tag })))
    .filter((form) => form !== text && !form.endsWith('st'));
}

/** Sie hat die Tür ⟦öffnen⟧. */
export const verbForm: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && isVerb(tools, text));
  const tags = tools.random.pick(FORMS) ?? FINITE;
  return at < 0
    ? undefined
    : replaced(words, at, tools.random.pick(formsOf(tools, words[at]?.text ?? '', tags)));
};

/** Die Kinder ⟦spielt⟧. */
export const verbNumber: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && isFinite(tools, text));
  const own = words[at]?.text ?? '';
  const others = formsOf(tools, own, FINITE).filter((form) => form.endsWith('n') !== own.endsWith('n'));
  return at < 0 ? undefined : replaced(words, at, tools.random.pick(others));
};

/** Er ⟦⟧ gestern nach Hause. */
export const verbDropped: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && isVerb(tools, text));
  return at < 0 ? undefined : without(words, at);
};

/** Sie hat die Tür ⟦hat⟧ geöffnet. */
export const verbDoubled: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 0 && isFinite(tools, text));
  if (at < 0) return undefined;
  const to = at + 1 + tools.random.below(Math.max(1, Math.min(6, words.length - at - 2)));
  return inserted(words, to, tools.random.chance(0.6) ? words[at]?.text : tools.random.pick(AUXILIARIES));
};

/** Die Tür ⟦wurde⟧ knarrt. */
export const auxiliaryAdded: Damage = (words, tools) => {
  const at = somewhere(words, tools, (text, i) => i > 1 && isWord(text));
  return at < 0 ? undefined : inserted(words, at, tools.random.pick(AUXILIARIES));
};

/** Er hofft, ihn ⟦⟧ sehen. */
export const zuDropped: Damage = (words, tools) => {
  const at = somewhere(
    words,
    tools,
    (text, i) => text === 'zu' && canBe(tools, words[i + 1]?.text, Can.infinitive),
  );
  return at < 1 ? undefined : without(words, at);
};

/** Er will ihn ⟦zu⟧ sehen. */
export const zuAdded: Damage = (words, tools) => {
  const at = somewhere(
    words,
    tools,
    (text, i) =>
      i > 1 && isVerb(tools, text) && canBe(tools, text, Can.infinitive) && words[i - 1]?.text !== 'zu',
  );
  return at < 0 ? undefined : inserted(words, at, 'zu');
};

/** Sie rief ihn ⟦ein⟧. */
export const particleLost: Damage = (words, tools) => {
  const at = somewhere(
    words,
    tools,
    (text, i) => PARTICLES.includes(text) && isBorder(tools, words[i + 1]?.text),
  );
  if (at < 1) return undefined;
  return tools.random.chance(0.6) ? without(words, at) : replaced(words, at, tools.random.pick(PARTICLES));
};

/** Sie wandte sich an ihn ⟦zu⟧. */
export const particleAdded: Damage = (words, tools) => {
  const at = somewhere(
    words,
    tools,
    (text, i) => i > 3 && isBorder(tools, text) && isWord(words[i - 1]?.text),
  );
  return at < 0 ? undefined : inserted(words, at, tools.random.pick(PARTICLES));
};
