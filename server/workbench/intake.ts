import { InputError } from '../errors.ts';
import { decodeFile } from '../formats/decode.ts';
import type { Format } from '../formats/format.ts';
import type { NewArticle, StoredSegment } from '../store.ts';
import { align } from '../text/align.ts';
import { segmentize } from '../text/segmentize.ts';
import { noteFlagged } from './flag-count.ts';
import type { Library } from './library.ts';
import { isoTime, type Parts } from './parts.ts';
import { ledgerOf } from './terms.ts';
import type { Submission, Workbench } from './workbench.ts';

/** Longest article, in UTF-16 code units: about 60,000 words; checking one takes a few seconds. */
const LONGEST_ARTICLE = 400_000;
const LONGEST_TITLE = 200;
const PLAIN: Format['id'] = 'text';
/** A text without one is nothing to repair: dashes, dots, invisible characters. */
const READABLE = /[\p{L}\p{N}]/u;

/** Takes an article in: text or file → raw text → segments, with the source beside them. */
export function intake(parts: Parts, library: Library): Pick<Workbench, 'submit' | 'twin' | 'find'> {
  return {
    async submit(submission) {
      const { file, encoding, byteOrderMark, digest, format } = receive(submission, parts);
      const translatedFrom = sourceOf(submission);
      refuseLong('too-long', 'Der Text', file);
      refuseLong('source-too-long', 'Der Quelltext', translatedFrom ?? '');
      const { raw, restore } = format.decode(file);
      const found = segmentize(raw, format.blocks(raw), format.markup);
      if (!found.some(({ text }) => READABLE.test(text)))
        throw new InputError(
          'empty',
          'Hier steht kein Text. Fügen Sie bitte einen Artikel ein oder wählen Sie eine Datei.',
        );
      const sources = translatedFrom === undefined ? [] : align(found, translatedFrom);
      const segments = found.map(({ index, kind, span, paragraph }): StoredSegment => {
        const translated = sources[index];
        return { index, kind, span, paragraph, ...(translated === undefined ? {} : { source: translated }) };
      });
      const fileName = oneLine(submission.file?.name);
      const article: NewArticle = {
        title: title(submission, found),
        ...(fileName === undefined ? {} : { fileName }),
        formatId: format.id,
        raw,
        restore,
        encoding,
        byteOrderMark,
        digest,
        createdAt: isoTime(parts.now()),
        ...(translatedFrom === undefined ? {} : { source: translatedFrom }),
      };
      const id = await parts.store.addArticle(article, segments);
      await noteFlagged(id, parts, library);
      // The repair page shows an article's names; they are looked for while the article is taken in anyway.
      ledgerOf(await library.read(id));
      return id;
    },

    async twin(submission) {
      const id = await parts.store.articleByDigest(receive(submission, parts).digest);
      const found = id === undefined ? undefined : await parts.store.article(id);
      return found && { id: found.article.id, title: found.article.title };
    },

    find: (bytes) => parts.store.articleByDigest(parts.digest(bytes)),
  };
}

type Received = Pick<NewArticle, 'encoding' | 'byteOrderMark' | 'digest'> & {
  readonly file: string;
  readonly format: Format;
};

function receive({ text, file, formatId }: Submission, { formats, digest }: Parts): Received {
  if (file !== undefined) {
    const decoded = decodeFile(file.bytes, file.name);
    const format = formatOf(formats, formatId, file.name);
    return { ...decoded, file: decoded.text, digest: digest(file.bytes), format };
  }
  // A form sends CR LF for every line end of a text field; the person typed neither.
  const pasted = (text ?? '').replaceAll('\r\n', '\n');
  return {
    file: pasted,
    encoding: 'utf-8',
    byteOrderMark: false,
    digest: digest(new TextEncoder().encode(pasted)),
    format: formatOf(formats, formatId ?? PLAIN, ''),
  };
}

/** The format that was named, else the one of the file's extension, else plain text. */
function formatOf(formats: readonly Format[], formatId: string | undefined, name: string): Format {
  const byName = formats.find(({ extensions }) => extensions.some((end) => name.toLowerCase().endsWith(end)));
  const wanted = formatId ?? byName?.id ?? PLAIN;
  const format = formats.find(({ id }) => id === wanted);
  if (format === undefined)
    throw new InputError('no-format', `Ein Eingabeformat „${wanted}“ gibt es nicht.`, { format: wanted });
  return format;
}

function refuseLong(code: string, what: string, { length }: string): void {
  if (length <= LONGEST_ARTICLE) return;
  throw new InputError(
    code,
    `${what} hat ${length} Zeichen; Klartext nimmt höchstens ${LONGEST_ARTICLE}. Teilen Sie den Artikel bitte auf.`,
    { length, limit: LONGEST_ARTICLE },
  );
}

function sourceOf({ source: text }: Submission): string | undefined {
  const trimmed = text?.replaceAll('\r\n', '\n').trim();
  return trimmed === '' ? undefined : trimmed;
}

/** The title given, else the article's own heading, else its first sentence, else the file's name. */
function title(
  { title: given, file }: Submission,
  found: readonly Pick<StoredSegment & { readonly text: string }, 'kind' | 'text'>[],
): string {
  const heading = found.find(({ kind }) => kind === 'heading');
  const words =
    [given, heading?.text, found[0]?.text, file?.name].map(oneLine).find((text) => text !== undefined) ?? '–';
  return words.length <= LONGEST_TITLE
    ? words
    : `${words.slice(0, LONGEST_TITLE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Undefined where nothing is left to read. */
function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/[\s\p{Cc}]+/gu, ' ').trim() || undefined;
}
