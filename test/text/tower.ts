/** A sentence and the number of its paragraph. */
export type Part = readonly [text: string, paragraph: number];

export const segments = (parts: readonly Part[]) =>
  parts.map(([text, paragraph]) => ({ text, paragraph, kind: 'sentence' as const }));

/** A text and its source, sentence by sentence. */
export const GERMAN: readonly Part[] = [
  ['Der Turm am Nordtor wurde 1921 gebaut.', 0],
  ['Heute dient er als Museum und zeigt Werkzeuge der Küfer.', 0],
  ['Der Eintritt kostet 4 Euro.', 0],
  ['Im Winter bleibt das Haus geschlossen, weil die Treppe bei Frost gefährlich ist.', 1],
  ['Führungen beginnen um 11 Uhr.', 1],
  ['Anna Lindqvist leitet den Verein seit fast zwanzig Jahren.', 1],
];
export const ENGLISH = [
  'The tower at the north gate was built in 1921.',
  'Today it serves as a museum and shows the tools of the coopers.',
  'Admission is 4 euros.',
  'In winter the house stays closed because the stairs are dangerous in frost.',
  'Tours start at 11 o’clock.',
  'Anna Lindqvist has led the society for almost twenty years.',
];
