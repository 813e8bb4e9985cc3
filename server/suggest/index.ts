import { cached } from './cached.ts';
import type { Charges, Replies } from './charges.ts';
import { createDeepLProvider, type DeepLOptions } from './deepl.ts';
import { createFindingsProvider, type FindingsOptions } from './findings.ts';
import { createLanguageModelProvider, type LanguageModelOptions } from './language-model.ts';
import { createLanguageToolProvider, type LanguageToolOptions } from './languagetool.ts';
import { createMemoryProvider, type Lookup } from './memory.ts';
import type { NameTest } from './names.ts';
import type { Provider } from './provider.ts';

/** What the providers need of other rooms; a provider whose part is missing is left out. */
export interface ProviderParts extends FindingsOptions {
  /** Fixes of a sentence and of those like it. */
  readonly lookup?: Lookup;
  /** Lets the memory fit a fix to another name. */
  readonly isName?: NameTest;
  /** Without it what was said is asked for again. */
  readonly replies?: Replies;
  /** What DeepL bills; without it nothing is written down. */
  readonly charges?: Charges;
  readonly languageTool?: LanguageToolOptions;
  readonly languageModel?: LanguageModelOptions;
  readonly deepl?: DeepLOptions;
}

/** Every provider that this house can ask, one line each: the cheaper before the dearer, and so they are shown. */
export function createProviders(parts: ProviderParts): readonly Provider[] {
  const { titleOf, preference, lookup, isName, replies, charges, languageTool, languageModel, deepl } = parts;
  const keep = (provider: Provider): Provider =>
    replies === undefined ? provider : cached(provider, replies);
  return [
    ...(lookup === undefined ? [] : [createMemoryProvider(lookup, isName)]),
    createFindingsProvider({ titleOf, preference }),
    ...(languageTool === undefined ? [] : [keep(createLanguageToolProvider(languageTool))]),
    ...(languageModel === undefined ? [] : [keep(createLanguageModelProvider(languageModel))]),
    ...(deepl === undefined
      ? []
      : [
          createDeepLProvider(deepl, (service, charactersOf) => {
            if (replies === undefined) return service;
            return cached(service, replies, charges === undefined ? undefined : { charges, charactersOf });
          }),
        ]),
  ];
}
