import { ADVERB_ENDS, PARTICLES, PREFIXES } from './affixes.ts';
import { capitalise, capitalised, fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { analysisOf, ANY_CELL, PLURAL, SINGULAR, type Analysis, type Tag } from './morphology.ts';
import {
  abbreviationShapes,
  adjectiveShapes,
  nameShapes,
  nounShapes,
  numberShapes,
  reading,
} from './shapes.ts';
import type { Words } from './words.ts';

interface Sources {
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly split: (form: string) => readonly string[] | undefined;
  readonly isFirstPart: (form: string) => boolean;
  readonly derived: (form: string) => boolean;
}

const VERB_TAGS: ReadonlySet<Tag> = new Set<Tag>(['VVFIN', 'VVINF', 'VVPP', 'VVIMP', 'VVIZU']);
const ADJECTIVE_TAGS: ReadonlySet<Tag> = new Set<Tag>(['ADJA', 'ADJD', 'VVPP', 'ADV', 'CARD']);
/** How often text must have an unknown form with a capital. */
const SEEN_LARGE = 5;
/** An adjective that never changes agrees with all. */
const WIDE = { cells: ANY_CELL, weak: ANY_CELL, mixed: ANY_CELL, strong: ANY_CELL };
/** What looks like a head of its own, but is a suffix. */
const NOUN_SUFFIX = /^(?:schaft|heit|keit|ung)(?:en|s)?$/u;
/** Letters between the parts of a compound. */
const LONGEST_LINK = 3;
const SHORTEST_HEAD = 3;
/** Who does something; the lexicon may know only an adjective of that form. */
const AGENT = /er[ns]?$/u;
const MOST_READINGS = 8;
const PERSONS_PLURAL = /(?:[*:_/]-?innen|Innen)$/u;
const PERSON_EITHER = /(?:[*:_/]-?in|In)$/u;

/** Analyses of a form; see `Language.analyses`. */
export function createAnalyser({
  lexicon,
  words,
  split,
  isFirstPart,
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
      if (found.length > 0) return found.map((each) => analysisOf(particle + each.lemma, each));
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
    if (NOUN_SUFFIX.test(head)) return capitalised(form) ? nounShapes(form) : [];
    const nouns = capitalised(form) ? nounsOf(head, all) : [];
    const own = nouns.filter(({ weak, mixed, strong }) => weak + mixed + strong === 0);
    const adjectives = own.length > 0 ? [] : all.filter(({ tag }) => ADJECTIVE_TAGS.has(tag));
    const found = [...nouns, ...adjectives];
    if (found.length === 0) return ofSuffix(form, head);
    const readings = found.map((each) => withFirst(before, each));
    if (!capitalised(form)) return readings;
    const agents = own.length === 0 && AGENT.test(head) ? nounShapes(form) : [];
    return [...readings, ...agents, ...cutElsewhere(form, head)];
  }

  function ofSuffix(form: string, head: string): readonly Analysis[] {
    return capitalised(form) && !/(?:ig|isch|lich|los|bar|sam|haft|voll)(?:e[nmrs]?)?$/u.test(head)
      ? nounShapes(form)
      : adjectiveShapes(fold(form));
  }

  /** Aufenthalts|orte beside Aufenthalt|sorte: the letters between the parts may belong to either. */
  function cutElsewhere(form: string, head: string): readonly Analysis[] {
    const found: Analysis[] = [];
    for (let cut = 1; cut <= LONGEST_LINK && head.length - cut >= SHORTEST_HEAD; cut++) {
      const other = head.slice(cut);
      const nouns = lexicon.analyses.of(other).filter(({ tag, weak }) => tag === 'NN' && weak === 0);
      const before = form.slice(0, -other.length);
      if (nouns.length > 0 && isFirstPart(before))
        found.push(...nouns.map((each) => withFirst(before, each)));
    }
    return found;
  }

  /** A head may be a noun by rule or a compound itself (Werksteine in Naturwerksteine). */
  function nounsOf(head: string, known: readonly Analysis[]): readonly Analysis[] {
    const nouns = known.filter(({ tag }) => tag === 'NN');
    if (nouns.length > 0 || known.some(({ tag }) => ADJECTIVE_TAGS.has(tag))) return nouns;
    const large = capitalise(head);
    const text = words.isNoun(large) ? nounShapes(large) : [];
    return [...compound(large), ...text].filter(({ tag }) => tag === 'NN').slice(0, MOST_READINGS);
  }

  function hyphenated(before: string, head: string): readonly Analysis[] {
    const found = /^\p{N}+-$/u.test(before) && !capitalised(head) ? simple(`zwei${head}`) : simple(head);
    const fitting = capitalised(head)
      ? found.filter(({ tag }) => tag === 'NN' || tag === 'NE')
      : found.filter(({ tag }) => ADJECTIVE_TAGS.has(tag));
    return fitting.map((each) => analysisOf(before + each.lemma.replace(/^zwei/u, ''), each));
  }

  function byRule(form: string): readonly Analysis[] {
    const small = fold(form);
    if (!derived(form)) return [];
    if (ADVERB_ENDS.some((end) => small.endsWith(end))) return [reading('ADV', small)];
    const found = [...withParticle(small), ...negated(small)];
    if (found.length > 0) return found;
    if (capitalised(form) && !/isch(?:e[nmrs]?)?$/u.test(form)) {
      return nounShapes(form);
    }
    return adjectiveShapes(small);
  }

  function negated(small: string): readonly Analysis[] {
    if (!small.startsWith('un')) return [];
    const found = lexicon.analyses.of(small.slice(2)).filter(({ tag }) => tag === 'ADJA' || tag === 'ADJD');
    return found.map((each) => analysisOf(`un${each.lemma}`, each));
  }

  /** Readings that only running text knows, beside those of the lexicon: names, and nouns not in the dictionary. */
  function ofText(form: string, own: readonly Analysis[]): readonly Analysis[] {
    const lacks = (wanted: Tag) => own.every(({ tag }) => tag !== wanted);
    const isName = words.isName(form) || (form.endsWith('s') && words.isName(form.slice(0, -1)));
    const names = [
      ...(lacks('NE') && isName ? nameShapes(form) : []),
      ...(lacks('ADJA') && isOfPlace(form) ? [reading('ADJA', form, WIDE)] : []),
    ];
    if (!lacks('NN') || !words.isNoun(form)) return names;
    const made = compound(form).filter(({ tag }) => tag === 'NN');
    return [...names, ...(made.length > 0 ? made : nounShapes(form))];
  }

  /** Ratinger, Bremer: of a place that text knows. */
  function isOfPlace(form: string): boolean {
    const stem = form.slice(0, -2);
    return (
      form.length > 5 && form.endsWith('er') && ['', 'en', 'n', 'a'].some((end) => words.isName(stem + end))
    );
  }

  function simple(form: string): readonly Analysis[] {
    if (form === '') return [];
    const own = withSharp(form, inLexicon(form));
    const found = capitalised(form) ? [...own, ...ofText(form, own)] : own;
    if (isShort(form)) return [...found, ...abbreviationShapes(form)];
    return found.length > 0 ? found : made(form);
  }

  /** Swiss spelling has ss for ß: Busse may also be Buße, heisst is heißt. */
  function withSharp(form: string, own: readonly Analysis[]): readonly Analysis[] {
    if (!form.includes('ss')) return own;
    const sharp = inLexicon(form.replaceAll('ss', 'ß'));
    if (own.length === 0) return sharp;
    return [
      ...own,
      ...sharp.filter(({ tag, lemma }) => tag === 'NN' && !own.some((each) => each.lemma === lemma)),
    ];
  }

  /** Readings of a form that neither lexicon nor text has as it is. */
  function made(form: string): readonly Analysis[] {
    const numbers = numberShapes(form);
    if (numbers.length > 0) return numbers;
    if (form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase()) return shouted(form);
    if (form.startsWith('-')) return simple(form.slice(1));
    if (form.endsWith('-')) return [reading('TRUNC', form)];
    if (form.endsWith('.')) return simple(form.slice(0, -1));
    if (PERSONS_PLURAL.test(form)) return [reading('NN', form, { cells: PLURAL })];
    if (PERSON_EITHER.test(form)) return [reading('NN', form, { cells: SINGULAR })];
    const particle = withParticle(fold(form));
    if (particle.length > 0 && derived(form)) return particle;
    const parts = compound(form);
    const rule = parts.length > 0 ? parts : byRule(form);
    return rule.length > 0 ? rule : seenLarge(form);
  }

  /** Whatever text has often and nearly always with a capital is a name or a noun. */
  function seenLarge(form: string): readonly Analysis[] {
    const { lower, upper } = words.usage(form);
    if (!capitalised(form) || upper < SEEN_LARGE || upper < 4 * lower) return [];
    return [...nameShapes(form), ...nounShapes(form)];
  }

  function shouted(form: string): readonly Analysis[] {
    const found = lexicon.analyses.of(form.toLowerCase());
    return found.length > 0 ? found : nameShapes(form);
  }

  return (written) =>
    Object.freeze(simple(written.replaceAll('\u00ad', '').replaceAll(/[‐‑]/gu, '-').replaceAll('’', "'")));
}

/** EU, USA, PCs, III. */
function isShort(form: string): boolean {
  return /^(?:[A-ZÄÖÜ]{2,6}s?|[A-Z]\p{Ll}?[A-Z]{1,4}s?)$/u.test(form);
}

/** Only written with a capital. */
function isLarge({ tag, lemma }: Analysis): boolean {
  return capitalised(lemma) && (tag === 'NN' || tag === 'NE' || tag === 'ADJA');
}

function isVerbal({ tag }: Analysis): boolean {
  return VERB_TAGS.has(tag) || tag === 'ADJA' || tag === 'ADJD';
}

/** The reading of a compound whose last part has the reading `head`. */
function withFirst(before: string, head: Analysis): Analysis {
  const { lemma } = head;
  return analysisOf(before + (before.endsWith('-') ? lemma : fold(lemma)), head);
}
