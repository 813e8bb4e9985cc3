import { isOnByDefault } from '../rules/defaults.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleSwitch } from '../model.ts';
import type { Parts } from './parts.ts';

/** A rule, whether it speaks, and who says so; the narrower choice goes before the wider. */
export interface SwitchedRule {
  readonly rule: Rule;
  readonly on: boolean;
  readonly byDefault: boolean;
  readonly everywhere?: RuleSwitch;
  readonly here?: RuleSwitch;
}

/** All rules, in their order, as they are switched everywhere or, where an article is named, there. */
export async function switchedRules(
  articleId: number | undefined,
  { rules, measured, store }: Pick<Parts, 'rules' | 'measured' | 'store'>,
): Promise<SwitchedRule[]> {
  const switches = await store.ruleSwitches(articleId);
  const everywhere = new Map(
    switches.flatMap((s) => (s.articleId === undefined ? [[s.ruleId, s] as const] : [])),
  );
  const here = new Map(switches.flatMap((s) => (s.articleId === undefined ? [] : [[s.ruleId, s] as const])));
  return rules.map((rule): SwitchedRule => {
    const [wide, narrow] = [everywhere.get(rule.id), here.get(rule.id)];
    const byDefault = isOnByDefault(rule.id, measured);
    return {
      rule,
      byDefault,
      on: narrow?.on ?? wide?.on ?? byDefault,
      ...(wide === undefined ? {} : { everywhere: wide }),
      ...(narrow === undefined ? {} : { here: narrow }),
    };
  });
}

/** The rules that speak where nobody has chosen. */
export function rulesByDefault({ rules, measured }: Pick<Parts, 'rules' | 'measured'>): readonly Rule[] {
  return rules.filter(({ id }) => isOnByDefault(id, measured));
}
