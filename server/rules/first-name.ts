import type { Language } from '../language/language.ts';
import { COMMON as COMMON_WORDS } from './names.ts';
import { defineRule } from './rule.ts';
import { capital, joined, wordsOf } from './words.ts';

/** German text must have the pair of names so often, … */
const SEEN = 3;
/** … and in this share of the surname's places, where the first name is one that German does not know, … */
const SHARE_OF_UNKNOWN = 0.2;
/** … or in this one, where it is known: others may bear the surname. */
const SHARE_OF_KNOWN = 0.6;
/** A first name that German text has more often than this is right as it stands. */
const COMMON = 10;
/** Another vowel makes another name; another consonant is a matter of transcription. */
const VOWELS = /^[aeiouäöü]+$/u;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzäöüéè';

/** Every word one letter away: one left out, replaced or put in. The first letter stays large. */
function* neighbours(word: string): Generator<string> {
  const small = word.toLowerCase();
  for (let at = 0; at <= small.length; at += 1) {
    const [head, tail] = [small.slice(0, at), small.slice(at)];
    if (tail !== '') yield head + tail.slice(1);
    for (const letter of LETTERS) {
      yield head + letter + tail;
      if (tail !== '') yield head + letter + tail.slice(1);
    }
  }
}

/** What of the better form the other lacks. */
function difference(form: string, better: string): string {
  const [small, other] = [better.toLowerCase(), form.toLowerCase()];
  return small
    .split('')
    .filter((letter, at) => letter !== other[at])
    .join('');
}

/** Whether two forms are one but for accents. */
function sameLetters(a: string, b: string): boolean {
  return a.normalize('NFD').replaceAll(/\p{M}/gu, '') === b.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function mayBeName(word: string, language: Language): boolean {
  const { lower, upper } = language.usage(word);
  return capital(word) && (language.classes(word) & COMMON_WORDS) === 0 && lower <= upper;
}

/** The first name that German text puts before the surname, where it is nearly the one that stands there. */
function usual(first: string, surname: string, language: Language): string | undefined {
  const places = language.usage(surname).upper;
  if (places < SEEN || first.length < 2 || language.usage(first).upper > COMMON) return undefined;
  if (language.together(first, surname) > 0) return undefined;
  const share = language.knows(first) ? SHARE_OF_KNOWN : SHARE_OF_UNKNOWN;
  for (const small of neighbours(first)) {
    const candidate = small.charAt(0).toUpperCase() + small.slice(1);
    const pairs = language.together(candidate, surname);
    if (
      pairs >= SEEN &&
      pairs >= share * places &&
      language.usage(candidate).upper >= SEEN &&
      !sameLetters(first, candidate)
    )
      return candidate;
  }
  return undefined;
}

export default defineRule({
  id: 'first-name',
  title: { de: 'Vorname falsch umgeschrieben', en: 'First name misspelt' },
  category: 'entity',
  severity: 'major',
  confidence: 0.9,
  source: 'names that went through another alphabet come back by ear',
  examples: [
    {
      wrong: 'In Berlin sprach ⟦Berack⟧ Obama vor Tausenden.',
      right: 'In Berlin sprach Barack Obama vor Tausenden.',
    },
    {
      wrong: 'Die Rede von ⟦Barrack⟧ Obamas Gegnern war kurz.',
      right: 'Die Rede von Barack Obamas Gegnern war kurz.',
    },
    { wrong: '⟦Nalson⟧ Mandela kam 1990 frei.', right: 'Nelson Mandela kam 1990 frei.' },
    {
      wrong: 'Sie lernt in der ⟦Berack⟧ Obama-Schule am Markt.',
      right: 'Sie lernt in der Barack Obama-Schule am Markt.',
    },
  ],
  passes: [
    'Die Architektin Zaha Hadid baute in Leipzig.',
    'Im Text steht (Berack Obama) als Beispiel.',
    'Sein Vetter Berack Hubenthal kam später.',
    'Er war in São Paulo zu Gast.',
    'Kanzlerin Angela Merkel und ihr Gast Hans Merkel sprachen lange.',
    'Sein Neffe, den alle Ba Obama nannten, schwieg.',
    'Den Präsidenten Obama kannte er nicht.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const [i, word] of words.entries()) {
      const next = words[i + 1];
      if (!joined(next) || word.quoted || !capital(next.text) || !mayBeName(word.text, language)) continue;
      const surname = next.text.replace(/-.*$/u, '');
      const better = [surname, surname.replace(/s$/u, '')]
        .map((form) => usual(word.text, form, language))
        .find(Boolean);
      if (better === undefined) continue;
      yield {
        span: word.span,
        message: `„${word.text} ${surname}“ heißt im Deutschen sonst „${better} ${surname}“.`,
        severity: VOWELS.test(difference(word.text, better)) ? 'major' : 'minor',
        alternatives: [[{ span: word.span, text: better }]],
      };
    }
  },
});
