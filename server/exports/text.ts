import { applyEdits } from '../text/edits.ts';
import type { Exporter, Finished } from './exporter.ts';
import { keptTexts } from './final-text.ts';
import { fixEdits } from './same.ts';

const DIVIDERS = { none: '', space: ' ', line: '\n', paragraph: '\n\n' } as const;

/** The article without mark-up, in UTF-8. What came in as plain text keeps its lines. */
export const text: Exporter = {
  id: 'text',
  title: { de: 'Reiner Text', en: 'Plain text' },
  extension: '.txt',
  mediaType: 'text/plain; charset=utf-8',
  write,
};

function write(finished: Finished): string {
  if (finished.article.formatId === 'text') return applyEdits(finished.article.raw, fixEdits(finished));
  return `${keptTexts(finished)
    .map(({ gap, text }) => DIVIDERS[gap] + text)
    .join('')}\n`;
}
