import type { Words } from '../locale/index.ts';
import type { HouseQuality } from '../workbench/workbench.ts';
import type { Section } from './quality-sections.ts';

/** The sections that only the house has: how things went, week by week. */
export function weekSections({ weeks }: HouseQuality, t: Words): Section[] {
  return weeks.length === 0 ? [] : [workSection(weeks, t), scoreSection(weeks, t)];
}

function workSection(weeks: HouseQuality['weeks'], t: Words): Section {
  const { weeks: words, format, unknown } = t.quality;
  const { number } = t.format;
  const all = weeks.reduce((sum, { accepted }) => sum + accepted, 0);
  return {
    id: 'weeks',
    heading: words.heading,
    lead: [],
    alt: words.alt(weeks.length, all),
    plot: {
      kind: 'columns',
      title: words.heading,
      labelled: words.what,
      labels: weeks.map(({ monday }) => format.shortDay(monday)),
      axis: words.axis,
      number,
      series: [{ name: words.accepted, tone: 'after', values: weeks.map(({ accepted }) => accepted) }],
    },
    table: {
      head: [words.what, words.articles, words.accepted, words.hter, words.time],
      rows: weeks.map(({ monday, articles, accepted, hter, median }) => [
        format.day(monday),
        number(articles),
        number(accepted),
        hter === undefined ? unknown : format.fineShare(hter),
        median === undefined ? unknown : format.duration(median),
      ]),
    },
    wordColumns: 1,
  };
}

function scoreSection(weeks: HouseQuality['weeks'], t: Words): Section {
  const { score: words, weeks: week, before, after, format, unknown, findings } = t.quality;
  const { number } = t.format;
  const rates = weeks.map(({ mqm }) => ({ before: mqm?.before.rate, after: mqm?.after.rate }));
  const known = rates.flatMap((rate) => rate.after ?? []);
  const written = (rate: number | undefined): string => (rate === undefined ? unknown : format.tenth(rate));
  return {
    id: 'score',
    heading: words.heading,
    lead: known.length === 0 ? [words.none] : [],
    alt: words.alt(written(known[0]), written(known.at(-1))),
    ...(known.length === 0
      ? {}
      : {
          plot: {
            kind: 'lines' as const,
            title: words.heading,
            labelled: week.what,
            labels: weeks.map(({ monday }) => format.shortDay(monday)),
            axis: words.axis,
            number: format.tenth,
            series: [
              { name: before, tone: 'before' as const, values: rates.map((rate) => rate.before) },
              { name: after, tone: 'after' as const, values: rates.map((rate) => rate.after) },
            ],
          },
        }),
    table: {
      head: [
        week.what,
        week.articles,
        `MQM, ${before}`,
        `MQM, ${after}`,
        `${findings.axis}, ${before}`,
        `${findings.axis}, ${after}`,
      ],
      rows: weeks.map(({ monday, articles, mqm }, i) => [
        format.day(monday),
        number(articles),
        written(rates[i]?.before),
        written(rates[i]?.after),
        mqm === undefined ? unknown : number(mqm.before.findings),
        mqm === undefined ? unknown : number(mqm.after.findings),
      ]),
    },
    wordColumns: 1,
  };
}
