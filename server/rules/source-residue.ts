import type { Language } from '../language/language.ts';
import { germanPlace } from './english-places.ts';
import { FOREIGN, type ForeignLanguage } from './foreign-words.ts';
import { defineRule } from './rule.ts';
import { capital, joined, textAt, wordsOf, type Word } from './words.ts';

/** Behind one of these a foreign phrase is quoted, marks or not. */
const INTRODUCES =
  /^(?:englisch\w*|engl|französisch\w*|spanisch\w*|lateinisch\w*|namens|genannt\w*|titel|motto|song|lied|album|film|buch|roman|single|slogan|heißt|lautet|sogenannt\w*|begriff|wort|ausdruck|band|gruppe|serie|spiel|zeitschrift|magazin|artikel|projekt|programm|organisation)$/iu;
const SHORTEST_RUN = 3;
const CYRILLIC = /\p{Script=Cyrillic}{2,}(?:\s+\p{Script=Cyrillic}+)+/gu;

/** Small words that German text has more than this often are German too (»land«). */
const OWN = 2;

interface Run {
  readonly words: Word[];
  functions: number;
  /** Words of the open classes that German does not have, with a small first letter: no name is made of them. */
  content: number;
}

type Kind = 'function' | 'content' | 'filler' | 'german';

/** What a word says of the language around it. */
function kindOf(
  { text, cited }: Word,
  { functions, content, shared }: ForeignLanguage,
  language: Language,
): Kind {
  const small = text.toLowerCase();
  if (cited) return 'german';
  if (functions.has(small)) return 'function';
  if (shared.has(small) || capital(text)) return 'filler';
  if (content.has(small)) return language.usage(text).lower > OWN ? 'filler' : 'content';
  return language.knows(text) ? 'german' : 'content';
}

/** Stretches of words that could be of the language. */
function* runs(words: readonly Word[], foreign: ForeignLanguage, language: Language): Generator<Run> {
  let run: Run = { words: [], functions: 0, content: 0 };
  for (const word of words) {
    const kind = kindOf(word, foreign, language);
    if (kind === 'german' || !joined(word)) {
      yield run;
      run = { words: [], functions: 0, content: 0 };
    }
    if (kind === 'german') continue;
    run.words.push(word);
    if (kind === 'function') run.functions += 1;
    if (kind === 'content') run.content += 1;
  }
  yield run;
}

/** Names and titles are all capitals and function words; a sentence has words of both kinds, or is the whole segment. */
function leftOver(
  { words: run, functions, content }: Run,
  words: readonly Word[],
  { titlesEndSmall }: ForeignLanguage,
): boolean {
  if (run.length < SHORTEST_RUN || content === 0) return false;
  const whole = run.length === words.length && content > 1;
  if (!whole && (functions === 0 || functions + content < SHORTEST_RUN)) return false;
  return !run
    .slice(0, 1)
    .some(
      ({ index, text }) =>
        INTRODUCES.test(textAt(words, index - 1)) || (!whole && titlesEndSmall && capital(text)),
    );
}

/** The outermost words that are surely of the language: names beside them may belong to the German sentence. */
function ends(
  { words: run }: Run,
  words: readonly Word[],
  foreign: ForeignLanguage,
): readonly (Word | undefined)[] {
  const sure = run.filter(({ text }) => !capital(text) || foreign.functions.has(text.toLowerCase()));
  return run.length === words.length ? [run[0], run.at(-1)] : [sure[0], sure.at(-1)];
}

export default defineRule({
  id: 'source-residue',
  title: { de: 'Nicht übersetzt', en: 'Left untranslated' },
  category: 'untranslated',
  severity: 'major',
  confidence: 0.9,
  source: 'engines leave what they take for a name, a link or code',
  examples: [
    { wrong: 'Das Außenamt ⟦of Russland⟧ schwieg.' },
    { wrong: '⟦Please enter your new password here⟧' },
    { wrong: 'Danach ⟦click the next button to continue⟧ und fertig ist der Einkauf.' },
    { wrong: '⟦Updated printer settings⟧' },
    { wrong: 'Er meinte ⟦que les autres mangent⟧ heute besser.' },
    { wrong: 'Der Bericht ⟦новая дорога⟧ erschien gestern.' },
  ],
  passes: [
    'Er las „The old man and the sea“ und (he was very happy) schrieb.',
    'Der Film Lord of the Rings lief lange, auch in the Bank of England.',
    'Das englische the house of my father heißt Haus meines Vaters.',
    'Das Zitat lautet: „I would never have thought that you could win this race.“',
    'Das Wort („новая дорога“) ist russisch.',
    'Er leitet die Banque de développement rurale et sociale.',
    'Der Club and the Team spielten.',
    'Es war ein modern und global denkendes Haus.',
  ],
  *find(segment, { language }) {
    const { text } = segment;
    const words = wordsOf(segment);
    for (const foreign of FOREIGN) {
      if (
        !words.some(
          (word) => foreign.functions.has(word.text.toLowerCase()) || foreign.content.has(word.text),
        )
      )
        continue;
      for (const run of runs(words, foreign, language)) {
        const [first, last] = ends(run, words, foreign);
        if (first === undefined || last === undefined || !leftOver(run, words, foreign)) continue;
        const span = { start: first.span.start, end: last.span.end };
        yield { span, message: `„${text.slice(span.start, span.end)}“ ist ${foreign.name}, nicht Deutsch.` };
      }
    }
    for (const word of words) {
      const next = words[word.index + 1];
      if (word.text !== 'of' || word.cited || !joined(next) || !germanPlace(next.text)) continue;
      const span = { start: word.span.start, end: next.span.end };
      yield { span, message: `„${text.slice(span.start, span.end)}“ ist nur halb übersetzt.` };
    }
    for (const { 0: cyrillic, index: start } of text.matchAll(CYRILLIC)) {
      const span = { start, end: start + cyrillic.length };
      if (words.some((word) => word.cited && word.span.start === start)) continue;
      yield { span, message: `„${cyrillic}“ ist nicht übersetzt.` };
    }
  },
});
