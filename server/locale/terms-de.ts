const number = new Intl.NumberFormat('de-DE');

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** The words of the house's term base, and of files that are exchanged with other programs, in German. */
export const terms = {
  title: 'Begriffe',
  lead: 'So schreibt das Haus Namen und Begriffe, in jedem Artikel. Falsche Formen werden in allen Beugungen und in Zusammensetzungen gefunden; was für einen einzelnen Artikel festgelegt ist, geht dort vor.',
  searchHint: 'Wörter in einer Form, im Ausgangswort oder in der Notiz',
  total: (n: number): string => count(n, 'Begriff', 'Begriffe'),
  none: 'Noch kein Begriff. Legen Sie unten den ersten fest oder lesen Sie eine Liste ein.',
  noneFound: 'Kein Begriff enthält diese Wörter.',
  right: 'Richtig',
  wrong: 'Falsch',
  wrongHint: 'Mehrere durch | getrennt. Ein Hauptwort in der Grundform genügt.',
  status: 'Status',
  statuses: {
    preferred: 'bevorzugt',
    forbidden: 'verboten',
    'do-not-translate': 'nicht übersetzen',
  },
  statusHint:
    'Verboten heißt: Die falschen Formen sollen nicht stehen, und nichts steht fest an ihrer Stelle.',
  source: 'Ausgangswort',
  sourceHint: 'Für das Glossar von DeepL.',
  sourceLanguage: 'Sprache',
  sourceLanguageHint: 'Zwei Buchstaben, zum Beispiel en.',
  note: 'Notiz',
  add: 'Neuer Begriff',
  addSubmit: 'Festlegen',
  refused: 'Das ging nicht',
  withdraw: 'Zurücknehmen',
  withdrawNamed: (term: string): string => `„${term}“ zurücknehmen`,
  added: 'Festgelegt. Es gilt ab jetzt in jedem Artikel.',
  withdrawn: (term: string): string => `„${term}“ ist zurückgenommen.`,
  exchange: 'Austausch',
  importTitle: 'Liste einlesen',
  importHint: 'TBX (Version 3 oder 2) oder CSV mit den Spalten Richtig und Falsch.',
  importSubmit: 'Einlesen',
  exportTitle: 'Alle Begriffe herunterladen',
  taken: (added: number, known: number, others: number): string =>
    [
      added === 0 ? 'Nichts Neues.' : `${count(added, 'Begriff', 'Begriffe')} aufgenommen.`,
      ...(known === 0 ? [] : [`${number.format(known)} schon vorhanden.`]),
      ...(others === 0
        ? []
        : [`${count(others, 'Eintrag', 'Einträge')} ohne deutschen Begriff ausgelassen.`]),
    ].join(' '),
  takenBack: (n: number): string => `${count(n, 'Begriff', 'Begriffe')} zurückgenommen.`,
  undoImport: 'Einlesen rückgängig machen',
  faulty: (n: number): string =>
    `Nichts wurde aufgenommen: ${count(n, 'Stelle der Datei ist', 'Stellen der Datei sind')} nicht zu verstehen.`,
  moreFaults: (n: number): string => `… und ${count(n, 'weitere Stelle', 'weitere Stellen')}.`,
  line: (line: number): string => `Zeile ${number.format(line)}: `,
  faults: {
    'not-xml': (text: string): string => `kein gültiges XML${text === '' ? '' : ` (${text})`}.`,
    'other-xml': (text: string): string => `eine andere Art von XML („${text}“).`,
    'not-csv': (text: string): string => `keine gültige CSV-Zeile (${text}).`,
    'no-column': (text: string): string => `Die Spalte „${text}“ fehlt.`,
    'no-right': (text: string): string =>
      `Die richtige Form fehlt${text === '' ? '' : ` (falsch: ${text})`}.`,
    'no-wrong': (text: string): string =>
      `Die verbotene Form fehlt in der Spalte der falschen${text === '' ? '' : ` („${text}“)`}.`,
    'bad-status': (text: string): string => `Der Status „${text}“ ist unbekannt.`,
    'bad-language': (text: string): string => `„${text}“ ist keine Sprache aus zwei Buchstaben.`,
  },
  memory: {
    title: 'Gedächtnis austauschen',
    lead: 'Satzpaare aus anderen Programmen ergänzen das Gedächtnis: schlechtes und gutes Deutsch oder Ausgangssätze mit ihrer Übersetzung. Sie zählen nicht als Entscheidungen zu Artikeln.',
    importTitle: 'TMX einlesen',
    importHint:
      'TMX 1.4b oder älter. Maschinendeutsch trägt die Sprache de-x-mt. Größere Dateien liest der Befehl „npm run memory“ ein.',
    exportTitle: 'Gedächtnis herunterladen',
    exportHint: 'Alle Korrekturen, die gelten, und alle eingelesenen Paare, als TMX.',
    imports: 'Eingelesene Dateien',
    none: 'Noch keine.',
    pairs: (n: number): string => count(n, 'Satzpaar', 'Satzpaare'),
    taken: (added: number, known: number, others: number): string =>
      [
        added === 0 ? 'Nichts Neues.' : `${count(added, 'Satzpaar', 'Satzpaare')} aufgenommen.`,
        ...(known === 0 ? [] : [`${number.format(known)} schon vorhanden.`]),
        ...(others === 0
          ? []
          : [
              `${count(others, 'Eintrag', 'Einträge')} ohne deutschen Satz oder ohne Gegenstück ausgelassen.`,
            ]),
      ].join(' '),
    withdrawn: 'Die Datei ist zurückgenommen; ihre Satzpaare werden nicht mehr vorgeschlagen.',
    withdrawNamed: (name: string): string => `„${name}“ zurücknehmen`,
  },
};
