import { WordClass, type Language } from '../language/language.ts';
import type { Token } from '../model.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

/** A stretch of a sentence that stands in it a second time. */
interface Twice {
  readonly first: readonly Token[];
  readonly second: readonly Token[];
}

const NEXT = /^,? $/u;
/** Fewest words of a stretch, and fewest that carry meaning; one more of either makes up for the other. */
const WORDS = 8;
const CONTENT = 3;
const MUCH_CONTENT = 4;
const FEW_WORDS = 6;

export default defineRule({
  id: 'repeated-clause',
  title: { de: 'Satzteil doppelt', en: 'Repeated clause' },
  category: 'duplication',
  severity: 'major',
  confidence: 0.9,
  source: 'seen where a neural engine loses its place and begins a clause again',
  examples: [
    {
      wrong:
        'Der Verein sammelt, weil das alte Boot im Winter gesunken ist, und wirbt, ⟦weil das alte Boot im Winter gesunken ist⟧.',
    },
    {
      wrong:
        'Der Betrieb am neuen Kieler Hafenbecken ruht, weil ⟦der Betrieb am neuen Kieler Hafenbecken⟧ zu teuer ist.',
    },
    {
      wrong:
        'Er bleibt, weil er mit dem Boot zum Hafen fährt, und ruht, ⟦weil er mit dem Boot zum Hafen fährt⟧.',
    },
  ],
  passes: [
    'Wer nach § 3 des alten Kieler Hafengesetzes aus Hamburg kommt, zahlt, doch wer nach § 3 des alten Kieler Hafengesetzes aus Bremen kommt, zahlt nicht.',
    'Alte Kieler Boote liegen fest, und alte Kieler Boote liegen quer.',
    'Nach § 3 Absatz 1 des Gesetzes gilt dies, nach § 3 Absatz 1 des Gesetzes gilt jenes.',
    'Und wenn der alte Kran im Hafen steht, ist es gut, und wenn der alte Kran im Hafen fehlt, auch.',
    'Nach § 3 Absatz 1 des neuen Gesetzes gilt dies, nach § 3 Absatz 2 des neuen Gesetzes jenes.',
    'In der Art und Weise, wie wir reden, und in der Art und Weise, wie wir handeln, zeigt sich viel.',
    'So war es und so ist es und so bleibt es.',
    'Er kam.',
    'So war es immer hier im Haus, so war es immer hier im Hof.',
  ],
  // repeated-phrase has it
  knownMisses: [
    'Der Verein wirbt, weil das alte Boot im Winter gesunken ist, weil das alte Boot im Winter gesunken ist.',
  ],
  *find({ text, tokens }, { language }) {
    const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'number');
    for (const { first, second } of repetitions(words)) {
      const span = spanOver(second);
      // directly behind the first it is a repeated phrase
      if (NEXT.test(text.slice(spanOver(first).end, span.start)) || !isFault(second, language)) continue;
      yield { span, message: `„${text.slice(span.start, span.end)}“ steht im selben Satz schon einmal.` };
    }
  },
});

/** Longest stretches that stand twice, found by the nearest place where their first three words stood before. */
function* repetitions(words: readonly Token[]): Generator<Twice> {
  const folded = words.map(({ text }) => text.toLowerCase());
  const seen = new Map<string, number>();
  let done = 0;
  for (let at = 0; at + 2 < folded.length; at += 1) {
    const key = `${folded[at]} ${folded[at + 1]} ${folded[at + 2]}`;
    const first = seen.get(key);
    seen.set(key, at);
    if (first === undefined || at < done) continue;
    const length = commonLength(folded, first, at);
    if (length < FEW_WORDS) continue;
    yield { first: words.slice(first, first + length), second: words.slice(at, at + length) };
    done = at + length;
  }
}

function commonLength(folded: readonly string[], first: number, second: number): number {
  let length = 0;
  while (
    first + length < second &&
    second + length < folded.length &&
    folded[first + length] === folded[second + length]
  )
    length += 1;
  return length;
}

/** Stretches with a number count and cite: laws and tables repeat them on purpose. */
function isFault(stretch: readonly Token[], language: Language): boolean {
  if (stretch.some(({ kind }) => kind === 'number')) return false;
  const content = stretch.filter(
    ({ text }) => text.length > 2 && (language.classes(text) & WordClass.function) === 0,
  ).length;
  return content >= MUCH_CONTENT || (content >= CONTENT && stretch.length >= WORDS);
}
