import { expect, test } from '@jest/globals';
import { learnersInWords, typeFigures, type LearnerSentence } from '../../scripts/learner-types.ts';

const fault = (start: number, end: number, type: string) => ({ span: { start, end }, type });
const found = (start: number, end: number) => ({ start, end, category: 'agreement' as const, rule: 'r' });

const SENTENCES: LearnerSentence[] = Array.from({ length: 20 }, (_, i) => ({
  id: String(i),
  text: 'Er geht mit der Hund.',
  faults: [fault(12, 15, 'R:DET:FORM'), ...(i === 0 ? [fault(20, 21, 'R:PUNCT')] : [])],
}));

test('errors of a type are counted, and how many of them a reported span touches', () => {
  const answers = SENTENCES.map((_, i) => ({ spans: i < 5 ? [found(8, 13)] : [found(15, 20)] }));
  expect(typeFigures(SENTENCES, answers)).toEqual([
    { type: 'R:DET:FORM', all: 20, found: 5 },
    { type: 'other', all: 1, found: 0 },
  ]);
});

test('a gap touches the word that it stands before or behind', () => {
  const answers = SENTENCES.map((_, i) => ({ spans: i < 5 ? [found(12, 12)] : [found(11, 11)] }));
  expect(typeFigures(SENTENCES, answers)[0]).toEqual({ type: 'R:DET:FORM', all: 20, found: 5 });
});

test('the table says how often flags were right', () => {
  const sound = { id: 'sound', text: 'Er geht.', faults: [] };
  const answers = [...SENTENCES, sound].map((_, i) => ({ flagged: i < 9 || i === 20, spans: [] }));
  const table = learnersInWords([...SENTENCES, sound], answers);
  expect(table).toMatch(/21 sentences, 20 with a fault: precision of flagged 0\.900, recall 0\.450/u);
  expect(table).toMatch(/^R:DET:FORM\s+20\s+0\.000$/mu);
});
