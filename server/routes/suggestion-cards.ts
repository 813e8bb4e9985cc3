import type { Suggestion, Warning } from '../model.ts';
import type { Words } from '../locale/index.ts';
import { certificateTable, type CertificateTable } from './certificates.ts';
import { inlineDiff, type InlineRun } from './diffs.ts';
import type { TitleOf } from './finding-cards.ts';

export interface SuggestionCard {
  /** From 1; the key that takes it. */
  readonly number: number;
  readonly origin: string;
  /** Where it comes from, in German. */
  readonly reason: string;
  readonly match: string;
  readonly warnings: readonly string[];
  readonly postEdit: string;
  readonly certificate: CertificateTable | undefined;
  /** From the machine text. */
  readonly runs: readonly InlineRun[];
  /** Nothing of the sentence is left. */
  readonly empty: boolean;
}

/** Suggestions as cards; one that changes nothing is no suggestion. */
export function suggestionCards(
  machine: string,
  current: string,
  suggestions: readonly Suggestion[],
  names: { readonly provider: TitleOf; readonly rule: TitleOf },
  t: Words,
): readonly SuggestionCard[] {
  return suggestions
    .filter(({ text }) => text !== current)
    .map((suggestion, i) => ({
      number: i + 1,
      origin: names.provider(suggestion.providerId),
      reason: suggestion.reason,
      match: suggestion.match === undefined ? '' : t.desk.match(Math.round(suggestion.match)),
      warnings: suggestion.warnings.map((warning) => warningIn(warning, names.rule, t)),
      postEdit: suggestion.text,
      certificate: certificateTable(suggestion.certificate, t),
      runs: inlineDiff(machine, suggestion.text),
      empty: suggestion.text.trim() === '',
    }));
}

function warningIn(warning: Warning, titleOf: TitleOf, t: Words): string {
  switch (warning.kind) {
    case 'negation-changed':
    case 'markup-changed':
      return t.desk.warnings[warning.kind];
    case 'finding-added':
      return t.desk.warnings['finding-added'](titleOf(warning.ruleId));
    default:
      return t.desk.warnings[warning.kind](warning.words);
  }
}
