import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadGerman } from '../server/compose-german.ts';
import { KlartextError } from '../server/errors.ts';
import type { Reading } from '../server/grammar/reading.ts';
import { verbFrames, type VerbFrame } from '../server/grammar/subjects/verb-frames.ts';
import { levelOf } from '../server/language/levels.ts';
import { writeSections } from '../server/language/sections.ts';
import { COLUMNS, COMPANY, FRAMES, type Kind } from '../server/language/valency.ts';
import type { Token } from '../server/model.ts';
import { corpusFiles, sentences } from './lexicon/corpus.ts';
import { companies } from './valency/companies.ts';

import { verbTest } from './valency/lemmas.ts';

/**
 * Reads a corpus and counts into data/valency.bin with which cases, clauses and prepositions verbs, nouns and adjectives
 * stand. Argument: the folder of *.txt.gz files, a sentence a line. `--every N` reads every Nth line, 3 by default;
 * `--to FILE` writes elsewhere. The lexicon and the tagger must have been built.
 */

/** A lemma seen less often tells nothing. */
const LEAST: Readonly<Record<Kind, number>> = { verb: 10, noun: 20, adjective: 15 };
const NAMES: Readonly<Record<Kind, readonly string[]>> = {
  verb: [...FRAMES, ...COLUMNS],
  noun: [...COMPANY, ...COLUMNS],
  adjective: [...COMPANY, ...COLUMNS],
};

type Table = Map<string, Uint32Array>;
const tables: Readonly<Record<Kind, Table>> = { verb: new Map(), noun: new Map(), adjective: new Map() };

function note(kind: Kind, lemma: string, names: Iterable<string>): void {
  let row = tables[kind].get(lemma);
  if (row === undefined) tables[kind].set(lemma, (row = new Uint32Array(NAMES[kind].length)));
  for (const name of new Set(names)) {
    const at = NAMES[kind].indexOf(name);
    if (at >= 0) row[at]! += 1;
  }
}

function count(reading: Reading, isVerb: (lemma: string) => boolean): void {
  for (const frame of verbFrames(reading, isVerb))
    note('verb', frame.lemma, [...(frame.passive ? ['passive'] : marksOf(frame)), ...frame.prepositions]);
  for (const { kind, lemma, names } of companies(reading)) note(kind, lemma, ['seen', ...names]);
}

function marksOf({ accusatives, objects, datives, reflexive, infinitive, that }: VerbFrame): string[] {
  const marks: Readonly<Record<Exclude<(typeof FRAMES)[number], 'passive'>, boolean>> = {
    seen: true,
    accusative: accusatives.length > 0,
    object: objects.length > 0,
    dative: datives.length > 0,
    reflexive: reflexive !== undefined,
    infinitive,
    that,
  };
  return Object.entries(marks).flatMap(([name, isMarked]) => (isMarked ? [name] : []));
}

function sectionsOf(kind: Kind): [string, Uint8Array][] {
  const kept = [...tables[kind]]
    .filter(([, row]) => (row[0] ?? 0) >= LEAST[kind])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  process.stderr.write(`${kept.length} lemmas (${kind})\n`);
  return [
    [kind, new TextEncoder().encode(kept.map(([lemma]) => lemma).join('\n'))],
    [`${kind}-counts`, Uint8Array.from(kept.flatMap(([, row]) => Array.from(row, levelOf)))],
  ];
}

async function* everyNth(nth: number, all: AsyncIterable<Token[]>): AsyncGenerator<Token[]> {
  let line = 0;
  for await (const tokens of all) if (line++ % nth === 0) yield tokens;
}

function segmentOf(tokens: readonly Token[]) {
  const text = tokens.map((token) => token.text).join('');
  return {
    index: 0,
    kind: 'sentence',
    span: { start: 0, end: text.length },
    text,
    tokens,
    paragraph: 0,
  } as const;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { every: { type: 'string', default: '3' }, to: { type: 'string' } },
  });
  const german = loadGerman();
  const isVerb = verbTest(german);
  const all = sentences(corpusFiles(positionals[0] ?? '../shared/bench/corpus'));
  for await (const tokens of everyNth(Number(values.every), all))
    count(german.read(segmentOf(tokens)), isVerb);
  const file = writeSections(
    'valency',
    new Map([...sectionsOf('verb'), ...sectionsOf('noun'), ...sectionsOf('adjective')]),
  );
  writeFileSync(values.to ?? new URL('../data/valency.bin', import.meta.url), file);
  process.stderr.write(`data/valency.bin: ${file.length} bytes\n`);
} catch (error) {
  if (!(error instanceof KlartextError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
