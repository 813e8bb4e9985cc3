import type { Automaton } from './automaton.ts';
import { capitalise, fold } from './fold.ts';
import { analysisOf, TAGS, type Analysis, type Features } from './morphology.ts';
import { section, type Sections } from './sections.ts';

/**
 * Analyses beside an automaton's numbers. Each form has one of some ten thousand lists of readings, each lemma one of
 * the lists of its forms; an item of a list is a row of features and an edit that leads to the lemma, or to the form.
 */
export const ANALYSIS_SECTIONS = [
  'features',
  'edits',
  'analyses',
  'analyses-starts',
  'analyses-items',
  'paradigms',
  'paradigms-starts',
  'paradigms-items',
] as const;

/** Numbers in a row of features: tag, four sets of cells, asks and persons, mood and tense and degree. */
export const KIND_WIDTH = 7;
export const MOODS = [undefined, 'indicative', 'subjunctive1', 'subjunctive2', 'imperative'] as const;
export const TENSES = [undefined, 'present', 'past'] as const;
export const DEGREES = [undefined, 'positive', 'comparative', 'superlative'] as const;

/** A form that a lemma has. */
export interface Inflected {
  readonly form: string;
  readonly features: Features;
}

export interface Analyses {
  /** Readings of a form written with a small first letter, whatever their case; lemmas have theirs. */
  readonly of: (folded: string) => readonly Analysis[];
  /** All forms of a lemma written with a small first letter, with their case. */
  readonly forms: (lemma: string) => readonly Inflected[];
}

const NONE: readonly never[] = Object.freeze([]);

export function openAnalyses(sections: Sections, automaton: Automaton): Analyses {
  const features = openFeatures(section16(sections, 'features'));
  const edits = new TextDecoder().decode(section(sections, 'edits')).split('\n');
  const analyses = openLists(sections, 'analyses');
  const paradigms = openLists(sections, 'paradigms');
  return {
    of(folded) {
      const at = automaton.find(folded);
      if (at < 0) return NONE;
      return analyses(at, (kind, edit) => analysisOf(edited(folded, edits[edit] ?? ''), features(kind)));
    },
    forms(lemma) {
      const folded = fold(lemma);
      const at = automaton.find(folded);
      if (at < 0) return NONE;
      return paradigms(at, (kind, edit) => ({
        form: edited(folded, edits[edit] ?? ''),
        features: features(kind),
      }));
    },
  };
}

type ReadList = <Item>(at: number, read: (kind: number, edit: number) => Item) => readonly Item[];

function openLists(sections: Sections, name: string): ReadList {
  const column = section16(sections, name);
  const startBytes = section(sections, `${name}-starts`);
  const starts = new Uint32Array(startBytes.buffer, startBytes.byteOffset, startBytes.length >> 2);
  const items = section16(sections, `${name}-items`);
  return (at, read) => {
    const list = column[at] ?? 0;
    const end = starts[list + 1] ?? 0;
    const found = [];
    for (let i = starts[list] ?? 0; i < end; i += 2) found.push(read(items[i] ?? 0, items[i + 1] ?? 0));
    return Object.freeze(found);
  };
}

/** Rows are made into objects when they are first needed. */
function openFeatures(rows: Uint16Array): (kind: number) => Features {
  const made: Features[] = [];
  return (kind) => (made[kind] ??= featuresOf(rows.subarray(kind * KIND_WIDTH, (kind + 1) * KIND_WIDTH)));
}

function featuresOf(row: Uint16Array): Features {
  const [tag = 0, cells = 0, weak = 0, mixed = 0, strong = 0, sets = 0, rest = 0] = row;
  const mood = MOODS[rest & 15];
  const tense = TENSES[(rest >> 4) & 15];
  const degree = DEGREES[rest >> 8];
  return Object.freeze({
    tag: TAGS[tag] ?? 'XY',
    cells,
    weak,
    mixed,
    strong,
    asks: sets & 255,
    persons: sets >> 8,
    mood,
    tense,
    degree,
  });
}

/** `at,out,in,cut,end,capital`: see scripts/lexicon/edits.ts. */
function edited(form: string, edit: string): string {
  const [at = '0', out = '', into = '', cut = '0', end = '', capital] = edit.split(',');
  const place = Number(at);
  const inner = form.slice(0, place) + into + form.slice(place + out.length);
  const made = inner.slice(0, inner.length - Number(cut)) + end;
  return capital === '1' ? capitalise(made) : made;
}

function section16(sections: Sections, name: string): Uint16Array {
  const bytes = section(sections, name);
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}
