import { expect, test } from '@jest/globals';
import { createLive, type News } from '../../server/workbench/live.ts';

const guest = (tab: string, index: number, editor = '') => ({ tab, index, editor });

test('everybody at an article hears who is at which sentence, and who has gone', () => {
  const live = createLive();
  const heard: News[] = [];
  live.join(
    1,
    guest('first', 0, 'Ilse'),
    (news) => heard.push(news),
    () => undefined,
  );
  const leave = live.join(
    1,
    guest('second', 4),
    () => undefined,
    () => undefined,
  );
  live.join(
    2,
    guest('elsewhere', 0),
    () => undefined,
    () => undefined,
  );
  live.move(1, 'second', 5);
  leave();
  const where = heard.map((news) => (news.kind === 'present' ? news.visitors.map(({ index }) => index) : []));
  expect(where).toEqual([[0], [0, 4], [0, 5], [0]]);
});

test('what was decided is told to everybody at the article', () => {
  const live = createLive();
  const heard: string[] = [];
  for (const tab of ['first', 'second', 'third'])
    live.join(
      1,
      guest(tab, 0),
      ({ kind }) => kind === 'changed' && heard.push(tab),
      () => undefined,
    );
  live.tell(1, { stand: '7', changes: [{ index: 3, version: 7, editor: 'Ilse' }] });
  live.tell(2, { stand: '8', changes: [] });
  expect(heard).toEqual(['first', 'second', 'third']);
  expect(live.watched()).toEqual([1]);
});

test('a tab that comes again takes the place of its old connection', () => {
  const live = createLive();
  const ended: string[] = [];
  const leave = live.join(
    1,
    guest('tab', 0),
    () => undefined,
    () => ended.push('old'),
  );
  live.join(
    1,
    guest('tab', 1),
    () => undefined,
    () => ended.push('new'),
  );
  expect(ended).toEqual(['old']);
  leave();
  expect(live.watched()).toEqual([1]);
  live.close();
  expect(ended).toEqual(['old', 'new']);
  expect(live.watched()).toEqual([]);
});

test('whoever comes when all is over is sent away at once', () => {
  const live = createLive();
  live.close();
  let ended = 0;
  live.join(
    1,
    guest('late', 0),
    () => undefined,
    () => ended++,
  );
  expect(ended).toBe(1);
  expect(live.watched()).toEqual([]);
});
