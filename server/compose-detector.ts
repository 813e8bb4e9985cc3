import { createRequire } from 'node:module';
import { loadGerman } from './compose-german.ts';
import type { Config } from './config.ts';
import { LEARNED } from './rules/learned.ts';
import { DECIDED_TERM } from './rules/decided-term.ts';
import { readFigures, type MeasuredRules } from './rules/figures.ts';
import { rules } from './rules/index.ts';
import { createFindingsProvider } from './suggest/findings.ts';
import { detecting } from './workbench/detecting.ts';
import { rulesByDefault } from './workbench/rules-on.ts';
import type { Workbench } from './workbench/workbench.ts';

interface Options extends Pick<Config, 'threshold'> {
  /** Also rules that are off by default, as where they are measured. */
  readonly everyRule?: boolean;
}

/**
 * Only what `detect` needs: no database, no provider that leaves the machine. Apart from `compose`, because loading
 * those takes longer than everything else before the first answer.
 *
 * @throws {DataError} where a language file is missing or broken
 */
export function composeDetector({
  threshold,
  everyRule = false,
}: Options): Pick<Workbench, 'detect' | 'ruleTitles'> {
  const language = loadGerman();
  const on = everyRule ? rules : rulesByDefault({ rules, measured: loadFigures() });
  return {
    ...detecting({
      language,
      rules: on,
      threshold,
      providers: [createFindingsProvider({ titleOf, preference: language.trigrams.preference })],
    }),
    ruleTitles: () => on.map(({ id, title }) => ({ id, title })),
  };
}

/**
 * What was measured of the rules.
 *
 * @throws {DataError} where the file is broken
 */
export function loadFigures(): MeasuredRules {
  return readFigures(createRequire(import.meta.url)('../data/rule-figures.json'));
}

/** A rule's German title; its id where there is no such rule any more. */
export function titleOf(ruleId: string): string {
  return [...rules, DECIDED_TERM, LEARNED].find(({ id }) => id === ruleId)?.title.de ?? ruleId;
}
