import type { DecisionSketch } from '../model.ts';
import { bySegment, heldIn, sketchOf } from '../quality/sketches.ts';
import { certified } from '../quality/certificates.ts';
import { editRate, isStruck } from '../quality/edit-rate.ts';
import { groupedBy } from '../quality/group.ts';
import { mean } from '../quality/histogram.ts';
import { byWeek, mondayOf, mondaysBetween } from '../quality/weeks.ts';
import type { ArticleSummary, Spending } from '../store.ts';
import { layOut } from './desk.ts';
import { basisOf, listArticles } from './flag-count.ts';
import type { Library } from './library.ts';
import type { Parts } from './parts.ts';
import { figuresOf, type ArticleFigures } from './quality-figures.ts';
import { mqmOf, summedUp, timeOf } from './quality-sums.ts';
import type { ComparedArticle, Quality, QualityWeek } from './quality-views.ts';

/** Figures of one article as it stands, and of the house from what was counted when each was last checked. */
export function qualityFigures(parts: Parts, library: Library): Quality {
  const { store } = parts;

  async function counts(): Promise<ReadonlyMap<number, ArticleFigures>> {
    const kept = await store.figures(basisOf(parts));
    // Written by `noteFlagged` on the same basis, and by nobody else.
    return new Map(kept.map(({ articleId, figures }) => [articleId, JSON.parse(figures) as ArticleFigures]));
  }

  return {
    async quality(articleId) {
      const [desk, spending] = await Promise.all([layOut(articleId, parts, library), store.spending()]);
      const { view, reading, decisions } = desk;
      const { id, title, createdAt } = view.article;
      const changed = view.segments.flatMap(({ segment, current, last }) =>
        last?.postEdit === undefined || current === segment.text ? [] : [last],
      );
      return {
        ...summedUp(
          [figuresOf(desk)],
          decisions.map(sketchOf),
          spending.filter((one) => one.articleId === articleId),
        ),
        article: { id, title, createdAt },
        segments: reading.segments.length,
        flagged: {
          before: view.counts.flagged,
          after: view.segments.filter(({ assessment }) => assessment.flagged).length,
        },
        decisions: decisions.length,
        open: view.counts.open,
        certified: certified(changed.filter(({ postEdit }) => !isStruck(postEdit))),
        struck: changed
          .filter(({ postEdit }) => isStruck(postEdit))
          .map(({ segmentIndex, text }) => ({ index: segmentIndex, text })),
        unattributed: spending
          .filter((one) => one.articleId === undefined && one.month >= createdAt.slice(0, 7))
          .reduce((sum, { texts }) => sum + texts, 0),
      };
    },

    async houseQuality() {
      const articles = await listArticles(parts, library);
      const [figures, sketches, spending] = await Promise.all([counts(), store.sketches(), store.spending()]);
      return {
        ...summedUp([...figures.values()], sketches, byMonth(spending)),
        articles: comparison(articles, figures, sketches),
        weeks: weeksOf(articles, figures, sketches),
      };
    },
  };
}

/** What was sent by month and provider, whichever article it was for. */
function byMonth(spending: readonly Spending[]): Spending[] {
  const sums = new Map<string, Spending>();
  for (const { articleId: _, ...one } of spending) {
    const key = `${one.month} ${one.providerId}`;
    const known = sums.get(key);
    sums.set(key, {
      ...one,
      texts: one.texts + (known?.texts ?? 0),
      characters: one.characters + (known?.characters ?? 0),
    });
  }
  return [...sums.values()];
}

function comparison(
  articles: readonly ArticleSummary[],
  figures: ReadonlyMap<number, ArticleFigures>,
  sketches: readonly DecisionSketch[],
): ComparedArticle[] {
  const byArticle = groupedBy(sketches, ({ articleId }) => articleId);
  return articles.map(({ id, title, createdAt, segments }) => {
    const own = byArticle.get(id) ?? [];
    const counted = figures.get(id);
    const rate = counted === undefined ? undefined : editRate(counted.fixes);
    const { median } = timeOf(own);
    return {
      id,
      title,
      createdAt,
      segments,
      fixes: [...bySegment(own).values()].filter((group) => heldIn(group)?.struck === false).length,
      ...(counted === undefined ? {} : { mqm: mqmOf([counted]) }),
      ...(rate === undefined ? {} : { rate }),
      ...(median === undefined ? {} : { median }),
    };
  });
}

function weeksOf(
  articles: readonly ArticleSummary[],
  figures: ReadonlyMap<number, ArticleFigures>,
  sketches: readonly DecisionSketch[],
): QualityWeek[] {
  const arrived = byWeek(articles, ({ createdAt }) => createdAt);
  const worked = byWeek(sketches, ({ decidedAt }) => decidedAt);
  const mondays = [...arrived.keys(), ...worked.keys()].sort();
  const [first, last] = [mondays[0], mondays.at(-1)];
  if (first === undefined || last === undefined) return [];
  return mondaysBetween(mondayOf(first), mondayOf(last)).map((monday) => {
    const here = arrived.get(monday) ?? [];
    const counted = here.flatMap(({ id }) => figures.get(id) ?? []);
    const decided = worked.get(monday) ?? [];
    const accepts = decided.filter(({ kind }) => kind === 'accept');
    const hter = mean(accepts.filter(({ struck }) => !struck).map((sketch) => sketch.hter));
    const { median } = timeOf(decided);
    return {
      monday,
      articles: here.length,
      accepted: accepts.length,
      ...(counted.length === 0 ? {} : { mqm: mqmOf(counted) }),
      ...(hter === undefined ? {} : { hter }),
      ...(median === undefined ? {} : { median }),
    };
  });
}
