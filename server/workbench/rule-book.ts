import { NotFoundError } from '../errors.ts';
import type { German } from '../grammar/german.ts';
import { LEARNED } from '../rules/learned.ts';
import { DECIDED_TERM } from '../rules/decided-term.ts';
import { precisionOf } from '../rules/defaults.ts';
import { asTexts, readMarks, readPassage } from '../rules/passage.ts';
import { findings, type Example, type Passage, type Rule } from '../rules/rule.ts';
import { noteFlagged } from './flag-count.ts';
import type { Library } from './library.ts';
import { isoTime, type Parts } from './parts.ts';
import { switchedRules, type SwitchedRule } from './rules-on.ts';
import type { ExampleView, RuleView, Workbench } from './workbench.ts';

/** The rules as a person reads them, and the switches. */
export function ruleBook(
  parts: Parts,
  library: Library,
): Pick<Workbench, 'ruleTitles' | 'rules' | 'switchRule'> {
  const { rules, measured, language, store } = parts;
  const says = new Map<string, string>();

  function saying(rule: Rule): string {
    const known = says.get(rule.id) ?? messageOf(rule, language);
    says.set(rule.id, known);
    return known;
  }

  function viewOf(
    { rule, ...state }: SwitchedRule,
    count: Pick<RuleView, 'findings' | 'dismissed' | 'wide'>,
  ): RuleView {
    const figures = measured.rules[rule.id];
    const precision = figures === undefined ? undefined : precisionOf(figures);
    return {
      id: rule.id,
      title: rule.title,
      category: rule.category,
      severity: rule.severity,
      source: rule.source,
      says: saying(rule),
      examples: rule.examples.map(exampleOf),
      passes: rule.passes.map(asTexts),
      misses: (rule.knownMisses ?? []).map(asTexts),
      falseAlarms: (rule.knownFalseAlarms ?? []).map(asTexts),
      ...state,
      ...count,
      ...(figures === undefined ? {} : { figures }),
      ...(precision === undefined ? {} : { precision }),
    };
  }

  return {
    ruleTitles: () => [
      ...rules.map(({ id, title }) => ({ id, title })),
      { ...DECIDED_TERM, madeFrom: 'terms' as const },
      { ...LEARNED, madeFrom: 'lessons' as const },
    ],

    async rules(articleId) {
      if (articleId !== undefined) await library.read(articleId);
      const [switched, counts] = await Promise.all([switchedRules(articleId, parts), store.ruleCounts()]);
      const byRule = new Map(counts.map(({ ruleId, ...count }) => [ruleId, count]));
      return {
        measured,
        rules: switched.map((one) =>
          viewOf(one, byRule.get(one.rule.id) ?? { findings: 0, dismissed: 0, wide: 0 }),
        ),
      };
    },

    async switchRule(ruleId, state, articleId, editor) {
      if (!rules.some(({ id }) => id === ruleId)) throw new NotFoundError(`rule ${ruleId}`);
      if (articleId !== undefined) await library.read(articleId);
      await store.switchRule(
        { ruleId, state, ...(articleId === undefined ? {} : { articleId }) },
        editor,
        isoTime(parts.now()),
      );
      if (articleId !== undefined) await noteFlagged(articleId, parts, library);
    },
  };
}

function exampleOf({ wrong, right }: Example): ExampleView {
  const { texts, marks } = readMarks(wrong);
  return {
    wrong: texts.map((text, i) => ({
      text,
      spans: marks.flatMap(({ at, span }) => (at === i ? [span] : [])),
    })),
    right: right === undefined ? [] : asTexts(right),
  };
}

/** What a rule says of its first example. */
function messageOf(rule: Rule, language: German): string {
  const passages: readonly Passage[] = rule.examples.slice(0, 1).map(({ wrong }) => readMarks(wrong).texts);
  const said = passages.flatMap((passage) => {
    const article = readPassage(passage, language);
    return article.segments.flatMap((segment) => findings(rule, segment, { article, language }));
  });
  return said[0]?.message ?? '';
}
