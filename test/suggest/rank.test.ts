import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Assessment, Finding, Origin, Suggestion } from '../../server/model.ts';
import { rank, type Proposed } from '../../server/suggest/rank.ts';
import { applyEdits } from '../../server/text/edits.ts';
import { findingAt, segmentOf } from './segments.ts';

/** Every word of three times the same letter is a fault. */
function assess(text: string): Assessment {
  const findings = [...text.matchAll(/(?<!\p{L})(\p{L})\1\1(?!\p{L})/gu)].map(
    ({ 0: word, index }): Finding => ({
      ...findingAt(text, word, [], { ruleId: 'tripled' }),
      span: { start: index, end: index + word.length },
    }),
  );
  return {
    findings,
    surroundings: { pressure: 0, alone: true, oddness: 0, revised: 0.1, doubt: 0.04, words: 15 },
    score: findings.length === 0 ? 0 : 0.9,
    flagged: findings.length > 0,
  };
}

const names = new Set(['Okoye', 'Marlene']);
const originOf = (providerId: string): Origin => ({
  kind: providerId === 'rules' ? 'rule' : providerId === 'memory' ? 'memory' : 'provider',
});
const from = (providerId: string, text: string, more: Partial<Proposed> = {}): Proposed => ({
  providerId,
  text,
  reason: `Von ${providerId}.`,
  origin: originOf(providerId),
  ...more,
});

function ranked(
  text: string,
  proposals: readonly Proposed[],
  findings: readonly Finding[] = [],
): Suggestion[] {
  return rank({ segment: segmentOf(text), findings }, proposals, { assess, names });
}

const textsOf = (suggestions: readonly Suggestion[]): string[] => suggestions.map(({ text }) => text);

describe('ranking', () => {
  test('what clears more findings stands above, whoever says it', () => {
    const suggestions = ranked('aaa kam mit bbb an.', [
      from('rules', 'Er kam mit bbb an.'),
      from('deepl', 'Er kam mit ihr an.'),
      from('memory', 'aaa kam mit ihr an.', { match: 90 }),
    ]);
    expect(textsOf(suggestions)[0]).toBe('Er kam mit ihr an.');
  });

  test.each([
    ['changes a number', 'Er kam um 9 Uhr an.', 'number-lost'],
    ['drops a name', 'aaa traf 8 Gäste.', 'name-lost'],
    ['turns a denial', 'Okoye kam nicht um 8 an.', 'negation-changed'],
    ['brings a new fault', 'Okoye kam um 8 bbb an.', 'finding-added'],
  ])('what %s says so and stands last', (_, text, kind) => {
    const before = 'Okoye kam um 8 aaa an.';
    const suggestions = ranked(before, [
      from('rules', text.replace('aaa', 'Sie').replace('bbb', 'aaa bbb')),
      from('deepl', 'Okoye kam um 8 etwas an.'),
    ]);
    expect(suggestions[0]?.warnings).toEqual([]);
    expect(suggestions[1]?.warnings.map((warning) => warning.kind)).toContain(kind);
    expect(suggestions[1]?.score).toBeLessThan(suggestions[0]?.score ?? 0);
  });

  test('among equals what was accepted before, then the smaller change', () => {
    const suggestions = ranked('aaa kam spät an.', [
      from('deepl', 'Er ist erst ziemlich spät angekommen.'),
      from('rules', 'Er kam spät an.'),
      from('memory', 'Sie kam sehr spät bei uns an.', { match: 100 }),
    ]);
    expect(suggestions.map(({ providerId }) => providerId)).toEqual(['memory', 'rules', 'deepl']);
    expect(suggestions[0]?.match).toBe(100);
  });

  test('equal texts are one suggestion that names every origin', () => {
    const suggestions = ranked('aaa kam an.', [
      from('deepl', 'Er kam an.'),
      from('rules', 'Er kam an.'),
      from('memory', 'Er kam an.', { match: 100 }),
    ]);
    expect(suggestions).toMatchObject([
      { providerId: 'memory', match: 100, reason: 'Von memory. Von rules. Von deepl.' },
    ]);
  });

  test('what changes nothing is no suggestion', () => {
    expect(ranked('Größe zählt.', [from('deepl', ' Gro\u0308ße zählt. '), from('deepl', '  ')])).toEqual([]);
  });

  test('only the rules, which saw it elsewhere, may propose to remove a sentence', () => {
    expect(ranked('Marlene kam an.', [from('rules', '')])).toMatchObject([{ text: '', warnings: [] }]);
    expect(ranked('Marlene kam an.', [from('memory', ''), from('deepl', '')])).toEqual([]);
  });

  test('a transcription that a finding proposes is no lost name, whoever proposes the sentence', () => {
    const text = 'Marlene kam an.';
    const finding = findingAt(text, 'Marlene', ['Marlène']);
    expect(ranked(text, [from('deepl', 'Da kam Marlène an.')], [finding])[0]?.warnings).toEqual([]);
    expect(ranked(text, [from('deepl', 'Da kam Marlène an.')])[0]?.warnings).toEqual([
      { kind: 'name-lost', words: ['Marlene'] },
    ]);
  });

  test('a name that a rule respells in two places is not lost, one that it takes out once is still missed', () => {
    const text = 'Marlene rief Marlene Marlene an.';
    const respelled = [findingAt(text, 'Marlene', ['Marlène'])];
    expect(ranked(text, [from('rules', 'Marlène rief Marlène an.')], respelled)[0]?.warnings).toEqual([]);
    const doubled = [
      { ...findingAt(text, 'Marlene Marlene', ['Marlene']), category: 'duplication' } as const,
    ];
    expect(ranked(text, [from('deepl', 'Sie rief sie an.')], doubled)[0]?.warnings).toEqual([
      { kind: 'name-lost', words: ['Marlene'] },
    ]);
  });

  test('a word that a finding holds for none may go, even if it was taken for a name', () => {
    const text = 'Okoye kam an.';
    const doubt = findingAt(text, 'Okoye', []);
    expect(ranked(text, [from('deepl', 'Das Boot kam an.')], [doubt])[0]?.warnings).toEqual([]);
    expect(
      ranked(text, [from('deepl', 'Das Boot kam an.')], [{ ...doubt, category: 'entity' }])[0]?.warnings,
    ).toEqual([{ kind: 'name-lost', words: ['Okoye'] }]);
  });

  test('a tag that is gone is told, one that is kept is no text', () => {
    const suggestions = ranked('aaa <b title="3">kam</b> an.', [
      from('deepl', 'Er kam an.'),
      from('rules', 'Er <b title="3">kam</b> an.'),
    ]);
    expect(suggestions.map(({ warnings }) => warnings)).toEqual([[], [{ kind: 'markup-changed' }]]);
  });
});

