import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
let project: string;

/** A project of one script that says where it lies and what another file of it says. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'klartext-compiled-'));
  cpSync(join(ROOT, 'scripts/compiled.mjs'), join(project, 'scripts/compiled.mjs'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  writeFileSync(join(project, 'package.json'), '{"type": "module"}');
  write('scripts/words.ts', `export const word: string = 'eins';`);
  write(
    'scripts/say.ts',
    `import { word } from './words.ts';
     process.stdout.write(JSON.stringify([word, process.argv.slice(2), import.meta.dirname]));`,
  );
});

afterAll(() => rmSync(project, { recursive: true }));

function write(path: string, text: string): void {
  writeFileSync(join(project, path), text);
}

function say(): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/compiled.mjs', 'say', '--loud'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('runs a script with its options, from where it lies, and again from the compiled file', () => {
  const said = ['eins', ['--loud'], join(project, 'scripts')];
  expect(say()).toEqual(said);
  expect(existsSync(join(project, '.klartext/say.mjs'))).toBe(true);
  expect(say()).toEqual(said);
});

test('a changed source is seen at once', () => {
  write('scripts/words.ts', `export const word: string = 'zwanzig';`);
  expect(say()).toEqual(['zwanzig', ['--loud'], join(project, 'scripts')]);
});

test('runs the sources where the compiled file cannot be kept', () => {
  rmSync(join(project, '.klartext'), { recursive: true });
  write('.klartext', 'a file where the folder should be');
  expect(say()).toEqual(['zwanzig', ['--loud'], join(project, 'scripts')]);
  rmSync(join(project, '.klartext'));
});
