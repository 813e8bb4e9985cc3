import { patternRule } from './kinds.ts';

export default patternRule({
  id: 'unit-plural',
  title: { de: 'Maßangabe im Plural', en: 'Unit in the plural' },
  category: 'agreement',
  severity: 'minor',
  confidence: 0.9,
  source:
    'Duden 4, Die Grammatik, § Maß- und Währungsbezeichnungen: nach Zahlen unverändert; English has a plural',
  examples: [
    { wrong: 'Die Nacht kostet etwa 150 ⟦Euros⟧.', right: 'Die Nacht kostet etwa 150 Euro.' },
    { wrong: 'Der Anteil stieg um 3,5 ⟦Prozente⟧.', right: 'Der Anteil stieg um 3,5 Prozent.' },
    { wrong: 'Das Werk kostet zwei Millionen ⟦Dollars⟧.', right: 'Das Werk kostet zwei Millionen Dollar.' },
  ],
  passes: [
    'Die Nacht kostet 150 Euro und ein paar Cents.',
    'Die letzten Euros lagen im Hut.',
    'Im Jahr 2019 Dollars zu sparen, war schwer.',
  ],
  pattern:
    /(?<=(?:(?<![\d.,]|Jahr |Jahre )\d{1,3}(?:[.,]\d{1,3}){0,4}|Millionen|Milliarden|Billionen) )(Euros|Dollars|Cents|Prozenten?|Grade)(?![\p{L}\p{N}-])/gu,
  remark: ({ parts: [unit], span }) => {
    const one = unit.replace(/s$|en?$/u, '');
    return {
      span,
      message: `Nach einer Zahl steht „${one}“ ohne Endung.`,
      alternatives: [[{ span, text: one }]],
    };
  },
});
