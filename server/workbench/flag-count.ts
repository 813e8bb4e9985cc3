import { setImmediate } from 'node:timers/promises';
import type { ArticleNote, ArticleSummary } from '../store.ts';
import { layOut } from './desk.ts';
import { figuresOf, FIGURES_VERSION } from './quality-figures.ts';
import type { Library, Reading } from './library.ts';
import type { Parts } from './parts.ts';
import { rulesByDefault } from './rules-on.ts';

/** Sentences that are counted anew before the list of articles is shown: a second or so. */
const RECOUNTED = 1_000;

/**
 * Keeps the number of open flagged segments for the list of articles, which reads no article. Never fails: what was
 * decided is decided, and a count that could not be kept is made again when the list is next shown.
 */
export async function noteFlagged(articleId: number, parts: Parts, library: Library): Promise<void> {
  try {
    // Asked before the article is read, so that a count which somebody has overtaken is known to be old.
    const stand = await parts.store.stand(articleId);
    const desk = await layOut(articleId, parts, library);
    const { reading, view } = desk;
    await parts.store.note(articleId, {
      flagged: view.counts.open,
      findings: findingsByRule(reading),
      figures: JSON.stringify(figuresOf(desk)),
      basis: basisOf(parts),
      stand,
    });
  } catch {
    // The old note no longer fits the article's stand, so nobody takes it for the truth.
  }
}

/** The list of articles; counts that no longer fit are made anew, newest first, as far as that takes no time. */
export async function listArticles(parts: Parts, library: Library): Promise<ArticleSummary[]> {
  const basis = basisOf(parts);
  const articles = await parts.store.articles(basis);
  let sentences = 0;
  for (const { id, segments, flagged } of articles) {
    if (flagged !== undefined) continue;
    sentences += segments;
    if (sentences > RECOUNTED && sentences > segments) break;
    await noteFlagged(id, parts, library);
    await setImmediate();
  }
  return sentences === 0 ? articles : parts.store.articles(basis);
}

/** Names the rules that the program has and how it counts, so that one with others counts anew. */
export function basisOf(parts: Parts): string {
  const ids = rulesByDefault(parts).map(({ id }) => id);
  return parts.digest(new TextEncoder().encode([FIGURES_VERSION, ...ids].join(' ')));
}

function findingsByRule({ rules, machine }: Reading): ArticleNote['findings'] {
  const counts = new Map(rules.map(({ id }) => [id, 0]));
  for (const { ruleId } of machine.flatMap(({ findings }) => findings))
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return Object.fromEntries(counts);
}
