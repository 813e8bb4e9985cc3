import type { Segment } from '../model.ts';
import { oncePer } from '../text/once.ts';
import { withIdioms } from './tags/idioms.ts';
import { findPhrases } from './phrases/phrases.ts';
import { findClauses } from './clauses/read-clauses.ts';
import { readTokens } from './tags/read-tokens.ts';
import type { Reading, ReadToken } from './reading.ts';
import { withoutStrayImperatives } from './clauses/retag.ts';
import type { Tagger } from './tags/tagger.ts';

/** Reads a segment: tokens with tags, noun phrases, clauses with their fields. Never throws, whatever the text. */
export type Read = (segment: Segment) => Reading;

/** Tokens, spaces too: what is longer is no sentence, and nothing is said of its grammar. */
const LONGEST = 2_000;
const NOTHING: Reading = { tokens: [], phrases: [], clauses: [] };

/** A reader that reads each segment once and keeps what it read as long as the segment lives. */
export function createReader(tagger: Tagger): Read {
  return oncePer((segment: Segment): Reading => {
    return segment.tokens.length > LONGEST ? NOTHING : readSentence(readTokens(segment, tagger));
  });
}

/** Reads a sentence whose tokens have tags. */
export function readSentence(given: readonly ReadToken[]): Reading {
  const tagged = withoutStrayImperatives(withIdioms(given));
  const phrases = findPhrases(tagged);
  const { tokens, clauses } = findClauses(tagged, phrases);
  return { tokens, phrases: tokens === tagged ? phrases : findPhrases(tokens), clauses };
}
