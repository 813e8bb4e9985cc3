import { droppedSentence, type DroppedSentence } from '../grammar/verbs/dropped-sentence.ts';
import type { German } from '../grammar/german.ts';
import { WordClass } from '../language/language.ts';
import type { Edit, Segment } from '../model.ts';
import { beginsSentence, NOMINATIVE, type LargeWord } from './large-words.ts';
import { defineRule, type Remark } from './rule.ts';
import { capital, decapitalise, joined, wordsOf, type Word } from './words.ts';

const { finite, infinitive, participle } = WordClass;
const closed = WordClass.function;
const CONTRACTION = /^(?:Im|Am|Beim|Vom|Zum|Zur|Ins)$/u;
const ARTICLE = /^(?:der|die|das|den|dem|des|eine[nmrs]?)$/u;
/** `die erschienene Erzählung`: an attribute ends no clause. */
const DECLINED = /(?:e|er|es|em)$/u;
/** What is counted or measured introduces no title, as »der Film Im Westen« does. */
const MEASURE =
  /^(?:US-)?(?:Dollar|Euro|Pfund|Rubel|Franken|Prozent|Millionen|Milliarden|Uhr|Kilometern?|Metern?|Tonnen|Grad|Personen|Menschen|Jahren?|Monaten?|Wochen?|Tagen?|Stunden?|Minuten?)$/u;

interface Place extends LargeWord {
  readonly before: Word;
}

/**
 * `… verlegt Die Straße …`: a participle or infinitive closes a clause; behind a finite verb a nominative may
 * be a title.
 */
function behindVerb(place: Place): boolean {
  const { word, before, language } = place;
  const classes = language.classes(before.text);
  if (capital(before.text) || DECLINED.test(before.text) || (classes & closed) !== 0) return false;
  const closes = (classes & (participle | infinitive)) !== 0;
  return (closes || ((classes & finite) !== 0 && !NOMINATIVE.test(word.text))) && beginsSentence(place);
}

/** `… hat Lorenz Lesen Sie mehr …`: a link's call to the reader. */
function call({ word, after, language }: Place): boolean {
  const { lower, upper } = language.usage(word.text);
  return after?.text === 'Sie' && (language.classes(word.text) & infinitive) !== 0 && lower > upper;
}

/** `… zu den Am Kai …`: no article stands before a preposition. */
const articleBefore = ({ word, before }: Place): boolean =>
  CONTRACTION.test(word.text) && ARTICLE.test(before.text);

/** `… drei Millionen Euro Seit dem Brand …` */
const afterMeasure = (place: Place): boolean => MEASURE.test(place.before.text) && beginsSentence(place);

const SIGNS: readonly ((place: Place) => boolean)[] = [behindVerb, call, articleBefore, afterMeasure];

export default defineRule({
  id: 'dropped-capital',
  title: { de: 'Großschreibung an einer Nahtstelle', en: 'Capital where pieces were joined' },
  category: 'anchor-fragment',
  severity: 'major',
  confidence: 0.9,
  source: 'seen where the text of a link was translated on its own and put back into its sentence',
  examples: [
    { wrong: 'Gestern wurde der Markt verlegt ⟦Die⟧ Straße bleibt frei.' },
    { wrong: 'Der Verein will den Preis für alle erhöhen ⟦Wir⟧ zahlen mehr.' },
    { wrong: 'Der Ort wird dadurch stark bedroht ⟦Das⟧ Wasser steigt.' },
    { wrong: 'Das Amt hat ⟦Im⟧ Mai den Bau verboten.' },
    { wrong: 'Im Mai hat Lorenz ⟦Erfahren⟧ Sie mehr über den Umzug beschlossen.' },
    { wrong: 'Der Kran passt nicht zu den ⟦Am⟧ Kai verlegten Schienen.' },
    { wrong: 'Der Umbau kostet drei Millionen Euro ⟦Seit⟧ dem Brand steht alles leer.' },
    { wrong: 'Der Verein hofft nach dem Brand im Sommer ⟦Das⟧ Haus wird neu gebaut.' },
    {
      wrong: 'Er berichtete ⟦Die⟧ Kosten seien gestiegen.',
      right: 'Er berichtete, die Kosten seien gestiegen.',
    },
    {
      wrong: 'Die Werft teilte es mit ⟦Die⟧ Fähre sei wieder im Dienst.',
      right: 'Die Werft teilte es mit, die Fähre sei wieder im Dienst.',
    },
  ],
  passes: [
    'Den Preis bekommt Der',
    'Solche Pläne haben Vor- und Nachteile.',
    'Zu seinen Werken gehören Die Brücke, Der Turm und der Kran.',
    'Gestern hat Die Linke gegen den Plan gestimmt.',
    'Den Vorfall berichtet Der Spiegel am Montag.',
    'Darüber wird Ihr Anwalt mit Ihnen reden.',
    'Der Roman Im Nebel erschien im Herbst.',
    'Sie arbeitet in Den Haag und Des Moines.',
    'Über das Für und Wider wird gestritten.',
    'Er las das Buch „Verlegt Die Straße“.',
    'Gestern zeigte das Kino den Film Die Brücke bebt.',
    'Im Mai spielte sie in Der Turm steht schief die Wirtin.',
    'Am Abend sang der Chor mit uns Alle Vögel sind schon da.',
    'Den Turm, den Die Welle heißt, kennt er.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    const { text } = segment;
    for (const word of words) {
      const before = words[word.index - 1];
      if (before === undefined || word.opens || word.quoted || !joined(word)) continue;
      if (!CAPITALISED.test(word.text) || followedByList(text, word)) continue;
      const after = words.slice(word.index + 1, word.index + 2).find(joined);
      const place = { word, before, after, language };
      const sentence = beginsSentence(place) ? sentenceAt(word, segment, language) : undefined;
      if (sentence !== undefined || SIGNS.some((sign) => sign(place)))
        yield { ...remarkOn(word, before), alternatives: asReport(sentence, word) };
    }
  },
});

/** `Vor- und Nachteile`, and a list of titles: `… gehören Die Brücke, Der Turm und …`. */
const NO_BEGINNING = /^-|^[^.!?]*, (?:Der|Die|Das) \p{Lu}/u;
const LOOK_AHEAD = 80;
const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;

function followedByList(text: string, { span }: Word): boolean {
  return NO_BEGINNING.test(text.slice(span.end, span.end + LOOK_AHEAD));
}

function remarkOn({ span, text }: Word, before: Word): Remark {
  return { span, message: `„${text}“ steht nach „${before.text}“ groß, als begänne hier ein neuer Satz.` };
}

function sentenceAt({ span }: Word, segment: Segment, language: German): DroppedSentence | undefined {
  const reading = language.read(segment);
  const start = reading.tokens.find((token) => token.span.start === span.start);
  return start && droppedSentence(start, reading, language);
}

/** What somebody said, told in the subjunctive, needs but its comma. */
function asReport(sentence: DroppedSentence | undefined, { span, text, gap }: Word): readonly Edit[][] {
  const told = sentence?.verb.analyses.every(({ mood }) => mood === 'subjunctive1') === true;
  const { start, end } = span;
  return told ? [[{ span: { start: start - gap.length, end }, text: `, ${decapitalise(text)}` }]] : [];
}
