import type { Tag } from '../language/morphology.ts';
import { NOMINATIVE, Person, PLURAL } from '../language/morphology.ts';
import type { Draft } from './drafts.ts';
import type { NounPhrase, ReadToken } from './reading.ts';
import { FINITE, INFINITIVE, PARTICIPLE } from './tag-sets.ts';

type Tokens = readonly ReadToken[];

const PLURAL_PERSONS = Person.firstPlural | Person.secondPlural | Person.thirdPlural;
/** What a word that was taken for a finite verb may be instead. */
const INSTEAD: readonly Tag[] = ['VVPP', 'VVINF', 'VAINF', 'VMINF', 'VAPP', 'ADJA', 'ADJD', 'ADV', 'APPR'];

/**
 * Tags that the structure of the sentence corrects: a clause needs one finite verb, so that where it has none, a form
 * that may be one is (dass wir [gehen]), and where it has two, one that may be something else is (wird [überdeckt]).
 *
 * @returns the tokens with those tags changed; undefined where nothing is to change
 */
export function retagged(
  tokens: Tokens,
  drafts: readonly Draft[],
  phrases: readonly NounPhrase[],
): ReadToken[] | undefined {
  const changes = new Map<number, Tag>();
  for (const draft of drafts) {
    const change = missing(tokens, draft, phrases) ?? superfluous(tokens, draft);
    if (change !== undefined) changes.set(change.index, change.tag);
  }
  if (changes.size === 0) return undefined;
  return tokens.map((token) => {
    const tag = changes.get(token.index);
    return tag === undefined ? token : withTag(token, tag);
  });
}

interface Change {
  readonly index: number;
  readonly tag: Tag;
}

function withTag(token: ReadToken, tag: Tag): ReadToken {
  return { ...token, tag, analyses: token.all.filter((analysis) => analysis.tag === tag) };
}

/** The finite reading of a word that is tagged otherwise. */
function finiteReading({ all, tag }: ReadToken): Tag | undefined {
  if (FINITE.has(tag)) return undefined;
  return all.find((analysis) => FINITE.has(analysis.tag) && analysis.mood !== 'imperative')?.tag;
}

function missing(tokens: Tokens, draft: Draft, phrases: readonly NounPhrase[]): Change | undefined {
  if (draft.finite.length > 0 || draft.kind === 'infinitive') return undefined;
  return draft.kind === 'root' ? verbOfRoot(tokens, draft, phrases) : verbAtEnd(tokens, draft);
}

/** dass sie im Garten [spielen] */
function verbAtEnd(tokens: Tokens, { own, verbs }: Draft): Change | undefined {
  for (const place of verbs.toReversed()) {
    const change = asFinite(tokens[own[place] ?? -1]);
    if (change !== undefined) return change;
  }
  const last = tokens[own.at(-1) ?? -1];
  return last !== undefined && /^\p{Ll}/u.test(last.text) ? asFinite(last) : undefined;
}

function asFinite(token: ReadToken | undefined): Change | undefined {
  const tag = token === undefined ? undefined : finiteReading(token);
  return token === undefined || tag === undefined ? undefined : { index: token.index, tag };
}

/** Die Kinder [spielen] im Garten: where a subject of that number is there. */
function verbOfRoot(tokens: Tokens, draft: Draft, phrases: readonly NounPhrase[]): Change | undefined {
  const { own } = draft;
  const end = own.length - 1;
  for (const wanted of [isVerbal, isOther]) {
    for (let place = 0; place <= end; place++) {
      const token = tokens[own[place] ?? -1];
      if (token === undefined || !wanted(token)) continue;
      // Rauchen [verboten]
      if (place === end && PARTICIPLE.has(token.tag)) continue;
      const tag = finiteReading(token);
      if (tag !== undefined && hasSubject(token, own, phrases)) return { index: token.index, tag };
    }
  }
  return undefined;
}

function isVerbal({ tag }: ReadToken): boolean {
  return INFINITIVE.has(tag) || PARTICIPLE.has(tag);
}

function isOther({ tag, text }: ReadToken): boolean {
  return (
    (tag === 'ADJA' || tag === 'ADJD' || tag === 'ADV' || tag === 'NN' || tag === 'NE') &&
    /^\p{Ll}/u.test(text)
  );
}

function hasSubject(verb: ReadToken, own: readonly number[], phrases: readonly NounPhrase[]): boolean {
  let persons = 0;
  for (const analysis of verb.all) if (FINITE.has(analysis.tag)) persons |= analysis.persons;
  const [from, to] = [own[0] ?? 0, own.at(-1) ?? 0];
  return phrases.some(
    (phrase) =>
      phrase.from >= from &&
      phrase.to - 1 <= to &&
      phrase.within === undefined &&
      phrase.preposition === undefined &&
      mayBeSubject(phrase, persons),
  );
}

function mayBeSubject({ cells, coordinated }: NounPhrase, persons: number): boolean {
  const nominative = cells & NOMINATIVE;
  if (nominative === 0) return false;
  if (persons & ~PLURAL_PERSONS) return true;
  return coordinated || (nominative & PLURAL) !== 0;
}

/** wird von Schnee [überdeckt], die Klöster waren [umschlossen] */
function superfluous(tokens: Tokens, { own, finite }: Draft): Change | undefined {
  if (finite.length < 2) return undefined;
  let found: Change | undefined;
  let least = 1;
  for (const place of finite) {
    const token = tokens[own[place] ?? -1];
    if (token === undefined || token.certainty >= least) continue;
    const tag = INSTEAD.find((other) => token.all.some((analysis) => analysis.tag === other));
    if (tag === undefined) continue;
    least = token.certainty;
    found = { index: token.index, tag };
  }
  return found;
}
