import { describe, expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import { buildLedger } from '../../server/ledger/build.ts';
import { checkArticle } from '../../server/rules/check.ts';
import { rules } from '../../server/rules/index.ts';
import { readPassage } from '../rules/passages.ts';

const language = loadGerman();

/** The ledger of an article: what stands for what, and in how many places. */
function ledgerOf(...texts: readonly string[]) {
  const article = readPassage(texts, language);
  const { assessments } = checkArticle(article, { rules, threshold: 0.5 });
  const entries = buildLedger(
    article,
    assessments.map(({ findings }) => findings),
  );
  return entries.map(({ right, kind, forms }) => ({
    right,
    kind,
    forms: forms.map(({ text, standing, places }) => `${text} ${standing} ${places.length}`),
  }));
}

const PURL = [
  'Der Minister Purl besuchte gestern Madrid.',
  'Purl sagte wenig.',
  'Die Kontakte der Perle und die Gespräche mit einer Perle blieben geheim.',
  'Am Rand wurde zur Perle nichts gesagt.',
  'Der Druck auf die Rohstoffperle wuchs.',
];

describe('the ledger of an article', () => {
  test('has a name with all that machines made of it, and with the compound that nobody knows', () => {
    expect(ledgerOf(...PURL)[0]).toEqual({
      right: 'Purl',
      kind: 'name',
      forms: ['Purl right 2', 'Perle sure 3', 'Rohstoffperle doubtful 1'],
    });
  });

  test('has transcriptions under the German form, also where that stands nowhere', () => {
    const ledger = ledgerOf('In Moskau sprach Dmitry Zhirkov.', 'Zhirkov kam aus Russland.');
    expect(ledger).toContainEqual({ right: 'Schirkow', kind: 'name', forms: ['Zhirkov sure 2'] });
  });

  test('puts a spelling that is nearly another one up for a look, and decides nothing itself', () => {
    const ledger = ledgerOf(
      'Frau Grimelda kam aus Oslo.',
      'Grimelda sprach leise.',
      'Am Abend sang Grimeldo.',
      'Danach schwieg Grimelda.',
    );
    expect(ledger[0]?.forms).toEqual(['Grimelda right 3', 'Grimeldo doubtful 1']);
  });

  test('has a term that is written now with a hyphen, now without', () => {
    const ledger = ledgerOf(
      'Das Satellitenradio ist neu.',
      'Ein Satellitenradio kostet wenig.',
      'Wer ein Satelliten-Radio hat, hört mehr.',
    );
    expect(ledger).toEqual([
      {
        right: 'Satellitenradio',
        kind: 'term',
        forms: ['Satellitenradio right 2', 'Satelliten-Radio doubtful 1'],
      },
    ]);
  });

  test('of a sound article lists its names, with nothing to decide', () => {
    expect(
      ledgerOf('Frau Merkel kam aus Berlin.', 'In Berlin sprach Merkel.', 'Einmal war sie in Rom.'),
    ).toEqual([
      { right: 'Merkel', kind: 'name', forms: ['Merkel right 2'] },
      { right: 'Berlin', kind: 'name', forms: ['Berlin right 2'] },
    ]);
  });
});
