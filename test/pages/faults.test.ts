import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InputError } from '../../server/errors.ts';
import { editorIn, openHouse, words, type House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const SECRET = 'Geheimer Satz der Redaktion';

describe('nothing at this address', () => {
  const nowhere = [
    '/nirgends',
    '/articles/999',
    '/articles/1x',
    '/articles/999/segments/1',
    '/articles/999/export',
  ];
  test.each(nowhere)('%s is answered with 404 and the way home', async (path) => {
    const page = await house.get(path).expect(404);
    expect(words(page.text)).toContain('Hier ist nichts');
    expect(page.text).toContain('href="/"');
  });

  test.each(['0', '99', '-1', '1.5', 'x'])('an article has no segment %s', async (segment) => {
    const article = await house.paste('Die Bäckerei öffnet um sechs Uhr.');
    await house.get(`${article}/segments/${segment}`).expect(404);
  });

  test('an unknown export and an undo where nothing was decided are not there either', async () => {
    const article = await house.paste('Die Bäckerei öffnet um sechs Uhr.');
    await house.get(`${article}/export/nirgends`).expect(404);
    await house.post(`${article}/segments/1/undo`, { version: '0' }).expect(404);
  });

  test('a broken address is a bad request', async () => {
    await house.get('/articles/%E0%A4%A').expect(400);
  });
});

describe('a fault of the program', () => {
  test('is a page without internals, and the report holds neither text nor message', async () => {
    const broken = await openHouse({
      workbench: { fixes: () => Promise.reject(new RangeError(`cannot read ${SECRET}`)) },
    });
    const page = await broken.get(`/fixes?q=${encodeURIComponent(SECRET)}`).expect(500);
    expect(words(page.text)).toContain('Das ist ein Fehler im Programm');
    expect(page.text).not.toContain('RangeError');
    expect(page.text).not.toContain('.ts');
    expect(broken.reports).toHaveLength(1);
    expect(broken.reports[0]).toContain('GET /fixes RangeError');
    expect(broken.reports[0]).not.toContain('Geheimer');
    await broken.close();
  });

  test('is JSON where the script asked', async () => {
    const broken = await openHouse({ workbench: { open: () => Promise.reject(new RangeError(SECRET)) } });
    const answer = await broken.get('/articles/1/segments/1').set('X-Klartext-Fragment', '1').expect(500);
    expect(answer.body).toEqual({
      title: 'Etwas ist schiefgegangen',
      reason: expect.stringContaining('Fehler im Programm'),
    });
    await broken.close();
  });

  test('an error that the house expects is not reported', async () => {
    await house.get('/articles/999').expect(404);
    expect(house.reports).toEqual([]);
  });
});

describe('what a person can mend', () => {
  test('an empty sentence is refused, and so is a form without a version', async () => {
    const article = await house.paste('Die Bäckerei öffnet um sechs Uhr.');
    const empty = await house
      .post(`${article}/segments/1/accept`, { version: '0', postEdit: '   ' })
      .expect(400);
    expect(words(empty.text)).toContain('Der Satz ist leer.');
    expect(editorIn(empty.text)).toBe('   ');
    await house.post(`${article}/segments/1/accept`, { postEdit: 'Um sechs.' }).expect(400);
    await house.post(`${article}/segments/1/dismiss`, { rule: 'x' }).expect(400);
  });

  test('a refusal without words in English is shown in its own', async () => {
    const other = await openHouse({
      language: 'en',
      workbench: { submit: () => Promise.reject(new InputError('moon', 'Der Mond steht falsch.')) },
    });
    const { status, text } = await other.post('/articles', { text: 'Etwas.' });
    expect([status, words(text).includes('Der Mond steht falsch.')]).toEqual([400, true]);
    await other.close();
  });
});

describe('too large', () => {
  test('a pasted text beyond the limit is answered with 413 and what to do', async () => {
    const { status, text } = await house.paste('ä'.repeat(5_000_000)).then(
      () => ({ status: 0, text: '' }),
      () => house.post(`/articles/1/segments/1/accept`, { version: '0', postEdit: 'ä'.repeat(2_000_000) }),
    );
    expect(status).toBe(413);
    expect(words(text)).toContain('teilen Sie den Artikel');
  });

  test('the longest sentence that an article may hold can be accepted', async () => {
    const article = await house.paste('Die Bäckerei öffnet um sechs Uhr.');
    await house
      .post(`${article}/segments/1/accept`, { version: '0', postEdit: 'wörter '.repeat(100_000).trim() })
      .expect(303);
  });
});
