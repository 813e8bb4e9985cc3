import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setUp, type Desk } from './command-line.ts';

let desk: Desk;
beforeEach(() => {
  desk = setUp();
});
afterEach(() => desk.remove());

/** Accepts this text for the first sentence of a new article. */
async function fix(machine: string, postEdit: string): Promise<void> {
  await desk.look(async (workbench) => {
    const articleId = await workbench.submit({ text: machine });
    await workbench.accept({ articleId, index: 0, version: 0, postEdit });
  });
}

test('accepted fixes that the rules make alike are counted, and the command ends well', async () => {
  await fix('Der Zug hielt hielt am Bahnhof.', 'Der Zug hielt am Bahnhof.');
  const { status, stdout, stderr } = await desk.run('replay');
  expect(stderr).not.toContain('Error');
  expect(stdout).toMatch(/^ +1 fixes replayed$/mu);
  expect(stdout).toMatch(/^ +1 would be repaired as the person did$/mu);
  expect(stdout).toMatch(/^ +0 accepted texts are doubted today$/mu);
  expect(status).toBe(0);
});

test('an accepted text that a rule doubts is named, with its place', async () => {
  await fix('Der Zug hielt am am Bahnhof.', 'Der Zug hielt hielt am Bahnhof.');
  const { status, stdout } = await desk.run('replay');
  expect(stdout).toContain('1/1 repeated-word: Der Zug hielt hielt am Bahnhof.');
  expect(status).toBe(1);
});
