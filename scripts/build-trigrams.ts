import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { KlartextError } from '../server/errors.ts';
import { writeSections } from '../server/language/sections.ts';
import { CLASSES, WORDS } from '../server/language/trigrams.ts';
import type { Token } from '../server/model.ts';
import { corpusFiles, sentences } from './lexicon/corpus.ts';
import { countBigrams, countTrigrams } from './trigrams/count.ts';
import { estimate, type Loss } from './trigrams/estimate.ts';
import { classify, readCorpus, type Corpus, type Stream } from './trigrams/stream.ts';
import { levels, writeModel, type Written } from './trigrams/write.ts';

/**
 * Counts a corpus into data/trigrams.bin: chances of words after two others, from which no text can be read. Argument:
 * the folder of *.txt.gz files, a sentence a line. `--without N` leaves every Nth line out, to measure on; `--to FILE`
 * writes elsewhere.
 */

/** Words seen that often are themselves in the model of words; in the model of classes. */
const MIN_WORD = 3;
const MIN_SYMBOL = 2000;
/** Set so that the file stays under 12 megabytes. */
const WORD_LOSS: Loss = { trigram: 8.5e-8, bigram: 1.3e-7 };
const CLASS_LOSS: Loss = { trigram: 1.05e-7, bigram: 1.05e-7 };

function build(name: string, { ids, symbols }: Stream, loss: Loss): Written {
  const bigrams = countBigrams(ids, symbols.length);
  const trigrams = countTrigrams(ids, bigrams);
  const written = writeModel(
    name,
    symbols,
    bigrams,
    trigrams,
    estimate(symbols.length, bigrams, trigrams, loss),
  );
  process.stderr.write(`${name}: ${written.sizes.join(', ')} words, pairs, triples\n`);
  return written;
}

/** For each word's place, its share of all words, as a level. */
function rates(words: Uint32Array, { ids, symbols }: Stream): Uint8Array {
  const counts = new Float64Array(symbols.length);
  for (const id of ids) counts[id]! += 1;
  const logarithms = counts.map((count) => Math.log(Math.max(count, 1) / ids.length));
  return levels(words, logarithms);
}

function fileOf(corpus: Corpus): Uint8Array {
  const stream = classify(corpus, MIN_WORD);
  const forms = build(WORDS, stream, WORD_LOSS);
  const shapes = build(CLASSES, classify(corpus, MIN_SYMBOL), CLASS_LOSS);
  const folding = new Uint8Array((forms.words.length >> 3) + 1);
  forms.words.forEach((id, at) => {
    if (corpus.folding.has(stream.symbols[id] ?? '')) folding[at >> 3]! |= 1 << (at & 7);
  });
  const classes = Array.from(stream.kinds, (line) => line.join(' ')).sort();
  return writeSections(
    'trigrams',
    new Map([
      ...forms.sections,
      ...shapes.sections,
      [`${WORDS}-word-rates`, rates(forms.words, stream)],
      ['classes', new TextEncoder().encode(classes.join('\n'))],
      ['folding', folding],
    ]),
  );
}

async function* withoutEvery(nth: number, all: AsyncIterable<Token[]>): AsyncGenerator<Token[]> {
  let line = 0;
  for await (const tokens of all) if (++line % nth !== 0) yield tokens;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { without: { type: 'string' }, to: { type: 'string' } },
  });
  const all = sentences(corpusFiles(positionals[0] ?? '../shared/bench/corpus'));
  const nth = Number(values.without ?? 0);
  const file = fileOf(await readCorpus(nth > 0 ? withoutEvery(nth, all) : all));
  writeFileSync(values.to ?? new URL('../data/trigrams.bin', import.meta.url), file);
  process.stderr.write(`data/trigrams.bin: ${file.length} bytes\n`);
} catch (error) {
  if (!(error instanceof KlartextError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
