/** Words beside the source, and of what a repair leaves as it was, in German. */

const number = new Intl.NumberFormat('de-DE');
const share = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 });

export const mend = {
  title: 'Zuordnung ändern',
  none: 'Diesem Satz ist kein Ausgangssatz zugeordnet.',
  before: 'Ausgangssatz davor',
  after: 'Ausgangssatz danach',
  steps: {
    'take-before': 'Den davor dazunehmen',
    'take-after': 'Den danach dazunehmen',
    'give-before': 'Den ersten an den Satz davor geben',
    'give-after': 'Den letzten an den Satz danach geben',
    unlink: 'Lösen',
  },
  undo: 'Letzte Änderung der Zuordnung rückgängig machen',
};

export const certificate = {
  equal: 'Nachweis: alle Fakten gleich',
  differs: (kinds: readonly string[]): string => `Nachweis: anders bei ${kinds.join(', ')}`,
  what: 'Was',
  before: 'Maschinentext',
  after: 'Korrektur',
  verdict: 'Ergebnis',
  same: 'gleich',
  different: 'anders',
  nothing: 'Der Satz hat keine Zahlen, Namen, Adressen, Zitate, Verneinungen oder Modalverben.',
  kinds: {
    numbers: 'Zahlen',
    dates: 'Daten',
    units: 'Einheiten',
    names: 'Namen',
    urls: 'Adressen',
    quotations: 'Zitate',
    negations: 'Verneinungen',
    modality: 'Möglichkeit und Pflicht',
    markup: 'Auszeichnung',
  },
  editShare: (part: number): string => `Geändert: ${share.format(part)} der Zeichen.`,
  findings: (before: number, after: number): string =>
    `Befunde: ${number.format(before)} vorher, ${number.format(after)} nachher.`,
  notGerman: 'Das Ergebnis liest sich nicht wie Deutsch.',
};
