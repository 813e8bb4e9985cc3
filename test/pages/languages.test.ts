import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { de } from '../../server/locale/de.ts';
import { en } from '../../server/locale/en.ts';
import { openHouse, words, type House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the language of the interface', () => {
  test('is what the browser asks for, else German', async () => {
    expect((await house.get('/').set('Accept-Language', 'en-GB,en;q=0.8')).text).toContain(
      '<html lang="en">',
    );
    expect((await house.get('/').set('Accept-Language', 'de-AT')).text).toContain('<html lang="de">');
    expect((await house.get('/').set('Accept-Language', 'fr,pl;q=0.5')).text).toContain('<html lang="de">');
  });

  test('a choice is kept in a cookie that scripts cannot read and goes before the browser', async () => {
    const { headers } = await house.post('/settings/language', { language: 'en', here: '/' }).expect(303);
    expect(String(headers['set-cookie'])).toMatch(
      /^language=en; Max-Age=31536000; Path=\/; .*HttpOnly; SameSite=Lax$/,
    );
    const page = await house.get('/').set('Cookie', 'language=en');
    expect(page.text).toContain('<html lang="en">');
  });

  test('an unknown language changes nothing', async () => {
    const { headers } = await house.post('/settings/language', { language: 'xx', here: '/' }).expect(303);
    expect(headers['set-cookie']).toBeUndefined();
    expect((await house.get('/').set('Cookie', 'language=xx')).text).toContain('<html lang="de">');
  });

  test('every page speaks English; titles of rules too, what a rule says of the German text stays German', async () => {
    const article = await house.paste('Die Elbe -Brücke ist fertig.');
    const at = (path: string) => house.get(path).set('Accept-Language', 'en').expect(200);
    expect(words((await at('/')).text)).toContain('Check article');
    const desk = words((await at(`${article}/segments/1?show=all`)).text);
    expect(desk).toContain('Sentence 1 of 1');
    expect(desk).toContain('Take over');
    expect(desk).toMatch(/Leerzeichen vor dem Bindestrich|Bindestrich/);
    expect(words((await at(`${article}/export`)).text)).toContain('Download');
    expect(words((await at('/fixes')).text)).toContain('No fix yet.');
    expect(words((await at('/about')).text)).toContain('What leaves this machine?');
    expect(words((await at('/keys')).text)).toContain('Everything works without a mouse.');
    expect(words((await house.get('/nowhere').set('Accept-Language', 'en').expect(404)).text)).toContain(
      'Nothing here',
    );
  });

  test('both languages say something everywhere', () => {
    const silent = (words: object, path = ''): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' && value !== null
          ? silent(value, `${path}${key}.`)
          : value === ''
            ? [`${path}${key}`]
            : [],
      );
    expect([...silent(de), ...silent(en)]).toEqual([]);
  });
});

describe('the name of the editor', () => {
  test('is cleaned, kept in a cookie and stands beside the fixes', async () => {
    const name = '  Ilse\r\nBrandt\u202e '.padEnd(300, 'x');
    const { headers } = await house.post('/settings/editor', { editor: name, here: '/' }).expect(303);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    expect(decodeURIComponent(cookie)).toMatch(/^editor=Ilse Brandt x{60,68}$/);
    expect(words((await house.get('/').set('Cookie', cookie)).text)).toContain('Ilse Brandt');
  });

  test('is forgotten when the field is emptied', async () => {
    const { headers } = await house.post('/settings/editor', { editor: ' ', here: '/' }).expect(303);
    expect(String(headers['set-cookie'])).toContain('editor=; Path=/; Expires=Thu, 01 Jan 1970');
  });

  test('a cookie that is no valid text is no name', async () => {
    expect(words((await house.get('/').set('Cookie', 'editor=%E0%A4%A')).text)).toContain('Namen eintragen');
  });
});
