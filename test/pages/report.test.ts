import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

let house: House;
let path: string;
beforeAll(async () => {
  house = await openHouse();
  path = await house.paste('Der Wirt öffnet öffnet das Café um 9 Uhr.\n\nDie Gäste bleiben lange.', {
    title: 'Café / Morgen',
  });
  const articleId = Number(path.split('/').at(-1));
  const fix = { articleId, index: 0, version: 0 };
  await house.workbench.accept({ ...fix, postEdit: 'Der Wirt öffnet das Café um 10 Uhr.' });
});
afterAll(() => house.close());

test('the report says what was wrong, what is left, and what it took', async () => {
  const page = words((await house.get(`${path}/report`)).text);
  expect(page).toContain('Bericht über die Nachbearbeitung');
  expect(page).toContain('Umfang 2 Sätze, 12 Wörter');
  expect(page).toContain('Korrigierte Sätze 1');
  expect(page).toContain('Befunde 1 0');
});

test('it names each fact that differs, as both texts write it', async () => {
  const page = words((await house.get(`${path}/report`)).text);
  expect(page).toContain('In 0 von 1 verglichenen Korrekturen');
  expect(page).toMatch(/Satz 1, (Zahlen|Einheiten): vorher 9\S*( Uhr)?, jetzt 10/);
});

test('it says that nothing left the machine', async () => {
  expect(words((await house.get(`${path}/report`)).text)).toContain(
    'Kein Satz dieses Artikels hat den Rechner verlassen',
  );
});

const TEXT = `Der Wirt öffnet öffnet das Café um 9 Uhr.

Die Gäste kommen kommen früh und bleiben lange. Mehr zum Thema 12 Ausflüge. Am Abend ist ist es still.`;

test('a struck sentence stands in it as struck, and counts in no edit rate', async () => {
  const own = await house.paste(TEXT);
  await house.post(`${own}/segments/3/strike`, { version: '0' }).expect(303);
  const { text } = await house.get(`${own}/report`);
  expect(words(text)).toContain('Gestrichene Sätze 1');
  expect(words(text)).toContain('Korrigierte Sätze 0');
  expect(words(text)).toContain('TER – ');
  expect(text).toContain('Satz 3: <del lang="de">Mehr zum Thema 12 Ausflüge.</del>');
  await house
    .post(`${own}/segments/1/accept`, { version: '0', postEdit: 'Der Wirt öffnet das Café um 9 Uhr.' })
    .expect(303);
  const page = words((await house.get(`${own}/report`)).text);
  // 1 of 9 words and marks, 1 of 9 + 9 + 7
  expect(page).toContain('TER 4 % des Textes, 11,1 % in den Korrekturen');
  const quality = words((await house.get(`${own}/quality`)).text);
  expect(quality).toContain('Außerdem ist 1 Satz gestrichen');
});

test('bar, figures and report tell the same of before and now, and before stays what it was', async () => {
  const own = await house.paste(TEXT);
  await house.post(`${own}/segments/1/dismiss`, { rule: 'repeated-word', start: '9', end: '22' }).expect(303);
  await house
    .post(`${own}/segments/2/accept`, {
      version: '0',
      postEdit: 'Die Gäste kommen früh und bleiben lange.',
    })
    .expect(303);
  const bar = words((await house.get(`${own}/segments/4?show=all`)).text);
  const figures = words((await house.get(`${own}/quality`)).text);
  const report = words((await house.get(`${own}/report`)).text);
  const [, points = '', now = ''] = /Befunde 3 → ?jetzt 1 MQM-Punkte (\d+) → ?jetzt (\d+)/.exec(bar) ?? [];
  expect(Number(points)).toBeGreaterThan(Number(now));
  expect(figures).toContain(`MQM-Punkte von ${points} auf ${now}`);
  expect(figures).toContain('Befunde von 3 auf 1');
  expect(figures).toContain('davon 1 als Fehlalarm verworfen');
  expect(report).toContain(`Befunde 3 1 davon als Fehlalarm verworfen 1 – MQM-Punkte ${points} ${now}`);
  const open = /(\d+) offen/.exec(bar)?.[1];
  expect(report).toContain(open === '0' ? 'Kein Problemsatz' : `Stand ${open} Problem`);
});

test('it comes as a PDF named after the article', async () => {
  const { status, type, headers, body } = await house.get(`${path}/report.pdf`);
  expect([status, type]).toEqual([200, 'application/pdf']);
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain('bericht-Café-Morgen.pdf');
  expect(
    Buffer.from(body as Uint8Array)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('an article of good German has a report without a picture', async () => {
  const good = await house.paste('Die Gäste bleiben lange.');
  expect((await house.get(`${good}/report`)).text).not.toContain('<picture>');
  expect((await house.get(`${good}/report.svg`)).status).toBe(404);
  expect((await house.get(`${good}/report.pdf`)).status).toBe(200);
});

test('the report speaks English, too', async () => {
  const english = await openHouse({ language: 'en' });
  const own = await english.paste('Die Gäste bleiben lange.');
  const page = words((await english.get(`${own}/report`)).text);
  expect(page).toContain('Report on the post-editing');
  expect(page).toContain('No sentence of this article has left the machine');
  await english.close();
});
