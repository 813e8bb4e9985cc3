import type { Words } from './de.ts';

const number = new Intl.NumberFormat('en-GB');

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** The words of the editor itself in English. */
export const editor: Words['editor'] = {
  assessed: (findings, more) => {
    const found = findings === 0 ? 'No findings' : count(findings, 'finding', 'findings');
    if (more === 0) return found;
    return `${found} · ${number.format(Math.abs(more))} ${more < 0 ? 'fewer' : 'more'} than before`;
  },
  changes: 'Your changes to the machine text',
  /** Does again what was taken back. */
  redo: 'Redo',
  /** # is a name. */
  alsoHere: '# has this sentence open too.',
  isHere: '# is here',
  somebody: 'Somebody',
  overtaken: '# has just decided about this sentence. Your text stays as it is.',
  seeTheirs: 'See their version',
  saved: 'saved',
  saving: 'saving …',
  offline: 'offline, kept here',
};
