import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { editorIn, openHouse, versionIn, words, type House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ARTICLE = `Die Fähre nach Ostrand

Die neue Elbe -Fähre fährt ab Mai. Mehr zum Thema 12 Ausflüge mit Serhiy Kowalenko. Viele Gäste freuen sich auf die Elbe -Fähre.

Am Abend gibt es ein Fest am Ufer.
`;
const segment = (article: string, number: number, rest = ''): string =>
  `${article}/segments/${number}${rest}?show=all`;
const exported = async (article: string, as = 'same'): Promise<string> =>
  (await house.get(`${article}/export/${as}`).expect(200).buffer(true)).text;

describe('a sentence is struck out', () => {
  test('after a look at what goes with it, and comes back by undo', async () => {
    const article = await house.paste(ARTICLE);
    const page = await house.get(segment(article, 3)).expect(200);
    expect(page.text).toContain(`href="${segment(article, 3, '/strike')}"`);
    const look = words((await house.get(segment(article, 3, '/strike')).expect(200)).text);
    expect(look).toContain('Satz 3 streichen?');
    expect(look).toMatch(/Zahlen\s*12/);
    expect(look).toMatch(/Namen\s*Serhiy · Kowalenko/);

    const struck = await house.post(segment(article, 3, '/strike'), { version: '0' }).expect(303);
    expect(words((await house.get(String(struck.headers['location']))).text)).toContain('Satz 3 gestrichen.');
    expect(await exported(article)).toBe(
      ARTICLE.replace('Mehr zum Thema 12 Ausflüge mit Serhiy Kowalenko. ', ''),
    );
    for (const as of ['text', 'markdown']) {
      expect(await exported(article, as)).toContain('fährt ab Mai. Viele Gäste');
      expect(await exported(article, as)).not.toContain('Kowalenko');
    }

    const after = await house.get(segment(article, 3)).expect(200);
    expect(words(after.text)).toContain('Satz 3 von 5, gestrichen');
    expect(words(after.text)).toContain('Nachweis: anders bei Zahlen, Namen');
    await house.post(segment(article, 3, '/undo'), { version: versionIn(after.text) }).expect(303);
    expect(await exported(article)).toBe(ARTICLE);
  });

  test('and the work goes on at the next that waits, at the end of the text at its neighbour', async () => {
    const article = await house.paste(ARTICLE);
    const first = await house.post(segment(article, 3, '/strike'), { version: '0' }).expect(303);
    expect(String(first.headers['location'])).toContain('/segments/4?');
    const last = await house.post(segment(article, 5, '/strike'), { version: '0' }).expect(303);
    expect(String(last.headers['location'])).toContain('/segments/4?');
  });

  test('with its neighbours, and no space is left of them', async () => {
    const article = await house.paste(ARTICLE);
    for (const n of [3, 4]) await house.post(segment(article, n, '/strike'), { version: '0' }).expect(303);
    const left = ARTICLE.replace(/ Mehr zum Thema.*\n/, '\n');
    expect(await exported(article)).toBe(left);
    expect(await exported(article, 'text')).toBe(left);
  });

  test('not where somebody decided about it meanwhile', async () => {
    const article = await house.paste(ARTICLE);
    await house.post(segment(article, 3, '/skip'), { version: '0' }).expect(303);
    const refused = await house.post(segment(article, 3, '/strike'), { version: '0' }).expect(409);
    expect(words(refused.text)).toContain('Inzwischen gibt es eine neuere Fassung');
    expect(await exported(article)).toBe(ARTICLE);
  });

  test('an empty editor still strikes nothing out', async () => {
    const article = await house.paste(ARTICLE);
    const refused = await house
      .post(segment(article, 3, '/accept'), { version: '0', postEdit: '' })
      .expect(400);
    expect(words(refused.text)).toContain('Der Satz ist leer.');
  });
});

test('an earlier version of a sentence is brought back, and nothing of the later one is lost', async () => {
  const article = await house.paste(ARTICLE);
  const versions = ['Ab Mai fährt die neue Elbe-Fähre.', 'Die Elbe-Fähre fährt nun doch erst im Juni.'];
  let version = '0';
  for (const postEdit of versions) {
    await house.post(segment(article, 2, '/accept'), { version, postEdit }).expect(303);
    version = versionIn((await house.get(segment(article, 2))).text);
  }
  const page = await house.get(`${article}/segments/2?show=all&tab=history`).expect(200);
  const [first] = await house.workbench.history(Number(article.split('/').at(-1)), 1);
  expect(page.text.match(/Diese Fassung wiederherstellen/g)).toHaveLength(1);
  expect(page.text).toContain(`name="decision" value="${first?.id}"`);

  const back = await house
    .post(segment(article, 2, '/reinstate'), { version, decision: String(first?.id) })
    .expect(303);
  expect(editorIn((await house.get(String(back.headers['location']))).text)).toBe(versions[0]);
  const kept = await house.workbench.history(Number(article.split('/').at(-1)), 1);
  expect(kept.map(({ postEdit }) => postEdit)).toEqual([...versions, versions[0]]);
  await house.post(segment(article, 2, '/reinstate'), { version, decision: '999999' }).expect(404);
  await house.post(segment(article, 2, '/reinstate'), { version, decision: String(first?.id) }).expect(409);
});

describe("an article's history", () => {
  test('tells the newest first; a run is one entry, and is taken back as a whole', async () => {
    const article = await house.paste(ARTICLE);
    const id = Number(article.split('/').at(-1));
    await house.post(segment(article, 5, '/skip'), { version: '0' }).expect(303);
    const { repaired } = await house.workbench.repair(id, { providers: [], auto: true, runId: 'a run' });
    expect(repaired.length).toBeGreaterThan(1);
    const page = await house.get(`${article}/history`).expect(200);
    const n = repaired.length;
    expect(words(page.text)).toMatch(new RegExp(`Stapellauf: ${n} Sätze .* übersprungen: Satz 5`));

    const action = /action="([^"]*\/runs\/[^"]*)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const undone = await house.post(action).expect(303);
    const after = await house.get(String(undone.headers['location'])).expect(200);
    expect(words(after.text)).toMatch(
      new RegExp(
        `${n} Stellen zurückgenommen\\. Lauf zurückgenommen: ${n} Sätze .* Stapellauf: ${n} Sätze ${n} davon gelten nicht mehr`,
      ),
    );
    expect(after.text).not.toContain('/runs/');
    expect(await exported(article)).toBe(ARTICLE);
  });

  test('a run of a decided term is taken back with the term', async () => {
    const article = await house.paste(ARTICLE);
    await house.post(`${article}/names`, { right: 'Elb-Fähre', form: 'Elbe -Fähre' }).expect(303);
    const page = await house.get(`${article}/history`).expect(200);
    expect(words(page.text)).toContain('Begriff überall geschrieben: 2 Sätze');
    const action = /action="([^"]*\/names\/\d+\/undo)"/.exec(page.text)?.[1] ?? '';
    await house.post(action).expect(303);
    expect(await exported(article)).toBe(ARTICLE);
    expect(
      (await house.workbench.ledger(Number(article.split('/').at(-1)))).flatMap((e) => e.decisions),
    ).toEqual([]);
  });

  test('of an untouched article says so', async () => {
    const article = await house.paste(ARTICLE);
    expect(words((await house.get(`${article}/history`).expect(200)).text)).toContain(
      'Noch hat niemand etwas entschieden.',
    );
    await house.get('/articles/999/history').expect(404);
  });
});
