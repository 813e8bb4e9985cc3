/** The page of keys: each command's keys can be changed, switched off and brought back. */
import { chooseKeys, comboOf, forgetKeys, refusal, showKeys, COMMANDS, keyMap } from './key-map.js';

const table = document.querySelector('.keys');
const told = document.querySelector('#keys-told');
/** @type {Record<string, string>} */
const words = JSON.parse((told instanceof HTMLElement && told.dataset.words) || '{}');
/** The command that waits for its new keys. @type {import('./key-map.js').Command | undefined} */
let waiting;

/** @param {string} text */
function tell(text) {
  if (told !== null) told.textContent = text;
}

/** @param {import('./key-map.js').Command | undefined} command */
function wait(command) {
  waiting = command;
  for (const row of table?.querySelectorAll('[data-command]') ?? [])
    row.classList.toggle('waiting', row instanceof HTMLElement && row.dataset.command === command);
  if (command !== undefined) tell(words['press'] ?? '');
}

for (const cell of table?.querySelectorAll('[hidden]') ?? []) cell.removeAttribute('hidden');
document.querySelector('#keys-reset')?.removeAttribute('hidden');

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-does]') : null;
  if (!(button instanceof HTMLButtonElement)) return;
  const name = button.closest('[data-command]')?.getAttribute('data-command');
  const [command] = COMMANDS.find(([known]) => known === name) ?? [];
  if (button.dataset.does === 'change') {
    wait(command);
    return;
  }
  if (button.dataset.does === 'off' && command !== undefined) chooseKeys(command, []);
  else forgetKeys();
  wait(undefined);
  showKeys();
  tell(words['saved'] ?? '');
});

document.addEventListener('keydown', (event) => {
  if (waiting === undefined || event.key === 'Tab') return;
  const combo = comboOf(event);
  if (event.key === 'Escape' && waiting !== 'leave') {
    wait(undefined);
    tell('');
    return;
  }
  if (combo === undefined) {
    if (event.ctrlKey && event.altKey) tell(words['altgr'] ?? '');
    return;
  }
  event.preventDefault();
  const why = refusal(waiting, combo);
  if (why !== undefined) {
    tell(words[why] ?? '');
    return;
  }
  // A single key and a combination stand beside each other: the new one takes the place of its like.
  const single = /^[^+]$/.test(combo);
  const others = (keyMap().get(waiting) ?? []).filter((key) => /^[^+]$/.test(key) !== single);
  chooseKeys(waiting, single ? [...others, combo] : [combo, ...others]);
  wait(undefined);
  showKeys();
  tell(words['saved'] ?? '');
});

showKeys();
