import { patternRule } from './kinds.ts';

export default patternRule({
  id: 'broken-ellipsis',
  title: { de: 'Zerfallene Auslassungspunkte', en: 'Broken ellipsis' },
  category: 'punctuation',
  severity: 'minor',
  confidence: 0.9,
  source: 'Rat für deutsche Rechtschreibung, § 99: drei Punkte; seen where an engine sets each dot as a word',
  examples: [
    { wrong: 'Er wusste es ⟦. . .⟧ aber er schwieg.', right: 'Er wusste es … aber er schwieg.' },
    { wrong: 'Der Vertrag ist unterschrieben⟦..⟧', right: 'Der Vertrag ist unterschrieben.' },
    { wrong: 'Er wusste es ⟦..⟧ aber er schwieg.', right: 'Er wusste es … aber er schwieg.' },
    { wrong: 'Er wusste es⟦....⟧', right: 'Er wusste es …' },
  ],
  passes: [
    'Er wusste es ... aber er schwieg.',
    'Er wusste es …',
    'Die Datei liegt unter ../bilder/haus.png im Ordner.',
    'Die Werte 1..10 sind erlaubt.',
    'Preis ............ 12 Euro',
  ],
  // two to four dots, with or without spaces; longer rows lead the eye to a number
  pattern:
    /(?:\. ){2,3}\.(?![.\p{L}\p{N}])|(?<![.\p{N}/\s])(?:\.{2}|\.{4})(?![./\p{L}\p{N}])|(?<=\p{L} )\.\.(?= \p{L})/gu,
  remark({ parts: [dots], span, segment: { text } }) {
    const ends = text.slice(span.end).trim() === '';
    const glued = /\p{L}$/u.test(text.slice(0, span.start));
    return {
      span,
      message: `„${dots}“ sind keine Auslassungspunkte.`,
      alternatives: [[{ span, text: dots === '..' && ends ? '.' : glued ? ' …' : '…' }]],
    };
  },
});
