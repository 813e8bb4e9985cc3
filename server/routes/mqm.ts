import type { Words } from '../locale/index.ts';
import type { QualityFigures } from '../workbench/workbench.ts';

/** What an article weighs, told alike wherever it stands: per 1,000 words where both texts are long enough for that. */
export interface ShownMqm {
  readonly label: string;
  readonly rated: boolean;
  readonly before: string;
  readonly after: string;
}

export function shownMqm({ before, after }: QualityFigures['mqm'], t: Words): ShownMqm {
  const { mqm: words, format } = t.quality;
  const rates = [before.rate, after.rate].flatMap((rate) => rate ?? []);
  const [then, now] = rates.length === 2 ? rates.map(format.tenth) : [];
  return then !== undefined && now !== undefined
    ? { label: words.rate, rated: true, before: then, after: now }
    : {
        label: words.points,
        rated: false,
        before: t.format.number(before.points),
        after: t.format.number(after.points),
      };
}
