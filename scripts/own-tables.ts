import type { DetectAnswer } from '../server/workbench/workbench.ts';
import type { Judged } from './annotated.ts';
import { grouped, type CleanLine, type OwnSentence, type Part } from './own-corpus.ts';
import type { OwnFigures } from './own-figures.ts';

/** What was measured on one part of our own garbled texts. */
export interface Measured {
  readonly part: Part;
  readonly figures: OwnFigures;
  /** What `repair --auto` made of the articles. */
  readonly repairs: readonly Judged[];
}

const WIDTH = 14;

/** One table of figures and one of categories, a column for each part. */
export function ownInWords(measured: readonly Measured[]): string {
  const row = (title: string, cell: (one: Measured) => string): string =>
    title.padEnd(44) + measured.map((one) => cell(one).padStart(WIDTH)).join('');
  const verdicts = (judged: readonly Judged[]): string =>
    (['better', 'neutral', 'worse'] as const)
      .map((verdict) => judged.filter((one) => one.verdict === verdict).length)
      .join(' / ');
  return [
    row('OWN GARBLED TEXTS', ({ part }) => part),
    row('sentences (garbled)', ({ figures }) => `${figures.sentences} (${figures.garbled})`),
    row('precision of flagged sentences', ({ figures }) => fixed(figures.precision)),
    row('recall of garbled sentences', ({ figures }) => fixed(figures.recall)),
    row('good sentences flagged', ({ figures }) => percent(figures.falseAlarms)),
    row('area under the curve of the score', ({ figures }) => fixed(figures.auc)),
    row('precision of spans', ({ figures: { spans } }) => fixed(spans.precision)),
    row('recall of spans', ({ figures: { spans } }) => fixed(spans.found / spans.all)),
    row('recall of spans in the right category', ({ figures: { spans } }) =>
      fixed(spans.sameCategory / spans.all),
    ),
    row('words in a span (median)', ({ figures: { spans } }) => String(spans.medianWords)),
    row('first suggestion better / neutral / worse', ({ figures: { suggestions } }) =>
      [suggestions.better, suggestions.neutral, suggestions.worse].join(' / '),
    ),
    row('repair --auto better / neutral / worse', ({ repairs }) => verdicts(repairs)),
    '',
    ...categories(measured),
  ].join('\n');
}

/** All spans of a category, the share found, the share found in the right category. */
function categories(measured: readonly Measured[]): string[] {
  const names = [
    ...new Set(measured.flatMap(({ figures }) => figures.categories.map(({ category }) => category))),
  ];
  const lines = names.map((name) => {
    const cells = measured.map(({ figures }) => {
      const found = figures.categories.find(({ category }) => category === name);
      if (found === undefined) return ''.padStart(24);
      return (
        `${found.all}`.padStart(8) +
        fixed(found.found / found.all).padStart(8) +
        fixed(found.sameCategory / found.all).padStart(8)
      );
    });
    return name.padEnd(20) + cells.join('');
  });
  const head = measured.map(({ part }) => part.padStart(8) + 'found'.padStart(8) + 'right'.padStart(8));
  return ['category'.padEnd(20) + head.join(''), ...lines];
}

/** Share of sentences read by a person that are flagged, by file. */
export function cleanInWords(lines: readonly CleanLine[], answers: readonly DetectAnswer[]): string {
  const flagged = new Set(answers.filter((answer) => answer.flagged).map(({ id }) => id));
  const files = grouped(lines, ({ id }) => id.replace(/:\d+$/, ''));
  const row = (title: string, own: readonly CleanLine[]): string => {
    const hits = own.filter(({ id }) => flagged.has(id)).length;
    return (
      title.padEnd(20) +
      String(own.length).padStart(8) +
      String(hits).padStart(8) +
      percent(hits / own.length).padStart(9)
    );
  };
  return [
    `${'clean/own'.padEnd(20)}${'n'.padStart(8)}${'flagged'.padStart(8)}`,
    ...[...files].map(([file, own]) => row(file, own)),
    row('all', lines),
  ].join('\n');
}

/**
 * Sentences that were judged otherwise than by the person who annotated them, for looking at them one by one: a false
 * alarm with what the rules reported, a missed one with what is wrong with it.
 */
export function mistakesInWords(sentences: readonly OwnSentence[], answers: readonly DetectAnswer[]): string {
  return sentences
    .flatMap(({ id, text, garbled, spans }, i) => {
      const answer = answers[i];
      if (answer === undefined || answer.flagged === garbled) return [];
      const marks = garbled
        ? spans.map(({ start, end, category }) => `[${category}: ${text.slice(start, end)}]`)
        : answer.spans.map(({ start, end, rule }) => `[${rule}: ${text.slice(start, end)}]`);
      return [`${garbled ? 'missed' : 'false alarm'} ${id} ${text} ${marks.join(' ')}`.trimEnd()];
    })
    .join('\n');
}

/** Sentences of good German that are flagged, with what the rules reported. */
export function falseAlarmsInWords(lines: readonly CleanLine[], answers: readonly DetectAnswer[]): string {
  return mistakesInWords(
    lines.map(({ id, text }) => ({ ...GOOD, id, text, correction: text })),
    answers,
  );
}

const GOOD: Omit<OwnSentence, 'id' | 'text' | 'correction'> = {
  article: '',
  severity: 'none',
  garbled: false,
  spans: [],
  also: [],
  joinWithPrevious: false,
};

const fixed = (share: number): string => (Number.isNaN(share) ? '–' : share.toFixed(3));
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
