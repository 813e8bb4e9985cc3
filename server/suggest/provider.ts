import { ProviderError } from '../errors.ts';
import type { Finding, Origin, Segment } from '../model.ts';

/** One segment for which a repair is asked. */
export interface Request {
  readonly segment: Segment;
  readonly findings: readonly Finding[];
  /** What the rules say of another text in the segment's place; of the same kind as `findings`. */
  readonly reread: (text: string) => readonly Finding[];
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
  /** What a checker says of the segment's text, where the proposal is its repair. */
  readonly remark?: Finding;
}

/** How a person wants a provider to be asked that costs something. */
export interface Orders {
  /** Article that the texts belong to. */
  readonly articleId?: number;
  /** What is sent counts towards the budget of this run. */
  readonly runId?: string;
  /** Characters that the run may send, instead of the configured ones. */
  readonly runBudget?: number;
  /** Send again what was sent once and had no reply: it may be billed twice. */
  readonly again?: boolean;
  /** Longest wait for all answers together, in ms: a page has less patience than a batch run. */
  readonly patience?: number;
}

/** What an account has used in its current period, as its provider counts: usually in characters. */
export interface Usage {
  readonly used: number;
  /** Absent where there is none. */
  readonly limit?: number;
}

/** Where suggestions come from: the findings, the memory, DeepL. */
export interface Provider {
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
  /** The text leaves this machine: asked only when the user presses its button. */
  readonly remote: boolean;
  /** Its server stands on this machine: asked like a remote one, but the text stays here. */
  readonly loopback?: boolean;
  /** What a text that was taken from it counts as. */
  readonly origin: Extract<Origin['kind'], 'rule' | 'memory' | 'provider'>;
  /** What its answers depend on beside the request; a kept answer counts only under the same settings. */
  settings?(): Promise<string>;
  /**
   * @param signal - aborted when nobody waits any more; nothing further is sent then
   * @returns one list of proposals a request, in the order of the requests; a list may be empty
   * @throws {InterruptedError} where it broke off; what it had said until then stands
   * @throws {ProviderError} where the provider cannot answer at all
   */
  suggest(
    requests: readonly Request[],
    signal: AbortSignal,
    orders?: Orders,
  ): Promise<readonly (readonly Proposal[])[]>;
  /** What it said to these requests before, without asking anybody; only cached providers can. */
  recall?(requests: readonly Request[]): Promise<readonly (readonly Proposal[])[]>;
  /** Code points that would be sent if these were asked now, as they are billed; kept replies cost nothing. */
  cost?(requests: readonly Request[]): Promise<number>;
  /** @throws {ProviderError} where the account does not say */
  usage?(signal: AbortSignal): Promise<Usage>;
}

/** A provider's answers in the order of the requests; undefined where it said nothing yet. */
export type PartialAnswers = readonly (readonly Proposal[] | undefined)[];

/** A provider broke off after it had answered some requests. */
export class InterruptedError extends ProviderError {
  override name = 'InterruptedError';
  readonly answers: PartialAnswers;
  constructor({ providerId, reason, message, retryAfter }: ProviderError, answers: PartialAnswers) {
    super(providerId, reason, message, retryAfter);
    this.answers = answers;
  }
}
