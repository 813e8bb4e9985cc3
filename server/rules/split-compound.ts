import type { German } from '../grammar/german.ts';
import { phrasesOf } from '../grammar/own-tokens.ts';
import type { NounPhrase, Reading, ReadToken } from '../grammar/reading.ts';
import { WordClass } from '../language/language.ts';
import { ANY_CELL, type Analysis, type Cells } from '../language/morphology.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';
import { decapitalise } from './words.ts';

const NOUN = /^\p{Lu}\p{Ll}+$/u;
/** With an s behind them these nouns are nothing but the first part of a compound. */
const LINKED = /(?:ung|heit|keit|schaft|ion|tät)s$/u;
/** Letters that join parts of compounds. */
const LINKS = ['', 's', 'n', 'en', 'es'];
/** Rarer nouns before another one may be names (Fördeland Therme). */
const FREQUENT = 20;
/** How often text must have the compound where it is the only witness. */
const SEEN = 2;

export default defineRule({
  id: 'split-compound',
  title: { de: 'Zusammensetzung getrennt geschrieben', en: 'Compound written apart' },
  category: 'spacing',
  severity: 'major',
  confidence: 0.84,
  source: 'amtliche Regelung § 37; seen where an engine keeps the two nouns of an English compound',
  examples: [
    { wrong: 'Die ⟦Planungs Gruppe⟧ trifft sich heute.', right: 'Die Planungsgruppe trifft sich heute.' },
    {
      wrong: 'Am Abend prüft sie die ⟦Fahrrad Pumpe⟧ noch einmal.',
      right: 'Am Abend prüft sie die Fahrradpumpe noch einmal.',
    },
    {
      wrong: 'Der neue ⟦Klein Wagen⟧ steht im Hof.',
      right: 'Der neue Kleinwagen steht im Hof.',
    },
    {
      wrong: 'Sie sucht ein ⟦Betreuung Angebot⟧ im Ort.',
      right: 'Sie sucht ein Betreuungsangebot im Ort.',
    },
    { wrong: 'Für alle ihre ⟦Hunden Häuser⟧ hat sie Holz.' },
    {
      wrong: 'Das freut auch ⟦Hotel Besitzer⟧ Jonas Weber.',
      right: 'Das freut auch Hotelbesitzer Jonas Weber.',
    },
  ],
  passes: [
    'Der Körper Teile der Haut verliert.',
    'Sie suchte bei der Mutter Schutz.',
    'Am Tag danach zahlt das Land Steuern.',
    'Das Lausitzer Gebiet ist groß.',
    'Die „Plattform Heimat“ tagt.',
    'Das Hotel Weber ist alt.',
    'Die drei Neun Klassiker sind alt.',
    'Er kam mit dem Kaspischen Gewässer.',
    'Er nahm den „Erwachsenen Garten“ mit.',
    'Das freut auch Ernsts Tochter Anna Weber.',
    'Nur im Hotel Besitzer Jonas Weber zu treffen, war nett.',
  ],
  knownMisses: [
    'Die Dampf Bahn AG fährt nicht.',
    'Die Planung Gruppe',
    'Hotel Besitzer Jonas Weber kam spät.',
    'Das ist Lehrer Sohn Jonas.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const second of reading.tokens) {
      const first = reading.tokens[second.index - 1];
      if (first === undefined || !isPair(first, second, reading)) continue;
      const compound = compoundOf(first, second, reading, language);
      if (compound === undefined) continue;
      const span = spanOver([first, second]);
      yield {
        span,
        message: `„${first.text} ${second.text}“ ist ein Wort: „${compound}“.`,
        alternatives: isPlain(first, compound, language) ? [[{ span, text: compound }]] : [],
      };
    }
  },
});

