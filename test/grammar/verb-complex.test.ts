import { expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import { Status, wrongStatus } from '../../server/grammar/verbs/verb-complex.ts';
import { tokenize } from '../../server/text/tokenize.ts';

const { read } = loadGerman();
const NAMES = Object.entries(Status);
const inWords = (bits: number): string =>
  NAMES.filter(([, bit]) => bits & bit)
    .map(([name]) => name)
    .join(' ');

/** »governor: verb is …, not …« for each clause that has a verb in a wrong form. */
const wrongIn = (text: string): string[] => {
  const span = { start: 0, end: text.length };
  const reading = read({ index: 0, kind: 'sentence', span, text, tokens: tokenize(text), paragraph: 0 });
  return reading.clauses.flatMap((_, index) => {
    const wrong = wrongStatus(index, reading);
    return wrong === undefined
      ? []
      : [`${wrong.governor.text}: ${wrong.verb.text} is ${inWords(wrong.has)}, not ${inWords(wrong.asks)}`];
  });
};

test.each([
  ['Der Verein hat seinen Trainer verabschieden.', 'hat: verabschieden is bare, not zu participle'],
  ['Das Team will die Ursache herauszufinden.', 'will: herauszufinden is zu, not bare'],
  ['Die Brücke muss im Mai gesperrt.', 'muss: gesperrt is participle, not bare'],
  ['Der Bus war in der Nacht abfahren.', 'war: abfahren is bare, not zu participle'],
  ['Das Konzert kann am Abend zu beginnen.', 'kann: beginnen is zu, not bare'],
])('„%s“ has a verb in the wrong form', (text, expected) => {
  expect(wrongIn(text)).toEqual([expected]);
});

test.each([
  'Die Kinder haben lange schlafen können.',
  'Sie wollte ihn gestern noch angerufen haben.',
  'Das Haus soll im Herbst verkauft werden.',
  'Das Haus ist im Herbst verkauft worden.',
  'Er hat noch viel zu lernen.',
  'Die Tür ist zu öffnen.',
  'Er sagt, dass sie hätte kommen sollen.',
  'Der Brief kann geschrieben und geschickt werden.',
  'Sie war müde, das zu erklären.',
  'Die Männer müssen die Lampe so weit wie möglich.',
])('„%s“ has none, or none that can be told', (text) => {
  expect(wrongIn(text)).toEqual([]);
});
