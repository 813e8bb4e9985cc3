import type { Span } from '../model.ts';
import type { Language } from '../language/language.ts';
import { oncePer } from '../text/once.ts';
import { confidenceInStyle } from './house-style.ts';
import { COMMON } from './names.ts';
import { defineRule, type ArticleReading } from './rule.ts';
import {
  germanTranscriptions,
  slavicFirstName,
  slavicInGerman,
  slavicLook,
  speaksOfCyrillic,
} from './slavic.ts';
import { capital, joined, textAt, wordsOf, type Word } from './words.ts';

const speaksOfRegion = oncePer(({ segments }: ArticleReading) =>
  speaksOfCyrillic(segments.map(({ text }) => text).join(' ')),
);

/** The parts of a word that hyphens tie, with their places. */
function parts({ text, span }: Word): { readonly text: string; readonly span: Span }[] {
  let start = span.start;
  return text.split('-').map((part) => {
    const place = { start, end: start + part.length };
    start = place.end + 1;
    return { text: part, span: place };
  });
}

/** Forms that German uses beside its own. */
const ACCEPTED = new Set(['Kyiv']);
const SHORTEST = 4;
/** »SeitEva« are two words that lost their space. */
const NAME = /^\p{Lu}[\p{Ll}’']+$/u;
const CONFIDENCE = 0.9;
/** How much oftener German must write its own form. */
const TIMES = 3;

interface Spelling {
  readonly form: string;
  readonly known: boolean;
}

/** The German spelling, unless German text keeps the foreign one (as it does of people who write themselves so). */
function germanSpelling(name: string, language: Language): Spelling | undefined {
  const own = language.usage(name).upper;
  const [form, count] = germanTranscriptions(name).reduce<readonly [string, number]>(
    (best, candidate) => {
      const { upper } = language.usage(candidate);
      return best[0] === '' || upper > best[1] ? [candidate, upper] : best;
    },
    ['', 0],
  );
  if (form === '') return undefined;
  if (count > 1 && count >= TIMES * own) return { form, known: true };
  return own === 0 && !language.knows(name) ? { form, known: false } : undefined;
}

/** Whether the next word, in the same name, is a Slavic surname that German transcribes: nobody's own spelling. */
function slavicSurname(word: Word, words: readonly Word[], language: Language): boolean {
  const next = words[word.index + 1];
  if (next === undefined || !joined(next) || !capital(next.text)) return false;
  return (
    slavicInGerman(next.text) ||
    (slavicLook(next.text) !== undefined && germanSpelling(next.text, language) !== undefined)
  );
}

function behindFirstName(word: Word, words: readonly Word[]): boolean {
  return joined(word) && slavicFirstName(textAt(words, word.index - 1));
}

/** Whether the neighbourhood says that the name comes from Cyrillic: a first name in front, or what the text is about. */
function amongSlavs(word: Word, words: readonly Word[], article: ArticleReading): boolean {
  return behindFirstName(word, words) || speaksOfRegion(article);
}

export default defineRule({
  id: 'foreign-transliteration',
  title: { de: 'Fremde Umschrift', en: 'Foreign transliteration' },
  category: 'entity',
  severity: 'minor',
  confidence: CONFIDENCE,
  source:
    'Duden, Transkription aus dem Russischen, Ukrainischen, Bulgarischen; engines keep the English letters',
  examples: [
    {
      wrong: 'Der Trainer ⟦Chernyshov⟧ aus Russland siegte.',
      right: 'Der Trainer Tschernyschow aus Russland siegte.',
    },
    {
      wrong: 'Der Autor Anton ⟦Chekhov⟧ lebte in Taganrog.',
      right: 'Der Autor Anton Tschechow lebte in Taganrog.',
    },
    { wrong: 'Mit ⟦Sergey⟧ Bondartschuk sprach niemand.', right: 'Mit Sergei Bondartschuk sprach niemand.' },
    {
      wrong: 'Der Fluss fließt durch die Ukraine nach ⟦Kherson⟧.',
      right: 'Der Fluss fließt durch die Ukraine nach Cherson.',
    },
    {
      wrong: 'In der Nähe von Moskau wohnte Dmitri ⟦Ryabinsky⟧.',
      right: 'In der Nähe von Moskau wohnte Dmitri Rjabinski.',
    },
    {
      wrong: 'Die ⟦Brezhnev⟧-Zeit war in Moskau eine Zeit des Stillstands.',
      right: 'Die Breschnew-Zeit war in Moskau eine Zeit des Stillstands.',
    },
    {
      wrong: 'Der Vertrag ⟦Chernyshov⟧s gilt in Moskau.',
      right: 'Der Vertrag Tschernyschows gilt in Moskau.',
    },
  ],
  passes: [
    'Sergey kam, und später kam auch Sergey.',
    'Auf Sergey folgt Peter Brandt.',
    'Der Autor Vladimir Nabokov schrieb auf Russisch und Englisch.',
    'In Prag lebt die Familie Novák, in Zagreb die Familie Šimić.',
    'Sergey Brin gründete eine Suchmaschine.',
    'Der Name (Chekhov) steht so im Register.',
    'Die Stadt Kyiv heißt auch Kiew.',
    'Der Nachbar Kowalski und Frau Lewandowski kamen aus Polen.',
    'Nach dem Schema der Kosakenbewegung in Russland gab es Reformen.',
    'Der Präsident von Usbekistan, Islom Kadirov, sprach mit Russland.',
    'In Moskau traf er den Händler Zhang Wei aus Guangzhou.',
    'In der Sowjetunion gab es das.',
    'SeitEva Bondartschuk in Moskau die Leitung hat, ruht der Betrieb.',
  ],
  *find(segment, { article }) {
    const words = wordsOf(segment);
    const confidence = confidenceInStyle(article, CONFIDENCE);
    for (const word of words) {
      if (word.quoted || !capital(word.text)) continue;
      for (const { text, span: whole } of parts(word)) {
        const name = text.replace(/(?<=[voykn])s$/u, '');
        const form = germanForm(name, word, words, article);
        if (form === undefined) continue;
        const span = { start: whole.start, end: whole.start + name.length };
        const message = `„${name}“ ist fremde Umschrift; deutsch schreibt man den Namen anders.`;
        yield { span, message, confidence, alternatives: [[{ span, text: form }]] };
      }
    }
  },
});

function germanForm(
  name: string,
  word: Word,
  words: readonly Word[],
  article: ArticleReading,
): string | undefined {
  const { language } = article;
  const first = slavicFirstName(name);
  const look = slavicLook(name);
  if (
    name.length < SHORTEST ||
    !NAME.test(name) ||
    ACCEPTED.has(name) ||
    (look === undefined && !first) ||
    (language.classes(name) & COMMON) !== 0
  )
    return undefined;
  const spelling = germanSpelling(name, language);
  if (spelling === undefined) return undefined;
  if (first) return slavicSurname(word, words, language) ? spelling.form : undefined;
  const sure = look === 'plain' && spelling.known;
  const doubtful = look === 'possible' && (!spelling.known || word.opens);
  return sure || (!doubtful && amongSlavs(word, words, article)) ? spelling.form : undefined;
}
