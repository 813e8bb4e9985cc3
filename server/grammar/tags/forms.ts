import { capitalised } from '../../language/fold.ts';
import { WordClass, type Language } from '../../language/language.ts';
import { remember } from '../../language/remember.ts';
import { ANY_CELL, TAGS, type Analysis, type Tag } from '../../language/morphology.ts';
import { reading } from '../../language/shapes.ts';
import { createCandidates, numberOf, type Candidates, type SeenTags } from './candidates.ts';
import { hashOf, hashText } from '../hashing.ts';
import { companyOf, shapeOf, usageOf } from './text-habits.ts';
import { Trait } from './traits.ts';
import type { Piece } from './tokens.ts';

/** What the tagger asks of a form, as hashes and bits, computed once a form. */
export interface Form {
  /** Tags it may have, as numbers in `TAGS`, ascending; never empty. */
  readonly tags: Uint8Array;
  readonly known: boolean;
  /** The lexicon's readings; guessed from its shape where it has none. */
  readonly all: readonly Analysis[];
  /** Those readings with a tag; one made up where there is none. */
  readonly withTag: (tag: number) => readonly Analysis[];
  readonly word: number;
  readonly small: number;
  /** Hashes of its last one to five letters. */
  readonly endings: readonly [number, number, number, number, number];
  /** Hashes of its first two and four letters. */
  readonly starts: readonly [number, number];
  /** Capital, small, figures, hyphen in a pattern. */
  readonly shape: number;
  /** Hash of the tags that the lexicon has for it: words that may be the same have the same. */
  readonly ambiguity: number;
  /** Basic forms of the finite verbs that it may be. */
  readonly verbs: readonly string[];
  /** What it makes of a verb, if it may be a particle: whether German has the verb made of both. */
  readonly joins: ((verb: string) => boolean) | undefined;
  /** Bits of `Trait`. */
  readonly traits: number;
  /** How often text has it after determiners and after prepositions, roughly; tells nouns from names. 0..63. */
  readonly company: number;
  /** How often text has it with a small and with a large letter, roughly; 0..63. */
  readonly usage: number;
}

