import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Provider } from '../../server/suggest/provider.ts';
import { createWorkbench } from '../../server/workbench/index.ts';
import { realParts } from '../workbench/parts.ts';
import { startDeepL, type StandIn } from '../suggest/deepl-stand-in.ts';
import { startServer } from '../suggest/server-stand-in.ts';
import { changed, openHouse, words, type House } from './house.ts';

const KEY = 'pages-secret-key';
/** The rules mend the first for certain and see of the second more than they can mend. */
const EASY = 'Die Meisterin lachte , dann schwieg sie.';
const HARD = 'Der Rat hat gestern Werden Sie Freund der Brücke , sagte die Meisterin.';
const BETTER = 'Der Rat hat gestern getagt, sagte die Meisterin.';

let deepl: StandIn;
let house: House;
let article = '';

beforeEach(async () => {
  deepl = await startDeepL({ key: KEY, corrections: { [HARD]: BETTER } });
  house = await openHouse({
    deepl: { apiKey: KEY, serverUrl: deepl.url, budget: { run: 500, month: 2_000 } },
  });
  article = await house.paste(`${EASY} ${HARD}`);
});
afterEach(async () => {
  await house.close();
  await deepl.close();
});

const read = async (path: string): Promise<string> => words((await house.get(path).expect(200)).text);

/** The page once nothing is under way any more. */
async function readWhenOver(): Promise<string> {
  for (;;) {
    const page = await house.get(`${article}/ask`).expect(200);
    if (page.headers['refresh'] === undefined) return words(page.text);
    await wait(20);
  }
}

test('without a provider the page says how one is set up, and so does its help', async () => {
  const own = await openHouse();
  const article = await own.paste('Die Elbe -Brücke ist fertig.');
  for (const path of [`${article}/ask`, '/help/providers']) {
    const page = words((await own.get(path).expect(200)).text);
    expect(page).toContain('DEEPL_API_KEY: der Schlüssel eines DeepL-Kontos');
    expect(page).toContain('KLARTEXT_LLM_URL, KLARTEXT_LLM_MODEL');
    expect(page).toContain('KLARTEXT_LANGUAGETOOL_URL=http://localhost:8081 npm start');
  }
  const english = await own.get(`${article}/ask`).set('Accept-Language', 'en').expect(200);
  expect(words(english.text)).toContain('No provider is set up yet');
  await own.close();
});

describe('asking about a whole article', () => {
  test('says before anything is sent how much it would be, and what budget and account allow', async () => {
    const page = await read(`${article}/ask`);
    expect(page).toContain(`Höchstens ${EASY.length + HARD.length} Zeichen aus 2 Sätzen`);
    expect(page).toContain('Budget: 0 von 2.000 Zeichen in diesem Monat');
    expect(page).toContain('höchstens 500 Zeichen');
    expect(page).toContain('Das Konto selbst zählt 0 von 500.000 Zeichen');
    expect(deepl.received.filter(({ path }) => path !== '/v2/usage')).toEqual([]);
  });

  test('sends only what the rules left; the answers then stand beside the sentences', async () => {
    await house
      .post(`${article}/ask`, { provider: 'deepl' })
      .expect(303)
      .expect('Location', `${article}/ask`);
    expect(await readWhenOver()).toContain('Fertig. Die Antworten stehen bei den Sätzen. 2 von 2 Sätzen');
    expect(deepl.to('/v2/write/correct').flatMap(({ texts }) => texts)).toEqual([HARD]);
    expect(changed((await house.get(`${article}/segments/2`).expect(200)).text)).toContain(BETTER);
    expect(await read(`${article}/ask`)).toContain(`Budget: ${HARD.length} von 2.000`);
    expect(await read(`${article}/segments/2`)).toContain('schon beantwortet');
  });

  test('can be stopped, and is not begun twice', async () => {
    let release = (): void => undefined;
    deepl.next('/v2/write/correct', { held: new Promise<void>((done) => (release = done)) });
    await house.post(`${article}/ask`, { provider: 'deepl' }).expect(303);
    await deepl.count(1);
    await house.post(`${article}/ask`, { provider: 'deepl' }).expect(303);
    const page = await house.get(`${article}/ask`).expect(200);
    expect(words(page.text)).toContain('Die Fragen sind unterwegs.');
    await house.post(`${article}/ask/stop`).expect(303);
    expect(await readWhenOver()).toContain('Abgebrochen. Was schon beantwortet wurde, ist gespeichert.');
    release();
    expect(deepl.to('/v2/write/correct')).toHaveLength(1);
  });

  test('tells what failed', async () => {
    deepl.always('/v2/write/correct', { status: 456 });
    await house.post(`${article}/ask`, { provider: 'deepl' }).expect(303);
    expect(await readWhenOver()).toMatch(/Nicht alle konnten antworten.*Kontingent/u);
  });

  test('says that the program failed, what is kept and what to do, and the log is told', async () => {
    const faults: unknown[] = [];
    const deaf: Provider = {
      id: 'deepl',
      title: { de: 'DeepL', en: 'DeepL' },
      origin: 'provider',
      remote: true,
      suggest: () => Promise.reject(new RangeError('a fault')),
    };
    const parts = await realParts({ providers: [deaf], fault: (error) => faults.push(error) });
    const other = await openHouse({ workbench: createWorkbench(parts) });
    const path = `${await other.paste(HARD)}/ask`;
    await other.post(path, { provider: 'deepl' }).expect(303);
    let page = await other.get(path).expect(200);
    while (page.headers['refresh'] !== undefined) page = await other.get(path).expect(200);
    expect(words(page.text)).toContain(
      'Durch einen Fehler im Programm abgebrochen. Was schon beantwortet wurde, ist gespeichert; fragen Sie noch einmal',
    );
    expect(faults).toEqual([new RangeError('a fault')]);
    await other.close();
    await parts.store.close();
  });

  test('asks nobody who was not chosen, and speaks English, too', async () => {
    await house.post(`${article}/ask`, { provider: 'rules' }).expect(303);
    const page = await house.get(`${article}/ask`).set('Accept-Language', 'en').expect(200);
    expect(words(page.text)).toContain('At most 111 characters of 2 sentences leave this machine.');
    expect(deepl.to('/v2/write/correct')).toEqual([]);
    await house.get('/articles/99/ask').expect(404);
    await house.post('/articles/99/ask', { provider: 'deepl' }).expect(404);
  });

  test('shows the budget also where the account does not answer', async () => {
    deepl.always('/v2/usage', { status: 503 });
    expect(await read(`${article}/ask`)).toMatch(/Budget: 0 von 2\.000.*nicht zu erfahren/u);
  });
});

