import type { Language } from '../../language/language.ts';
import { ANY_CELL, Declension, MASCULINE, type Analysis } from '../../language/morphology.ts';
import { nounCells } from './noun-cells.ts';
import type { Reading, ReadToken } from '../reading.ts';
import { DETERMINER } from '../tag-sets.ts';

/** An adjective without the ending that it needs before its noun: ein neu Haus. */
export interface BareAdjective {
  /** Determiner or preposition before it. */
  readonly opener: ReadToken;
  readonly adjective: ReadToken;
  readonly noun: ReadToken;
  /** With the ending that goes with determiner and noun; undefined where there are several or none. */
  readonly form?: string;
}

const SURE = 0.8;
const RATHER_SURE = 0.6;
/** Prepositions after which no adverb stands before a bare noun. */
const ALONE = /^(?:mit|ohne|für|durch|von|bei|aus|gegen)$/iu;
/** Determiners that are never pronouns before an adverb: die früh Gäste haben. */
const NO_PRONOUN =
  /^(?:ein|kein|[msd]ein|eine[mn]|(?:[msd]ein|kein|ihr|unser)e[mnrs]?|ihr|unser|des|zum|zur|im|am|beim|vom)$/iu;
/** Adjectives that never have an ending, and what goes with ein as one word. */
const UNDECLINED =
  /^(?:wenig|bisschen|paar|viel|ganz|halb|lauter|prima|rosa|lila|orange|extra|super|klasse|genug|solch|Dutzend)$/u;
const REACH = 12;

export function bareAdjective(
  { tokens }: Reading,
  at: number,
  language: Language,
): BareAdjective | undefined {
  const opener = tokens[at];
  if (opener === undefined || !isOpener(opener)) return undefined;
  let next = at + 1;
  while (tokens[next]?.tag === 'ADV' || tokens[next]?.tag === 'PTKNEG') next++;
  const adjective = tokens[next];
  const noun = tokens[next + 1];
  if (adjective?.tag !== 'ADJD' || noun?.tag !== 'NN') return undefined;
  if (!isPlainAdjective(adjective) || !isPlainNoun(noun) || goesOn(tokens, next + 2)) return undefined;
  const forms = formsOf(opener, adjective, noun, language);
  if (forms === undefined) return undefined;
  const [form] = forms;
  return { opener, adjective, noun, ...(form !== undefined && forms.length === 1 && { form }) };
}

function isOpener({ tag, text, certainty }: ReadToken): boolean {
  if (tag === 'APPR') return certainty >= SURE && ALONE.test(text);
  return (DETERMINER.has(tag) || tag === 'APPRART') && NO_PRONOUN.test(text);
}

function isPlainAdjective({ certainty, known, spaceBefore, text, all }: ReadToken): boolean {
  if (certainty < SURE || !known || !spaceBefore || UNDECLINED.test(text)) return false;
  return /^\p{Ll}+$/u.test(text) && !all.some(isOther);
}

function isPlainNoun({ certainty, known, spaceBefore, text, all }: ReadToken): boolean {
  if (certainty < RATHER_SURE || !known || !spaceBefore) return false;
  return /^\p{Lu}\p{Ll}+$/u.test(text) && all.every(({ tag }) => tag !== 'NE' && tag !== 'ADJA');
}

/** Prepositions and adjectives of the undeclined sort may stand there. */
function isOther({ tag, cells }: Analysis): boolean {
  return (
    tag === 'ADV' ||
    tag === 'APPR' ||
    tag === 'PTKVZ' ||
    tag === 'NN' ||
    (tag === 'ADJA' && cells === ANY_CELL)
  );
}

/** ein gut Deutsch sprechender Gast: the adverb belongs to an attribute further on. */
function goesOn(tokens: readonly ReadToken[], from: number): boolean {
  const next = tokens[from];
  if (
    next?.tag === 'NN' ||
    next?.tag === 'NE' ||
    next?.tag === 'TRUNC' ||
    (next?.spaceBefore === false && next.kind !== 'punctuation')
  )
    return true;
  for (let at = from; at < tokens.length && at < from + REACH; at++) {
    const tag = tokens[at]?.tag ?? 'XY';
    if (tag === 'ADJA') return true;
    if (tag.startsWith('$') || tag.startsWith('V')) return false;
  }
  return false;
}

/** The forms with ending that go with determiner and noun; undefined where the word has none. */
function formsOf(
  opener: ReadToken,
  adjective: ReadToken,
  noun: ReadToken,
  language: Language,
): readonly string[] | undefined {
  const [{ lemma, degree } = { lemma: undefined }] = adjective.analyses;
  if (lemma === undefined || language.inflect(lemma, { tag: 'ADJA' }).length === 0) return undefined;
  const { cells } = nounCells(noun, language);
  // ein alt Hund: it may be einen alten Hund
  if (/(?:ein|ihr|unser)$/iu.test(opener.text) && (cells & MASCULINE) !== 0) return [];
  const forms = new Set<string>();
  for (const reading of opener.analyses)
    for (const declension of ['weak', 'mixed', 'strong'] as const) {
      const bit = Declension[declension];
      if (((reading.tag === 'APPR' ? Declension.strong : reading.asks) & bit) === 0) continue;
      for (let cell = 1; cell <= ANY_CELL; cell <<= 1) {
        if ((cell & cells & reading.cells) === 0) continue;
        const [form] = language.inflect(lemma, {
          tag: 'ADJA',
          cells: cell,
          declension,
          ...(degree !== undefined && { degree }),
        });
        if (form !== undefined) forms.add(form);
      }
    }
  return [...forms];
}