const word = fc.constantFrom(
  'aaa',
  'bbb',
  'kam',
  'nicht',
  'Okoye',
  'Marlene',
  '15.000',
  'drei',
  'Haus',
  'über',
  '👩‍🚒',
  '<b>',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const proposal = fc
  .record({
    providerId: fc.constantFrom('rules', 'memory', 'deepl'),
    text: fc.oneof(sentence, fc.string({ unit: 'grapheme', maxLength: 30 })),
    reason: fc.constant('Grund.'),
  })
  .map((made): Proposed => ({ ...made, origin: originOf(made.providerId) }));

test('a provider’s first proposal stays before its later ones, however small their changes', () => {
  const text = 'Der Krug geht zum Brunnen.';
  const texts = ['Die Krüge gehen zum Brunnen.', 'Der Krug geht zu Brunnen.'];
  const proposals = texts.map((wanted) => ({
    providerId: 'rules',
    text: wanted,
    reason: 'Grund.',
    origin: { kind: 'rule' as const },
  }));
  expect(ranked(text, proposals).map(({ text }) => text)).toEqual(texts);
});

describe('laws of ranking', () => {
  const everywhere = (
    check: (text: string, proposals: Proposed[], suggestions: Suggestion[]) => void,
  ): void =>
    fc.assert(
      fc.property(sentence, fc.array(proposal, { maxLength: 9 }), (text, proposals) =>
        check(text, proposals, ranked(text, proposals)),
      ),
    );

  test('at most five, all different, none unchanged, each proposed by somebody', () => {
    everywhere((text, proposals, suggestions) => {
      expect(suggestions.length).toBeLessThanOrEqual(5);
      expect(new Set(textsOf(suggestions)).size).toBe(suggestions.length);
      for (const suggestion of suggestions) {
        expect(suggestion.text).not.toBe(text);
        expect(proposals.map((one) => one.text)).toContain(suggestion.text);
      }
    });
  });

  test('the edits make the suggestion from the sentence', () => {
    everywhere((text, _, suggestions) => {
      for (const suggestion of suggestions) expect(applyEdits(text, suggestion.edits)).toBe(suggestion.text);
    });
  });

  test('scores lie in 0..1 and never rise; warnings come last; more findings never stand above fewer', () => {
    everywhere((_, __, suggestions) => {
      for (const [i, { score, warnings, text }] of suggestions.entries()) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        const next = suggestions[i + 1];
        if (next === undefined) continue;
        expect(next.score).toBeLessThanOrEqual(score);
        expect(next.warnings.length).toBeGreaterThanOrEqual(warnings.length);
        if (next.warnings.length === warnings.length)
          expect(assess(next.text).findings.length).toBeGreaterThanOrEqual(assess(text).findings.length);
      }
    });
  });

  test('the order of the providers decides nothing but ties', () => {
    everywhere((text, proposals, suggestions) => {
      const ids = [...new Set(proposals.map(({ providerId }) => providerId))];
      const turned = ranked(
        text,
        ids.reverse().flatMap((id) => proposals.filter(({ providerId }) => providerId === id)),
      );
      expect(turned.map(({ score }) => score)).toEqual(suggestions.map(({ score }) => score));
    });
  });
});
