import { ADVERB_ENDS, PARTICLES, PREFIXES } from './affixes.ts';
import { capitalised, fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { ANY_CELL, type Analysis, type Tag } from './morphology.ts';
import { adjectiveShapes, nameShapes, nounShapes, numberShapes, reading } from './shapes.ts';
import type { Words } from './words.ts';

interface Sources {
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly split: (form: string) => readonly string[] | undefined;
  readonly derived: (form: string) => boolean;
}

const VERB_TAGS: ReadonlySet<Tag> = new Set<Tag>(['VVFIN', 'VVINF', 'VVPP', 'VVIMP', 'VVIZU']);
const ADJECTIVE_TAGS: ReadonlySet<Tag> = new Set<Tag>(['ADJA', 'ADJD', 'VVPP', 'ADV', 'CARD']);
const PERSONS_PLURAL = /(?:[*:_/]-?innen|Innen)$/u;
const PERSON_EITHER = /(?:[*:_/]-?in|In)$/u;

/** Analyses of a form; see `Language.analyses`. */
export function createAnalyser({
  lexicon,
  words,
  split,
  derived,
}: Sources): (form: string) => readonly Analysis[] {
  const inLexicon = (form: string): readonly Analysis[] => {
    const all = lexicon.analyses.of(fold(form));
    return capitalised(form) ? all : all.filter((each) => !isLarge(each));
  };

  /** Abfahren from fahren, vorbeizog, aufzubauen; verschreiben. */
  function withParticle(small: string): readonly Analysis[] {
    for (const particle of [...PARTICLES, ...PREFIXES]) {
      const rest = small.slice(particle.length);
      if (!small.startsWith(particle) || rest.length < 3) continue;
      const found = [...lexicon.analyses.of(rest).filter(isVerbal), ...infinitives(rest)];
      if (found.length > 0)
        return found.map((each) => Object.freeze({ ...each, lemma: particle + each.lemma }));
    }
    return [];
  }

  function infinitives(rest: string): readonly Analysis[] {
    if (!rest.startsWith('zu')) return [];
    const verb = lexicon.analyses.of(rest.slice(2)).find(({ tag }) => tag === 'VVINF');
    return verb === undefined ? [] : [reading('VVIZU', verb.lemma)];
  }

  /** As its last part, with what stands before it in front of the lemma. */
  function compound(form: string): readonly Analysis[] {
    const head = split(form)?.at(-1);
    if (head === undefined) return [];
    const before = form.slice(0, form.length - head.length);
    if (form.includes('-')) return hyphenated(before, head);
    const all = lexicon.analyses.of(head);
    const nouns = capitalised(form) ? all.filter(({ tag }) => tag === 'NN') : [];
    const own = nouns.filter(({ weak }) => weak === 0);
    const found = own.length > 0 ? nouns : [...nouns, ...all.filter(({ tag }) => ADJECTIVE_TAGS.has(tag))];
    if (found.length > 0)
      return found.map((each) => Object.freeze({ ...each, lemma: joined(before, each.lemma) }));
    return capitalised(form) && !/(?:ig|isch|lich|los|bar|sam|haft|voll)e?[nmrs]?$/u.test(head)
      ? nounShapes(form)
      : adjectiveShapes(fold(form));
  }

  function hyphenated(before: string, head: string): readonly Analysis[] {
    const found = /^\p{N}+-$/u.test(before) && !capitalised(head) ? simple(`zwei${head}`) : simple(head);
    const fitting = capitalised(head)
      ? found.filter(({ tag }) => tag === 'NN' || tag === 'NE')
      : found.filter(({ tag }) => ADJECTIVE_TAGS.has(tag));
    return fitting.map((each) =>
      Object.freeze({ ...each, lemma: before + each.lemma.replace(/^zwei/u, '') }),
    );
  }

  function byRule(form: string): readonly Analysis[] {
    const small = fold(form);
    if (!derived(form)) return [];
    if (ADVERB_ENDS.some((end) => small.endsWith(end))) return [reading('ADV', small)];
    const found = [...withParticle(small), ...negated(small)];
    if (found.length > 0) return found;
    if (capitalised(form) && !/isch(?:e[nmrs]?)?$/u.test(form)) {
      const place = form.endsWith('er') && words.isName(form.slice(0, -2));
      const wide = { cells: ANY_CELL, weak: ANY_CELL, mixed: ANY_CELL, strong: ANY_CELL };
      return [...nounShapes(form), ...(place ? [reading('ADJA', form, wide)] : [])];
    }
    return adjectiveShapes(small);
  }

  function negated(small: string): readonly Analysis[] {
    if (!small.startsWith('un')) return [];
    const found = lexicon.analyses.of(small.slice(2)).filter(({ tag }) => tag === 'ADJA' || tag === 'ADJD');
    return found.map((each) => Object.freeze({ ...each, lemma: `un${each.lemma}` }));
  }

  /** What running text alone knows: names, and nouns whose gender is open. */
  function ofText(form: string, known: readonly Analysis[]): readonly Analysis[] {
    if (!capitalised(form)) return [];
    const lacks = (wanted: Tag) => known.every(({ tag }) => tag !== wanted);
    const isName = words.isName(form) || (form.endsWith('s') && words.isName(form.slice(0, -1)));
    const names = lacks('NE') && isName ? nameShapes(form) : [];
    return lacks('NN') && words.isNoun(form) ? [...names, ...nounShapes(form)] : names;
  }

  function simple(form: string): readonly Analysis[] {
    if (form === '') return [];
    const numbers = numberShapes(form);
    const own = inLexicon(form);
    const found = [...own, ...ofText(form, own)];
    if (found.length > 0) return found;
    if (numbers.length > 0) return numbers;
    if (form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase()) return shouted(form);
    if (form.startsWith('-')) return simple(form.slice(1));
    if (form.endsWith('-')) return [reading('TRUNC', form)];
    if (form.endsWith('.')) return simple(form.slice(0, -1));
    if (PERSONS_PLURAL.test(form)) return [reading('NN', form, { cells: 0x8888 })];
    if (PERSON_EITHER.test(form)) return [reading('NN', form, { cells: 0x7777 })];
    const particle = withParticle(fold(form));
    if (particle.length > 0 && derived(form)) return particle;
    const parts = compound(form);
    return parts.length > 0 ? parts : byRule(form);
  }

  function shouted(form: string): readonly Analysis[] {
    const small = form.toLowerCase();
    const found = lexicon.analyses.of(small);
    return form.length > 3 || found.length > 0 ? found : nameShapes(form);
  }

  return (written) =>
    Object.freeze(simple(written.replaceAll('\u00ad', '').replaceAll(/[‐‑]/gu, '-').replaceAll('’', "'")));
}

/** Only written with a capital. */
function isLarge({ tag, lemma }: Analysis): boolean {
  return tag === 'NN' || tag === 'NE' || (tag === 'ADJA' && capitalised(lemma));
}

function isVerbal({ tag }: Analysis): boolean {
  return VERB_TAGS.has(tag) || tag === 'ADJA' || tag === 'ADJD';
}

function joined(before: string, lemma: string): string {
  return before + (before.endsWith('-') ? lemma : fold(lemma));
}
