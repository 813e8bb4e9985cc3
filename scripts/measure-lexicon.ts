import { join } from 'node:path';
import { cells as cellsNamed } from '../server/language/cells.ts';
import { loadLanguage } from '../server/language/load.ts';
import { capitalised } from '../server/language/fold.ts';
import { TAGS, type Cells, type Tag } from '../server/language/morphology.ts';
import { KlartextError } from '../server/errors.ts';
import { corpusFiles, sentences } from './lexicon/corpus.ts';
import { readConllu, type Surface, type TreebankSentence } from './treebank/conllu.ts';
import { sttsOf, sttsOfPud } from './treebank/stts.ts';

/**
 * How complete the lexicon's readings are: whether it has the tag and the cells that treebanks give a word, and whether
 * determiners and nouns side by side in running text agree. Arguments: a folder with `treebank/` and `corpus/`, how
 * many lines of each corpus file to read.
 */

const [folder = '../shared/bench', lines = '4000'] = process.argv.slice(2);
const SHOWN = 80;
const language = loadLanguage();
const say = (line: string) => process.stdout.write(`${line}\n`);

/** How often something was so, and what failed most. */
function tally(name: string) {
  let all = 0;
  let good = 0;
  const failures = new Map<string, number>();
  return {
    note(isGood: boolean, failure: string): void {
      all++;
      if (isGood) good++;
      else failures.set(failure, (failures.get(failure) ?? 0) + 1);
    },
    report(): void {
      say(`${name}: ${good} of ${all} = ${((100 * good) / Math.max(1, all)).toFixed(2)} %`);
      const worst = [...failures].sort((a, b) => b[1] - a[1]).slice(0, SHOWN);
      say(`  ${worst.map(([failure, n]) => `${failure}×${n}`).join(', ')}`);
    },
  };
}

const known = tally('known tokens');
const tagged = tally('gold tag among the readings of known tokens, names apart');
const named = tally('names among them');
const filled: Partial<Record<Tag, ReturnType<typeof tally>>> = {
  NN: tally('gold cells, NN'),
  ADJA: tally('gold cells, ADJA'),
  ART: tally('gold cells, ART'),
  PPOSAT: tally('gold cells, PPOSAT'),
  PIAT: tally('gold cells, PIAT'),
  PDAT: tally('gold cells, PDAT'),
  PPER: tally('gold cells, PPER'),
  APPRART: tally('gold cells, APPRART'),
};
const persons = tally('gold person, finite verbs');
const NUMBERS: ReadonlySet<string> = new Set(TAGS);
const NOT_WORDS = /^(?:\$|FM$|XY$|TRUNC$)/u;

const CASES: Readonly<Record<string, string>> = { Nom: 'n', Gen: 'g', Dat: 'd', Acc: 'a' };
const GENDERS: Readonly<Record<string, string>> = { Masc: 'M', Fem: 'F', Neut: 'N' };

/** Cells that a treebank's features leave open; undefined where it says nothing. */
function goldCells(surface: Surface): Cells | undefined {
  const features = surface.words.at(-1)?.features;
  const value = (name: string) => features?.get(name) ?? '';
  if (features === undefined || value('Number') === '') return undefined;
  const grammarCase = CASES[value('Case')] ?? 'ngda';
  if (value('Number') === 'Plur') return cellsNamed(`P${grammarCase}`);
  return cellsNamed(`${GENDERS[value('Gender')] ?? 'S'}${grammarCase}`);
}

const PERSONS: Readonly<Record<string, number>> = {
  Sing1: 1,
  Sing2: 2,
  Sing3: 4,
  Plur1: 8,
  Plur2: 16,
  Plur3: 32,
};

