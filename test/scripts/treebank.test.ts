import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { readConllu } from '../../scripts/treebank/conllu.ts';
import { readGold } from '../../scripts/treebank/gold.ts';

const folder = mkdtempSync(join(tmpdir(), 'treebank-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A CoNLL-U sentence from rows `id form lemma upos xpos features head relation misc`. */
const conllu = (rows: string): string =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [id, form, lemma, upos, xpos, features, head, relation, misc = '_'] = row.trim().split(/\s+/u);
      return [id, form, lemma, upos, xpos, features, head, relation, '_', misc].join('\t');
    })
    .join('\n') + '\n\n';

function store(name: string, text: string): string {
  const path = join(folder, `${name}.conllu.gz`);
  writeFileSync(path, gzipSync(text));
  return path;
}

const HDT = conllu(`
  1 Dort dort ADV ADV _ 2 advmod
  2 grasen grasen VERB VVFIN _ 0 root
  3 viele viel DET PIDAT _ 4 det
  4 Schafe Schaf NOUN NN _ 2 nsubj
  5 . . PUNCT $. _ 2 punct`);

const GSD = conllu(`
  1 Dabei dabei ADV PAV _ 2 advmod
  2 blieb bleiben VERB VVFIN _ 0 root
  3 es es PRON PPER _ 2 nsubj`);

const PUD = conllu(`
  1 Der der DET DT Case=Nom|PronType=Art 2 det
  2 Kahn Kahn NOUN NN Case=Nom 6 nsubj SpaceAfter=No
  3 , , PUNCT , _ 5 punct
  4 der der PRON REL Case=Nom|PronType=Rel 5 nsubj
  5 leckt lecken VERB VBC Mood=Ind 2 acl:relcl SpaceAfter=No
  6 , , PUNCT , _ 5 punct
  7 muss müssen AUX VBC Mood=Ind 12 aux
  8-9 zum _ _ _ _ _ _
  8 zu zu ADP APPR _ 10 case
  9 dem der DET ART PronType=Art 10 det
  10 Trocken Trocken NOUN NN Case=Dat 12 obl SpaceAfter=No
  11 - - PUNCT - _ 12 punct SpaceAfter=No
  12 Dock Dock NOUN NN Case=Dat 0 root
  13 The The X AFX _ 12 dep
  14 . . PUNCT . _ 12 punct`);

test('a contraction is one word of the text, made of two words of the tree', () => {
  const [sentence] = readConllu(store('some', PUD));
  const contracted = sentence?.surfaces.find(({ form }) => form === 'zum');
  expect(contracted?.words.map(({ form }) => form)).toEqual(['zu', 'dem']);
  expect(sentence?.surfaces.map(({ form }) => form)).not.toContain('dem');
});

test('a line without ten columns is refused with its text', () => {
  const path = store('broken', '1\tMoor\tMoor\n\n');
  expect(() => readConllu(path)).toThrow(/expected ten columns, found "1\tMoor\tMoor"/);
});

test('three treebanks become sentences with STTS tags, cut as Klartext cuts them, each once; what is unclear has none', () => {
  store('hdt-part', HDT + HDT);
  store('gsd-dev', GSD);
  store('pud', PUD);
  const gold = readGold(folder);
  const inWords = (treebank: string): string =>
    gold
      .filter((each) => each.treebank === treebank)
      .map(({ pieces, tags }) => pieces.map(({ text }, i) => `${text}/${tags[i] ?? '?'}`).join(' '))
      .join('\n');
  expect(inWords('gsd')).toBe('Dabei/PROAV blieb/VVFIN es/PPER');
  expect(inWords('hdt')).toBe('Dort/ADV grasen/VVFIN viele/PIAT Schafe/NN ./$.');
  expect(inWords('pud')).toBe(
    'Der/ART Kahn/NN ,/$, der/PRELS leckt/VVFIN ,/$, muss/VMFIN zum/APPRART Trocken-Dock/NN The/? ./$.',
  );
});
