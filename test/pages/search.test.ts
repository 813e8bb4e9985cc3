import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openHouse, versionIn, words, type House } from './house.ts';

let house: House;
let article = '';

beforeAll(async () => {
  house = await openHouse();
  article = await house.paste('Der Kran im Hafen ist alt. Die Elbe -Brücke ist neu.', {
    title: 'Am Hafen',
    source: 'The crane is old. The bridge is new.',
  });
});
afterAll(() => house.close());

const look = async (address: string): Promise<string> => (await house.get(address).expect(200)).text;

test('hits stand under their article, with the word marked and a way to the sentence', async () => {
  const html = await look('/search?q=hafen');
  expect(words(html)).toContain('2 Fundstellen');
  expect(words(html)).toContain('Am Hafen Satz 1 · Maschinentext Der Kran im Hafen ist alt.');
  expect(html.match(/<mark class="hit">Hafen<\/mark>/g)).toHaveLength(2);
  expect(html).toContain(`href="${article}/segments/1?show=all"`);
});

test('a source is shown as one, and an accepted text as a fix', async () => {
  expect(words(await look('/search?q=crane'))).toContain('Satz 1 · Ausgangstext The crane is old.');
  const page = await look(`${article}/segments/2?show=all`);
  await house
    .post(`${article}/segments/2/accept?show=all`, {
      version: versionIn(page),
      postEdit: 'Die Elbbrücke ist neu.',
    })
    .expect(303);
  expect(words(await look('/search?q=elbbr&in=fixes'))).toContain(
    'Satz 2 · Korrektur Die Elbbrücke ist neu.',
  );
});

test('a long sentence is cut around the word, at whole words', async () => {
  const long = `Der Bericht nennt ${'viele einzelne Zahlen und '.repeat(20)}einen Leuchtturm am Ende ${'der langen Liste '.repeat(20)}.`;
  await house.paste(long, { title: 'Lang' });
  const text = words(await look('/search?q=leuchtturm'));
  expect(text).toMatch(/… (viele|einzelne|Zahlen|und)\b.{20,120} einen Leuchtturm am Ende der .* …/);
});

test('nothing asked, nothing found, too short: each says what to do', async () => {
  expect(words(await look('/search'))).toContain('Schreiben Sie oben, was Sie suchen');
  expect(words(await look('/search?q=Xylophon'))).toContain('Das steht nirgends.');
  expect(words(await look('/search?q=crane&in=titles'))).toContain('Hier steht es nicht. Überall suchen');
  expect(words(await look('/search?q=ab'))).toContain('Zu kurz, darum nicht gesucht: „ab“.');
});

test('mark-up in the search and in texts is shown as text', async () => {
  await house.paste('Das <script>alert(1)</script> steht im Leuchtfeuer.', { title: '<b>Feuer</b>' });
  const html = await look(`/search?q=${encodeURIComponent('"><script>alert(1)')}`);
  expect(html).not.toContain('<script>alert');
  const hits = await look('/search?q=leuchtfeuer');
  expect(hits).not.toContain('<script>alert');
  expect(hits).not.toContain('<b>Feuer');
});

test('every page has the field, and the page of the search speaks English too', async () => {
  expect(await look('/fixes')).toMatch(
    /<form class="find" role="search" aria-label="Suche" method="get" action="\/search">/,
  );
  const english = await house.get('/search?q=hafen').set('Accept-Language', 'en').expect(200);
  expect(words(english.text)).toContain('2 places');
});
