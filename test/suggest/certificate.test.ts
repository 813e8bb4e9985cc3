import { describe, expect, test } from '@jest/globals';
import { certify } from '../../server/suggest/certificate.ts';
import { editsBetween } from '../../server/text/diff.ts';
import { tokenize } from '../../server/text/tokenize.ts';
import type { Protected, Segment } from '../../server/model.ts';
import { segmentOf } from './segments.ts';

const names = new Set(['Okoye', 'Marlene']);

function record(segment: Segment, text: string) {
  return certify(segment, text, {
    names,
    before: [],
    after: [],
    edits: editsBetween(segment.text, text),
  });
}

const differing = (before: string, after: string): Protected[] =>
  record(segmentOf(before), after)
    .certificate.compared.filter(({ equal }) => !equal)
    .map(({ what }) => what);

/** A segment of an HTML article. */
function tagged(text: string): Segment {
  const tags = [...text.matchAll(/<[^>]+>/gu)].map(({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
  }));
  return { ...segmentOf(text), tokens: tokenize(text, tags) };
}

describe('a certificate', () => {
  test('names every fact of both texts, and that they are equal however they are written', () => {
    const before = 'Okoye sagte am 3. Mai: „Wir können 15 000 Euro nicht zahlen“, siehe www.hafen.test.';
    const after = 'Am 3. Mai sagte Okoye: „Wir können 15.000 Euro nicht zahlen“, siehe www.hafen.test.';
    const { certificate, warnings } = record(segmentOf(before), after);
    expect(warnings).toEqual([]);
    expect(certificate.compared).toEqual([
      { what: 'numbers', before: ['3', '15 000'], after: ['3', '15.000'], equal: true },
      { what: 'dates', before: ['Mai'], after: ['Mai'], equal: true },
      { what: 'units', before: ['Euro'], after: ['Euro'], equal: true },
      { what: 'names', before: ['Okoye'], after: ['Okoye'], equal: true },
      { what: 'urls', before: ['www.hafen.test'], after: ['www.hafen.test'], equal: true },
      {
        what: 'quotations',
        before: ['Wir können 15 000 Euro nicht zahlen'],
        after: ['Wir können 15.000 Euro nicht zahlen'],
        equal: true,
      },
      { what: 'negations', before: ['nicht'], after: ['nicht'], equal: true },
      { what: 'modality', before: ['können'], after: ['können'], equal: true },
      { what: 'markup', before: [], after: [], equal: true },
    ]);
    expect(certificate).toMatchObject({ findings: { before: 0, after: 0 }, german: true });
    expect(certificate.editShare).toBeGreaterThan(0);
    expect(certificate.editShare).toBeLessThan(0.5);
  });

  test.each<[string, string, Protected[]]>([
    ['Er kann kommen.', 'Er könnte kommen.', ['modality']],
    ['Er muss bald kommen.', 'Er kommt bald.', ['modality']],
    ['Er kommt wahrscheinlich.', 'Er kommt.', ['modality']],
    ['Sie sagte: „Er kommt bald.“', 'Sie sagte, er komme bald.', ['quotations']],
    ['„Er kommt“, sagte sie froh.', '„Er kommt, sagte sie froh.“', ['quotations']],
    ['Er kam am 3. Juni.', 'Er kam am 3. Juli.', ['dates']],
    ['Es sind 3 Meter.', 'Es sind 3 Kilometer.', ['units']],
    ['Mehr auf beispiel.com hier.', 'Mehr auf beispiel.org hier.', ['urls']],
    ['Post an hafen@beispiel.test bitte.', 'Post an kai@beispiel.test bitte.', ['urls']],
    ['Okoye kam nicht.', 'Marlene kam.', ['names', 'negations']],
  ])('says what differs: %s → %s', (before, after, what) => {
    expect(differing(before, after)).toEqual(what);
    expect(record(segmentOf(before), after).warnings).not.toEqual([]);
  });

  test.each([
    ['Er kann kann kommen.', 'Er kann kommen.'],
    ['Sie können kommt.', 'Sie kann kommen.'],
    ['Sie sagte: "Er komt bald."', 'Sie sagte: „Er kommt bald.“'],
    ['Sie sagte: „Er kommt bald.', 'Sie sagte: „Er kommt bald.“'],
    ['Das Können zählt.', 'Die Kunst zählt.'],
    ['Er kommt vielleicht.', 'Er kommt möglicherweise.'],
  ])('lets pass what means the same: %s → %s', (before, after) => {
    expect(differing(before, after)).toEqual([]);
  });

  test('a lost tag is a change of mark-up, also where another of its kind stays', () => {
    const segment = tagged('Das <b>alte</b> und das <b>neue</b> Boot.');
    const { certificate, warnings } = record(segment, 'Das <b>alte</b> und das neue</b> Boot.');
    expect(warnings).toEqual([{ kind: 'markup-changed' }]);
    expect(certificate.compared.at(-1)).toEqual({
      what: 'markup',
      before: ['<b>', '</b>', '<b>', '</b>'],
      after: ['</b>', '<b>', '</b>'],
      equal: false,
    });
  });

  test('an English answer is told', () => {
    const before = 'Der alte Hafen ist seit dem Winter nicht mehr für die großen Schiffe geöffnet.';
    const after = 'The old harbour has not been open to the large ships since the winter began.';
    expect(record(segmentOf(before), after).certificate.german).toBe(false);
  });

  test('of a removed segment nothing is compared', () => {
    expect(record(segmentOf('Okoye kam nicht.'), '').certificate.compared).toEqual([]);
  });
});
