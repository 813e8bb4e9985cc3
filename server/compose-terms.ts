import type { Store } from './store.ts';

/** A word of the source text and what it must be in German. */
interface GlossaryTerm {
  readonly source: string;
  readonly target: string;
}

/**
 * The house's terms as a glossary for a translator, newest first: of two about one word the first counts.
 *
 * @param sourceLanguage - two letters; terms of another language are left out
 */
export async function glossaryTerms(store: Store, sourceLanguage?: string): Promise<readonly GlossaryTerm[]> {
  const terms = await store.terms();
  return terms
    .toReversed()
    .flatMap(({ right, status, source, sourceLanguage: own }): readonly GlossaryTerm[] => {
      const from = source ?? (status === 'do-not-translate' ? right : undefined);
      const fits = own === undefined || sourceLanguage === undefined || own === sourceLanguage;
      return from === undefined || right === '' || !fits ? [] : [{ source: from, target: right }];
    });
}

/** Names and terms that were decided for all articles, a wrong form each; not those for which nothing stands. */
export async function namesEverywhere(
  store: Store,
): Promise<readonly { readonly form: string; readonly canonical: string }[]> {
  const terms = (await store.terms()).filter(({ right }) => right !== '');
  return terms.flatMap(({ wrong, right }) => wrong.map((form) => ({ form, canonical: right })));
}
