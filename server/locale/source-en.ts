import type { Words } from './de.ts';

/** Words beside the source, and of what a repair leaves as it was, in English. */

const number = new Intl.NumberFormat('en-GB');
const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });

export const mend: Words['desk']['mend'] = {
  title: 'Change the alignment',
  none: 'No source sentence is linked with this sentence.',
  before: 'Source sentence before',
  after: 'Source sentence after',
  steps: {
    'take-before': 'Add the one before',
    'take-after': 'Add the one after',
    'give-before': 'Give the first to the sentence before',
    'give-after': 'Give the last to the sentence after',
    unlink: 'Unlink',
  },
  undo: 'Undo the last change of the alignment',
};

export const certificate: Words['desk']['certificate'] = {
  equal: 'Certificate: all facts equal',
  differs: (kinds) => `Certificate: differs in ${kinds.join(', ')}`,
  what: 'What',
  before: 'Machine text',
  after: 'Correction',
  verdict: 'Result',
  same: 'equal',
  different: 'different',
  nothing: 'The sentence has no numbers, names, addresses, quotations, negations or modal verbs.',
  kinds: {
    numbers: 'numbers',
    dates: 'dates',
    units: 'units',
    names: 'names',
    urls: 'addresses',
    quotations: 'quotations',
    negations: 'negations',
    modality: 'possibility and obligation',
    markup: 'mark-up',
  },
  editShare: (part) => `Changed: ${share.format(part)} of the characters.`,
  findings: (before, after) => `Findings: ${number.format(before)} before, ${number.format(after)} after.`,
  notGerman: 'The result does not read like German.',
};
