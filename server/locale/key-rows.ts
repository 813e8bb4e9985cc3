/**
 * The commands of the repair page with their keys as shipped, for the table that needs no script; a combination is a
 * list of keys. The browser has the same in `public/key-map.js`; a test compares the two.
 */
export const KEY_ROWS = [
  { name: 'accept', combos: [['Ctrl', 'Enter']] },
  { name: 'accept-all', combos: [['Ctrl', 'Shift', 'Enter']] },
  { name: 'next-finding', combos: [['Alt', 'ArrowDown']] },
  { name: 'previous-finding', combos: [['Alt', 'ArrowUp']] },
  { name: 'next', combos: [['Alt', 'PageDown']] },
  { name: 'previous', combos: [['Alt', 'PageUp']] },
  { name: 'suggestion-1', combos: [['1'], ['Alt', '1']] },
  { name: 'suggestion-2', combos: [['2'], ['Alt', '2']] },
  { name: 'suggestion-3', combos: [['3'], ['Alt', '3']] },
  { name: 'edit', combos: [['Ctrl', 'E'], ['E']] },
  { name: 'leave', combos: [['Escape']] },
  { name: 'skip', combos: [['S']] },
  { name: 'dismiss', combos: [['I']] },
  { name: 'reset', combos: [['Alt', 'Delete']] },
  { name: 'undo', combos: [['Ctrl', 'Z'], ['U']] },
  {
    name: 'redo',
    combos: [
      ['Ctrl', 'Y'],
      ['Ctrl', 'Shift', 'Z'],
    ],
  },
  { name: 'hard-space', combos: [['Ctrl', 'Shift', 'Space']] },
  { name: 'save', combos: [['Ctrl', 'S']] },
  { name: 'document', combos: [['Alt', 'P']] },
  { name: 'memory', combos: [['Alt', 'K']] },
  { name: 'find', combos: [['/']] },
  { name: 'help', combos: [['Alt', 'H'], ['?']] },
] as const;

export type KeyCommand = (typeof KEY_ROWS)[number]['name'];

/** Keys whose names are words or signs. */
export type NamedKey =
  | 'Ctrl'
  | 'Alt'
  | 'Shift'
  | 'Enter'
  | 'Escape'
  | 'Space'
  | 'Delete'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'PageDown'
  | 'PageUp';
