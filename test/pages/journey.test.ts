import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { editorIn, openHouse, versionIn, words, type House } from './house.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

/** Two sentences with the same slip, one with another, and one that is good. */
const ARTICLE = `Die Brücke in Altenwerda

Die neue Elbe -Brücke wird im Mai eröffnet. Viele Bürger freuen sich auf die Elbe -Brücke, die zwölf Jahre lang geplant wurde.

Der Stadtrat hat dem Vertrag mit mit großer Mehrheit zugestimmt. Am Abend gibt es ein Fest am Ufer.
`;
const FIRST = 2;
const SECOND = 3;
const THIRD = 4;
const segment = (article: string, number: number, rest = ''): string =>
  `${article}/segments/${number}${rest}?show=all`;

describe('from pasting to export', () => {
  test('a suggestion and the history show what was compared, on demand', async () => {
    const article = await house.paste(ARTICLE);
    const shown = await house.get(segment(article, FIRST)).expect(200);
    expect(words(shown.text)).toContain('Nachweis: alle Fakten gleich');
    const postEdit = 'Die neue Elbe-Brücke wird im Juni nicht eröffnet.';
    await house
      .post(segment(article, FIRST, '/accept'), { version: versionIn(shown.text), postEdit })
      .expect(303);
    const again = words((await house.get(segment(article, FIRST)).expect(200)).text);
    expect(again).toContain('Nachweis: anders bei Daten, Verneinungen');
    expect(again).toMatch(/Daten\s*Mai\s*Juni\s*anders/u);
  });

  test('a pasted article is flagged, repaired by a suggestion, undone, edited and exported', async () => {
    const article = await house.paste(ARTICLE, { title: 'Brücke' });

    const shown = await house.get(segment(article, FIRST)).expect(200);
    expect(words(shown.text)).toContain('Satz 2 von 5');
    expect(shown.text).toContain('<mark');
    expect(words(shown.text)).toContain('Elbe -Brücke → wird zu Elbe-Brücke');

    const suggestion = 'Die neue Elbe-Brücke wird im Mai eröffnet.';
    expect(shown.text).toContain(`name="postEdit" value="${suggestion}"`);
    const accepted = await house
      .post(segment(article, FIRST, '/accept'), { version: versionIn(shown.text), postEdit: suggestion })
      .expect(303);
    expect(accepted.headers['location']).toBe(`${article}/segments/3?show=all&after=2`);

    const next = await house.get(String(accepted.headers['location'])).expect(200);
    expect(words(next.text)).toContain('Satz 2 angenommen.');
    expect(words(next.text)).toContain('Dieselbe Reparatur an 1 weiterer Stelle');

    const again = await house.get(segment(article, FIRST)).expect(200);
    expect(words(again.text)).toContain('Angenommene Fassung');
    const undone = await house
      .post(segment(article, FIRST, '/undo'), { version: versionIn(again.text) })
      .expect(303);
    const open = await house.get(String(undone.headers['location'])).expect(200);
    expect(words(open.text)).toContain('Satz 2: rückgängig gemacht.');
    expect(editorIn(open.text)).toBe('Die neue Elbe -Brücke wird im Mai eröffnet.');

    await house
      .post(segment(article, FIRST, '/accept'), {
        version: versionIn(open.text),
        postEdit: 'Im Mai wird die neue Elbe-Brücke eröffnet.',
      })
      .expect(303);
    const file = await house.get(`${article}/export/same`).expect(200).buffer(true);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.text).toBe(
      ARTICLE.replace(
        'Die neue Elbe -Brücke wird im Mai eröffnet.',
        'Im Mai wird die neue Elbe-Brücke eröffnet.',
      ),
    );
  });

  test('the same repair is offered elsewhere, looked through, made at once and taken back at once', async () => {
    const article = await house.paste(ARTICLE);
    await house
      .post(segment(article, FIRST, '/accept'), {
        version: '0',
        postEdit: 'Die neue Elbe-Brücke wird im Mai eröffnet.',
      })
      .expect(303);

    const preview = await house.get(segment(article, FIRST, '/elsewhere')).expect(200);
    expect(words(preview.text)).toContain('Satz 3 ändern');
    expect(preview.text).toContain('value="2:0" checked');
    const made = await house.post(segment(article, FIRST, '/elsewhere'), { place: ['2:0'] }).expect(303);
    const after = await house.get(String(made.headers['location'])).expect(200);
    expect(words(after.text)).toContain('1 Stelle geändert.');
    const there = await house.get(segment(article, SECOND)).expect(200);
    expect(editorIn(there.text)).toContain('auf die Elbe-Brücke, die');

    const action = /action="([^"]*\/runs\/[^"]*)"/.exec(after.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const back = await house.post(action, { version: '0' }).expect(303);
    expect(words((await house.get(String(back.headers['location']))).text)).toContain(
      '1 Stelle zurückgenommen.',
    );
    expect(editorIn((await house.get(segment(article, SECOND))).text)).toContain('Elbe -Brücke');
  });

  test('a place that was unticked or decided meanwhile stays as it is', async () => {
    const article = await house.paste(ARTICLE);
    await house.post(segment(article, FIRST, '/accept'), {
      version: '0',
      postEdit: 'Die neue Elbe-Brücke wird im Mai eröffnet.',
    });
    await house.post(segment(article, SECOND, '/skip'), { version: '0' }).expect(303);
    expect(words((await house.get(segment(article, FIRST, '/elsewhere')).expect(200)).text)).toMatch(
      /1 Stelle bleibt ausgenommen Satz 3 · darüber ist schon entschieden .*Viele Bürger/,
    );
    const made = await house.post(segment(article, FIRST, '/elsewhere'), { place: '2:0' }).expect(303);
    const after = await house.get(String(made.headers['location'])).expect(200);
    expect(words(after.text)).toContain(
      '0 Stellen geändert. 1 Stelle hatte inzwischen jemand anders bearbeitet',
    );
    expect(editorIn((await house.get(segment(article, SECOND))).text)).toContain('Elbe -Brücke');
  });

  test('a dismissed finding goes, stays away after a reload and can be shown again', async () => {
    const article = await house.paste(ARTICLE);
    const shown = await house.get(segment(article, FIRST)).expect(200);
    const [, rule, start, end] =
      /name="rule" value="([^"]+)">\s*<input type="hidden" name="start" value="(\d+)">\s*<input type="hidden" name="end" value="(\d+)"/.exec(
        shown.text,
      ) ?? [];
    const finding = { rule: String(rule), start: String(start), end: String(end) };

    await house.post(segment(article, FIRST, '/dismiss'), finding).expect(303);
    const without = await house.get(segment(article, FIRST)).expect(200);
    expect(without.text).not.toContain('<mark');
    expect(words(without.text)).toContain('Wieder zeigen');

    await house.post(segment(article, FIRST, '/restore'), finding).expect(303);
    expect((await house.get(segment(article, FIRST))).text).toContain('<mark');
  });

  test('a skipped sentence counts as done and keeps its machine text', async () => {
    const article = await house.paste(ARTICLE);
    const skipped = await house.post(segment(article, THIRD, '/skip'), { version: '0' }).expect(303);
    const next = await house.get(String(skipped.headers['location'])).expect(200);
    expect(words(next.text)).toContain('Satz 4 übersprungen.');
    expect(words(next.text)).toContain('1 erledigt');
    expect((await house.get(`${article}/export/same`).buffer(true)).text).toBe(ARTICLE);
  });

  test('all fixes stand on one page with origin, editor and both texts, and can be searched', async () => {
    const article = await house.paste(ARTICLE, { title: 'Brücke' });
    await house
      .post(segment(article, FIRST, '/accept'), {
        version: '0',
        postEdit: 'Die neue Elbe-Brücke wird im Mai eröffnet.',
      })
      .set('Cookie', 'editor=Ilse%20Brandt');
    await house.post(segment(article, THIRD, '/accept'), {
      version: '0',
      postEdit: 'Der Stadtrat stimmte dem Vertrag mit großer Mehrheit zu.',
    });

    const all = await house.get('/fixes').expect(200);
    expect(words(all.text)).toContain('2 Einträge');
    expect(words(all.text)).toContain('Ilse Brandt');
    expect(words(all.text)).toMatch(/Regeln: .*Bindestrich/);
    expect(words(all.text)).toContain('von Hand');
    expect(all.text).toContain('<ins>stimmte</ins>');

    const found = await house.get('/fixes?q=Stadtrat').expect(200);
    expect(words(found.text)).toContain('1 Eintrag');
    expect(words(found.text)).not.toContain('Ilse Brandt');
    expect(words((await house.get('/fixes?q=Xylophon')).text)).toContain(
      'Keine Korrektur enthält diese Wörter.',
    );
  });

  test('the export page says how many flagged sentences are open and offers every format', async () => {
    const sample = await house.post('/articles/sample').expect(303);
    const article = String(sample.headers['location']);
    const { counts } = await house.workbench.open(Number(article.split('/').at(-1)));
    expect(counts.open).toBeGreaterThan(3);
    const page = await house.get(`${article}/export`).expect(200);
    expect(words(page.text)).toContain(`${counts.open} Problemsätze sind noch offen.`);
    for (const { id } of house.workbench.exporters()) {
      const file = await house.get(`${article}/export/${id}`).expect(200);
      expect(file.headers['content-disposition']).toMatch(/^attachment; filename=/);
    }
  });

  test('the sample opens at its first problem sentence, and its list holds problem sentences and their neighbours', async () => {
    const sample = await house.post('/articles/sample').expect(303);
    const article = String(sample.headers['location']);
    const { segments } = await house.workbench.open(Number(article.split('/').at(-1)));
    const flagged = segments
      .filter(({ assessment }) => assessment.flagged)
      .map(({ segment }) => segment.index + 1);
    const first = await house.get(article).expect(302);
    expect(first.headers['location']).toBe(`${article}/segments/${flagged[0]}`);
    const page = await house.get(String(first.headers['location'])).expect(200);
    const entries = [
      ...page.text.matchAll(/<li class="(entry[^"]*)"[^>]*>[\s\S]*?aria-hidden="true">(\d+)</g),
    ];
    const problems = entries.filter(([, classes]) => !classes?.includes('neighbour-entry'));
    expect(problems.map(([, , n]) => Number(n))).toEqual(flagged);
    const around = flagged.flatMap((n) => [n - 1, n, n + 1]);
    const shown = segments.map(({ segment: { index } }) => index + 1).filter((n) => around.includes(n));
    expect(entries.map(([, , n]) => Number(n))).toEqual(shown);
  });

  test('a source text stands beside its sentence', async () => {
    const article = await house.paste('Die Bäckerei öffnet um sechs Uhr.', {
      source: 'The bakery opens at six.',
    });
    expect(words((await house.get(segment(article, 1))).text)).toContain(
      'Ausgangstext The bakery opens at six.',
    );
  });

  test('a suggestion can be put into the editor without scripts, and the machine text as well', async () => {
    const article = await house.paste(ARTICLE);
    const taken = await house.get(`${article}/segments/${FIRST}?take=1`).expect(200);
    expect(editorIn(taken.text)).toBe('Die neue Elbe-Brücke wird im Mai eröffnet.');
    expect(editorIn((await house.get(`${article}/segments/${FIRST}?take=machine`)).text)).toContain(
      'Elbe -Brücke',
    );
  });
});

