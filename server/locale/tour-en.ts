import type { Words } from './de.ts';

export const tour: Words['tour'] = {
  heading: (done, total) => `Tour: ${done} of ${total}`,
  close: 'Close the tour',
  reopen: 'Show the tour',
  done: 'done',
  go: 'Go there',
  finished:
    'That was all. Close the tour and take in your first own article – or repair this sample to its end.',
  home: 'To the articles',
  steps: {
    accept: {
      title: 'Accept a suggestion',
      text: 'Sentence 2 has a space before the hyphen. The suggestion beside it is right: press “Take over”.',
    },
    edit: {
      title: 'Write a sentence yourself',
      text: 'In sentence 22 some English was left, and no suggestion helps. Write “mit den Fischern” in the editor, then “Accept”.',
    },
    dismiss: {
      title: 'Dismiss a finding',
      text: 'The podcast in sentence 29 really spells itself “dieWelle”. The finding is mistaken, the sentence is good: press “Dismiss”.',
    },
    names: {
      title: 'Decide a name',
      text: 'The translation made a swamp of Ms Marsh. Decide “Marsh” once, and every place in the article is right.',
    },
    export: {
      title: 'Export the article',
      text: 'The clean text in the same format: outside your fixes not one character is different.',
    },
  },
};
