import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../server/model.ts';
import { createFindingsProvider } from '../../server/suggest/findings.ts';
import type { Preference } from '../../server/suggest/repair-odds.ts';
import type { Proposal } from '../../server/suggest/provider.ts';
import { findingAt, segmentOf } from './segments.ts';

const titles: Readonly<Record<string, string>> = {
  doubled: 'Wort doppelt',
  spelling: 'Schreibung',
  comma: 'Komma',
};

/** A rule that knows one fault: it speaks wherever the words stand. */
type Fault = readonly [
  words: string,
  alternatives: readonly string[],
  more?: Parameters<typeof findingAt>[3],
];

/** Proposals for a text in which rules know these faults, before and after every repair. */
async function proposalsFor(
  text: string,
  faults: readonly Fault[],
  preference: Preference = () => 0,
): Promise<readonly Proposal[]> {
  const reread = (now: string): readonly Finding[] =>
    faults
      .filter(([words]) => now.includes(words))
      .map(([words, alternatives, more]) => findingAt(now, words, alternatives, more));
  const provider = createFindingsProvider({ titleOf: (id) => titles[id] ?? id, preference });
  const answers = await provider.suggest(
    [{ segment: segmentOf(text), findings: reread(text), reread, context: '' }],
    new AbortController().signal,
  );
  return answers[0] ?? [];
}

const textsOf = (proposals: readonly Proposal[]): string[] => proposals.map(({ text }) => text);

/** Text likes a sentence the better the more of these words it has. */
const likes =
  (...liked: readonly string[]): Preference =>
  (before, after) => {
    const count = (words: readonly string[]): number => words.filter((word) => liked.includes(word)).length;
    return 5 * (count(after) - count(before));
  };

describe('the rules as a provider', () => {
  const text = 'Der der Krug geht zum Brunen bis er bricht.';

  test('all repairs make one sentence, and the reason names the rules', async () => {
    const proposals = await proposalsFor(text, [
      ['Der der', ['Der'], { ruleId: 'doubled' }],
      ['Brunen', ['Brunnen'], { ruleId: 'spelling' }],
      ['Brunen bis', ['Brunen, bis'], { ruleId: 'comma', confidence: 0.8 }],
      ['Brunnen bis', ['Brunnen, bis'], { ruleId: 'comma', confidence: 0.8 }],
    ]);
    expect(proposals[0]).toEqual({
      text: 'Der Krug geht zum Brunnen, bis er bricht.',
      reason: 'Aus den Regeln „Wort doppelt“, „Schreibung“, „Komma“.',
      ruleIds: ['doubled', 'spelling', 'comma'],
    });
  });

  test('of two repairs at one place the surer one is taken', async () => {
    const proposals = await proposalsFor(text, [
      ['zum Brunen', ['zur Quelle'], { ruleId: 'comma', confidence: 0.6 }],
      ['Brunen', ['Brunnen'], { ruleId: 'spelling', confidence: 0.8 }],
    ]);
    expect(textsOf(proposals)[0]).toBe('Der der Krug geht zum Brunnen bis er bricht.');
  });

  test('further alternatives are further proposals, three in all', async () => {
    const proposals = await proposalsFor(text, [
      ['Brunen', ['Brunnen', 'Bruno', 'Braunen', 'Brunello'], { ruleId: 'spelling' }],
      ['Der der', ['Der'], { ruleId: 'doubled', confidence: 0.5 }],
    ]);
    expect(proposals.map(({ text }) => /zum (\p{L}+)/u.exec(text)?.[1])).toEqual([
      'Brunnen',
      'Bruno',
      'Braunen',
    ]);
    expect(proposals.every(({ text }) => text.startsWith('Der Krug'))).toBe(true);
  });

  test('nothing is proposed where no rule offers a repair or the repair changes nothing', async () => {
    expect(await proposalsFor(text, [])).toEqual([]);
    expect(await proposalsFor(text, [['Krug', []]])).toEqual([]);
    expect(await proposalsFor(text, [['Krug', ['Krug']]])).toEqual([]);
  });

  test('a repair may lie in several places of the sentence', async () => {
    const quoted = 'Er sagte "genug" und ging.';
    const finding: Finding = {
      ...findingAt(quoted, '"genug"', []),
      alternatives: [
        [
          { span: { start: 9, end: 10 }, text: '„' },
          { span: { start: 15, end: 16 }, text: '“' },
        ],
      ],
    };
    const provider = createFindingsProvider({ titleOf: (id) => id, preference: () => 0 });
    const [proposals] = await provider.suggest(
      [{ segment: segmentOf(quoted), findings: [finding], reread: () => [], context: '' }],
      new AbortController().signal,
    );
    expect(textsOf(proposals ?? [])).toEqual(['Er sagte „genug“ und ging.']);
  });
});

test('in a text that is no sentence only what leaves no choice is repaired, however many findings it has', async () => {
  const text = `Der der Krug mit der Krug. ${'abc '.repeat(75_000)}`;
  let read = 0;
  const provider = createFindingsProvider({ titleOf: (id) => id, preference: likes('dem') });
  const findings = [
    findingAt(text, 'Der der', ['Der']),
    ...Array.from({ length: 30 }, () =>
      findingAt(text, 'der Krug.', ['dem Krug.'], { category: 'agreement' }),
    ),
  ];
  const reread = (): readonly Finding[] => {
    read += 1;
    return findings.slice(1);
  };
  const [proposals] = await provider.suggest(
    [{ segment: segmentOf(text), findings, reread, context: '' }],
    new AbortController().signal,
  );
  expect(textsOf(proposals ?? [])).toEqual([text.replace('Der der', 'Der')]);
  expect(read).toBe(1);
});

describe('a repair that puts another form in the place of a word', () => {
  const text = 'Mit der Krug geht er zum Brunnen.';
  const faults: readonly Fault[] = [['der Krug', ['den Krug', 'dem Krug'], { category: 'agreement' }]];

  test('is the one that German text likes best', async () => {
    expect(textsOf(await proposalsFor(text, faults, likes('dem')))[0]).toBe(
      'Mit dem Krug geht er zum Brunnen.',
    );
    expect(textsOf(await proposalsFor(text, faults, likes('den')))[0]).toBe(
      'Mit den Krug geht er zum Brunnen.',
    );
  });

  test('is not made where it is more likely wrong than right', async () => {
    expect(await proposalsFor(text, faults, likes('der'))).toEqual([]);
  });

  test('lets the rules read the text anew: what they see only then is repaired too', async () => {
    const split: readonly Fault[] = [
      ['geht', ['gehen'], { category: 'verb-form' }],
      ['gehen er', ['gehen sie'], { category: 'agreement' }],
    ];
    const proposals = await proposalsFor(text, split, likes('gehen', 'sie'));
    expect(textsOf(proposals)[0]).toBe('Mit der Krug gehen sie zum Brunnen.');
  });
});
