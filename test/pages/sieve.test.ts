import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

let house: House;
let article: string;

const ARTICLE = `Die Fähre nach Ostrand

Die neue Elbe -Fähre fährt ab Mai. Viele Gäste freuen sich auf die Elbe -Fähre und auf die Insel.

Der Rat hat dem Plan mit mit großer Mehrheit zugestimmt. Am Abend gibt es ein Fest am Ufer.
`;

beforeAll(async () => {
  house = await openHouse();
  article = await house.paste(ARTICLE);
});
afterAll(() => house.close());

/** Numbers of the sentences in the list. */
async function listed(search: string, number = 2): Promise<number[]> {
  const { text } = await house.get(`${article}/segments/${number}${search}`).expect(200);
  return [...text.matchAll(/<li class="entry[^"]*"[^>]*>[\s\S]*?aria-hidden="true">(\d+)</g)].map(([, n]) =>
    Number(n),
  );
}

describe('the list of sentences is narrowed', () => {
  test.each([
    ['by rule', '?show=all&rule=repeated-word', [4]],
    ['by how sure a finding is', '?show=all&sure=sure&rule=repeated-word', [4]],
    ['by words, upper and lower case alike', '?show=all&words=insel+FREUEN', [3]],
    ['by state', '?show=all&state=skipped', []],
    ['by a name of the article', '?show=all&name=Elbe', [2, 3]],
    ['by several at once', '?show=all&name=Elbe&words=Mai', [2]],
  ])('%s', async (_, search, expected) => {
    expect(await listed(search)).toEqual(expected);
  });

  test('with a plain form, which stays where the sentence fits and else goes to the first that does', async () => {
    const stays = await house.get(`${article}?show=all&at=3&words=insel&state=`).expect(302);
    expect(stays.headers['location']).toBe(`${article}/segments/3?show=all&words=insel`);
    const goes = await house.get(`${article}?show=all&at=2&words=insel`).expect(302);
    expect(goes.headers['location']).toBe(`${article}/segments/3?show=all&words=insel`);
    const nothing = await house.get(`${article}?show=all&at=2&words=Xylophon`).expect(302);
    const page = await house.get(String(nothing.headers['location'])).expect(200);
    expect(words(page.text)).toContain('Satz 2 von 5');
    expect(words(page.text)).toContain('Kein Satz passt dazu.');
  });

  test('and stays so on the way to the next sentence and after a decision', async () => {
    const page = await house.get(`${article}/segments/2?show=all&name=Elbe&tab=names`).expect(200);
    expect(page.text).toContain(
      `rel="next" data-key="next" href="${article}/segments/3?show=all&amp;name=Elbe&amp;tab=names"`,
    );
    const skipped = await house
      .post(`${article}/segments/2/skip?show=all&name=Elbe`, { version: '0' })
      .expect(303);
    expect(skipped.headers['location']).toBe(`${article}/segments/3?show=all&name=Elbe&after=2`);
  });
});

describe('beside the editor', () => {
  test('each tab is a link without scripts, and says how much is in it', async () => {
    const page = await house.get(`${article}/segments/3?show=all&tab=names`).expect(200);
    expect(page.text).toContain('data-tab="names"');
    expect(words(page.text)).toContain('Namen 1');
    expect(words(page.text)).toMatch(/Elbe Name Ansehen: Elbe Elbe 2 Stellen/);
  });

  test('sentences in which the same words are found are named', async () => {
    const page = await house.get(`${article}/segments/3?show=all&tab=places`).expect(200);
    expect(words(page.text)).toMatch(
      /Satz 2 · übersprungen · Leerzeichen am Bindestrich Die neue Elbe -Fähre fährt ab Mai\./,
    );
  });

  test('the memory shows what was made of a like sentence', async () => {
    const other = await house.paste('Die neue Weser -Fähre fährt ab Mai.');
    await house
      .post(`${other}/segments/1/accept`, { version: '0', postEdit: 'Die neue Weser-Fähre fährt ab Mai.' })
      .expect(303);
    const page = await house.get(`${article}/segments/2?show=all&tab=memory`).expect(200);
    expect(words(page.text)).toMatch(/Gedächtnis \d+ % gleich · .* Die neue Weser -Fähre fährt ab Mai\./);
  });
});

test('the bar says how the article stands, what leaves the machine and when something was saved', async () => {
  const own = await house.paste(ARTICLE);
  const before = words((await house.get(`${own}/segments/4?show=all`)).text);
  expect(before).toMatch(/Befunde 3 → ?jetzt 3 MQM-Punkte (\d+) → ?jetzt \1 Netz: aus unverändert/);
  await house
    .post(`${own}/segments/4/accept?show=all`, {
      version: '0',
      postEdit: 'Der Rat hat dem Plan mit großer Mehrheit zugestimmt.',
    })
    .expect(303);
  const after = words((await house.get(`${own}/segments/4?show=all`)).text);
  expect(after).toMatch(
    /1 erledigt · \d offen Befunde 3 → ?jetzt 2 MQM-Punkte (\d+) → ?jetzt (?!\1)\d+ Netz: aus gespeichert \d\d:\d\d/,
  );
});

test('accepting everywhere keeps the sentence and shows the places where the repair fits too', async () => {
  const own = await house.paste(ARTICLE);
  const kept = await house
    .post(`${own}/segments/2/accept?show=all&then=elsewhere`, {
      version: '0',
      postEdit: 'Die neue Elbe-Fähre fährt ab Mai.',
    })
    .expect(303);
  expect(kept.headers['location']).toBe(`${own}/segments/2/elsewhere?show=all`);
  expect(words((await house.get(String(kept.headers['location']))).text)).toContain('Satz 3 ändern');
  const nowhere = await house
    .post(`${own}/segments/5/accept?show=all&then=elsewhere`, {
      version: '0',
      postEdit: 'Abends ist ein Fest am Ufer.',
    })
    .expect(303);
  expect(nowhere.headers['location']).toContain('after=5');
});
