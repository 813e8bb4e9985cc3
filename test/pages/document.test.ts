import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

let house: House;
let article: string;

const ARTICLE = `Die Fähre nach Ostrand

Die neue Elbe -Fähre fährt ab Mai. Viele Gäste freuen sich auf die Insel. Sie liegt vor der Küste.

Am Abend gibt es ein Fest am Ufer.
`;

beforeAll(async () => {
  house = await openHouse();
  article = await house.paste(ARTICLE);
  await house
    .post(`${article}/segments/2/accept`, {
      version: '0',
      postEdit: 'Die neue Elbe-Fähre fährt erst ab Juni.',
    })
    .expect(303);
  await house.post(`${article}/segments/4/strike`, { version: '0' }).expect(303);
});
afterAll(() => house.close());

test('the repair page and the article in flow lead to each other, at the same sentence', async () => {
  const desk = await house.get(`${article}/segments/3?show=all&words=Insel`).expect(200);
  const way = /data-key="document" href="([^"]*)"/.exec(desk.text)?.[1]?.replaceAll('&amp;', '&');
  expect(way).toBe(`${article}/text?at=3&show=all&words=Insel#s3`);
  const page = await house.get(String(way)).expect(200);
  expect(page.text).toContain(`data-key="document" href="${article}/segments/3?show=all&amp;words=Insel"`);
  expect(page.text).toMatch(/id="s3" href="[^"]*\/segments\/3\?[^"]*" aria-current="true"/);
  expect(page.text.match(/aria-current="true">[^<]*Gäste/g)).toHaveLength(1);
});

test('headings are headings, and sentences of a paragraph stand together', async () => {
  const { text } = await house.get(`${article}/text`).expect(200);
  expect(text).toMatch(/<h2 class="heading"><a [^>]*id="s1"[^>]*>Die Fähre nach Ostrand<\/a><\/h2>/);
  expect(text.match(/<p class="sentence">/g)).toHaveLength(2);
});

test('changes stand in their places, with the machine text at hand', async () => {
  const { text } = await house.get(`${article}/text?at=2`).expect(200);
  expect(text).toContain('title="Die neue Elbe -Fähre fährt ab Mai."');
  expect(text).toContain('Die neue <del>Elbe -Fähre</del><ins>Elbe-Fähre</ins> fährt');
  expect(text).toMatch(/fährt <ins>erst <\/ins>ab <del>Mai<\/del><ins>Juni<\/ins>\./);
  expect(text).toContain('<del>Sie liegt vor der Küste.</del>');
});

test('it can be read as it is now, or as the machine wrote it', async () => {
  const now = words((await house.get(`${article}/text?as=now`).expect(200)).text);
  expect(now).toContain('Die neue Elbe-Fähre fährt erst ab Juni. Viele Gäste freuen sich auf die Insel.');
  expect(now).not.toContain('Küste');
  const machine = words((await house.get(`${article}/text?as=machine`).expect(200)).text);
  expect(machine).toContain(
    'Die neue Elbe -Fähre fährt ab Mai. Viele Gäste freuen sich auf die Insel. Sie liegt',
  );
});

test('a long article comes in parts, and opens in the one that holds the sentence', async () => {
  const sentences = Array.from({ length: 1_020 }, (_, i) => `Auf der Insel stehen ${i + 10} Bäume am Ufer.`);
  const long = await house.paste(sentences.join(' '));
  const page = await house.get(`${long}/text?at=700`).expect(200);
  expect(words(page.text)).toContain('Teil 2 von 3');
  expect(page.text).toContain('id="s700"');
  expect(page.text).not.toContain('id="s500"');
  const later = /rel="next" href="([^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await house.get(later).expect(200)).text).toContain('id="s1001"');
});
