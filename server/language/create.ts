import { createAnalyser } from './analyser.ts';
import { createSplitter } from './compound.ts';
import { createDerivations } from './derive.ts';
import { createDerivedNouns } from './derived-nouns.ts';
import { createEvidence } from './evidence.ts';
import { createKnowledge } from './knowledge.ts';
import { capitalise, capitalised } from './fold.ts';
import { createInflector } from './inflect.ts';
import type { Language } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { remember } from './remember.ts';
import { guessShapes } from './shapes.ts';
import type { Words } from './words.ts';

interface Parts {
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly together: Language['together'];
}

/** How many forms' analyses are remembered at least: they are the largest answers. */
const KEPT = 10_000;

/** German made of its look-ups. Answers are remembered, but depend on nothing but the question. */
export function createLanguage({ lexicon, words, together }: Parts): Language {
  const evidence = createEvidence(lexicon, words);
  const derivedNoun = createDerivedNouns(evidence);
  const { split: splitAnew, isFirstPart } = createSplitter(evidence, derivedNoun, together);
  const split = remember(splitAnew);
  const derived = createDerivations({ evidence, words, derivedNoun, together });
  const usage = remember(words.usage);
  return {
    classes: remember((form) => lexicon.classes(form) | words.classes(form)),
    usage,
    split,
    near: (form) => words.near(form).map((near) => (capitalised(form) ? capitalise(near.form) : near.form)),
    knows: remember(createKnowledge({ lexicon, words, split, isFirstPart, derived })),
    together,
    analyses: remember(createAnalyser({ lexicon, words, split, isFirstPart, derived }), KEPT),
    guess: remember(guessShapes, KEPT),
    inflect: createInflector(lexicon, { usage, split }),
  };
}
