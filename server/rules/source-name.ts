import { distance, skeleton } from './likeness.ts';
import { defineRule } from './rule.ts';
import { capital, wordsOf } from './words.ts';

/** Shorter names are near to too many others. */
const SHORTEST = 6;
/** Letters that a slip changes at most. */
const MOST = 2;
const LONG = 8;
const ENDING = /^(?:['’]?s|en?|n|er|in|innen|isch\p{L}*)$/u;
/** Letters that German writes for those of others. */
const fold = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

/** Capitalised words of a foreign sentence behind its first. */
function namesOf(source: string): string[] {
  return (source.match(/(?<=[\p{L}\p{N},;)] )\p{Lu}\p{Ll}{5,}(?![\p{L}’'-])/gu) ?? []).filter(
    (word) => !/\p{Script=Cyrillic}/u.test(word),
  );
}

export default defineRule({
  id: 'source-name',
  title: { de: 'Name anders als im Ausgangstext', en: 'Name not as in the source' },
  category: 'entity',
  severity: 'major',
  confidence: 0.9,
  source: 'engines misspell names that they have not seen, letter by letter',
  examples: [
    {
      wrong: 'Später kam ⟦Grimedlas⟧ zu Besuch. ⟸ Later, Mr Grimeldas came to visit.',
      right: 'Später kam Grimeldas zu Besuch. ⟸ Later, Mr Grimeldas came to visit.',
    },
    {
      wrong: 'Später kam ⟦Trolmid⟧ zu Besuch. ⟸ Later, Mr Tromlid came to visit.',
      right: 'Später kam Tromlid zu Besuch. ⟸ Later, Mr Tromlid came to visit.',
    },
  ],
  passes: [
    'Später kam Grimeldas zu Besuch. ⟸ Later, Mr Grimeldas came to visit.',
    'Die Brücke von Florenz ist alt. ⟸ The bridge of Florence is old.',
    'Später kam Grimedlas zu Besuch.',
    'Später kamen Grimelda und Grimaldo. ⟸ Later, Grimelda and Grimaldo came.',
    'Es war 15.00 Uhr. ⟸ 15:00',
    'Das Haus der Grimeldas stand leer. ⟸ The house of Mr Grimelda stood empty.',
    'Der Grimeldahof stand leer. ⟸ The house of Mr Grimelda stood empty.',
    'Später kam Primedlas zu Besuch. ⟸ Later, Mr Grimeldas came to visit.',
    'Später kam Grimedlov zu Besuch. ⟸ Later, Mr Grimeldas came to visit.',
    'Er las den Namen Grimedlas. ⟸ He read the names Grimedlas and Grimeldas.',
  ],
  *find(segment, { language }) {
    const { source } = segment;
    if (source === undefined) return;
    const there = new Set((source.match(/\p{L}+/gu) ?? []).map(fold));
    const words = wordsOf(segment);
    const here = words.map(({ text }) => fold(text));
    const missing = namesOf(source).filter(
      (name) => !language.knows(name) && !here.some((word) => word.includes(fold(name))),
    );
    for (const { text, span } of words) {
      if (!capital(text) || text.length < SHORTEST || language.knows(text)) continue;
      if ([...there].some((word) => isForm(fold(text), word))) continue;
      const name = missing.find((other) => isSlip(text, other));
      if (name === undefined) continue;
      const message = `Hier steht „${text}“, im Ausgangstext „${name}“.`;
      yield { span, message, alternatives: [[{ span, text: name }]] };
    }
  },
});

function isForm(word: string, name: string): boolean {
  return word === name || (word.startsWith(name) && ENDING.test(word.slice(name.length)));
}

/** Wrong in its midst: names that another language ends otherwise are its own, as are other ways to spell a sound. */
function isSlip(word: string, name: string): boolean {
  const [a, b] = [fold(word), fold(name)];
  if (a.charAt(0) !== b.charAt(0) || sounds(a) === sounds(b)) return false;
  if (a.slice(-2) !== b.slice(-2)) return false;
  return distance(a, b, MOST) <= (b.length >= LONG ? MOST : 1);
}

/** Consonants, those that languages exchange as one: `Demyansk` and `Demjansk`, `Laodicea` and `Laodizea`. */
function sounds(word: string): string {
  return skeleton(word.replace(/[cqz]/gu, 'k').replace(/[yj]/gu, 'i'));
}
