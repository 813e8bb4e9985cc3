import { patternRule } from './kinds.ts';

export default patternRule({
  id: 'double-space',
  title: { de: 'Leerzeichen doppelt', en: 'Double space' },
  category: 'spacing',
  severity: 'minor',
  confidence: 0.95,
  source: 'seen where a link or a picture was taken out of the text',
  examples: [
    { wrong: 'Das Museum⟦  ⟧öffnet um zehn.', right: 'Das Museum öffnet um zehn.' },
    { wrong: 'Das Museum öffnet⟦ \u00a0 ⟧um zehn.', right: 'Das Museum öffnet um zehn.' },
  ],
  passes: [
    'Das Museum öffnet um zehn.',
    'Die erste Zeile endet hier\n    und die zweite ist eingerückt.',
    'Zimmer      120\u00a0Euro',
  ],
  knownMisses: ['Er wohnt in      Bremen.'],
  // four and more align columns
  pattern: /(?<=\S)[ \u00a0]{2,3}(?=\S)/gu,
  remark: ({ span }) => ({
    span,
    message: 'Hier stehen mehrere Leerzeichen hintereinander.',
    alternatives: [[{ span, text: ' ' }]],
  }),
});
