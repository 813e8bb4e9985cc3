import { draftClosed } from './draft-closed.ts';
import { draftVerb } from './draft-verbs.ts';
import { draftAdjective, draftNoun } from './draft-words.ts';
import type { Drafts } from './collect.ts';
import { addHeadPlurals } from './head-plurals.ts';
import { addMoreNouns } from './more-nouns.ts';
import { readMoreVerbs } from './more-verbs.ts';
import { readAdjectives, readNouns, readVerbs } from './sources.ts';

/** All analyses that follow from the dictionaries and the files written by hand. */
export function draftAll(closed: ReadonlyMap<string, readonly string[]>, data: URL): Drafts {
  const drafts: Drafts = new Map();
  draftClosed(drafts, closed, new URL('closed-analyses.txt', data));
  const nouns = readNouns();
  for (const [lemma, entry] of Object.entries(nouns)) draftNoun(drafts, lemma, entry);
  addHeadPlurals(drafts, nouns);
  for (const [lemma, entry] of Object.entries(readAdjectives())) draftAdjective(drafts, lemma, entry);
  const verbs = readVerbs();
  for (const [lemma, entry] of Object.entries(verbs)) draftVerb(drafts, lemma, entry);
  for (const [lemma, entry] of readMoreVerbs(new URL('more-verbs.txt', data), verbs))
    draftVerb(drafts, lemma, entry);
  addMoreNouns(drafts, new URL('more-nouns.txt', data));
  return drafts;
}
