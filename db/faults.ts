import type { KlartextError } from '../server/errors.ts';

/** What SQLite's result codes mean for a person, German and English; a code stands for all that begin with it. */
const FAULTS: readonly (readonly [code: string, german: string, english: string])[] = [
  ['SQLITE_NOTADB', 'ist keine SQLite-Datenbank', 'is not a SQLite database'],
  ['SQLITE_CORRUPT', 'ist beschädigt; spielen Sie eine Sicherung ein', 'is damaged; restore a backup'],
  [
    'SQLITE_READONLY',
    'lässt sich nicht beschreiben; prüfen Sie die Rechte an Datei und Ordner',
    'cannot be written to; check the permissions of the file and its folder',
  ],
  ['SQLITE_FULL', 'kann nicht wachsen; der Datenträger ist voll', 'cannot grow; the disk is full'],
  [
    'SQLITE_CANTOPEN',
    'lässt sich nicht öffnen; prüfen Sie den Pfad und die Rechte an Datei und Ordner',
    'cannot be opened; check the path and the permissions of the file and its folder',
  ],
  [
    'SQLITE_IOERR',
    'lässt sich nicht lesen oder beschreiben; prüfen Sie den Datenträger',
    'cannot be read or written; check the disk',
  ],
  [
    'SQLITE_BUSY',
    'wird seit Sekunden von einem anderen Programm beschrieben; versuchen Sie es noch einmal',
    'has been locked by another program for seconds; try again',
  ],
];

/** One sentence in German and one in English about a database file. */
export function aboutFile(file: string, german: string, english: string): string {
  return `Die Datenbankdatei „${file}“ ${german}.\nThe database file "${file}" ${english}.`;
}

/** The result code of a failure, such as `SQLITE_BUSY`; undefined where it is not SQLite's. */
export function sqliteCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : undefined;
}

export function isBusy(error: unknown): boolean {
  return sqliteCode(error)?.startsWith('SQLITE_BUSY') ?? false;
}

/**
 * A failure of SQLite or of the file system as an error that a person may read; what is the program's own fault, and
 * what is such an error already, as it is.
 *
 * @param file - as it is named in messages
 */
export function told(
  error: unknown,
  file: string,
  Kind: new (message: string, options: ErrorOptions) => KlartextError,
): unknown {
  const message = explain(error, file) ?? explainSystem(error, file);
  return message === undefined ? error : new Kind(message, { cause: error });
}

function explain(error: unknown, file: string): string | undefined {
  const code = sqliteCode(error);
  if (code === undefined) return undefined;
  const fault = FAULTS.find(([known]) => code.startsWith(known));
  return fault === undefined ? undefined : aboutFile(file, fault[1], fault[2]);
}

/** Failures of the file system: no permission, a file in place of a folder, no space. */
function explainSystem(error: unknown, file: string): string | undefined {
  if (typeof error !== 'object' || error === null || !('syscall' in error)) return undefined;
  const reason = 'message' in error ? String(error.message) : String(error.syscall);
  return aboutFile(
    file,
    `lässt sich nicht anlegen oder öffnen (${reason})`,
    `cannot be made or opened (${reason})`,
  );
}
