import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { loadGerman } from '../../server/compose-german.ts';
import { rules } from '../../server/rules/index.ts';
import { applyEdits, disjoint } from '../../server/text/edits.ts';
import { contains } from '../../server/text/span.ts';
import { findIn } from './passages.ts';

const language = loadGerman();

/** What sentences, their damage and their borders are made of. */
const PIECES =
  `Die der Im hat gemeldet und und Kran Hafen Lorenz Anna Lorenz US Dollar sich mit für am 12. 000 15. 3, 5 Prozent
  -Dienst Satelliten- $3.5 1,000,000 20: 30 Uhr 8 p.m. 100% 🏗️ e\u0301 \u200b \u00ad Ã¼ Kоmitee &nbsp; </a> [3] Werbung Sie Erfahren
  Ende.Der wort,wort (im Mai)`
    .split(/\s+/)
    .concat([
      '„',
      '“',
      '”',
      '»',
      '«',
      '"',
      "'",
      '(',
      ')',
      '…',
      '. . .',
      '...',
      ',',
      '.',
      ';',
      '-',
      '–',
      '\n',
    ]);
const text = array(tuple(constantFrom(...PIECES), constantFrom(' ', ' ', ' ', '  ', '')), {
  maxLength: 25,
}).map((parts) => parts.flat().join(''));
const passage = array(text, { minLength: 1, maxLength: 5 });

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s, whatever the text', (_, rule) => {
  test('marks places inside the text, and its repairs can be made', () => {
    assert(
      property(passage, (texts) => {
        for (const { at, finding } of findIn(texts, [rule], language)) {
          const own = texts[at] ?? '';
          const whole = { start: 0, end: own.length };
          expect(contains(whole, finding.span)).toBe(true);
          for (const alternative of finding.alternatives) {
            expect(alternative.length).toBeGreaterThan(0);
            expect(disjoint(alternative)).toBe(true);
            expect(alternative.every(({ span }) => contains(whole, span))).toBe(true);
            expect(applyEdits(own, alternative)).not.toBe(own);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('says the same when it is asked again', () => {
    assert(
      property(passage, (texts) => {
        expect(findIn(texts, [rule], language)).toEqual(findIn(texts, [rule], language));
      }),
      { numRuns: 20 },
    );
  });
});
