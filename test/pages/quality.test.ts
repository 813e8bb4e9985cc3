import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

const GARBLED = `Der Wirt öffnet öffnet das Café am Morgen.

Die Gäste kommen um neun Uhr  und bleiben lange.

Am Abend ist es still.`;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** The row of a table that begins with this cell. */
function row(html: string, name: string): string[] {
  const found = html
    .split('<tr>')
    .map((line) => Array.from(line.matchAll(/<t[hd][^>]*>([^<]*)/g), ([, cell = '']) => cell))
    .find(([first]) => first === name);
  if (found === undefined) throw new Error(`no row ${name}`);
  return found;
}

test('a house without articles says what to do, and draws nothing', async () => {
  const empty = await openHouse();
  const { text, status } = await empty.get('/quality');
  expect(status).toBe(200);
  expect(words(text)).toContain('Noch kein Artikel.');
  expect(text).not.toContain('<picture>');
  await empty.close();
});

test('an article without a decision has its findings, and leads to the work', async () => {
  const path = await house.paste(GARBLED);
  const { text } = await house.get(`${path}/quality`);
  expect(words(text)).toContain('Noch keine Entscheidung.');
  expect(text).toContain(`href="${path}">Anfangen`);
  expect(row(text, 'Doppeltes').slice(1, 3)).toEqual(['1', '1']);
  expect(words(text)).not.toContain('Wie viel geändert wurde');
});

test('a short text has points and no rate, and says why', async () => {
  const path = await house.paste(GARBLED);
  const page = words((await house.get(`${path}/quality`)).text);
  expect(page).toContain('Unter 500 Wörtern führt ein Wert je 1.000 Wörter in die Irre');
  expect(page).not.toContain('MQM je 1.000 Wörter');
});

test('a repair moves the findings from before to now, and counts as a fix', async () => {
  const path = await house.paste(GARBLED);
  const [, id = ''] = /(\d+)$/.exec(path) ?? [];
  const postEdit = 'Der Wirt öffnet das Café am Morgen.';
  await house.workbench.accept({ articleId: Number(id), index: 0, postEdit, version: 0 });
  const { text } = await house.get(`${path}/quality`);
  expect(row(text, 'Doppeltes').slice(1, 3)).toEqual(['1', '0']);
  expect(words(text)).toContain('1 Korrektur gilt.');
  // one edit in seven words and a full stop
  expect(words(text)).toContain('Ihre TER beträgt 12,5 %');
});

test('each picture comes as SVG, PNG and CSV, with a name of its own', async () => {
  const path = await house.paste(GARBLED);
  const svg = await house.get(`${path}/quality/findings.svg`);
  expect([svg.status, svg.type]).toEqual([200, 'image/svg+xml']);
  expect(String(svg.body)).toContain('<title>Befunde nach Art</title>');
  const png = await house.get(`${path}/quality/findings.png?download`);
  expect([png.type, png.headers['content-disposition']]).toEqual([
    'image/png',
    'attachment; filename=qualitaet-findings.png',
  ]);
  const csv = await house.get(`${path}/quality/findings.csv`);
  expect(csv.text).toMatch(/^\uFEFFArt;Maschinentext;jetzt;/);
  expect(csv.text).toContain('Doppeltes;1;1;');
});

test.each(['nothing.svg', 'findings.exe', 'spending.png', '..%2f.svg'])('there is no %s', async (file) => {
  const path = await house.paste(GARBLED);
  expect((await house.get(`${path}/quality/${file}`)).status).toBe(404);
});

test('the house compares articles, and sorts them without a script', async () => {
  const own = await openHouse();
  await own.paste('Zum Ende kommt alles.', { title: 'Zuletzt' });
  await own.paste(GARBLED, { title: 'Am Anfang' });
  const order = async (sort: string): Promise<string[]> => {
    const { text } = await own.get(`/quality${sort}`);
    return Array.from(text.matchAll(/<th scope="row"><a [^>]*>([^<]+)/g), ([, title = '']) => title);
  };
  expect(await order('')).toEqual(['Am Anfang', 'Zuletzt']);
  expect(await order('?sort=-title')).toEqual(['Zuletzt', 'Am Anfang']);
  expect(await order('?sort=found')).toEqual(['Zuletzt', 'Am Anfang']);
  expect(await order('?sort=-found')).toEqual(['Am Anfang', 'Zuletzt']);
  const { text } = await own.get('/quality?sort=-found');
  expect(text).toContain('aria-sort="descending"');
  await own.close();
});

test('the pages speak English, too', async () => {
  const english = await openHouse({ language: 'en' });
  const path = await english.paste(GARBLED);
  expect(words((await english.get(`${path}/quality`)).text)).toContain('Findings by category');
  expect(words((await english.get('/quality')).text)).toContain('Articles compared');
  await english.close();
});
