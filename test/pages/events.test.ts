import { afterEach, beforeEach, expect, test } from '@jest/globals';
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

test('a tab hears who else is there and what they decide, but not what it does itself', async () => {
  const article = await house.paste(ARTICLE);
  const line = await listen(`${article}/events?segment=1&tab=first-tab`);
  await line.until('"visitors":[{"tab":"first-tab","editor":"","index":0}]');
  await listen(`${article}/events?segment=2&tab=second-tab`);
  await line.until('"tab":"second-tab","editor":"","index":1');
  await house.post(`${article}/segments/1/here`, { tab: 'second-tab' }).expect(204);
  await line.until('"tab":"second-tab","editor":"","index":0');

  const form = { version: '0', postEdit: 'Am Abend feiern alle.' };
  await house.post(`${article}/segments/2/accept`, form).set('X-Klartext-Tab', 'first-tab').expect(303);
  const version = (await house.workbench.open(Number(article.split('/')[2]))).segments[1]?.version ?? 0;
  await house
    .post(`${article}/segments/2/undo`, { version: String(version) })
    .set('X-Klartext-Tab', 'second-tab')
    .set('Cookie', 'editor=Ilse')
    .expect(303);
  const told = await line.until('event: changed');
  expect(told.match(/event: changed/g)).toHaveLength(1);
  expect(told).toContain('"index":1');
  expect(told).toContain('"editor":"Ilse"');
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
