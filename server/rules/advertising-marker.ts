import type { Edit } from '../model.ts';
import { markerLength } from '../text/kind.ts';
import { matchesIn } from './kinds.ts';
import { defineRule } from './rule.ts';

/** Behind a finished sentence: the marker itself, or a call that leads to another article. */
const BEHIND =
  /(?<=[.!?…]["“”»«]?)[ \u00a0]?(?:Werbung|Anzeige|Advertisement)$|(?<=[.!?…]["“”»«]?)[ \u00a0]?(?:Lesen Sie auch|Lesen Sie mehr|Lesen Sie weiter|Lies auch|Auch interessant|Mehr zum Thema|Weiterlesen|Read more|Read also|See also)(?=[:\s]|$)/gu;

export default defineRule({
  id: 'advertising-marker',
  title: { de: 'Werbehinweis im Text', en: 'Advertising marker in the text' },
  category: 'extra-word',
  severity: 'minor',
  confidence: 0.9,
  source:
    'seen where pages set a label between two paragraphs; a label that stands alone is boilerplate, not a fault',
  examples: [
    { wrong: '⟦Werbung⟧Der Hafen ist wieder offen.', right: 'Der Hafen ist wieder offen.' },
    { wrong: '⟦Anzeige ⟧Der Hafen ist wieder offen.', right: 'Der Hafen ist wieder offen.' },
    { wrong: 'Der Hafen ist wieder offen.⟦ Werbung⟧', right: 'Der Hafen ist wieder offen.' },
    { wrong: 'Der Hafen ist wieder offen.⟦ Lesen Sie auch⟧: Warum der Hafen schloss' },
  ],
  passes: [
    'Werbung',
    'Werbung im Hafen ist teuer.',
    'Anzeige gegen den Wirt hat der Hafen erstattet.',
    'Lesen Sie auch gern am Hafen?',
    'Der Hafen macht Werbung.',
  ],
  *find(segment) {
    const { text } = segment;
    const length = markerLength(text);
    if (length > 0) {
      const end = length + (/^\s+/u.exec(text.slice(length))?.[0].length ?? 0);
      yield remarkOn(text, 0, end, true);
    }
    for (const { span } of matchesIn(segment, BEHIND))
      yield remarkOn(text, span.start, span.end, span.end === text.length);
  },
});

function remarkOn(text: string, start: number, end: number, whole: boolean) {
  const span = { start, end };
  const cut: Edit[] = [{ span, text: '' }];
  return {
    span,
    message: `„${text.slice(start, end).trim()}“ ist ein Hinweis der Seite und gehört nicht in den Text.`,
    alternatives: whole ? [cut] : [],
  };
}
