import { describe, expect, test } from '@jest/globals';
import { formats } from '../../server/formats/index.ts';
import { kindOf } from '../../server/text/kind.ts';
import { segmentize } from '../../server/text/segmentize.ts';

function read(raw: string, id = 'text') {
  const format = formats.find((candidate) => candidate.id === id);
  if (format === undefined) throw new RangeError(id);
  return segmentize(raw, format.blocks(raw), format.markup);
}

const texts = (raw: string, id?: string): string[] => read(raw, id).map(({ text }) => text);
const kinds = (raw: string, id?: string): string[] => read(raw, id).map(({ kind }) => kind);

describe('a break inside a sentence does not end it', () => {
  test.each([
    ['a number', 'Der Umbau kostet rund 15.\n\n000 Euro. Das ist viel.', 1],
    ['a decimal number', 'Der Fluss stieg um 2,\n\n5 Meter. Er sank.', 1],
    ['a date', 'Der Markt öffnet am 17.\n\nMai. Kommen Sie!', 1],
    ['an ordinal', 'Das Haus stammt aus dem 19.\n\nJahrhundert. Es steht.', 1],
    ['a title', 'Den Antrag stellte Dr.\n\nWollschläger. Er ging durch.', 1],
    [
      'a clause that goes on in lower case',
      'Der Rat der Stadt hat beschlossen\n\ndie Brücke zu sperren. Ab wann?',
      1,
    ],
    ['a comma', 'Die Leute kamen aus dem Tal,\nweil es regnete. Alle.', 1],
    ['a hyphen', 'Die Stadt baut eine neue Wasser-\nleitung. Endlich.', 1],
    ['an article', 'Gestern sprach der Rat über die\n\nBrücke am Markt. Sie bleibt.', 1],
    ['a conjunction', 'Die Stadt kauft Bänke, Lampen und\n\nBäume für den Park. Gut.', 1],
    ['two breaks', 'Der Rat der Stadt will im\n\nkommenden Jahr die\n\nBrücke sperren. Ab wann?', 1],
  ])('%s', (_, raw, healed) => {
    const [first, ...rest] = texts(raw);
    expect(rest).toHaveLength(healed);
    expect(raw.startsWith(first ?? '?')).toBe(true);
    expect(first).toMatch(/\n/u);
  });

  test('in HTML the tags between the parts are one token each', () => {
    const [first] = read('<p>Der Umbau kostet rund 15.</p>\n<p>000 Euro.</p>', 'html');
    expect(first?.text).toBe('Der Umbau kostet rund 15.</p>\n<p>000 Euro.');
    expect(first?.tokens.filter(({ kind }) => kind === 'markup').map(({ text }) => text)).toEqual([
      '</p>',
      '<p>',
    ]);
  });
});

describe('a break between two units stays one', () => {
  test.each([
    ['a heading and its text', 'Neues aus dem Tal\n\nGestern schneite es.'],
    ['a heading and text in lower case', 'Neues\n\nam Morgen schneite es.'],
    ['entries of a list', '- Mehl und Zucker aus der Mühle\n- zwei Eier'],
    ['entries without marks', 'mehl\nzucker\neier'],
    ['a greeting and the letter', 'Liebe Nachbarinnen und Nachbarn,\n\nwir feiern am Samstag.'],
    ['a year that ends a sentence', 'Der Chor sang zuletzt im Jahr 1998.\n\n300 Leute hörten zu.'],
    ['an ordinal at the end and a new sentence', 'Der Markt ist am 17.\n\nDer Eintritt ist frei.'],
    ['a caption and the text', 'Foto: Marlene Aschenbrenner\n\nder Rest des Textes fehlt hier.'],
    ['an advertisement and the text', 'Der Rat der Stadt hat heute\n\nWerbung'],
    ['a list introduced by a colon', 'Wir brauchen für den Kuchen noch:\n\nmehl aus der Mühle'],
  ])('%s', (_, raw) => {
    expect(texts(raw).length).toBeGreaterThanOrEqual(2);
  });

  test('cells and entries in HTML', () => {
    expect(texts('<ul><li>Wir kaufen Mehl und<li>Zucker</ul>', 'html')).toEqual([
      'Wir kaufen Mehl und',
      'Zucker',
    ]);
    expect(texts('<table><td>am 17.<td>Mai</table>', 'html')).toEqual(['am 17.', 'Mai']);
  });
});

