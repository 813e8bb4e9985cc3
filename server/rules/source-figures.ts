import type { Span } from '../model.ts';
import { numeral } from '../text/number-words.ts';

/** A number written in figures. */
export interface Figure {
  readonly text: string;
  readonly span: Span;
  /** Its digits, without what divides thousands and without zeros at the end, so that `1.5 million` meets `1.500.000`. */
  readonly key: string;
  /** Keys of what points, colons and dashes divide: `17.5.2024` has three. */
  readonly parts: readonly string[];
  readonly value: number;
}

const FIGURE = /\p{Nd}+(?:[.,:'’\u00a0\u202f]\p{Nd}+|[ ]\p{Nd}{3}(?!\p{Nd}))*/gu;

/** The figures of a text in any language that uses Arabic numerals. */
export function figuresOf(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map(({ 0: written, index }) => ({
    text: written,
    span: { start: index, end: index + written.length },
    key: keyOf(written),
    parts: written.split(/\P{Nd}/u).map(keyOf),
    value: Number(written.replace(/\P{Nd}/gu, '')),
  }));
}

function keyOf(written: string): string {
  const digits = written.replace(/\P{Nd}/gu, '').replace(/^0+/u, '');
  return digits.replace(/0+$/u, '') || '0';
}

/** Keys of everything that a text says as a number: figures, their parts and, of German, numerals in words. */
export function saidIn(text: string, german: boolean): ReadonlySet<string> {
  const figures = figuresOf(text).flatMap(({ key, parts }) => [key, ...parts]);
  const words = german
    ? (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => numeral(word) ?? [])
    : [];
  return new Set([...figures, ...words.map((value) => keyOf(String(value)))]);
}

/** Whether a set of keys holds the figure, whole or in its parts. */
export function isSaid({ key, parts }: Figure, said: ReadonlySet<string>): boolean {
  return said.has(key) || parts.every((part) => said.has(part));
}
