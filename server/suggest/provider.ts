import type { Finding, Segment } from '../model.ts';

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
}

/** Where suggestions come from: the findings, the memory, DeepL. */
export interface Provider {
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
  /** The text leaves this machine: asked only when the user presses its button. */
  readonly remote: boolean;
  /**
   * @returns one list of proposals a request, in the order of the requests; a list may be empty
   * @throws {ProviderError} where the provider cannot answer at all
   */
  suggest(requests: readonly Request[], signal: AbortSignal): Promise<readonly (readonly Proposal[])[]>;
  /** What it said to these requests before, without asking anybody; only cached providers can. */
  recall?(requests: readonly Request[]): Promise<readonly (readonly Proposal[])[]>;
}
