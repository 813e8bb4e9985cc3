import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createMemoryProvider, type Remembered } from '../../server/suggest/memory.ts';
import type { Proposal } from '../../server/suggest/provider.ts';
import { requestFor } from './segments.ts';

const isName = (word: string): boolean => ['Okoye', 'Brodersen', 'Hans', 'Marlene'].includes(word);

function fix(text: string, postEdit: string, match: number, more: Partial<Remembered> = {}): Remembered {
  return { text, postEdit, match, decidedAt: '2024-03-05T10:00:00.000Z', ...more };
}

async function recall(
  text: string,
  remembered: readonly Remembered[],
  source?: string,
): Promise<readonly Proposal[]> {
  const provider = createMemoryProvider(() => Promise.resolve(remembered), isName);
  return (await provider.suggest([requestFor(text, source)], new AbortController().signal))[0] ?? [];
}

const textsOf = (proposals: readonly Proposal[]): string[] => proposals.map(({ text }) => text);

describe('the memory as a provider', () => {
  test('offers what was accepted for the same sentence, with editor and day', async () => {
    expect(
      await recall('Das Fähre kam.', [fix('Das Fähre kam.', 'Die Fähre kam.', 100, { editor: 'Ute' })]),
    ).toEqual([
      {
        text: 'Die Fähre kam.',
        match: 100,
        reason: 'Derselbe Satz wurde am 5.3.2024 von Ute so korrigiert.',
      },
    ]);
  });

  test('soft hyphens of the file that a fix came from stay there', async () => {
    const hit = fix('Der Fuß\u00adweg ist frei .', 'Der Fuß\u00adweg ist frei.', 100);
    expect(textsOf(await recall('Der Fußweg ist frei .', [hit]))).toEqual(['Der Fußweg ist frei.']);
    expect(textsOf(await recall('Der Fuß\u00adweg ist frei .', [hit]))).toEqual([
      'Der Fuß\u00adweg ist frei.',
    ]);
  });

  test('a sentence that differs in numbers only gets its own', async () => {
    const hit = fix('Das 12 Boote kamen am 3. Mai.', 'Die 12 Boote kamen am 3. Mai.', 88);
    expect(await recall('Das 15.000 Boote kamen am 4. Mai.', [hit])).toEqual([
      {
        text: 'Die 15.000 Boote kamen am 4. Mai.',
        match: 88,
        reason: 'Ein ähnlicher Satz (88 %) wurde am 5.3.2024 so korrigiert, Zahlen und Namen sind angepasst.',
      },
    ]);
  });

  test('a sentence with another name gets its own, in the genitive, too', async () => {
    const hit = fix('Der Boot von Okoye sank.', 'Okoyes Boot sank.', 85);
    expect(textsOf(await recall('Der Boot von Brodersen sank.', [hit]))).toEqual(['Brodersens Boot sank.']);
    expect(textsOf(await recall('Der Boot von Hans sank.', [hit]))).toEqual(['Hans’ Boot sank.']);
  });

  test('two names that change places are told apart', async () => {
    const hit = fix('Okoye ruft Hans und Hans kommen.', 'Okoye ruft Hans, und Hans kommt.', 80);
    expect(textsOf(await recall('Hans ruft Okoye und Okoye kommen.', [hit]))).toEqual([
      'Hans ruft Okoye, und Okoye kommt.',
    ]);
  });

  test.each([
    ['another noun', 'Das Katze schläft am 5. Tag.'],
    ['another length', 'Das alte Hund schläft am 5. Tag.'],
    ['two numbers for one', 'Das Hund schläft am 6. oder 7. Tag.'],
  ])('a sentence with %s is offered as it was, with its match', async (_, text) => {
    const proposals = await recall(text, [
      fix('Das Hund schläft am 5. Tag.', 'Der Hund schläft am 5. Tag.', 80),
    ]);
    expect(proposals).toMatchObject([{ text: 'Der Hund schläft am 5. Tag.', match: 80 }]);
    expect(proposals[0]?.reason).not.toMatch(/angepasst/u);
  });

  test('nor is a fix adapted that no longer has the number', async () => {
    const hit = fix('Es waren 40 Gäste da da.', 'Es waren vierzig Gäste da.', 90);
    expect(textsOf(await recall('Es waren 50 Gäste da da.', [hit]))).toEqual(['Es waren vierzig Gäste da.']);
  });

  test('likeliest first, then newest; three at most; nothing below 75 and nothing unchanged', async () => {
    const text = 'Das Fähre kam.';
    const hits = [
      fix('Die Fähre kommt.', 'zu fern', 74),
      fix('Das Fähre kommt.', 'vierte', 80),
      fix(text, 'zweite', 100, { decidedAt: '2023-01-01T00:00:00.000Z' }),
      fix(text, 'erste', 100),
      fix(text, 'erste', 100, { decidedAt: '2022-01-01T00:00:00.000Z' }),
      fix(text, text, 100),
      fix('Das Fähren kam.', 'dritte', 90),
    ];
    expect(textsOf(await recall(text, hits))).toEqual(['erste', 'zweite', 'dritte']);
  });

  test('a pair of another program says its file, a translation of the source that it is one', async () => {
    const old = { importName: 'alt.tmx', editor: 'Ute' };
    expect(
      (await recall('Das Fähre kam.', [fix('Das Fähre kam.', 'Die Fähre kam.', 100, old)]))[0]?.reason,
    ).toBe('Derselbe Satz wurde am 5.3.2024 von Ute so korrigiert (aus „alt.tmx“).');
    const hit = fix('The 12 boats came.', 'Die 12 Boote kamen.', 88, { ...old, ofSource: true });
    expect(await recall('Das 15 Boote kam.', [hit], 'The 15 boats came.')).toEqual([
      {
        text: 'Die 15 Boote kamen.',
        match: 88,
        reason:
          'Ein ähnlicher Quellsatz (88 %) wurde am 5.3.2024 von Ute so übersetzt (aus „alt.tmx“), Zahlen und Namen sind angepasst.',
      },
    ]);
  });

  test.each([
    ['a date', 'Am 3. Mai 2024 kam er', 'Am 17. Mai 2023 kam er'],
    ['a decimal comma', 'Es kostet 2,50 Euro', 'Es kostet 12,05 Euro'],
    ['points between thousands', 'Es sind 1.200 Leute', 'Es sind 24.500.000 Leute'],
    ['a clock time', 'Um 9.30 Uhr geht es', 'Um 11.05 Uhr geht es'],
    ['a range', 'Von 3–4 Leuten kam er', 'Von 12–15 Leuten kam er'],
    ['percent', 'Um 5 % stieg er', 'Um 17,5 % stieg er'],
  ])('%s is another’s whole', async (_, then, now) => {
    expect(
      textsOf(await recall(`${now} nicht nicht.`, [fix(`${then} nicht nicht.`, `${then} nicht.`, 90)])),
    ).toEqual([`${now} nicht.`]);
  });

  test('numbers and names of any sentence take the place of those of the fix, each its own', async () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 999 }).map(String),
      fc
        .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 10, max: 99 }))
        .map((parts) => parts.join(',')),
    );
    const name = fc.constantFrom('Okoye', 'Brodersen', 'Marlene');
    const filling = fc.record({
      numbers: fc.uniqueArray(number, { minLength: 2, maxLength: 2 }),
      names: fc.uniqueArray(name, { minLength: 2, maxLength: 2 }),
    });
    type Filling = { readonly numbers: readonly string[]; readonly names: readonly string[] };
    const bad = ({ numbers: [a, b], names: [n, m] }: Filling): string =>
      `${n} gab am ${a} Tag den Boot ${m}, und ${b} Leute sah ${n}.`;
    const good = ({ numbers: [a, b], names: [n, m] }: Filling): string =>
      `Am ${a} Tag gab ${n} das Boot an ${m}; ${b} Leute sahen ${n}s Boot.`;
    await fc.assert(
      fc.asyncProperty(filling, filling, async (then, now) => {
        const [first] = await recall(bad(now), [
          fix(bad(then), good(then), bad(then) === bad(now) ? 100 : 80),
        ]);
        expect(first?.text).toBe(good(now));
      }),
      { numRuns: 300 },
    );
  });
});
