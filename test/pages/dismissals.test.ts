import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const ARTICLE = `Der Hafen Ostrand

Die Elbe -Fähre fährt ab Mai. Viele Gäste freuen sich auf die Elbe -Fähre. Das Wasser -Amt prüft die Fähre.
`;
const at = (article: string, number: number, rest = ''): string =>
  `${article}/segments/${number}${rest}?show=all`;
const idOf = (article: string): number => Number(article.split('/').at(-1));

/** Numbers of the sentences in which something is found. */
async function found(article: string): Promise<number[]> {
  const { segments } = await house.workbench.open(idOf(article));
  return segments.flatMap(({ assessment, segment }) =>
    assessment.findings.length > 0 ? [segment.index + 1] : [],
  );
}

/** The hidden fields of the first card, and the way of its button. */
async function dismiss(article: string, number: number, scope: string): Promise<string> {
  const { text } = await house.get(at(article, number)).expect(200);
  const fields = [...text.matchAll(/name="(rule|start|end)" value="([^"]*)"/g)].slice(0, 3);
  const form = Object.fromEntries(fields.map(([, name, value]) => [String(name), String(value)]));
  const sent = await house.post(at(article, number, '/dismiss'), { ...form, scope }).expect(303);
  return String(sent.headers['location']);
}

test('a finding is dismissed for its words in the whole article, and the notice takes that back', async () => {
  const article = await house.paste(ARTICLE);
  const other = await house.paste(ARTICLE.replace('Hafen', 'Markt'));
  expect(await found(article)).toEqual([2, 3, 4]);
  const page = await house.get(await dismiss(article, 2, 'article')).expect(200);
  expect(words(page.text)).toContain(
    'Bei diesen Wörtern im ganzen Artikel verworfen: Leerzeichen am Bindestrich.',
  );
  expect(words(page.text)).toContain('sicher · bei diesen Wörtern im ganzen Artikel verworfen');
  expect(await found(article)).toEqual([4]);
  expect(await found(other)).toEqual([2, 3, 4]);

  const undo = /<form method="post" action="([^"]*\/restore[^"]*)">([\s\S]*?)data-key="undo"/.exec(page.text);
  const fields = [...String(undo?.[2]).matchAll(/name="(\w+)" value="([^"]*)"/g)];
  const form = Object.fromEntries(fields.map(([, name, value]) => [String(name), String(value)]));
  await house.post(String(undo?.[1]).replaceAll('&amp;', '&'), form).expect(303);
  expect(await found(article)).toEqual([2, 3, 4]);
});

test('dismissed everywhere it is gone from articles that come later, too', async () => {
  const article = await house.paste(ARTICLE);
  await dismiss(article, 2, 'house');
  const later = await house.paste(ARTICLE.replace('Hafen', 'Markt'));
  expect(await found(article)).toEqual([4]);
  expect(await found(later)).toEqual([4]);
});

test('all that is dismissed stands on one page, by how far it reaches, and is taken back there', async () => {
  const article = await house.paste(ARTICLE);
  expect(words((await house.get(`${article}/dismissals`).expect(200)).text)).toContain(
    'In diesem Artikel ist kein Befund verworfen.',
  );
  await dismiss(article, 4, 'place');
  await dismiss(article, 2, 'house');
  const page = await house.get(`${article}/dismissals`).expect(200);
  expect(words(page.text)).toMatch(/In allen Artikeln .* Elbe - ?Fähre .* An einer Stelle .* Wasser/);
  const row = /<form method="post" action="([^"]*dismissals\/restore)">([\s\S]*?)<\/form>/.exec(page.text);
  const fields = [...String(row?.[2]).matchAll(/name="(\w+)" value="([^"]*)"/g)];
  const form = Object.fromEntries(fields.map(([, name, value]) => [String(name), String(value)]));
  expect(form['scope']).toBe('house');
  const back = await house.post(String(row?.[1]), form).expect(303);
  expect(words((await house.get(String(back.headers['location']))).text)).toContain(
    'Der Befund gilt wieder.',
  );
  expect(await found(article)).toEqual([2, 3]);
});

test('a wide dismissal outlives one in its place: each is taken back by itself', async () => {
  const article = await house.paste(ARTICLE);
  const { segments } = await house.workbench.open(idOf(article));
  const finding = segments[1]?.assessment.findings[0];
  if (finding === undefined) throw new Error('nothing was found');
  const place = { ruleId: finding.ruleId, ...finding.span };
  await house.workbench.dismiss(idOf(article), 1, place);
  await house.workbench.dismiss(idOf(article), 1, place, undefined, 'article');
  const scope = async () => (await house.workbench.open(idOf(article))).segments[1]?.dismissed[0]?.scope;
  expect(await scope()).toBe('article');
  const form = { rule: finding.ruleId, start: String(finding.span.start), end: String(finding.span.end) };
  await house.post(at(article, 2, '/restore'), { ...form, scope: 'article' }).expect(303);
  expect(await scope()).toBe('place');
});

test('a finding without words can be dismissed in its place only', async () => {
  const article = await house.paste('Die Fähre  fährt ab Mai.');
  const { segments } = await house.workbench.open(idOf(article));
  const finding = segments[0]?.assessment.findings[0];
  if (finding === undefined) throw new Error('nothing was found');
  const form = { rule: finding.ruleId, start: String(finding.span.start), end: String(finding.span.end) };
  const refused = await house.post(at(article, 1, '/dismiss'), { ...form, scope: 'house' }).expect(400);
  expect(words(refused.text)).toContain('lässt sich nur an seiner Stelle verwerfen');
  expect((await house.get(at(article, 1)).expect(200)).text).not.toContain('value="house"');
});
