import { WordClass, type Language } from '../language/language.ts';
import { spanOver } from './kinds.ts';
import { defineRule, type Remark } from './rule.ts';
import { joined, wordsOf, type Word } from './words.ts';

const CONJUNCTION =
  /^(?:und|oder|sowie|wie|bis|statt|noch|als|aber|sondern|beziehungsweise|bzw|jedoch|weder|zu)$/iu;
/** Longest stretch that is compared, and the most words between it and its second start. */
const LONGEST = 8;
const BETWEEN = 3;
/** Fewest words of a stretch: begun again, and joined with itself by a conjunction. */
const FEWEST = 4;
const FEWEST_JOINED = 3;

export default defineRule({
  id: 'restarted-phrase',
  title: { de: 'Wortfolge neu angesetzt', en: 'Phrase begun again' },
  category: 'duplication',
  severity: 'major',
  confidence: 0.85,
  source: 'seen where a link text brought its sentence along, and where a neural engine begins again',
  examples: [
    { wrong: 'Sie will ⟦gleich in diesem Herbst umziehen gleich in diesem Herbst⟧ verkaufen.' },
    { wrong: 'Sie sprach ⟦mit den Leuten vom Kai oder mit den Leuten vom Kai⟧ im Norden.' },
  ],
  passes: [
    'Sie lachen laut und lachen laut.',
    'Er sah in dem Hafen kleine in dem Hafen gebaute Boote.',
    'Er dankt den Leuten vom Hafen und den Leuten vom Bahnhof.',
    'Sie reden nicht mit dem Hafen und nicht mit dem Bahnhof und nicht mit dem Amt.',
    'Von Haus zu Haus ging er, von Haus zu Haus lief sie.',
    'Er sah das Haus und das Haus sah ihn.',
    'Die Freude am alten Hafen war mehr als die Freude am alten Bahnhof.',
  ],
  // repeated-phrase has it
  knownMisses: ['Er sprach über die neue Ernte über die neue Ernte im Herbst.'],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    const folded = words.map(({ text }) => text.toLowerCase());
    for (let at = 0; at < words.length; at += 1) {
      const twice = restartAt(words, folded, at, language);
      if (twice === undefined) continue;
      yield remarkOn(twice);
      at += twice.length;
    }
  },
});

/** The words from the stretch to the end of its second occurrence. */
function restartAt(
  words: readonly Word[],
  folded: readonly string[],
  at: number,
  language: Language,
): readonly Word[] | undefined {
  for (let again = at + FEWEST_JOINED + 1; again <= at + LONGEST + BETWEEN; again += 1) {
    const length = commonLength(folded, at, again);
    if (length < FEWEST_JOINED || again - at - length > BETWEEN || again - at === length) continue;
    const all = words.slice(at, again + length);
    if (!all.slice(1).every(joined)) continue;
    if (isFault(words.slice(at, at + length), words.slice(at + length, again), language)) return all;
  }
  return undefined;
}

function commonLength(folded: readonly string[], at: number, again: number): number {
  let length = 0;
  while (
    again + length < folded.length &&
    at + length < again &&
    folded[at + length] === folded[again + length]
  )
    length += 1;
  return length;
}

function isFault(stretch: readonly Word[], between: readonly Word[], language: Language): boolean {
  const conjunctions = between.filter(({ text }) => CONJUNCTION.test(text)).length;
  if (conjunctions === 0) return stretch.length >= FEWEST && !stretch.slice(0, 1).some(isConjunction);
  return (
    between.length === 1 &&
    stretch.slice(-1).some(({ text }) => (language.classes(text) & WordClass.function) === 0)
  );
}

const isConjunction = ({ text }: Word): boolean => CONJUNCTION.test(text);

function remarkOn(twice: readonly Word[]): Remark {
  const [first] = twice.map(({ text }) => text);
  return { span: spanOver(twice), message: `Der Satz setzt bei „${first}“ neu an.` };
}
