import { expect, test } from '@jest/globals';
import { oncePer } from '../../server/text/once.ts';

test('a reading is computed once for each article, also where it comes to nothing', () => {
  const asked: object[] = [];
  const lengthOf = oncePer((key: { readonly text: string }) => {
    asked.push(key);
    return key.text === '' ? undefined : key.text.length;
  });
  const [long, empty, twin] = [{ text: 'Kran' }, { text: '' }, { text: 'Kran' }];
  expect([long, long, empty, empty, twin].map((key) => lengthOf(key))).toEqual([
    4,
    4,
    undefined,
    undefined,
    4,
  ]);
  expect(asked).toEqual([long, empty, twin]);
});
