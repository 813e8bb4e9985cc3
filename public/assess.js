/** What the rules say of the text that is being typed: asked for when the typing pauses, an older question is dropped. */
import { marksAt, showMarks } from './overlay.js';

/** Milliseconds of rest after a key before the server is asked. */
const PAUSE = 300;

/** @typedef {import('./overlay.js').Mark} Mark */

let timer = 0;
let asking = new AbortController();
/** Texts that were asked about since the editor came. @type {Map<string, { say: string, findings: Mark[] }>} */
let known = new Map();
let said = '';

/** A new editor has come into the page. */
export function startAssessing() {
  stopAssessing();
  known = new Map();
  said = '';
}

export function stopAssessing() {
  window.clearTimeout(timer);
  asking.abort();
}

/** @param {HTMLTextAreaElement} editor */
export function assessSoon(editor) {
  stopAssessing();
  const answer = known.get(editor.value);
  if (answer !== undefined) show(editor, editor.value, answer);
  else timer = window.setTimeout(() => void assess(editor), PAUSE);
}

/** @param {HTMLTextAreaElement} editor */
async function assess(editor) {
  const action = editor.form?.dataset.assess;
  if (action === undefined) return;
  asking = new AbortController();
  const { signal } = asking;
  const text = editor.value;
  try {
    const answer = await fetch(action, {
      method: 'POST',
      body: new URLSearchParams({ text }),
      headers: { 'X-Klartext-Fragment': '1' },
      signal,
    });
    if (!answer.ok) return;
    const found = await answer.json();
    known.set(text, found);
    show(editor, text, found);
  } catch {
    // Without an answer the older marks stay; whoever works offline is told so elsewhere.
  }
}

/**
 * @param {HTMLTextAreaElement} editor
 * @param {string} text
 * @param {{ say: string, findings: Mark[] }} answer
 */
function show(editor, text, { say, findings }) {
  if (!editor.isConnected) return;
  showMarks(editor, text, findings);
  said = say;
  tellAtCaret(editor);
}

/**
 * The line under the editor: how many findings the text has, and what is said where the caret stands.
 *
 * @param {HTMLTextAreaElement} editor
 */
export function tellAtCaret(editor) {
  const line = document.querySelector('#assessed');
  if (line === null) return;
  const here = document.activeElement === editor ? marksAt(editor.selectionStart) : [];
  const messages = here.map(({ message }) => message);
  const words = [said, ...messages].filter(Boolean).join(' – ');
  if (line.textContent === words) return;
  line.replaceChildren(said);
  for (const message of messages) {
    // What rules say is German in every language of the interface.
    const part = document.createElement('span');
    part.lang = 'de';
    part.textContent = message;
    line.append(...(line.textContent === '' ? [] : [' – ']), part);
  }
}
