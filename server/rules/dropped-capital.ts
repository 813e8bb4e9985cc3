import { WordClass, type Language } from '../language/language.ts';
import { opensSentence } from '../text/openers.ts';
import { defineRule, type Remark } from './rule.ts';
import { capital, joined, wordsOf, type Word } from './words.ts';

const { noun, name, finite, infinitive, participle } = WordClass;
const closed = WordClass.function;
/** So many times as often must German write the word small. */
const TIMES = 20;
/** Forms of address, and words that other languages' names begin with. */
const MAY_BE_LARGE =
  /^(?:Sie|Ihr\p{Ll}*|Du|Dich|Dir|Dein\p{Ll}*|Euch|Euer|Eur\p{Ll}+|Man|War|Da|Will|In|An|Per|Des|Den|Oder|Seine)$/u;
const NOMINATIVE = /^(?:Der|Die|Das)$/u;
/** Houses and parties whose name begins with an article; they stand behind verbs of saying. */
const NAMED_WITH_ARTICLE = new Set(
  `Spiegel Standard Tagesspiegel Bund Freitag Westen Postillon Zeit Welt Presse Rheinpfalz Furche Linke Linken Grünen Grüne
  Partei PARTEI Basis Heimat Republikaner Freiheitlichen Ärzte Toten Erste Zweite Parlament Farbe`.split(
    /\s+/,
  ),
);
const OBLIQUE = /^(?:Des|Dem|Den|Einem|Einen)$/u;
const CONTRACTION = /^(?:Im|Am|Beim|Vom|Zum|Zur|Ins)$/u;
const ARTICLE = /^(?:der|die|das|den|dem|des|eine[nmrs]?)$/u;
/** What is counted or measured introduces no title, as »der Film Im Westen« does. */
const MEASURE =
  /^(?:US-)?(?:Dollar|Euro|Pfund|Rubel|Franken|Prozent|Millionen|Milliarden|Uhr|Kilometern?|Metern?|Tonnen|Grad|Personen|Menschen|Jahren?|Monaten?|Wochen?|Tagen?|Stunden?|Minuten?)$/u;

interface Place {
  readonly word: Word;
  readonly before: Word;
  readonly after: Word | undefined;
  readonly language: Language;
}

/** `die erschienene Erzählung`: an attribute ends no clause. */
const DECLINED = /(?:e|er|es|em)$/u;

const closesClause = ({ before: { text }, language }: Place): boolean =>
  !capital(text) &&
  !DECLINED.test(text) &&
  (language.classes(text) & closed) === 0 &&
  (language.classes(text) & (participle | infinitive)) !== 0;

/** `… gemeldet Die Verhandlungen …`: a clause is over, and a new one begins without a mark. */
function newClause(place: Place): boolean {
  const { word, before, after, language } = place;
  if (MAY_BE_LARGE.test(word.text) || !opensSentence(word.text) || !closesClause(place)) return false;
  if (!rarelyLarge(word.text, language)) return false;
  if (!NOMINATIVE.test(word.text) || (language.classes(before.text) & finite) === 0) return true;
  return after !== undefined && !NAMED_WITH_ARTICLE.has(after.text);
}

/** `… hat Lorenz Lesen Sie mehr …`: a link's call to the reader. */
function call({ word, after, language }: Place): boolean {
  const { lower, upper } = language.usage(word.text);
  return after?.text === 'Sie' && (language.classes(word.text) & infinitive) !== 0 && lower > upper;
}

/** `… mit den Im Hafen …`: no article stands before a preposition. */
const articleBefore = ({ word, before }: Place): boolean =>
  CONTRACTION.test(word.text) && ARTICLE.test(before.text);

/** `… die Ablehnung Des Antrags`: a title begins in the nominative. */
const oblique = ({ word, before, after, language }: Place): boolean =>
  OBLIQUE.test(word.text) && capital(before.text) && isNoun(before, language) && isNoun(after, language);

/** `… die Weigerung, Den Antrag …` */
const obliqueAfterComma = ({ word, after, language }: Place): boolean =>
  word.gap === ', ' && OBLIQUE.test(word.text) && isNoun(after, language);

