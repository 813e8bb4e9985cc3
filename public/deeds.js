/**
 * What was decided in this tab, in order, so that Ctrl+Z and Ctrl+Y go back and forth over it: each deed is the form by
 * which the server offered to take it back, or to do it again.
 */

/** @typedef {{ action: string, fields: [string, string][] }} Deed */
/** @typedef {'undo' | 'redo'} Way */

const MOST = 200;

/** @param {Way} way */
const keyOf = (way) =>
  `klartext:${way}:${document.querySelector('#segment')?.getAttribute('data-segment')?.split(':')[0]}`;

/**
 * @param {Way} way
 * @returns {Deed[]}
 */
function listed(way) {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(keyOf(way)) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/**
 * @param {Way} way
 * @param {Deed[]} deeds
 */
function keep(way, deeds) {
  try {
    window.sessionStorage.setItem(keyOf(way), JSON.stringify(deeds.slice(-MOST)));
  } catch {
    // Without storage the last deed can still be taken back, by the button that the page shows.
  }
}

/**
 * Notes what the page offers after something was done.
 *
 * @param {'decided' | Way} how
 */
export function noteDeed(how) {
  if (how === 'decided') keep('redo', []);
  const undo = offered('undo');
  const redo = offered('redo');
  if (undo !== undefined && how !== 'undo') keep('undo', [...listed('undo'), undo]);
  if (redo !== undefined && how === 'undo') keep('redo', [...listed('redo'), redo]);
}

/**
 * The last deed to take back, or to do again.
 *
 * @param {Way} way
 * @returns {Deed | undefined}
 */
export function lastDeed(way) {
  return listed(way).at(-1) ?? offered(way);
}

/**
 * The last deed was taken back, or done again, by its key or by a button of the page.
 *
 * @param {Way} way
 * @param {string} action
 */
export function dropDeed(way, action) {
  const path = new URL(action, window.location.href).pathname;
  const deeds = listed(way);
  const at = deeds.findLastIndex((deed) => new URL(deed.action).pathname === path);
  if (at >= 0) keep(way, deeds.toSpliced(at, 1));
}

/**
 * @param {Way} way
 * @returns {Deed | undefined}
 */
function offered(way) {
  const form = document.querySelector(`.notice [data-key="${way}"]`)?.closest('form');
  if (!(form instanceof HTMLFormElement)) return undefined;
  /** @type {[string, string][]} */
  const fields = [];
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.push([name, value]);
  return { action: form.action, fields };
}
