/**
 * The keys of the house, most of them of the repair page: what each command is reached by, as shipped and as this reader has it. A combination
 * (with Ctrl or Alt) works anywhere; a single key only outside of fields.
 */

const STORED = 'klartext:keys';

/** Commands with their keys as shipped; the page of keys shows them in this order. */
export const COMMANDS = /** @type {const} */ ([
  ['accept', ['Ctrl+Enter']],
  ['accept-all', ['Ctrl+Shift+Enter']],
  ['next-finding', ['Alt+ArrowDown']],
  ['previous-finding', ['Alt+ArrowUp']],
  ['next', ['Alt+PageDown']],
  ['previous', ['Alt+PageUp']],
  ['suggestion-1', ['1', 'Alt+1']],
  ['suggestion-2', ['2', 'Alt+2']],
  ['suggestion-3', ['3', 'Alt+3']],
  ['edit', ['Ctrl+E', 'E']],
  ['leave', ['Escape']],
  ['skip', ['S']],
  ['dismiss', ['I']],
  ['reset', ['Alt+Delete']],
  ['undo', ['Ctrl+Z', 'U']],
  ['redo', ['Ctrl+Y', 'Ctrl+Shift+Z']],
  ['hard-space', ['Ctrl+Shift+Space']],
  ['save', ['Ctrl+S']],
  ['document', ['Alt+P']],
  ['memory', ['Alt+K']],
  ['find', ['/']],
  ['help', ['Alt+H', '?']],
]);

/** @typedef {(typeof COMMANDS)[number][0]} Command */

/** Browsers keep these for themselves, or every reader expects them to do what they do everywhere. */
const RESERVED = new Set(
  (
    'Ctrl+T Ctrl+N Ctrl+W Ctrl+Shift+T Ctrl+Shift+N Ctrl+Shift+W Ctrl+Shift+P Ctrl+Shift+I Ctrl+Shift+J Ctrl+Tab ' +
    'Ctrl+Shift+Tab Ctrl+PageUp Ctrl+PageDown Ctrl+Q Ctrl+L Ctrl+R Ctrl+Shift+R Ctrl+P Ctrl+F Ctrl+G Ctrl+H Ctrl+J ' +
    'Ctrl+D Ctrl+O Ctrl+U Ctrl++ Ctrl+- Ctrl+0 Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+6 Ctrl+7 Ctrl+8 Ctrl+9 ' +
    'Ctrl+C Ctrl+V Ctrl+X Ctrl+A Ctrl+Shift+V Ctrl+ArrowLeft Ctrl+ArrowRight Ctrl+Backspace Ctrl+Delete Ctrl+Home ' +
    'Ctrl+End Alt+ArrowLeft Alt+ArrowRight Alt+F4 Alt+Tab Alt+D Alt+Home Alt+Space Alt+Enter Alt+F Alt+E'
  ).split(' '),
);
/** Keys that move about in a page or type. */
const OF_THE_PAGE =
  /^(?:Shift\+)?(?:Tab|Enter|Space|Backspace|Delete|Arrow\w+|Home|End|Page\w+|F\d+|CapsLock|ContextMenu)$/;

/**
 * The name of what was pressed.
 *
 * @param {KeyboardEvent} event
 * @returns {string | undefined} undefined for a modifier alone and for what AltGr types: that is Ctrl+Alt on Windows
 */
export function comboOf(event) {
  const { key, code, altKey, shiftKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.getModifierState('AltGraph') || (ctrl && altKey)) return undefined;
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'Dead', 'Process', 'Unidentified'].includes(key))
    return undefined;
  const letter = altKey && !/^[a-z]$/i.test(key) && /^Key[A-Z]$/.test(code) ? code.slice(3) : key;
  const name = letter === ' ' ? 'Space' : letter.length === 1 ? letter.toUpperCase() : letter;
  // Which key makes »?« is the keyboard's business; Shift counts beside letters and named keys only.
  const shifted = shiftKey && (name.length > 1 || ((ctrl || altKey) && /\p{L}/u.test(name)));
  return [...(ctrl ? ['Ctrl'] : []), ...(altKey ? ['Alt'] : []), ...(shifted ? ['Shift'] : []), name].join(
    '+',
  );
}

/**
 * Whether a key types where one can type.
 *
 * @param {string} combo
 */
export const isSingle = (combo) => !/^(?:Ctrl|Alt)\+/.test(combo) && combo !== 'Escape';

/**
 * Keys of every command for this reader: his own where he chose some, else those shipped.
 *
 * @returns {Map<Command, readonly string[]>}
 */
export function keyMap() {
  const own = stored();
  return new Map(COMMANDS.map(([name, keys]) => [name, own[name] ?? keys]));
}

/**
 * Why a command cannot have these keys.
 *
 * @param {Command} command
 * @param {string} combo
 * @returns {'reserved' | 'page' | 'taken' | undefined}
 */
export function refusal(command, combo) {
  if (RESERVED.has(combo)) return 'reserved';
  if (OF_THE_PAGE.test(combo) || (combo === 'Escape' && command !== 'leave')) return 'page';
  const taken = [...keyMap()].some(([name, keys]) => name !== command && keys.includes(combo));
  return taken ? 'taken' : undefined;
}

/**
 * @param {Command} command
 * @param {readonly string[] | undefined} keys none switches the command's keys off; undefined brings back those shipped
 */
export function chooseKeys(command, keys) {
  const { [command]: _, ...others } = stored();
  keep(keys === undefined ? others : { ...others, [command]: [...keys] });
}

/** All commands as shipped. */
export const forgetKeys = () => keep({});

/** @returns {Partial<Record<Command, readonly string[]>>} */
function stored() {
  try {
    const own = JSON.parse(window.localStorage.getItem(STORED) ?? '{}');
    return Object.fromEntries(
      COMMANDS.flatMap(([name]) =>
        Array.isArray(own?.[name]) && own[name].every((/** @type {unknown} */ key) => typeof key === 'string')
          ? [[name, own[name]]]
          : [],
      ),
    );
  } catch {
    return {};
  }
}

/** @param {Partial<Record<Command, readonly string[]>>} own */
function keep(own) {
  try {
    window.localStorage.setItem(STORED, JSON.stringify(own));
  } catch {
    // Without storage (private windows) the keys stay as shipped.
  }
}

/**
 * Writes the keys of this reader into the tables of the page.
 *
 * @param {ParentNode} [within]
 */
export function showKeys(within = document) {
  const table = within.querySelector('.keys');
  if (!(table instanceof HTMLElement)) return;
  /** @type {Record<string, string>} */
  const names = JSON.parse(table.dataset.names ?? '{}');
  for (const [command, keys] of keyMap()) {
    const cell = table.querySelector(`[data-command="${command}"] .combos`);
    const shown = keys.flatMap((combo, i) => [...(i > 0 ? [' · '] : []), ...caps(combo, names)]);
    cell?.replaceChildren(...(shown.length === 0 ? [table.dataset.none ?? ''] : shown));
  }
}

/**
 * @param {string} combo
 * @param {Record<string, string>} names
 */
function caps(combo, names) {
  // The plus key itself: »Ctrl++«.
  return combo.split(/\+(?!$)/).flatMap((part, i) => {
    const cap = document.createElement('kbd');
    cap.textContent = names[part] ?? part;
    return i === 0 ? [cap] : [' + ', cap];
  });
}
