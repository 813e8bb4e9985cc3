/** Words of the repair page's bar, list and helper, in German. */

const number = new Intl.NumberFormat('de-DE');
const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'short' });
const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

export const work = {
  bar: {
    label: 'Stand des Artikels',
    findingsTitle: 'Befunde im Maschinentext bei der Aufnahme und, ohne verworfene, im heutigen Text',
    becomes: 'jetzt',
    rateTitle:
      'MQM-Punkte je 1.000 Wörter, im Maschinentext und jetzt: gering 1, schwer 5, kritisch 25. Weniger ist besser.',
    pointsTitle:
      'MQM-Punkte im Maschinentext und jetzt: gering 1, schwer 5, kritisch 25. Der Artikel ist zu kurz für einen Wert je 1.000 Wörter.',
    networkOff: 'Netz: aus',
    networkOffTitle: 'Kein Anbieter ist eingerichtet; kein Satz verlässt diesen Rechner.',
    networkOn: (names: readonly string[]): string => `Netz: ${names.join(', ')}`,
    networkOnTitle: 'Eingerichtet. Ein Satz geht nur hinaus, wenn Sie den Knopf dafür drücken.',
    budget: (charged: number, limit: number): string =>
      `${number.format(charged)} / ${number.format(limit)} Zeichen`,
    budgetTitle: (provider: string): string =>
      `${provider}: in diesem Monat verbrauchte Zeichen und was der Monat erlaubt`,
    saved: (iso: string, today: boolean): string =>
      `gespeichert ${today ? clock.format(new Date(iso)) : day.format(new Date(iso))}`,
    nothingSaved: 'unverändert',
    document: 'Lesen',
    documentTitle: 'Der ganze Artikel im Fluss',
    history: 'Verlauf',
  },
  sieve: {
    title: 'Eingrenzen',
    words: 'Text',
    any: 'alle',
    state: 'Stand',
    sureness: 'Sicherheit',
    rule: 'Regel',
    name: 'Name',
    apply: 'Anwenden',
    wide: 'Alles zeigen',
    empty: 'Kein Satz passt dazu.',
    neighbour: 'Nachbarsatz',
    counted: (title: string, n: number): string => `${title} (${number.format(n)})`,
  },
  tabs: {
    label: 'Hilfen zu diesem Satz',
    findings: 'Befunde',
    suggestions: 'Vorschläge',
    places: 'Gleiche Stellen',
    memory: 'Gedächtnis',
    names: 'Namen',
    history: 'Verlauf',
  },
  places: {
    title: 'Gleiche Stellen',
    none: 'Dieselben Wörter fallen nirgends sonst auf.',
    lead: 'Dort fallen dieselben Wörter auf. Nach dem Annehmen lässt sich dieselbe Reparatur überall auf einmal machen.',
  },
  memory: {
    title: 'Gedächtnis',
    none: 'Weder dieser Satz noch ein ähnlicher wurde schon einmal korrigiert.',
    from: (file: string): string => `aus „${file}“`,
    ofSource: 'nach dem Ausgangssatz',
  },
  names: {
    title: 'Namen und Begriffe',
    none: 'In diesem Satz steht kein wiederkehrender Name oder Begriff.',
    decide: 'Entscheiden',
    show: 'Ansehen',
    all: 'Alle Namen des Artikels',
  },
  history: {
    title: 'Verlauf',
    none: 'Über diesen Satz hat noch niemand entschieden.',
    pageTitle: 'Verlauf des Artikels',
    lead: 'Alles, was mit diesem Artikel geschah, das Neueste zuerst. Nichts davon wird je überschrieben.',
    nothing: 'Noch hat niemand etwas entschieden.',
    runs: {
      batch: (n: number): string => `Stapellauf: ${count(n, 'Satz', 'Sätze')}`,
      term: (n: number): string => `Begriff überall geschrieben: ${count(n, 'Satz', 'Sätze')}`,
      elsewhere: (n: number): string => `Dieselbe Reparatur an ${count(n, 'Stelle', 'Stellen')}`,
    },
    undoneRun: (n: number): string => `Lauf zurückgenommen: ${count(n, 'Satz', 'Sätze')}`,
    gone: (n: number): string => `${number.format(n)} davon gelten nicht mehr`,
    sentences: 'Die Sätze',
    more: (n: number): string => `… und ${count(n, 'weiterer Satz', 'weitere Sätze')}.`,
    undoRun: 'Den ganzen Lauf zurücknehmen',
    reinstate: 'Diese Fassung wiederherstellen',
    all: 'Verlauf des Artikels',
  },
  dismissals: {
    title: 'Verworfene Befunde',
    lead: 'Was hier steht, melden die Regeln nicht mehr. Jede Zeile lässt sich zurücknehmen.',
    none: 'In diesem Artikel ist kein Befund verworfen.',
    restored: 'Der Befund gilt wieder.',
    wider: 'Auch anderswo …',
    inArticle: 'Im ganzen Artikel',
    everywhere: 'In allen Artikeln',
    scopes: {
      place: 'hier verworfen',
      article: 'bei diesen Wörtern im ganzen Artikel verworfen',
      house: 'bei diesen Wörtern überall verworfen',
    },
    done: {
      place: (rule: string): string => `Befund verworfen: ${rule}.`,
      article: (rule: string): string => `Bei diesen Wörtern im ganzen Artikel verworfen: ${rule}.`,
      house: (rule: string): string => `Bei diesen Wörtern in allen Artikeln verworfen: ${rule}.`,
    },
    groups: {
      house: {
        title: 'In allen Artikeln',
        hint: 'Die Regel schweigt zu diesen Wörtern, wo immer sie stehen.',
      },
      article: {
        title: 'In diesem Artikel',
        hint: 'Die Regel schweigt zu diesen Wörtern im ganzen Artikel.',
      },
      place: {
        title: 'An einer Stelle',
        hint: 'Erkannt an den Wörtern und den zwei Wörtern auf jeder Seite.',
      },
    },
  },
  origin: {
    rule: 'Regel, kostet nichts',
    terms: 'aus einem entschiedenen Begriff, kostet nichts',
    lessons: 'aus Ihren Korrekturen gelernt, kostet nichts',
    checker: (name: string): string => `${name}, schon beantwortet, kostet nichts mehr`,
  },
  excluded: {
    title: (n: number): string => `${count(n, 'Stelle bleibt', 'Stellen bleiben')} ausgenommen`,
    decided: 'darüber ist schon entschieden',
    worse: 'der Satz sähe danach schlechter aus',
  },
  document: {
    mode: 'Was zu sehen ist',
    modes: { changes: 'Mit Änderungen', now: 'Wie es jetzt heißt', machine: 'Maschinentext' },
    back: (n: number): string => `Satz ${number.format(n)} bearbeiten`,
    part: (part: number, parts: number): string => `Teil ${number.format(part)} von ${number.format(parts)}`,
    earlier: 'Davor',
    later: 'Danach',
  },
  strike: {
    title: 'Satz streichen',
    button: 'Satz streichen …',
    heading: (n: number): string => `Satz ${number.format(n)} streichen?`,
    lead: 'Der Satz steht dann nicht mehr im Export. Er bleibt im Verlauf und lässt sich jederzeit zurückholen.',
    goes: 'Das geht mit ihm',
    nothing: 'Keine Zahl, kein Name, keine Adresse, kein Zitat und keine Verneinung.',
    confirm: 'Satz streichen',
    keep: 'Behalten',
    done: 'gestrichen',
    notice: (n: number): string => `Satz ${number.format(n)} gestrichen.`,
    suggested: 'Der ganze Satz wird gestrichen.',
  },
  more: 'Mehr',
  acceptAll: 'Annehmen, auch an gleichen Stellen …',
};
