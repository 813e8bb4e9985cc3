import type { Words } from './de.ts';

const number = new Intl.NumberFormat('en-GB');

export const search: Words['search'] = {
  title: 'Search',
  lead: 'In titles, machine texts, source texts and fixes of all articles.',
  label: 'Search',
  hint: 'Words or parts of words that stand together in one sentence; a “phrase” in quotation marks.',
  submit: 'Search',
  where: 'Where?',
  places: { everything: 'Everywhere', titles: 'Titles', texts: 'Texts', fixes: 'Fixes' },
  in: { title: 'title', text: 'machine text', source: 'source text', fix: 'fix' },
  start:
    'Write above what you are looking for: a word, a name, a part of a compound. “boje” also finds “Messbojen”, “muenchen” also “München”.',
  none: 'That stands nowhere.',
  noneHint:
    'Shorter parts of words find more, and all words must stand in the same sentence. Words are searched as they are written, not by their basic form.',
  noneHere: 'It does not stand here.',
  everywhere: 'Search everywhere',
  total: (n, isMore) =>
    isMore
      ? `More than ${number.format(n)} places. One word more narrows them down.`
      : `${number.format(n)} ${n === 1 ? 'place' : 'places'}`,
  ignored: (words) =>
    `Too short to search for: ${words.map((word) => `“${word}”`).join(', ')}. It takes three characters.`,
  archived: 'in the archive',
};
