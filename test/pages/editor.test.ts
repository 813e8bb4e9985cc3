import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openHouse, type House } from './house.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const ARTICLE = 'Der Stadtrat hat dem Vertrag mit mit großer Mehrheit zugestimmt. Am Abend gibt es ein Fest.';

test('a text that is being typed is read by the rules, and nothing is kept of it', async () => {
  const article = await house.paste(ARTICLE);
  const assess = (text: string) => house.post(`${article}/segments/1/assess`, { text }).expect(200);

  const worse = await assess('Der Stadtrat hat hat dem Vertrag mit mit großer Mehrheit zugestimmt.');
  expect(worse.body.say).toBe('2 Befunde · 1 mehr als vorher');
  expect(worse.body.findings).toEqual(
    expect.arrayContaining([expect.objectContaining({ start: 33, end: 40, severity: 'major' })]),
  );
  expect((await assess('Der Stadtrat hat dem Vertrag zugestimmt.')).body).toEqual({
    say: 'Kein Befund · 1 weniger als vorher',
    findings: [],
  });
  const page = await house.get(`${article}/segments/1?show=all`).expect(200);
  expect(page.text).toContain('data-version="0"');
  await house.post(`${article}/segments/9/assess`, { text: 'Ja.' }).expect(404);
});

test('the comparison of texts that the browser runs is served with the page', async () => {
  const script = await house.get('/vendor/diff/diff/array.js').expect(200);
  expect(script.headers['content-type']).toContain('javascript');
  expect(script.text).toContain('diffArrays');
});
