import { parseArgs } from 'node:util';
import { compose } from '../server/compose.ts';
import { readConfig } from '../server/config.ts';
import type { Workbench } from '../server/workbench/workbench.ts';
import { annotatedArticles, judge, type AnnotatedArticle, type PlacedChange } from './annotated.ts';

/**
 * How many garbled sentences of annotated articles the first suggestion makes better, before and after the article's names
 * were decided once. Argument: the folder of the articles.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [folder = '../shared/gold'] = positionals;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

interface Tally {
  garbled: number;
  better: number;
  worse: number;
}

/** The first suggestion of every sentence, or the sentence as it stands. */
async function firstSuggestions(workbench: Workbench, id: number): Promise<PlacedChange[]> {
  const { segments } = await workbench.open(id);
  const changes: PlacedChange[] = [];
  for (const { segment, current } of segments) {
    const { suggestions } = await workbench.suggest(id, segment.index);
    const postEdit = suggestions[0]?.text ?? current;
    if (postEdit !== segment.text) changes.push({ span: segment.span, postEdit });
  }
  return changes;
}

/**
 * Decides every name once: forms that are sure as the page proposes them, doubtful ones as a person would who knows what
 * the article means, that is where some sentence comes nearer to its correction and none goes away from it. Returns how
 * many decisions that were.
 */
async function decideNames(workbench: Workbench, id: number, article: AnnotatedArticle): Promise<number> {
  let decisions = 0;
  for (const { right, forms } of await workbench.ledger(id)) {
    const wrong: string[] = [];
    for (const { text, standing } of forms)
      if (
        standing === 'sure' ||
        (standing === 'doubtful' && (await isMeant(workbench, id, article, right, text)))
      )
        wrong.push(text);
    if (wrong.length === 0) continue;
    await workbench.decideTerm(id, { right, wrong });
    decisions += 1;
  }
  return decisions;
}

async function isMeant(
  workbench: Workbench,
  id: number,
  { sentences }: AnnotatedArticle,
  right: string,
  form: string,
): Promise<boolean> {
  const { article, segments } = await workbench.open(id);
  const places = await workbench.termPlaces(id, { right, wrong: [form] });
  const changes = places.flatMap(({ index, postEdit }): PlacedChange[] => {
    const span = segments[index]?.segment.span;
    return span === undefined ? [] : [{ span, postEdit }];
  });
  const verdicts = judge(article.raw, sentences, changes).map(({ verdict }) => verdict);
  return verdicts.includes('better') && !verdicts.includes('worse');
}

function count({ sentences }: AnnotatedArticle, raw: string, changes: readonly PlacedChange[]): Tally {
  const garbled = sentences.filter((sentence) => sentence.garbled);
  const concerned = changes.filter(({ span }) =>
    garbled.some(({ start, end }) => span.start < end && start < span.end),
  );
  const judged = judge(raw, sentences, concerned);
  const of = (verdict: string): number => judged.filter((one) => one.verdict === verdict).length;
  return { garbled: garbled.length, better: of('better'), worse: of('worse') };
}

const before: Tally = { garbled: 0, better: 0, worse: 0 };
const after: Tally = { garbled: 0, better: 0, worse: 0 };
let decisions = 0;
const { deepl: _, ...offline } = readConfig({});
for (const article of annotatedArticles(folder)) {
  const house = await compose({ ...offline, database: ':memory:' });
  try {
    const { workbench } = house;
    const id = await workbench.submit({ file: { name: article.name, bytes: article.bytes } });
    const { raw } = (await workbench.open(id)).article;
    const add = async (tally: Tally): Promise<void> => {
      const { garbled, better, worse } = count(article, raw, await firstSuggestions(workbench, id));
      tally.garbled += garbled;
      tally.better += better;
      tally.worse += worse;
    };
    await add(before);
    decisions += await decideNames(workbench, id, article);
    await add(after);
  } finally {
    await house.close();
  }
}

const inWords = ({ garbled, better, worse }: Tally): string =>
  `${better} of ${garbled} garbled sentences better (${((100 * better) / Math.max(1, garbled)).toFixed(1)} %), ${worse} worse`;
say(`first suggestions: ${inWords(before)}`);
say(`after ${decisions} decisions about names: ${inWords(after)}`);
