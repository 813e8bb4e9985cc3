import type { Words } from './de.ts';

const number = new Intl.NumberFormat('en-GB');

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** The words of the page of lessons in English. */
export const lessons: Words['lessons'] = {
  title: 'Lessons',
  lead: 'What you corrected alike in several sentences, Klartext proposes here as a rule. It holds once you agree: in all articles, in batch runs too.',
  proposed: 'Proposed',
  noneProposed:
    'Nothing yet: a proposal comes up when two different sentences were corrected in the same way.',
  decided: 'Decided',
  counts: (seen, contradicted) =>
    `Corrected so in ${count(seen, 'sentence', 'sentences')}${contradicted === 0 ? ', never otherwise' : `, not so in ${number.format(contradicted)}`}.`,
  states: { proposed: 'proposed', on: 'holds', off: 'rests', deleted: 'refused' },
  proofs: 'Proofs',
  against: 'What speaks against it',
  confirm: 'Make it a rule',
  rest: 'Switch off',
  refuse: 'Refuse',
};
