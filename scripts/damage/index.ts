import * as endings from './endings.ts';
import type { Damage, Tools } from './material.ts';
import * as order from './order.ts';
import * as pieces from './pieces.ts';
import * as senses from './senses.ts';
import * as small from './small-words.ts';
import * as verbs from './verbs.ts';
import type { Words } from './words.ts';

/** Ways in which engines damage sentences, and how often each is chosen. */
const WAYS: readonly (readonly [weight: number, damage: Damage])[] = [
  [10, endings.determinerEnding],
  [7, endings.adjectiveEnding],
  [7, endings.nounForm],
  [12, verbs.verbForm],
  [5, verbs.verbNumber],
  [6, verbs.verbDropped],
  [3, verbs.verbDoubled],
  [3, verbs.auxiliaryAdded],
  [2, verbs.zuDropped],
  [2, verbs.zuAdded],
  [4, verbs.particleLost],
  [2, verbs.particleAdded],
  [10, order.subordinateOrder],
  [6, order.mainOrder],
  [8, order.verbsTogether],
  [8, order.wordMoved],
  [8, small.preposition],
  [3, small.prepositionDropped],
  [2, small.prepositionAdded],
  [6, small.articleDropped],
  [5, small.articleAdded],
  [2, small.articleDoubled],
  [4, small.relative],
  [3, small.reflexiveDropped],
  [3, small.reflexiveAdded],
  [8, small.mistaken],
  [4, small.smallWordDropped],
  [4, small.smallWordAdded],
  [8, pieces.phraseOfAnother],
  [5, pieces.pieceLost],
  [2, pieces.endLost],
  [3, pieces.otherEnd],
  [3, pieces.doubled],
  [3, pieces.commaAdded],
  [3, pieces.commaDropped],
  [8, senses.otherNoun],
  [3, senses.anyNoun],
  [6, senses.otherVerb],
  [3, senses.otherAdjective],
  [3, senses.compoundApart],
];
const TOTAL = WAYS.reduce((sum, [weight]) => sum + weight, 0);
/** How often a sentence is damaged in one place, two, three. */
const PLACES = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3] as const;
const MOST_TRIES = 12;

/** A sentence damaged in one to three places; undefined where no way was found. */
export function damaged(words: Words, tools: Tools): Words | undefined {
  const wanted = tools.random.pick(PLACES) ?? 1;
  let result: Words | undefined;
  for (let tries = 0, done = 0; tries < MOST_TRIES && done < wanted; tries++) {
    const next = wayOf(tools.random.below(TOTAL))(result ?? words, tools);
    if (next === undefined || next.length < 4) continue;
    result = next;
    done++;
  }
  return result === undefined || sameTexts(result, words) ? undefined : result;
}

/** Two damages can undo each other. */
function sameTexts(a: Words, b: Words): boolean {
  return a.length === b.length && a.every(({ text }, i) => text === b[i]?.text);
}

function wayOf(number: number): Damage {
  let left = number;
  for (const [weight, way] of WAYS) {
    left -= weight;
    if (left < 0) return way;
  }
  return endings.determinerEnding;
}