describe('the button of one sentence', () => {
  const ask = (again = '') =>
    house.post(`${article}/segments/2/ask${again}`, { version: '0', provider: 'deepl' });

  test('says how much is sent and what is left', async () => {
    expect(await read(`${article}/segments/2`)).toContain(
      `der Satz verlässt diesen Rechner (${HARD.length} Zeichen, noch 2.000 in diesem Monat)`,
    );
  });

  test('warns where the sentence may be paid for twice, and then sends it', async () => {
    deepl.next('/v2/write/correct', 'cut-off');
    await ask();
    const warned = await ask().expect(200);
    expect(warned.text).toContain('/ask?again=1"');
    expect(words(warned.text)).toContain('DeepL noch einmal fragen – der Satz wird noch einmal gesendet');
    expect(deepl.billed()).toBe(HARD.length);
    expect(changed((await ask('?again=1').expect(200)).text)).toContain(BETTER);
    expect(deepl.billed()).toBe(2 * HARD.length);
  });
});

test('what LanguageTool remarks stands beside our findings, its repair among the suggestions, also later', async () => {
  const match = {
    message: 'Hier fehlt etwas.',
    offset: EASY.indexOf('dann'),
    length: 4,
    replacements: [{ value: 'und dann' }],
    rule: { id: 'SOME_RULE', issueType: 'grammar', category: { id: 'GRAMMAR' } },
  };
  const server = await startServer(() => ({ body: JSON.stringify({ matches: [match] }) }));
  const other = await openHouse({ languageTool: { url: server.url } });
  const place = `${await other.paste(EASY)}/segments/1`;
  expect((await other.get(place).expect(200)).text).not.toContain('Hier fehlt etwas.');
  expect(server.asked).toEqual([]);
  expect(words((await other.get(place)).text)).toContain('der Satz geht an ein Programm auf diesem Rechner');
  expect(words((await other.get('/about')).text)).toContain('Nichts. Klartext prüft');
  await other.post(`${place}/ask`, { version: '0', provider: 'languagetool' }).expect(200);
  const page = words((await other.get(place).expect(200)).text);
  expect(page).toMatch(/Weitere Bemerkungen Hier fehlt etwas\..*und dann/u);
  expect(page).toContain('LanguageTool: Hier fehlt etwas.');
  expect(server.asked).toHaveLength(1);
  await other.close();
  await server.close();
});
