import type { Segment, Span } from '../model.ts';
import { matchesIn } from './kinds.ts';
import { quotationsIn } from './quotation.ts';
import { defineRule } from './rule.ts';

const IN_BRACKETS = /(?<=[([])[ \u00a0]+(?=[\p{L}\p{N}„»"])|(?<=[\p{L}\p{N}.!?%“«"])[ \u00a0]+(?=[)\]])/gu;

export default defineRule({
  id: 'space-inside-brackets-or-quotes',
  title: {
    de: 'Leerzeichen in Klammern oder Anführungszeichen',
    en: 'Space inside brackets or quotation marks',
  },
  category: 'spacing',
  severity: 'minor',
  confidence: 0.95,
  source: 'seen where an engine translates what stands in brackets or quotation marks on its own',
  examples: [
    { wrong: 'Der Turm (⟦ ⟧erbaut 1820) steht noch.', right: 'Der Turm (erbaut 1820) steht noch.' },
    { wrong: 'Der Turm (erbaut 1820⟦ ⟧) steht noch.', right: 'Der Turm (erbaut 1820) steht noch.' },
    { wrong: 'Der „⟦ ⟧Alte Turm“ steht noch.', right: 'Der „Alte Turm“ steht noch.' },
    { wrong: 'Der „Alte Turm⟦ ⟧“ steht noch.', right: 'Der „Alte Turm“ steht noch.' },
    { wrong: 'Der Turm („⟦ ⟧Alter Turm“) steht noch.', right: 'Der Turm („Alter Turm“) steht noch.' },
    {
      wrong: ['„Der Turm steht.', 'Noch lange.⟦ ⟧“'],
      right: ['„Der Turm steht.', 'Noch lange.“'],
    },
    { wrong: 'Der „⟦\u00a0 ⟧Alte Turm“ steht noch.', right: 'Der „Alte Turm“ steht noch.' },
  ],
  passes: [
    'Der Turm (erbaut 1820) steht „noch“.',
    'Kreuzen Sie [ ] oder ( ) an.',
    ['„Der Turm steht.', 'Noch lange.“'],
  ],
  // straight-quotes turns the mark and its space
  knownMisses: ['Sie sprach von einer" großen Frage".'],
  *find(segment, { article }) {
    const brackets = Array.from(matchesIn(segment, IN_BRACKETS), ({ span }) => ({ span, where: 'Klammern' }));
    const quotes = quotationsIn(segment, article).quotations.flatMap(({ open, close }) => [
      ...(open === undefined ? [] : spaceAfter(segment, open.span)),
      ...(close === undefined ? [] : spaceBefore(segment, close.span)),
    ]);
    for (const { span, where } of [
      ...brackets,
      ...quotes.map((span) => ({ span, where: 'Anführungszeichen' })),
    ])
      yield {
        span,
        message: `Zwischen den ${where} und dem Text darin steht ein Leerzeichen.`,
        alternatives: [[{ span, text: '' }]],
      };
  },
});

/** A mark that leans the other way as well (`die" Frage"`) is turned, not moved closer. */
function spaceAfter({ text }: Segment, { start, end }: Span): Span[] {
  if (/\S/u.test(text.charAt(start - 1)) && !/[([\-/]/u.test(text.charAt(start - 1))) return [];
  const spaces = /^[ \u00a0]+(?=\S)/u.exec(text.slice(end))?.[0].length ?? 0;
  return spaces === 0 ? [] : [{ start: end, end: end + spaces }];
}

function spaceBefore({ text }: Segment, { start }: Span): Span[] {
  let from = start;
  while (from > 0 && /[ \u00a0]/u.test(text.charAt(from - 1))) from -= 1;
  return from === start || from === 0 ? [] : [{ start: from, end: start }];
}
