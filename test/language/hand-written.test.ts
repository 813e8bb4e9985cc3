import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readClosedAnalyses } from '../../scripts/lexicon/closed-analyses.ts';
import { addMoreNouns } from '../../scripts/lexicon/more-nouns.ts';
import { readMoreVerbs } from '../../scripts/lexicon/more-verbs.ts';
import { readLearnedNouns } from '../../scripts/lexicon/learned-nouns.ts';

const folder = mkdtempSync(join(tmpdir(), 'klartext-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(text: string): URL {
  const path = join(folder, 'hand.txt');
  writeFileSync(path, text);
  return pathToFileURL(path);
}

test.each([
  ['# ok\nART weak Mn\n', ':2: expected "TAG features : forms"'],
  ['ARTIKEL Mn : der\n', ':1: expected one of the tags'],
  ['ART Mn\n\nART stark Mn : der\n', ':1:'],
  ['ART stark Mn : der\n', 'expected a feature, not "stark"'],
  ['ART Mn : d~die\n', 'expected ~der, ~ein or ~adj'],
])('a line of closed-analyses.txt that cannot be read is named: %j', (text, message) => {
  expect(() => readClosedAnalyses(fileWith(text))).toThrow(message);
});

test('a line of more-nouns.txt that cannot be read is named', () => {
  expect(() => addMoreNouns(new Map(), fileWith('# ok\nX Haus\n'))).toThrow('more-nouns.txt:2');
});

test('a verb of more-verbs.txt made of an unknown one is named', () => {
  expect(() => readMoreVerbs(fileWith('be+knorzen\n'), {})).toThrow('more-verbs.txt:1');
});

test('a line of noun-cells.txt that cannot be read is named', () => {
  expect(() => readLearnedNouns(fileWith('Haus\n'))).toThrow('noun-cells.txt:1');
});

test('a weak verb has all its forms by rule', () => {
  const verb = readMoreVerbs(fileWith('an|klicken\n'), {}).get('anklicken');
  expect(verb).toMatchObject({ EIZ: 'anzuklicken', PA1: 'anklickend', PA2: ['angeklickt'] });
  expect(verb?.PRT?.S?.['3']).toEqual(['klickte', 'an']);
});
