import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { request as ask, type IncomingMessage } from 'node:http';
import { openHouse, type House } from './house.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const ARTICLE = 'Der Stadtrat hat dem Vertrag mit mit großer Mehrheit zugestimmt. Am Abend gibt es ein Fest.';

/** A tab's line to the server: what comes over it, event by event. */
async function listen(path: string): Promise<{ until(part: string): Promise<string>; end: Promise<void> }> {
  const answer = await new Promise<IncomingMessage>((done, fail) =>
    ask(`${house.origin()}${path}`, done).once('error', fail).end(),
  );
  let heard = '';
  let wake = (): void => undefined;
  answer.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    wake();
  });
  return {
    async until(part) {
      while (!heard.includes(part)) await new Promise<void>((done) => (wake = done));
      const all = heard;
      heard = '';
      return all;
    },
    end: new Promise((done) => answer.once('close', done)),
  };
}

const idOf = (article: string): number => Number(article.split('/')[2]);

test('a tab hears who else is there and what is decided, and by whom', async () => {
  const article = await house.paste(ARTICLE);
  const line = await listen(`${article}/events?segment=1&tab=first-tab`);
  await line.until('"visitors":[{"tab":"first-tab","editor":"","index":0}]');
  await listen(`${article}/events?segment=2&tab=second-tab`);
  await line.until('"tab":"second-tab","editor":"","index":1');
  await house.post(`${article}/segments/1/here`, { tab: 'second-tab' }).expect(204);
  await line.until('"tab":"second-tab","editor":"","index":0');

  const form = { version: '0', postEdit: 'Am Abend feiern alle.' };
  await house.post(`${article}/segments/2/accept`, form).set('Cookie', 'editor=Ilse').expect(303);
  const told = await line.until('event: changed');
  expect(told).toContain('"index":1');
  expect(told).toContain('"editor":"Ilse"');
  // The page says of itself how the article stood, so that its own tab need not look again.
  const page = await house.get(`${article}/segments/1`).expect(200);
  expect(told).toContain(`"stand":"${/data-stand="([^"]+)"/.exec(page.text)?.[1]}"`);
});

test('whoever comes back is told how the article stands, and what was decided where he is', async () => {
  const article = await house.paste(ARTICLE);
  const form = { version: '0', postEdit: 'Am Abend feiern alle.' };
  await house.post(`${article}/segments/2/accept`, form).set('Cookie', 'editor=Ilse').expect(303);
  const there = await (await listen(`${article}/events?segment=2&tab=first-tab`)).until('event: changed');
  expect(there).toContain('"editor":"Ilse"');
  const stand = await house.workbench.stand(idOf(article));
  const here = await (await listen(`${article}/events?segment=1&tab=other-tab`)).until('"changes"');
  expect(here).toContain(`{"stand":"${stand}","changes":[]}`);
});

describe('a tab is told of changes that no page of its article made:', () => {
  let article = '';
  let line: Awaited<ReturnType<typeof listen>>;

  beforeEach(async () => {
    article = await house.paste(ARTICLE);
    line = await listen(`${article}/events?segment=2&tab=first-tab`);
    await line.until('event: changed');
  });

  test('a repair of many articles, and taking it back', async () => {
    const started = await house.post('/articles/repair', { article: String(idOf(article)) }).expect(303);
    expect(await line.until('event: changed')).toContain('"changes":[{"index":0');
    while ((await house.get(String(started.headers['location']))).headers['refresh'] !== undefined);
    await house.post(`${started.headers['location']}/undo`).expect(303);
    expect(await line.until('event: changed')).toContain('"changes":[{"index":0');
  });

  test('a finding dismissed everywhere from another article', async () => {
    const other = idOf(await house.paste('Der Rat hat hat dem Vertrag mit mit Freude zugestimmt.'));
    const { segments } = await house.workbench.open(other);
    const [finding] = segments[0]?.assessment.findings ?? [];
    if (finding === undefined) throw new Error('nothing was found');
    const { ruleId, span } = finding;
    await house.workbench.dismiss(other, 0, { ruleId, ...span }, undefined, 'house');
    expect(await line.until('event: changed')).toContain('"changes":[]');
  });

  test('a rule switched off for all articles, and a term of the house', async () => {
    await house.workbench.switchRule('repeated-word', 'off');
    await line.until('event: changed');
    await house.workbench.addTerm({ right: 'Rathaus', wrong: ['Stadthaus'] });
    await line.until('event: changed');
  });
});

test('typing is nobody’s news, and a wrong address has no line', async () => {
  const article = await house.paste(ARTICLE);
  await house.get(`${article}/events?segment=1`).expect(400);
  await house.get('/articles/999/events?segment=1&tab=some-tab').expect(404);
});

test('open lines do not hold up a server that is to stop', async () => {
  const article = await house.paste(ARTICLE);
  const line = await listen(`${article}/events?segment=1&tab=first-tab`);
  await line.until('visitors');
  await house.close();
  await line.end;
  house = await openHouse();
});
