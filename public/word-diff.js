/**
 * What the editor's text changes in the machine text, word by word, shown while one types. The same cutting as the
 * server's (`server/text/diff.ts`), by the same library.
 */
// oxlint-disable-next-line import/no-absolute-path -- an address of the server, not of a disk
import { diffArrays } from '/vendor/diff/diff/array.js';

const PIECE =
  /[\p{L}\p{N}\p{M}\u00ad]+|\s+|[^\p{L}\p{N}\s](?:[\p{M}\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic})*/gu;
/** Most pieces that may differ before the texts are shown as replaced altogether: a frame has 16 ms. */
const MOST_CHANGES = 200;

/** @typedef {{ kind: 'same' | 'inserted' | 'deleted', text: string }} Run */

/**
 * @param {string} before
 * @param {string} after
 * @returns {Run[]} in reading order, a deletion before its insertion; empty where the texts are equal
 */
export function wordDiff(before, after) {
  if (before === after) return [];
  const changes = diffArrays(before.match(PIECE) ?? [], after.match(PIECE) ?? [], {
    maxEditLength: MOST_CHANGES,
  });
  if (changes === undefined)
    return [
      { kind: 'deleted', text: before },
      { kind: 'inserted', text: after },
    ];
  return grouped(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'same',
      text: value.join(''),
    })),
  );
}

/**
 * Neighbouring changes in one piece: a space kept between two changed words is part of the change, as it is read.
 *
 * @param {Run[]} runs
 * @returns {Run[]}
 */
function grouped(runs) {
  /** @type {Run[]} */
  const joined = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    if (deleted !== '') joined.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') joined.push({ kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  runs.forEach(({ kind, text }, i) => {
    const island = kind === 'same' && i > 0 && i < runs.length - 1 && /^\s$/u.test(text);
    if (kind === 'deleted' || island) deleted += text;
    if (kind === 'inserted' || island) inserted += text;
    if (kind !== 'same' || island) return;
    flush();
    joined.push({ kind, text });
  });
  flush();
  return joined;
}

const ELEMENTS = { inserted: 'ins', deleted: 'del' };

/**
 * Shows the difference in `#live-diff`; hides it where there is none.
 *
 * @param {string} before
 * @param {string} after
 */
export function showDiff(before, after) {
  const box = document.querySelector('#live-diff');
  const text = box?.querySelector('.text');
  if (!(box instanceof HTMLElement) || text === null || text === undefined) return;
  const runs = wordDiff(before, after);
  box.hidden = runs.length === 0;
  text.replaceChildren(
    ...runs.map(({ kind, text: words }) => {
      if (kind === 'same') return words;
      const element = document.createElement(ELEMENTS[kind]);
      element.textContent = words;
      return element;
    }),
  );
}
