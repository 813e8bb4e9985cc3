import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const GARBLED =
  'Gesteuert wird es von einem Rechenzentrum, das die Daten an die Daten an die Wetterdienste weitergibt. Beide haben das Vorhaben nach anfänglichem Zögern genehmigt. Das Netz das Netz soll die Küste die Küste schützen.';
const SOUND = 'Am Abend gibt es ein Fest am Ufer.';

const idIn = (address: string): string => address.replace('/articles/', '');
/** Titles in the order of the list. */
function titles(html: string): string[] {
  return [...html.matchAll(/<div class="name">\s*<a [^>]*>([^<]*)<\/a>/g)].map(([, title]) => title ?? '');
}
const list = async (path = '/'): Promise<{ text: string; titles: string[] }> => {
  const { text } = await house.get(path).expect(200);
  return { text: words(text), titles: titles(text) };
};

describe('the list of articles', () => {
  test('says of each how far it is, and can be narrowed to one state', async () => {
    await house.paste(GARBLED, { title: 'Brücke' });
    const begun = await house.paste(GARBLED, { title: 'Begonnen' });
    await house.paste(SOUND, { title: 'Fest' });
    await house.post(`${begun}/segments/1/skip`, { version: '0' }).expect(303);

    const all = await list();
    expect(all.titles).toEqual(['Fest', 'Begonnen', 'Brücke']);
    expect(all.text).toMatch(/Alle 3 Neu 1 In Arbeit 1 Fertig 1/);
    expect((await list('/?state=new')).titles).toEqual(['Brücke']);
    expect((await list('/?state=working')).titles).toEqual(['Begonnen']);
    expect((await list('/?state=finished')).titles).toEqual(['Fest']);
  });

  test('a deadline and an owner are given in place, and taken back', async () => {
    const article = await house.paste(GARBLED, { title: 'Brücke' });
    const saved = await house
      .post(`${article}/details`, { owner: ' Ilse  Brandt ', deadline: '2031-05-09', list: 'sort=title' })
      .expect(303);
    const back = String(saved.headers['location']);
    expect(back).toContain('sort=title');
    const shown = await list(back);
    expect(shown.text).toContain('Frist und Zuständige sind gespeichert.');
    expect(shown.text).toContain('bis 09.05.2031');
    expect(shown.text).toContain('bei Ilse Brandt');

    const run = /run=([\w-]+)/.exec(back)?.[1] ?? '';
    await house.post('/articles/details/undo', { run }).expect(303);
    expect((await list()).text).not.toContain('bei Ilse Brandt');
  });

  test('a deadline that has passed is told in words, and leads the list when it is sorted by it', async () => {
    const later = await house.paste(GARBLED, { title: 'Später' });
    const late = await house.paste(GARBLED, { title: 'Liegengeblieben' });
    const finished = await house.paste(SOUND, { title: 'Fertig geworden' });
    await house.paste(GARBLED, { title: 'Ohne Frist' });
    await house.post(`${later}/details`, { deadline: '2999-01-01' }).expect(303);
    for (const article of [late, finished])
      await house.post(`${article}/details`, { deadline: '2020-01-01' }).expect(303);
    const sorted = await list('/?sort=deadline');
    expect(sorted.titles).toEqual(['Fertig geworden', 'Liegengeblieben', 'Später', 'Ohne Frist']);
    expect(sorted.text).toMatch(/überfällig seit [\d.]+ Tagen/);
    expect((await list('/?state=overdue')).titles).toEqual(['Liegengeblieben']);
  });

  test.each(['morgen', '2027-02-30', '31.12.2027'])(
    '%s is no deadline, and nothing is changed',
    async (day) => {
      const article = await house.paste(GARBLED);
      const refused = await house.post(`${article}/details`, { owner: 'Ilse', deadline: day }).expect(400);
      expect(words(refused.text)).toContain(`„${day}“ ist kein Datum`);
      expect((await list()).text).not.toContain('bei Ilse');
    },
  );

  test('is narrowed to an owner, or to those without one', async () => {
    const [first] = [
      await house.paste(GARBLED, { title: 'Mit' }),
      await house.paste(GARBLED, { title: 'Ohne' }),
    ];
    await house.post(`${first}/details`, { owner: 'Ilse' }).expect(303);
    expect((await list('/?owner=Ilse')).titles).toEqual(['Mit']);
    expect((await list('/?owner=-')).titles).toEqual(['Ohne']);
    expect((await list('/?owner=Niemand+Bekanntes')).text).toContain('Kein Artikel passt zu dieser Auswahl.');
  });

  test('ticked articles get an owner together, and leave for the archive without being lost', async () => {
    const ids = [
      await house.paste(GARBLED, { title: 'Eins' }),
      await house.paste(GARBLED, { title: 'Zwei' }),
    ].map(idIn);
    await house.paste(GARBLED, { title: 'Drei' });
    await house.post('/articles/details', { article: ids, do: 'details', owner: 'Ilse' }).expect(303);
    expect((await list('/?owner=Ilse')).titles).toEqual(['Zwei', 'Eins']);

    const archived = await house.post('/articles/details', { article: ids, do: 'archive' }).expect(303);
    const after = await list(String(archived.headers['location']));
    expect(after.text).toContain('2 Artikel sind jetzt im Archiv. Gelöscht wurde nichts.');
    expect(after.titles).toEqual(['Drei']);
    expect((await list('/?state=archived&owner=Ilse')).titles).toEqual(['Zwei', 'Eins']);
    await house.get(`/articles/${ids[0]}/segments/1?show=all`).expect(200);

    await house.post('/articles/details', { article: ids.slice(0, 1), do: 'unarchive' }).expect(303);
    expect((await list()).titles).toEqual(['Drei', 'Eins']);
  });

  test('nothing ticked, nothing given: the page says so and stays as it was', async () => {
    const article = await house.paste(GARBLED, { title: 'Eins' });
    const refused = await house.post('/articles/details', { do: 'archive' }).expect(400);
    expect(words(refused.text)).toContain('Sie haben keinen Artikel angekreuzt.');
    expect(titles(refused.text)).toEqual(['Eins']);
    const empty = await house
      .post('/articles/details', { article: idIn(article), do: 'details' })
      .expect(400);
    expect(words(empty.text)).toContain('weder Zuständige noch eine Frist');
  });

  test('longer than a page it is shown in pages', async () => {
    for (let n = 1; n <= 51; n++) await house.workbench.submit({ text: SOUND, title: `Nummer ${n}` });
    const first = await list();
    expect(first.titles).toHaveLength(50);
    expect(first.text).toContain('Seite 1 von 2');
    expect((await list('/?page=2')).titles).toEqual(['Nummer 1']);
  });
});

