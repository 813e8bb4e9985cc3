import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../server/model.ts';
import { createFindingsProvider } from '../../server/suggest/findings.ts';
import type { Proposal } from '../../server/suggest/provider.ts';
import { findingAt, segmentOf } from './segments.ts';

const titles: Readonly<Record<string, string>> = {
  doubled: 'Wort doppelt',
  spelling: 'Schreibung',
  comma: 'Komma',
};
const provider = createFindingsProvider((id) => titles[id] ?? id);

async function proposalsFor(text: string, findings: readonly Finding[]): Promise<readonly Proposal[]> {
  const answers = await provider.suggest(
    [{ segment: segmentOf(text), findings, context: '' }],
    new AbortController().signal,
  );
  return answers[0] ?? [];
}

describe('the rules as a provider', () => {
  const text = 'Der der Krug geht zum Brunen bis er bricht.';

  test('all repairs make one sentence, and the reason names the rules', async () => {
    const findings = [
      findingAt(text, 'Der der', ['Der'], { ruleId: 'doubled' }),
      findingAt(text, 'Brunen', ['Brunnen'], { ruleId: 'spelling' }),
      findingAt(text, ' bis', [', bis'], { ruleId: 'comma' }),
    ];
    expect(await proposalsFor(text, findings)).toEqual([
      {
        text: 'Der Krug geht zum Brunnen, bis er bricht.',
        reason: 'Aus den Regeln „Wort doppelt“, „Schreibung“, „Komma“.',
        ruleIds: ['doubled', 'spelling', 'comma'],
      },
    ]);
  });

  test('of two repairs at one place the surer one is taken, the other is a second proposal', async () => {
    const findings = [
      findingAt(text, 'zum Brunen', ['zur Quelle'], { ruleId: 'comma', confidence: 0.6 }),
      findingAt(text, 'Brunen', ['Brunnen'], { ruleId: 'spelling', confidence: 0.8 }),
    ];
    expect((await proposalsFor(text, findings)).map(({ text }) => text)).toEqual([
      'Der der Krug geht zum Brunnen bis er bricht.',
      'Der der Krug geht zur Quelle bis er bricht.',
    ]);
  });

  test('further alternatives are further proposals, three in all', async () => {
    const findings = [
      findingAt(text, 'Brunen', ['Brunnen', 'Bruno', 'Braunen', 'Brunello'], { ruleId: 'spelling' }),
      findingAt(text, 'Der der', ['Der'], { ruleId: 'doubled', confidence: 0.5 }),
    ];
    const proposals = await proposalsFor(text, findings);
    expect(proposals.map(({ text }) => /zum (\p{L}+)/u.exec(text)?.[1])).toEqual([
      'Brunnen',
      'Bruno',
      'Braunen',
    ]);
    expect(proposals.every(({ text }) => text.startsWith('Der Krug'))).toBe(true);
  });

  test('nothing is proposed where no rule offers a repair or the repair changes nothing', async () => {
    expect(await proposalsFor(text, [])).toEqual([]);
    expect(await proposalsFor(text, [findingAt(text, 'Krug', [])])).toEqual([]);
    expect(await proposalsFor(text, [findingAt(text, 'Krug', ['Krug'])])).toEqual([]);
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
    expect((await proposalsFor(quoted, [finding])).map(({ text }) => text)).toEqual([
      'Er sagte „genug“ und ging.',
    ]);
  });
});
