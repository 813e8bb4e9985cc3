import { decodeNarrow } from '../text/encoding.ts';
import { patternRule } from './kinds.ts';

/** What German texts hold beyond ASCII. */
const CHARACTERS = 'äöüÄÖÜßéèêëàáâçñóôúîï„“”‚‘’»«–—…•€°§·×©®\u00a0';
const encoder = new TextEncoder();

/** What each becomes where its UTF-8 bytes are read as Windows-1252. */
const BROKEN = new Map(
  Array.from(CHARACTERS, (character) => [decodeNarrow(encoder.encode(character)), character] as const),
);
const LOST = '\ufffd';

export default patternRule({
  id: 'mojibake',
  title: { de: 'Falsch gelesene Zeichen', en: 'Characters read in the wrong encoding' },
  category: 'spelling',
  severity: 'major',
  confidence: 0.97,
  source: 'UTF-8 read as Windows-1252 (Unicode 15, section 3.9)',
  examples: [
    { wrong: 'Die Stra⟦ÃŸ⟧e ist gesperrt.', right: 'Die Straße ist gesperrt.' },
    { wrong: 'Er kam ⟦â€“⟧ und ging.', right: 'Er kam – und ging.' },
    { wrong: 'Die Stra⟦\ufffd⟧e ist gesperrt.' },
  ],
  passes: ['São Paulo und Århus liegen am Wasser.', 'Der Château-Garten gehört zur Crémerie.'],
  pattern: new RegExp(`${[...BROKEN.keys()].sort((a, b) => b.length - a.length).join('|')}|${LOST}+`, 'gu'),
  remark({ parts: [found], span }) {
    const right = BROKEN.get(found);
    return {
      span,
      message: 'Hier wurden Zeichen in einer falschen Kodierung gelesen.',
      alternatives: right === undefined ? [] : [[{ span, text: right }]],
    };
  },
});
