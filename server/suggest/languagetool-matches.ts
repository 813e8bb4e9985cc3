import { z } from 'zod';
import type { Category, Finding, Severity } from '../model.ts';

const MATCH = z.object({
  message: z.string(),
  shortMessage: z.string().nullish(),
  offset: z.int().min(0),
  length: z.int().min(0),
  replacements: z.array(z.object({ value: z.string() })),
  rule: z.object({
    id: z.string(),
    issueType: z.string().nullish(),
    category: z.object({ id: z.string() }),
  }),
});
const REPLY = z.object({ matches: z.array(MATCH) });

/** One match of LanguageTool. Offset and length in UTF-16 code units of text and mark-up. */
export type Match = z.infer<typeof MATCH>;

/** The matches of an answer to `/v2/check`; undefined where it is none. */
export function matchesIn(reply: unknown): readonly Match[] | undefined {
  return REPLY.safeParse(reply).data?.matches;
}

/** How many repairs of one place are kept. */
const MOST_REPAIRS = 3;

/** A match as a remark on a segment's text. The rule's id begins with `languagetool:`. */
export function remarkOf({ message, offset, length, replacements, rule }: Match, text: string): Finding {
  const span = { start: offset, end: offset + length };
  const { category, confidence } = kindOf(rule);
  const words = text.slice(span.start, span.end);
  return {
    ruleId: `languagetool:${rule.id}`,
    span,
    message,
    category,
    severity: SEVERITIES[category] ?? 'minor',
    confidence,
    alternatives: replacements
      .filter(({ value }) => value !== words)
      .slice(0, MOST_REPAIRS)
      .map(({ value }) => [{ span, text: value }]),
  };
}

interface Kind {
  readonly category: Category;
  readonly confidence: number;
}

/** The first that fits: by the rule's id, which says most, then by its category, then by its type (ITS 2.0). */
const BY_ID: readonly (readonly [RegExp, Category])[] = [
  [/WORD_REPEAT|REPEATED|WIEDERHOLUNG|DOPPELT/u, 'duplication'],
  [/WHITESPACE|SPACE|LEERZEICHEN/u, 'spacing'],
  [/SUBJECT_VERB|VERB_AGREEMENT|SUBJEKT_VERB/u, 'agreement'],
  [/AGREEMENT|KONGRUENZ|KASUS|_CASE$|PRAEP_/u, 'agreement'],
  [/VERB|PARTIZIP|INFINITIV|KONJUNKTIV/u, 'verb-form'],
  [/KOMMA|COMMA|ANFUEHRUNG|UNPAIRED|QUOTE/u, 'punctuation'],
];
const BY_CATEGORY: Readonly<Record<string, Category>> = {
  CASING: 'capitalisation',
  COMPOUNDING: 'spelling',
  CONFUSED_WORDS: 'mistranslation',
  CORRESPONDENCE: 'punctuation',
  EINHEIT_LEERZEICHEN: 'spacing',
  FALSE_FRIENDS: 'mistranslation',
  GRAMMAR: 'agreement',
  HILFESTELLUNG_KOMMASETZUNG: 'punctuation',
  IDIOMS: 'mistranslation',
  MISC: 'spelling',
  PROPER_NOUNS: 'entity',
  PUNCTUATION: 'punctuation',
  REPETITIONS: 'duplication',
  SEMANTICS: 'mistranslation',
  TYPOGRAPHY: 'punctuation',
  TYPOS: 'spelling',
};
const BY_TYPE: Readonly<Record<string, Category>> = {
  misspelling: 'spelling',
  duplication: 'duplication',
  whitespace: 'spacing',
  typographical: 'punctuation',
  grammar: 'agreement',
  untranslated: 'untranslated',
  terminology: 'terminology',
  numbers: 'number',
};
const SEVERITIES: Partial<Readonly<Record<Category, Severity>>> = {
  agreement: 'major',
  'verb-form': 'major',
  mistranslation: 'major',
  number: 'major',
};
/** Its speller knows few names, and says so of every one. */
const SPELLER = /^GERMAN_SPELLER|SPELLER_RULE|MORFOLOGIK/u;
const CONFIDENCE = { speller: 0.3, other: 0.6 };

function kindOf({ id, issueType, category }: Match['rule']): Kind {
  if (SPELLER.test(id)) return { category: 'spelling', confidence: CONFIDENCE.speller };
  const named = BY_ID.find(([pattern]) => pattern.test(id))?.[1];
  const found = named ?? BY_CATEGORY[category.id] ?? BY_TYPE[issueType ?? ''] ?? 'spelling';
  return { category: found, confidence: CONFIDENCE.other };
}
