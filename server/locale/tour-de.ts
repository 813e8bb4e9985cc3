/** Words of the guided tour through the sample article. */
export const tour = {
  heading: (done: number, total: number): string => `Rundgang: ${done} von ${total}`,
  close: 'Rundgang schließen',
  reopen: 'Rundgang zeigen',
  done: 'erledigt',
  go: 'Hingehen',
  finished:
    'Das war alles. Schließen Sie den Rundgang und nehmen Sie Ihren ersten eigenen Artikel – oder reparieren Sie dieses Beispiel zu Ende.',
  home: 'Zu den Artikeln',
  steps: {
    accept: {
      title: 'Einen Vorschlag annehmen',
      text: 'Satz 2 hat ein Leerzeichen vor dem Bindestrich. Der Vorschlag daneben stimmt: „Übernehmen“ drücken.',
    },
    edit: {
      title: 'Einen Satz selbst schreiben',
      text: 'In Satz 22 blieb Englisch stehen, und kein Vorschlag hilft. Schreiben Sie im Editor „mit den Fischern“, dann „Annehmen“.',
    },
    dismiss: {
      title: 'Einen Befund verwerfen',
      text: 'Der Podcast in Satz 29 schreibt sich wirklich „dieWelle“. Der Befund irrt, der Satz ist gut: „Verwerfen“ drücken.',
    },
    names: {
      title: 'Einen Namen festlegen',
      text: 'Die Übersetzung machte aus Frau Marsh einen Sumpf. Legen Sie „Marsh“ einmal fest, und jede Stelle im Artikel stimmt.',
    },
    export: {
      title: 'Den Artikel exportieren',
      text: 'Der saubere Text im selben Format: außerhalb Ihrer Korrekturen ist kein Zeichen anders.',
    },
  },
};
