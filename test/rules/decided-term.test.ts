import { describe, expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import { checkArticle } from '../../server/rules/check.ts';
import { decidedTermRule } from '../../server/rules/decided-term.ts';
import { rules } from '../../server/rules/index.ts';
import type { Term } from '../../server/model.ts';
import { applyEdits } from '../../server/text/edits.ts';
import { findIn, readPassage } from './passages.ts';

const language = loadGerman();

/** A text with every term written as decided. */
function written(text: string, ...terms: readonly Term[]): string {
  const found = findIn(text, [decidedTermRule(terms)], language);
  return applyEdits(
    text,
    found.flatMap(({ finding }) => finding.alternatives[0] ?? []),
  );
}

const perle: Term = { right: 'Purl', wrong: ['Perle', 'Parol'] };

describe('a decided term', () => {
  test.each([
    ['Gestern lobte die Perle ihr Team.', 'Gestern lobte Purl ihr Team.'],
    ['Das sagte man der Perle und zur Perle.', 'Das sagte man Purl und zu Purl.'],
    ['Die Kontakte der Perle blieben geheim.', 'Die Kontakte von Purl blieben geheim.'],
    ['Die Perle-Kampagne und die Kreml-Perle ruhen.', 'Die Purl-Kampagne und die Kreml-Purl ruhen.'],
    ['Parols Plan lag bei Parol.', 'Purls Plan lag bei Purl.'],
    ['Perlen und Perlmutt, auch Parole und parol.', 'Perlen und Perlmutt, auch Parole und parol.'],
  ])('is written so in every form: %s', (before, after) => {
    expect(written(before, perle)).toBe(after);
  });

  test('may have several words, and the longest form of two counts', () => {
    const terms: Term[] = [
      { right: 'Space X', wrong: ['Spaceix', 'Raum X'] },
      { right: 'Raumfahrt', wrong: ['Raum'] },
    ];
    expect(written('Im Raum X und im Raum sah man Space X.', ...terms)).toBe(
      'Im Space X und im Raumfahrt sah man Space X.',
    );
  });

  test('takes a genitive as names take it', () => {
    expect(written('Tomas Haus und Parols Hof.', { right: 'Franz', wrong: ['Parol'] })).toBe(
      'Tomas Haus und Franz’ Hof.',
    );
  });

  test('settles a name: no other rule doubts the right form, or proposes another repair', () => {
    const article = readPassage(
      ['Der Autor Puschkin starb früh.', 'Nach Pushkin ist ein Platz benannt.'],
      language,
    );
    const said = (terms: readonly Term[]) =>
      checkArticle(article, { rules: [...rules, decidedTermRule(terms)], threshold: 0.5 }).assessments.map(
        ({ findings }) => findings.map(({ ruleId }) => ruleId),
      );
    expect(said([])).toEqual([[], ['name-variant']]);
    expect(said([{ right: 'Pushkin', wrong: ['Puschkin'] }])).toEqual([['decided-term'], []]);
    expect(said([{ right: 'Puschkin', wrong: ['Pushkin'] }])).toEqual([[], ['decided-term']]);
  });
});
