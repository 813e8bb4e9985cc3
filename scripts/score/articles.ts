import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { loadLanguage } from '../../server/language/load.ts';
import { tokenize } from '../../server/text/tokenize.ts';
import { damaged } from '../damage/index.ts';
import { createMaterial, type Tools } from '../damage/material.ts';
import { createRandom } from '../damage/random.ts';
import type { Words } from '../damage/words.ts';

/** An article whose garbled sentences are known. */
export interface LabelledArticle {
  readonly texts: readonly string[];
  readonly garbled: readonly boolean[];
}

const annotated = z.object({ text: z.string(), garbled: z.boolean() });

/** Shares of damaged sentences of usual length in articles made from sound sentences: most are sound throughout. */
const SHARES = [0, 0, 0, 0, 0, 0.1, 0.3, 0.6] as const;
const ARTICLE = 14;
const USUAL_LENGTH = 15;
/** Files of the running text that sound sentences are taken from, and which of their lines. */
const SOUND_FILES = ['bundestag', 'klexikon', 'wikipedia-2'] as const;
const EVERY = 75;
const SHORTEST = 30;
const SEED = 11;

/** Own garbled articles that are for looking at. */
export function ownArticles(folder: string): LabelledArticle[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('dev-') && name.endsWith('.jsonl'))
    .sort()
    .map((name) => {
      const rows = lines(readFileSync(`${folder}/${name}`, 'utf8')).map((row) => annotated.parse(row));
      return { texts: rows.map(({ text }) => text), garbled: rows.map(({ garbled }) => garbled) };
    });
}

/** Articles made from running text, some of their sentences damaged. */
export function madeArticles(bench: string): LabelledArticle[] {
  const sound = SOUND_FILES.flatMap((file) =>
    gunzipSync(readFileSync(`${bench}/corpus/${file}.txt.gz`))
      .toString('utf8')
      .split('\n')
      .filter((text, i) => i % EVERY === 0 && text.length > SHORTEST),
  );
  const language = loadLanguage();
  const tools: Tools = {
    ...createMaterial(
      language,
      sound.map((text) => wordsOf(text).map((word) => word.text)),
    ),
    random: createRandom(SEED),
  };
  const articles: LabelledArticle[] = [];
  for (let at = 0; at < sound.length; at += ARTICLE) {
    const share = SHARES[articles.length % SHARES.length] ?? 0;
    const made = sound.slice(at, at + ARTICLE).map((text) => {
      const words = wordsOf(text);
      const broken = tools.random.chance(shareOf(words, share)) ? damaged(words, tools) : undefined;
      return { text: broken === undefined ? text : textOf(broken), garbled: broken !== undefined };
    });
    articles.push({
      texts: made.map(({ text }) => text),
      garbled: made.map(({ garbled }) => garbled),
    });
  }
  return articles;
}

/** Each word is one more that can go wrong. */
function shareOf(words: Words, share: number): number {
  return 1 - (1 - share) ** (words.length / USUAL_LENGTH);
}

function wordsOf(text: string): Words {
  const tokens = tokenize(text);
  return tokens.flatMap((token, i) =>
    token.kind === 'space'
      ? []
      : [{ text: token.text, spaced: tokens[i - 1]?.kind === 'space', state: 'sound' as const }],
  );
}

function textOf(words: Words): string {
  return words.map(({ text, spaced }, i) => (spaced && i > 0 ? ` ${text}` : text)).join('');
}

function lines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
