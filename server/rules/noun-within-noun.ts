import { spanOver } from './kinds.ts';
import { WordClass, type Language } from '../language/language.ts';
import { role } from './person-words.ts';
import { defineRule } from './rule.ts';
import { capital, joined, textAt, wordsOf, type Word } from './words.ts';

/** Fewest letters of a noun, and of its parts, that are compared. */
const NOUN = 4;
const PART = 3;

export default defineRule({
  id: 'noun-within-noun',
  title: { de: 'Hauptwort in seiner Zusammensetzung wiederholt', en: 'Noun said again in its compound' },
  category: 'duplication',
  severity: 'major',
  confidence: 0.9,
  source: 'seen where the text of a link was dropped in beside the word that it stands for',
  examples: [
    { wrong: 'Sie wohnt in dem ⟦Turm Lena-Turm⟧.', right: 'Sie wohnt in dem Lena-Turm.' },
    { wrong: 'Der Hof ist ⟦Weltkulturerbe Welterbe⟧.', right: 'Der Hof ist Weltkulturerbe.' },
    { wrong: 'Nach dem ⟦Bürgerkrieg Krieg⟧ kam er heim.', right: 'Nach dem Bürgerkrieg kam er heim.' },
  ],
  passes: [
    'Sie fuhr in das Heilbad Bad Ems.',
    'Der Berg Kahlenberg liegt bei Wien.',
    'Der Bürgermeister Meister eröffnete das Fest.',
    'Als Großvater Vater besuchte, schneite es.',
    'Weil Knäckebrot Brot ist, mag er es.',
    'Sie wohnt in Rosenthal Thal.',
    'Sie mag die Bergstraße, Straße für Straße.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const [at, first] of words.entries()) {
      const second = words[at + 1];
      if (!joined(second) || second.quoted || !capital(first.text) || !capital(second.text)) continue;
      const odd = superfluous(first, second);
      if (odd === undefined || isNameBehind(words, at + 2)) continue;
      if (role(first.text) || OPENING.test(textAt(words, at - 1))) continue;
      if (odd === second && mayBeName(second.text, language)) continue;
      const span = spanOver([first, second]);
      yield {
        span,
        message: `„${odd.text}“ steckt schon in „${odd === first ? second.text : first.text}“.`,
        alternatives: [
          [
            {
              span:
                odd === first
                  ? { start: first.span.start, end: second.span.start }
                  : { start: first.span.end, end: second.span.end },
              text: '',
            },
          ],
        ],
      };
    }
  },
});

/** Behind these two nouns may be subject and object: weil Knäckebrot Brot ist. */
const OPENING = /^(?:als|weil|dass|ob|wenn|da|obwohl|während|wo|wie)$/iu;

/** The one of two neighbours that the other holds: whole and parted by a hyphen, at its end, or without its middle. */
function superfluous(first: Word, second: Word): Word | undefined {
  const [one, other] = [first.text.toLowerCase(), second.text.toLowerCase()];
  if (one.length >= NOUN && other.endsWith(`-${one}`)) return first;
  if (other.length < NOUN || one.length < other.length + PART) return undefined;
  if (one.endsWith(other)) return second;
  return isWithoutMiddle(one, other) ? second : undefined;
}

/** Welt|kultur|erbe, Welt|erbe */
function isWithoutMiddle(long: string, short: string): boolean {
  for (let cut = PART; cut <= short.length - PART; cut += 1)
    if (long.startsWith(short.slice(0, cut)) && long.endsWith(short.slice(cut))) return true;
  return false;
}

/** Kameramann Kammann */
function mayBeName(text: string, language: Language): boolean {
  const classes = language.classes(text);
  return classes === 0 || (classes & WordClass.name) !== 0;
}

/** im Heilbad Bad [Ems] */
function isNameBehind(words: readonly Word[], at: number): boolean {
  return joined(words[at]) && capital(textAt(words, at));
}
