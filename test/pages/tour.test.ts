import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SAMPLE_SEGMENTS } from '../../server/locale/sample.ts';
import { openHouse, versionIn, words, type House } from './house.ts';

let house: House;
let article = '';

beforeAll(async () => {
  house = await openHouse();
  const { headers } = await house.post('/articles/sample').expect(303);
  article = String(headers['location']);
});
afterAll(() => house.close());

const at = (number: number, rest = ''): string => `${article}/segments/${number}${rest}?show=all`;
const look = async (path: string): Promise<string> => (await house.get(path).expect(200)).text;
const told = async (): Promise<string> => words(await look(at(1)));

test('the sample leads through accepting, editing, dismissing, naming and exporting; each step ticks itself', async () => {
  expect(await told()).toContain('Rundgang: 0 von 5');
  expect(await told()).toContain('Satz 2 hat ein Leerzeichen vor dem Bindestrich.');

  const first = await look(at(SAMPLE_SEGMENTS.accept));
  const suggestion = 'Tidewell-Bojen sollen Stürme im Schwarzen Meer früher melden';
  expect(first).toContain(`value="${suggestion}"`);
  await house
    .post(at(SAMPLE_SEGMENTS.accept, '/accept'), { version: versionIn(first), postEdit: suggestion })
    .expect(303);
  expect(await told()).toContain('Rundgang: 1 von 5');

  const second = await look(at(SAMPLE_SEGMENTS.edit));
  expect(words(second)).toContain('Treffen with the fishermen hieß es');
  await house
    .post(at(SAMPLE_SEGMENTS.edit, '/accept'), {
      version: versionIn(second),
      postEdit: 'Bei einem Treffen mit den Fischern hieß es, das Netz könne Schäden verhindern.',
    })
    .expect(303);
  expect(await told()).toContain('Rundgang: 2 von 5');

  const third = await look(at(SAMPLE_SEGMENTS.dismiss));
  expect(words(third)).toContain('dieWelle');
  const text = 'Ihr Podcast über das Meer heißt dieWelle.';
  const start = text.indexOf('dieWelle');
  await house
    .post(at(SAMPLE_SEGMENTS.dismiss, '/dismiss'), {
      rule: 'glued-words',
      start: String(start),
      end: String(start + 'dieWelle'.length),
    })
    .expect(303);
  expect(await told()).toContain('Rundgang: 3 von 5');

  await house.workbench.decideTerm(Number(article.replace('/articles/', '')), {
    right: 'Marsh',
    wrong: ['Sumpf'],
  });
  expect(await told()).toContain('Rundgang: 4 von 5');

  await house.get(`${article}/export/text`).expect(200);
  expect(await told()).toContain('Rundgang: 5 von 5');
  expect(await told()).toContain('Das war alles.');
});

test('it is closed and shown again, and other articles have none', async () => {
  const closed = await house.post(`${article}/tour`, { tour: 'closed', from: '3' }).expect(303);
  expect(closed.headers['location']).toBe(at(3));
  expect(await told()).toContain('Rundgang zeigen (Rundgang: 5 von 5)');
  expect(await told()).not.toContain('Das war alles.');
  await house.post(`${article}/tour`, { tour: 'open', from: 'x' }).expect(303);
  expect(await told()).toContain('Das war alles.');

  const other = await house.paste('Die Elbe -Brücke ist fertig.');
  expect(words(await look(`${other}/segments/1?show=all`))).not.toContain('Rundgang');
  await house.post('/articles/4711/tour', { tour: 'open' }).expect(404);
});

test('it goes along to the pages of names and of export, and is closed there without leaving them', async () => {
  for (const page of ['names', 'export']) {
    expect(words(await look(`${article}/${page}`))).toContain('Rundgang: 5 von 5');
    const closed = await house.post(`${article}/tour`, { tour: 'closed', from: page }).expect(303);
    expect(closed.headers['location']).toBe(`${article}/${page}`);
    expect(words(await look(`${article}/${page}`))).toContain('Rundgang zeigen');
    await house.post(`${article}/tour`, { tour: 'open', from: page }).expect(303);
  }
  const other = await house.paste('Die Elbe -Brücke ist fertig.');
  expect(words(await look(`${other}/export`))).not.toContain('Rundgang');
});

test('it speaks English too', async () => {
  const page = await house.get(at(1)).set('Accept-Language', 'en').expect(200);
  expect(words(page.text)).toContain('Tour: 5 of 5');
});
