import type { Span } from '../server/model.ts';

/** Marks without width that may stand inside a word. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const CONTROL = /\p{Cc}/gu;
const UMLAUT = /([aou])\u0308/gu;
const MARKS = /\p{M}/gu;
/** A character with the marks that belong to it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;

/**
 * A text as the search over everything reads it: lower case, ä as ae, ß as ss, other letters without their marks, so
 * that *Muenchen* finds *München* and *Citroen* finds *Citroën*.
 */
export function searchFold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(UMLAUT, '$1e')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replaceAll('ß', 'ss');
}

/** Where folded phrases stand in a text, rising, those that touch each other as one. */
export function placesOf(text: string, phrases: readonly string[]): Span[] {
  let folded = '';
  /** Where each code unit of `folded` begins and ends in `text`. */
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER))
    for (const unit of searchFold(cluster)) {
      folded += unit;
      for (let i = 0; i < unit.length; i++) {
        starts.push(index);
        ends.push(index + cluster.length);
      }
    }
  const found: Span[] = [];
  for (const phrase of phrases)
    for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + phrase.length))
      found.push({ start: starts[at] ?? 0, end: ends[at + phrase.length - 1] ?? text.length });
  return joined(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}

const PHRASE = /["„“”»«]([^"„“”»«]+)["“”»«]|(\S+)/gu;

/** The words and quoted phrases of a search, folded, each once, in their order. */
export function phrasesOf(search: string): readonly string[] {
  const phrases = [...search.matchAll(PHRASE)].map(([, quoted, word]) =>
    searchFold((quoted ?? word ?? '').replace(/["„“”»«]/gu, ''))
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  return [...new Set(phrases)].filter((phrase) => phrase !== '');
}
