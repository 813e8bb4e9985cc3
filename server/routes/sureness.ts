/** How sure a rule is of its finding, as a person reads it. */
export const SURENESSES = ['sure', 'likely', 'check'] as const;
export type Sureness = (typeof SURENESSES)[number];

/** From these confidences on a finding is called certain or likely. */
const SURE = 0.9;
const LIKELY = 0.7;

/** @param confidence - 0..1 */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'check';
}
