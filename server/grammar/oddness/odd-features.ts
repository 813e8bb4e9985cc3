import { hashOf } from '../hashing.ts';
import { Can, NOWHERE, type OddForm } from './odd-forms.ts';
import { casesOf, type OddClause, type OddPhrase, type OddSentence } from './odd-sentence.ts';

/** Version of the questions below; weights learned for others are refused. */
export const ODD_QUESTIONS = 2;

/** Features of a sentence's tokens, as 32-bit hashes: those of token i are `hashes[starts[i] … starts[i + 1])`. */
export interface OddFeatures {
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
}

/** No token has more. */
const MOST = 100;
/** How often text must have a word so that it is a feature itself: beside the token, two away, and farther. */
const OFTEN = [60, 60, 200, 400, 400] as const;
const COMMON = 400;
const FREQUENT = 1_000;
const VERY_COMMON = 2_000;
const NAMED = 100;
const AROUND = 4;

/**
 * Makes the features of sentences. Arrays are kept and overwritten by the next sentence, so that a corpus is read
 * without making any.
 */
export function createOddFeatures(): (sentence: OddSentence) => OddFeatures {
  let hashes = new Int32Array(MOST * 64);
  let starts = new Int32Array(65);
  return (sentence) => {
    const { length } = sentence.forms;
    if (starts.length <= length) {
      starts = new Int32Array(2 * length + 1);
      hashes = new Int32Array(MOST * 2 * length);
    }
    let end = 0;
    const add: Add = (question, first, second) => {
      hashes[end++] = hashOf(question, first, second);
    };
    for (let i = 0; i < length; i++) {
      starts[i] = end;
      ask(sentence, i, add);
    }
    starts[length] = end;
    return { hashes, starts };
  };
}

/** Answers of one question are told from those of others by its number. */
type Add = (question: number, first: number, second: number) => void;

function ask(sentence: OddSentence, i: number, add: Add): void {
  const clause = sentence.clauses[sentence.clauseOf[i] ?? 0];
  const phrase = sentence.phrases[sentence.phraseOf[i] ?? -1];
  askWords(sentence, i, add);
  askPairs(sentence, i, add);
  if (clause !== undefined) {
    askNeighbours(sentence, i, clause, add);
    askClause(sentence, i, clause, add);
  }
  if (phrase !== undefined && clause !== undefined) askPhrase(sentence, i, phrase, clause, add);
  else add(111, at(sentence, i).kind, sentence.phrases[sentence.phraseOf[i - 1] ?? -1]?.cells ?? -1);
}

function at({ forms }: OddSentence, i: number): OddForm {
  return forms[i] ?? NOWHERE;
}

function askWords(sentence: OddSentence, i: number, add: Add): void {
  for (let away = -AROUND; away <= AROUND; away++) {
    const { word, kind, used } = at(sentence, i + away);
    if (used >= (OFTEN[Math.abs(away)] ?? COMMON)) add(10 + away, word, 0);
    add(30 + away, kind, 0);
  }
  const { associations } = sentence;
  const own = associations[i] ?? 0;
  const next = associations[i + 1] ?? 0;
  add(40, Math.min(31, Math.round(1.5 * Math.log2(at(sentence, i).used + 1))), 0);
  add(41, own, next);
  add(42, own, associations[i - 1] ?? 0);
  add(43, next, associations[i + 2] ?? 0);
}

function askPairs(sentence: OddSentence, i: number, add: Add): void {
  const before2 = at(sentence, i - 2);
  const before = at(sentence, i - 1);
  const own = at(sentence, i);
  const after = at(sentence, i + 1);
  const after2 = at(sentence, i + 2);
  if (before.used >= FREQUENT && own.used >= FREQUENT) add(70, before.word, own.word);
  if (after.used >= FREQUENT && own.used >= FREQUENT) add(71, own.word, after.word);
  add(72, before.kind, own.kind);
  add(73, own.kind, after.kind);
  if (before.used >= COMMON) add(74, before.word, own.kind);
  if (own.used >= COMMON) {
    add(75, own.word, after.rough);
    add(76, before.rough, own.word);
  }
  if (after.used >= COMMON) add(77, own.kind, after.word);
  if (before2.used >= VERY_COMMON) add(78, before2.word, own.rough);
  add(79, before2.rough, own.rough);
  add(80, own.rough, after2.rough);
  add(83, hashOf(before.rough, own.rough, after.rough), 0);
  add(84, hashOf(before2.rough, before.rough, own.rough), 0);
  add(85, hashOf(own.rough, after.rough, after2.rough), 0);
  askThrees(before2, before, own, after, after2, add);
}

