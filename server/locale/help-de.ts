/** Words around the pages of help; the pages themselves are views/help/de. */
export const help = {
  title: 'Hilfe',
  lead: 'Kurz und der Reihe nach. Was auf einer Seite zu tun ist, steht auch auf ihr selbst.',
  mark: (topic: string): string => `Hilfe: ${topic}`,
  topics: {
    'first-steps': 'Erste Schritte',
    keys: 'Tastatur',
    findings: 'Befunde und wie sicher sie sind',
    names: 'Namen und Begriffe',
    memory: 'Gedächtnis und Gelerntes',
    providers: 'Anbieter und Datenschutz',
    export: 'Export',
    'command-line': 'Ganze Ordner auf der Befehlszeile',
    trouble: 'Wenn etwas nicht geht',
  },
};

export type HelpTopic = keyof typeof help.topics;
