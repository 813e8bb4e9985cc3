import type { Language } from '../../language/language.ts';
import type { Edit } from '../../model.ts';
import { unseparated, type Separable } from './separable.ts';
import type { ReadToken } from '../reading.ts';

/** Edits that move neighbouring words of a sentence to another place of it. */

/** What stands as given is written; by default the words themselves. */
export function moveBehind(
  tokens: readonly ReadToken[],
  words: readonly ReadToken[],
  anchor: ReadToken,
  text = textOf(words),
  space = ' ',
): readonly Edit[] {
  const end = anchor.span.end;
  return [...withoutWords(tokens, words), { span: { start: end, end }, text: space + text }];
}

export function moveBefore(
  tokens: readonly ReadToken[],
  words: readonly ReadToken[],
  anchor: ReadToken,
  text = textOf(words),
): readonly Edit[] {
  const { start } = anchor.span;
  return [{ span: { start, end: start }, text: `${text} ` }, ...withoutWords(tokens, words)];
}

/** Takes words away with the space before them. */
export function withoutWords(tokens: readonly ReadToken[], words: readonly ReadToken[]): Edit[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = tokens[first.index - 1]?.span.end ?? first.span.start;
  return [{ span: { start, end: last.span.end }, text: '' }];
}

function textOf(words: readonly ReadToken[]): string {
  return words.map(({ text, spaceBefore }, at) => (spaceBefore && at > 0 ? ` ${text}` : text)).join('');
}

/**
 * Moves a finite verb before another word. One that has its particle with it leaves it at the clause's end.
 *
 * @param to - index after the last token of the clause
 */
export function moveFinite(
  tokens: readonly ReadToken[],
  verb: ReadToken,
  anchor: ReadToken,
  to: number,
  language: Language,
): readonly Edit[] {
  const parts = unseparated(verb, language);
  if (parts === undefined) {
    const next = tokens[verb.index + 1];
    const together = next?.tag === 'PRF' && anchor.tag !== 'PPER' && anchor.text !== 'man';
    return moveBefore(tokens, together ? [verb, next] : [verb], anchor);
  }
  return [...moveBefore(tokens, [verb], anchor, parts.stem), particleAtEnd(tokens, verb, parts, to)];
}

/** Parts a finite verb that stays where it is from its particle, which goes to the clause's end. */
export function splitVerb(
  tokens: readonly ReadToken[],
  verb: ReadToken,
  parts: Separable,
  to: number,
): readonly Edit[] {
  return [{ span: verb.span, text: parts.stem }, particleAtEnd(tokens, verb, parts, to)];
}

function particleAtEnd(
  tokens: readonly ReadToken[],
  verb: ReadToken,
  { particle }: Separable,
  to: number,
): Edit {
  const stop = tokens.findIndex(
    ({ index, kind }) => index > verb.index && (index >= to || kind === 'punctuation'),
  );
  const { end } = (tokens[stop - 1] ?? verb).span;
  return { span: { start: end, end }, text: ` ${particle}` };
}
