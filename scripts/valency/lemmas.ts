import type { Language } from '../../server/language/language.ts';

/** Whether a lemma is a verb's infinitive, particle included; remembered, for it is asked at every clause. */
export function verbTest({ analyses }: Pick<Language, 'analyses'>): (lemma: string) => boolean {
  const known = new Map<string, boolean>();
  return (lemma) => {
    const answer =
      known.get(lemma) ??
      analyses(lemma).some((analysis) => /^V.INF$/u.test(analysis.tag) && analysis.lemma === lemma);
    known.set(lemma, answer);
    return answer;
  };
}
