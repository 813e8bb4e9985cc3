import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import { rules } from '../../server/rules/index.ts';
import type { Passage, Rule } from '../../server/rules/rule.ts';
import { asTexts, findIn, show } from './passages.ts';

const FOLDER = new URL('../../server/rules/', import.meta.url);
const language = loadGerman();

/** What is said of a passage, one line each: a failure shows the rule and the words. */
const remarks = (passage: Passage, among: readonly Rule[]): string[] =>
  findIn(passage, among, language).map(({ at, finding: { ruleId, span, message } }) => {
    const text = asTexts(passage)[at] ?? '';
    return `${ruleId} in ${at} [${text.slice(span.start, span.end)}] ${message}`;
  });

test('the index lists exactly the rules of the folder, each once, named like its file', async () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  const modules: { readonly name: string; readonly exported: { readonly default?: Rule } }[] = [];
  // one after the other: Jest loses modules that several imports wait for at once
  for (const name of files) {
    const exported = (await import(new URL(name, FOLDER).href)) as { default?: Rule };
    modules.push({ name, exported });
  }
  const inFolder = modules.filter(({ exported }) => exported.default !== undefined);
  expect(inFolder.map(({ exported }) => `${exported.default?.id}.ts`)).toEqual(
    inFolder.map(({ name }) => name),
  );
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids)).toEqual(new Set(inFolder.map(({ exported }) => exported.default?.id)));
  expect(ids).toHaveLength(inFolder.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has examples, a German and an English title, a source and a confidence', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.passes.length).toBeGreaterThan(0);
    expect([rule.title.de, rule.title.en, rule.source].map((text) => text.trim())).not.toContain('');
    expect(rule.confidence).toBeGreaterThan(0);
    expect(rule.confidence).toBeLessThanOrEqual(1);
  });

  const rights = rule.examples.flatMap(({ right }) => (right === undefined ? [] : [right]));
  test.each([...rights, ...rule.passes].map((passage) => [show(passage), passage] as const))(
    'is silent with all other rules where German is good: %s',
    (_text, passage) => {
      expect(remarks(passage, rules)).toEqual([]);
    },
  );
});
