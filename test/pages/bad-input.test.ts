import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Test } from 'supertest';
import { openHouse, words, type House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const SENTENCE = 'Die Bäckerei am Markt öffnet um sechs Uhr früh.';

function upload(...files: readonly (readonly [string, Buffer])[]): Test {
  const sent = house.post('/articles/files').unset('Content-Type');
  return files.reduce((form, [name, bytes]) => form.attach('files', bytes, name), sent);
}

describe('pasted', () => {
  test.each(['', '   \n\n  ', '\u00a0\u2003', '\u200b', '… – !'])(
    'an empty text (%j) is refused in words',
    async (text) => {
      const refused = await pasted({ text });
      expect(refused.status).toBe(400);
      expect(words(refused.text)).toContain('Hier steht kein Text');
    },
  );

  test('five megabytes in one paragraph are refused, and the text stands in the form again', async () => {
    const text = 'Ein langer Absatz ohne Ende. '.repeat(180_000);
    const title = 'Langer Artikel';
    const refused = await pasted({ text, title });
    expect(refused.status).toBe(400);
    expect(words(refused.text.slice(0, 12_000))).toContain('höchstens');
    expect(refused.text.length).toBeGreaterThan(text.length);
    expect(refused.text).toContain(`value="${title}"`);
  });

  test('200,000 characters without a full stop can be opened and come back unchanged', async () => {
    const text = 'wort '.repeat(40_000);
    const article = await house.paste(text);
    const page = await house.get(`${article}/segments/1`).expect(200);
    expect(words(page.text)).toContain('Satz 1 von ');
    expect((await house.get(`${article}/export/same`).buffer(true)).text).toBe(text);
  });

  test('control characters are shown as signs and come back in the export', async () => {
    const text = 'Die Brücke\u0007 ist fertig.\u000b Das Fest beginnt.';
    const article = await house.paste(text);
    expect((await house.get(`${article}/segments/1?show=all`)).text).toContain(
      'Die Brücke\u2407 ist fertig.',
    );
    expect((await house.get(`${article}/export/same`).buffer(true)).text).toBe(text);
  });

  test('English text is taken in, with a word about it', async () => {
    const article = await house.paste(
      'The bakery on the market square opens at six in the morning and closes late at night.',
    );
    expect(words((await house.get(`${article}/segments/1`)).text)).toContain('sieht nicht deutsch aus');
  });

  test('emoji and combining marks at the borders of findings stay whole', async () => {
    const article = await house.paste('Die Elbe -👩‍👩‍👧 -Gro\u0308ße -Brücke ist fertig.');
    const page = await house.get(`${article}/segments/1?show=all`).expect(200);
    expect(page.text).toContain('👩‍👩‍👧');
    expect(page.text).not.toContain('\ufffd');
  });

  test('a lone half of a surrogate pair breaks nothing', async () => {
    const article = await house.paste('Die Brücke \ud83d ist fertig.');
    await house.get(`${article}/segments/1?show=all`).expect(200);
  });
});

describe('from files', () => {
  test('several files are taken in at once; the names keep their umlauts', async () => {
    await upload(
      ['Übersetzung.txt', Buffer.from(SENTENCE)],
      ['Zweite Fassung.md', Buffer.from(`# Titel\n\n${SENTENCE}`)],
    )
      .expect(303)
      .expect('Location', '/');
    const home = words((await house.get('/')).text);
    expect(home).toContain('Übersetzung.txt');
    expect(home).toContain('Zweite Fassung.md');
  });

  test('one file leads straight to its repair page', async () => {
    const { headers } = await upload(['einzeln.txt', Buffer.from(`${SENTENCE} Sie kommt allein.`)]).expect(
      303,
    );
    expect(headers['location']).toMatch(/^\/articles\/\d+$/);
  });

  test('a picture called .txt is refused by name; the other file is taken in', async () => {
    const before = (await house.workbench.articles()).length;
    const answer = await upload(['bild.txt', PNG], ['gut.txt', Buffer.from(SENTENCE)]).expect(400);
    expect(words(answer.text)).toContain('„bild.txt“ ist ein PNG-Bild');
    expect(words(answer.text)).toContain('1 Artikel aufgenommen.');
    expect(await house.workbench.articles()).toHaveLength(before + 1);
  });

  test.each([
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SENTENCE, 'utf16le')])],
    ['Latin-1', Buffer.from(SENTENCE, 'latin1')],
  ])('%s is read and goes out byte for byte', async (_, bytes) => {
    const { headers } = await upload(['fassung.txt', bytes]).expect(303);
    const article = String(headers['location']);
    expect((await house.get(`${article}/segments/1?show=all`)).text).toContain('Die Bäckerei am Markt');
    const file = await house
      .get(`${article}/export/same`)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(Buffer.compare(file.body as Buffer, bytes)).toBe(0);
  });

  test('unclosed HTML is read, shown as text and goes out unchanged', async () => {
    const html = `<html><body><p>${SENTENCE}<p>Der <b>Teig ruht <script>alert(1)</script> über Nacht.`;
    const { headers } = await upload(['seite.html', Buffer.from(html)]).expect(303);
    const article = String(headers['location']);
    expect((await house.get(`${article}/segments/1?show=all`)).text).not.toContain('<script>alert');
    expect((await house.get(`${article}/export/same`).buffer(true)).text).toBe(html);
  });

  test('an upload without a file, and one with too many, say so', async () => {
    expect(words((await upload().field('x', 'y').expect(400)).text)).toContain('keine Datei gewählt');
    const many = Array.from({ length: 25 }, (_, i) => [`${i}.txt`, Buffer.from(SENTENCE)] as const);
    expect(words((await upload(...many).expect(400)).text)).toContain('höchstens 20 Dateien');
  });

  test('a file beyond the limit is answered with 413 and what to do', async () => {
    const refused = await upload(['riesig.txt', Buffer.alloc(9 * 1024 * 1024, 'a')]).expect(413);
    expect(words(refused.text)).toContain('höchstens 8 MB');
  });
});

