import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { diffWords, editsBetween, type Run } from '../../server/text/diff.ts';
import { applyEdits, disjoint } from '../../server/text/edits.ts';

/** Runs as a person writes them: `[-deleted-]`, `{+inserted+}`. */
function shown(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

describe('a comparison reads well', () => {
  test.each([
    ['one word', 'Die Maske fiel um.', 'Der Turm fiel um.', '[-Die Maske-]{+Der Turm+} fiel um.'],
    ['a space', 'Der Solar -Park', 'Der Solar-Park', 'Der Solar[- -]-Park'],
    ['quotation marks', 'Er sagte "Nein".', 'Er sagte „Nein“.', 'Er sagte [-"-]{+„+}Nein[-"-]{+“+}.'],
    ['a word inserted', 'Er das Haus.', 'Er kauft das Haus.', 'Er {+kauft +}das Haus.'],
    ['nothing', 'Gleich.', 'Gleich.', 'Gleich.'],
    ['everything', 'eins', 'zwei', '[-eins-]{+zwei+}'],
    ['from nothing', '', 'neu', '{+neu+}'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(diffWords(before, after))).toBe(expected);
  });

  test('a letter and its mark are not torn apart', () => {
    const runs = diffWords('Die Gro\u0308ße zählt.', 'Die Größe zählt.');
    expect(shown(runs)).toBe('Die [-Gro\u0308ße-]{+Größe+} zählt.');
  });
});

describe('whatever the texts', () => {
  const part = fc.constantFrom(
    'Der',
    'Rat',
    ' ',
    '  ',
    ',',
    '„',
    '“',
    '👩‍🚀',
    'o\u0308',
    '\n',
    '-',
    '15.000',
    '\0',
  );
  const text = fc.oneof(
    fc.array(part, { maxLength: 25 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  test('runs join to both', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after);
        const join = (left: Run['kind']): string =>
          runs
            .filter(({ kind }) => kind !== left)
            .map((run) => run.text)
            .join('');
        expect(join('inserted')).toBe(before);
        expect(join('deleted')).toBe(after);
        expect(runs.every((run) => run.text !== '')).toBe(true);
        expect(runs.some((run, i) => run.kind === runs[i + 1]?.kind)).toBe(false);
      }),
    );
  });

  test('edits make the one from the other and are disjoint', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = editsBetween(before, after);
        expect(disjoint(edits)).toBe(true);
        expect(applyEdits(before, edits)).toBe(after);
        expect(edits).toHaveLength(before === after ? 0 : edits.length || 1);
      }),
    );
  });
});
