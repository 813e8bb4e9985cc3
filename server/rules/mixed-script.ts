import type { Remark } from './rule.ts';
import { defineRule } from './rule.ts';

/** Cyrillic letters that look like Latin ones (Unicode confusables). */
const LOOKALIKES = new Map(
  Array.from(
    'аa еe оo рp сc уy хx ѕs іi їï јj ԁd һh ӏl АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЇÏ ЈJ'.split(' '),
    (pair) => [pair.charAt(0), pair.charAt(1)] as const,
  ),
);

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

export default defineRule({
  id: 'mixed-script',
  title: { de: 'Kyrillisch und Lateinisch in einem Wort', en: 'Cyrillic and Latin letters in one word' },
  category: 'spelling',
  severity: 'minor',
  confidence: 0.97,
  source:
    'Unicode Technical Standard 39, mixed-script identifiers; seen in translations from Ukrainian and Russian',
  examples: [
    { wrong: 'Das ⟦Kоmitee⟧ tagte bis Mitternacht.', right: 'Das Komitee tagte bis Mitternacht.' },
    { wrong: 'Das ⟦Komiteeж⟧ tagte bis Mitternacht.' },
  ],
  passes: ['Auf dem Schild stand Вокзал, also Bahnhof.', 'Die ж-Laute sind selten.', 'Gemessen wurden 5 μm.'],
  *find({ tokens }) {
    for (const { kind, text, span } of tokens) {
      if (kind !== 'word' || !CYRILLIC.test(text)) continue;
      for (const { part, start } of partsOf(text))
        if (LATIN.test(part) && CYRILLIC.test(part)) yield remarkOn(part, span.start + start);
    }
  },
});

/** The parts of a word between its hyphens: `ж-Laut` mixes no scripts. */
function partsOf(word: string): { part: string; start: number }[] {
  return Array.from(word.matchAll(/[^-‐‑]+/gu), ({ 0: part, index }) => ({ part, start: index }));
}

function remarkOn(word: string, start: number): Remark {
  const span = { start, end: start + word.length };
  const latin = Array.from(word, (letter) => LOOKALIKES.get(letter) ?? letter).join('');
  return {
    span,
    message: `In „${word}“ stehen kyrillische und lateinische Buchstaben nebeneinander.`,
    alternatives: CYRILLIC.test(latin) ? [] : [[{ span, text: latin }]],
  };
}
