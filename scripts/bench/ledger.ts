import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { articleOf } from './sentences.ts';
import { median, ms, type Row } from './table.ts';

const WORDS = 20_000;
const REPEATS = 3;
/** Between two sentences that name somebody. */
const EVERY = 5;
/** People of the article; every third place has a name misspelt. */
const PEOPLE = 60;

/** The ledger of names and terms of a long article, beside taking that article in. */
export async function benchLedger(texts: readonly string[]): Promise<Row[]> {
  const house = await compose({ ...readConfig({}), database: ':memory:' });
  try {
    const { workbench } = house;
    const begin = performance.now();
    const articleId = await workbench.submit({ text: articleOf(withNames(texts)) });
    const reading = performance.now() - begin;
    const times: number[] = [];
    for (let i = 0; i < REPEATS; i++) {
      const start = performance.now();
      await workbench.ledger(articleId);
      times.push(performance.now() - start);
    }
    const ledger = median(times);
    return [
      {
        what: 'names and terms of an article of 20,000 words (beside: taking it in)',
        figure: ms(ledger),
        baseline: ms(reading),
        ratio: ledger / reading,
      },
    ];
  } finally {
    await house.close();
  }
}

/** Sentences of 20,000 words in all, every few of them about somebody. */
function withNames(texts: readonly string[]): string[] {
  const chosen: string[] = [];
  let words = 0;
  for (const [i, text] of texts.entries()) {
    if (words >= WORDS) break;
    const sentence = i % EVERY === 0 ? `Der Minister ${nameOf(i)} sagte, man werde sehen.` : text;
    chosen.push(sentence);
    words += sentence.split(' ').length;
  }
  return chosen;
}

function nameOf(place: number): string {
  const person = (place / EVERY) % PEOPLE;
  const [a, b] = [person % 10, Math.floor(person / 10)];
  const name = `${'BDFGKLMPRT'.charAt(a)}${'aeiou'.charAt(b % 5)}${'rlnmt'.charAt(a % 5)}${'dgkst'.charAt(b % 5)}owitsch`;
  return place % 3 === 0 ? name.replace('owitsch', 'owitch') : name;
}
