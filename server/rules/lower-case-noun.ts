import { WordClass, type Language } from '../language/language.ts';
import { defineRule } from './rule.ts';
import { capital, capitalise, joined, wordsOf, type Word } from './words.ts';

const { noun, name, verb, adjective, participle, infinitive } = WordClass;
/** Classes of words that are written small by right. */
const SMALL = adjective | participle | WordClass.function;
/** German text must have the noun so often with a capital … */
const SEEN = 20;
/** … and at most once in so many places without. */
const TIMES = 100;
/** Before a fault is called sure, the head of a compound must be this much oftener large. */
const HEAD_TIMES = 20;
const LETTERS = /^\p{Ll}+$/u;
const SHORTEST = 4;
/** A separable verb may stand small where German text happens to have only the noun (»vorarbeiten«). */
const PARTICLE = /^(?:ab|an|auf|aus|bei|ein|mit|nach|um|vor|zu)(?<rest>.*)$/u;
/** Behind these an infinitive is a noun: »beim Lesen«. */
const NOMINALISING = /^(?:beim|zum)$/iu;

/** Whether running German writes the word only with a capital. */
function alwaysLarge(word: string, language: Language): boolean {
  const { lower, upper } = language.usage(word);
  const classes = language.classes(word);
  if ((classes & (noun | name)) === 0 || (classes & SMALL) !== 0) return false;
  if ((language.classes(PARTICLE.exec(word)?.groups?.rest ?? '') & verb) !== 0) return false;
  return upper >= SEEN && lower * TIMES <= upper && ((classes & verb) === 0 || lower === 0);
}

/** Whether the word is a compound noun that only lacks its capital: its last part is always large. */
function compoundNoun({ text, index }: Word, words: readonly Word[], language: Language): boolean {
  const next = words[index + 1];
  if (language.knows(text) || (joined(next) && capital(next.text))) return false;
  const head = language.split(capitalise(text))?.at(-1);
  if (head === undefined) return false;
  const { lower, upper } = language.usage(head);
  return (
    (language.classes(head) & noun) !== 0 &&
    (language.classes(head) & (SMALL | verb)) === 0 &&
    upper > HEAD_TIMES * lower
  );
}

/** Part of a web address, a file or a handle. */
function technical(word: Word, text: string): boolean {
  return (
    /[@_/\\.#:]$/u.test(text.slice(0, word.span.start)) ||
    /^(?:[@_/\\]|\.\S)/u.test(text.slice(word.span.end))
  );
}

/** Part of a longer word, of a web address, a file or a handle: small by right (»Land- und forstwirtschaftlich«). */
function attached(word: Word, text: string): boolean {
  return (
    /[^\s"„‚»(]$/u.test(text.slice(0, word.span.start)) ||
    /^(?:[-‐‑@_/\\(]|\.\S)/u.test(text.slice(word.span.end))
  );
}

/** Stands among words that German does not know: a foreign phrase. */
function amongForeign(word: Word, words: readonly Word[], language: Language): boolean {
  return [words[word.index - 1], words[word.index + 1]].some(
    (other) => other !== undefined && !language.knows(other.text),
  );
}

function nominalised(word: Word, words: readonly Word[], language: Language): boolean {
  const classes = language.classes(word.text);
  const before = words[word.index - 1];
  if (!joined(word) || before === undefined || !NOMINALISING.test(before.text)) return false;
  return (classes & infinitive) !== 0 && (classes & SMALL) === 0;
}

/** Parts of a hyphenated noun that lack their capital, as offsets in the word. */
function* smallParts(
  text: string,
  language: Language,
): Generator<{ readonly start: number; readonly part: string }> {
  const last = text.slice(text.lastIndexOf('-') + 1);
  const first = text.slice(0, text.indexOf('-'));
  if (
    LETTERS.test(last) &&
    last.length >= SHORTEST &&
    /^[\p{Lu}\p{N}]/u.test(first) &&
    nounPart(last, language)
  )
    yield { start: text.length - last.length, part: last };
  const { lower, upper } = language.usage(first);
  if (LETTERS.test(first) && first.length >= SHORTEST && capital(last) && lower === 0 && upper > 1)
    yield { start: 0, part: first };
}

function nounPart(part: string, language: Language): boolean {
  const classes = language.classes(part);
  return (classes & noun) !== 0 && (classes & SMALL) === 0 && !/(?:lich|isch|weit|frei|los)$/u.test(part);
}

export default defineRule({
  id: 'lower-case-noun',
  title: { de: 'Substantiv kleingeschrieben', en: 'Noun without capital' },
  category: 'capitalisation',
  severity: 'minor',
  confidence: 0.9,
  source: 'amtliche Regelung § 55, § 57; engines with a lower-cased vocabulary lose capitals',
  examples: [
    { wrong: 'Die ⟦bombe⟧ wurde am Abend entschärft.', right: 'Die Bombe wurde am Abend entschärft.' },
    {
      wrong: 'Das Urteil fällte eine ⟦jugendrichterin⟧ aus Kassel.',
      right: 'Das Urteil fällte eine Jugendrichterin aus Kassel.',
    },
    { wrong: 'Er brauchte eine Lampe beim ⟦lesen⟧.', right: 'Er brauchte eine Lampe beim Lesen.' },
    { wrong: 'Am See lag ein 20-Meter-⟦turm⟧.', right: 'Am See lag ein 20-Meter-Turm.' },
    { wrong: 'Sie ist ⟦marketing⟧-Direktorin der Firma.', right: 'Sie ist Marketing-Direktorin der Firma.' },
    {
      wrong: 'Auf www.stadt.de steht, dass die ⟦bombe⟧ bei hafen.de am Nord-Hafen lag.',
      right: 'Auf www.stadt.de steht, dass die Bombe bei hafen.de am Nord-Hafen lag.',
    },
  ],
  passes: [
    'Der Ordner heißt /Hafen-turm und liegt oben.',
    'Die Datei 20-Meter-turm.txt ist weg.',
    'Das Wort „bombe“ steht im Heft.',
    'Die Land- und forstwirtschaftlichen Betriebe, der wirtschafts- und der sozialpolitische Ausschuss tagten.',
    'Die Adresse lautet www.stadt.de, die Datei brief.txt liegt daneben.',
    'Zum lauten Lachen gab es keinen Grund.',
    'Er tat es der Mode zuliebe und kraft seines Amtes, dank der Hilfe.',
    'Wir müssen am Sonntag vorarbeiten.',
    'Der EU-weite Handel und die US-amerikanische Regierung wachsen.',
    'Das Wort (haus) steht im Register, und das Klavierspiel und die -technik gehören dazu.',
    'Der e-Mail-Versand und der x-Achsen-Fehler störten.',
    'Man nannte es wishing problem solvings.',
    'Es waren vorgeburtliche Untersuchungen.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const word of words) {
      const { text, span, quoted } = word;
      if (quoted || technical(word, segment.text)) continue;
      const small =
        LETTERS.test(text) &&
        !attached(word, segment.text) &&
        text.length >= SHORTEST &&
        (alwaysLarge(text, language) ||
          compoundNoun(word, words, language) ||
          nominalised(word, words, language)) &&
        !amongForeign(word, words, language);
      const parts = small ? [{ start: 0, part: text }] : text.includes('-') ? smallParts(text, language) : [];
      for (const { start, part } of parts) {
        const place = { start: span.start + start, end: span.start + start + part.length };
        const message = `„${part}“ ist hier ein Substantiv und wird großgeschrieben.`;
        yield { span: place, message, alternatives: [[{ span: place, text: capitalise(part) }]] };
      }
    }
  },
});
