import type { Assessment, Segment } from '../model.ts';
import { checkArticle, checkSegment } from '../rules/check.ts';
import type { ArticleReading } from '../rules/rule.ts';
import type { Provider, Request } from '../suggest/provider.ts';
import { kindOf } from '../text/kind.ts';
import { tokenize } from '../text/tokenize.ts';
import { propose } from './suggesting.ts';
import type { Parts } from './parts.ts';
import type { DetectAnswer, DetectLine, Workbench } from './workbench.ts';

type Detector = Pick<Workbench, 'detect'>;
type Assess = Parameters<typeof propose>[3];

/** Answers the benchmark's protocol: findings, score and local suggestions, without a database. */
export function detecting({
  language,
  rules,
  threshold,
  providers,
}: Pick<Parts, 'language' | 'rules' | 'threshold' | 'providers'>): Detector {
  const local = providers.filter(({ remote }) => !remote);
  return {
    async detect(lines) {
      const answers: DetectAnswer[] = [];
      for (const article of articlesOf(lines)) answers.push(...(await detectArticle(article)));
      return answers;
    },
  };

  async function detectArticle(lines: readonly DetectLine[]): Promise<DetectAnswer[]> {
    const segments = readLines(lines);
    const context: ArticleReading = { segments, language };
    const { assessments, pressure } = checkArticle(context, { rules, threshold });
    const assess = remembered((segment, text) =>
      checkSegment({ ...segment, text, tokens: tokenize(text) }, context, { rules, threshold }, pressure),
    );
    const requests = segments.flatMap((segment, i): Request[] => {
      const findings = assessments[i]?.findings ?? [];
      return findings.some(({ alternatives }) => alternatives.length > 0)
        ? [{ segment, findings, reread: (text) => assess(segment, text).findings, context: '' }]
        : [];
    });
    const suggested = await suggestionsFor(requests, local, context, assess);
    return lines.map(({ id }, i): DetectAnswer => {
      const { findings = [], score = 0, flagged = false } = assessments[i] ?? {};
      return {
        id,
        score,
        flagged,
        spans: findings.map(({ span, category, ruleId }) => ({ ...span, category, rule: ruleId })),
        suggestions: suggested.get(i) ?? [],
      };
    });
  }
}

/** The same text in the place of the same segment is assessed once. */
function remembered(assess: Assess): Assess {
  const known = new Map<string, Assessment>();
  return (segment, text) => {
    const key = `${segment.index}:${text}`;
    const assessment = known.get(key) ?? assess(segment, text);
    known.set(key, assessment);
    return assessment;
  };
}

async function suggestionsFor(
  requests: readonly Request[],
  providers: readonly Provider[],
  context: ArticleReading,
  assess: Assess,
): Promise<ReadonlyMap<number, DetectAnswer['suggestions']>> {
  if (requests.length === 0) return new Map();
  const answers = await propose(requests, providers, new AbortController().signal, assess, { context });
  return new Map(
    requests.map(({ segment }, i) => [
      segment.index,
      (answers[i]?.suggestions ?? []).map(({ text, score, providerId }) => ({
        text,
        score,
        provider: providerId,
      })),
    ]),
  );
}

/** Lines with the same `article` in a row are one text; a line without is one by itself. */
function articlesOf(lines: readonly DetectLine[]): DetectLine[][] {
  const articles: DetectLine[][] = [];
  let last: string | undefined;
  for (const line of lines) {
    const open = articles.at(-1);
    if (open !== undefined && line.article !== undefined && line.article === last) open.push(line);
    else articles.push([line]);
    last = line.article;
  }
  return articles;
}

/** The segments of one text whose lines are already cut; their places are counted as if each stood on its own line. */
function readLines(lines: readonly DetectLine[]): Segment[] {
  let at = 0;
  return lines.map(({ text, source }, index) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    const kind = kindOf(text);
    return {
      index,
      kind,
      span,
      text,
      paragraph: index,
      tokens: tokenize(text),
      ...(source === undefined ? {} : { source }),
    };
  });
}
