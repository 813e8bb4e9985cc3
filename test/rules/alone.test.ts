import { describe, expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import type { Segment } from '../../server/model.ts';
import { rules } from '../../server/rules/index.ts';
import { findings, type Passage } from '../../server/rules/rule.ts';
import { applyEdits, disjoint } from '../../server/text/edits.ts';
import { contains } from '../../server/text/span.ts';
import { tokenize } from '../../server/text/tokenize.ts';
import { asTexts, findIn, readMarks, readPassage, show } from './passages.ts';

const language = loadGerman();

/** Each rule by itself: a rule that is changed is judged by what stands in its own file. */
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const said = (passage: Passage): string[] =>
    findIn(passage, [rule], language).map(({ at, finding: { span, message } }) => {
      const text = asTexts(passage)[at] ?? '';
      return `in ${at} [${text.slice(span.start, span.end)}] ${message}`;
    });

  for (const { wrong, right } of rule.examples)
    test(`finds the marked fault and says so in one German sentence: ${show(wrong)}`, () => {
      const { texts, marks } = readMarks(wrong);
      const found = findIn(texts, [rule], language);
      expect(found.map(({ at, finding }) => ({ at, span: finding.span }))).toEqual(marks);
      for (const { finding } of found)
        expect(finding.message).toMatch(/^[\p{Lu}\p{N}„].*[\p{L}\p{N}“)][.]$/u);
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
    });

  const rights = rule.examples.flatMap(({ right }) => (right === undefined ? [] : [right]));
  for (const passage of [...rights, ...rule.passes])
    test(`lets good German pass: ${show(passage)}`, () => {
      expect(said(passage)).toEqual([]);
    });

  for (const miss of rule.knownMisses ?? [])
    test(`still misses: ${show(miss)}`, () => {
      expect(said(miss)).toEqual([]);
    });

  for (const alarm of rule.knownFalseAlarms ?? [])
    test(`still raises a false alarm: ${show(alarm)}`, () => {
      expect(said(alarm)).not.toEqual([]);
    });

  test('leaves mark-up alone', () => {
    const markup = '<a title="Ende.Der  Kran , (  "auf" „auf " 20: 30 Uhr 3.5 % -Dienst">';
    const before = 'Der Kran steht ';
    const whole = `${before}${markup} im Hafen.`;
    const [plain] = readPassage(whole, language).segments;
    const span = { start: before.length, end: before.length + markup.length };
    const segment = { ...plain, tokens: tokenize(whole, [span]) } as Segment; // the passage holds one segment
    const article = { segments: [segment], language };
    const inside = findings(rule, segment, { article, language }).filter((finding) =>
      contains(span, finding.span),
    );
    expect(inside).toEqual([]);
  });
});