describe('nothing is executed', () => {
  const SCRIPT = '<script>alert("x")</script>';
  const NAME = `"><img src=x onerror=alert(1)>`;

  test('mark-up in article, title, source, editor name, file name and search is shown as text', async () => {
    const article = await house.paste(`${SCRIPT} Die Elbe -Brücke ${SCRIPT} ist fertig.`, {
      title: SCRIPT,
      source: SCRIPT,
    });
    const cookie = `editor=${encodeURIComponent(NAME)}`;
    await house
      .post(`${article}/segments/1/accept?show=all`, { version: '0', postEdit: `${SCRIPT} Die Brücke.` })
      .set('Cookie', cookie)
      .expect(303);
    const pages = ['/', `${article}/segments/1?show=all`, '/fixes', `/fixes?q=${encodeURIComponent(SCRIPT)}`];
    pages.push(`${article}/export`, `${article}/segments/1/elsewhere`);
    for (const path of pages) {
      const { text } = await house.get(path).set('Cookie', cookie).expect(200);
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('<img');
    }
    const refused = await upload([`${NAME}.txt`, PNG]).expect(400);
    expect(refused.text).not.toContain('<img');
  });

  test('the file name of an export cannot break out of its header', async () => {
    const article = await house.paste(SENTENCE, { title: 'a"; filename="b.exe\r\nX-Evil: 1' });
    const { headers } = await house.get(`${article}/export/same`).expect(200);
    expect(headers['x-evil']).toBeUndefined();
    expect(headers['content-disposition']).toMatch(/^attachment; filename="?[\w.-]+\.txt"?$/);
  });
});

function pasted(form: Readonly<Record<string, string>>): Test {
  const sent = house.post('/articles').unset('Content-Type');
  return Object.entries(form).reduce((test, [name, value]) => test.field(name, value), sent);
}
