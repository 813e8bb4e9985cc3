import type { ArticleReading } from '../rules/rule.ts';
import { capital, wordsOf } from '../rules/words.ts';

/** A compound that the article writes in several ways. */
export interface TermVariants {
  /** The most frequent way. */
  readonly right: string;
  readonly forms: readonly string[];
}

/** Shorter words differ in nothing but letters. */
const SHORTEST = 8;
/** How often the term recurs in all its forms together. */
const RECURS = 3;

/** Long words that stand now with a hyphen, now without, or with other capitals inside. */
export function termVariants({ segments }: ArticleReading): readonly TermVariants[] {
  const byLetters = new Map<string, Map<string, number>>();
  for (const segment of segments)
    for (const { text } of wordsOf(segment)) {
      if (text.length < SHORTEST || !capital(text)) continue;
      const letters = text.replace(/[-–]/gu, '').toLowerCase();
      const forms = byLetters.get(letters) ?? new Map<string, number>();
      forms.set(text, (forms.get(text) ?? 0) + 1);
      byLetters.set(letters, forms);
    }
  return [...byLetters.values()].flatMap((counts): TermVariants[] => {
    const forms = [...counts].sort(([, a], [, b]) => b - a);
    const total = forms.reduce((sum, [, count]) => sum + count, 0);
    const [[right] = ['']] = forms;
    if (forms.length < 2 || total < RECURS) return [];
    return [{ right, forms: forms.slice(1).map(([form]) => form) }];
  });
}
