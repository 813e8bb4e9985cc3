interface Signature {
  /** With its article, to stand in „… ist …“. */
  readonly kind: string;
  /** Bytes as Latin-1 characters. */
  readonly bytes: string;
  readonly at?: number;
}

/** First bytes by which files that are no plain text are known. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'ein PNG-Bild', bytes: '\x89PNG' },
  { kind: 'ein JPEG-Bild', bytes: '\xff\xd8\xff' },
  { kind: 'ein GIF-Bild', bytes: 'GIF8' },
  { kind: 'ein WebP-Bild', bytes: 'WEBP', at: 8 },
  { kind: 'ein TIFF-Bild', bytes: 'II*\0' },
  { kind: 'ein TIFF-Bild', bytes: 'MM\0*' },
  { kind: 'ein PDF-Dokument', bytes: '%PDF-' },
  { kind: 'ein ZIP-Archiv oder Office-Dokument (DOCX, ODT, XLSX)', bytes: 'PK\x03\x04' },
  { kind: 'ein leeres ZIP-Archiv', bytes: 'PK\x05\x06' },
  { kind: 'ein älteres Office-Dokument (DOC, XLS)', bytes: '\xd0\xcf\x11\xe0' },
  { kind: 'ein RTF-Dokument', bytes: '{\\rtf' },
  { kind: 'ein GZIP-Archiv', bytes: '\x1f\x8b' },
  { kind: 'ein 7z-Archiv', bytes: '7z\xbc\xaf' },
  { kind: 'ein RAR-Archiv', bytes: 'Rar!\x1a' },
  { kind: 'eine Video- oder Tondatei', bytes: 'ftyp', at: 4 },
  { kind: 'eine Tondatei', bytes: 'ID3' },
  { kind: 'eine Tondatei', bytes: 'OggS' },
  { kind: 'ein Programm', bytes: '\x7fELF' },
  { kind: 'eine SQLite-Datenbank', bytes: 'SQLite format 3\0' },
  { kind: 'eine UTF-32-Datei', bytes: '\xff\xfe\0\0' },
  { kind: 'eine UTF-32-Datei', bytes: '\0\0\xfe\xff' },
];

/** What the first bytes say a file is, in German with its article; undefined where they say nothing. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  return SIGNATURES.find(({ bytes: signature, at = 0 }) => head.startsWith(signature, at))?.kind;
}
