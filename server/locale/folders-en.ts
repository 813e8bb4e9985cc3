import type { Words } from './de.ts';

const number = new Intl.NumberFormat('en-GB');
const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

export const folders: Words['folders'] = {
  title: 'Take in from a folder',
  link: 'Take in from a folder on the server',
  lead: 'Articles from the machine that Klartext runs on. The files stay as they are.',
  off: 'This is not switched on. Whoever starts Klartext names the folder that articles may come from in the variable KLARTEXT_IMPORT_ROOT. Without it Klartext reads no file of this machine.',
  offHint: 'A folder of your own computer you simply drop on the page of articles.',
  root: 'Open to you is',
  path: 'Folder in it',
  look: 'Look',
  up: 'One level up',
  within: 'Subfolders',
  here: 'In this folder and everything below it',
  kind: (n, end, kilobytes) => `${number.format(n)} × ${end} (${number.format(kilobytes)} kB)`,
  others: (n) => `${count(n, 'file', 'files')} of another kind: Klartext does not read them and leaves them.`,
  links: (n) => `${count(n, 'link', 'links')}: Klartext does not follow them.`,
  more: 'There is more in it than fits here at once; take the subfolders one by one.',
  empty: 'There is nothing here that Klartext can read.',
  start: (n) => `Take in ${count(n, 'file', 'files')}`,
  states: {
    running: 'The files are being read.',
    stopped: 'Stopped. What was taken in stays.',
    done: 'Done.',
    interrupted: 'Interrupted: Klartext was ended before all were read. What was taken in stays.',
    failed: 'Through, but not without faults. What was taken in stays.',
  },
  progress: (done, total) => `${number.format(done)} of ${number.format(total)} files`,
  summary: (taken, known, refused) =>
    [
      `${number.format(taken)} taken in`,
      ...(known > 0 ? [`${number.format(known)} were here already`] : []),
      ...(refused > 0 ? [`${number.format(refused)} not taken in`] : []),
    ].join(', ') + '.',
  failed: 'Failed',
  failedHint:
    'Here Klartext had a fault; nothing is wrong with the file. “Go on” reads it once more; where the fault was is in the log of the server.',
  refused: 'Not taken in',
  taken: 'Taken in',
  stop: 'Stop',
  resume: 'Go on',
  refresh: 'Reload',
  back: 'To the articles',
  again: 'Another folder',
  batch: {
    title: 'Automatic repair',
    lead: 'Only what is safe is accepted: numbers, names and negations stay, and the sentence reads better than before. Everything else waits for you. Nothing leaves this machine.',
    button: 'Repair automatically',
    zip: 'Export as ZIP',
    exporter: 'Form',
    states: {
      running: 'Under way.',
      stopped: 'Stopped. What was accepted stays until you take it back.',
      done: 'Done.',
      interrupted:
        'Interrupted: Klartext was ended before all articles had their turn. What was accepted stays until you take it back.',
      failed: 'Through, but not without faults. What was accepted stays until you take it back.',
    },
    someFailed: (n) =>
      `${count(n, 'article', 'articles')} failed by a fault in the program. “Go on” tries there once more; where the fault was is in the log of the server.`,
    failed: (n) =>
      n === 0
        ? 'failed by a fault in the program; the article is as it was'
        : `failed by a fault in the program; ${count(n, 'sentence was', 'sentences were')} repaired before`,
    progress: (done, total) => `${number.format(done)} of ${count(total, 'article', 'articles')}`,
    repaired: (n) => `${count(n, 'sentence', 'sentences')} repaired`,
    open: (n) =>
      n === 0 ? 'nothing open' : count(n, 'problem sentence waits for you', 'problem sentences wait for you'),
    now: (checked, total) =>
      total === 0 ? 'being read' : `${number.format(checked)} of ${number.format(total)} sentences`,
    waiting: 'waiting',
    undo: 'Take everything back',
    undone: (n) =>
      `${count(n, 'repair', 'repairs')} taken back. What somebody else has decided meanwhile stayed.`,
  },
};
