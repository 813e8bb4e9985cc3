import { defineRule } from './rule.ts';
import { figuresOf, isSaid, saidIn, type Figure } from './source-figures.ts';

/** Smaller numbers may stand in words, in the source or in the translation. */
const SMALLEST = 13;
/** Hours are counted otherwise: 5 p.m. and 17 Uhr. */
const CLOCK = /\p{Nd}\s?[ap]\.?\s?m(?!\p{L})|\bUhr\b|o['’]clock|\p{Nd}:\p{Nd}{2}/iu;
/** Measures that a translation may convert, and years that it may count from another end. */
const CONVERTED =
  /(?<!\p{L})(?:miles?|mi|feet|foot|ft|inch(?:es)?|yards?|yd|pounds?|lbs?|acres?|mph|gallons?|ounces?|oz|Fahrenheit|°F|AH|BCE?)(?!\p{L})/u;

/** `1600s` and `17. Jahrhundert`. */
const CENTURY = /Jahrhundert|Jh\./u;

/**
 * Exactly one number of each side that the other does not say: the one was put for the other. Where more differ, or
 * only one side has one, words for numbers or a free translation are as likely.
 */
function exchanged(
  text: string,
  source: string,
): { readonly here: Figure; readonly there: Figure } | undefined {
  if (CLOCK.test(source) || CLOCK.test(text) || CONVERTED.test(source) || CENTURY.test(text))
    return undefined;
  const [said, meant] = [saidIn(text, true), saidIn(source, false)];
  const lost = figuresOf(source).filter((figure) => figure.value >= SMALLEST && !isSaid(figure, said));
  const added = figuresOf(text).filter((figure) => figure.value >= SMALLEST && !isSaid(figure, meant));
  const [there, here] = [lost[0], added[0]];
  if (there === undefined || here === undefined || lost.length > 1 || added.length > 1) return undefined;
  return { here, there };
}

export default defineRule({
  id: 'source-number',
  title: { de: 'Andere Zahl als im Ausgangstext', en: 'Another number than in the source' },
  category: 'number',
  severity: 'major',
  confidence: 0.9,
  source:
    'numbers are compared with the source in every check of translation quality (ISO 17100, MQM: accuracy)',
  examples: [
    {
      wrong: 'Im Jahr ⟦1954⟧ wurde die Brücke gebaut. ⟸ The bridge was built in 1945.',
      right: 'Im Jahr 1945 wurde die Brücke gebaut. ⟸ The bridge was built in 1945.',
    },
    {
      wrong: 'Es kamen ⟦1.600⟧ Gäste. ⟸ Прийшло 1500 гостей.',
      right: 'Es kamen 1500 Gäste. ⟸ Прийшло 1500 гостей.',
    },
    {
      wrong: 'Am Markt lagen ⟦76⟧ Boote. ⟸ 67 boats lay at the market.',
      right: 'Am Markt lagen 67 Boote. ⟸ 67 boats lay at the market.',
    },
    { wrong: 'Der Preis stieg um ⟦25,5⟧ Prozent. ⟸ The price rose by 52.5 percent.' },
  ],
  passes: [
    'Das Spiel endete 0 zu 3. ⟸ The match ended 0 to 3.',
    'Es kamen 1.500 Gäste. ⟸ 1,500 guests came.',
    'Es kamen 1,5 Millionen Gäste. ⟸ 1 500 000 guests came.',
    'Am 17.5.2024 begann es. ⟸ It began on May 17, 2024.',
    'Es kamen fünfzehn Gäste. ⟸ 15 guests came.',
    'Es kamen 15 Gäste. ⟸ Fifteen guests came.',
    'Der Zug fährt um 17 Uhr ab. ⟸ The train leaves at 15 past 5 p.m.',
    'Das war im 17. Jahrhundert üblich. ⟸ This was common in the 1600s.',
    'Der Weg ist 32 Kilometer lang. ⟸ The path is 20 miles long.',
    'Im Jahr 1954 kamen 20 Schiffe. ⟸ In 1945 there came 30 ships.',
    'Im Jahr 1954 wurde die Brücke gebaut.',
  ],
  *find({ text, source }) {
    const found = source === undefined ? undefined : exchanged(text, source);
    if (found === undefined) return;
    const { here, there } = found;
    const message = `Hier steht „${here.text}“, im Ausgangstext „${there.text}“.`;
    // a whole number is written alike everywhere; signs between digits are each language's own
    const plain = /^\p{Nd}+$/u.test(there.text);
    yield {
      span: here.span,
      message,
      ...(plain ? { alternatives: [[{ span: here.span, text: there.text }]] } : {}),
    };
  },
});
