import type { Config } from './config.ts';
import { loadLanguage } from './language/load.ts';
import { rules } from './rules/index.ts';
import { createFindingsProvider } from './suggest/findings.ts';
import { detecting } from './workbench/detecting.ts';
import type { Workbench } from './workbench/workbench.ts';

/**
 * Only what `detect` needs: no database, no provider that leaves the machine. Apart from `compose`, because loading
 * those takes longer than everything else before the first answer.
 *
 * @throws {DataError} where a language file is missing or broken
 */
export function composeDetector({ threshold }: Pick<Config, 'threshold'>): Pick<Workbench, 'detect'> {
  return detecting({
    language: loadLanguage(),
    rules,
    threshold,
    providers: [createFindingsProvider(titleOf)],
  });
}

/** A rule's German title; its id where there is no such rule any more. */
export function titleOf(ruleId: string): string {
  return rules.find(({ id }) => id === ruleId)?.title.de ?? ruleId;
}
