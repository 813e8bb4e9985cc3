import type { Span } from '../model.ts';
import { jointIsBoundary } from '../text/joint.ts';
import { inAddress, matchesIn } from './kinds.ts';
import { defineRule, type Remark, type RuleContext } from './rule.ts';

/** Where the space is missing; undefined where none is. */
type Finder = (text: string, span: Span, context: RuleContext) => number | undefined;

// each pattern begins with a rare character and looks back from it: all of them read every sentence
const PATTERNS: readonly (readonly [RegExp, Finder])[] = [
  // `Ende.Der Anfang`
  [
    /[.!?]["“”»«)]?(?=["„»“‚(]?\p{Lu})/gu,
    (text, { start, end }) => (jointIsBoundary(text, start, end) ? end : undefined),
  ],
  // `Ende.der Anfang`
  [
    /\.(?<=\p{L}{3}\.)(?=(?:der|die|das|ein|eine|und|aber|es|er|sie|wir|im|in|am|auf)\s)/gu,
    (text, { start, end }) =>
      /[\p{L}\p{N}]\.[\p{L}-]*$/u.test(text.slice(Math.max(0, start - 40), start)) ? undefined : end,
  ],
  // `kam,sah`, `kam;sah`
  [/[,;](?<=(?:\p{L}{2}|[)“»])[,;])(?=[\p{L}„»]\p{L})/gu, (_, { end }) => end],
  // `sagte:„Komm`
  [/:(?<=\p{L}{2}:)(?=[„»]\p{L})/gu, (_, { end }) => end],
  // `(im Mai)folgte`: more than one word in the bracket, or a number
  [/\((?<=\s\()[^()]{0,80}[\s\d][^()]{1,80}\)(?=\p{L}{3})/gu, (_, { end }) => end],
  // `Haus(im Mai)`
  [
    /\((?<=\p{L}{3}\()(?=[^()]{1,80}\s[^()]{1,80}\))/gu,
    (text, { start }, { language }) => (language.knows(wordBefore(text, start)) ? start : undefined),
  ],
];

function wordBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - 60), at).replace(/^.*[^\p{L}-]/su, '');
}

export default defineRule({
  id: 'missing-space',
  title: { de: 'Leerzeichen fehlt', en: 'Missing space' },
  category: 'spacing',
  severity: 'minor',
  confidence: 0.9,
  source: 'seen where an engine joins translated chunks',
  examples: [
    {
      wrong: 'Der Abend war zu Ende⟦.D⟧ie Gäste gingen heim.',
      right: 'Der Abend war zu Ende. Die Gäste gingen heim.',
    },
    {
      wrong: 'Der Abend war zu Ende⟦.d⟧ie Gäste gingen heim.',
      right: 'Der Abend war zu Ende. die Gäste gingen heim.',
    },
    { wrong: 'Er kam⟦,s⟧ah und ging.', right: 'Er kam, sah und ging.' },
    { wrong: 'Sie rief⟦:„⟧Komm her!“', right: 'Sie rief: „Komm her!“' },
    { wrong: 'Das Fest (am 3. Mai⟦)f⟧iel aus.', right: 'Das Fest (am 3. Mai) fiel aus.' },
    { wrong: 'Das Fes⟦t(⟧am 3. Mai) fiel aus.', right: 'Das Fest (am 3. Mai) fiel aus.' },
  ],
  passes: [
    'Der Eintrag haus.hafen.am steht im Programm.',
    'Die Seite www.hafen.de und die Datei bericht.txt sind weg.',
    'Rechnen Sie 1,5 und 2;3 ab, z.B. am 3.5. um 12:30 Uhr.',
    'Alle Bürger:innen und Schüler(innen) kamen in die (Mit-)Verantwortung.',
    'Die Funktion druckeAlles(erste Zeile) steht im Programm.',
    'Schreiben Sie an post@hafen,mail.de oder an a/b/c,d.',
  ],
  *find(segment, context) {
    for (const [pattern, finder] of PATTERNS)
      for (const { span } of matchesIn(segment, pattern)) {
        const at = finder(segment.text, span, context);
        if (at === undefined || inAddress(segment.text, { start: at - 1, end: at + 1 })) continue;
        yield remarkOn(segment.text, at);
      }
  },
});

function remarkOn(text: string, at: number): Remark {
  const mark = text.charAt(at);
  const side = mark === '(' ? `Vor „${mark}“` : `Nach „${text.charAt(at - 1)}“`;
  return {
    span: { start: at - 1, end: at + 1 },
    message: `${side} fehlt ein Leerzeichen.`,
    alternatives: [[{ span: { start: at, end: at }, text: ' ' }]],
  };
}
