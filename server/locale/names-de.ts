const number = new Intl.NumberFormat('de-DE');

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** The words of the page of names and terms in German. */
export const names = {
  title: 'Namen und Begriffe',
  lead: 'So nennt der Artikel Personen, Orte und Dinge. Eine Festlegung schreibt den Namen an allen Stellen des Artikels in der richtigen Form und lässt sich als Ganzes zurücknehmen.',
  house: 'Was in jedem Artikel gilt',
  open: 'Zu entscheiden',
  none: 'Klartext hat keinen Namen gefunden, den der Artikel auf mehrere Arten schreibt.',
  settled: 'Nur in einer Form',
  settledHint: 'Steht ein solcher Name überall falsch, legen Sie oben selbst fest, wie er heißt.',
  own: 'Selbst festlegen',
  form: 'Steht im Artikel',
  right: 'Richtig ist',
  decide: 'Überall so schreiben',
  preview: 'Stellen ansehen',
  previewTitle: 'Was sich ändert',
  previewLead: (wrong: string, right: string, n: number): string =>
    n === 0
      ? `„${wrong}“ steht an keiner Stelle des Artikels, die noch zu ändern wäre. Die Festlegung auf „${right}“ gilt dann für später.`
      : `„${wrong}“ wird „${right}“: ${count(n, 'Satz ändert', 'Sätze ändern')} sich.`,
  now: 'Jetzt',
  back: 'Zurück',
  places: (n: number): string => count(n, 'Stelle', 'Stellen'),
  kinds: { name: 'Name', term: 'Begriff' },
  standings: { right: 'richtig', sure: 'falsch', doubtful: 'vielleicht dasselbe' },
  decided: (wrong: readonly string[], right: string): string =>
    `Festgelegt: „${right}“ statt ${wrong.map((form) => `„${form}“`).join(', ')}.`,
  kept: (n: number): string =>
    n === 0
      ? 'Festgelegt. Im Artikel war dafür nichts zu ändern.'
      : `Festgelegt und in ${count(n, 'Satz', 'Sätzen')} so geschrieben.`,
  left: (n: number): string =>
    `${count(n, 'Satz hat', 'Sätze haben')} inzwischen eine neuere Entscheidung und ${n === 1 ? 'blieb' : 'blieben'} unverändert.`,
  undone: (n: number): string =>
    `Zurückgenommen; ${count(n, 'Satz steht', 'Sätze stehen')} wieder wie zuvor.`,
};
