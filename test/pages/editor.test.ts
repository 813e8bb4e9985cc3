import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { editorIn, openHouse, versionIn, type House } from './house.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const ARTICLE = 'Der Stadtrat hat dem Vertrag mit mit großer Mehrheit zugestimmt. Am Abend gibt es ein Fest.';

test('a text that is being typed is read by the rules, and nothing is kept of it', async () => {
  const article = await house.paste(ARTICLE);
  const assess = (text: string) => house.post(`${article}/segments/1/assess`, { text }).expect(200);

  const worse = await assess('Der Stadtrat hat hat dem Vertrag mit mit großer Mehrheit zugestimmt.');
  expect(worse.body.say).toBe('2 Befunde · 1 mehr als vorher');
  expect(worse.body.findings).toEqual(
    expect.arrayContaining([expect.objectContaining({ start: 33, end: 40, severity: 'major' })]),
  );
  expect((await assess('Der Stadtrat hat dem Vertrag zugestimmt.')).body).toEqual({
    say: 'Kein Befund · 1 weniger als vorher',
    findings: [],
  });
  const page = await house.get(`${article}/segments/1?show=all`).expect(200);
  expect(page.text).toContain('data-version="0"');
  await house.post(`${article}/segments/9/assess`, { text: 'Ja.' }).expect(404);
});

test('the comparison of texts that the browser runs is served with the page', async () => {
  const script = await house.get('/vendor/diff/diff/array.js').expect(200);
  expect(script.headers['content-type']).toContain('javascript');
  expect(script.text).toContain('diffArrays');
});

describe('a draft', () => {
  const save = (article: string, form: Record<string, string>) =>
    house.post(`${article}/segments/1/draft`, { version: '0', at: '1000', text: '', ...form });
  const shown = async (article: string) =>
    (await house.get(`${article}/segments/1?show=all`).expect(200)).text;

  test('is there in any browser until its sentence is decided', async () => {
    const article = await house.paste(ARTICLE);
    await save(article, { text: 'Der Stadtrat stimmt' }).expect(204);
    await save(article, { text: 'Der Stadtrat stimmt zu.', at: '2000' }).expect(204);
    expect(await shown(article)).toContain(
      'data-kept="Der Stadtrat stimmt zu." data-kept-at="2000" data-kept-version="0"',
    );
    // Text in the editor without scripts is the sentence as it stands.
    expect(editorIn(await shown(article))).toContain('mit mit');

    const version = versionIn(await shown(article));
    await house
      .post(`${article}/segments/1/accept`, { version, postEdit: 'Der Stadtrat stimmt zu.' })
      .expect(303);
    expect(await shown(article)).not.toContain('data-kept=');
  });

  test('that comes late, after its editor has decided, is left out; one that somebody else overtook is kept', async () => {
    const article = await house.paste(ARTICLE);
    const version = versionIn(await shown(article));
    await house.post(`${article}/segments/1/accept`, { version, postEdit: 'Der Rat stimmt zu.' }).expect(303);
    await save(article, { text: 'Der Rat stim', version }).expect(204);
    expect(await shown(article)).not.toContain('data-kept=');
    await save(article, { text: 'Der Rat stim', version }).set('Cookie', 'editor=Ilse').expect(204);
    const hers = await house.get(`${article}/segments/1?show=all`).set('Cookie', 'editor=Ilse').expect(200);
    expect(hers.text).toContain('data-kept="Der Rat stim"');
    await save(article, { text: 'Der Rat', version: versionIn(await shown(article)) }).expect(204);
    expect(await shown(article)).toContain('data-kept="Der Rat"');
  });

  test('is not overtaken by an older one, and goes when it is given up', async () => {
    const article = await house.paste(ARTICLE);
    await save(article, { text: 'Neu', at: '2000' }).expect(204);
    await save(article, { text: 'Alt', at: '1000' }).expect(204);
    expect(await shown(article)).toContain('data-kept="Neu"');
    await save(article, { drop: '1', at: '3000' }).expect(204);
    expect(await shown(article)).not.toContain('data-kept=');
  });

  test('belongs to the person who typed it', async () => {
    const article = await house.paste(ARTICLE);
    await save(article, { text: 'Von mir' }).set('Cookie', 'editor=Ilse').expect(204);
    expect(await shown(article)).not.toContain('Von mir');
    const hers = await house.get(`${article}/segments/1?show=all`).set('Cookie', 'editor=Ilse').expect(200);
    expect(hers.text).toContain('data-kept="Von mir"');
  });

  test('without a place or a time is refused', async () => {
    const article = await house.paste(ARTICLE);
    await save(article, { at: 'gestern' }).expect(400);
    await save(article, { version: '' }).expect(400);
    await house.post('/articles/999/segments/1/draft', { version: '0', at: '1', text: 'x' }).expect(404);
  });
});
