/**
 * Keys of the repair page. A combination works anywhere; a single key only outside of fields, and not at all where the
 * reader has switched single keys off (WCAG 2.1.4). AltGr is Ctrl+Alt on German keyboards and is left alone.
 */

const OFF = 'klartext:single-keys-off';
const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/**
 * What the keys do: `press` clicks the first visible control that carries the name in `data-key`.
 *
 * @typedef {{ press(name: string): boolean, edit(): void, leave(): void, help(): void, dismiss(): boolean }} Actions
 */

/** @param {Actions} actions */
export function listenToKeys(actions) {
  const box = document.querySelector('#single-keys');
  if (box instanceof HTMLInputElement) {
    box.checked = !singleKeysOff();
    box.addEventListener('change', () => remember(!box.checked));
  }
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || event.getModifierState('AltGraph'))
      return;
    if (document.querySelector('dialog[open]') !== null) return;
    if (combination(event, actions) || single(event, actions)) event.preventDefault();
  });
}

/**
 * @param {KeyboardEvent} event
 * @param {Actions} actions
 */
function combination(event, actions) {
  const { key, altKey, shiftKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (key === 'Enter' && ctrl && !altKey && !shiftKey) return actions.press('accept');
  if (!altKey || ctrl || shiftKey) return false;
  if (key === 'ArrowDown') return actions.press('next') || true;
  if (key === 'ArrowUp') return actions.press('previous') || true;
  return false;
}

/**
 * @param {KeyboardEvent} event
 * @param {Actions} actions
 */
function single(event, actions) {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  if (target instanceof Element && target.closest(FIELDS) !== null) {
    if (key !== 'Escape') return false;
    actions.leave();
    return true;
  }
  if (singleKeysOff() && key !== '?') return false;
  if (/^[123]$/.test(key)) return actions.press(`suggestion-${key}`);
  switch (key.toLowerCase()) {
    case 'e':
      actions.edit();
      return true;
    case 'i':
      return actions.dismiss();
    case 's':
      return actions.press('skip');
    case 'u':
      return actions.press('undo') || actions.press('undo-here');
    case '?':
      actions.help();
      return true;
    default:
      return false;
  }
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
