import { areaUnderCurve } from './area.ts';
import { editCount, words } from '../server/text/ter.ts';
import type { DetectAnswer } from '../server/workbench/workbench.ts';
import type { OwnSentence } from './own-corpus.ts';

/** How many of a kind there are, how many were found, and how many of those in the right category. */
export interface Found {
  readonly all: number;
  readonly found: number;
  readonly sameCategory: number;
}

/** What flags, spans and suggestions are worth on annotated sentences. Shares are 0 where there is nothing to count. */
export interface OwnFigures {
  readonly sentences: number;
  readonly garbled: number;
  /** Share of flagged sentences that are garbled. */
  readonly precision: number;
  /** Share of garbled sentences that are flagged. */
  readonly recall: number;
  /** Share of good sentences (severity none) that are flagged. */
  readonly falseAlarms: number;
  /** Probability that a garbled sentence scores higher than another one. */
  readonly auc: number;
  readonly spans: Found & {
    /** Spans that the rules reported. */
    readonly reported: number;
    /** Share of them that touch an annotated one. */
    readonly precision: number;
    readonly medianWords: number;
  };
  /** By annotated category, the most frequent first. */
  readonly categories: readonly (Found & { readonly category: string })[];
  /** The first suggestion against the nearest correction, in sentences. */
  readonly suggestions: { readonly better: number; readonly neutral: number; readonly worse: number };
}

type Stretch = { readonly start: number; readonly end: number; readonly category: string };

/** @param answers - one for each sentence, in the same order */
export function ownFigures(
  sentences: readonly OwnSentence[],
  answers: readonly Pick<DetectAnswer, 'score' | 'flagged' | 'spans' | 'suggestions'>[],
): OwnFigures {
  const pairs = sentences.flatMap((sentence, i) => {
    const answer = answers[i];
    return answer === undefined ? [] : [{ sentence, answer }];
  });
  const garbled = pairs.filter(({ sentence }) => sentence.garbled);
  const flagged = pairs.filter(({ answer }) => answer.flagged);
  const right = flagged.filter(({ sentence }) => sentence.garbled).length;
  const good = pairs.filter(({ sentence }) => sentence.severity === 'none');
  const reported = pairs.flatMap(({ sentence, answer }) =>
    answer.spans.map((span) => ({ span, sentence, right: sentence.spans.some((own) => touch(own, span)) })),
  );
  const annotated = pairs.flatMap(({ sentence, answer }) =>
    sentence.spans.map((span) => ({ span, hits: answer.spans.filter((own) => touch(own, span)) })),
  );
  return {
    sentences: pairs.length,
    garbled: garbled.length,
    precision: share(right, flagged.length),
    recall: share(right, garbled.length),
    falseAlarms: share(good.filter(({ answer }) => answer.flagged).length, good.length),
    auc: areaUnderCurve(
      garbled.map(({ answer }) => answer.score),
      pairs.filter(({ sentence }) => !sentence.garbled).map(({ answer }) => answer.score),
    ),
    spans: {
      ...count(annotated),
      reported: reported.length,
      precision: share(reported.filter((one) => one.right).length, reported.length),
      medianWords: median(
        reported.map(({ span, sentence }) => wordsIn(sentence.text.slice(span.start, span.end))),
      ),
    },
    categories: byCategory(annotated),
    suggestions: compared(pairs),
  };
}

type Annotated = { readonly span: Stretch; readonly hits: readonly Stretch[] };

function count(annotated: readonly Annotated[]): Found {
  return {
    all: annotated.length,
    found: annotated.filter(({ hits }) => hits.length > 0).length,
    sameCategory: annotated.filter(({ span, hits }) =>
      hits.some(({ category }) => category === span.category),
    ).length,
  };
}

function byCategory(annotated: readonly Annotated[]): OwnFigures['categories'] {
  const names = [...new Set(annotated.map(({ span }) => span.category))];
  return names
    .map((category) => ({
      category,
      ...count(annotated.filter(({ span }) => span.category === category)),
    }))
    .sort((a, b) => b.all - a.all || (a.category < b.category ? -1 : 1));
}

/** An empty span marks a gap; it touches what stands within one character. */
function touch(a: Stretch, b: Stretch): boolean {
  const reach = a.end > a.start && b.end > b.start ? 0 : 2;
  return a.start < b.end + reach && b.start < a.end + reach;
}

function compared(
  pairs: readonly { readonly sentence: OwnSentence; readonly answer: Pick<DetectAnswer, 'suggestions'> }[],
): OwnFigures['suggestions'] {
  const verdicts = { better: 0, neutral: 0, worse: 0 };
  for (const { sentence, answer } of pairs) {
    const [first] = answer.suggestions;
    if (first === undefined || first.text === sentence.text || sentence.correction === '') continue;
    const references = [sentence.correction, ...sentence.also];
    const gain = distance(sentence.text, references) - distance(first.text, references);
    verdicts[gain > 0 ? 'better' : gain < 0 ? 'worse' : 'neutral']++;
  }
  return verdicts;
}

function distance(text: string, references: readonly string[]): number {
  return Math.min(...references.map((reference) => editCount(words(text), words(reference))));
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
