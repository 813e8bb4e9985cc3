import { ANY_CELL, GENITIVE } from '../../language/morphology.ts';
import { agreeingCells, type Members } from './agreement.ts';
import { pronoun, type Draft } from './phrase-draft.ts';
import type { ReadToken } from '../reading.ts';
import { PRONOUN } from '../tag-sets.ts';

type Tokens = readonly ReadToken[];

/** A phrase whose members do not agree, read otherwise where it may be. */
export function otherReading(tokens: Tokens, draft: Draft, members: Members): Draft {
  // wenn [diese] gleichwertige Angaben machen; in dessen Bezirk [dieser] seinen Sitz hat
  const lone = standsAlone(tokens, draft, members);
  if (lone !== undefined) return lone;
  const other = withNextNoun(tokens, draft, members) ?? withoutComparatives(tokens, draft, members);
  if (other !== undefined) return other;
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
  const doubtful =
    members.predeterminers.length > 0 || token.certainty < GUESS || /^(?:dies|ihr)$/iu.test(token.text);
  const pronominal = token.all.some(({ tag }) => PRONOUN.has(tag));
  if (pronominal && (doubtful || isSubjectOf(tokens, draft) || hasGenitive(tokens, draft, members)))
    return pronoun(token, draft.from);
  return undefined;
}

const NAMING = new Set(['sein', 'nennen', 'heißen', 'bleiben', 'werden', 'bedeuten']);
/** How far before »das« its verb is looked for. */
const NEAR = 3;

/** Ist [das] Zufall? Man nennt [das] Ebbe. */
function isSubjectOf(tokens: Tokens, { from, adjectives }: Draft): boolean {
  if (tokens[from]?.text.toLowerCase() !== 'das' || adjectives.length > 0) return false;
  return tokens
    .slice(Math.max(0, from - NEAR), from)
    .some(({ analyses }) => analyses.some(({ lemma }) => NAMING.has(lemma)));
}

/** höher als [die] anderer Länder */
function hasGenitive(tokens: Tokens, draft: Draft, members: Members): boolean {
  const before = tokens[draft.from - 1]?.tag;
  if (before !== 'KOKOM' && before !== 'KON' && before !== 'APPR') return false;
  const { determiner: _, ...without } = members;
  return draft.adjectives.length > 0 && (agreeingCells(tokens, without) & GENITIVE) !== 0;
}

/** Eine [früher] angenommene Verbindung: a comparative that has no ending. */
function withoutComparatives(tokens: Tokens, draft: Draft, members: Members): Draft | undefined {
  const adjectives = draft.adjectives.filter(
    (at, place) => place === draft.adjectives.length - 1 || !mayBeAdverb(tokens[at]),
  );
  if (adjectives.length === draft.adjectives.length) return undefined;
  const cells = agreeingCells(tokens, { ...members, adjectives });
  return cells === 0 ? undefined : { ...draft, adjectives, cells };
}

function mayBeAdverb(token: ReadToken | undefined): boolean {
  return token !== undefined && token.all.some(({ tag }) => tag === 'ADJD' || tag === 'ADV');
}

/** des [Bremer] Hafens, die [Rolling] Stones: a noun directly after the one that does not agree is the head. */
function withNextNoun(tokens: Tokens, draft: Draft, members: Members): Draft | undefined {
  const head = draft.head + 1;
  if (tokens[head]?.tag !== 'NN' || draft.to !== head) return undefined;
  const cells = agreeingCells(tokens, { ...members, heads: [head] });
  return cells === 0 ? undefined : { ...draft, head, to: head + 1, cells };
}

/** A word with a capital that may be a noun although it was taken for an attribute. */
function isNominalised(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^\p{Lu}/u.test(token.text) && token.all.some(({ tag }) => tag === 'NN');
}
