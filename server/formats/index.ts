import type { Format } from './format.ts';
import { text } from './text.ts';

/** Every input format, the plainest first: it takes what no other one claims. */
export const formats: readonly Format[] = [text];
