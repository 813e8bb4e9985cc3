import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import { rules } from '../../server/rules/index.ts';
import type { Passage, Rule } from '../../server/rules/rule.ts';
import { applyEdits, disjoint } from '../../server/text/edits.ts';
import { findIn, readMarks } from './passages.ts';

const FOLDER = new URL('../../server/rules/', import.meta.url);
const language = loadGerman();

const asTexts = (passage: Passage): readonly string[] => (typeof passage === 'string' ? [passage] : passage);
const show = (passage: Passage): string => asTexts(passage).join(' | ');

/** What is said of a passage, one line each: a failure shows the rule and the words. */
const remarks = (passage: Passage, among: readonly Rule[]): string[] =>
  findIn(passage, among, language).map(({ at, finding: { ruleId, span, message } }) => {
    const text = asTexts(passage)[at] ?? '';
    return `${ruleId} in ${at} [${text.slice(span.start, span.end)}] ${message}`;
  });

test('the index lists exactly the rules of the folder, each once, named like its file', async () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(async (name) => ({
      name,
      exported: (await import(new URL(name, FOLDER).href)) as { default?: Rule },
    })),
  );
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

  test.each(rule.examples.map((example) => [show(example.wrong), example] as const))(
    'finds the marked fault: %s',
    (_wrong, { wrong, right }) => {
      const { texts, marks } = readMarks(wrong);
      const found = findIn(texts, [rule], language);
      expect(found.map(({ at, finding }) => ({ at, span: finding.span }))).toEqual(marks);
      const firsts = found.map(({ at, finding }) => ({ at, edits: finding.alternatives[0] }));
      if (right === undefined) {
        expect(firsts.every(({ edits }) => edits === undefined)).toBe(true);
        return;
      }
      const repaired = texts.map((text, i) => {
        const edits = firsts.flatMap((first) => (first.at === i ? (first.edits ?? []) : []));
        expect(disjoint(edits)).toBe(true);
        return applyEdits(text, edits);
      });
      expect(repaired).toEqual(asTexts(right));
    },
  );

  test.each(rule.examples.map(({ wrong }) => [show(wrong), wrong] as const))(
    'says so in one German sentence: %s',
    (_wrong, wrong) => {
      const [found] = findIn(readMarks(wrong).texts, [rule], language);
      expect(found?.finding.message).toMatch(/^[\p{Lu}\p{N}„].*[\p{L}\p{N}“)][.]$/u);
    },
  );

  const rights = rule.examples.flatMap(({ right }) => (right === undefined ? [] : [right]));
  test.each([...rights, ...rule.passes].map((passage) => [show(passage), passage] as const))(
    'lets good German pass, and so does every other rule: %s',
    (_text, passage) => {
      expect(remarks(passage, rules)).toEqual([]);
    },
  );

  for (const miss of rule.knownMisses ?? [])
    test(`still misses: ${show(miss)}`, () => {
      expect(remarks(miss, [rule])).toEqual([]);
    });

  for (const alarm of rule.knownFalseAlarms ?? [])
    test(`still raises a false alarm: ${show(alarm)}`, () => {
      expect(remarks(alarm, [rule])).not.toEqual([]);
    });
});
