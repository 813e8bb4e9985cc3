import { patternRule } from './kinds.ts';

export default patternRule({
  id: 'ellipsis-before-number',
  title: { de: 'Auslassung mitten im Satz', en: 'Something left out inside the sentence' },
  category: 'truncation',
  severity: 'major',
  confidence: 0.85,
  source: 'seen where an engine shortened a sentence and put its pieces together',
  examples: [{ wrong: 'Der Eintritt kostet heute rund ⟦...⟧ 40 Euro am Tag.' }],
  passes: [
    'Und dann ... 40 Kräne standen still.',
    'Er zählte: Eins ... 2 ... 3 Kräne.',
    'Im Jahr 1990 … da war vieles anders.',
  ],
  // behind a noun or a word of time that announces the number itself
  pattern:
    /(?:\.{3}|…)(?<=(?<!\p{L})(?:Jahre?|Monat|Höhe von|Wert von|rund|etwa|von|mit|um|auf|bis|über|als) (?:\.{3}|…))(?= \d)/gu,
  remark: ({ span }) => ({ span, message: 'Vor der Zahl fehlt hier ein Stück des Satzes.' }),
});
