import type { ProviderFailure } from '../errors.ts';

/** Remembers during one run which providers are down, so that nobody waits for them again. */
export interface Circuit {
  isBroken(providerId: string): boolean;
  /** @param heardAny - whether it answered anything at all this time */
  told(providerId: string, failure: ProviderFailure | undefined, heardAny: boolean): void;
}

/** Failures that will meet the next question as well. */
const LASTING: ReadonlySet<ProviderFailure> = new Set(['auth', 'quota', 'budget']);
/** Failures that say nothing of the next question. */
const SINGLE: ReadonlySet<ProviderFailure> = new Set(['refused', 'withheld']);
/** Questions in a row without any answer after which a provider is down. */
const MOST_SILENT = 2;

export function createCircuit(): Circuit {
  const silent = new Map<string, number>();
  return {
    isBroken: (providerId) => (silent.get(providerId) ?? 0) >= MOST_SILENT,
    told(providerId, failure, heardAny) {
      if (failure !== undefined && LASTING.has(failure)) silent.set(providerId, MOST_SILENT);
      else if (failure === undefined || SINGLE.has(failure) || heardAny) silent.delete(providerId);
      else silent.set(providerId, (silent.get(providerId) ?? 0) + 1);
    },
  };
}
