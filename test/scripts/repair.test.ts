import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startDeepL } from '../suggest/deepl-stand-in.ts';
import { setUp, type Desk } from './command-line.ts';

/** Two sentences that a rule repairs for certain, one that is good. */
const ARTICLE =
  'Die EU- Staaten berieten am Montag. Der Vorschlag kam spät , aber er kam.\n\nAm Abend gingen alle nach Hause.\n';
const CLEANED =
  'Die EU-Staaten berieten am Montag. Der Vorschlag kam spät, aber er kam.\n\nAm Abend gingen alle nach Hause.\n';
/** Flags whatever has a finding, so that these tests hang on no rule's weight. */
const STRICT = { KLARTEXT_THRESHOLD: '0.05' };
/** Flags nothing. */
const LENIENT = { KLARTEXT_THRESHOLD: '1' };
const PNG = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000000', 'hex');
const KEY = 'geheim-12345:fx';

let desk: Desk;
beforeEach(() => {
  desk = setUp();
});
afterEach(() => desk.remove());

const put = (name: string, content: string | Uint8Array = ARTICLE): string => {
  writeFileSync(desk.path(name), content);
  return desk.path(name);
};
const read = (name: string): string => readFileSync(desk.path(name), 'utf8');
const decisions = (): Promise<number> =>
  desk.look(async (workbench) => (await workbench.fixes({ search: '', page: 1, pageSize: 1 })).total);

test('without --auto it says what it would do and decides nothing', async () => {
  const { status, stdout } = await desk.run('repair', { args: [put('a.txt')], environment: STRICT });
  expect(stdout).toContain(
    'a.txt (article 1): 3 sentences, 2 flagged, 2 could be repaired with --auto, 2 open',
  );
  expect(stdout).toContain('Die EU-[- -]Staaten berieten');
  expect(status).toBe(1);
  expect(await decisions()).toBe(0);
  expect(read('a.txt')).toBe(ARTICLE);
});

test('--auto writes the cleaned article beside its origin, in its own bytes', async () => {
  const file = put('a.txt', Buffer.from(`\ufeff${ARTICLE.replaceAll('\n', '\r\n')}`, 'utf16le'));
  const { status, stdout, stderr } = await desk.run('repair', {
    args: [file, '--auto', '--out', desk.path('clean'), '--editor', 'Ada'],
    environment: STRICT,
  });
  expect(stdout).toContain('2 repaired now, 0 open');
  expect(stderr).toContain('1 file, 2 flagged, 2 repaired now, 0 open');
  expect(status).toBe(0);
  const written = readFileSync(desk.path('clean/a.txt'));
  expect(written.toString('utf16le')).toBe(`\ufeff${CLEANED.replaceAll('\n', '\r\n')}`);
  const { fixes } = await desk.look((workbench) => workbench.fixes({ search: '', page: 1, pageSize: 9 }));
  expect(fixes.map(({ editor, origin }) => [editor, origin.kind])).toEqual([
    ['Ada', 'rule'],
    ['Ada', 'rule'],
  ]);
  const { articleId = 0, runId = '' } = fixes[0] ?? {};
  expect(await desk.look((workbench) => workbench.undoRun(articleId, runId, 'Ada'))).toBe(2);
});

test('a second call repairs nothing twice and agrees with what the first one wrote', async () => {
  const call = { args: [put('a.txt'), '--auto', '--out', desk.path('clean')], environment: STRICT };
  await desk.run('repair', call);
  const { status, stdout } = await desk.run('repair', call);
  expect(stdout).toContain('a.txt (article 1): 3 sentences, 2 flagged, 0 repaired now, 0 open');
  expect(status).toBe(0);
  expect(await decisions()).toBe(2);
  expect((await desk.look((workbench) => workbench.articles())).length).toBe(1);
});

