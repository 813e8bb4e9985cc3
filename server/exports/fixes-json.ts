import type { Exporter, Finished } from './exporter.ts';
import { standingFixes } from './fixes.ts';

/** The fixes that hold, for programs. Numbers of segments count from 0, as everywhere in the house. */
export const fixesJson: Exporter = {
  id: 'fixes-json',
  title: { de: 'Korrekturen als JSON', en: 'Fixes as JSON' },
  extension: '.json',
  mediaType: 'application/json; charset=utf-8',
  write,
};

function write(finished: Finished): string {
  const { id, title, formatId, createdAt } = finished.article;
  const fixes = standingFixes(finished).map(
    ({ segmentIndex, text, postEdit, source, origin, editor, hter, runId, decidedAt, certificate }) => ({
      segment: segmentIndex,
      text,
      postEdit,
      source,
      origin,
      editor,
      hter,
      runId,
      decidedAt,
      certificate,
    }),
  );
  return `${JSON.stringify({ article: { id, title, formatId, createdAt }, fixes }, null, 2)}\n`;
}
