const number = new Intl.NumberFormat('de-DE');
const tenth = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 });
const fineShare = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** From about two minutes on, minutes are easier to grasp. */
const duration = (seconds: number): string =>
  seconds < 120
    ? `${tenth.format(seconds)} s`
    : seconds < 7_200
      ? `${tenth.format(seconds / 60)} min`
      : `${tenth.format(seconds / 3_600)} h`;

/** The words of the pages of quality and of the report in German. */
export const quality = {
  language: (): 'de' | 'en' => 'de',
  nav: 'Qualität',
  title: 'Qualität',
  titleHere: 'Qualität dieses Artikels',
  leadHouse:
    'Alle Artikel zusammen: was die Maschine falsch machte, was davon noch steht, und was die Arbeit gekostet hat.',
  leadHere: 'Was die Maschine falsch machte, was davon noch steht, und was die Arbeit gekostet hat.',
  machine:
    'Nach den Regeln, die jetzt eingeschaltet sind. Das ist eine Schätzung; sie ersetzt kein Gutachten.',
  toArticle: 'Zum Artikel',
  toHouse: 'Alle Artikel',
  report: 'Bericht für den Kunden',
  emptyHouse: 'Noch kein Artikel. Sobald einer geprüft ist, stehen hier seine Zahlen.',
  emptyHouseLink: 'Artikel prüfen',
  noDecisions:
    'Noch keine Entscheidung. Sobald Sie Sätze annehmen oder überspringen, stehen hier Änderungen, Zeit und Herkunft.',
  noDecisionsLink: 'Anfangen',
  uncounted: (n: number): string =>
    `${count(n, 'Artikel ist', 'Artikel sind')} noch nicht gezählt; beim nächsten Aufruf geht es weiter.`,
  none: 'nichts',
  unknown: '–',
  format: {
    day: (iso: string): string => day.format(new Date(iso)),
    shortDay: (iso: string): string => shortDay.format(new Date(iso)),
    month: (iso: string): string => month.format(new Date(`${iso}-01`)),
    tenth: (n: number): string => tenth.format(n),
    share: (part: number): string => share.format(part),
    fineShare: (part: number): string => fineShare.format(part),
    duration,
  },
  mqm: { points: 'MQM-Punkte', rate: 'MQM je 1.000 Wörter' },
  tiles: {
    heading: 'Auf einen Blick',
    findings: 'Befunde',
    dismissed: (n: number): string => `davon ${number.format(n)} als Fehlalarm verworfen`,
    fixes: 'Korrekturen',
    edits: 'Geänderte Wörter',
    time: 'Zeit je Satz',
    beforeAfter: (before: string, after: string): string => `von ${before} auf ${after}`,
    words: (n: number): string => `in ${count(n, 'Wort', 'Wörtern')}`,
    struck: (n: number): string => `${number.format(n)} gestrichen`,
    ofSentences: (n: number): string => `in ${count(n, 'Satz', 'Sätzen')}`,
    median: 'Median',
    editsHint: 'TER des ganzen Textes',
    short: (words: number, least: number): string =>
      `Der Text hat ${count(words, 'Wort', 'Wörter')}. Unter ${number.format(least)} Wörtern führt ein Wert je 1.000 Wörter in die Irre; darum stehen hier nur Punkte.`,
  },
  before: 'Maschinentext',
  after: 'jetzt',
  findings: {
    heading: 'Befunde nach Art',
    what: 'Art',
    axis: 'Befunde',
    alt: (top: string, before: number, after: number): string =>
      `Befunde nach Art, im Maschinentext und jetzt. Am meisten wiegt ${top}: ${number.format(before)} vorher, ${number.format(after)} jetzt.`,
    none: 'Die Regeln finden in diesem Text nichts.',
    sum: 'Zusammen',
    severity: 'Schwere',
  },
  formula: {
    heading: 'Wie wird gerechnet?',
    mqm: 'MQM: Jeder Befund bekommt MQM-Punkte nach seiner Schwere, gering 1, schwer 5, kritisch 25 (Gewichte der WMT-Bewertungen, Freitag u. a. 2021). Der Wert ist die Summe der Punkte, geteilt durch die Wörter des Textes, mal 1.000; 0 heißt: kein Befund. „Maschinentext“ ist, was die Regeln bei der Aufnahme des Artikels fanden, auch was später als Fehlalarm verworfen wurde; „jetzt“ ist der heutige Text ohne verworfene Befunde.',
    ter: 'TER: Änderungen (einfügen, löschen, ersetzen, verschieben) je Wort der angenommenen Fassung; 0 % heißt unverändert. Satzzeichen zählen dabei wie Wörter. Gestrichene Sätze zählen nicht mit, denn von ihnen bleibt kein Wort; sie stehen für sich.',
    time: 'Zeit: Abstände zwischen zwei Entscheidungen derselben Person im selben Artikel. Abstände über 5 Minuten gelten als Pause und zählen nicht, Stapelläufe auch nicht. Mehrere Abstände eines Satzes werden zusammengezählt.',
    outcome:
      'Angenommen: Anteil der entschiedenen Befunde, die im angenommenen Text nicht mehr stehen. Ob ein Vorschlag vor dem Annehmen geändert wurde, wird nicht aufgehoben: Geänderte Vorschläge zählen als „von Hand“.',
  },
  edits: {
    heading: 'Wie viel geändert wurde',
    what: 'Änderungen je Wort (HTER)',
    axis: 'Korrekturen',
    unchanged: 'unverändert',
    upTo: (part: number): string => `bis ${share.format(part)}`,
    more: 'mehr',
    alt: (fixes: number, rate: string): string =>
      `${count(fixes, 'Korrektur', 'Korrekturen')} nach Änderungen je Wort; zusammen ${rate}.`,
    struck: (n: number): string =>
      `Außerdem ${n === 1 ? 'ist' : 'sind'} ${count(n, 'Satz', 'Sätze')} gestrichen; gestrichene zählen in keine TER.`,
    lead: (fixes: number, rate: string, whole: string): string =>
      `${count(fixes, 'Korrektur gilt', 'Korrekturen gelten')}. Ihre TER beträgt ${rate}, die des ganzen Textes ${whole}.`,
  },
  time: {
    heading: 'Zeit je Satz',
    what: 'Zeit',
    axis: 'Sätze',
    upTo: (seconds: number): string => `bis ${duration(seconds)}`,
    more: 'länger',
    alt: (segments: number, median: string): string =>
      `${count(segments, 'Satz', 'Sätze')} nach der Zeit, die sie gebraucht haben; Median ${median}.`,
    lead: (segments: number, median: string, mean: string, total: string): string =>
      `Von ${count(segments, 'Satz', 'Sätzen')} ist die Zeit bekannt: Median ${median}, Mittel ${mean}, zusammen ${total}.`,
    breaks: (n: number): string =>
      n === 0
        ? 'Keine Pause über 5 Minuten.'
        : `${count(n, 'Pause', 'Pausen')} über 5 Minuten ${n === 1 ? 'zählt' : 'zählen'} nicht mit.`,
    none: 'Noch ist von keinem Satz die Zeit bekannt; dafür braucht es zwei Entscheidungen nacheinander.',
  },
  rules: {
    heading: 'Was aus den Befunden wurde',
    what: 'Regel',
    axis: 'Befunde im Maschinentext',
    found: 'gefunden',
    taken: 'Vorschlag angenommen',
    otherwise: 'anders behoben',
    dismissed: 'verworfen',
    kept: 'stehen gelassen',
    open: 'offen',
    acceptance: 'angenommen',
    alt: (rule: string, found: number, share: string): string =>
      `Was aus den Befunden der Regeln wurde, die am häufigsten sprechen. Am meisten fand „${rule}“: ${number.format(found)}, davon ${share} behoben.`,
    shown: (n: number, all: number): string =>
      `Im Bild die ${number.format(n)} häufigsten von ${count(all, 'Regel', 'Regeln')}; die Tabelle hat alle.`,
  },
  origins: {
    heading: 'Woher die Korrekturen kommen',
    what: 'Herkunft',
    axis: 'Korrekturen',
    accepted: 'angenommen',
    byRuns: 'davon im Stapel',
    held: 'gelten noch',
    gone: 'zurückgenommen oder ersetzt',
    heldShare: 'Anteil, der gilt',
    asked: 'gefragt',
    hter: 'HTER, Mittel',
    alt: (top: string, n: number): string =>
      `Angenommene Texte nach Herkunft; die meisten, ${number.format(n)}, kamen von: ${top}.`,
    names: {
      rule: 'Regeln',
      memory: 'Gedächtnis',
      provider: 'Anbieter',
      manual: 'von Hand',
      elsewhere: 'gleiche Stelle',
    },
  },
  spending: {
    heading: 'Was diesen Rechner verließ',
    what: 'Monat',
    provider: 'Anbieter',
    texts: 'Texte',
    axis: 'Zeichen',
    characters: 'Zeichen',
    billed: 'wird berechnet',
    free: 'kostenlos',
    alt: (characters: number): string =>
      `Zeichen nach Monat und Anbieter, zusammen ${number.format(characters)}.`,
    nothingHouse: 'Nichts: Kein Anbieter im Netz wurde gefragt.',
    nothingHere: 'Nichts: Für diesen Artikel wurde kein Anbieter im Netz gefragt.',
    unattributed: (n: number): string =>
      `Von ${count(n, 'Text', 'Texten')}, die seit dem Monat seines Eingangs gesendet wurden, ist nicht bekannt, zu welchem Artikel sie gehören.`,
    stays: 'bleibt auf diesem Rechner',
  },
  weeks: {
    heading: 'Woche für Woche',
    what: 'Woche ab',
    axis: 'angenommene Texte',
    accepted: 'angenommen',
    articles: 'neue Artikel',
    hter: 'HTER, Mittel',
    time: 'Zeit je Satz',
    alt: (weeks: number, accepted: number): string =>
      `Angenommene Texte in ${count(weeks, 'Woche', 'Wochen')}, zusammen ${number.format(accepted)}.`,
  },
  score: {
    heading: 'MQM-Punkte der Artikel nach der Woche ihres Eingangs',
    axis: 'MQM-Punkte je 1.000 Wörter',
    alt: (first: string, last: string): string =>
      `MQM-Punkte je 1.000 Wörter, Maschinentext und jetzt, nach der Woche des Eingangs. Jetzt zuerst ${first}, zuletzt ${last}.`,
    none: 'In keiner Woche kamen 500 Wörter zusammen; darunter führt der Wert in die Irre.',
  },
  articles: {
    heading: 'Artikel im Vergleich',
    title: 'Artikel',
    date: 'Eingang',
    segments: 'Sätze',
    fixes: 'Korrekturen',
    before: 'MQM-Punkte vorher',
    after: 'MQM-Punkte jetzt',
    findingsBefore: 'Befunde vorher',
    findingsAfter: 'Befunde jetzt',
    rate: 'TER',
    time: 'Zeit je Satz',
    sortBy: (column: string): string => `nach ${column} ordnen`,
    hint: '– heißt: unter 500 Wörtern, noch nicht gezählt oder nichts bekannt.',
    file: 'artikel',
  },
  table: 'Zahlen dazu',
  downloads: (title: string): string => `„${title}“ herunterladen`,
  file: 'qualitaet',
  print: {
    file: 'bericht',
    kind: 'Bericht über die Nachbearbeitung',
    download: 'Als PDF herunterladen',
    toQuality: 'Ausführliche Zahlen',
    printHint: 'Oder drucken Sie diese Seite.',
    received: 'Eingang',
    scope: 'Umfang',
    scopeOf: (segments: number, words: number): string =>
      `${count(segments, 'Satz', 'Sätze')}, ${count(words, 'Wort', 'Wörter')}`,
    state: 'Stand',
    done: 'Kein Problemsatz ist mehr offen.',
    open: (n: number): string => `${count(n, 'Problemsatz ist', 'Problemsätze sind')} noch offen.`,
    flagged: 'Problemsätze',
    fixes: 'Korrigierte Sätze',
    findings: 'Befunde',
    dismissed: 'davon als Fehlalarm verworfen',
    struck: 'Gestrichene Sätze',
    struckLead: 'Diese Sätze des Maschinentexts stehen nicht mehr im Text:',
    moreStruck: (n: number): string => `… und ${count(n, 'weiterer', 'weitere')}.`,
    struckAt: (sentence: number): string => `Satz ${number.format(sentence)}:`,
    ter: 'TER',
    terOf: (fixes: string, whole: string): string => `${whole} des Textes, ${fixes} in den Korrekturen`,
    facts: 'Fakten',
    factsEqual: (equal: number, compared: number): string =>
      compared === 0
        ? 'Es gab keine Korrektur, deren Fakten zu vergleichen waren.'
        : equal === compared
          ? compared === 1
            ? 'In der einen verglichenen Korrektur bedeuten Zahlen, Daten, Einheiten, Namen, Adressen, Zitate, Verneinungen, Modalität und Auszeichnung dasselbe wie im Maschinentext.'
            : `In allen ${number.format(compared)} verglichenen Korrekturen bedeuten Zahlen, Daten, Einheiten, Namen, Adressen, Zitate, Verneinungen, Modalität und Auszeichnung dasselbe wie im Maschinentext.`
          : `In ${number.format(equal)} von ${number.format(compared)} verglichenen Korrekturen bedeuten alle Fakten dasselbe wie im Maschinentext. Abweichungen, die ein Mensch so angenommen hat:`,
    differenceAt: (sentence: number, what: string, before: string, after: string): string =>
      `Satz ${number.format(sentence)}, ${what}: vorher ${before}, jetzt ${after}`,
    moreDifferences: (n: number): string =>
      `… und ${count(n, 'weitere Abweichung', 'weitere Abweichungen')}.`,
    protected: {
      numbers: 'Zahlen',
      dates: 'Daten',
      units: 'Einheiten',
      names: 'Namen',
      urls: 'Adressen',
      quotations: 'Zitate',
      negations: 'Verneinungen',
      modality: 'Modalität',
      markup: 'Auszeichnung',
    },
    privacy: 'Vertraulichkeit',
    nothingLeft: 'Kein Satz dieses Artikels hat den Rechner verlassen, auf dem er bearbeitet wurde.',
    left: (provider: string, texts: number, characters: number): string =>
      `${provider}: ${count(texts, 'Text', 'Texte')}, ${number.format(characters)} Zeichen`,
    leftLead: 'Diese Anbieter haben Sätze des Artikels bekommen:',
    made: (day: string): string => `Erstellt mit Klartext am ${day}.`,
    method:
      'Befunde nach den Regeln von Klartext, im Maschinentext bei seiner Aufnahme und im heutigen Text ohne verworfene; MQM-Punkte: gering 1, schwer 5, kritisch 25. TER: Änderungen je Wort der angenommenen Fassung, ohne gestrichene Sätze.',
    page: (page: number, pages: number): string => `Seite ${page} von ${pages}`,
  },
};
