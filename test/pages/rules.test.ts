import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const RULE = 'repeated-word';
const TEXT = 'Die Fähre legt in in Kiel an. Das Brot ist ist frisch.';

/** What a reader sees of one rule, and the forms that switch it. */
async function card(page: string): Promise<{ readonly seen: string; readonly html: string }> {
  const { text } = await house.get(page).expect(200);
  const html = new RegExp(`<li class="card rule[^"]*" id="rule-${RULE}"[\\s\\S]*?</details>`).exec(text)?.[0];
  if (html === undefined) throw new Error(`${page} does not show ${RULE}`);
  return { seen: words(html), html };
}

const findings = async (article: string): Promise<string> =>
  words((await house.get(`${article}/segments/1?show=all`)).text);

describe('the page of rules', () => {
  test('shows of every rule what it says, an example with its repair, what it lets pass, and figures', async () => {
    const { text } = await house.get('/rules').expect(200);
    for (const { id, title, madeFrom } of house.workbench.ruleTitles()) {
      if (madeFrom !== undefined) continue;
      expect(text).toContain(`id="rule-${id}"`);
      expect(words(text)).toContain(title.de);
    }
    const { seen, html } = await card('/rules');
    expect(seen).toContain('„in“ steht zweimal hintereinander.');
    expect(html).toContain('legt <mark class="">in in</mark> Kiel an.');
    expect(seen).toContain('→ wird zu Die Fähre legt in Kiel an.');
    expect(seen).toContain('Das lässt sie gelten');
    expect(seen).toMatch(/Auf \d\.\d{3} sauberen Sätzen (kein Fehlalarm|\d+ Fehlalarme?)\./);
    expect(seen).toContain('In Ihren Artikeln bisher kein Befund.');
  });

  test('switches a rule for all articles and says so; a second switch gives the choice back', async () => {
    const article = await house.paste(TEXT);
    expect(await findings(article)).toContain('1 Befund');
    const { headers } = await house
      .post(`/rules/${RULE}`, { state: 'off' })
      .set('Cookie', 'editor=Ilse%20Brandt')
      .expect(303);
    expect(headers['location']).toBe(`/rules#rule-${RULE}`);
    const off = await card('/rules');
    expect(off.seen).toMatch(/aus Einschalten/);
    expect(off.seen).toContain('Für alle Artikel abgeschaltet (von Ilse Brandt, ');
    expect(await findings(article)).toContain('kein Befund');
    expect(words((await house.get('/rules')).text)).toContain('1 abgeschaltet');

    await house.post(`/rules/${RULE}`, { state: 'default' }).expect(303);
    const back = await card('/rules');
    expect(back.seen).toMatch(/an Abschalten/);
    expect(back.seen).not.toContain('Für alle Artikel');
    expect(await findings(article)).toContain('1 Befund');
  });

  test('of an article is linked from its findings and switches for this article only', async () => {
    const article = await house.paste(TEXT, { title: 'Fähre' });
    const other = await house.paste(TEXT);
    const desk = (await house.get(`${article}/segments/1?show=all`)).text;
    expect(desk).toContain(`href="${article}/rules"`);
    expect(desk).toContain(`href="${article}/rules#rule-${RULE}"`);

    await house.post(`${article}/rules/${RULE}`, { state: 'off' }).expect(303);
    const page = await house.get(`${article}/rules`).expect(200);
    expect(words(page.text)).toContain('Regeln für diesen Artikel');
    expect(words(page.text)).toContain('Fähre');
    expect((await card(`${article}/rules`)).seen).toContain('In diesem Artikel abgeschaltet (');
    expect((await card('/rules')).seen).toMatch(/an Abschalten/);
    expect(await findings(article)).toContain('kein Befund');
    expect(await findings(other)).toContain('1 Befund');
  });

  test('shows how often people dismissed what a rule found', async () => {
    const article = await house.paste(TEXT);
    await house
      .post(`${article}/segments/1/dismiss?show=all`, { rule: RULE, start: '15', end: '20' })
      .expect(303);
    expect((await card('/rules')).seen).toContain('In Ihren Artikeln 2 Befunde, davon 1 (50 %) verworfen.');
  });

  test('counts what is dismissed for a wording altogether, and no more where that was taken back', async () => {
    const id = Number((await house.paste(TEXT)).split('/')[2]);
    await house.workbench.dismiss(id, 0, { ruleId: RULE, start: 15, end: 20 }, undefined, 'house');
    expect((await card('/rules')).seen).toContain(
      'davon keiner verworfen. Für 1 Wortlaut überhaupt verworfen.',
    );
    const { wide } = await house.workbench.dismissals(id);
    for (const one of wide) await house.workbench.restoreWidely(one);
    expect((await card('/rules')).seen).not.toContain('überhaupt verworfen');
  });

  test('says why a rule came switched off', async () => {
    const { rules, measured } = await house.workbench.rules();
    const imprecise = rules.map((rule) =>
      rule.id === RULE ? { ...rule, on: false, byDefault: false, precision: 0.4 } : rule,
    );
    await house.close();
    house = await openHouse({ workbench: { rules: async () => ({ rules: imprecise, measured }) } });
    expect((await card('/rules')).seen).toContain(
      'Abgeschaltet, weil zu ungenau: Nur 40 % ihrer Befunde waren richtig.',
    );
  });

  test('speaks English; what rules say of German stays German', async () => {
    const { text } = await house.get('/rules').set('Accept-Language', 'en').expect(200);
    expect(words(text)).toContain('Repeated word');
    expect(words(text)).toContain('Switch off: Repeated word');
    expect(words(text)).toContain('„in“ steht zweimal hintereinander.');
  });

  test.each([
    ['a rule that there is not', '/rules/no-such-rule', { state: 'off' }, 404],
    ['an article that there is not', `/articles/77/rules/${RULE}`, { state: 'off' }, 404],
    ['no state', `/rules/${RULE}`, {}, 400],
    ['a state that there is not', `/rules/${RULE}`, { state: 'maybe' }, 400],
  ] as const)('%s is refused', async (_, path, form, status) => {
    await house.post(path, form).expect(status);
    expect((await house.workbench.rules()).rules.filter(({ everywhere }) => everywhere)).toEqual([]);
  });

  test('is not there for an article that is not', async () => {
    await house.get('/articles/77/rules').expect(404);
  });
});

