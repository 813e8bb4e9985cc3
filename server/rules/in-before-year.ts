import type { ReadToken } from '../grammar/reading.ts';
import { defineRule } from './rule.ts';
import { spanOver } from './kinds.ts';

/** Years that text speaks of; other numbers count something. */
const YEAR = /^(?:1[5-9]|20)\d{2}$/u;
/** What may be counted, or is a name that the number belongs to. */
const COUNTED = /^(?:NN|NE|ADJA|CARD|TRUNC|FM|XY|ADJD|ADV)$/u;

function isCounted(next: ReadToken | undefined): boolean {
  if (next === undefined) return false;
  if (next.kind === 'word') return !next.spaceBefore || COUNTED.test(next.tag);
  return !/^[.,;:!?]$/u.test(next.text);
}

export default defineRule({
  id: 'in-before-year',
  title: { de: '„in“ vor Jahreszahl', en: '“in” before a year' },
  category: 'preposition',
  severity: 'minor',
  confidence: 0.9,
  source: 'Duden, Zweifelsfälle der deutschen Sprache, § in + Jahreszahl: from English',
  examples: [
    { wrong: 'Die Brücke wurde ⟦in 1987⟧ gebaut.', right: 'Die Brücke wurde 1987 gebaut.' },
    { wrong: '⟦In 2019⟧ begann der Bau der Halle.', right: 'Im Jahr 2019 begann der Bau der Halle.' },
    { wrong: 'Das Werk schloss ⟦in 1987⟧', right: 'Das Werk schloss 1987' },
  ],
  passes: [
    'Der Ort liegt in 1700 Metern Höhe.',
    'Das Dorf wurde in 1950er und neuere Häuser geteilt.',
    'Im Jahr 1987 wurde die Brücke gebaut.',
    'Das Haus wurde in 1987/88 ersten Schritten gebaut.',
    'Er wohnte in 3012 Bern.',
  ],
  *find(segment, { language }) {
    const { tokens } = language.read(segment);
    for (const [at, preposition] of tokens.entries()) {
      const year = tokens[at + 1];
      if (year === undefined || !/^[Ii]n$/u.test(preposition.text) || !YEAR.test(year.text)) continue;
      if (isCounted(tokens[at + 2])) continue;
      const opens = preposition.text === 'In';
      yield {
        span: spanOver([preposition, year]),
        message: `Vor der Jahreszahl „${year.text}“ steht nicht „in“.`,
        alternatives: [
          [
            opens
              ? { span: preposition.span, text: 'Im Jahr' }
              : { span: { start: preposition.span.start, end: year.span.start }, text: '' },
          ],
        ],
      };
    }
  },
});
