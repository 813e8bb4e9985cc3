import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openHouse, words, type House } from './house.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const seen = async (path: string): Promise<string> => words((await house.get(path).expect(200)).text);
const add = async (term: Readonly<Record<string, string>>): Promise<string> => {
  const { headers } = await house.post('/terms', { status: 'preferred', ...term }).expect(303);
  return String(headers['location']);
};
const topOf = async (article: number, index: number): Promise<string | undefined> =>
  (await house.workbench.suggest(article, index)).suggestions[0]?.text;

describe('the term base', () => {
  test('a term is found in every article, suggested, and no longer when it is taken back', async () => {
    await house.paste('Der Händler verkauft seit Jahren kleine Handys an die Schüler der Stadt.');
    expect(await topOf(1, 0)).toBeUndefined();
    const after = await add({ right: 'Smartphone', wrong: 'Handy | Mobilfunkgerät', note: 'seit 2020' });
    expect(await seen(after)).toContain('Festgelegt. Es gilt ab jetzt in jedem Artikel.');
    expect(await seen('/terms')).toContain('Smartphone bevorzugt');
    expect(await seen('/terms')).toContain('Falsch: Handy | Mobilfunkgerät');
    expect(await topOf(1, 0)).toBe(
      'Der Händler verkauft seit Jahren kleine Smartphones an die Schüler der Stadt.',
    );
    const { headers } = await house.post('/terms/1/undo').expect(303);
    expect(await seen(String(headers['location']))).toContain('„Smartphone“ ist zurückgenommen.');
    expect(await topOf(1, 0)).toBeUndefined();
    await house.post('/terms/1/undo').expect(404);
  });

  test('what an article decided goes before it', async () => {
    const article = await house.paste('Der Bürgermeister von Kiew empfing gestern viele Gäste im Rathaus.');
    await add({ right: 'Kyjiw', wrong: 'Kiew' });
    expect(await topOf(1, 0)).toContain('Kyjiw');
    await house.post(`${article}/names`, { form: 'Kyjiw', right: 'Kiew' }).expect(303);
    expect(await topOf(1, 0)).toBeUndefined();
    // a term of the house is none of the article's
    await house.post(`${article}/names/1/undo`).expect(404);
    expect(await seen('/terms')).toContain('1 Begriff');
  });

  test('is searched in all its words', async () => {
    await add({ right: 'Smartphone', wrong: 'Handy', source: 'mobile phone', sourceLanguage: 'en' });
    await add({ right: '', wrong: 'Quantensprung', status: 'forbidden', note: 'Physik' });
    expect(await seen('/terms?q=MOBILE')).toMatch(/1 Begriff Smartphone.*Ausgangswort: mobile phone \(en\)/);
    expect(await seen('/terms?q=physik+quanten')).toMatch(/1 Begriff Quantensprung verboten/);
    expect(await seen('/terms?q=physik+handy')).toContain('Kein Begriff enthält diese Wörter.');
  });

  test('says what is missing, and keeps what was typed', async () => {
    const { text } = await house.post('/terms', { status: 'forbidden', right: 'Nur "dies"' }).expect(400);
    expect(words(text)).toContain('Schreiben Sie bitte, welches Wort nicht stehen soll.');
    expect(text).toContain('value="Nur &#34;dies&#34;"');
    expect(text).toContain('<option value="forbidden" selected>');
    await house.post('/terms', { status: 'sure', right: 'x' }).expect(400);
  });
});

describe('lists of terms', () => {
  const upload = (name: string, content: string) => house.upload('/terms/import', name, content);

  test('are taken in, known ones left as they are, and taken back as a whole', async () => {
    await add({ right: 'Auto', wrong: 'Wagen' });
    const file = 'Richtig;Falsch\nAuto;Wagen\nBoot;Kahn|Nachen\nBoot;Kahn\n';
    const { headers } = await upload('liste.csv', file).expect(303);
    const page = String(headers['location']);
    expect(await seen(page)).toContain('1 Begriff aufgenommen. 2 schon vorhanden.');
    const undo = /action="(\/terms\/import\/[^"]+)"/.exec((await house.get(page)).text)?.[1] ?? '';
    const back = await house.post(undo).expect(303);
    expect(await seen(String(back.headers['location']))).toContain('1 Begriff zurückgenommen.');
    expect(await seen('/terms')).toContain('1 Begriff Auto');
  });

  test('with anything wrong in them change nothing, and every place is named', async () => {
    const { text } = await upload(
      'liste.csv',
      'Richtig;Falsch;Status\nAuto;Wagen;\n;Kahn;\nX;Y;egal\n',
    ).expect(400);
    expect(words(text)).toContain('Nichts wurde aufgenommen: 2 Stellen der Datei sind nicht zu verstehen.');
    expect(words(text)).toContain('Zeile 3: Die richtige Form fehlt (falsch: Kahn).');
    expect(words(text)).toContain('Zeile 4: Der Status „egal“ ist unbekannt.');
    expect(await seen('/terms')).toContain('0 Begriffe');
    expect(words((await upload('x.tbx', '<tbx><a></tbx>').expect(400)).text)).toMatch(
      /Zeile 1: kein gültiges XML/,
    );
    expect(words((await upload('leer.csv', '').expect(400)).text)).toContain('leer');
  });

  test.each(['tbx', 'csv'])('leave as %s and come back into another house the same', async (format) => {
    await add({
      right: 'Smartphone',
      wrong: 'Handy',
      source: 'mobile phone',
      sourceLanguage: 'en',
      note: 'a & b',
    });
    await add({ right: 'Purl', wrong: 'Perle', status: 'do-not-translate' });
    const { text, headers } = await house.get(`/terms/export/${format}`).buffer(true).expect(200);
    expect(headers['content-disposition']).toContain(`begriffe.${format}`);
    const said = async (): Promise<unknown> =>
      (await house.workbench.houseTerms('')).map(({ id: _id, at: _at, runId: _run, ...term }) => term);
    const before = await said();
    await house.close();
    house = await openHouse();
    await upload(`begriffe.${format}`, text).expect(303);
    expect(await said()).toEqual(before);
  });
});