function askThrees(
  before2: OddForm,
  before: OddForm,
  own: OddForm,
  after: OddForm,
  after2: OddForm,
  add: Add,
): void {
  const known = before.used >= VERY_COMMON;
  if (known && after.used >= VERY_COMMON) add(86, hashOf(before.word, own.rough, after.word), 0);
  if (known && before2.used >= VERY_COMMON) add(87, hashOf(before2.word, before.word, own.rough), 0);
  if (own.used >= VERY_COMMON && after.used >= VERY_COMMON)
    add(88, hashOf(own.word, after.word, after2.rough), 0);
}

/** Words far away that matter: the clause's first and last, the verbs on both sides, the noun before. */
function askNeighbours(sentence: OddSentence, i: number, { from, to, borders }: OddClause, add: Add): void {
  const first = at(sentence, from);
  const verbBefore = at(sentence, sentence.verbBefore[i] ?? -1);
  const own = at(sentence, i);
  const far = [
    first,
    at(sentence, Math.max(i, to - 1)),
    verbBefore,
    at(sentence, sentence.verbAfter[i] ?? -1),
    at(sentence, sentence.nounBefore[i] ?? -1),
  ];
  far.forEach(({ word, kind, used }, n) => {
    if (used >= COMMON) add(50 + 2 * n, word, 0);
    add(51 + 2 * n, kind, 0);
  });
  const verbAfter = at(sentence, sentence.verbAfter[i] ?? -1);
  const last = to - 1 === i ? 1 : 0;
  add(81, hashOf(verbBefore.rough, own.rough, verbAfter.rough), borders);
  if (verbBefore.used >= VERY_COMMON) add(63, verbBefore.word, own.rough);
  if (verbAfter.used >= VERY_COMMON) add(64, verbAfter.word, own.rough);
  add(82, hashOf(first.rough, own.rough, borders), last);
  if (first.used >= COMMON) add(65, hashOf(first.word, own.rough, last), 0);
}

function askClause(sentence: OddSentence, i: number, clause: OddClause, add: Add): void {
  const { from, to, borders, pattern, main, cases } = clause;
  const own = at(sentence, i);
  const verb = sentence.verbs[i] ?? 0;
  const verbs = clause.finite * 4 + clause.verbs;
  const finite = at(sentence, clause.firstFinite);
  add(60, verbs, borders);
  add(61, Math.min(7, i - from), Math.min(7, to - 1 - i));
  add(62, verb + (i === 0 ? 3 : 0), verbs);
  add(90, pattern, borders);
  add(91, pattern, own.rough);
  add(96, hashOf(clause.subjects, clause.bare, finite.persons), verb);
  add(97, finite.rough, hashOf(Math.max(-6, Math.min(6, clause.firstFinite - i)), verb, borders));
  add(98, hashOf(at(sentence, from).rough, pattern, borders), verb);
  if (main === 0) return;
  add(92, main, cases);
  add(93, main, clause.reflexives * 8 + clause.bare);
  if ((own.can & Can.preposition) !== 0 || i === to - 1) add(94, main, own.word);
  add(95, main, own.rough);
}

function askPhrase(sentence: OddSentence, i: number, phrase: OddPhrase, clause: OddClause, add: Add): void {
  const { from, to, cells, make } = phrase;
  const head = at(sentence, to - 1);
  const isHead = i === to - 1;
  const role = isHead ? 2 : i === from ? 0 : 1;
  add(100, cells, role * 8 + make);
  add(101, cells === 0 ? 1 : 0, hashOf(role, to - from, make));
  if (phrase.preposition >= 0) askGoverned(at(sentence, phrase.preposition), phrase, head, role, add);
  else {
    const next = sentence.phrases[(sentence.phraseOf[i] ?? -1) + 1];
    add(105, cells, clause.main);
    add(106, casesOf(cells), clause.cases);
    add(107, cells, next?.from === to ? next.cells : -1);
    add(108, at(sentence, from - 1).rough, hashOf(cells, make, role));
  }
  if (head.used < NAMED) return;
  if (isHead) add(110, head.word, hashOf(make, phrase.preposition >= 0 ? 1 : 0, 0));
  else add(109, head.word, at(sentence, i).kind);
}

function askGoverned(
  preposition: OddForm,
  { cells, make }: OddPhrase,
  head: OddForm,
  role: number,
  add: Add,
): void {
  const { word, used, governed } = preposition;
  add(102, governed !== 0 && (governed & cells) === 0 ? 1 : 0, role * 8 + make);
  if (used < COMMON) return;
  add(103, word, cells);
  if (head.used >= NAMED) add(104, word, head.word);
}
