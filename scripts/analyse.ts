import { composeDetector } from '../server/compose-detector.ts';
import { loadGerman } from '../server/compose-german.ts';
import { readConfig } from '../server/config.ts';
import { cellsInWords, clauseInWords, phrasesInWords } from '../server/grammar/notation.ts';
import type { Reading, ReadToken } from '../server/grammar/reading.ts';
import type { Segment } from '../server/model.ts';
import { tokenize } from '../server/text/tokenize.ts';
import { command } from './command.ts';
import { outputTo } from './output.ts';
import { conclude, STATUS, type Status } from './status.ts';

/** Shows what a rule sees of a sentence: tokens, tags, analyses, phrases, clauses with their fields, findings. */
const [text = ''] = command('analyse', 'Prints how a sentence is read, and what the rules find in it.')
  .argument('<sentence>', 'one sentence, in quotes')
  .parse().args;

await conclude(analyse);

async function analyse(): Promise<Status> {
  const reading = loadGerman().read(segmentOf(text));
  const [answer] = await composeDetector(readConfig(process.env)).detect([{ id: '1', text }]);
  const findings = (answer?.spans ?? []).map(
    ({ start, end, category, rule }) => `${rule} (${category}): „${text.slice(start, end)}“`,
  );
  await outputTo(process.stdout).write(
    [
      part('Tokens', table(reading.tokens.map(rowOf))),
      part('Phrases', [phrasesInWords(reading), ...phraseLines(reading)]),
      part('Clauses', clauseLines(reading)),
      part('Findings', [...findings, `score ${(answer?.score ?? 0).toFixed(2)}`]),
    ].join(''),
  );
  return answer?.flagged === true ? STATUS.flagged : STATUS.clean;
}

function segmentOf(sentence: string): Segment {
  const span = { start: 0, end: sentence.length };
  return { index: 0, kind: 'sentence', span, text: sentence, tokens: tokenize(sentence), paragraph: 0 };
}

function rowOf({ index, text: form, tag, certainty, known, analyses }: ReadToken): string[] {
  const lemmas = [...new Set(analyses.map(({ lemma }) => lemma))].join('/');
  const cells = analyses.reduce((open, analysis) => open | analysis.cells, 0);
  return [
    `${index}`,
    form,
    tag,
    certainty.toFixed(2),
    known ? lemmas : `${lemmas} ?`,
    cells === 0 ? '' : cellsInWords(cells),
  ];
}

function phraseLines({ tokens, phrases }: Reading): string[] {
  return phrases.map(({ from, to, preposition, cells }) => {
    const words = tokens.slice(from, to).map(({ text: form }) => form);
    const governed = preposition === undefined ? '' : `(${tokens[preposition]?.text}) `;
    return `${governed}${words.join(' ')}: ${cellsInWords(cells)}`;
  });
}

function clauseLines(reading: Reading): string[] {
  return reading.clauses.map((clause, index) => {
    const marks = [
      clause.parent === undefined ? '' : `in ${clause.parent}`,
      clause.joined === undefined ? '' : `joined to ${clause.joined}`,
      clause.speech ?? '',
      clause.sure ? '' : 'not sure',
    ].filter((mark) => mark !== '');
    return `${index} ${clauseInWords(reading, clause)}${marks.length > 0 ? `  (${marks.join(', ')})` : ''}`;
  });
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function part(title: string, lines: readonly string[]): string {
  return `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
