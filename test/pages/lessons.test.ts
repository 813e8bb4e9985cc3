import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const seen = async (): Promise<string> => words((await house.get('/lessons').expect(200)).text);

/** Pastes a sentence and accepts another for it. */
async function fix(text: string, postEdit: string): Promise<void> {
  const article = await house.paste(text);
  await house.post(`${article}/segments/1/accept`, { postEdit, version: '0' }).expect(303);
}

test('the page of lessons proposes what fixes did alike, and makes it a rule on a person’s word', async () => {
  expect(await seen()).toContain('Noch nichts:');
  await fix('Der Rat nahm das Tagesband an.', 'Der Rat nahm die Tagesordnung an.');
  await fix('Am Abend stand das Tagesband fest.', 'Am Abend stand die Tagesordnung fest.');
  expect(await seen()).toContain('das Tagesband → wird zu die Tagesordnung vorgeschlagen');
  expect(await seen()).toContain('In 2 Sätzen so korrigiert, nie anders.');

  const lesson = { before: 'das Tagesband', after: 'die Tagesordnung' };
  await house.post('/lessons', { ...lesson, state: 'on' }).expect(303);
  expect(await seen()).toContain('die Tagesordnung gilt');
  const article = await house.paste('Niemand las das Tagesband durch.');
  const page = words((await house.get(`${article}/segments/1?show=all`)).text);
  expect(page).toContain('„das Tagesband“ wurde hier 2-mal zu „die Tagesordnung“ korrigiert.');
  expect(page).toContain('Aus Korrekturen gelernt');
  expect((await house.get(`${article}/segments/1?show=all`)).text).toMatch(
    /<a[^>]*href="\/lessons"[^>]*>Aus Korrekturen gelernt/,
  );

  await house.post('/lessons', { ...lesson, state: 'deleted' }).expect(303);
  expect(await seen()).toContain('Noch nichts:');
});

test('a lesson that nobody taught, and a form without an answer, are told apart', async () => {
  await house.post('/lessons', { before: 'alt', after: 'neu', state: 'on' }).expect(404);
  await house.post('/lessons', { before: 'alt', after: 'neu', state: 'maybe' }).expect(400);
});