describe('the memory of other programs', () => {
  const tmx = (...pairs: readonly (readonly [string, string, string])[]): string =>
    `<tmx version="1.4"><header srclang="en"/><body>${pairs
      .map(
        ([language, text, german]) =>
          `<tu creationdate="20240305T100000Z" creationid="Ute"><tuv xml:lang="${language}"><seg>${text}</seg></tuv><tuv xml:lang="de"><seg>${german}</seg></tuv></tu>`,
      )
      .join('')}</body></tmx>`;
  const upload = (content: string) => house.upload('/fixes/memory/import', 'alt.tmx', content);

  test('is suggested with where it came from, and no longer when it is taken back', async () => {
    await house.paste('Das Gremium sitzt morgen um 9 Uhr dort in groß.');
    const file = tmx([
      'de-x-mt',
      'Das Gremium sitzt morgen um 8 Uhr dort in groß.',
      'Der Rat tagt morgen um 8 Uhr im großen Saal.',
    ]);
    const { headers } = await upload(file).expect(303);
    expect(await seen(String(headers['location']))).toMatch(/1 Satzpaar aufgenommen\..*alt\.tmx 1 Satzpaar/);
    const { suggestions } = await house.workbench.suggest(1, 0);
    const hit = suggestions.find(({ providerId }) => providerId === 'memory');
    expect(hit?.text).toBe('Der Rat tagt morgen um 9 Uhr im großen Saal.');
    expect(hit?.reason).toMatch(
      /^Ein ähnlicher Satz \(9\d %\) wurde am 5\.3\.2024 von Ute so korrigiert \(aus „alt\.tmx“\)/,
    );
    const again = await upload(file).expect(303);
    expect(await seen(String(again.headers['location']))).toContain('Nichts Neues. 1 schon vorhanden.');
    expect(await seen('/fixes')).toContain('0 Einträge');
    await house.post('/fixes/memory/1/undo').expect(303);
    await house.post('/fixes/memory/1/undo').expect(404);
    await house.post('/fixes/memory/2/undo').expect(303);
    expect(
      (await house.workbench.suggest(1, 0)).suggestions.map(({ providerId }) => providerId),
    ).not.toContain('memory');
  });

  test('translates a source sentence that it has', async () => {
    await house.paste('Das Rat sammelt sich morgen im Saal.', {
      source: 'The council meets in the hall tomorrow.',
    });
    await upload(
      tmx(['en', 'The council meets in the hall tomorrow.', 'Der Rat tagt morgen im Saal.']),
    ).expect(303);
    const hit = (await house.workbench.suggest(1, 0)).suggestions.find(
      ({ providerId }) => providerId === 'memory',
    );
    expect(hit).toMatchObject({ text: 'Der Rat tagt morgen im Saal.', match: 100 });
    expect(hit?.reason).toContain('Derselbe Quellsatz wurde');
  });

  test('leaves with the fixes of this house, and a broken file adds nothing', async () => {
    await house.paste('Das Rat tagt heute im Saal.');
    await house.workbench.accept({
      articleId: 1,
      index: 0,
      postEdit: 'Der Rat tagt heute im Saal.',
      version: 0,
    });
    await upload(tmx(['de-x-mt', 'Alt &amp; schlecht', 'Gut'])).expect(303);
    const { text } = await house.get('/fixes/memory/klartext.tmx').buffer(true).expect(200);
    expect(text).toContain('<tuv xml:lang="de-x-mt"><seg>Das Rat tagt heute im Saal.</seg></tuv>');
    expect(text).toContain('<seg>Alt &amp; schlecht</seg>');
    const broken = await upload(tmx(['de-x-mt', 'Neu', 'Neuer']).slice(0, -14)).expect(400);
    expect(words(broken.text)).toMatch(/Nichts wurde aufgenommen.*Zeile 1: kein gültiges XML/);
    expect(await house.workbench.memoryImports()).toHaveLength(1);
  });
});
