import { InputError } from '../errors.ts';
import { sourceSentences } from '../text/align.ts';
import { linksOf, mended, SOURCE_STEPS, type SourceLink, type SourceStep } from '../text/source-links.ts';
import { noteFlagged } from './flag-count.ts';
import type { Library, Reading } from './library.ts';
import { isoTime, type Parts } from './parts.ts';

/** The source sentences of a segment, and those around them. */
export interface SourceBeside {
  readonly sentences: readonly string[];
  /** '' where there is none. */
  readonly before: string;
  readonly after: string;
  /** The steps that can be made here. */
  readonly steps: readonly SourceStep[];
  /** Number of the article's last mend, 0 where there is none; sent along with the next one. */
  readonly version: number;
  /** Mends of the article that an undo can take back. */
  readonly mends: number;
}

export interface SourceMending {
  readonly articleId: number;
  readonly index: number;
  readonly step: SourceStep | 'undo';
  readonly version: number;
  readonly editor?: string;
}

/** Use cases of the source. */
export interface Mending {
  /**
   * The source beside a segment, and how their link can be mended; undefined where the article has no source.
   *
   * @throws {NotFoundError}
   */
  sourceBeside(articleId: number, index: number): Promise<SourceBeside | undefined>;
  /**
   * Mends what belongs to which, or takes the last mend of the article back.
   *
   * @throws {InputError} where somebody mended first, or the step cannot be made; nothing is written then
   */
  mendSource(mend: SourceMending): Promise<void>;
}

/** The source beside a segment, and mending what belongs to which. */
export function mending(parts: Parts, library: Library): Mending {
  const { store } = parts;
  return {
    async sourceBeside(articleId, index) {
      const reading = await library.read(articleId);
      if (reading.article.source === undefined) return undefined;
      const sentences = sourceSentences(reading.article.source);
      const links = linksIn(reading, sentences);
      const { version, mends } = await store.sourceMends(articleId);
      const link = links[index];
      const place = link?.first ?? placeBefore(links, index);
      return {
        sentences: link === undefined ? [] : sentences.slice(link.first, link.end),
        before: sentences[place - 1] ?? '',
        after: sentences[link?.end ?? place] ?? '',
        steps: SOURCE_STEPS.filter((step) => mended(links, index, step, sentences.length).length > 0),
        version,
        mends: mends.length,
      };
    },

    async mendSource({ articleId, index, step, version, editor }) {
      const reading = await library.read(articleId);
      const sentences = sourceSentences(reading.article.source ?? '');
      const { mends } = await store.sourceMends(articleId);
      const last = mends.at(-1);
      const links = step === 'undo' ? [] : mended(linksIn(reading, sentences), index, step, sentences.length);
      const change = step === 'undo' && last !== undefined ? { links, undoes: last.id } : { links };
      if (links.length === 0 && !('undoes' in change)) throw outdated();
      const kept = await store.mendSource(
        { articleId, ...change, expected: version },
        editor,
        isoTime(parts.now()),
      );
      if (!kept) throw outdated();
      await noteFlagged(articleId, parts, library);
    },
  };
}

function linksIn({ segments }: Pick<Reading, 'segments'>, sentences: readonly string[]): SourceLink[] {
  return linksOf(
    segments.map(({ source }) => source),
    sentences,
  );
}

function placeBefore(links: readonly SourceLink[], index: number): number {
  return links.slice(0, index).reduce((end, link) => Math.max(end, link?.end ?? 0), 0);
}

function outdated(): InputError {
  return new InputError(
    'source-outdated',
    'Die Zuordnung wurde inzwischen geändert. Es wurde nichts überschrieben; sehen Sie bitte noch einmal nach.',
  );
}
