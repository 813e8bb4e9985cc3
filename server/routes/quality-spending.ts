import type { Words } from '../locale/index.ts';
import type { Tone } from '../plots/plot.ts';
import type { Spending } from '../workbench/workbench.ts';
import type { Section, Titles } from './quality-sections.ts';

/** One tone a provider; more than these share the last. */
const TONES: readonly Tone[] = ['after', 'before', 'soft', 'warn', 'quiet'];

/** What was sent to providers, by month. */
export function spendingSection(
  spending: readonly Spending[],
  lead: readonly string[],
  titles: Titles,
  t: Words,
): Section {
  const { spending: words, format } = t.quality;
  const { number } = t.format;
  const months = [...new Set(spending.map(({ month }) => month))].sort();
  const providers = [...new Set(spending.map(({ providerId }) => providerId))];
  const sum = (of: (one: Spending) => boolean): number =>
    spending.filter(of).reduce((total, { characters }) => total + characters, 0);
  return {
    id: 'spending',
    heading: words.heading,
    lead,
    alt: words.alt(sum(() => true)),
    ...(spending.length === 0
      ? {}
      : {
          plot: {
            kind: 'columns' as const,
            title: words.heading,
            labelled: words.what,
            labels: months.map(format.month),
            axis: words.axis,
            number,
            series: providers.map((id, i) => ({
              name: titles.provider(id),
              tone: TONES[i] ?? ('quiet' as const),
              values: months.map((month) => sum((one) => one.month === month && one.providerId === id)),
            })),
          },
        }),
    table: {
      head: [words.what, words.provider, words.billed, words.texts, words.characters],
      rows: spending.map((one) => [
        format.month(one.month),
        titles.provider(one.providerId),
        one.billed ? words.billed : words.free,
        number(one.texts),
        number(one.characters),
      ]),
    },
    wordColumns: 3,
  };
}
