/** What every page has: the key that leads to the search. */

const OFF = 'klartext:single-keys-off';
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** Whether the reader has switched single keys off (WCAG 2.1.4). */
function singleKeysOff() {
  try {
    return window.localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.defaultPrevented || event.isComposing || singleKeysOff()) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target instanceof Element && event.target.closest(FIELDS) !== null) return;
  if (document.querySelector('dialog[open]') !== null) return;
  const field = document.querySelector('#find') ?? document.querySelector('#q');
  event.preventDefault();
  if (field instanceof HTMLInputElement && field.offsetParent !== null) field.select();
  else window.location.assign('/search');
});
