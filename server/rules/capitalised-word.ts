import { WordClass, type Language } from '../language/language.ts';
import { DOUBTFUL } from './house-style.ts';
import { defineRule } from './rule.ts';
import { capital, decapitalise, joined, textAt, wordsOf, type Word } from './words.ts';

const CONFIDENCE = 0.85;
const { noun, nominal, name, verb, adjective, participle } = WordClass;
const QUALITY = adjective | participle;
/** German text writes the word small so many times for each capital (nouns made of it, names that hold it). */
const TIMES = 10;
/** Enough where the pair is known with a small letter. */
const TIMES_IN_PAIR = 3;
/** How often the pair must be known. */
const PAIR = 2;
/** A noun this frequent would have been seen behind the capital, were it a name. */
const FREQUENT = 20;
/** … and how often behind a definite article, which names have too (»das Historische Museum«). */
const SURE_PAIR = 8;
const DEFINITE =
  /^(?:der|die|das|den|dem|des|im|ins|am|ans|vom|beim|zum|zur|aller?|dieser?|diese[sm]|beiden?|als|und|oder|sogenannten?)$/iu;
/** Bodies whose names go on behind »für« and have capitals of their own. */
const BODY =
  /(?:ministerium|amt|behörde|institut|kommission|ausschuss|verband|gesellschaft|zentrum|stiftung|akademie|hochschule|fakultät|lehrstuhl|abteilung|büro|agentur|rat|kammer)(?:e?s)?$/iu;
const DECLINED = /(?:e|er|es|en|em)$/u;
/** What stands behind these without an ending is a name: »ein Bett von Federleicht«. Not: für gut halten, zu groß. */
const BEFORE_NAME = /^(?:von|bei|mit|aus|gegen|nach|durch|ohne|an|in)$/iu;

/** Whether a capital has no right here, judged by the word alone. */
function small(text: string, times: number, language: Language): boolean {
  const { lower, upper } = language.usage(text);
  const classes = language.classes(text);
  if ((classes & name) !== 0 || ((classes & noun) !== 0 && (classes & nominal) === 0)) return false;
  if (lower + upper > 0) return lower >= times * Math.max(upper, 0.5);
  const head = language.split(decapitalise(text))?.at(-1);
  return head !== undefined && (language.classes(head) & QUALITY) !== 0;
}

/** »Russisches Gas«: an attribute in front of a common noun, and no name that text knows. */
function attribute({ text, index }: Word, words: readonly Word[], language: Language): boolean {
  const next = words[index + 1];
  if (!joined(next) || !capital(next.text) || !DECLINED.test(text)) return false;
  const classes = language.classes(next.text);
  if (
    (classes & noun) === 0 ||
    (classes & (name | nominal)) !== 0 ||
    language.usage(next.text).upper < FREQUENT
  )
    return false;
  if (language.together(text, next.text) > 0) return false;
  if (
    language.together(decapitalise(text), next.text) <
    (DEFINITE.test(textAt(words, index - 1)) ? SURE_PAIR : 0)
  )
    return false;
  const times = language.together(decapitalise(text), next.text) >= PAIR ? TIMES_IN_PAIR : TIMES;
  return small(text, times, language);
}

/** »wirtschaftlich und Diplomatisch geschwächt«: without ending it can be no noun. */
function undeclined({ text, index }: Word, words: readonly Word[], language: Language): boolean {
  const next = words[index + 1];
  if (DECLINED.test(text) || (next !== undefined && capital(next.text))) return false;
  if (BEFORE_NAME.test(textAt(words, index - 1))) return false;
  return (
    (language.classes(text) & (noun | verb)) === 0 &&
    (language.classes(text) & QUALITY) !== 0 &&
    small(text, TIMES, language)
  );
}

/** »das Institut für Angewandte Küche«: the capital belongs to the body's name. */
function inBodyName({ index }: Word, words: readonly Word[]): boolean {
  return textAt(words, index - 1) === 'für' && BODY.test(textAt(words, index - 2));
}

export default defineRule({
  id: 'capitalised-word',
  title: { de: 'Großschreibung mitten im Satz', en: 'Capital inside a sentence' },
  category: 'capitalisation',
  severity: 'minor',
  confidence: CONFIDENCE,
  source: 'amtliche Regelung § 56, § 57; engines copy capitals of the source (»Russian«)',
  examples: [
    { wrong: 'Europa kauft ⟦Russisches⟧ Gas.', right: 'Europa kauft russisches Gas.' },
    {
      wrong: 'Das Land wurde wirtschaftlich und ⟦Diplomatisch⟧ geschwächt.',
      right: 'Das Land wurde wirtschaftlich und diplomatisch geschwächt.',
    },
    { wrong: 'Sie zahlen viel für ⟦Russisches⟧ Gas.', right: 'Sie zahlen viel für russisches Gas.' },
    { wrong: 'Sie bekam eine ⟦Zartgrüne⟧ Wand.', right: 'Sie bekam eine zartgrüne Wand.' },
    { wrong: 'Er stellte die ⟦Wichtige⟧ Frage.', right: 'Er stellte die wichtige Frage.' },
    {
      wrong: 'Europa kauft ⟦Russisches⟧ Gas am Nord-Hafen.',
      right: 'Europa kauft russisches Gas am Nord-Hafen.',
    },
  ],
  passes: [
    'Russisches Gas ist teuer.',
    'Europa kauft viel: Russisches Gas ist teuer.',
    'Er mag Wiener Musik und Berliner Kinder.',
    'Sie liebt das Gute, wünscht etwas Neues und reist im Allgemeinen gern.',
    'Am Schwarzen Meer tagten die Vereinten Nationen und der Deutsche Bundestag.',
    'Das Historische Museum zeigt Bilder aus dem Zweiten Weltkrieg.',
    'Das Institut für Allgemeine Fragen lud ein.',
    'Der Maler Georg Still wohnte hier.',
    'Der Bereich Sozial- und Kulturpolitik wächst.',
    'Er sprach gut Deutsch, als Verantwortliche Fehler machten.',
    'Sein „Russisches Gas“ heißt ein Roman.',
    'Die Matratze von Federleicht ist weich.',
    'Für Große und Kleine gibt es Reisende und ihre Koffer.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const word of words) {
      const { text, span } = word;
      if (
        word.opens ||
        word.quoted ||
        !joined(word) ||
        capital(textAt(words, word.index - 1)) ||
        !/^\p{Lu}\p{Ll}{2,}$/u.test(text)
      )
        continue;
      if ((language.classes(text) & WordClass.function) !== 0 || /^[-‐‑]/u.test(segment.text.slice(span.end)))
        continue;
      if (inBodyName(word, words)) continue;
      const before = attribute(word, words, language);
      if (!before && !undeclined(word, words, language)) continue;
      const message = `„${text}“ wird hier kleingeschrieben.`;
      // »die Britische Armee«: behind a definite article it may be somebody's name, known or not.
      const confidence = before && DEFINITE.test(textAt(words, word.index - 1)) ? DOUBTFUL : CONFIDENCE;
      yield { span, message, confidence, alternatives: [[{ span, text: decapitalise(text) }]] };
    }
  },
});
