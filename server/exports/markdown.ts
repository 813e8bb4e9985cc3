import { applyEdits } from '../text/edits.ts';
import type { Exporter, Finished } from './exporter.ts';
import { keptTexts, type FinalText } from './final-text.ts';
import { fixEdits } from './same.ts';

const DIVIDERS = { none: '', space: ' ', line: '\n', paragraph: '\n\n' } as const;
const MARKS = /[\\`*_[\]<~|]/gu;
const LINE_MARK = /^(#{1,6}(?=\s)|>|[-+](?=\s)|\d{1,9}(?=[.)]\s))/u;

/** The article in Markdown, in UTF-8. What came in as Markdown stays as it is written. */
export const markdown: Exporter = {
  id: 'markdown',
  title: { de: 'Markdown', en: 'Markdown' },
  extension: '.md',
  mediaType: 'text/markdown; charset=utf-8',
  write,
};

function write(finished: Finished): string {
  if (finished.article.formatId === 'markdown') return applyEdits(finished.article.raw, fixEdits(finished));
  const texts = keptTexts(finished);
  const title = texts.findIndex(({ segment }) => segment.kind === 'heading');
  return `${texts.map((text, at) => DIVIDERS[text.gap] + line(text, at === title)).join('')}\n`;
}

function line({ segment, text, gap }: FinalText, isTitle: boolean): string {
  const safe = text.replace(MARKS, '\\$&');
  if (segment.kind === 'heading') return `${isTitle ? '#' : '##'} ${safe}`;
  if (segment.kind === 'caption' && !/\\[*_]/u.test(safe)) return `*${safe}*`;
  if (gap === 'space') return safe;
  return safe.replace(LINE_MARK, (mark) => (/^\d/u.test(mark) ? `${mark}\\` : `\\${mark}`));
}
