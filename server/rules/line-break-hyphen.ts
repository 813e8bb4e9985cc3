import { patternRule } from './kinds.ts';

export default patternRule({
  id: 'line-break-hyphen',
  title: { de: 'Trennstrich mitten in der Zeile', en: 'Line-break hyphen inside a line' },
  category: 'spacing',
  severity: 'minor',
  confidence: 0.95,
  source: 'seen where lines of a printed page were put together',
  examples: [
    { wrong: 'Das neue ⟦Kranken- haus⟧ öffnet im Mai.', right: 'Das neue Krankenhaus öffnet im Mai.' },
  ],
  passes: [
    'Die Vor- und Nachteile sind bekannt.',
    'Das Kinder- wie Elternhaus blieb leer.',
    'Er sprach vom Kranken- bzw. Altenhaus.',
    'Die Zeit- vergeht.',
  ],
  pattern: /- (?<=(?<![\p{L}-])\p{L}{2,30}- )(\p{Ll}{2,30})(?![\p{L}-])/gu,
  remark: ({ parts: [, second = ''], span, segment: { text }, context: { language } }) => {
    const first = text.slice(Math.max(0, span.start - 30), span.start).replace(/^.*\P{L}/su, '');
    const { lower, upper } = language.usage(first + second);
    if (lower + upper === 0 || language.usage(second).lower > 0) return undefined;
    return {
      span: { start: span.start - first.length, end: span.end },
      message: `„${first}- ${second}“ ist ein Wort, das am Zeilenende getrennt wurde.`,
      alternatives: [[{ span: { start: span.start, end: span.start + 2 }, text: '' }]],
    };
  },
});
