import { ANY_CELL } from '../language/morphology.ts';
import { agreeingCells, type Members } from './agreement.ts';
import { pronoun, type Draft } from './phrase-draft.ts';
import type { ReadToken } from './reading.ts';
import { PRONOUN } from './tag-sets.ts';

type Tokens = readonly ReadToken[];

/** A phrase whose members do not agree, read otherwise where it may be. */
export function otherReading(tokens: Tokens, draft: Draft, members: Members): Draft {
  // wenn [diese] gleichwertige Angaben machen; in dessen Bezirk [dieser] seinen Sitz hat
  const lone = standsAlone(tokens, draft, members);
  if (lone !== undefined) return lone;
  const place = afterPlaceName(tokens, draft, members);
  if (place !== undefined) return place;
  // den [Wahlberechtigten] Gelegenheit geben
  const noun = draft.adjectives.find((at) => isNominalised(tokens, at) && at < draft.head);
  if (noun !== undefined) {
    const adjectives = draft.adjectives.filter((at) => at < noun);
    const cells = agreeingCells(tokens, { ...members, adjectives, heads: [noun] });
    if (cells !== 0)
      return { ...draft, adjectives, cells, head: noun, nominal: true, to: noun + 1, nested: [] };
  }
  // die im Mai … gelesenen; einen ersten und weitere Helfer; das bald
  const long = draft.nested.length > 0 || !draft.nominal || members.named;
  const joined = draft.adjectives.some((at) => tokens[at + 1]?.tag === 'KON');
  return long || joined ? { ...draft, cells: ANY_CELL } : draft;
}

/** Below this a determiner's tag is a guess. */
const GUESS = 0.8;

/** A determiner that may be a pronoun: one before another, or one that the tagger was not sure of. */
function standsAlone(tokens: Tokens, draft: Draft, members: Members): Draft | undefined {
  const token = tokens[draft.from];
  if (token === undefined || draft.determiner === undefined) return undefined;
  const doubtful = members.predeterminers.length > 0 || token.certainty < GUESS;
  return doubtful && token.all.some(({ tag }) => PRONOUN.has(tag)) ? pronoun(token, draft.from) : undefined;
}

/** des Bremer Hafens, where Bremer was taken for a noun. */
function afterPlaceName(tokens: Tokens, draft: Draft, members: Members): Draft | undefined {
  const next = tokens[draft.head + 1];
  if (next?.tag !== 'NN' || tokens[draft.head]?.text.endsWith('er') !== true) return undefined;
  const head = draft.head + 1;
  const cells = agreeingCells(tokens, { ...members, heads: [head] });
  return cells === 0 ? undefined : { ...draft, head, to: head + 1, cells };
}

/** A word with a capital that may be a noun although it was taken for an attribute. */
function isNominalised(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^\p{Lu}/u.test(token.text) && token.all.some(({ tag }) => tag === 'NN');
}
