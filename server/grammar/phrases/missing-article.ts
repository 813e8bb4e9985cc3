import { capitalise } from '../../language/fold.ts';
import type { Language } from '../../language/language.ts';
import { GENITIVE, PLURAL, SINGULAR } from '../../language/morphology.ts';
import type { Reading, ReadToken } from '../reading.ts';
import { nounCells } from './noun-cells.ts';

/** A preposition and a noun that German never has there without an article: in Schublade, von Kreml. */
export interface MissingArticle {
  readonly preposition: ReadToken;
  readonly noun: ReadToken;
}

const SURE = 0.9;
/** A phrase without its article makes the tagger doubt the noun. */
const RATHER_SURE = 0.6;
/** How often text has to have a noun behind an article to show that it is never bare. */
const SEEN = 20;
/** Of names, which have articles always or never, fewer are enough, as this share of all places. */
const SEEN_NAME = 8;
const SHARE_NAME = 0.5;
/** What text may have bare of names all the same: headlines, lists. */
const STRAY_NAME = 0.005;
/** With others, nouns stand bare in phrases that are made anew every day: ohne Hut, mit Dach, per Schiff. */
const PREPOSITIONS =
  'in an auf von zu bei aus vor für durch über unter gegen seit wegen hinter neben während trotz nach um'.split(
    ' ',
  );
/** Where text may have the noun bare, and show that it can be. */
const BARE = [...PREPOSITIONS, ...'mit ohne als per zwischen'.split(' ')];
const ARTICLES =
  'der die das den dem des ein eine einen einem einer eines im am zum zur vom beim ins ans sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren diese dieser diesem diesen dieses'.split(
    ' ',
  );
/** Names of actions, states and beliefs: the language of offices has them bare (nach Zuweisung, wegen Schädigung). */
const ABSTRACT =
  /(?:ung|ion|heit|keit|schaft|ismus|tät|enz|anz|ik|ie|age|ur|nis|nahme|gabe|lage|wahl|sicht|tum|el|en|ern)$/u;

/** Of verbs with a particle: in Anschlag bringen, in Abschrift, nach Versand. */
const OF_ACTION = /^(?:An|Ab|Auf|Ver|Ent|Zu|Um)/u;

/** The noun at a place behind a preposition where its article is missing. */
export function missingArticle(
  { tokens }: Reading,
  at: number,
  language: Language,
): MissingArticle | undefined {
  const preposition = tokens[at];
  const noun = tokens[at + 1];
  if (preposition?.tag !== 'APPR' || !PREPOSITIONS.includes(preposition.text.toLowerCase())) return undefined;
  // während may be a conjunction too
  if (preposition.certainty < SURE && preposition.text.toLowerCase() !== 'während') return undefined;
  if (noun === undefined || !isPlainNoun(noun) || !standsAlone(tokens, at)) return undefined;
  if (!isArticled(noun, language) && !isCountNoun(noun, language)) return undefined;
  return { preposition, noun };
}

function isPlainNoun({ tag, certainty, known, spaceBefore, text, all }: ReadToken): boolean {
  if ((tag !== 'NN' && tag !== 'NE') || certainty < RATHER_SURE || !known || !spaceBefore) return false;
  return /^\p{Lu}\p{Ll}{2,}$/u.test(text) && all.every((each) => each.weak === 0);
}

/** How many words around are looked at for the same noun: von Haus zu Haus. */
const AROUND = 5;

/** No name, number, list or pair that the noun belongs to. */
function standsAlone(tokens: readonly ReadToken[], at: number): boolean {
  const before = tokens[at - 1];
  const noun = tokens[at + 1];
  const next = tokens[at + 2];
  if (before !== undefined && (/^[„“"»«(/-]$/u.test(before.text) || before.text.endsWith('isch')))
    return false;
  const same = tokens.slice(Math.max(0, at - AROUND), at + AROUND).filter(({ text }) => text === noun?.text);
  if (same.length > 1) return false;
  if (next === undefined) return true;
  if (/^(?:NN|NE|FM|XY|CARD|TRUNC|KON|KOKOM|ADJA)$/u.test(next.tag)) return false;
  if (next.text === ',' && /^(?:NN|NE|TRUNC)$/u.test(tokens[at + 3]?.tag ?? 'XY')) return false;
  // bei Salon.com
  if (next.text === '.' && tokens[at + 3]?.spaceBefore === false && tokens[at + 3]?.kind === 'word')
    return false;
  return (next.spaceBefore || next.kind === 'punctuation') && !/^[-–/(„“"»«:*&+]$/u.test(next.text);
}

/** A noun with a plural in use, that text has behind articles often and behind prepositions never. */
function isCountNoun(noun: ReadToken, language: Language): boolean {
  const { text } = noun;
  if (!isSingular(noun, language) || !hasPlural(noun, language)) return false;
  const head = capitalise(language.split(text)?.at(-1) ?? text);
  const forms = new Set([text, head]);
  const count = (words: readonly string[]): number =>
    [...forms].reduce((sum, form) => sum + together(words, form, language), 0);
  return count(ARTICLES) >= SEEN && count(BARE) === 0;
}

/** What there is but one of, and never without article: die Krim, der Kreml. */
function isArticled(noun: ReadToken, language: Language): boolean {
  const { text, all } = noun;
  const articles = together(ARTICLES, text, language);
  if (articles < SEEN_NAME) return false;
  const isName = all.some(({ tag }) => tag === 'NE');
  const isPlain =
    isSingular(noun, language) && !hasPlural(noun, language) && language.split(text) === undefined;
  if (!isName && !isPlain) return false;
  return (
    articles >= SHARE_NAME * language.usage(text).upper &&
    together(BARE, text, language) <= STRAY_NAME * articles
  );
}

/** A singular that may stand behind a preposition, of no action; nach Landes and wegen Widerstands are genitives. */
function isSingular(noun: ReadToken, language: Language): boolean {
  const { text, tag, analyses } = noun;
  if (tag !== 'NN' || ABSTRACT.test(text) || OF_ACTION.test(text)) return false;
  if (analyses.every(({ cells }) => (cells & SINGULAR & ~GENITIVE) === 0)) return false;
  return (nounCells(noun, language).cells & PLURAL) === 0;
}

function hasPlural({ analyses }: ReadToken, language: Language): boolean {
  return analyses.some(({ lemma }) =>
    language.inflect(lemma, { tag: 'NN', cells: PLURAL }).some((form) => language.usage(form).upper > 0),
  );
}

function together(words: readonly string[], form: string, language: Language): number {
  return words.reduce((sum, word) => sum + language.together(word, form), 0);
}
