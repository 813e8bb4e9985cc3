/** Keeps track of quotation marks and brackets while a text is read from left to right. */
export interface Quotes {
  /** Takes note of the mark at `at`; other characters are let pass. */
  see(mark: string, at: number): void;
  /** Whether a quotation is open. */
  isOpen(): boolean;
  /**
   * Whether a stop that ends at `at` lies in a short quotation or bracket after which the sentence around it goes on:
   * `Die Frage „Warum nicht? Und wann?“ blieb offen.`
   */
  goesOnAfter(at: number, sentenceStart: number): boolean;
}

interface Open {
  readonly at: number;
  /** The marks that close it. */
  readonly closers: string;
}

/** Longest quotation or bracket, in code units, that is kept together with its sentence. */
const LONGEST = 200;

const PAIRS: Readonly<Record<string, string>> = { '„': '“”"', '»': '«', '«': '»', '"': '"', '“': '”"' };

export function createQuotes(text: string): Quotes {
  let quote: Open | undefined;
  let bracket: Open | undefined;

  function opensHere(mark: string, at: number): boolean {
    if (quote?.closers.includes(mark)) return mark === '"' && looksOpening(at) && !looksClosing(at);
    if (mark === '„') return true;
    if (mark === '”') return false;
    if (mark === '"' && quote === undefined) return !looksClosing(at) || looksOpening(at);
    return looksOpening(at);
  }

  function looksOpening(at: number): boolean {
    return /[\s([–—/-]/u.test(text[at - 1] ?? ' ') && /[^\s.,;:!?)]/u.test(text[at + 1] ?? ' ');
  }

  function looksClosing(at: number): boolean {
    return /[^\s([]/u.test(text[at - 1] ?? ' ') && /[\s.,;:!?)\]–—-]/u.test(text[at + 1] ?? ' ');
  }

  function see(mark: string, at: number): void {
    if (mark === '(' || mark === '[') bracket ??= { at, closers: mark === '(' ? ')' : ']' };
    else if (bracket?.closers === mark) bracket = undefined;
    else if (PAIRS[mark] !== undefined || mark === '”')
      quote = opensHere(mark, at) ? { at, closers: PAIRS[mark] ?? '' } : undefined;
  }

  function goesOnAfter(at: number, sentenceStart: number): boolean {
    return goesOn(quote, at, sentenceStart) || goesOn(bracket, at, sentenceStart);
  }

  function goesOn(open: Open | undefined, at: number, sentenceStart: number): boolean {
    if (open === undefined || open.at < sentenceStart || at - open.at > LONGEST) return false;
    const close = closeIn(open, at);
    if (close === undefined) return false;
    const after = text.slice(close + 1, close + 12);
    const inside = open.at > sentenceStart;
    if (/^[)\]]/u.test(open.closers)) return inside && /^\s*[\p{Ll},;:.–—-]/u.test(after);
    return /^,?\s+\p{Ll}|^,\s/u.test(after) || (inside && /^\s*[–—-]\s*\p{Ll}/u.test(after));
  }

  /** Where the open quotation or bracket closes, if that is near. */
  function closeIn(open: Open, from: number): number | undefined {
    const limit = Math.min(text.length, open.at + LONGEST);
    for (let at = from; at < limit; at++) {
      if (!open.closers.includes(text.charAt(at))) continue;
      return text[at] !== '"' || looksClosing(at) ? at : undefined;
    }
    return undefined;
  }

  return { see, isOpen: () => quote !== undefined, goesOnAfter };
}
