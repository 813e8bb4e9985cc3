import { parseFragment } from 'parse5';
import { invertEdits } from '../text/edits.ts';
import { applyEdits } from '../text/edits.ts';
import type { Edit } from '../model.ts';
import { scanHtml } from './html-scan.ts';

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});?/gu;

/**
 * Letter entities of the prose (`&uuml;`, `&nbsp;`, `&#8222;`) as the letters that they stand for. Those of `& < >`
 * stay as they are, for these three would become mark-up.
 *
 * @returns the text made ready, and the edits on it that bring the file's spelling back
 */
export function decodeEntities(file: string): { readonly raw: string; readonly restore: readonly Edit[] } {
  if (!file.includes('&')) return { raw: file, restore: [] };
  const edits: Edit[] = [];
  const known = new Map<string, string | undefined>();
  for (const { kind, span } of scanHtml(file)) {
    if (kind !== 'text') continue;
    for (const match of file.slice(span.start, span.end).matchAll(ENTITY)) {
      const [entity] = match;
      if (!known.has(entity)) known.set(entity, letterOf(entity));
      const text = known.get(entity);
      const start = span.start + match.index;
      if (text !== undefined) edits.push({ span: { start, end: start + entity.length }, text });
    }
  }
  return { raw: applyEdits(file, edits), restore: invertEdits(file, edits) };
}

function letterOf(entity: string): string | undefined {
  const [node] = parseFragment(entity).childNodes;
  const text = node !== undefined && 'value' in node ? node.value : entity;
  return text === entity || /[&<>]/u.test(text) ? undefined : text;
}
