import type { Exporter } from './exporter.ts';
import { fixesCsv } from './fixes-csv.ts';
import { fixesJson } from './fixes-json.ts';
import { htmlDiff } from './html-diff.ts';
import { markdown } from './markdown.ts';
import { same } from './same.ts';
import { text } from './text.ts';

/** Every export, one line each; the order is that of the menu. */
export const exporters: readonly Exporter[] = [same, text, markdown, htmlDiff, fixesJson, fixesCsv];