/** `… drei Millionen Euro Im Laufe der Zeit …` */
const afterMeasure = ({ word, before, language }: Place): boolean =>
  MEASURE.test(before.text) &&
  !MAY_BE_LARGE.test(word.text) &&
  opensSentence(word.text) &&
  rarelyLarge(word.text, language);

function isNoun(word: Word | undefined, language: Language): boolean {
  if (word === undefined || !capital(word.text)) return false;
  const classes = language.classes(word.text) | language.classes(language.split(word.text)?.at(-1) ?? '');
  return (classes & noun) !== 0 && (language.classes(word.text) & name) === 0;
}

function rarelyLarge(text: string, language: Language): boolean {
  const { lower, upper } = language.usage(text);
  return lower >= TIMES * (upper + 1) && (language.classes(text) & noun) === 0;
}

const SIGNS: readonly ((place: Place) => boolean)[] = [newClause, call, articleBefore, oblique, afterMeasure];

export default defineRule({
  id: 'dropped-capital',
  title: { de: 'Großschreibung an einer Nahtstelle', en: 'Capital where pieces were joined' },
  category: 'anchor-fragment',
  severity: 'major',
  confidence: 0.9,
  source: 'seen where the text of a link was translated on its own and put back into its sentence',
  examples: [
    { wrong: 'Gestern wurde vom Sender gemeldet ⟦Die⟧ Fähre fällt aus.' },
    { wrong: 'Der Verein will den Preis für alle erhöhen ⟦Wir⟧ zahlen mehr.' },
    { wrong: 'Der Ort wird dadurch stark bedroht ⟦Das⟧ Wasser steigt.' },
    { wrong: 'Im Mai hat Lorenz ⟦Erfahren⟧ Sie mehr über den Umzug beschlossen.' },
    { wrong: 'Der Kran passt nicht zu den ⟦Im⟧ Hafen verlegten Schienen.' },
    { wrong: 'Alle sprachen über die Ablehnung ⟦Des⟧ Antrags.' },
    { wrong: 'Er beharrte auf der Weigerung, ⟦Den⟧ Antrag zu stellen.' },
    { wrong: 'Gefeiert wurde die Rückkehr ⟦Des⟧ Hafenmeisters.' },
    { wrong: 'Der Umbau kostet drei Millionen Euro ⟦Im⟧ Laufe der Zeit.' },
  ],
  passes: [
    'Solche Pläne haben Vor- und Nachteile.',
    'Zu seinen Werken gehören Die Brücke, Der Turm und der Kran.',
    'Ihre erste Gruppe nennen sie nur Gruppe Dem.',
    'Gestern hat Die Linke gegen den Plan gestimmt.',
    'Den Vorfall berichtet Der Spiegel am Montag.',
    'Darüber wird Ihr Anwalt mit Ihnen reden.',
    'Der Roman Im Nebel erschien im Herbst.',
    'Sie arbeitet in Den Haag und Des Moines.',
    'Über das Für und Wider wird gestritten.',
    'Er las das Buch „Gemeldet Die Fähre“.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    const { text } = segment;
    for (const word of words) {
      const before = words[word.index - 1];
      if (before === undefined || word.opens || word.quoted || !CAPITALISED.test(word.text)) continue;
      if (NO_BEGINNING.test(text.slice(word.span.end, word.span.end + LOOK_AHEAD))) continue;
      const place: Place = { word, before, after: next(words, word), language };
      const found = joined(word) ? SIGNS.some((sign) => sign(place)) : obliqueAfterComma(place);
      if (found) yield remarkOn(place);
    }
  },
});

/** `Vor- und Nachteile`, and a list of titles: `… gehören Die Brücke, Der Turm und …`. */
const NO_BEGINNING = /^-|^[^.!?]*, (?:Der|Die|Das) \p{Lu}/u;
const LOOK_AHEAD = 80;
const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;

function next(words: readonly Word[], { index }: Word): Word | undefined {
  const after = words[index + 1];
  return joined(after) ? after : undefined;
}

function remarkOn({ word, before }: Place): Remark {
  return {
    span: word.span,
    message: `„${word.text}“ steht nach „${before.text}“ groß, als begänne hier ein neuer Satz.`,
  };
}