test('one bad file among good ones is named, the rest is repaired, the status is 2', async () => {
  mkdirSync(desk.path('in/deep'), { recursive: true });
  const folder = desk.path('in');
  put('in/one.txt');
  put('in/deep/two.txt', `${ARTICLE}Ende.\n`);
  put('in/picture.txt', PNG);
  put('in/notes.csv', 'not an article');
  const { status, stdout, stderr } = await desk.run('repair', {
    args: [desk.path('missing.txt'), folder, '--auto', '--out', desk.path('clean')],
    environment: LENIENT,
  });
  expect(stdout.match(/2 repaired now/g)).toHaveLength(2);
  expect(stderr).toMatch(/missing\.txt: .*no such file/);
  expect(stderr).toMatch(/picture\.txt: .*PNG/);
  expect(stderr).not.toContain('notes.csv');
  expect(stderr).toContain('2 failed');
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(2);
  expect(read('clean/one.txt')).toBe(CLEANED);
  expect(read('clean/deep/two.txt')).toBe(`${CLEANED}Ende.\n`);
});

test('a text in another language is read, but not repaired', async () => {
  const english =
    'The members of the council met on Monday. The proposal came late , but it came. Nobody was there.\n';
  const { stdout, stderr } = await desk.run('repair', {
    args: [put('en.txt', english), '--auto', '--out', desk.path('clean')],
  });
  expect(stderr).toContain('en.txt: this does not look like German; nothing in it is repaired');
  expect(stdout).toContain('0 repaired now');
  expect(read('clean/en.txt')).toBe(english);
  expect(await decisions()).toBe(0);
});

test('nothing of anybody else is written over without --force', async () => {
  mkdirSync(desk.path('clean'));
  put('clean/a.txt', 'Meine Notizen');
  const args = [put('a.txt'), '--auto', '--out', desk.path('clean')];
  const refused = await desk.run('repair', { args });
  expect(refused.stderr).toMatch(/clean\/a\.txt exists and is different; --force/);
  expect(refused.status).toBe(2);
  expect(read('clean/a.txt')).toBe('Meine Notizen');
  const forced = await desk.run('repair', { args: [...args, '--force'] });
  expect(forced.status).toBe(0);
  expect(read('clean/a.txt')).toBe(CLEANED);
  expect(readdirSync(desk.path('clean'))).toEqual(['a.txt']);
});

test('the file itself is written over only with --in-place', async () => {
  const file = put('a.txt');
  const beside = await desk.run('repair', { args: [file, '--auto', '--out', desk.folder, '--force'] });
  expect(beside.stderr).toMatch(/a\.txt is one of the files to be repaired/);
  expect(beside.status).toBe(2);
  expect(read('a.txt')).toBe(ARTICLE);
  const inPlace = await desk.run('repair', { args: [file, '--auto', '--in-place'] });
  expect(inPlace.status).toBe(0);
  expect(read('a.txt')).toBe(CLEANED);
});

test('the report shows both texts, runs nothing and replaces only a report', async () => {
  const report = desk.path('report.html');
  const file = put('a<b>.txt', `${ARTICLE}Das Ende , so <script>alert(1)</script> hieß es.\n`);
  const call = { args: [file, '--auto', '--report', report], environment: STRICT };
  await desk.run('repair', call);
  const page = read('report.html');
  expect(page).toContain('<td>Die EU-<del> </del>Staaten berieten am Montag.</td>');
  expect(page).toContain('<td>Die EU-Staaten berieten am Montag.</td>');
  expect(page).toContain('a&lt;b&gt;.txt');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toMatch(/<script|<link|<img|https?:/);
  expect((await desk.run('repair', call)).status).toBe(0);

  writeFileSync(report, '<h1>Meine Seite</h1>');
  const refused = await desk.run('repair', call);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('report.html exists');
  expect(read('report.html')).toBe('<h1>Meine Seite</h1>');
  const overInput = await desk.run('repair', { args: [file, '--report', file, '--force'] });
  expect(overInput.status).toBe(2);
});

