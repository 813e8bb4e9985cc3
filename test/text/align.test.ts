import { describe, expect, test } from '@jest/globals';
import { align } from '../../server/text/align.ts';
import { ENGLISH, GERMAN, type Part, segments } from './tower.ts';

describe('source sentences beside German ones', () => {
  test('one to one, with and without paragraphs', () => {
    const paragraphs = `${ENGLISH.slice(0, 3).join(' ')}\n\n${ENGLISH.slice(3).join(' ')}`;
    expect(align(segments(GERMAN), paragraphs)).toEqual(ENGLISH);
    expect(align(segments(GERMAN), ENGLISH.join(' '))).toEqual(ENGLISH);
  });

  test('a sentence that the translation made into two stands beside both', () => {
    const split = [
      ...GERMAN.slice(0, 3),
      ['Im Winter bleibt das Haus geschlossen.', 1],
      ['Denn dann ist die Treppe bei Frost gefährlich.', 1],
      ...GERMAN.slice(4),
    ] as const;
    const found = align(segments(split), ENGLISH.join(' '));
    expect(found[3]).toBe(ENGLISH[3]);
    expect(found[4]).toBe(ENGLISH[3]);
    expect(found.at(-1)).toBe(ENGLISH.at(-1));
  });

  test('two sentences that became one stand beside it together', () => {
    const merged: Part[] = [
      ['Der Turm am Nordtor wurde 1921 gebaut und dient heute als Museum mit Werkzeugen der Küfer.', 0],
      ...GERMAN.slice(2),
    ];
    expect(align(segments(merged), ENGLISH.join(' '))[0]).toBe(`${ENGLISH[0]} ${ENGLISH[1]}`);
  });

  test('advertising has no source and moves nothing', () => {
    const [first, ...rest] = segments(GERMAN);
    const found = align(
      [
        first ?? { text: '', paragraph: 0, kind: 'sentence' },
        { text: 'Werbung', paragraph: 0, kind: 'boilerplate' },
        ...rest,
      ],
      ENGLISH.join(' '),
    );
    expect(found).toEqual([ENGLISH[0], undefined, ...ENGLISH.slice(1)]);
  });

  test('a source in other letters is paired by length and numbers', () => {
    const russian = [
      'Башня у северных ворот была построена в 1921 году.',
      'Сегодня она служит музеем и показывает инструменты бочаров.',
      'Вход стоит 4 евро.',
      'Зимой дом закрыт, потому что лестница при морозе опасна для посетителей.',
      'Экскурсии начинаются в 11 часов.',
      'Анна Линдквист руководит обществом уже почти двадцать лет.',
    ];
    expect(align(segments(GERMAN), russian.join(' '))).toEqual(russian);
  });

  test('another text is not believed', () => {
    const other =
      'Yes. The recipe needs 500 grams of flour, two eggs, a pinch of salt, some butter for the tin and a good deal of ' +
      'patience, since the dough has to rest in the cold for at least 12 hours before it can be rolled out. Bake. Eat.';
    expect(align(segments(GERMAN), other)).toEqual(GERMAN.map(() => undefined));
    expect(align(segments(GERMAN), '  ')).toEqual(GERMAN.map(() => undefined));
    expect(align([], ENGLISH.join(' '))).toEqual([]);
  });
});
