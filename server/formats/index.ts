import type { Format } from './format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

/** Every input format, the plainest first: it takes what no other one claims. */
export const formats: readonly Format[] = [text, markdown, html];
