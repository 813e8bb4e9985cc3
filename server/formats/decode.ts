import { InputError } from '../errors.ts';
import type { Encoding } from '../model.ts';
import { decodeNarrow } from '../text/encoding.ts';
import { binaryKind } from './binary.ts';

export interface DecodedFile {
  /** Without the byte order mark; nothing else is changed. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Names under which pages declare what is read here as Windows-1252, UTF-8 or UTF-16. */
const READABLE =
  /^(?:utf-?8|utf-?16(?:le|be)?|windows-?1252|cp-?1252|iso-?8859-?(?:1|15)|latin-?[19]|(?:us-)?ascii)$/iu;
/** Bytes looked at to tell text from something else. */
const SAMPLE = 65_536;
/** Share of control characters above which bytes are no text. */
const MOST_CONTROLS = 0.1;

/**
 * The text of a file. Told in this order: byte order mark, zero bytes of UTF-16, UTF-8 if it is well formed, else
 * Windows-1252, which holds Latin-1. NUL and control characters of a real text stay where they are: they are tokens
 * like punctuation, and every span fits.
 *
 * @param name - the file's name, for the message
 * @throws {InputError} `empty`, `binary` (a picture, an archive, an office document), `encoding` (bytes that fit no
 *   encoding known here, or one that the page names itself)
 */
export function decodeFile(bytes: Uint8Array, name: string): DecodedFile {
  if (bytes.length === 0)
    throw new InputError('empty', `Die Datei „${name}“ ist leer. Wählen Sie bitte eine Datei mit Text.`, {
      name,
    });
  refuseBinary(bytes, name);
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) {
    const [encoding, mark] = marked;
    return { text: strictly(bytes.subarray(mark.length), encoding, name), encoding, byteOrderMark: true };
  }
  const wide = wideByZeros(bytes);
  if (wide !== undefined) return { text: strictly(bytes, wide, name), encoding: wide, byteOrderMark: false };
  const utf8 = wellFormed(bytes, 'utf-8');
  if (utf8 !== undefined) return text(utf8, 'utf-8', name);
  refuseForeign(bytes, name);
  return text(decodeNarrow(bytes), 'windows-1252', name);
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const kind = binaryKind(bytes);
  if (kind === undefined) return;
  throw new InputError(
    'binary',
    `„${name}“ ist ${kind} und kein Text. Speichern Sie den Artikel bitte als .txt, .md oder .html.`,
    { name, kind },
  );
}

/** UTF-16 without a mark: in European text every other byte is zero. */
function wideByZeros(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4 || bytes.length % 2 === 1) return undefined;
  let [even, odd] = [0, 0];
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : undefined;
}

function wellFormed(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // the one reason for which a strict decoder throws: the bytes are not of this encoding
    return undefined;
  }
}

function strictly(bytes: Uint8Array, encoding: Encoding, name: string): string {
  const decoded = wellFormed(bytes, encoding);
  if (decoded !== undefined) return text(decoded, encoding, name).text;
  throw new InputError(
    'encoding',
    `„${name}“ gibt sich als ${encoding.toUpperCase()} aus, enthält aber Bytes, die dazu nicht passen. Speichern Sie die Datei bitte als UTF-8.`,
    { name, encoding },
  );
}

/** An HTML file may name an encoding that is not read here; decoding it as another would spoil every letter. */
function refuseForeign(bytes: Uint8Array, name: string): void {
  const head = decodeNarrow(bytes.subarray(0, 2_048));
  const encoding = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/iu.exec(head)?.[1];
  if (encoding === undefined || READABLE.test(encoding)) return;
  throw new InputError(
    'encoding',
    `„${name}“ ist in ${encoding} geschrieben. Klartext liest UTF-8, UTF-16 und Windows-1252; speichern Sie die Datei bitte als UTF-8.`,
    { name, encoding },
  );
}

function text(decoded: string, encoding: Encoding, name: string): DecodedFile {
  const sample = decoded.slice(0, SAMPLE);
  const controls = sample.match(/[^\P{Cc}\t\n\r\f\v\u0085]/gu)?.length ?? 0;
  if (controls <= 2 || controls <= sample.length * MOST_CONTROLS)
    return { text: decoded, encoding, byteOrderMark: false };
  throw new InputError(
    'binary',
    `„${name}“ enthält kaum lesbare Zeichen und ist wohl kein Text. Speichern Sie den Artikel bitte als .txt, .md oder .html.`,
    { name, kind: 'unknown' },
  );
}
