import { cached, type Replies } from './cached.ts';
import { createDeepLProvider, type DeepLOptions } from './deepl.ts';
import { createFindingsProvider } from './findings.ts';
import { createMemoryProvider, type Lookup } from './memory.ts';
import type { NameTest } from './names.ts';
import type { Provider } from './provider.ts';

/** What the providers need of other rooms; a provider whose part is missing is left out. */
export interface ProviderParts {
  /** A rule's German title, by its id. */
  readonly titleOf: (ruleId: string) => string;
  /** Fixes of a sentence and of those like it. */
  readonly lookup?: Lookup;
  /** Lets the memory fit a fix to another name. */
  readonly isName?: NameTest;
  /** Without it replies that cost money are asked for again. */
  readonly replies?: Replies;
  readonly deepl?: DeepLOptions;
}

/** Every provider that this house can ask, one line each, in the order in which they are shown. */
export function createProviders({
  titleOf,
  lookup,
  isName,
  replies,
  deepl,
}: ProviderParts): readonly Provider[] {
  return [
    createFindingsProvider(titleOf),
    ...(lookup === undefined ? [] : [createMemoryProvider(lookup, isName)]),
    ...(deepl === undefined
      ? []
      : [
          createDeepLProvider(deepl, (service) =>
            replies === undefined ? service : cached(service, replies),
          ),
        ]),
  ];
}
