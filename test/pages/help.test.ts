import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { de } from '../../server/locale/de.ts';
import { openHouse, words, type House } from './house.ts';

const ROOT = join(import.meta.dirname, '../..');
const TOPICS = Object.keys(de.help.topics);
const LANGUAGES = ['de', 'en'] as const;

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const look = async (path: string, language: 'de' | 'en'): Promise<string> =>
  (await house.get(path).set('Accept-Language', language).expect(200)).text;

/** Addresses of this house that a page's own part links to. */
function linksIn(html: string): string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return [...main.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href ?? '');
}

test('both languages have a page on every topic, and none beside', () => {
  for (const language of LANGUAGES)
    expect(readdirSync(join(ROOT, 'views/help', language)).sort()).toEqual(
      TOPICS.map((topic) => `${topic}.ejs`).sort(),
    );
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('every topic says something of its own, under its title', async () => {
    const texts = new Set<string>();
    for (const topic of TOPICS) {
      const html = await look(`/help/${topic}`, language);
      const prose = words(html.slice(html.indexOf('<article'), html.indexOf('</article>')));
      expect(prose.length).toBeGreaterThan(300);
      texts.add(prose);
    }
    expect(texts.size).toBe(TOPICS.length);
  });

  test('every link on a page of help leads somewhere', async () => {
    const links = new Set<string>();
    for (const path of ['/help', ...TOPICS.map((topic) => `/help/${topic}`)])
      for (const link of linksIn(await look(path, language))) links.add(link);
    expect(links.size).toBeGreaterThan(TOPICS.length);
    for (const link of links) await house.get(link).expect(200);
  });
});

test.each(['/fixes', '/terms', '/lessons', '/rules', '/about', '/keys', '/search', '/fixes/memory'])(
  '%s has a way to the help that fits it',
  async (path) => {
    const [mark] = linksIn(await look(path, 'de')).filter((href) => href.startsWith('/help/'));
    if (mark === undefined) throw new Error('no mark');
    await house.get(mark).expect(200);
  },
);

test('a topic that does not exist is nowhere', async () => {
  await house.get('/help/nirgends').expect(404);
  await house.get('/help/toString').expect(404);
  await house.get('/help/..%2fhome').expect(404);
});

test('a newcomer is told on every empty page what to do', async () => {
  const told: Readonly<Record<string, RegExp>> = {
    '/': /Noch kein Artikel\. Fügen Sie einen Text ein oder beginnen Sie mit dem Beispiel/,
    '/fixes': /Noch keine Korrektur\. /,
    '/terms': /Noch kein Begriff\. /,
    '/lessons': /Noch nichts: Ein Vorschlag entsteht, wenn/,
    '/search': /Schreiben Sie oben, was Sie suchen/,
  };
  for (const [path, said] of Object.entries(told)) expect(words(await look(path, 'de'))).toMatch(said);
});
