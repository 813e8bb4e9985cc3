import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const GERMAN = `Der Turm am Nordtor wurde 1921 gebaut. Heute dient er als Museum und zeigt Werkzeuge der Küfer. Der Eintritt kostet 5 Euro. Anna Lindqvist leitet den Verein seit fast zwanzig Jahren.`;
const ENGLISH = `The tower at the north gate was built in 1921. Today it serves as a museum and shows the tools of the coopers. Admission is 5 euros. Anna Lindqvist has led the society for almost twenty years.`;

const at = (article: string, number: number, rest = ''): string =>
  `${article}/segments/${number}${rest}?show=all`;
const sourcesIn = (html: string): string[] =>
  [...html.matchAll(/<p class="source">([^<]*)<\/p>/g)].map(([, text = '']) => text);
const versionOf = (html: string): string =>
  /class="actions">\s*<input type="hidden" name="version" value="(\d+)">\s*<button name="step"/.exec(
    html,
  )?.[1] ?? '';

test('the source stands beside each sentence; a sentence of it is moved, unlinked and brought back', async () => {
  const article = await house.paste(GERMAN, { source: ENGLISH });
  const before = (await house.get(at(article, 2)).expect(200)).text;
  expect(sourcesIn(before)).toEqual(['Today it serves as a museum and shows the tools of the coopers.']);

  await house.post(at(article, 2, '/source'), { step: 'take-after', version: versionOf(before) }).expect(303);
  const joined = (await house.get(at(article, 2)).expect(200)).text;
  expect(sourcesIn(joined)).toEqual([
    'Today it serves as a museum and shows the tools of the coopers.',
    'Admission is 5 euros.',
  ]);
  const third = (await house.get(at(article, 3)).expect(200)).text;
  expect(sourcesIn(third)).toEqual([]);
  expect(words(third)).toContain('Diesem Satz ist kein Ausgangssatz zugeordnet.');

  await house.post(at(article, 2, '/source'), { step: 'unlink', version: versionOf(joined) }).expect(303);
  const cut = (await house.get(at(article, 2)).expect(200)).text;
  expect(sourcesIn(cut)).toEqual([]);
  await house.post(at(article, 2, '/source'), { step: 'undo', version: versionOf(cut) }).expect(303);
  const back = (await house.get(at(article, 2)).expect(200)).text;
  expect(sourcesIn(back)).toHaveLength(2);
  await house.post(at(article, 2, '/source'), { step: 'undo', version: versionOf(back) }).expect(303);
  expect(sourcesIn((await house.get(at(article, 3)).expect(200)).text)).toEqual(['Admission is 5 euros.']);
});

test('who mends what somebody else has mended since is told, and nothing is overwritten', async () => {
  const article = await house.paste(GERMAN, { source: ENGLISH });
  const seen = versionOf((await house.get(at(article, 2)).expect(200)).text);
  await house.post(at(article, 2, '/source'), { step: 'unlink', version: seen }).expect(303);
  const refused = await house
    .post(at(article, 2, '/source'), { step: 'take-after', version: seen })
    .expect(400);
  expect(words(refused.text)).toContain('Die Zuordnung wurde inzwischen geändert.');
  expect(sourcesIn((await house.get(at(article, 2)).expect(200)).text)).toEqual([]);
});

test('a mended link is what the checks against the source see', async () => {
  const article = await house.paste(GERMAN.replace('1921', '1912'), { source: ENGLISH });
  const page = (await house.get(at(article, 1)).expect(200)).text;
  expect(words(page)).toContain('Hier steht „1912“, im Ausgangstext „1921“.');
  await house.post(at(article, 1, '/source'), { step: 'unlink', version: versionOf(page) }).expect(303);
  expect(words((await house.get(at(article, 1)).expect(200)).text)).not.toContain('im Ausgangstext „1921“');
});

test('an article without a source has nothing to mend', async () => {
  const article = await house.paste(GERMAN);
  expect((await house.get(at(article, 2)).expect(200)).text).not.toContain('name="step"');
  await house.post(at(article, 2, '/source'), { step: 'unlink', version: '0' }).expect(400);
});
