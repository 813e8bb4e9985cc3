import type { German } from '../grammar/german.ts';
import type { Segment, Span, Token } from '../model.ts';
import { oddnessOfArticle } from './article-oddness.ts';
import { defineRule, type Remark } from './rule.ts';

/**
 * Oddness of a sentence from which it is remarked on: of sound German, one sentence in some thousands is so odd, of poetry and talk more. In an
 * article that is odd throughout, as machine translations are, less will do.
 */
const ODD = 6.5;
const LESS_IN_ODD_ARTICLE = 4.7;
/** Headings and captions leave words out: nothing is said of what does not end like a sentence. */
const END = /[.!?…:]["“”«»‹›')]{0,2}\s{0,2}$/u;
/** Odds (as logarithms) from which further places are shown beside the oddest, and how far they may be below it. */
const LIKELY = 0;
const ALSO = 1.5;
/** Tokens between two places that are remarked on apart. */
const APART = 2;
/** So many tokens of a command are not remarked on. */
const OPENER = 2;
/** How sure a remark is where a sentence is just odd enough, how much surer with each step above, and at most. */
const SURE = 0.85;
const SURER = 0.04;
const SUREST = 0.97;

/** Indices of the oddest token and of those about as odd, none beside another. */
function places(odds: Float32Array): number[] {
  const order = [...odds.keys()].sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0));
  const least = Math.max(LIKELY, (odds[order[0] ?? 0] ?? 0) - ALSO);
  const found: number[] = [];
  for (const at of order) {
    if (found.length > 0 && (odds[at] ?? 0) < least) break;
    if (found.every((other) => Math.abs(other - at) > APART)) found.push(at);
  }
  return found.sort((a, b) => a - b);
}

/** The token with the word before it: the fault may lie in the gap between them. */
function spanOf(tokens: readonly Token[], at: number): Span {
  const own = tokens[at]?.span ?? { start: 0, end: 0 };
  const before = tokens[at - 1];
  return before?.kind === 'word' && own.start - before.span.end <= 1
    ? { start: before.span.start, end: own.end }
    : own;
}

/** Whether it may be a command (»Warte, bis …«): the text that was learned from has hardly any. */
function commands(tokens: readonly Token[], language: German): boolean {
  return language.analyses(tokens[0]?.text ?? '').some(({ tag }) => tag === 'VVIMP');
}

function remark({ text }: Segment, span: Span, above: number): Remark {
  return {
    span,
    message: `Bei „${text.slice(span.start, span.end)}“ passt etwas nicht zusammen: ein Wort in falscher Form, am falschen Platz, zu viel oder zu wenig.`,
    confidence: Math.min(SUREST, SURE + SURER * above),
  };
}

export default defineRule({
  id: 'odd-place',
  title: { de: 'Auffällige Stelle', en: 'Odd place' },
  category: 'mistranslation',
  severity: 'major',
  lastResort: true,
  confidence: 0.9,
  source:
    'learned from sound sentences and the same sentences damaged on purpose (scripts/build-detector.ts)',
  examples: [
    { wrong: 'Im Keller der Burg fanden die Kinder ⟦eine alter⟧ Truhe aus dem Holz der Eiche.' },
    { wrong: 'Nach der Feier sind die Gäste ⟦mit die⟧ der Bahn nach Hause gefahren.' },
  ],
  passes: [
    'Im Keller der Burg fanden die Kinder eine alte Truhe aus dem Holz der Eiche.',
    'Nach der Feier sind die Gäste mit der Bahn nach Hause gefahren.',
    'Als der Regen aufhörte, liefen die Kinder in den Garten.',
    'Warte, bis der Teig aufgegangen ist.',
  ],
  *find(segment, { article, language }) {
    if (segment.kind !== 'sentence' || !END.test(segment.text.slice(-6))) return;
    const { tokens, odds, total } = language.oddness(segment);
    const above = total - (ODD - LESS_IN_ODD_ARTICLE * oddnessOfArticle(article));
    if (above < 0) return;
    const opener = commands(tokens, language) ? OPENER : 0;
    for (const at of places(odds))
      if (at >= opener && tokens[at]?.kind !== 'markup') yield remark(segment, spanOf(tokens, at), above);
  },
});