/** Stands before the first and after the last token. */
export const OUTSIDE: Form = {
  tags: new Uint8Array(),
  known: true,
  all: [],
  withTag: () => [],
  word: 1,
  small: 1,
  endings: [1, 1, 1, 1, 1],
  starts: [1, 1],
  shape: 1,
  ambiguity: 1,
  verbs: [],
  joins: undefined,
  traits: Trait.stop,
  usage: 0,
  company: 0,
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const FAMILIES: readonly (readonly [number, ReadonlySet<string>])[] = [
  [
    Trait.be,
    set('sein bin bist ist sind seid sei seien seist war warst waren wart wäre wären wärst gewesen'),
  ],
  [
    Trait.have,
    set('haben habe hast hat habt hatte hatten hattest hattet hätte hätten hättest habest gehabt'),
  ],
  [
    Trait.become,
    set('werden werde wirst wird werdet wurde wurden wurdest würde würden würdest würdet worden geworden'),
  ],
  [
    Trait.modal,
    set(
      'können kann kannst könnt konnte konnten könnte könnten müssen muss muß musst müsst musste mussten müsste müssten sollen soll sollst sollt sollte sollten wollen will willst wollt wollte wollten dürfen darf darfst dürft durfte durften dürfte dürften mögen mag magst mögt mochte mochten möchte möchten möge',
    ),
  ],
];

const bitsOfTag: Readonly<Partial<Record<Tag, number>>> = {
  '$,': Trait.comma,
  '$.': Trait.stop,
  '$(': Trait.mark,
  VVFIN: Trait.finite,
  VAFIN: Trait.finite,
  VMFIN: Trait.finite,
  VVINF: Trait.infinitive,
  VAINF: Trait.infinitive,
  VMINF: Trait.infinitive,
  VVPP: Trait.participle,
  VAPP: Trait.participle,
  KOUS: Trait.opener,
  PRELS: Trait.opener,
  PRELAT: Trait.opener,
  PWAV: Trait.opener,
  PWS: Trait.opener,
  CARD: Trait.number,
  PTKVZ: Trait.particle,
};
const TAG_TRAITS = TAGS.map((tag) => bitsOfTag[tag] ?? 0);
const NOUN = numberOf('NN');
const PARTICLE = numberOf('PTKVZ');
const FINITE = new Set<Tag>(['VVFIN', 'VAFIN', 'VMFIN']);

/** How many forms of a kind are remembered at least: they are large, and those that come back soon are few. */
const KEPT = 8_000;

/** Looks up forms; the last some thousands are remembered. */
export function createForms(language: Language, seen: SeenTags): (kind: Piece['kind'], text: string) => Form {
  const candidates = createCandidates(language, seen);
  const kinds = new Map<Piece['kind'], (text: string) => Form>();
  for (const kind of ['word', 'number', 'punctuation', 'markup'] as const)
    kinds.set(
      kind,
      remember((text) => formOf(language, kind, text, candidates(kind, text)), KEPT),
    );
  return (kind, text) => {
    const look = kinds.get(kind);
    if (look === undefined) throw new RangeError(`no kind "${kind}"`);
    return look(text);
  };
}

function formOf(
  language: Language,
  kind: Piece['kind'],
  text: string,
  { tags, attested, known }: Candidates,
): Form {
  const plain = kind === 'number' ? text.replaceAll(/\d/gu, '0') : text;
  const small = plain.toLowerCase();
  const n = small.length;
  const all = readingsOf(language, kind, text);
  return {
    tags: Uint8Array.from(tags),
    known,
    all,
    withTag: filterByTag(language, text, all),
    word: hashText(plain),
    small: hashText(small),
    endings: [
      hashText(small, n - 1),
      hashText(small, Math.max(0, n - 2)),
      hashText(small, Math.max(0, n - 3)),
      hashText(small, Math.max(0, n - 4)),
      hashText(small, Math.max(0, n - 5)),
    ],
    starts: [hashText(small, 0, 2), hashText(small, 0, 4)],
    shape: hashText(shapeOf(plain)),
    ambiguity: attested.reduce((hash, tag) => hashOf(hash, tag, known ? 1 : 0), 7),
    verbs: verbsOf(all),
    joins: tags.includes(PARTICLE) ? joinedBy(language, small) : undefined,
    traits: traitsOf(text, small, tags),
    usage: usageOf(language, kind, text),
    company: companyOf(language, kind, text),
  };
}

function verbsOf(all: readonly Analysis[]): readonly string[] {
  return [...new Set(all.filter(({ tag }) => FINITE.has(tag)).map(({ lemma }) => lemma))];
}

function joinedBy(language: Language, particle: string): (verb: string) => boolean {
  return remember((verb) => {
    const joined = particle + verb;
    return (language.classes(joined) & WordClass.infinitive) !== 0;
  }, 500);
}

const NONE: readonly never[] = Object.freeze([]);
/** Tags whose words fill cells: of a form that is not known, any. */
const INFLECTED = new Set<Tag>(['NN', 'NE', 'FM', 'ADJA', 'CARD', 'TRUNC', 'XY']);

function readingsOf(language: Language, kind: Piece['kind'], text: string): readonly Analysis[] {
  if (kind === 'punctuation' || kind === 'markup') return NONE;
  const found = language.analyses(text);
  return found.length > 0 ? found : language.guess(text);
}

function filterByTag(
  language: Language,
  text: string,
  all: readonly Analysis[],
): (tag: number) => readonly Analysis[] {
  const known: (readonly Analysis[])[] = [];
  return (number) => {
    const tag = TAGS[number] ?? 'XY';
    return (known[number] ??= firstOf(
      all.filter((each) => each.tag === tag),
      tag.startsWith('$') ? NONE : language.guess(text).filter((each) => each.tag === tag),
      tag.startsWith('$') ? NONE : [reading(tag, text, INFLECTED.has(tag) ? WIDE : {})],
    ));
  };
}
const WIDE = { cells: ANY_CELL, weak: ANY_CELL, mixed: ANY_CELL, strong: ANY_CELL };

function firstOf(...lists: readonly (readonly Analysis[])[]): readonly Analysis[] {
  return Object.freeze(lists.find((list) => list.length > 0) ?? NONE);
}

function traitsOf(text: string, small: string, tags: readonly number[]): number {
  let bits = capitalised(text) ? Trait.capital : 0;
  // A form that may be a noun, written with a capital, is hardly a verb: it shows nothing of the clause.
  if (bits === 0 || !tags.includes(NOUN)) for (const tag of tags) bits |= TAG_TRAITS[tag] ?? 0;
  for (const [bit, words] of FAMILIES) if (words.has(small)) bits |= bit;
  return small === 'zu' ? bits | Trait.zu : bits;
}
