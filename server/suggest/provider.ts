import { ProviderError } from '../errors.ts';
import type { Finding, Origin, Segment } from '../model.ts';

/** One segment for which a repair is asked. */
export interface Request {
  readonly segment: Segment;
  readonly findings: readonly Finding[];
  /** The paragraph around the segment, in the language of the text that is sent: source if there is one, else German. */
  readonly context: string;
}

/** A provider's answer before ranking: a whole segment. */
export interface Proposal {
  readonly text: string;
  /** 0..100, for memory hits. */
  readonly match?: number;
  /** One German sentence: where it comes from. */
  readonly reason: string;
  /** The rules whose repairs it makes. */
  readonly ruleIds?: readonly string[];
}

/** Where suggestions come from: the findings, the memory, DeepL. */
export interface Provider {
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
  /** The text leaves this machine: asked only when the user presses its button. */
  readonly remote: boolean;
  /** What a text that was taken from it counts as. */
  readonly origin: Extract<Origin['kind'], 'rule' | 'memory' | 'provider'>;
  /** What its answers depend on beside the request; a kept answer counts only under the same settings. */
  readonly settings?: string;
  /**
   * @param signal - aborted when nobody waits any more; nothing further is sent then
   * @returns one list of proposals a request, in the order of the requests; a list may be empty
   * @throws {InterruptedError} where it broke off; what it had said until then stands
   * @throws {ProviderError} where the provider cannot answer at all
   */
  suggest(requests: readonly Request[], signal: AbortSignal): Promise<readonly (readonly Proposal[])[]>;
  /** What it said to these requests before, without asking anybody; only cached providers can. */
  recall?(requests: readonly Request[]): Promise<readonly (readonly Proposal[])[]>;
}

/** A provider's answers in the order of the requests; undefined where it said nothing yet. */
export type PartialAnswers = readonly (readonly Proposal[] | undefined)[];

/** A provider broke off after it had answered some requests. */
export class InterruptedError extends ProviderError {
  override name = 'InterruptedError';
  readonly answers: PartialAnswers;
  constructor({ providerId, reason, message }: ProviderError, answers: PartialAnswers) {
    super(providerId, reason, message);
    this.answers = answers;
  }
}
