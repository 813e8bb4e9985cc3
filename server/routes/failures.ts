import type { Words } from '../locale/index.ts';
import type { Failure } from '../workbench/workbench.ts';

/** Why a provider could not answer, in the reader's language. */
export function failureWords(
  { providerId, reason, message }: Failure,
  titleOf: (providerId: string) => string,
  t: Words,
): string {
  return t.desk.failure[reason]?.(titleOf(providerId)) ?? message;
}