describe('kinds', () => {
  test('a title, a heading, text', () => {
    const raw =
      'Wer rettet die Brücke?\n\nDie Lage\n\nDie Brücke ist alt. Sie wackelt.\n\nWie weiter\nDer Rat tagt.';
    expect(kinds(raw)).toEqual(['heading', 'heading', 'sentence', 'sentence', 'heading', 'sentence']);
  });

  test('the last line without a stop is a cut sentence, not a heading', () => {
    expect(kinds('Die Brücke ist alt.\n\nDie Leute hoffen nun auf den').at(-1)).toBe('sentence');
  });

  test('lines of a list without marks are no headings', () => {
    expect(kinds('Was wir brauchen\n\nBretter kaufen\nNägel suchen\nHammer leihen').slice(2)).toEqual([
      'sentence',
      'sentence',
    ]);
  });

  test('a credit makes captions of the line above it and of its repetition', () => {
    const raw =
      'Die Brücke im Tal. Sie ist alt.\nDie Brücke im Tal. Sie ist alt.\nFoto: R. Heintzel\n\nHeute tagt der Rat.';
    expect(kinds(raw)).toEqual(['caption', 'caption', 'caption', 'caption', 'caption', 'sentence']);
  });

  test('mark-up says it itself', () => {
    expect(
      kinds('<h2>Alles wird gut.</h2><p>Sagt er.</p><figcaption>Der Turm.</figcaption>', 'html'),
    ).toEqual(['heading', 'sentence', 'caption']);
    expect(kinds('## Alles wird gut.\n\nSagt er.', 'markdown')).toEqual(['heading', 'sentence']);
  });

  test.each([
    'Werbung',
    'Anzeige',
    '- Advertisement -',
    'Dieser Artikel wurde maschinell aus dem Polnischen übersetzt.',
    'Die automatische Übersetzung kann Fehler enthalten.',
    'This page was translated by a machine.',
    'Lesen Sie auch: Was die Brücke kostet',
    'Abonnieren Sie unseren Newsletter und verpassen Sie nichts.',
    'Wir verwenden Cookies, um Ihnen Inhalte zu zeigen.',
    'Wenn Sie über diesen Link kaufen, erhalten wir eine Provision.',
    'Zuletzt aktualisiert am 3. Mai 2024, 10:15 Uhr',
    '* * *',
  ])('boilerplate: %s', (text) => {
    expect(kindOf(text)).toBe('boilerplate');
  });

  test.each([
    'Werbung ist teuer, sagt der Wirt.',
    'Die Anzeige ging bei der Polizei ein.',
    'Maschinell gefertigte Stühle sind billiger.',
    'Sie hat das Buch aus dem Polnischen übersetzt.',
    'Die automatische Übersetzung wird von Jahr zu Jahr besser.',
    'Der Automat hat den Text in drei Sekunden übersetzt.',
    'Der Bäcker verwendet nur Mehl aus der Region.',
    'Die Maklerin verlangt eine Provision von drei Prozent.',
    'Er las auch am Abend noch.',
    'Der Cookie-Verkauf der Schule war ein Erfolg.',
  ])('no boilerplate: %s', (text) => {
    expect(kindOf(text)).toBe('sentence');
  });

  test.each([
    ['<p><a href="/t">Mehr zum Thema Türme</a> Der Turm wurde im Mai neu gedeckt.</p>', 'sentence'],
    ['<p><a href="/t">Mehr zum Thema Türme</a> auf unseren Seiten.</p>', 'boilerplate'],
    ['<p><b>Lesen Sie auch:</b> Der Turm wurde im Mai neu gedeckt.</p>', 'boilerplate'],
    ['<p><b>Lesen Sie auch</b> <a href="/t">Der Turm wurde im Mai neu gedeckt.</a></p>', 'boilerplate'],
  ])('a sentence behind a link to read on: %s', (raw, kind) => {
    expect(kinds(raw, 'html')).toEqual([kind]);
  });
});

describe('advertising markers', () => {
  test.each([
    ['WerbungPolitik im Tal wird lauter.', ['Werbung', 'Politik im Tal wird lauter.']],
    ['Werbung Der Rat tagt heute.', ['Werbung', 'Der Rat tagt heute.']],
    ['Der Rat tagt heute.Werbung', ['Der Rat tagt heute.', 'Werbung']],
  ])('are cut off %s', (raw, expected) => {
    expect(texts(raw)).toEqual(expected);
    expect(kinds(raw)).toContain('boilerplate');
  });

  test.each(['Werbungskosten sind absetzbar.', 'Werbung im Radio nervt.', 'Anzeigentafeln leuchten.'])(
    'but not from words: %s',
    (raw) => {
      expect(texts(raw)).toEqual([raw]);
    },
  );
});

describe('paragraphs', () => {
  test('are numbered, and lines of one stay together', () => {
    const raw = 'Eins ist da. Zwei auch.\nDrei kommt.\n\nVier fehlt.';
    expect(read(raw).map(({ paragraph }) => paragraph)).toEqual([0, 0, 0, 1]);
  });

  test('a text broken at a fixed width is read over its line ends', () => {
    const raw =
      'Der Turm am Nordtor der Stadt wurde im vergangenen Jahr von Grund auf\n' +
      'erneuert, weil Regen in das Mauerwerk gedrungen war und die oberen drei\n' +
      'Stockwerke gefährdete. Besucher können seit April wieder hinauf, allerdings\n' +
      'Nur an Wochenenden, und Kinder zahlen nichts.\n';
    expect(texts(raw)).toHaveLength(2);
  });

  test('a text with a sentence on each line is not', () => {
    const raw = 'Der Turm ist alt.\nDie Treppe auch.\nDas Dach leckt.\nDer Rat zahlt.';
    expect(texts(raw)).toHaveLength(4);
  });
});
