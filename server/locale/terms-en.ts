import type { Words } from './de.ts';

const number = new Intl.NumberFormat('en-GB');

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** The words of the house's term base, and of files that are exchanged with other programs, in English. */
export const terms: Words['terms'] = {
  title: 'Terms',
  lead: 'How the house writes names and terms, in every article. Wrong forms are found in all inflections and in compounds; what is decided for a single article goes first there.',
  searchHint: 'Words in a form, in the source word or in the note',
  total: (n) => count(n, 'term', 'terms'),
  none: 'No term yet. Decide the first one below, or take in a list.',
  noneFound: 'No term holds these words.',
  right: 'Right',
  wrong: 'Wrong',
  wrongHint: 'Several with | between them. Of a noun the basic form is enough.',
  status: 'Status',
  statuses: {
    preferred: 'preferred',
    forbidden: 'forbidden',
    'do-not-translate': 'do not translate',
  },
  statusHint: 'Forbidden means: the wrong forms shall not stand, and nothing certain stands for them.',
  source: 'Source word',
  sourceHint: 'For the glossary of DeepL.',
  sourceLanguage: 'Language',
  sourceLanguageHint: 'Two letters, as en.',
  note: 'Note',
  add: 'New term',
  addSubmit: 'Decide',
  refused: 'That did not work',
  withdraw: 'Take back',
  withdrawNamed: (term) => `Take back “${term}”`,
  added: 'Decided. It holds in every article from now on.',
  withdrawn: (term) => `“${term}” is taken back.`,
  exchange: 'Exchange',
  importTitle: 'Take in a list',
  importHint: 'TBX (version 3 or 2), or CSV with the columns Right and Wrong.',
  importSubmit: 'Take in',
  exportTitle: 'Download all terms',
  taken: (added, known, others) =>
    [
      added === 0 ? 'Nothing new.' : `${count(added, 'term', 'terms')} taken in.`,
      ...(known === 0 ? [] : [`${number.format(known)} were here already.`]),
      ...(others === 0 ? [] : [`${count(others, 'entry', 'entries')} without a German term left out.`]),
    ].join(' '),
  takenBack: (n) => `${count(n, 'term', 'terms')} taken back.`,
  undoImport: 'Undo taking in',
  faulty: (n) =>
    `Nothing was taken in: ${count(n, 'place in the file makes', 'places in the file make')} no sense.`,
  moreFaults: (n) => `… and ${count(n, 'more place', 'more places')}.`,
  line: (line) => `Line ${number.format(line)}: `,
  faults: {
    'not-xml': (text) => `no valid XML${text === '' ? '' : ` (${text})`}.`,
    'other-xml': (text) => `another kind of XML (“${text}”).`,
    'not-csv': (text) => `no valid CSV (${text}).`,
    'no-column': (text) => `The column “${text}” is missing.`,
    'no-right': (text) => `The right form is missing${text === '' ? '' : ` (wrong: ${text})`}.`,
    'no-wrong': (text) =>
      `The forbidden form is missing from the column of wrong ones${text === '' ? '' : ` (“${text}”)`}.`,
    'bad-status': (text) => `The status “${text}” is not known.`,
    'bad-language': (text) => `“${text}” is no language of two letters.`,
  },
  memory: {
    title: 'Exchange the memory',
    lead: 'Pairs of sentences from other programs add to the memory: bad and good German, or source sentences with their translation. They do not count as decisions about articles.',
    importTitle: 'Take in TMX',
    importHint:
      'TMX 1.4b or older. Machine German has the language de-x-mt. The command “npm run memory” takes in larger files.',
    exportTitle: 'Download the memory',
    exportHint: 'All fixes that hold and all pairs taken in, as TMX.',
    imports: 'Files taken in',
    none: 'None yet.',
    pairs: (n) => count(n, 'pair', 'pairs'),
    taken: (added, known, others) =>
      [
        added === 0 ? 'Nothing new.' : `${count(added, 'pair', 'pairs')} taken in.`,
        ...(known === 0 ? [] : [`${number.format(known)} were here already.`]),
        ...(others === 0
          ? []
          : [`${count(others, 'entry', 'entries')} without a German sentence or without another left out.`]),
      ].join(' '),
    withdrawn: 'The file is taken back; its pairs are no longer suggested.',
    withdrawNamed: (name) => `Take back “${name}”`,
  },
};
