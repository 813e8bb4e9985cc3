import { DataError } from '../../errors.ts';
import type { Language } from '../../language/language.ts';
import { TAGS, type Analysis, type Tag } from '../../language/morphology.ts';
import { section, type Sections } from '../../language/sections.ts';
import type { SeenTags } from './candidates.ts';
import { createForms, type Form } from './forms.ts';
import { createSearch, TAG_ROOM, type Search } from './search.ts';
import type { Piece } from './tokens.ts';

/** Sections of data/tagger.bin. */
export const TAGGER_SECTIONS = ['used', 'weights', 'scale', 'seen', 'questions'] as const;
/** Version of the questions that the weights answer; a file that answers others is refused. */
export const QUESTIONS = 2;

export interface Tagged {
  readonly tag: Tag;
  /** Probability that the tag is right, as measured on sentences that were not learned from; 0..1. */
  readonly certainty: number;
  /** Whether the lexicon has the form, or makes it up of words it has. */
  readonly known: boolean;
  /** Analyses with the tag; a guessed one where the lexicon has none. Empty for punctuation. */
  readonly analyses: readonly Analysis[];
  /** All analyses of the form; guessed where the lexicon has none. Empty for punctuation and mark-up. */
  readonly all: readonly Analysis[];
}

/** Tags of a sentence's pieces, one each. Same pieces, same tags. */
export interface Tagger {
  tag(pieces: readonly Pick<Piece, 'kind' | 'text'>[]): Tagged[];
}

/** No tag is surer than this: one in some hundreds is not among those that the lexicon offers. */
const SUREST = 0.998;

/**
 * A tagger that reads weights learned by scripts/build-tagger.ts.
 *
 * @throws {DataError} where the weights were learned for other questions than this version asks
 */
export function createTagger(sections: Sections, language: Language): Tagger {
  const questions = section(sections, 'questions')[0];
  if (questions !== QUESTIONS)
    throw new DataError(
      `data/tagger.bin: expected weights for questions ${QUESTIONS}, found ${questions}. Rebuild it (see data/NOTICE.md).`,
    );
  const heat = floats(section(sections, 'scale'))[0] ?? 1;
  const weights = readWeights(section(sections, 'used'), section(sections, 'weights'));
  const look = createForms(language, readSeen(section(sections, 'seen')));
  const search = createSearch(weights);
  return {
    tag(pieces) {
      const forms = pieces.map(({ kind, text }) => look(kind, text));
      return tagForms(search, forms, heat);
    },
  };
}

/** In units of heat: a candidate so far behind has no share worth counting. */
const REACH = 12;

/** @param heat - what scores are divided by before they become probabilities */
export function tagForms(search: Search, forms: readonly Form[], heat: number): Tagged[] {
  const scores = new Float64Array(TAG_ROOM);
  search.prepare(forms, forms.length);
  const tags = search.best();
  search.follow(tags);
  return forms.map(({ tags: candidates, known, all, withTag }, i) => {
    const chosen = tags[i] ?? 0;
    let certainty = SUREST;
    if (candidates.length > 1) {
      search.alternatives(tags, i, REACH * heat, scores);
      certainty = Math.min(SUREST, shareOf(scores, candidates, chosen, heat));
    }
    return { tag: TAGS[chosen] ?? 'XY', certainty, known, analyses: withTag(chosen), all };
  });
}

/** The chosen tag's share of all candidates' exponential scores. */
function shareOf(scores: Float64Array, candidates: Uint8Array, chosen: number, heat: number): number {
  const own = scores[candidates.indexOf(chosen)] ?? 0;
  let sum = 0;
  for (let c = 0; c < candidates.length; c++) sum += Math.exp(((scores[c] ?? 0) - own) / heat);
  return 1 / sum;
}

/** Weights from a bit for each, whether it is other than 0, and 16 bits for each that is. */
function readWeights(used: Uint8Array, bytes: Uint8Array): Int16Array {
  const values = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
  const weights = new Int16Array(used.length * 8);
  let next = 0;
  for (let i = 0; i < used.length; i++) {
    const bits = used[i] ?? 0;
    if (bits === 0) continue;
    for (let bit = 0; bit < 8; bit++)
      if ((bits & (1 << bit)) !== 0) weights[i * 8 + bit] = values[next++] ?? 0;
  }
  return weights;
}

/** Forms and the numbers of their tags: `form tag tag`, a line each. */
export function readSeen(bytes: Uint8Array): SeenTags {
  const seen = new Map<string, readonly number[]>();
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const [form, ...tags] = line.split('\t');
    if (form !== undefined && form !== '') seen.set(form, tags.map(Number));
  }
  return seen;
}

/** @see readSeen */
export function writeSeen(seen: SeenTags): Uint8Array {
  const lines = [...seen].map(([form, tags]) => [form, ...tags].join('\t')).sort();
  return new TextEncoder().encode(lines.join('\n'));
}

function floats(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
}
