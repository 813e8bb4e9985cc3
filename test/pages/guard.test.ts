import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('headers', () => {
  test('only scripts, styles and pictures of this server run; nothing inline, no frame, no foreign form', async () => {
    const { headers, text } = await house.get('/').expect(200);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(text).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
  });

  test('on plain http nothing asks the browser for https', async () => {
    const { headers } = await house.get('/').expect(200);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });

  test('types are not guessed, frames are refused, the address of a page goes nowhere, the program is not named', async () => {
    const { headers } = await house.get('/').expect(200);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('pages with text stay out of shared caches', async () => {
    expect((await house.get('/fixes').expect(200)).headers['cache-control']).toBe('private, no-cache');
  });
});

describe('where a request comes from', () => {
  const foreign: readonly (readonly [string, string])[] = [
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
    ['Origin', 'http://klartext.example'],
    ['Origin', 'null'],
  ];
  test.each(foreign)('a form that comes with %s: %s is refused and changes nothing', async (name, value) => {
    const before = (await house.workbench.articles()).length;
    const refused = await house.post('/articles/sample').set(name, value).expect(403);
    expect(words(refused.text)).toContain('von einer fremden Seite');
    expect(await house.workbench.articles()).toHaveLength(before);
  });

  test.each(['same-origin', 'none'])('a form of this site (%s) is carried out', async (site) => {
    await house.post('/articles/sample').set('Sec-Fetch-Site', site).expect(303);
  });

  test('without Sec-Fetch-Site the origin must be this server', async () => {
    await house
      .post('/articles/sample')
      .set('Host', 'localhost:3000')
      .set('Origin', 'http://localhost:3000')
      .expect(303);
    await house
      .post('/articles/sample')
      .set('Host', 'localhost:3000')
      .set('Origin', 'http://localhost:3001')
      .expect(403);
  });

  test('reading needs no origin', async () => {
    await house.get('/').set('Sec-Fetch-Site', 'cross-site').expect(200);
  });
});

describe('a name that was pointed at this machine', () => {
  test.each(['klartext.example', 'localhost.example', '192.168.1.7:3000', ''])(
    'a server bound to this machine answers nothing to the host "%s"',
    async (host) => {
      const refused = await house.get('/').set('Host', host).expect(403);
      expect(words(refused.text)).toContain('Unter diesem Namen antwortet Klartext nicht.');
    },
  );

  test.each(['localhost', 'localhost:3000', '127.0.0.1:8080', '[::1]:3000', 'LOCALHOST:3000'])(
    'it answers to %s',
    async (host) => {
      await house.get('/').set('Host', host).expect(200);
    },
  );

  test.each([
    '192.168.1.7:3000',
    '[fe80::1]:3000',
    'redaktion.example',
    'Redaktion.example:3000',
    'localhost',
  ])(
    'a server opened to the network answers to addresses and to the names that it was given: %s',
    async (host) => {
      const open = await openHouse({ loopback: false, hosts: ['redaktion.example'] });
      await open.get('/').set('Host', host).expect(200);
      await open.get('/').set('Host', 'klartext.example').expect(403);
      await open.close();
    },
  );

  test('one bound to this machine answers to a name that it was given', async () => {
    const open = await openHouse({ hosts: ['klartext.example'] });
    await open.get('/').set('Host', 'klartext.example:8443').expect(200);
    await open.close();
  });
});

describe('after a change of language or name', () => {
  test.each([
    'https://klartext.example/',
    '//klartext.example/',
    '/\\klartext.example',
    'javascript:alert(1)',
    '',
  ])('the way back never leaves the house: %s', async (here) => {
    const { headers } = await house.post('/settings/language', { language: 'en', here }).expect(303);
    expect(headers['location']).toBe('/');
  });

  test('the way back leads to the same page, with its choice', async () => {
    const here = '/fixes?q=Br%C3%BCcke&page=2';
    const { headers } = await house.post('/settings/editor', { editor: 'Ilse', here }).expect(303);
    expect(headers['location']).toBe(here);
  });
});
