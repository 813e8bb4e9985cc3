import { parseArgs } from 'node:util';
import { loadGerman } from '../server/compose-german.ts';
import { verbFrames, type VerbFrame } from '../server/grammar/subjects/verb-frames.ts';
import { tokenize } from '../server/text/tokenize.ts';
import { readConllu, type TreebankSentence, type Word } from './treebank/conllu.ts';
import { verbTest } from './valency/lemmas.ts';

/** Says how far the clauses that `build:valency` counts are right by the dependencies of treebanks. Argument: their folder. */
const { positionals } = parseArgs({ allowPositionals: true });
const [folder = '../shared/bench/treebank'] = positionals;
const TREEBANKS = ['hdt-part', 'pud', 'gsd-dev'];

const MARKS = ['object', 'dative', 'reflexive', 'infinitive', 'that'] as const;
type Marks = Readonly<Record<(typeof MARKS)[number], boolean>>;

interface Dependent {
  readonly word: Word;
  /** Its own dependents. */
  readonly below: readonly Word[];
}

function dependents(at: number, { words }: TreebankSentence): Dependent[] {
  return words.flatMap((word, index) =>
    word.head === at ? [{ word, below: words.filter(({ head }) => head === index) }] : [],
  );
}

/** What the treebank says of the verb at `at`. HDT gives no cases; there a dative object counts as any object. */
function goldMarks(at: number, sentence: TreebankSentence): Marks {
  const all = dependents(at, sentence);
  const bare = all.filter(
    ({ word, below }) =>
      /^(?:obj|iobj|obl:arg)$/u.test(word.relation) &&
      !isReflexive(word) &&
      !below.some(({ relation }) => relation === 'case'),
  );
  const clauses = all.filter(({ word }) => /^(?:xcomp|ccomp|csubj)/u.test(word.relation));
  return {
    object: bare.some(({ word }) => word.relation === 'obj' && word.features.get('Case') !== 'Dat'),
    dative: bare.some(({ word }) => word.features.get('Case') === 'Dat'),
    reflexive: all.some(({ word }) => isReflexive(word)),
    infinitive: clauses.some(
      ({ word, below }) =>
        word.xpos === 'VVIZU' || below.some(({ form, relation }) => form === 'zu' && relation === 'mark'),
    ),
    that: clauses.some(({ below }) =>
      below.some(({ form }) => /^(?:dass|daß|ob|w[aeio]\p{L}*)$/iu.test(form)),
    ),
  };
}

function marksOf({ objects, datives, reflexive, infinitive, that }: VerbFrame): Marks {
  return {
    object: objects.length > 0,
    dative: datives.length > 0,
    reflexive: reflexive !== undefined,
    infinitive,
    that,
  };
}

function isReflexive({ xpos, features }: Word): boolean {
  return xpos === 'PRF' || features.get('Reflex') === 'Yes';
}

interface Figures {
  clauses: number;
  lemmas: number;
  readonly counts: Readonly<Record<(typeof MARKS)[number], { right: number; wrong: number; missed: number }>>;
}

function compare(clause: VerbFrame, at: number, sentence: TreebankSentence, figures: Figures): void {
  const verb = sentence.words[at];
  if (verb?.upos !== 'VERB' || clause.passive) return;
  const particle =
    dependents(at, sentence).find(({ word }) => word.relation === 'compound:prt')?.word.form ?? '';
  figures.clauses++;
  if ((particle + verb.lemma).toLowerCase() === clause.lemma) figures.lemmas++;
  const gold = goldMarks(at, sentence);
  const own = marksOf(clause);
  for (const mark of MARKS) {
    const count = figures.counts[mark];
    if (own[mark]) count[gold[mark] ? 'right' : 'wrong']++;
    else if (gold[mark]) count.missed++;
  }
}

const german = loadGerman();
const isVerb = verbTest(german);
for (const name of TREEBANKS) {
  const none = () => ({ right: 0, wrong: 0, missed: 0 });
  const figures: Figures = {
    clauses: 0,
    lemmas: 0,
    counts: { object: none(), dative: none(), reflexive: none(), infinitive: none(), that: none() },
  };
  for (const sentence of readConllu(`${folder}/${name}.conllu.gz`)) {
    const starts = new Map<number, number>();
    let text = '';
    for (const { form, first, spaceAfter } of sentence.surfaces) {
      starts.set(text.length, first);
      text += spaceAfter ? `${form} ` : form;
    }
    const span = { start: 0, end: text.length };
    const segment = { index: 0, kind: 'sentence', span, text, tokens: tokenize(text), paragraph: 0 } as const;
    for (const clause of verbFrames(german.read(segment), isVerb)) {
      const at = starts.get(clause.verb.span.start);
      if (at !== undefined) compare(clause, at, sentence, figures);
    }
  }
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  process.stdout.write(
    `${name}: ${figures.clauses} clauses, lemma right ${share(figures.lemmas, figures.clauses)}\n`,
  );
  for (const mark of MARKS) {
    const { right, wrong, missed } = figures.counts[mark];
    process.stdout.write(
      `  ${mark}: right ${share(right, right + wrong)} of ${right + wrong}, found ${share(right, right + missed)}\n`,
    );
  }
}
