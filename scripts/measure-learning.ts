import { parseArgs } from 'node:util';
import { loadGerman } from '../server/compose-german.ts';
import { WordClass } from '../server/language/language.ts';
import { lessonsFrom } from '../server/learn/lessons.ts';
import { learnedRule } from '../server/rules/learned.ts';
import { readPassage } from '../server/rules/passage.ts';
import { findings } from '../server/rules/rule.ts';
import { applyEdits } from '../server/text/edits.ts';
import { hter } from '../server/text/ter.ts';
import { annotatedArticles, type AnnotatedArticle } from './annotated.ts';

/**
 * What the first half of each annotated article teaches about its second half: the first half is repaired as its human
 * correction has it, every proposed lesson is confirmed, and each replacement in the second half is compared with the
 * correction there. Argument: the folder of the articles.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [folder = '../shared/gold'] = positionals;
const language = loadGerman();
const telling = (word: string): boolean => (language.classes(word) & WordClass.function) === 0;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function measure({ name, bytes, sentences }: AnnotatedArticle): void {
  const raw = new TextDecoder().decode(bytes);
  const pairs = sentences.map(({ start, end, correction, also }, id) => ({
    id,
    text: raw.slice(start, end),
    postEdit: correction,
    references: [correction, ...also].filter((text) => text.trim() !== ''),
  }));
  const middle = Math.floor(pairs.length / 2);
  const lessons = lessonsFrom(pairs.slice(0, middle).reverse(), telling);
  const rule = learnedRule(
    lessons.map(({ before, after, seen, contradicted }) => ({
      before,
      after,
      seen: seen.length,
      contradicted: contradicted.length,
    })),
  );
  const verdicts = { better: 0, neutral: 0, worse: 0 };
  for (const lesson of lessons) say(`  ${lesson.before} → ${lesson.after} (${lesson.seen.length} sentences)`);
  for (const { text, references } of pairs.slice(middle)) {
    if (references.length === 0) continue;
    const distance = (version: string): number => Math.min(...references.map((one) => hter(version, one)));
    const article = readPassage(text, language);
    const found = article.segments.flatMap((segment) => findings(rule, segment, { article, language }));
    for (const { alternatives } of found) {
      const change = distance(applyEdits(text, alternatives[0] ?? [])) - distance(text);
      verdicts[change < 0 ? 'better' : change > 0 ? 'worse' : 'neutral'] += 1;
    }
  }
  const { better, neutral, worse } = verdicts;
  say(
    `${name}: ${lessons.length} lessons from ${middle} sentences; in the other ${pairs.length - middle}: ` +
      `${better} repairs better, ${neutral} equal, ${worse} worse`,
  );
}

const articles = annotatedArticles(folder);
if (articles.length === 0) say(`no annotated articles in ${folder}: nothing was measured`);
for (const article of articles) measure(article);
