import type { Words } from './de.ts';

const number = new Intl.NumberFormat('en-GB');

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** The words of the page of names and terms in English. */
export const names: Words['names'] = {
  title: 'Names and terms',
  lead: 'What the article calls people, places and things. A decision writes the name in its right form everywhere in the article, and can be taken back as a whole.',
  house: 'What holds in every article',
  open: 'To be decided',
  none: 'Klartext found no name that the article writes in several ways.',
  settled: 'In one form only',
  settledHint: 'If such a name is wrong everywhere, decide above yourself how it is written.',
  own: 'Decide yourself',
  form: 'Written in the article',
  right: 'Should be',
  decide: 'Write it so everywhere',
  preview: 'Show the places',
  previewTitle: 'What changes',
  previewLead: (wrong, right, n) =>
    n === 0
      ? `“${wrong}” stands nowhere in the article where it could still be changed. The decision for “${right}” then holds for later.`
      : `“${wrong}” becomes “${right}”: ${count(n, 'sentence changes', 'sentences change')}.`,
  now: 'Now',
  back: 'Back',
  places: (n) => count(n, 'place', 'places'),
  kinds: { name: 'name', term: 'term' },
  standings: { right: 'right', sure: 'wrong', doubtful: 'perhaps the same' },
  decided: (wrong, right) => `Decided: “${right}” instead of ${wrong.map((form) => `“${form}”`).join(', ')}.`,
  kept: (n) =>
    n === 0
      ? 'Decided. Nothing in the article had to change.'
      : `Decided and written so in ${count(n, 'sentence', 'sentences')}.`,
  left: (n) =>
    `${count(n, 'sentence has', 'sentences have')} a newer decision by now and stayed as ${n === 1 ? 'it is' : 'they are'}.`,
  undone: (n) => `Taken back; ${count(n, 'sentence stands', 'sentences stand')} as before.`,
};