describe('two people on one sentence', () => {
  test('an edit made against an outdated version is not written; both texts stand side by side', async () => {
    const article = await house.paste(ARTICLE);
    const mine = 'Im Mai eröffnet die neue Elbe-Brücke, sagt die Stadt.';
    const theirs = 'Die neue Elbe-Brücke öffnet im Mai.';
    await house
      .post(segment(article, FIRST, '/accept'), { version: '0', postEdit: theirs })
      .set('Cookie', 'editor=Ilse')
      .expect(303);

    const conflict = await house
      .post(segment(article, FIRST, '/accept'), { version: '0', postEdit: mine })
      .expect(409);
    expect(words(conflict.text)).toContain('Inzwischen gibt es eine neuere Fassung');
    expect(words(conflict.text)).toContain(theirs);
    expect(words(conflict.text)).toContain('von Ilse');
    // Both are marked alike: nobody's text is shown as what was struck.
    const shown = /<section class="conflict"[\s\S]*?<\/section>/u.exec(conflict.text)?.[0] ?? '';
    expect(shown.match(/<mark class="differs">/gu)?.length).toBeGreaterThan(1);
    expect(shown).not.toContain('<del>');
    expect(editorIn(conflict.text)).toBe(mine);
    expect(editorIn((await house.get(segment(article, FIRST))).text)).toBe(theirs);

    await house
      .post(segment(article, FIRST, '/accept'), { version: versionIn(conflict.text), postEdit: mine })
      .expect(303);
    const settled = await house.get(segment(article, FIRST)).expect(200);
    expect(editorIn(settled.text)).toBe(mine);
    expect(words(settled.text)).toContain('Verlauf 2');
  });

  test('skipping and undoing against an outdated version write nothing either', async () => {
    const article = await house.paste(ARTICLE);
    await house.post(segment(article, FIRST, '/skip'), { version: '0' }).expect(303);
    await house.post(segment(article, FIRST, '/skip'), { version: '0', postEdit: 'Mein Satz.' }).expect(409);
    const undo = await house
      .post(segment(article, FIRST, '/undo'), { version: '0', postEdit: 'Mein Satz.' })
      .expect(409);
    expect(editorIn(undo.text)).toBe('Mein Satz.');
    expect((await house.workbench.history(1, FIRST - 1)).map(({ kind }) => kind)).toEqual(['skip']);
  });
});
