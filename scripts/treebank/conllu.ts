import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { DataError } from '../../server/errors.ts';

/** A syntactic word of a treebank; where the text has two as one (am = an dem), both are here and `contracted` is set. */
export interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly features: ReadonlyMap<string, string>;
  /** Position of its head in the sentence's words, −1 for the root. */
  readonly head: number;
  readonly relation: string;
  readonly misc: string;
}

/** A word as the text writes it: one syntactic word, or several as one. */
export interface Surface {
  readonly form: string;
  readonly words: readonly Word[];
  /** Position of its first word in the sentence's words. */
  readonly first: number;
  readonly spaceAfter: boolean;
}

export interface TreebankSentence {
  readonly surfaces: readonly Surface[];
  readonly words: readonly Word[];
}

/** The sentences of a gzipped CoNLL-U file (universaldependencies.org/format.html). */
export function readConllu(path: string): TreebankSentence[] {
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  return text
    .split(/\n\n+/u)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map((lines) => readSentence(path, lines));
}

function readSentence(path: string, lines: readonly string[]): TreebankSentence {
  const words: Word[] = [];
  const spans: { form: string; from: number; to: number; misc: string }[] = [];
  for (const line of lines) {
    const columns = line.split('\t');
    const [id = '', form = '', lemma = '', upos = '', xpos = '', features = '', head = '', relation = ''] =
      columns;
    if (columns.length !== 10) throw new DataError(`${path}: expected ten columns, found "${line}".`);
    const misc = columns[9] ?? '';
    const range = /^(?<from>\d+)-(?<to>\d+)$/u.exec(id)?.groups;
    if (range !== undefined) spans.push({ form, from: Number(range.from) - 1, to: Number(range.to), misc });
    if (!/^\d+$/u.test(id)) continue;
    words.push({
      form,
      lemma,
      upos,
      xpos,
      features: pairsOf(features),
      head: Number(head) - 1,
      relation,
      misc,
    });
  }
  return { words, surfaces: surfacesOf(words, spans) };
}

function surfacesOf(
  words: readonly Word[],
  spans: readonly { form: string; from: number; to: number; misc: string }[],
): Surface[] {
  const surfaces: Surface[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (word === undefined) break;
    const { form, to, misc } = spans.find(({ from }) => from === at) ?? { ...word, to: at + 1 };
    surfaces.push({
      form,
      words: words.slice(at, to),
      first: at,
      spaceAfter: !misc.includes('SpaceAfter=No'),
    });
    at = to;
  }
  return surfaces;
}

function pairsOf(features: string): ReadonlyMap<string, string> {
  if (features === '_') return new Map();
  return new Map(
    features.split('|').map((feature) => {
      const at = feature.indexOf('=');
      return [feature.slice(0, at), feature.slice(at + 1)];
    }),
  );
}
