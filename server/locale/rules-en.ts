import type { Words } from './de.ts';

const number = new Intl.NumberFormat('en-GB');
const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** The words of the page of rules in English. */
export const rules: Words['rules'] = {
  title: 'Rules',
  titleHere: 'Rules for this article',
  lead: 'What Klartext objects to, how it tells, and how often it errs. A switch holds for all articles of this installation.',
  leadHere: 'A switch here holds for this article only and goes before the one for all articles.',
  toEverywhere: 'Rules for all articles',
  total: (all, off) =>
    `${count(all, 'rule', 'rules')}, ${off === 0 ? 'all on' : `${number.format(off)} off`}`,
  measured: ({ cleanSentences, damagedSentences }) =>
    cleanSentences + damagedSentences === 0
      ? 'The rules have not been measured yet.'
      : `Measured on ${number.format(cleanSentences)} clean sentences and ${number.format(damagedSentences)} sentences of garbled articles in which people have marked every fault. A finding is right if its sentence has a marked fault. A rule that is right in fewer than nine of ten cases, beyond what chance explains, is off.`,
  jump: 'What they are about',
  sieve: 'Search the rules',
  onlyOff: 'only those that are off',
  someFound: 'Rules that fit: #',
  noneFound: 'No rule fits.',
  on: 'on',
  off: 'off',
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  asItCame: 'As it came',
  asEverywhere: 'As everywhere',
  chosenHere: (on, by) => `Switched ${on ? 'on' : 'off'} in this article (${by}).`,
  chosenEverywhere: (on, by) => `Switched ${on ? 'on' : 'off'} for all articles (${by}).`,
  imprecise: (part) =>
    `Off because it is too imprecise: only ${share.format(part)} of its findings were right.`,
  onClean: (sentences, n) =>
    `${n === 0 ? 'No false alarm' : count(n, 'false alarm', 'false alarms')} in ${number.format(sentences)} clean sentences.`,
  onDamaged: (n, right) =>
    n === 0
      ? 'No finding in garbled articles.'
      : `In garbled articles ${number.format(right)} of ${count(n, 'finding', 'findings')} right.`,
  precision: (part) => `Precision ${share.format(part)}.`,
  notMeasured: 'Not measured yet.',
  here: (findings, dismissed, wide) => {
    const all = Math.max(findings, dismissed);
    const widely = wide === 0 ? '' : ` Dismissed altogether for ${count(wide, 'wording', 'wordings')}.`;
    if (all === 0) return `No finding in your articles so far.${widely}`;
    const part = dismissed === 0 ? 'none' : `${number.format(dismissed)} (${share.format(dismissed / all)})`;
    return `${count(all, 'finding', 'findings')} in your articles, ${part} dismissed.${widely}`;
  },
  more: 'More examples and source',
  passes: 'This it lets pass',
  misses: 'This it does not see yet',
  falseAlarms: 'Here it still errs',
  source: 'Where the rule comes from',
  id: 'Id:',
  categories: {
    'word-order': 'Word order',
    'verb-form': 'Verb form',
    agreement: 'Agreement',
    article: 'Article',
    preposition: 'Preposition',
    'missing-word': 'Missing word',
    'extra-word': 'Extra word',
    'anchor-fragment': 'Pieces dropped in',
    duplication: 'Duplication',
    entity: 'Names',
    mistranslation: 'Mistranslation',
    untranslated: 'Untranslated',
    terminology: 'Terminology',
    register: 'Tone and address',
    spelling: 'Spelling',
    capitalisation: 'Capitalisation',
    number: 'Numbers, units, times',
    punctuation: 'Punctuation',
    spacing: 'Spacing',
    segmentation: 'Sentence borders',
    truncation: 'Truncation',
  },
};
