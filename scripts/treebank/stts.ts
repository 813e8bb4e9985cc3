import { PARTICLES } from '../../server/language/affixes.ts';
import type { Tag } from '../../server/language/morphology.ts';
import type { Surface, TreebankSentence, Word } from './conllu.ts';

/**
 * UD German-PUD has the tags of the Penn Treebank; here they become STTS, from the universal class, the features and
 * the relation together. What they leave open stays open: `undefined`, and nothing is learned from that word.
 */

type Converter = (word: Word, place: Place) => Tag | undefined;

interface Place {
  readonly sentence: TreebankSentence;
  /** Position among the sentence's words. */
  readonly at: number;
  readonly head: Word | undefined;
  readonly before: Word | undefined;
  /** How STTS sees the lower-case word elsewhere in the treebanks; undefined where it was seen in two ways or never. */
  readonly elsewhere: (form: string) => Tag | undefined;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const AUXILIARY = set('sein haben werden');
const MODAL = set('können müssen sollen wollen dürfen mögen möchten');
const TOGETHER = set('und oder sondern sowie sowohl beziehungsweise bzw. entweder');
const INFINITIVE_OPENERS = set('um ohne anstatt statt außer');
const SURE_OPENERS = set(
  'dass wenn nachdem weil ob indem bevor während da obwohl damit sodass sobald falls ehe seitdem sofern solange',
);
const PRONOMINAL =
  /^(?:da|hier|wo)r?(?:an|auf|aus|bei|durch|für|gegen|hinter|in|mit|nach|neben|über|um|unter|von|vor|zu|zwischen|hin)$|^(?:trotzdem|deshalb|deswegen|außerdem|daher|seitdem|demnach|dennoch|zudem|stattdessen|infolgedessen|währenddessen)$/u;
const DEMONSTRATIVE =
  /^(?:dies(?:e[nmrs]?)?|jen(?:e[nmrs]?)|(?:der|die|das|den|dem|des)(?:selben?|jenigen?))$/u;
const INDEFINITE =
  /^(?:kein|einig|etlich|manch|jed|all|viel|wenig|mehrer|sämtlich|beid|irgendein|irgendwelch|solch)(?:e[nmrs]?)?$|^(?:mehr|all|viel|wenig|paar|etwas)$/u;
const ONE = /^ein(?:e[nmrs]?)?$/u;
const OTHER = /^ander(?:e[nmrs]?)$/u;
const REFLEXIVE_TOO = set('mich dich uns euch mir dir');
const POSTPOSED = set('zufolge entlang gegenüber nach halber zuliebe zuwider wegen gemäß');

const feature = (word: Word, name: string): string => word.features.get(name) ?? '';
const isAttributive = (word: Word): boolean => /^(?:det|amod|nummod)/u.test(word.relation);

function determiner(word: Word): Tag | undefined {
  const small = word.form.toLowerCase();
  const attributive = isAttributive(word);
  if (/^(?:dessen|deren|denen)$/u.test(small)) return undefined;
  if (OTHER.test(small)) return attributive ? 'ADJA' : 'PIS';
  if (DEMONSTRATIVE.test(small)) return attributive ? 'PDAT' : 'PDS';
  if (INDEFINITE.test(small)) return attributive ? 'PIAT' : 'PIS';
  if (ONE.test(small)) return attributive ? 'ART' : 'PIS';
  if (/^(?:der|die|das|den|dem|des)$/u.test(small)) return attributive ? 'ART' : undefined;
  return undefined;
}

function verb(forms: { aux: Tag; modal: Tag; full: Tag }): Converter {
  return (word) => {
    if (AUXILIARY.has(word.lemma)) return forms.aux;
    return MODAL.has(word.lemma) ? forms.modal : forms.full;
  };
}

const finite = verb({ aux: 'VAFIN', modal: 'VMFIN', full: 'VVFIN' });
const infinitive = verb({ aux: 'VAINF', modal: 'VMINF', full: 'VVINF' });
const participle = verb({ aux: 'VAPP', modal: 'VMPP', full: 'VVPP' });

/** An infinitive with zu inside, after its particle: auszugehen, zurückzunehmen. */
function withZu({ form }: Word): boolean {
  return PARTICLES.some((particle) => form.startsWith(`${particle}zu`) && form.length > particle.length + 5);
}

const adjective: Converter = (word) => {
  if (/^\d+\.$/u.test(word.form)) return 'ADJA';
  if (feature(word, 'Case') !== '') return 'ADJA';
  if (/(?:^|\p{Ll})er$/u.test(word.form) && /^\p{Lu}/u.test(word.form) && word.relation === 'amod')
    return 'ADJA';
  return word.relation === 'amod' ? undefined : 'ADJD';
};

const adverb: Converter = (word, { elsewhere }) => {
  if (word.upos === 'PART') return word.form.toLowerCase() === 'nicht' ? 'PTKNEG' : undefined;
  const small = word.form.toLowerCase();
  if (PRONOMINAL.test(small)) return 'PROAV';
  const seen = elsewhere(small);
  return seen === 'ADV' || seen === 'ADJD' || seen === 'PROAV' ? seen : undefined;
};

const conjunction: Converter = (word, { before, sentence, at }) => {
  const small = word.form.toLowerCase();
  if (word.upos === 'CCONJ') {
    if (TOGETHER.has(small)) return 'KON';
    if (small === 'als' || small === 'wie') return 'KOKOM';
    if (small === 'aber') return before === undefined || before.form === ',' ? 'KON' : 'ADV';
    return undefined;
  }
  if (SURE_OPENERS.has(small)) return 'KOUS';
  if (INFINITIVE_OPENERS.has(small)) return 'KOUI';
  if (small !== 'als' || word.relation !== 'mark') return undefined;
  return before === undefined || before.form === ',' || sentence.words[at + 1]?.upos === 'PRON'
    ? 'KOUS'
    : undefined;
};

const preposition: Converter = (word, { head, at, sentence }) => {
  const small = word.form.toLowerCase();
  if (set('of for and the').has(small)) return 'FM';
  if (word.relation !== 'case' || head === undefined) return undefined;
  if (at < sentence.words.indexOf(head)) return 'APPR';
  return POSTPOSED.has(small) ? 'APPO' : undefined;
};

const noun: Converter = (word) => {
  const small = word.form.toLowerCase();
  if (word.upos === 'DET' || word.upos === 'PRON') {
    if (word.form === small || word.relation !== 'det')
      return INDEFINITE.test(small) || ONE.test(small) ? 'PIS' : undefined;
    return undefined;
  }
  if (word.upos !== 'NOUN' || word.misc.includes('Proper=True')) return undefined;
  return /^\p{Lu}/u.test(word.form) ? 'NN' : undefined;
};

const personal: Converter = (word) => {
  const small = word.form.toLowerCase();
  if (small === 'sich') return 'PRF';
  if (!REFLEXIVE_TOO.has(small))
    return /^(?:es|er|sie|ich|wir|ihm|ihn|ihr|ihnen|du)$/u.test(small) ? 'PPER' : undefined;
  return feature(word, 'Reflex') === 'Yes' || word.relation === 'expl:pv' ? 'PRF' : 'PPER';
};

const relative: Converter = (word) => {
  const small = word.form.toLowerCase();
  if (small === 'dessen' || small === 'deren') return 'PRELAT';
  return small === 'was' ? undefined : 'PRELS';
};

const CONVERTERS: Readonly<Record<string, Converter>> = {
  ',': (word) => (word.form === ',' ? '$,' : '$.'),
  '.': (word, place) => {
    if (word.upos === 'PUNCT') return '$.';
    return word.upos === 'NOUN' ? 'NN' : adjective(word, place);
  },
  ':': () => '$.',
  '-': () => '$(',
  '(': () => '$(',
  ')': () => '$(',
  '``': () => '$(',
  "''": (word) => (word.upos === 'PUNCT' ? '$(' : undefined),
  APPR: () => 'APPR',
  CC: conjunction,
  CD: (word) => (/^million|^milliard/iu.test(word.form) ? 'NN' : 'CARD'),
  DC: (word) => (word.relation.startsWith('compound') ? 'PTKVZ' : undefined),
  DT: (word, place) => (word.upos === 'ADJ' ? adjective(word, place) : determiner(word)),
  DTP$: (word) => (word.upos === 'DET' ? 'PPOSAT' : undefined),
  EX: () => 'PIS',
  FW: () => 'FM',
  IN: preposition,
  JJ: adjective,
  NN: noun,
  NNA: noun,
  NNP: (word) => (word.upos === 'PROPN' ? 'NE' : undefined),
  PRP: personal,
  RB: adverb,
  REL: relative,
  RP: (word) => {
    if (word.form.toLowerCase() !== 'zu') return undefined;
    return word.relation === 'mark' ? 'PTKZU' : 'PTKA';
  },
  UH: () => 'ITJ',
  VB: (word, place) => {
    if (/^(?:AUX|VERB)$/u.test(word.upos)) return withZu(word) ? 'VVIZU' : infinitive(word, place);
    return undefined;
  },
  VBC: (word, place) => {
    if (!/^(?:AUX|VERB)$/u.test(word.upos)) return undefined;
    return feature(word, 'Mood') === 'Imp' ? 'VVIMP' : finite(word, place);
  },
  VBN: (word, place) => (word.form === 'wollen' ? undefined : participle(word, place)),
  WP: () => 'PWS',
  WRB: (word) => (word.form.toLowerCase() === 'wie' && word.relation !== 'advmod' ? undefined : 'PWAV'),
};

/** The STTS tag of a word of PUD; undefined where its own tags leave it open. */
export function sttsOfPud(
  surface: Surface,
  sentence: TreebankSentence,
  elsewhere: Place['elsewhere'],
): Tag | undefined {
  const word = surface.words[0];
  if (word === undefined) return undefined;
  if (surface.words.length > 1) return word.upos === 'ADP' ? 'APPRART' : undefined;
  const at = surface.first;
  const { words } = sentence;
  return CONVERTERS[word.xpos]?.(word, {
    sentence,
    at,
    head: words[word.head],
    before: words[at - 1],
    elsewhere,
  });
}

const RENAMED: Readonly<Record<string, Tag>> = { PIDAT: 'PIAT', PAV: 'PROAV' };

/** The STTS tag of a word of a treebank that has STTS itself, in this house's names. */
export function sttsOf({ words }: Surface, tags: ReadonlySet<string>): Tag | undefined {
  const word = words[0];
  if (word === undefined) return undefined;
  if (words.length > 1) return word.upos === 'ADP' ? 'APPRART' : undefined;
  const tag = RENAMED[word.xpos] ?? word.xpos;
  // The set is made of `TAGS`, so what it has is a tag.
  return tags.has(tag) ? (tag as Tag) : undefined;
}
