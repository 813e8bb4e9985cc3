import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readTokens } from '../../server/grammar/tags/read-tokens.ts';
import { createTagger, TAGGER_SECTIONS } from '../../server/grammar/tags/tagger.ts';
import { loadLanguage, loadSections } from '../../server/language/load.ts';
import { bytesOf, readSections, writeSections } from '../../server/language/sections.ts';
import { tokenize } from '../../server/text/tokenize.ts';

const language = loadLanguage();
const tagger = createTagger(loadSections('tagger', TAGGER_SECTIONS), language);
const read = (text: string) => readTokens({ text, tokens: tokenize(text) }, tagger);
const tagsOf = (text: string): string =>
  read(text)
    .map(({ tag }) => tag)
    .join(' ');

test.each([
  ['Der Bäcker öffnet seinen Laden früh.', 'ART NN VVFIN PPOSAT NN ADJD $.'],
  ['Am Abend rief sie ihren Bruder an.', 'APPRART NN VVFIN PPER PPOSAT NN PTKVZ $.'],
  ['Weil er den Zug verpasste, weinte er laut.', 'KOUS PPER ART NN VVFIN $, VVFIN PPER ADJD $.'],
  ['Die Kinder wollen im Garten spielen.', 'ART NN VMFIN APPRART NN VVINF $.'],
  ['Der Brief wurde gestern geschrieben.', 'ART NN VAFIN ADV VVPP $.'],
  ['Sie versucht, die Tür zu öffnen.', 'PPER VVFIN $, ART NN PTKZU VVINF $.'],
  ['Er ging, um die Pferde anzubinden.', 'PPER VVFIN $, KOUI ART NN VVIZU $.'],
  ['Das Haus, das am See steht, ist alt.', 'ART NN $, PRELS APPRART NN VVFIN $, VAFIN ADJD $.'],
  ['Das Boot ist größer als der Steg.', 'ART NN VAFIN ADJD KOKOM ART NN $.'],
  ['Er freut sich nicht darüber.', 'PPER VVFIN PRF PTKNEG PROAV $.'],
  ['Der Topf ist zu heiß, und er kam zu spät.', 'ART NN VAFIN PTKA ADJD $, KON PPER VVFIN PTKA ADJD $.'],
  ['Gib mir den Besen!', 'VVIMP PPER ART NN $.'],
  ['Das kennt sie schon.', 'PDS VVFIN PPER ADV $.'],
  ['Er will wissen, ob der Kran gestern geprüft wurde.', 'PPER VMFIN VVINF $, KOUS ART NN ADV VVPP VAFIN $.'],
  ['Die Leiter soll morgen repariert werden.', 'ART NN VMFIN ADV VVPP VAINF $.'],
  ['Obst- und Gemüsestände öffnen sonntags.', 'TRUNC KON NN VVFIN ADV $.'],
  [
    'Die Salbe, die der Arzt empfahl, wirkt schneller als Tee.',
    'ART NN $, PRELS ART NN VVFIN $, VVFIN ADJD KOKOM NN $.',
  ],
  ['Am 15. Mai regnet es.', 'APPRART ADJA NN VVFIN PPER $.'],
  ['Niemand weiß, warum der Motor streikt.', 'PIS VVFIN $, PWAV ART NN VVFIN $.'],
])('„%s“ is tagged %s', (text, expected) => {
  expect(tagsOf(text)).toBe(expected);
});

test('a token has the analyses of its tag first of all, and all others beside them', () => {
  const [, , opens] = read('Sie hat geöffnet.');
  expect(opens?.tag).toBe('VVPP');
  expect(opens?.analyses.map(({ tag, lemma }) => `${tag} ${lemma}`)).toEqual(['VVPP öffnen']);
  expect(opens?.all.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['VVPP', 'ADJD']));
});

test('no word is without an analysis, known or not', () => {
  for (const { kind, analyses, tag } of read(
    'Xqwrtz plumbelte, als 7 Zwyxen kamen und der Floltz ankrummte.',
  ))
    if (kind === 'word' || kind === 'number') expect(analyses.map((each) => each.tag)).toContain(tag);
});

test('a certainty is a probability, high where German leaves no choice', () => {
  const tokens = read('Der Hund bellte und die Katze lief weg.');
  for (const { certainty } of tokens) {
    expect(certainty).toBeGreaterThan(0);
    expect(certainty).toBeLessThan(1);
  }
  expect(tokens.find(({ text }) => text === 'und')?.certainty).toBeGreaterThan(0.99);
});

test('the same sentence is tagged the same whatever was tagged before it', () => {
  const before = tagsOf('Sie legte das Buch weg.');
  tagsOf('Ob die Fähre, die um neun ablegen sollte, noch kommt, weiß keiner von uns.');
  expect(tagsOf('Sie legte das Buch weg.')).toBe(before);
});

test('an empty segment has no tokens, a very long one is read to its end', () => {
  expect(read('')).toEqual([]);
  expect(read('Wind und '.repeat(5000))).toHaveLength(10_000);
});

const file = readFileSync(new URL('../../data/tagger.bin', import.meta.url));

test('a broken data file is refused by name', () => {
  const open = (bytes: Uint8Array) => () => readSections('data/tagger.bin', 'tagger', bytes, TAGGER_SECTIONS);
  expect(open(file.subarray(0, file.length - 8))).toThrow(/data\/tagger\.bin/);
  const changed = Uint8Array.from(file);
  changed[2000] = (changed[2000] ?? 0) ^ 1;
  expect(open(changed)).toThrow(/checksum/);
});

test('a file for other questions than this version asks is refused', () => {
  const sections = new Map(readSections('data/tagger.bin', 'tagger', file, TAGGER_SECTIONS));
  sections.set('questions', bytesOf(Uint8Array.of(0)));
  const old = readSections('data/tagger.bin', 'tagger', writeSections('tagger', sections), TAGGER_SECTIONS);
  expect(() => createTagger(old, language)).toThrow(/data\/tagger\.bin: expected weights for questions/);
});
