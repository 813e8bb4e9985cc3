import type { Edit, Segment } from '../model.ts';
import { quotationsIn, styleOf, type QuoteMark } from './quotation.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'unbalanced-quotes',
  title: { de: 'Anführungszeichen ohne Gegenstück', en: 'Quotation mark without its partner' },
  category: 'punctuation',
  severity: 'minor',
  confidence: 0.95,
  source: 'seen where an engine drops one mark of a pair',
  examples: [
    {
      wrong: ['Das Orchester probt wieder.', 'Wir freuen uns sehr⟦“⟧, sagte die Dirigentin.'],
      right: ['Das Orchester probt wieder.', '„Wir freuen uns sehr“, sagte die Dirigentin.'],
    },
    { wrong: ['Das Orchester probt wieder.', 'Er sprach von einem neuen Anfang⟦“⟧ im Herbst.'] },
    { wrong: ['Er lobte die ⟦„⟧gute Stimmung im Saal.', 'Dann ging er.'] },
    { wrong: ['Er lobte die ⟦„⟧gute Stimmung im Saal.', 'Sie sprach von „Glück“.'] },
    {
      wrong: [
        'Er lobte die ⟦„⟧gute Stimmung im Saal.',
        'Sie sprach von ⟦„⟧Glück im Mai.',
        'Danach ging sie.',
      ],
    },
    { wrong: ['Alle gingen.', 'Er sprach von einem Anfang⟦“⟧ und einem Ende⟦“⟧ im Herbst.'] },
    {
      wrong: ['Wir freuen uns sehr⟦“⟧.', 'Dann ging sie.'],
      right: ['„Wir freuen uns sehr“.', 'Dann ging sie.'],
    },
    { wrong: ['Das Orchester probt.', 'iPads helfen uns sehr⟦“⟧, sagte sie.'] },
  ],
  passes: [
    ['Hans’ Boot und Jens’ Kahn liegen im Hafen.', 'Sie heißen ‚Anna‘ und ‚Lotte‘.'],
    ['„Das Stück ist lang.', '„Es dauert drei Stunden.', 'Danach gehen alle heim.“'],
    ['Das Stück »Der Hafen« läuft.', 'Er sagte: »Das Wort ›Halt‹ kam zu spät.«'],
    ['Das Buch «Nebel» erschien in der Schweiz.', 'Sie rief: „Das Wort ‚Halt‘ kam zu spät.“'],
    ['„Das Stück ist lang.', 'Es dauert drei Stunden“, sagte sie.'],
    ['„Das Stück ist lang.', 'Es dauert drei Stunden.', 'Danach gehen alle heim.“'],
    ['„Das Stück ist lang.', '„Es dauert drei Stunden.“', 'Danach gingen alle heim.'],
    'Es dauert drei Stunden“, sagte sie.',
    ['Der Monitor misst 27".', 'Er ist neu.'],
  ],
  *find(segment, { article }) {
    if (article.segments.length < 2) return;
    for (const mark of quotationsIn(segment, article).stray) {
      yield {
        span: mark.span,
        message: 'Zu diesem Anführungszeichen fehlt im Artikel das Gegenstück.',
        alternatives: spokenFromStart(segment, mark) ? [atStart(styleOf(article)[0])] : [],
      };
    }
  },
});

/** `Wir freuen uns“, sagte sie`: what closes here can only have begun with the sentence. */
function spokenFromStart({ text }: Segment, { span, mayClose }: QuoteMark): boolean {
  return mayClose && /^\p{Lu}/u.test(text) && /^(?:,\s+\p{Ll}|[.!?]?\s*$)/u.test(text.slice(span.end));
}

function atStart(opening: string): Edit[] {
  return [{ span: { start: 0, end: 0 }, text: opening }];
}
