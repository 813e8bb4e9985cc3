/**
 * Keys as this reader has them (`key-map.js`). A combination works anywhere; a single key only outside of fields, and not
 * at all where the reader has switched single keys off (WCAG 2.1.4).
 */
import { comboOf, isSingle, keyMap } from './key-map.js';

const OFF = 'klartext:single-keys-off';
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/**
 * What the keys do here; each says whether there was something to do.
 *
 * @typedef {Partial<Record<import('./key-map.js').Command, (event: KeyboardEvent) => boolean>>} Actions
 */

/** @param {Actions} actions */
export function listenToKeys(actions) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const combo = comboOf(event);
    if (combo === undefined || !isHeard(combo, event.target)) return;
    for (const [command, keys] of keyMap())
      if (keys.includes(combo) && actions[command]?.(event)) {
        event.preventDefault();
        return;
      }
  });
}

/** Lets the reader switch single keys off and on again, where the page has the box for it. */
export function offerSingleKeys() {
  const box = document.querySelector('#single-keys');
  if (!(box instanceof HTMLInputElement)) return;
  box.checked = !singleKeysOff();
  box.addEventListener('change', () => remember(!box.checked));
}

/**
 * @param {string} combo
 * @param {EventTarget | null} target
 */
function isHeard(combo, target) {
  if (!isSingle(combo)) return true;
  if (target instanceof Element && target.closest(FIELDS) !== null) return false;
  return !singleKeysOff() || combo === '?';
}

/** The choice where nothing can be stored. @type {boolean | undefined} */
let chosen;

function singleKeysOff() {
  try {
    return chosen ?? window.localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

/** @param {boolean} off */
function remember(off) {
  try {
    if (off) window.localStorage.setItem(OFF, '1');
    else window.localStorage.removeItem(OFF);
  } catch {
    // Without storage the choice holds as long as the page does.
    chosen = off;
  }
}
