import { NotFoundError } from '../errors.ts';
import type { Article, Assessment, Segment } from '../model.ts';
import type { Format } from '../formats/format.ts';
import { checkArticle, checkSegment } from '../rules/check.ts';
import type { ArticleReading, Rule } from '../rules/rule.ts';
import type { Store, StoredSegment } from '../store.ts';
import { sourceSentences } from '../text/align.ts';
import { linkedText } from '../text/source-links.ts';
import { looksGerman } from '../text/german.ts';
import { tokenize } from '../text/tokenize.ts';
import { slice } from '../text/span.ts';
import type { Parts } from './parts.ts';
import { atIntake, basisOfRules, rulesWith, type Rulings } from './rulings.ts';
import { switchedRules } from './rules-on.ts';

/** An article with everything that follows from its machine text and the rules that are on, and from nothing else. */
export interface Reading {
  readonly article: Article;
  readonly format: Format;
  readonly segments: readonly Segment[];
  readonly context: ArticleReading;
  /** Those that are on for this article. */
  readonly rules: readonly Rule[];
  /** Of the machine texts, in the order of the segments. */
  readonly machine: readonly Assessment[];
  /**
   * The same without the terms and lessons that came after the article, and with what was dismissed since: what stood in
   * the text when it was opened, whatever work has taught the house. The measure of every comparison with it.
   */
  readonly opening: readonly Assessment[];
  readonly german: boolean;
  /** How damaged the machine text is as a whole, 0..1. */
  readonly pressure: number;
  /** Assessment of another text in the place of segment `index`. */
  assess(index: number, text: string): { readonly segment: Segment; readonly assessment: Assessment };
}

export interface Library {
  /** @throws {NotFoundError} */
  read(articleId: number): Promise<Reading>;
}

/** What is kept of an article: its text, cut, and what the rules said of it. */
interface Kept {
  /** Of the links with its source that people mended. */
  readonly version: number;
  readonly loaded: Promise<Loaded>;
  /** `basis` names the rules and terms that it was read with. */
  reading?: { readonly basis: string; readonly done: Promise<Reading> };
  opening?: { readonly basis: string; readonly assessments: readonly Assessment[] };
}

type Mended = Awaited<ReturnType<Store['sourceMends']>>;
type Loaded = Pick<Reading, 'article' | 'format' | 'segments' | 'context' | 'german'>;

/** How many articles are kept read; a reading of 2,000 segments takes a few megabytes. */
const KEPT_READINGS = 12;
/** How many rechecked texts an article keeps. */
const KEPT_TEXTS = 4_000;

/**
 * Reads articles from the store and keeps the last few read: their machine text never changes. Which rules are on is
 * asked each time, for another program may have switched one in the same database.
 */
export function createLibrary(parts: Parts): Library {
  const kept = new Map<number, Kept>();

  function take(articleId: number, { version, mends }: Mended): Kept {
    const last = kept.get(articleId);
    const known = last?.version === version ? last : undefined;
    const entry = known ?? { version, loaded: load(articleId, mends, parts) };
    kept.delete(articleId);
    kept.set(articleId, entry);
    if (known === undefined) {
      entry.loaded.catch(() => kept.delete(articleId));
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT_READINGS) break;
        kept.delete(oldest);
      }
    }
    return entry;
  }

  return {
    async read(articleId) {
      const entry = take(articleId, await parts.store.sourceMends(articleId));
      const switched = await switchedRules(articleId, parts);
      const terms = await parts.store.terms(articleId);
      const on = switched.filter(({ on }) => on).map(({ rule }) => rule);
      const lessons = (await parts.store.lessons()).filter(({ state }) => state === 'on');
      const rulings = { on, terms, lessons };
      const basis = basisOfRules(rulings);
      if (entry.reading?.basis === basis) return entry.reading.done;
      const done = entry.loaded.then((loaded) => check(loaded, rulings, parts.threshold, entry));
      entry.reading = { basis, done };
      done.catch(() => {
        if (entry.reading?.done === done) delete entry.reading;
      });
      return done;
    },
  };
}

async function load(
  articleId: number,
  mends: Mended['mends'],
  { store, formats, language }: Parts,
): Promise<Loaded> {
  const found = await store.article(articleId);
  const format = formats.find(({ id }) => id === found?.article.formatId);
  if (found === undefined || format === undefined) throw new NotFoundError(`article ${articleId}`);
  const { article } = found;
  const segments = mendedSources(found.segments, article.source, mends).map((stored): Segment => {
    const text = slice(article.raw, stored.span);
    return { ...stored, text, tokens: tokenize(text, format.markup(text)) };
  });
  return { article, format, segments, context: { segments, language }, german: looksGerman(article.raw) };
}

/** Sources as people mended them, the later mend before the earlier. */
function mendedSources(
  segments: readonly StoredSegment[],
  source: string | undefined,
  mends: Mended['mends'],
): readonly StoredSegment[] {
  if (source === undefined || mends.length === 0) return segments;
  const sentences = sourceSentences(source);
  const links = new Map(mends.flatMap((mend) => mend.links.map(({ index, link }) => [index, link] as const)));
  return segments.map((segment) => {
    if (!links.has(segment.index)) return segment;
    const { source: _, ...unlinked } = segment;
    const text = linkedText(links.get(segment.index), sentences);
    return text === undefined ? unlinked : { ...unlinked, source: text };
  });
}

function check(loaded: Loaded, rulings: Rulings, threshold: number, entry: Pick<Kept, 'opening'>): Reading {
  const { article, format, segments, context } = loaded;
  const rules = rulesWith(rulings);
  const { assessments: machine, pressure } = checkArticle(context, { rules, threshold });
  const first = atIntake(rulings, article.createdAt);
  const basis = basisOfRules(first);
  if (first === rulings) entry.opening = { basis, assessments: machine };
  else if (entry.opening?.basis !== basis) {
    const { assessments } = checkArticle(context, { rules: rulesWith(first), threshold });
    entry.opening = { basis, assessments };
  }
  const texts = new Map<string, ReturnType<Reading['assess']>>();
  return {
    ...loaded,
    rules,
    machine,
    opening: entry.opening.assessments,
    pressure,
    assess(index, text) {
      const original = segments[index];
      const assessment = machine[index];
      if (original === undefined || assessment === undefined)
        throw new NotFoundError(`segment ${index} of article ${article.id}`);
      if (text === original.text) return { segment: original, assessment };
      const key = `${index}:${text}`;
      const known = texts.get(key);
      if (known !== undefined) return known;
      const segment = { ...original, text, tokens: tokenize(text, format.markup(text)) };
      const result = { segment, assessment: checkSegment(segment, context, { rules, threshold }, pressure) };
      if (texts.size >= KEPT_TEXTS) texts.clear();
      texts.set(key, result);
      return result;
    },
  };
}