function measureWord(surface: Surface, gold: Tag): void {
  const { form } = surface;
  const found = language.analyses(form);
  known.note(found.length > 0, `${form}/${gold}`);
  if (found.length === 0) return;
  const fitting = found.filter(({ tag }) => tag === gold);
  (gold === 'NE' ? named : tagged).note(fitting.length > 0, `${form}/${gold}`);
  if (fitting.length === 0) return;
  const wanted = goldCells(surface);
  const tallied = filled[gold];
  const notes = [...(surface.words.at(-1)?.features ?? [])]
    .filter(([name]) => /^(?:Case|Gender|Number)$/u.test(name))
    .map(([, value]) => value);
  if (tallied !== undefined && wanted !== undefined)
    tallied.note(
      fitting.some((each) => (each.cells & wanted) !== 0),
      `${form}/${notes.join('')}`,
    );
  const { features } = surface.words[0] ?? {};
  const person = PERSONS[`${features?.get('Number')}${features?.get('Person')}`];
  if (gold.endsWith('FIN') && person !== undefined)
    persons.note(
      fitting.some((each) => (each.persons & person) !== 0),
      `${form}/${features?.get('Number')}${features?.get('Person')}`,
    );
}

function usualTags(banks: readonly TreebankSentence[]): (form: string) => Tag | undefined {
  const seen = new Map<string, Tag | undefined>();
  for (const { surfaces } of banks)
    for (const surface of surfaces) {
      const tag = sttsOf(surface, NUMBERS);
      const form = surface.form.toLowerCase();
      seen.set(form, seen.has(form) && seen.get(form) !== tag ? undefined : tag);
    }
  return (form) => seen.get(form);
}

function measureTreebanks(): void {
  const read = (name: string) => readConllu(join(folder, 'treebank', `${name}.conllu.gz`));
  const [hdt, gsd] = [read('hdt-part'), read('gsd-dev')];
  const elsewhere = usualTags([...hdt, ...gsd]);
  const measure = (surface: Surface, gold: Tag | undefined) => {
    if (gold !== undefined && !NOT_WORDS.test(gold)) measureWord(surface, gold);
  };
  for (const { surfaces } of [...hdt, ...gsd])
    for (const surface of surfaces) measure(surface, sttsOf(surface, NUMBERS));
  for (const sentence of read('pud'))
    for (const surface of sentence.surfaces) measure(surface, sttsOfPud(surface, sentence, elsewhere));
  for (const each of [known, tagged, named, ...Object.values(filled), persons]) each.report();
}

const DETERMINERS: ReadonlySet<Tag> = new Set<Tag>(['ART', 'PDAT', 'PIAT', 'PPOSAT', 'APPRART']);

/** The cells that a determiner may fill; 0 for what is no determiner, or may be a pronoun of another shape. */
function determinerCells(form: string): Cells {
  let cells = 0;
  for (const each of language.analyses(form)) if (DETERMINERS.has(each.tag)) cells |= each.cells;
  return cells;
}

/** After a noun: it is only the half of a word, or another name may be the head. */
function isPart(next = ''): boolean {
  return next.startsWith('-') || capitalised(next);
}

/** Before a determiner: it may be a relative pronoun, a part of a name, or of »vor allem«. */
function isOther(previous = ''): boolean {
  return previous === ',' || previous === 'vor' || capitalised(previous);
}

async function measureAgreement(): Promise<void> {
  const agreeing = tally('determiner and noun agree');
  for (const file of corpusFiles(join(folder, 'corpus'))) {
    let read = 0;
    for await (const tokens of sentences([file])) {
      if (++read > Number(lines)) break;
      const words = tokens.filter(({ kind }) => kind !== 'space');
      for (const [i, { kind, text }] of words.entries()) {
        const next = words[i + 1];
        if (kind !== 'word' || next?.kind !== 'word' || !capitalised(next.text) || i === 0) continue;
        if (isPart(words[i + 2]?.text) || isOther(words[i - 1]?.text)) continue;
        const cells = determinerCells(text);
        const found = language.analyses(next.text);
        const nouns = found.filter(({ tag }) => tag === 'NN' || tag === 'NE' || tag === 'ADJA');
        if (cells === 0 || nouns.length === 0) continue;
        agreeing.note(
          nouns.some((noun) => (noun.cells & cells) !== 0),
          `${text} ${next.text}`,
        );
      }
    }
  }
  agreeing.report();
}

try {
  measureTreebanks();
  await measureAgreement();
} catch (error) {
  if (!(error instanceof KlartextError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