describe('after a finding was dismissed', () => {
  test('the page says so and offers to take it back; that is told too', async () => {
    const article = await house.paste(TEXT);
    const finding = { rule: RULE, start: '15', end: '20' };
    const dismissed = await house.post(`${article}/segments/1/dismiss?show=all`, finding).expect(303);
    const { text } = await house.get(String(dismissed.headers['location'])).expect(200);
    expect(words(text)).toContain('Befund verworfen: Wort doppelt.');
    const [, action = '', fields = ''] =
      /<div class="notice"[\s\S]*?<form method="post" action="([^"]*)">([\s\S]*?)data-key="undo"/.exec(
        text,
      ) ?? [];
    const hidden = [...fields.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    expect(Object.fromEntries(hidden)).toEqual({ ...finding, scope: 'place' });

    const back = await house.post(action, finding).expect(303);
    const again = await house.get(String(back.headers['location'])).expect(200);
    expect(words(again.text)).toContain('Befund gilt wieder: Wort doppelt.');
    expect(again.text).toContain('<mark');
    expect(words((await house.get(String(dismissed.headers['location']))).text)).not.toContain(
      'Befund verworfen',
    );
  });
});

test('a run is taken back only in the article of the address', async () => {
  const [article, other] = [await house.paste(TEXT), await house.paste(TEXT)];
  const id = Number(other.split('/').at(-1));
  await house.workbench.repair(id, { providers: [], auto: true, runId: 'a-run' });
  const before = (await house.workbench.open(id)).counts.accepted;
  expect(before).toBeGreaterThan(0);
  await house.post(`${article}/runs/a-run/undo`).expect(303);
  expect((await house.workbench.open(id)).counts.accepted).toBe(before);
  await house.post('/articles/77/runs/a-run/undo').expect(404);
});
