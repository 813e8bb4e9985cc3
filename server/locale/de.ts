import type { ProviderFailure } from '../errors.ts';
import { asking } from './asking-de.ts';
import { editor } from './editor-de.ts';
import { folders } from './folders-de.ts';
import { help } from './help-de.ts';
import { home } from './home-de.ts';
import { keys } from './keys-de.ts';
import { lessons } from './lessons-de.ts';
import { names } from './names-de.ts';
import { quality } from './quality-de.ts';
import { certificate, mend } from './source-de.ts';
import { rules } from './rules-de.ts';
import { search } from './search-de.ts';
import { tour } from './tour-de.ts';
import { terms } from './terms-de.ts';
import { work } from './work-de.ts';

/** Every word of the interface in German; `en.ts` must hold the same keys. */

const number = new Intl.NumberFormat('de-DE');
const share = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 });
const time = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' });

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;
const list = (words: readonly string[]): string => words.map((word) => `„${word}“`).join(', ');

export const de = {
  format: {
    number: (n: number): string => number.format(n),
    share: (part: number): string => share.format(part),
    time: (iso: string): string => time.format(new Date(iso)),
  },
  frame: {
    skip: 'Zum Inhalt springen',
    navigation: 'Hauptnavigation',
    home: 'Artikel',
    fixes: 'Korrekturen',
    terms: 'Begriffe',
    rules: 'Regeln',
    lessons: 'Gelerntes',
    about: 'Datenschutz',
    keys: 'Tastatur',
    switchLanguage: 'English',
    switchLanguageCode: 'en',
    editor: 'Ihr Name',
    editorHint: 'steht neben Ihren Korrekturen',
    noEditor: 'Namen eintragen',
    save: 'Merken',
    close: 'Schließen',
    version: (version: string): string => `Klartext ${version}`,
    local: 'Läuft auf diesem Rechner.',
  },
  home,
  help,
  tour,
  folders,
  desk: {
    list: 'Sätze',
    filters: 'Welche Sätze?',
    problems: 'Problemsätze',
    findings: 'Mit Befund',
    all: 'Alle',
    emptyProblems: 'Kein Satz wirkt verunglückt.',
    emptyFindings: 'Kein Satz hat einen Befund.',
    showAll: 'Alle Sätze zeigen',
    listPage: (page: number, pages: number): string => `${number.format(page)} / ${number.format(pages)}`,
    listEarlier: 'Frühere Sätze',
    listLater: 'Spätere Sätze',
    progress: (done: number, open: number): string =>
      `${number.format(done)} erledigt · ${number.format(open)} offen`,
    progressLabel: 'Fortschritt',
    export: 'Exportieren',
    exportNow: 'Artikel exportieren',
    notGerman:
      'Dieser Text sieht nicht deutsch aus. Klartext kennt nur deutsche Fehler und wird hier wenig Sinnvolles finden.',
    finished: {
      problems:
        'Alle gefundenen Problemsätze sind bearbeitet. Lesen Sie den Artikel noch einmal im Zusammenhang.',
      findings: 'Alle Sätze mit Befund sind bearbeitet.',
      all: 'Alle Sätze sind bearbeitet.',
    },
    segment: (n: number, total: number): string => `Satz ${number.format(n)} von ${number.format(total)}`,
    entry: (n: number): string => `Satz ${number.format(n)}`,
    findingCount: (n: number): string => (n === 0 ? 'kein Befund' : count(n, 'Befund', 'Befunde')),
    moreFindings: (n: number): string => `… und ${count(n, 'weiterer Befund', 'weitere Befunde')}.`,
    kinds: { sentence: 'Satz', heading: 'Überschrift', caption: 'Bildunterschrift', boilerplate: 'Beiwerk' },
    states: { open: 'offen', accepted: 'angenommen', skipped: 'übersprungen' },
    sureness: { sure: 'sicher', likely: 'wahrscheinlich', check: 'prüfen' },
    severities: { minor: 'gering', major: 'schwer', critical: 'kritisch' },
    flagged: 'Problemsatz',
    finding: 'Befund',
    previousFinding: 'Voriger Befund',
    nextFinding: 'Nächster Befund',
    noOtherFinding: 'In dieser Richtung ist kein Befund mehr offen.',
    pick: (n: number): string =>
      n === 1
        ? 'Alt+1 übernimmt den Vorschlag, auch aus dem Editor.'
        : `Alt+1 bis Alt+${n} übernehmen einen Vorschlag, auch aus dem Editor.`,
    previous: 'Zurück',
    next: 'Weiter',
    neighbours: 'Umgebung',
    before: 'Satz davor',
    after: 'Satz danach',
    source: 'Ausgangstext',
    machine: 'Maschinentext',
    current: 'Angenommene Fassung',
    yours: 'Ihre Fassung',
    theirs: 'Neuere Fassung',
    suggestion: 'Vorschlag',
    suggestions: 'Vorschläge',
    noSuggestions: 'Kein Vorschlag aus Regeln oder Gedächtnis. Schreiben Sie den Satz unten um.',
    nothingToSuggest: 'Zu diesem Satz gibt es nichts vorzuschlagen.',
    take: 'Übernehmen',
    numbered: (n: number): string => `Vorschlag ${n}`,
    edit: 'In den Editor',
    ask: (provider: string): string => `${provider} fragen`,
    askHint: 'der Satz verlässt diesen Rechner',
    asked: (provider: string): string => `${provider} hat geantwortet.`,
    failures: 'Nicht alle konnten antworten',
    /** By the reason of a failure, whose own message is German already; other languages need words for each. */
    failure: {} as Readonly<Partial<Record<ProviderFailure, (provider: string) => string>>>,
    match: (percent: number): string => `${percent} % gleich`,
    findingsHeading: 'Befunde',
    rules: 'Regeln für diesen Artikel',
    names: 'Namen und Begriffe',
    dismiss: 'Verwerfen',
    dismissed: 'Verworfen',
    restore: 'Wieder zeigen',
    arrow: 'wird zu',
    editor: 'Ihr Satz',
    accept: 'Annehmen',
    skip: 'Überspringen',
    undo: 'Rückgängig',
    reset: 'Zurück zum Maschinentext',
    elsewhere: (n: number): string =>
      n === 1
        ? 'Dieselbe Reparatur an 1 weiterer Stelle'
        : `Dieselbe Reparatur an ${number.format(n)} weiteren Stellen`,
    history: (n: number): string => `Verlauf (${number.format(n)})`,
    decisions: { accept: 'angenommen', skip: 'übersprungen', undo: 'rückgängig gemacht' },
    by: (editor: string): string => `von ${editor}`,
    notices: {
      accepted: (n: number): string => `Satz ${number.format(n)} angenommen.`,
      skipped: (n: number): string => `Satz ${number.format(n)} übersprungen.`,
      undone: (n: number): string => `Satz ${number.format(n)}: rückgängig gemacht.`,
      restored: (rule: string): string => `Befund gilt wieder: ${rule}.`,
      run: (kept: number): string => `${count(kept, 'Stelle', 'Stellen')} geändert.`,
      runLeft: (left: number): string =>
        `${count(left, 'Stelle hatte', 'Stellen hatten')} inzwischen jemand anders bearbeitet; dort blieb alles, wie es ist.`,
      runUndone: (n: number): string => `${count(n, 'Stelle', 'Stellen')} zurückgenommen.`,
    },
    conflict: {
      title: 'Inzwischen gibt es eine neuere Fassung',
      text: 'Jemand hat diesen Satz bearbeitet, nachdem Sie ihn geöffnet hatten. Es wurde nichts überschrieben: Ihre Fassung steht unten im Editor.',
      keepTheirs: 'Die neuere Fassung behalten',
      keepMine:
        'Mit „Annehmen“ ersetzt Ihr Text aus dem Editor die neuere Fassung; beide bleiben im Verlauf.',
    },
    draft: {
      restored: 'Ihr Entwurf von vorhin steht wieder im Editor.',
      older: 'Zu einem früheren Stand dieses Satzes gibt es einen Entwurf von Ihnen.',
      use: 'In den Editor',
      drop: 'Entwurf verwerfen',
    },
    offline: 'Der Server antwortet nicht. Ihr Text steht noch hier; versuchen Sie es gleich noch einmal.',
    warnings: {
      'number-lost': (words: readonly string[]): string => `Zahl fehlt: ${list(words)}`,
      'number-added': (words: readonly string[]): string => `Zahl kommt hinzu: ${list(words)}`,
      'name-lost': (words: readonly string[]): string => `Name fehlt: ${list(words)}`,
      'name-added': (words: readonly string[]): string => `Name kommt hinzu: ${list(words)}`,
      'link-changed': (words: readonly string[]): string => `Link oder Adresse ändert sich: ${list(words)}`,
      'quotation-changed': (words: readonly string[]): string => `Zitat ändert sich: ${list(words)}`,
      'modality-changed': (words: readonly string[]): string =>
        `Möglichkeit oder Pflicht ändert sich: ${list(words)}`,
      'negation-changed': 'Eine Verneinung ändert sich',
      'markup-changed': 'Auszeichnung (Tags) ändert sich',
      'finding-added': (rule: string): string => `Neuer Befund: ${rule}`,
    },
    mend,
    certificate,
  },
  work,
  origins: {
    rule: 'Regeln',
    memory: 'Gedächtnis',
    provider: 'Anbieter',
    manual: 'von Hand',
    elsewhere: 'gleiche Stelle',
  },
  elsewhere: {
    title: 'Dieselbe Reparatur an anderen Stellen',
    lead: (n: number): string =>
      `Die Änderung aus Satz ${number.format(n)} passt auch hier. Nehmen Sie das Häkchen weg, wo sie nicht passt.`,
    none: 'Die Änderung passt an keiner weiteren offenen Stelle.',
    apply: 'An den angekreuzten Stellen übernehmen',
    back: 'Zurück zum Artikel',
    tick: (n: number): string => `Satz ${number.format(n)} ändern`,
    open: 'ansehen',
  },
  fixes: {
    title: 'Korrekturen',
    lead: 'Alles, was angenommen oder zurückgenommen wurde – nichts wird je überschrieben.',
    search: 'Suchen',
    searchHint: 'Wörter im Maschinentext oder in der Korrektur',
    submit: 'Suchen',
    clear: 'Alle zeigen',
    none: 'Noch keine Korrektur. Was Sie annehmen, steht hier.',
    noneFound: 'Keine Korrektur enthält diese Wörter.',
    total: (n: number): string => count(n, 'Eintrag', 'Einträge'),
    undone: 'zurückgenommen',
    undo: 'Rücknahme',
    unchanged: 'unverändert angenommen',
    hter: 'HTER',
    hterHint: 'Änderungen je Wort der Korrektur; 0 % heißt unverändert',
    page: (page: number, pages: number): string => `Seite ${number.format(page)} von ${number.format(pages)}`,
    earlier: 'Neuere',
    later: 'Ältere',
    pages: 'Seiten',
    before: 'Maschinentext',
    after: 'Korrektur',
    exchange: 'Gedächtnis mit anderen Programmen austauschen (TMX)',
  },
  editor,
  names,
  lessons,
  search,
  quality,
  terms,
  rules,
  asking,
  exports: {
    title: 'Exportieren',
    lead: 'Außerhalb Ihrer Korrekturen bleibt jedes Zeichen, wie es war.',
    open: (n: number): string =>
      n === 1 ? '1 Problemsatz ist noch offen.' : `${number.format(n)} Problemsätze sind noch offen.`,
    openHint: 'Sie stehen im Export so, wie die Maschine sie geschrieben hat.',
    nothingOpen: 'Kein Problemsatz ist mehr offen.',
    goOn: 'Weiter bearbeiten',
    download: 'Herunterladen',
    formats: 'Formate',
  },
  about: {
    title: 'Datenschutz & Über Klartext',
    leavesTitle: 'Was verlässt diesen Rechner?',
    leavesNothing:
      'Nichts. Klartext prüft mit Regeln und Wortlisten auf dem Rechner, auf dem es läuft; kein Satz, kein Name, keine Statistik geht ins Netz.',
    leavesOnly:
      'Nichts von allein. Klartext prüft mit Regeln und Wortlisten auf dem Rechner, auf dem es läuft. Nur wenn Sie auf der Arbeitsseite den Knopf dafür drücken, geht ein Satz hinaus:',
    leavesTerms:
      'Mit dem Satz gehen die Begriffe des Hauses mit: an DeepL die mit Ausgangswort, als Glossar, an ein Sprachmodell ihre Formen.',
    leavesTo: (provider: string): string =>
      `${provider}: der eine Satz (oder sein Ausgangssatz) und sein Absatz als Zusammenhang. Die Antwort wird hier aufgehoben, damit derselbe Satz nie zweimal verschickt und bezahlt wird.`,
    keepsTitle: 'Was wird aufgehoben?',
    keeps:
      'Artikel, Entscheidungen und Ihr Name daneben, in einer Datei auf diesem Rechner. Zwei Cookies merken sich Sprache und Namen. Entwürfe, an denen Sie gerade schreiben, liegen bis zur Annahme im Speicher Ihres Browsers und in derselben Datei.',
    logs: 'Ins Protokoll kommt kein Satz, kein Name und kein Schlüssel.',
    howTitle: 'Wie es arbeitet',
    how: 'Regeln lesen jeden Satz und melden, was auffällt; aus den Befunden wird eine Wahrscheinlichkeit, dass der Satz verunglückt ist. Vorschläge werden noch einmal durch dieselben Regeln geschickt. Wer eine Zahl, einen Namen oder eine Verneinung verändert, wird gekennzeichnet.',
    licencesTitle: 'Lizenzen und Quellen',
    licences:
      'Klartext steht unter der Apache-Lizenz 2.0. Die Wortlisten und Zählungen haben eigene Quellen und Lizenzen:',
    notice: 'Quellen und Lizenzen der Sprachdaten',
    licenceText: 'Lizenz im Wortlaut',
  },
  keys,
  faults: {
    back: 'Zur Artikelliste',
    titles: {
      400: 'Das ging nicht',
      403: 'Abgelehnt',
      404: 'Hier ist nichts',
      413: 'Das ist zu groß',
      500: 'Etwas ist schiefgegangen',
    },
    notFound:
      'Unter dieser Adresse gibt es nichts. Vielleicht ist der Artikel in einer anderen Datenbank, oder die Adresse ist unvollständig.',
    crossSite:
      'Diese Anfrage kam von einer fremden Seite und wurde nicht ausgeführt. Öffnen Sie Klartext direkt und versuchen Sie es dort.',
    host: 'Unter diesem Namen antwortet Klartext nicht. Auf diesem Rechner heißt es localhost; einen Namen im Netz nennen Sie beim Start in der Variable KLARTEXT_HOSTS.',
    tooLarge: (megabytes: number): string =>
      `Klartext nimmt auf einmal höchstens ${number.format(megabytes)} MB an. Gehen Sie im Browser zurück – Ihr Text steht noch dort – und teilen Sie den Artikel in mehrere.`,
    tooManyFiles: (most: number): string =>
      `Auf einmal gehen höchstens ${number.format(most)} Dateien. Wählen Sie weniger und laden Sie den Rest danach.`,
    badRequest:
      'Diese Anfrage war unvollständig oder beschädigt. Gehen Sie zurück und versuchen Sie es noch einmal.',
    internal:
      'Das ist ein Fehler im Programm, nicht Ihrer. Angenommene Sätze sind gespeichert. Gehen Sie im Browser zurück, um einen ungespeicherten Text zu retten.',
    /** By the code of an `InputError`, whose own message is German already; other languages need words for each. */
    input: {} as Readonly<Record<string, (details: Readonly<Record<string, string | number>>) => string>>,
  },
};

export type Words = typeof de;
