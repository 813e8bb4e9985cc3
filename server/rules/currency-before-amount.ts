import { confidenceInStyle } from './house-style.ts';
import { patternRule } from './kinds.ts';

const NAMES: Readonly<Record<string, string>> = {
  $: 'Dollar',
  US$: 'US-Dollar',
  '£': 'Pfund',
  '€': 'Euro',
  '¥': 'Yen',
};

const CONFIDENCE = 0.9;

export default patternRule({
  id: 'currency-before-amount',
  title: { de: 'Währungszeichen vor dem Betrag', en: 'Currency sign before the amount' },
  category: 'number',
  severity: 'minor',
  confidence: CONFIDENCE,
  source: 'DIN 5008: in laufendem Text steht die Währung hinter dem Betrag',
  examples: [
    { wrong: 'Die Karte kostet ⟦$40⟧ im Laden.', right: 'Die Karte kostet 40 Dollar im Laden.' },
    {
      wrong: 'Der Bau kostet ⟦£3,5 Millionen⟧ im Jahr.',
      right: 'Der Bau kostet 3,5 Millionen Pfund im Jahr.',
    },
    { wrong: 'Der Bau kostet ⟦$3.5 Milliarden⟧.', right: 'Der Bau kostet 3,5 Milliarden Dollar.' },
    { wrong: 'Er zahlte ⟦$1,200⟧ bar.', right: 'Er zahlte 1.200 Dollar bar.' },
    { wrong: 'Er zahlte ⟦US$ 1.200,50⟧ bar.', right: 'Er zahlte 1.200,50 US-Dollar bar.' },
  ],
  passes: [
    'Die Karte kostet 40 Dollar oder 38 € im Laden.',
    'Der Ausdruck a$1 steht im Programm.',
    'Zu zahlen sind EUR 20.',
  ],
  pattern:
    /(?<![\p{L}\p{N}$])(US\$|[$£€¥])[ \u00a0]?(\d{1,3}(?:[.,]\d{3}){0,4}(?:[.,]\d{1,2})?|\d{4,9})(?![\d.,]*\d)([ \u00a0](?:Millionen|Milliarden|Billionen|Million|Milliarde|Mio\.|Mrd\.))?/gu,
  remark: ({ parts: [all, sign = '', amount = '', scale = ''], span, context }) => ({
    span,
    confidence: confidenceInStyle(context.article, CONFIDENCE),
    message: `In „${all}“ steht die Währung vor dem Betrag.`,
    alternatives: [[{ span, text: `${germanNumber(amount)}${scale} ${NAMES[sign]}` }]],
  }),
});

/** `1,200.50` and `3.5` as German writes them; what is German already stays. */
function germanNumber(amount: string): string {
  const english = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$|^\d+\.\d{1,2}$/u.test(amount);
  return english ? amount.replace(/[.,]/gu, (mark) => (mark === ',' ? '.' : ',')) : amount;
}
