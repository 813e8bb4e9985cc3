/**
 * Drafts on their way to the server: while one types at most one a second, again and again where the server does not
 * answer, and at the latest when the page goes. What the line of the page says of it is in `#saved`.
 */
import { markSent, unsentDrafts } from './drafts.js';

/** Milliseconds. */
const PACE = 1_000;
const RETRY = 4_000;
/** Longest wait for a draft under way before something is decided. */
const PATIENCE = 1_000;

/** @typedef {{ segment: string, version: string, text: string, at: number, drop?: boolean }} Draft */

/** What is to be sent, the last of each segment. @type {Map<string, Draft>} */
const waiting = new Map();
let timer = 0;
let last = 0;
/** @type {Promise<boolean> | undefined} */
let underWay;

/**
 * The text in the editor has changed.
 *
 * @param {HTMLTextAreaElement} editor
 */
export function sendDraftSoon(editor) {
  const { draftKey: segment = '', version = '0' } = editor.dataset;
  const drop = editor.value === editor.defaultValue;
  waiting.set(segment, { segment, version, text: editor.value, at: Date.now(), drop });
  tell('saving');
  plan(Math.max(0, last + PACE - Date.now()));
}

/** Sends at once, for whoever asked for it. */
export function sendDraftsNow() {
  window.clearTimeout(timer);
  timer = 0;
  return deliver();
}

/**
 * A segment is about to be decided: its drafts are not sent any more, and one under way has arrived before.
 *
 * @param {string} segment
 */
export async function settleDrafts(segment) {
  waiting.delete(segment);
  await Promise.race([underWay, new Promise((done) => window.setTimeout(done, PATIENCE))]);
}

/** @param {number} wait */
function plan(wait) {
  if (timer === 0 && underWay === undefined)
    timer = window.setTimeout(() => {
      timer = 0;
      void deliver();
    }, wait);
}

async function deliver() {
  if (underWay !== undefined) await underWay;
  underWay = sendAll();
  const reached = await underWay;
  underWay = undefined;
  tell(reached ? (waiting.size === 0 ? 'saved' : 'saving') : 'offline');
  if (waiting.size > 0) plan(reached ? PACE : RETRY);
}

/** @returns {Promise<boolean>} whether the server answered */
async function sendAll() {
  last = Date.now();
  for (const [segment, draft] of waiting) {
    try {
      const answer = await fetch(addressOf(segment), { method: 'POST', body: formOf(draft) });
      if (answer.status >= 500) return false;
      // Refused for good (the article is gone): sending it again would not help, and it stays in the browser.
      if (answer.ok) markSent(draft);
    } catch {
      return false;
    }
    if (waiting.get(segment) === draft) waiting.delete(segment);
  }
  return true;
}

/** @param {string} segment */
function addressOf(segment) {
  const [article, number] = segment.split(':');
  return `/articles/${article}/segments/${number}/draft`;
}

/** @param {Draft} draft */
function formOf({ version, text, at, drop }) {
  return new URLSearchParams({ version, text, at: String(at), ...(drop ? { drop: '1' } : {}) });
}

/** @param {'saved' | 'saving' | 'offline'} state */
function tell(state) {
  const line = document.querySelector('#saved');
  const form = document.querySelector('#editor-form');
  if (!(line instanceof HTMLElement) || !(form instanceof HTMLElement)) return;
  line.textContent = form.dataset[state] ?? '';
  line.dataset.state = state;
  line.classList.remove('none');
}

/** What an earlier page could not send any more. */
for (const draft of unsentDrafts()) waiting.set(draft.segment, draft);
if (waiting.size > 0) plan(0);

window.addEventListener('online', () => {
  if (waiting.size > 0) void sendDraftsNow();
});
window.addEventListener('pagehide', () => {
  for (const [segment, draft] of waiting) navigator.sendBeacon(addressOf(segment), formOf(draft));
});
