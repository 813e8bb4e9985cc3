import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { progressOn } from '../../scripts/progress.ts';

/** What a stream has received after some progress. */
function written(terminal: { readonly isTTY: boolean; readonly columns?: number }): string {
  const stream = Object.assign(new PassThrough(), terminal);
  const progress = progressOn(stream);
  progress.step('ein\u001b[2J Name.txt', 25, 60);
  progress.step('ein\u001b[2J Name.txt', 50, 60);
  progress.note('a.txt: gone');
  progress.end();
  return String(stream.read());
}

test('a log gets plain lines', () => {
  expect(written({ isTTY: false })).toBe(
    'ein␛[2J Name.txt: 25 of 60 sentences\nein␛[2J Name.txt: 50 of 60 sentences\na.txt: gone\n',
  );
});

test('a terminal gets one line that is rewritten, never wider than itself, and no command of a file name', () => {
  const text = written({ isTTY: true, columns: 21 });
  expect(text.split('\r\u001b[K')).toEqual([
    '',
    '.txt: 25 of 60 sentences'.slice(-20),
    '.txt: 50 of 60 sentences'.slice(-20),
    'a.txt: gone\n',
    '',
  ]);
});
