/**
 * Keys of the repair page, as this reader has them (`key-map.js`). A combination works anywhere; a single key only
 * outside of fields, and not at all where the reader has switched single keys off (WCAG 2.1.4).
 */
import { comboOf, isSingle, keyMap, showKeys } from './key-map.js';

const OFF = 'klartext:single-keys-off';
const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/**
 * What the keys do; each says whether there was something to do.
 *
 * @typedef {Record<import('./key-map.js').Command, (event: KeyboardEvent) => boolean>} Actions
 */

/** @param {Actions} actions */
export function listenToKeys(actions) {
  const box = document.querySelector('#single-keys');
  if (box instanceof HTMLInputElement) {
    box.checked = !singleKeysOff();
    box.addEventListener('change', () => remember(!box.checked));
  }
  showKeys();
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if (document.querySelector('dialog[open]') !== null) return;
    const combo = comboOf(event);
    if (combo === undefined || !isHeard(combo, event.target)) return;
    for (const [command, keys] of keyMap())
      if (keys.includes(combo) && actions[command](event)) {
        event.preventDefault();
        return;
      }
  });
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

function singleKeysOff() {
  try {
    return window.localStorage.getItem(OFF) !== null;
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
    // Without storage the choice holds until the box is next drawn.
  }
}