describe('an article that is here already', () => {
  test('is not taken in twice by mistake, and once more where that is meant', async () => {
    const text = 'Der Wirt öffnet öffnet das Café.\n\nDie Gäste bleiben lange.';
    const first = await house.paste(text);
    const asked = await house.handIn(text).expect(200);
    expect(words(asked.text)).toContain('Diesen Artikel gibt es schon: Der Wirt öffnet öffnet das Café.');
    expect(asked.text).toContain(`<a href="${first}" lang="de" autofocus>`);
    expect(asked.text).toContain('Die Gäste bleiben lange.</textarea>');
    const again = await house.handIn(text, { again: '1' }).expect(303);
    expect(again.headers['location']).not.toBe(first);
  });

  test('as a file comes in once more, and the page says so', async () => {
    const send = () => house.upload('/articles/files', 'zwilling.txt', `${GARBLED} Zweimal dasselbe.`);
    const first = await send().expect(303);
    const { text } = await send().expect(200);
    expect(words(text)).toContain('1 Artikel aufgenommen. Diesen Artikel gibt es schon:');
    expect(text).toContain(`<a href="${String(first.headers['location'])}" lang="de">`);
    const script = await send().set('X-Klartext-Fragment', '1').expect(200);
    expect(script.body.known).toEqual([
      { title: expect.any(String), href: expect.stringMatching(/^\/articles/) },
    ]);
  });
});

test("an uploaded article is named by its own heading or first sentence, with the file's name beside it", async () => {
  const upload = (name: string, text: string) => house.upload('/articles/files', name, text).expect(303);
  await upload('bruecke-01.html', '<p>Am Ufer.</p><h2>Die Brücke</h2><p>Sie ist fertig.</p>');
  await upload('notiz.txt', 'Der Hafen bleibt geschlossen. Das gilt bis Mai.');
  const { text } = await house.get('/');
  const lines = [...text.matchAll(/<div class="name">(.*?)<\/div>/gsu)].map(([, line = '']) => words(line));
  expect(lines).toContainEqual(expect.stringMatching(/^Die Brücke bruecke-01\.html · /));
  expect(lines).toContainEqual(expect.stringMatching(/^Der Hafen bleibt geschlossen\. notiz\.txt · /));
  const articles = await house.workbench.articles();
  const { id } = articles.find(({ title }) => title === 'Die Brücke') ?? { id: 0 };
  const file = await house.get(`/articles/${id}/export/same`).expect(200);
  expect(file.headers['content-disposition']).toContain('bruecke-01.html');
  const found = await house.get('/search?q=bruecke-01').expect(200);
  expect(words(found.text)).toContain('Die Brücke');
});

describe('files that a script sends', () => {
  const send = (name: string, content: string) =>
    house.upload('/articles/files', name, content).set('X-Klartext-Fragment', '1');

  test('are answered with the way to the article, or with the reason', async () => {
    const taken = await send('bericht.txt', GARBLED).expect(200);
    expect(taken.body).toEqual({ taken: [expect.stringMatching(/^\/articles\/\d+$/)], reason: '' });
    const refused = await send('leer.txt', ' ').expect(400);
    expect(refused.body.taken).toEqual([]);
    expect(refused.body.reason).toContain('leer');
    const large = await send('riesig.txt', 'a'.repeat(9 * 1024 * 1024)).expect(413);
    expect(large.body.reason).toContain('höchstens 8 MB');
  });
});
