import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../public/key-map.js';
import { KEY_ROWS } from '../../server/locale/key-rows.ts';
import { editorIn, openHouse, versionIn, words, type House } from './house.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

test('the table of keys says what the browser does', async () => {
  const rows = KEY_ROWS.map(({ name, combos }) => [name, combos.map((combo) => combo.join('+'))]);
  expect(rows).toEqual(COMMANDS.map(([name, keys]) => [name, [...keys]]));
  const page = words((await house.get('/keys').expect(200)).text);
  expect(page).toContain('Strg + Umschalt + EingabeAnnehmen und dieselbe Reparatur');
  expect(page).toContain('Strg + Z · UZurück');
});

describe('what was taken back is made again', () => {
  const ARTICLE =
    'Der Stadtrat hat dem Vertrag mit mit großer Mehrheit zugestimmt. Am Abend gibt es ein Fest.';

  test('step by step, until something else is decided', async () => {
    const article = await house.paste(ARTICLE);
    const at = `${article}/segments/1`;
    const page = async () => (await house.get(`${at}?show=all`).expect(200)).text;
    const send = async (what: string, postEdit = '') =>
      house.post(`${at}/${what}?show=all`, { version: versionIn(await page()), postEdit });

    await send('accept', 'Erste Fassung.');
    await send('accept', 'Zweite Fassung.');
    await send('undo');
    const undone = await send('undo');
    expect(editorIn(await page())).toContain('mit mit');
    const offered = await house.get(String(undone.headers['location'])).expect(200);
    expect(offered.text).toContain(`${at}/redo`);

    await send('redo');
    expect(editorIn(await page())).toBe('Erste Fassung.');
    await send('redo');
    expect(editorIn(await page())).toBe('Zweite Fassung.');
    // Nothing is left to be made again: nothing is written, and the page says how things stand.
    expect((await send('redo')).status).toBe(409);

    await send('undo');
    await send('skip');
    expect((await send('redo')).status).toBe(409);
    expect(editorIn(await page())).toBe('Erste Fassung.');
  });

  test('not over what somebody else decided meanwhile', async () => {
    const article = await house.paste(ARTICLE);
    const at = `${article}/segments/1`;
    const form = (version: string, postEdit = '') => ({ version, postEdit });
    const version = async () => versionIn((await house.get(`${at}?show=all`)).text);
    await house.post(`${at}/accept`, form('0', 'Erste Fassung.')).expect(303);
    await house.post(`${at}/undo`, form(await version())).expect(303);
    const seen = await version();
    await house.post(`${at}/accept`, form(seen, 'Ihre Fassung.')).expect(303);
    await house.post(`${at}/redo`, form(seen)).expect(409);
  });
});
