const number = new Intl.NumberFormat('de-DE');

/** Words of the search over everything. */
export const search = {
  title: 'Suche',
  lead: 'In Titeln, Maschinentexten, Ausgangstexten und Korrekturen aller Artikel.',
  label: 'Suchen',
  hint: 'Wörter oder Wortteile, die zusammen in einem Satz stehen; eine „Wortfolge“ in Anführungszeichen.',
  submit: 'Suchen',
  where: 'Wo?',
  places: { everything: 'Überall', titles: 'Titel', texts: 'Texte', fixes: 'Korrekturen' },
  in: { title: 'Titel', text: 'Maschinentext', source: 'Ausgangstext', fix: 'Korrektur' },
  start:
    'Schreiben Sie oben, was Sie suchen: ein Wort, einen Namen, ein Stück eines zusammengesetzten Wortes. „boje“ findet auch „Messbojen“, „muenchen“ auch „München“.',
  none: 'Das steht nirgends.',
  noneHint:
    'Kürzere Wortteile finden mehr, und alle Wörter müssen im selben Satz stehen. Gesucht wird im Wortlaut, nicht in Grundformen.',
  noneHere: 'Hier steht es nicht.',
  everywhere: 'Überall suchen',
  total: (n: number, isMore: boolean): string =>
    isMore
      ? `Mehr als ${number.format(n)} Fundstellen. Ein Wort mehr grenzt sie ein.`
      : `${number.format(n)} ${n === 1 ? 'Fundstelle' : 'Fundstellen'}`,
  ignored: (words: readonly string[]): string =>
    `Zu kurz, darum nicht gesucht: ${words.map((word) => `„${word}“`).join(', ')}. Es braucht drei Zeichen.`,
  archived: 'im Archiv',
};
