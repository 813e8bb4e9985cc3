import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startDeepL, type StandIn } from '../suggest/deepl-stand-in.ts';
import { changed, editorIn, openHouse, versionIn, words, type House } from './house.ts';

const KEY = 'pages-secret-key';
const MACHINE = 'Der Vertrag ist von dem Rat mit Größe angenommen geworden.';
const BETTER = 'Der Rat hat den Vertrag mit großer Mehrheit angenommen.';

let deepl: StandIn;
let house: House;
let article = '';

beforeEach(async () => {
  deepl = await startDeepL({
    key: KEY,
    corrections: { [MACHINE]: BETTER },
    rephrasings: { [MACHINE]: BETTER },
  });
  house = await openHouse({
    deepl: { apiKey: KEY, serverUrl: deepl.url, budget: { run: 1_000, month: 2_000 } },
  });
  article = await house.paste(MACHINE);
});
afterEach(async () => {
  await house.close();
  await deepl.close();
});

const ask = (draft: string) =>
  house.post(`${article}/segments/1/ask`, { version: '0', postEdit: draft, provider: 'deepl' });

describe('a provider that leaves the machine', () => {
  test('is asked only when its button is pressed, and the button says what that means', async () => {
    const page = await house.get(`${article}/segments/1`).expect(200);
    expect(words(page.text)).toContain('DeepL fragen – der Satz verlässt diesen Rechner');
    expect(deepl.received).toHaveLength(0);
    const answer = await ask('Mein Entwurf.').expect(200);
    expect(changed(answer.text)).toContain(BETTER);
    expect(editorIn(answer.text)).toBe('Mein Entwurf.');
  });

  test('what it said is shown again without asking, and a fix taken from it carries its name', async () => {
    await ask('');
    const asked = deepl.received.length;
    const page = await house.get(`${article}/segments/1`).expect(200);
    expect(page.text).toContain(`name="postEdit" value="${BETTER}"`);
    await house
      .post(`${article}/segments/1/accept`, { version: versionIn(page.text), postEdit: BETTER })
      .expect(303);
    expect(deepl.received).toHaveLength(asked);
    expect(words((await house.get('/fixes')).text)).toMatch(/Satz 1 DeepL/);
  });

  test('when it fails the page says why beside the rest; the key is nowhere', async () => {
    deepl.always('/v2/write/correct', { status: 456 });
    deepl.always('/v2/write/rephrase', { status: 456 });
    const answer = await ask('Mein Entwurf.').expect(200);
    expect(words(answer.text)).toContain('Nicht alle konnten antworten');
    expect(editorIn(answer.text)).toBe('Mein Entwurf.');
    const pages = await Promise.all(
      ['/', '/about', '/fixes', `${article}/segments/1`].map((path) => house.get(path)),
    );
    for (const { text } of [answer, ...pages]) expect(text).not.toContain(KEY);
    expect(words(pages[1]?.text ?? '')).toContain('Mit dem Satz gehen die Begriffe des Hauses mit');
    expect(house.reports).toEqual([]);
  });

  test('the failure is told in the language of the interface', async () => {
    deepl.always('/v2/write/correct', { status: 403 });
    deepl.always('/v2/write/rephrase', { status: 403 });
    const answer = await ask('').set('Accept-Language', 'en').expect(200);
    expect(words(answer.text)).toContain('DeepL does not accept the key.');
  });

  test('a provider that is not there, or that is local, is not asked', async () => {
    for (const provider of ['rules', 'nobody', ''])
      await house.post(`${article}/segments/1/ask`, { version: '0', provider }).expect(200);
    expect(deepl.received).toHaveLength(0);
  });

  test('the privacy page names it; a house without one says that nothing leaves', async () => {
    expect(words((await house.get('/about')).text)).toContain('DeepL: der eine Satz');
    const alone = await openHouse();
    expect(words((await alone.get('/about')).text)).toContain('Nichts. Klartext prüft');
    expect((await alone.get('/about/notice').expect(200)).headers['content-type']).toBe(
      'text/plain; charset=utf-8',
    );
    expect((await alone.get('/about/licence').expect(200)).text).toContain('Apache License');
    await alone.close();
  });
});