/** Two words with capitals, the second a noun, that nothing shows to be a name or a title. */
function isPair(first: ReadToken, second: ReadToken, { tokens }: Reading): boolean {
  if (second.tag !== 'NN' || !second.spaceBefore || !second.known || !NOUN.test(second.text)) return false;
  if (!NOUN.test(first.text) || !second.all.some(({ tag }) => tag === 'NN')) return false;
  // The Club of a name, and what is explained in brackets (AG, UFA).
  if (
    /^(?:\p{Lu}\p{Lu}|\()/u.test(
      tokens
        .slice(second.index + 1, second.index + 2)
        .map(({ text }) => text)
        .join(''),
    )
  )
    return false;
  return !/^["„“”»«‚‘'(-]$/u.test(tokens[first.index - 1]?.text ?? '');
}

function compoundOf(
  first: ReadToken,
  second: ReadToken,
  reading: Reading,
  language: German,
): string | undefined {
  if (language.together(first.text, second.text) > 0) return undefined;
  const compound = joinedAs(first, second, language);
  if (compound === undefined) return undefined;
  if (LINKED.test(first.text) && language.classes(first.text) === 0) return compound;
  const phrase = phrasesOf(reading, second.index).find(({ from }) => from < first.index);
  if (phrase === undefined) return isTitle(first, second, reading, language) ? compound : undefined;
  if (language.usage(compound).upper >= SEEN) return compound;
  return isStray(first, phrase, reading, language) ? compound : undefined;
}

/** A first part as the dictionary has it; others may have been meant otherwise (»für alle ihre Problemen Männer«). */
function isPlain({ text, all }: ReadToken, compound: string, language: German): boolean {
  if (LINKED.test(text) || all.some(({ lemma }) => lemma === text)) return true;
  return language.usage(compound).upper >= SEEN;
}

/** The compound that text has most often, or the one that word formation allows: with s after -ung and the like. */
function joinedAs({ text }: ReadToken, second: ReadToken, language: German): string | undefined {
  const tail = decapitalise(second.text);
  const usual = LINKED.test(`${text}s`) ? ['s', ...LINKS] : LINKS;
  const [plain = '', ...linked] = usual.map((link) => text + link + tail);
  const seen = linked.filter((form) => language.usage(form).upper >= SEEN);
  const forms = language.split(plain) === undefined ? seen : [plain, ...seen];
  return forms.sort((a, b) => language.usage(b).upper - language.usage(a).upper)[0];
}

/** A noun between determiner or adjective and the noun that they belong to: they do not fit it. */
function isStray(first: ReadToken, phrase: NounPhrase, { tokens }: Reading, language: German): boolean {
  if (!isCommon(first, language) || language.usage(first.text).upper < FREQUENT) return false;
  const before = tokens.slice(phrase.from, first.index).filter(({ tag }) => tag !== 'CARD');
  const asked = before.reduce((cells, token) => cells & cellsOf(token.analyses), ANY_CELL);
  return (asked & cellsOf(first.all.filter(({ tag }) => tag === 'NN'))) === 0;
}

function cellsOf(analyses: readonly Analysis[]): Cells {
  return analyses.reduce((cells, each) => cells | each.cells, 0);
}

/** A noun and nothing else: no name, no numeral, no adjective of a place (Lausitzer, Kaspischen). */
function isCommon({ tag, known, text }: ReadToken, language: German): boolean {
  if (tag !== 'NN' || !known || PLACE.test(text)) return false;
  return (language.classes(text) & OTHER) === 0;
}
const OTHER = WordClass.name | WordClass.function | WordClass.adjective | WordClass.participle;
const PLACE = /(?:er|sche[nmrs]?)$/u;

/** klagt Hotel Besitzerin Anna Weber: a person's title between verb and name, what is before it no person. */
function isTitle(first: ReadToken, second: ReadToken, { tokens }: Reading, language: German): boolean {
  if (!isCommon(first, language) || tokens[second.index + 1]?.tag !== 'NE') return false;
  return /(?:er|in)$/u.test(second.text) && /^(?:V.FIN|ADV)$/u.test(tokens[first.index - 1]?.tag ?? '');
}
