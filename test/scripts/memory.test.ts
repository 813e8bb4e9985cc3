import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setUp, type Desk } from './command-line.ts';

let desk: Desk;
beforeEach(() => {
  desk = setUp();
});
afterEach(() => desk.remove());

const file = (...texts: readonly string[]): string =>
  `<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="en"/><body>\n${texts
    .map(
      (text) =>
        `<tu><tuv xml:lang="de-x-mt"><seg>${text}</seg></tuv><tuv xml:lang="de"><seg>${text} Gut.</seg></tuv></tu>\n`,
    )
    .join('')}</body></tmx>\n`;

test('files go in and come out again; a broken one is named with its line, and does not stop the rest', async () => {
  writeFileSync(desk.path('eins.tmx'), file('Über den Fluß.', 'Zwei.'));
  writeFileSync(desk.path('kaputt.tmx'), file('Drei.').replace('</tu>', '</tv>'));
  writeFileSync(desk.path('zwei.tmx'), `\ufeff${file('Zwei.', 'Vier.')}`, 'utf16le');
  const args = ['eins.tmx', 'kaputt.tmx', 'zwei.tmx'].map((name) => desk.path(name));
  const { status, stderr } = await desk.run('memory', { args });
  expect(stderr).toContain('eins.tmx: 2 pairs taken in, 0 were there already, 0 units left out');
  expect(stderr).toMatch(/kaputt\.tmx: line 3: not-xml .*; nothing was taken in/u);
  expect(stderr).toContain('zwei.tmx: 1 pairs taken in, 1 were there already, 0 units left out');
  expect(status).toBe(2);
  const written = await desk.run('memory');
  expect(written.status).toBe(0);
  expect(written.stdout.match(/<seg>[^<]*(?=<\/seg><\/tuv>\n {6}<tuv xml:lang="de">)/gu)).toEqual([
    '<seg>Über den Fluß.',
    '<seg>Zwei.',
    '<seg>Vier.',
  ]);
});
