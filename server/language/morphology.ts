/** Words of German morphology as small sets: what a form can be, never guessed down to one where several fit. */

/**
 * Part-of-speech tags of the STTS (Schiller, Teufel, Stöckert & Thielen 1999, Guidelines für das Tagging deutscher
 * Textcorpora mit STTS); `PROAV` for pronominal adverbs, `PIAT` also for what some treebanks call PIDAT.
 */
export const TAGS = [
  'ADJA',
  'ADJD',
  'ADV',
  'APPO',
  'APPR',
  'APPRART',
  'APZR',
  'ART',
  'CARD',
  'FM',
  'ITJ',
  'KOKOM',
  'KON',
  'KOUI',
  'KOUS',
  'NE',
  'NN',
  'PDAT',
  'PDS',
  'PIAT',
  'PIS',
  'PPER',
  'PPOSAT',
  'PPOSS',
  'PRELAT',
  'PRELS',
  'PRF',
  'PROAV',
  'PTKA',
  'PTKANT',
  'PTKNEG',
  'PTKVZ',
  'PTKZU',
  'PWAT',
  'PWAV',
  'PWS',
  'TRUNC',
  'VAFIN',
  'VAIMP',
  'VAINF',
  'VAPP',
  'VMFIN',
  'VMINF',
  'VMPP',
  'VVFIN',
  'VVIMP',
  'VVINF',
  'VVIZU',
  'VVPP',
  'XY',
  '$,',
  '$.',
  '$(',
] as const;
export type Tag = (typeof TAGS)[number];

/**
 * Cells of the nominal paradigm as 16 bits: bit 4 × case + column; cases nominative, genitive, dative, accusative;
 * columns masculine, feminine, neuter (all singular), plural. A phrase agrees where the sets of its members meet.
 */
export type Cells = number;
export const NOMINATIVE = 0x000f;
export const GENITIVE = 0x00f0;
export const DATIVE = 0x0f00;
export const ACCUSATIVE = 0xf000;
export const MASCULINE = 0x1111;
export const FEMININE = 0x2222;
export const NEUTER = 0x4444;
export const SINGULAR = 0x7777;
export const PLURAL = 0x8888;
export const ANY_CELL = 0xffff;

/** Which endings an adjective takes after a determiner, as bits: after der, after ein, after none of them. */
export const Declension = { weak: 1, mixed: 2, strong: 4 } as const;

/** Persons of a finite verb, or of a pronoun as subject, as bits. */
export const Person = {
  first: 1,
  second: 2,
  third: 4,
  firstPlural: 8,
  secondPlural: 16,
  thirdPlural: 32,
} as const;

export type Mood = 'indicative' | 'subjunctive1' | 'subjunctive2' | 'imperative';
export type Tense = 'present' | 'past';

/** One reading of a form. Features that its class has not are 0 or absent. */
export interface Analysis {
  readonly tag: Tag;
  /** Basic form: nominative singular, infinitive (with its particle: abfahren), uninflected adjective. */
  readonly lemma: string;
  /**
   * Nouns, names, determiners, pronouns, adjectives with ending: the cells that the form can fill. Prepositions: the
   * cells that their noun phrase may fill (mit: `DATIVE`; in: `DATIVE | ACCUSATIVE`; im: dative, masculine or neuter).
   */
  readonly cells: Cells;
  /** ADJA: cells after der (`weak`), after ein (`mixed`), after neither (`strong`); `cells` is all of them together. */
  readonly weak: Cells;
  readonly mixed: Cells;
  readonly strong: Cells;
  /** Determiners and APPRART: which endings may follow, bits of `Declension`. */
  readonly asks: number;
  /** Finite verbs and personal pronouns, bits of `Person`. */
  readonly persons: number;
  readonly mood?: Mood | undefined;
  readonly tense?: Tense | undefined;
  readonly degree?: 'positive' | 'comparative' | 'superlative' | undefined;
}

/** An analysis, frozen, with all features in one order: objects of one make are read faster than those of many. */
export function analysisOf(lemma: string, features: Features): Analysis {
  const { tag, cells, weak, mixed, strong, asks, persons, mood, tense, degree } = features;
  return Object.freeze({ tag, lemma, cells, weak, mixed, strong, asks, persons, mood, tense, degree });
}

/** What an analysis says besides the lemma. */
export type Features = Omit<Analysis, 'lemma'>;

/** What a form should be, asked of `Language.inflect`. A set is met by a form that meets one of its members. */
export interface Wanted {
  readonly tag: Tag;
  readonly cells?: Cells;
  /** With `cells`: the adjective's endings after der, after ein, or after neither. */
  readonly declension?: keyof typeof Declension;
  readonly persons?: number;
  readonly mood?: Mood;
  readonly tense?: Tense;
  readonly degree?: NonNullable<Analysis['degree']>;
}
