import { readFileSync } from 'node:fs';
import { DataError } from '../../server/errors.ts';
import { Declension, Person, TAGS, type Features, type Tag } from '../../server/language/morphology.ts';
import { ENDINGS } from './adjectives.ts';
import { ADJECTIVE_CELLS, cellsOf, PRONOUN_CELLS } from '../../server/language/cells.ts';
import { bare, type Draft } from './collect.ts';

const PERSONS: Readonly<Record<string, number>> = {
  '1s': Person.first,
  '2s': Person.second,
  '3s': Person.third,
  '1p': Person.firstPlural,
  '2p': Person.secondPlural,
  '3p': Person.thirdPlural,
};
const FIXED: Readonly<Record<string, Partial<Features>>> = {
  ind: { mood: 'indicative' },
  k1: { mood: 'subjunctive1' },
  k2: { mood: 'subjunctive2' },
  imp: { mood: 'imperative' },
  pres: { tense: 'present' },
  past: { tense: 'past' },
  pos: { degree: 'positive' },
  comp: { degree: 'comparative' },
  sup: { degree: 'superlative' },
};

interface ClosedForm {
  readonly form: string;
  readonly draft: Draft;
}

/**
 * The analyses in data/closed-analyses.txt; its format is described at its beginning.
 *
 * @throws {DataError} with file and line, where a line cannot be read
 */
export function readClosedAnalyses(path: URL): readonly ClosedForm[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.startsWith('#') || line.trim() === '') return [];
      try {
        return readLine(line);
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new DataError(`data/closed-analyses.txt:${i + 1}: ${reason}, found "${line}"`, { cause });
      }
    });
}

function readLine(line: string): readonly ClosedForm[] {
  const [head = '', forms] = line.split(' : ');
  if (forms === undefined) throw new DataError('expected "TAG features : forms"');
  const [tag, ...notes] = head.trim().split(/\s+/u);
  if (!isTag(tag)) throw new DataError(`expected one of the tags of morphology.ts`);
  let features = bare(tag);
  let lemma: string | undefined;
  for (const note of notes) {
    if (note.startsWith('=')) lemma = note.slice(1);
    else features = withNote(features, note);
  }
  return forms
    .trim()
    .split(/\s+/u)
    .flatMap((form) => expand(form, features, lemma));
}

function isTag(tag: string | undefined): tag is Tag {
  return TAGS.some((each) => each === tag);
}

function withNote(features: Features, note: string): Features {
  const asks = Declension[note as keyof typeof Declension] as number | undefined; // not of the table: undefined
  if (asks !== undefined) return { ...features, asks: features.asks | asks };
  const person = PERSONS[note];
  if (person !== undefined) return { ...features, persons: features.persons | person };
  const fixed = FIXED[note];
  if (fixed !== undefined) return { ...features, ...fixed };
  const cells = cellsOf(note);
  if (cells === undefined) throw new DataError(`expected a feature, not "${note}"`);
  return { ...features, cells: features.cells | cells };
}

function expand(entry: string, features: Features, lemma: string | undefined): readonly ClosedForm[] {
  const [stem = '', model] = entry.split('~');
  if (model === undefined)
    return [{ form: entry, draft: { ...ofAdjective(features), lemma: lemma ?? entry } }];
  if (model === 'adj')
    return ENDINGS.map((ending) => {
      const byDeclension = ADJECTIVE_CELLS[ending];
      const cells = byDeclension.weak | byDeclension.mixed | byDeclension.strong;
      const declined =
        features.tag === 'ADJA' ? { ...byDeclension, asks: 0, degree: 'positive' as const } : {};
      return { form: stem + ending, draft: { ...features, ...declined, cells, lemma: lemma ?? stem } };
    });
  if (model !== 'der' && model !== 'ein') throw new DataError(`expected ~der, ~ein or ~adj`);
  return Object.entries(PRONOUN_CELLS[model]).map(([ending, cells]) => ({
    form: stem + ending,
    draft: { ...features, cells, lemma: lemma ?? stem },
  }));
}

/** An adjective whose cells are given has them after any determiner. */
function ofAdjective(features: Features): Features {
  const { tag, cells } = features;
  return tag === 'ADJA' ? { ...features, weak: cells, mixed: cells, strong: cells, asks: 0 } : features;
}
