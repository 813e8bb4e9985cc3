import type { DecisionSketch } from '../../server/model.ts';

const DAY = '2026-03-02T';
let ids = 0;

/** An accept by hand at this time of one day, but for what a test gives. */
export function sketch(
  time: string,
  segmentIndex: number,
  more: Partial<DecisionSketch> = {},
): DecisionSketch {
  return {
    id: ++ids,
    articleId: 1,
    segmentIndex,
    kind: 'accept',
    state: 'accepted',
    origin: { kind: 'manual' },
    hter: 0.25,
    decidedAt: `${DAY}${time}.000Z`,
    changed: true,
    fixed: true,
    struck: false,
    ...more,
  };
}
