import { patternRule } from './kinds.ts';

const NAMES: Readonly<Record<string, string>> = {
  ',': 'dem Komma',
  '.': 'dem Punkt',
  ';': 'dem Semikolon',
  ':': 'dem Doppelpunkt',
  '!': 'dem Ausrufezeichen',
  '?': 'dem Fragezeichen',
};

/** `den : Trenner`: the mark itself is meant. */
const ARTICLE = /(?<!\p{L})(?:der|die|das|den|dem|des|eine[mnrs]?|ein)$/iu;

export default patternRule({
  id: 'space-before-punctuation',
  title: { de: 'Leerzeichen vor Satzzeichen', en: 'Space before punctuation' },
  category: 'spacing',
  severity: 'minor',
  confidence: 0.95,
  source: 'seen where an engine puts translated link texts and the marks behind them together again',
  examples: [
    {
      wrong: 'Der Zug hielt in Fulda⟦ ,⟧ dann fuhr er weiter.',
      right: 'Der Zug hielt in Fulda, dann fuhr er weiter.',
    },
    { wrong: 'Wer hat den Schlüssel⟦ ?⟧', right: 'Wer hat den Schlüssel?' },
    { wrong: 'So hieß der Film (1954)⟦ .⟧', right: 'So hieß der Film (1954).' },
  ],
  passes: [
    'Ersetzen Sie dort den : Trenner durch ein Leerzeichen.',
    'Das Spiel endete 3 : 2 nach Verlängerung.',
    'Die Datei endet auf .txt oder .csv und liegt im Ordner.',
    'Sie schwieg ... und ging.',
    'Danke für alles :-)',
  ],
  pattern:
    /(?<=[\p{L}\p{N}%€)\]“”"«’])[ \u00a0]{1,3}([,.;!?]|:(?! ?\p{N}))(?![\p{L}\p{N}.:()\-/\\*,;=|\]])/gu,
  remark: ({ parts: [all, mark = ''], span, segment: { text } }) => {
    if (ARTICLE.test(text.slice(Math.max(0, span.start - 10), span.start))) return undefined;
    return {
      span,
      message: `Vor ${NAMES[mark]} steht ein Leerzeichen.`,
      alternatives: [[{ span: { start: span.start, end: span.start + all.length - mark.length }, text: '' }]],
    };
  },
});
