import { NotFoundError } from '../errors.ts';
import type { Finished } from '../exports/exporter.ts';
import { layOut } from './desk.ts';
import type { Library, Reading } from './library.ts';
import type { Parts } from './parts.ts';
import type { Workbench } from './workbench.ts';

/** Characters that a file name may not have on one system or another. */
const UNSAFE = /[^\p{L}\p{N}._-]+/gu;

/** Puts the accepted texts back into the article and hands it out. */
export function exporting(parts: Parts, library: Library): Pick<Workbench, 'exporters' | 'export'> {
  return {
    exporters: () => parts.exporters.map(({ id, title }) => ({ id, title })),

    async export(articleId, exporterId) {
      const exporter = parts.exporters.find(({ id }) => id === exporterId);
      if (exporter === undefined) throw new NotFoundError(`export ${exporterId}`);
      const { reading, view, decisions } = await layOut(articleId, parts, library);
      const postEdits = new Map(
        view.segments
          .filter(({ current, segment }) => current !== segment.text)
          .map(
            ({ current, segment }) => [segment.index, reading.format.encode(current, segment.text)] as const,
          ),
      );
      const finished: Finished = {
        article: reading.article,
        segments: reading.segments,
        postEdits,
        plain: reading.format.plain,
        decisions,
      };
      const written = exporter.write(finished);
      const ownName = reading.article.fileName ?? reading.article.title;
      const extension =
        exporter.id === 'same' ? extensionOf(ownName, reading.format.extensions) : exporter.extension;
      return {
        name: `${baseName(ownName, reading.format.extensions)}${extension}`,
        mediaType: exporter.id === 'same' ? ownMediaType(reading) : exporter.mediaType,
        bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written,
        open: view.counts.open,
      };
    },
  };
}

/** The format's media type with the encoding that the file came in. */
function ownMediaType({ format, article }: Reading): string {
  return format.mediaType.replace(/charset=.*/, `charset=${article.encoding}`);
}

function extensionOf(name: string, extensions: readonly string[]): string {
  return extensions.find((extension) => name.toLowerCase().endsWith(extension)) ?? extensions[0] ?? '';
}

function baseName(name: string, extensions: readonly string[]): string {
  const extension = extensions.find((end) => name.toLowerCase().endsWith(end)) ?? '';
  const stem = name
    .slice(0, name.length - extension.length)
    .replace(UNSAFE, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return stem.slice(0, 80) || 'artikel';
}
