const number = new Intl.NumberFormat('de-DE');
const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** Words of repairs of many articles at once, and of taking in a folder. */
export const folders = {
  title: 'Aus einem Ordner aufnehmen',
  link: 'Aus einem Ordner auf dem Server aufnehmen',
  lead: 'Artikel von dem Rechner, auf dem Klartext läuft. Die Dateien bleiben, wie sie sind.',
  off: 'Das ist nicht eingeschaltet. Wer Klartext startet, nennt in der Variablen KLARTEXT_IMPORT_ROOT den Ordner, aus dem Artikel kommen dürfen. Ohne sie liest Klartext keine Datei dieses Rechners.',
  offHint: 'Einen Ordner von Ihrem eigenen Rechner ziehen Sie einfach auf die Seite der Artikel.',
  root: 'Freigegeben ist',
  path: 'Ordner darin',
  look: 'Ansehen',
  up: 'Eine Ebene höher',
  within: 'Unterordner',
  here: 'In diesem Ordner und allem darunter',
  kind: (n: number, end: string, kilobytes: number): string =>
    `${number.format(n)} × ${end} (${number.format(kilobytes)} kB)`,
  others: (n: number): string =>
    `${count(n, 'Datei', 'Dateien')} anderer Art: Klartext liest sie nicht und lässt sie liegen.`,
  links: (n: number): string => `${count(n, 'Verknüpfung', 'Verknüpfungen')}: Klartext folgt ihnen nicht.`,
  more: 'Es liegt noch mehr darin, als hier auf einmal geht; nehmen Sie die Unterordner einzeln.',
  empty: 'Hier liegt nichts, das Klartext lesen kann.',
  start: (n: number): string => count(n, 'Datei aufnehmen', 'Dateien aufnehmen'),
  states: {
    running: 'Die Dateien werden gelesen.',
    stopped: 'Angehalten. Was aufgenommen ist, bleibt.',
    done: 'Fertig.',
    interrupted:
      'Unterbrochen: Klartext wurde beendet, bevor alle gelesen waren. Was aufgenommen ist, bleibt.',
    failed: 'Zu Ende, aber nicht ohne Fehler. Was aufgenommen ist, bleibt.',
  },
  progress: (done: number, total: number): string =>
    `${number.format(done)} von ${number.format(total)} Dateien`,
  summary: (taken: number, known: number, refused: number): string =>
    [
      `${number.format(taken)} aufgenommen`,
      ...(known > 0 ? [`${number.format(known)} waren schon da`] : []),
      ...(refused > 0 ? [`${number.format(refused)} nicht aufgenommen`] : []),
    ].join(', ') + '.',
  failed: 'Gescheitert',
  failedHint:
    'Hier hatte Klartext einen Fehler, die Datei ist in Ordnung. Mit „Weitermachen“ wird sie noch einmal gelesen; wo der Fehler lag, steht im Protokoll des Servers.',
  refused: 'Nicht aufgenommen',
  taken: 'Aufgenommen',
  stop: 'Anhalten',
  resume: 'Weitermachen',
  refresh: 'Neu laden',
  back: 'Zu den Artikeln',
  again: 'Anderer Ordner',
  batch: {
    title: 'Automatische Reparatur',
    lead: 'Angenommen wird nur, was sicher ist: Zahlen, Namen und Verneinungen bleiben, und der Satz liest sich danach besser. Alles andere wartet auf Sie. Nichts verlässt diesen Rechner.',
    button: 'Automatisch reparieren',
    zip: 'Als ZIP exportieren',
    exporter: 'Form',
    states: {
      running: 'Läuft.',
      stopped: 'Angehalten. Was angenommen ist, bleibt, bis Sie es zurücknehmen.',
      done: 'Fertig.',
      interrupted:
        'Unterbrochen: Klartext wurde beendet, bevor alle Artikel an der Reihe waren. Was angenommen ist, bleibt, bis Sie es zurücknehmen.',
      failed: 'Zu Ende, aber nicht ohne Fehler. Was angenommen ist, bleibt, bis Sie es zurücknehmen.',
    },
    someFailed: (n: number): string =>
      `${count(n, 'Artikel ist', 'Artikel sind')} gescheitert, durch einen Fehler im Programm. „Weitermachen“ versucht es dort noch einmal; wo der Fehler lag, steht im Protokoll des Servers.`,
    failed: (n: number): string =>
      n === 0
        ? 'gescheitert, durch einen Fehler im Programm; der Artikel ist, wie er war'
        : `gescheitert, durch einen Fehler im Programm; ${count(n, 'Satz war', 'Sätze waren')} schon repariert`,
    progress: (done: number, total: number): string =>
      `${number.format(done)} von ${count(total, 'Artikel', 'Artikeln')}`,
    repaired: (n: number): string => count(n, 'Satz repariert', 'Sätze repariert'),
    open: (n: number): string =>
      n === 0 ? 'nichts mehr offen' : count(n, 'Problemsatz wartet auf Sie', 'Problemsätze warten auf Sie'),
    now: (checked: number, total: number): string =>
      total === 0 ? 'wird gelesen' : `${number.format(checked)} von ${number.format(total)} Sätzen`,
    waiting: 'wartet',
    undo: 'Alles zurücknehmen',
    undone: (n: number): string =>
      `${count(n, 'Reparatur', 'Reparaturen')} zurückgenommen. Was inzwischen jemand anders entschieden hat, blieb.`,
  },
};