test('--json says the same to programs', async () => {
  const { stdout } = await desk.run('repair', {
    args: [put('a.txt'), desk.path('no.txt'), '--auto', '--json'],
    environment: STRICT,
  });
  expect(JSON.parse(stdout)).toMatchObject({
    auto: true,
    stopped: false,
    files: [
      { path: desk.path('a.txt'), article: 1, flagged: 2, repairs: [{ index: 0 }, { index: 1 }], open: [] },
    ],
    failed: [{ path: desk.path('no.txt') }],
  });
});

/** A sentence of which the rules mend only a part, beside the two that they mend for certain. */
const HARD = 'Der Rat hat gestern Werden Sie Freund der Brücke , sagte die Meisterin.';
const PRO_KEY = 'geheim-12345-pro';

test('DeepL is asked only where it is named and the rules left something, after the characters were said', async () => {
  const deepl = await startDeepL({ key: PRO_KEY });
  const environment = { ...STRICT, DEEPL_API_KEY: PRO_KEY, DEEPL_SERVER_URL: deepl.url };
  const file = put('a.txt', `${ARTICLE}\n${HARD}\n`);
  try {
    const quiet = await desk.run('repair', { args: [file], environment });
    expect(deepl.received).toHaveLength(0);
    const dear = await desk.run('repair', {
      args: [file, '--provider', 'deepl', '--budget', '10'],
      environment,
    });
    expect(dear.stderr).toMatch(
      /a\.txt: up to 71 characters of 1 sentences go to deepl; its budget allows 10\n/,
    );
    expect(dear.stderr).toMatch(/a\.txt: deepl: .*Budget/);
    expect([dear.status, deepl.billed()]).toEqual([2, 0]);
    const named = await desk.run('repair', { args: [file, '--provider', 'deepl'], environment });
    expect(deepl.received.flatMap(({ texts }) => texts)).toEqual([HARD]);
    const again = await desk.run('repair', { args: [file, '--provider', 'deepl'], environment });
    expect(again.stderr).toMatch(/up to 0 characters of 1 sentences go to deepl/);
    expect(deepl.billed()).toBe(HARD.length);
    const wrongKey = 'falsch-98765';
    const refused = await desk.run('repair', {
      args: [put('b.txt', `${HARD} Noch ein Satz.`), '--provider', 'deepl', '--report', desk.path('r.html')],
      environment: { ...environment, DEEPL_API_KEY: wrongKey, KLARTEXT_DB: desk.path('other.sqlite') },
    });
    expect(refused.stderr).toMatch(/b\.txt: deepl: .*Schlüssel/);
    expect(refused.status).toBe(2);
    const shown =
      [quiet, dear, named, again, refused].map(({ stdout, stderr }) => stdout + stderr).join('') +
      read('r.html');
    expect(shown).not.toContain(PRO_KEY);
    expect(shown).not.toContain(wrongKey);
  } finally {
    await deepl.close();
  }
});

test('a file that is not German, and so is not repaired, is not sent to DeepL either', async () => {
  const deepl = await startDeepL({ key: KEY });
  const english =
    'The bakery on the market square opens at six , and it closes late. The baker is happy with with the bread.';
  try {
    const { stdout } = await desk.run('repair', {
      args: [put('english.txt', english), '--auto', '--provider', 'deepl', '--out', desk.path('out')],
      environment: { ...STRICT, DEEPL_API_KEY: KEY, DEEPL_SERVER_URL: deepl.url },
    });
    expect(stdout).toContain('english.txt');
    expect(deepl.received).toHaveLength(0);
  } finally {
    await deepl.close();
  }
});

test('a call that makes no sense is refused before anything is touched', async () => {
  const file = put('a.txt');
  const [nobody, contradiction, nothing] = await Promise.all([
    desk.run('repair', { args: [file, '--provider', 'nobody'] }),
    desk.run('repair', { args: [file, '--in-place'] }),
    desk.run('repair'),
  ]);
  expect(nobody.stderr).toMatch(/no provider nobody; there are: memory, rules/);
  expect(contradiction.stderr).toContain('--in-place needs --auto');
  expect([nobody.status, contradiction.status, nothing.status]).toEqual([2, 2, 2]);
  expect(await desk.look((workbench) => workbench.articles())).toEqual([]);
});
