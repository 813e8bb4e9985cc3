/** What the trigram model takes a token for. */

/** Before the first word and after the last. */
export const START = '<s>';
export const END = '</s>';
/** All numbers. */
export const NUMBER = '0';
/** What has no class of its own. */
export const UNKNOWN = '<x';
/** Tokens that the model looks past, as if they were not there. */
export const NOTHING = '';

const MARKS: ReadonlyMap<string, string> = new Map([
  ...[...'"„“”»«‚‘’\'›‹.!?…'].map((mark) => [mark, NOTHING] as const),
  ...[...'–—―'].map((mark) => [mark, '–'] as const),
  ['[', '('],
  [']', ')'],
]);

const FULL_STOP = 0x2e;

/** The symbol of a token's text: itself, `NUMBER`, or `NOTHING` for quotation marks and full stops. */
export function symbolOf(text: string): string {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return NUMBER;
  if (text.length === 1) return MARKS.get(text) ?? text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === FULL_STOP) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** Whether the first letter after this symbol is large only because a sentence starts there. */
export function opens(symbol: string): boolean {
  return symbol === START || symbol === ':';
}

/**
 * Classes of a word that the model does not know, the narrowest first: its shape with its last three letters, two
 * letters, none. `<Aung` takes in all rare words on -ung with a capital, `<aten` those on -ten without.
 */
export function classesOf(form: string): readonly string[] {
  const shape = shapeOf(form);
  if (shape === '<A' || shape === '<a') return [shape + form.slice(-3), shape + form.slice(-2), shape];
  return [shape];
}

/** `<a` small, `<A` first letter large, `<AA` more large letters, `<x` no word of letters alone. */
function shapeOf(form: string): string {
  const small = form.toLowerCase();
  if (small === form) return form.toUpperCase() === form ? UNKNOWN : '<a';
  if (form.slice(1) !== small.slice(1)) return '<AA';
  return '<A';
}
