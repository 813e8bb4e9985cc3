import { z } from 'zod';
import type { Proposal } from './provider.ts';

/** What a provider said to one request. */
export type Answer = readonly Proposal[];

const SPAN = z.object({ start: z.number(), end: z.number() });
const REMARK = z.object({
  ruleId: z.string(),
  span: SPAN,
  message: z.string(),
  category: z.string(),
  severity: z.string(),
  confidence: z.number(),
  alternatives: z.array(z.array(z.object({ span: SPAN, text: z.string() }))),
});
const ANSWER = z.array(
  z.object({
    text: z.string(),
    reason: z.string(),
    match: z.number().optional(),
    remark: REMARK.optional(),
  }),
);

/** A kept reply; undefined where there is none or it is not readable any more, so that the provider is asked again. */
export function parseAnswer(reply: string | undefined): Answer | undefined {
  if (reply === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(reply);
    // categories and severities are our own words, written by us
    return ANSWER.safeParse(parsed).success ? (parsed as Answer) : undefined;
  } catch {
    return undefined;
  }
}
