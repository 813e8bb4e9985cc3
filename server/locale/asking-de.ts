const number = new Intl.NumberFormat('de-DE');
const n = (value: number): string => number.format(value);
const sentencesIn = (count: number): string => `${n(count)} ${count === 1 ? 'Satz' : 'Sätzen'}`;

/** What is said in German about providers that text is sent to. */
export const asking = {
  title: 'Anbieter fragen',
  lead: 'Klartext geht alle offenen Sätze mit Befund durch und fragt die gewählten Anbieter der Reihe nach, jeden nur nach dem, was die günstigeren übrig ließen. Die Antworten stehen danach als Vorschläge bei den Sätzen; angenommen wird nichts.',
  link: 'Für alle Sätze fragen …',
  choose: 'Wer soll gefragt werden?',
  sends: (characters: number, sentences: number): string =>
    `Höchstens ${n(characters)} Zeichen aus ${sentencesIn(sentences)} verlassen diesen Rechner.`,
  sendsHere: (characters: number, sentences: number): string =>
    `Höchstens ${n(characters)} Zeichen aus ${sentencesIn(sentences)} gehen an ein Programm auf diesem Rechner.`,
  sendsNothing: 'Hier ist nichts zu fragen: Alles ist erledigt oder schon beantwortet.',
  charged: (sum: number, limit: number): string =>
    `Budget: ${n(sum)} von ${n(limit)} Zeichen in diesem Monat gesendet.`,
  runLimit: (limit: number): string => `Ein Lauf sendet höchstens ${n(limit)} Zeichen.`,
  exceeds: 'Das Budget reicht nicht für alles; die auffälligsten Sätze gehen zuerst.',
  usage: (used: number, limit: number | undefined): string =>
    limit === undefined
      ? `Das Konto selbst zählt ${n(used)} Zeichen in diesem Zeitraum.`
      : `Das Konto selbst zählt ${n(used)} von ${n(limit)} Zeichen in diesem Zeitraum.`,
  usageUnknown: 'Wie viel das Konto selbst zählt, war gerade nicht zu erfahren.',
  start: 'Fragen',
  stop: 'Abbrechen',
  refresh: 'Stand aktualisieren',
  back: 'Zurück zum Artikel',
  states: {
    running: 'Die Fragen sind unterwegs.',
    stopped: 'Abgebrochen. Was schon beantwortet wurde, ist gespeichert.',
    done: 'Fertig. Die Antworten stehen bei den Sätzen.',
    failed:
      'Durch einen Fehler im Programm abgebrochen. Was schon beantwortet wurde, ist gespeichert; fragen Sie noch einmal, gesendet wird nur der Rest.',
  },
  progress: (done: number, total: number): string => `${n(done)} von ${n(total)} Sätzen`,
  /** On the button that asks about one sentence. */
  price: (characters: number, left: number | undefined): string => {
    if (characters === 0) return 'schon beantwortet, wird nicht noch einmal gesendet';
    const rest = left === undefined ? '' : `, noch ${n(left)} in diesem Monat`;
    return `der Satz verlässt diesen Rechner (${n(characters)} Zeichen${rest})`;
  },
  priceHere: (characters: number): string =>
    characters === 0
      ? 'schon beantwortet'
      : `der Satz geht an ein Programm auf diesem Rechner (${n(characters)} Zeichen)`,
  again: (provider: string): string => `${provider} noch einmal fragen`,
  againHint: 'der Satz wird noch einmal gesendet und kann zweimal bezahlt werden',
  setUp: {
    none: 'Noch ist kein Anbieter eingerichtet; kein Satz kann diesen Rechner verlassen.',
    lead: 'Eingerichtet wird einer beim Start von Klartext, mit Umgebungsvariablen:',
    ways: [
      { names: ['DEEPL_API_KEY'], what: 'der Schlüssel eines DeepL-Kontos' },
      {
        names: ['KLARTEXT_LLM_URL', 'KLARTEXT_LLM_MODEL'],
        what: 'Adresse und Name eines Sprachmodells, auch eines auf diesem Rechner',
      },
      { names: ['KLARTEXT_LANGUAGETOOL_URL'], what: 'die Adresse eines LanguageTool-Servers' },
    ],
    example: 'Zum Beispiel:',
    more: 'Was dann hinausgeht und was nicht',
  },
  remarks: 'Weitere Bemerkungen',
};
