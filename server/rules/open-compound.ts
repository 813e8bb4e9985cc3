import { WordClass, type Language } from '../language/language.ts';
import type { Edit, Segment, Span } from '../model.ts';
import { matchesIn } from './kinds.ts';
import { defineRule } from './rule.ts';
import { capital, joined, wordsOf, type Word } from './words.ts';

/** A compound that is written apart: its last word, and where a hyphen is missing. */
interface Apart {
  readonly span: Span;
  readonly edits: readonly Edit[];
}

/** How often running text must write the pair with a hyphen, and more often than apart (»US Army«). */
const SEEN = 2;
const ACRONYM = /^(?=\p{N}*\p{Lu})[\p{Lu}\p{N}]{2,5}$/u;
/** Parts of a program that its texts name by their label: what stands before them is no apposition. */
const PARTS =
  'Schaltfläche|Taste|Knopf|Button|Menü|Menüpunkt|Fenster|Dialog|Datei|Ordner|Befehl|Option|Einstellung|Einstellungen|Modus|Bildschirm|Tab|Registerkarte|Symbol|Feld|Funktion|Datenbank|Schnittstelle|Dienst';
const PART = new RegExp(`^(?:${PARTS})$`, 'u');
const DETERMINER = /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|im|am|vom|zum|zur|beim|ins)$/iu;
const LABEL = new RegExp(
  `["„»](?<=(?<!\\p{L})(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine?[nmr]?|[IiAa]m|vom|zum|zur|beim|ins) ["„»])[^"„“”»«]{1,40}["“”«] (?:${PARTS})(?!\\p{L})`,
  'gu',
);

/** A type by letters and a number (`QRS-21 Sender`), or by a number and a letter behind an article or adjective (`3D Modell`). */
const DESIGNATION =
  /(?<![\p{L}\p{N}-])(?:\p{Lu}{2,5}-\d{1,3}|\d\p{Lu}) (?=\p{Lu}\p{Ll})[\p{L}-]{2,40}(?! [\p{Lu}\d])/gu;

export default defineRule({
  id: 'open-compound',
  title: { de: 'Zusammensetzung ohne Bindestrich', en: 'Compound without its hyphen' },
  category: 'spacing',
  severity: 'minor',
  confidence: 0.95,
  source:
    'amtliche Regelung §§ 40–44, 50: Zusammensetzungen mit Abkürzungen, Zitaten und fremden Wortgruppen',
  examples: [
    { wrong: 'Er zahlte mit ⟦US Dollar⟧ und ging.', right: 'Er zahlte mit US-Dollar und ging.' },
    { wrong: 'Sie drückt die ⟦„Weiter“ Taste⟧ im Menü.', right: 'Sie drückt die „Weiter“-Taste im Menü.' },
    {
      wrong: 'Sie zeigt ein neues ⟦3D Modell⟧ im Museum.',
      right: 'Sie zeigt ein neues 3D-Modell im Museum.',
    },
    { wrong: 'Die drei ⟦QRS-21 Sender-Karten⟧ fehlen.', right: 'Die drei QRS-21-Sender-Karten fehlen.' },
    { wrong: 'Das Gerät ist im ⟦Snooze Modus⟧ leiser.', right: 'Das Gerät ist im Snooze-Modus leiser.' },
  ],
  passes: [
    'Die Klasse 5B Kinder zu nennen, gefiel mindestens der 5B Lorenz.',
    'Sie braucht mindestens 3D Modelle oder das Kapitel VI-1 Regel um Regel.',
    'Er diente in der US Army und zahlte mit US-Dollar.',
    'Der Bund gab den USA Zeit.',
    'Die US Marine Corps Band spielt im Hamburger Modus.',
    'Sie nannte der „Woche“ Zahlen.',
    'Er sagte „Weiter“ Taste um Taste.',
    'Die Bauern im Dorf Dienst hatten frei.',
    'Das Gerät bietet Ordner Modus um Modus an.',
  ],
  knownFalseAlarms: ['Sie gab dem „Tag“ Datei um Datei.'],
  *find(segment, { language }) {
    for (const { span, edits } of [
      ...labels(segment),
      ...designations(segment, language),
      ...pairs(segment, language),
    ]) {
      const text = segment.text.slice(span.start, span.end);
      yield {
        span,
        message: `„${text}“ ist eine Zusammensetzung, in der ein Bindestrich fehlt.`,
        alternatives: [edits],
      };
    }
  },
});

function* labels(segment: Segment): Generator<Apart> {
  for (const { parts, span } of matchesIn(segment, LABEL))
    yield { span, edits: [hyphenAt(span.start + parts[0].lastIndexOf(' '))] };
}

function* designations(segment: Segment, language: Language): Generator<Apart> {
  for (const { parts, span } of matchesIn(segment, DESIGNATION)) {
    const [all] = parts;
    const head = all.replace(/^.*[ -]/u, '');
    const before = segment.text
      .slice(Math.max(0, span.start - 40), span.start)
      .trimEnd()
      .replace(/^.*[\s(]/su, '');
    const named = /^\d/u.test(all) ? !isAttribute(before, language) : capital(before);
    if (named || (language.classes(head) & WordClass.noun) === 0) continue;
    yield { span, edits: [hyphenAt(span.start + all.indexOf(' '))] };
  }
}

function isAttribute(text: string, language: Language): boolean {
  const classes = language.classes(text);
  return (
    DETERMINER.test(text) ||
    (!capital(text) && (classes & WordClass.adjective) !== 0 && (classes & WordClass.function) === 0)
  );
}

function* pairs(segment: Segment, language: Language): Generator<Apart> {
  const words = wordsOf(segment);
  for (const word of words) {
    const before = words[word.index - 1];
    if (before === undefined || !joined(word) || !capital(word.text) || before.quoted) continue;
    const after = words[word.index + 1];
    if (joined(after) && capital(after.text)) continue;
    if (!withAcronym(before, word, language) && !withLabel(words, before, word, language)) continue;
    yield { span: { start: before.span.start, end: word.span.end }, edits: [hyphenAt(before.span.end)] };
  }
}

const hyphenAt = (start: number): Edit => ({ span: { start, end: start + 1 }, text: '-' });

function withAcronym({ text: first }: Word, { text }: Word, language: Language): boolean {
  const classes = language.classes(text);
  if (!ACRONYM.test(first) || (classes & WordClass.noun) === 0 || (classes & WordClass.name) !== 0)
    return false;
  const seen = language.usage(`${first}-${text}`).upper;
  return seen >= SEEN && seen > language.together(first, text);
}

/** `im Snooze Modus`: a word that German does not have, between an article and the part of a program. */
function withLabel(words: readonly Word[], before: Word, { text }: Word, language: Language): boolean {
  const article = words[before.index - 1];
  if (!PART.test(text) || article === undefined || !DETERMINER.test(article.text) || !joined(before))
    return false;
  return (
    /^\p{Lu}\p{L}*(?<!er)$/u.test(before.text) && (language.classes(before.text) & ~WordClass.name) === 0
  );
}
