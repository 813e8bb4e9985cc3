import { diffWords } from '../server/text/diff.ts';
import { visible } from '../server/text/marks.ts';
import type { Repaired } from './repair-file.ts';
import type { BatchReport } from './report.ts';

const SIGNS = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;

/** The texts of a repair on one line: `[-out-]{+in+}`. */
function inlineDiff(before: string, after: string): string {
  return diffWords(before, after)
    .map(({ kind, text }) => `${SIGNS[kind][0]}${text}${SIGNS[kind][1]}`)
    .join('');
}

/** What a person reads of one file: a line with the figures, then what is left to decide. */
export function fileInWords(
  { file, articleId, segments, flagged, now, open }: Repaired,
  auto: boolean,
): string {
  const done = auto ? `${now.length} repaired now` : `${now.length} could be repaired with --auto`;
  const head = `${file.name} (article ${articleId}): ${segments} sentences, ${flagged} flagged, ${done}, ${open.length} open`;
  const lines = auto
    ? []
    : now.map(
        ({ index, text, suggestion }) => `  ${index + 1} would become: ${inlineDiff(text, suggestion.text)}`,
      );
  const listed = new Set(auto ? [] : now.map(({ index }) => index));
  for (const { index, text, suggestion } of open) {
    if (listed.has(index)) continue;
    lines.push(
      suggestion === undefined
        ? `  ${index + 1} open: ${text}`
        : `  ${index + 1} open, suggested: ${inlineDiff(text, suggestion.text)}`,
    );
  }
  return [head, ...lines]
    .map((line) => visible(line.replace(/\s+/gu, (space) => (space === ' ' ? space : ' '))))
    .join('\n');
}

/** The whole batch in one line. */
export function batchInWords({ repaired, failed, auto, stopped }: BatchReport): string {
  const sum = (count: (file: Repaired) => number): number => repaired.reduce((n, file) => n + count(file), 0);
  return [
    `${repaired.length} file${repaired.length === 1 ? '' : 's'}`,
    `${sum(({ flagged }) => flagged)} flagged`,
    `${sum(({ now }) => now.length)} ${auto ? 'repaired now' : 'could be repaired'}`,
    `${sum(({ open }) => open.length)} open`,
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(stopped ? ['stopped'] : []),
  ].join(', ');
}

/** The same for programs. */
export function inJson({ repaired, failed, auto, stopped }: BatchReport): string {
  const files = repaired.map(
    ({ file, articleId, title, segments, flagged, now, changes, open, failures }) => ({
      path: file.path,
      article: articleId,
      title,
      segments,
      flagged,
      repairs: now.map(({ index, text, suggestion }) => ({
        index,
        text,
        postEdit: suggestion.text,
        provider: suggestion.providerId,
        reason: suggestion.reason,
      })),
      changes,
      open: open.map(({ index, text, assessment, suggestion }) => ({
        index,
        text,
        score: assessment.score,
        findings: assessment.findings.map(({ ruleId, span, category, message }) => ({
          rule: ruleId,
          ...span,
          category,
          message,
        })),
        ...(suggestion === undefined ? {} : { suggestion: suggestion.text, warnings: suggestion.warnings }),
      })),
      failures,
    }),
  );
  return JSON.stringify({ auto, stopped, files, failed }, undefined, 2);
}
