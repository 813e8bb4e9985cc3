import { patternRule } from './kinds.ts';

/** Zero-width space, joiner signs at the wrong place, byte order mark, direction marks, C0 and C1 controls. */
const CONTROL =
  // oxlint-disable-next-line no-control-regex -- these are what the rule looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

export default patternRule({
  id: 'control-character',
  title: { de: 'Unsichtbares Steuerzeichen', en: 'Invisible control character' },
  category: 'spacing',
  severity: 'minor',
  confidence: 0.9,
  source: 'Unicode 15, general categories Cc and Cf; left by editors, chats and page builders',
  examples: [
    { wrong: 'Die Brü⟦\u200b⟧cke ist gesperrt.', right: 'Die Brücke ist gesperrt.' },
    { wrong: 'Die Brücke⟦\u0003⟧ ist gesperrt.', right: 'Die Brücke ist gesperrt.' },
  ],
  passes: [
    'Die Donau\u00addampf\u00adschiff\u00adfahrt ruht.',
    'Das Wort שלום\u200f bedeutet Frieden.',
    'Eine Familie: 👩‍👩‍👧.',
  ],
  pattern: CONTROL,
  remark: ({ span, segment: { text } }) =>
    RIGHT_TO_LEFT.test(text)
      ? undefined
      : {
          span,
          message: 'Hier steht ein unsichtbares Steuerzeichen.',
          alternatives: [[{ span, text: '' }]],
        },
});

/** Direction marks do their work beside Hebrew and Arabic letters. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/u;
