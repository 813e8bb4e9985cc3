import { ACCUSATIVE } from '../../language/morphology.ts';
import { phraseOver } from '../own-tokens.ts';
import type { NounPhrase, Reading, ReadToken } from '../reading.ts';

/** Adverbs that are a constituent of their own and never part of what follows: gestern, deshalb. */
const ALONE = new Set([
  'heute', 'gestern', 'vorgestern', 'dann', 'danach', 'dort', 'hier', 'jetzt', 'damals', 'manchmal', 'oft', 'häufig',
  'deshalb', 'daher', 'deswegen', 'darum', 'trotzdem', 'dennoch', 'außerdem', 'zudem', 'schließlich', 'plötzlich',
  'leider', 'zuerst', 'zunächst', 'bald', 'inzwischen', 'mittlerweile', 'normalerweise', 'tatsächlich', 'später',
  'seitdem', 'seither', 'anschließend', 'glücklicherweise', 'natürlich', 'meistens', 'gewöhnlich', 'vielleicht',
  'stattdessen', 'allerdings', 'hingegen', 'infolgedessen', 'demnach', 'demzufolge', 'neulich', 'kürzlich', 'einst',
  'zugleich', 'gleichzeitig', 'übrigens', 'offenbar', 'vermutlich', 'möglicherweise', 'hoffentlich',
  'somit', 'folglich', 'dadurch', 'dabei', 'dafür', 'dazu', 'damit', 'daraufhin', 'unterdessen', 'derzeit', 'zurzeit',
  'heutzutage', 'ursprünglich', 'anfangs', 'zuletzt', 'bisweilen', 'gelegentlich', 'mitunter', 'zeitweise', 'nachts',
  'abends', 'morgens', 'mittags', 'tagsüber', 'jahrelang', 'monatelang', 'tagelang', 'stundenlang', 'unglücklicherweise',
]); // prettier-ignore

/** Whether a word is a constituent of its own: an adverb of that kind, or the number of a year. */
export function standsAlone(token: ReadToken | undefined): boolean {
  return token !== undefined && (ALONE.has(token.text.toLowerCase()) || YEAR.test(token.text));
}

const YEAR = /^(?:1\d|20)\d\d$/u;

/** Whether a word says when, so that no name belongs to it: am Abend, im Mai. */
export function isTimeNoun(token: ReadToken | undefined): boolean {
  return token !== undefined && (TIMES.test(token.text) || MONTHS.test(token.text));
}

/** Whether the words before the subject are phrases with prepositions, or an adverb or a year that stands for itself. */
export function isConstituent(from: number, { from: to }: NounPhrase, reading: Reading): boolean {
  const { tokens, phrases } = reading;
  if (
    FOCUS.test(
      tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    )
  )
    return false;
  if (to - from === 1 && standsAlone(tokens[from])) return true;
  // Regen es gab: an object before a pronoun
  const object = phraseOver(reading, from, to);
  if (object !== undefined)
    return (
      isTime(object, tokens) ||
      (object.nominal &&
        object.preposition === undefined &&
        /^(?:es|er|man|wir|ich)$/u.test(tokens[to]?.text ?? ''))
    );
  let at = from;
  while (at < to) {
    const start = at;
    const phrase = phrases.find(
      (each) => each.within === undefined && (each.preposition ?? each.from) === start && each.to > start,
    );
    if (phrase === undefined || (start === from && phrase.preposition === undefined)) return false;
    // Am Abend Maria geht …: a name that was taken for part of the phrase
    at = Math.min(phrase.to, to);
  }
  return at === to;
}

/** What has a title or such a name, which stands behind its noun without a comma. */
const WORK =
  /(?:film|roman|buch|gemälde|bild|lied|song|schlager|album|stück|drama|komödie|oper|operette|hörspiel|serie|mehrteiler|sendung|show|titel|gedicht|novelle|erzählung|märchen|werk|single|ballade|artikel|aufsatz|spiel|ausstellung|musical|zeitung|zeitschrift|magazin|gasthof|gasthaus|hotel|restaurant|lokal|café|band|gruppe|partei|verein|klub|club|reihe)(?:e?s|en?)?$/iu;

/** Whether the noun has a title, and what follows it may be that: in der Novelle Die Verwandlung. */
export function hasTitle(token: ReadToken | undefined): boolean {
  return token !== undefined && token.kind === 'word' && WORK.test(token.text);
}

/** Letztes Jahr, jeden Morgen: the accusative says when. */
function isTime({ from, to, cells, preposition }: NounPhrase, tokens: readonly ReadToken[]): boolean {
  return (
    preposition === undefined &&
    to - from === 2 &&
    (cells & ACCUSATIVE) !== 0 &&
    WHICH.test(tokens[from]?.text ?? '') &&
    TIMES.test(tokens[to - 1]?.text ?? '')
  );
}

const WHICH = /^(?:letzt|vorig|vergangen|nächst|kommend|dies|jed)e[nsr]?$/iu;

/** Nouns that no name follows. */
const TIMES = /(?:jahr|woche|wochenende|tag|morgen|abend|nacht|sommer|winter|frühling|herbst)e?s?$/iu;
const MONTHS = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/u;

/** Vor allem die Kinder leiden: they stand out one constituent. */
const FOCUS =
  /^(?:vor allen dingen|vor allem|in erster linie|zum teil|zum beispiel|ohne (?:frage|zweifel)|im besonderen)$/iu;
