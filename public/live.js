/**
 * Who else is at this article and what they decide, as it happens: one line to the server a tab, while the tab can be
 * seen (browsers allow few lines to one server). Nobody is kept out and no text is taken from under a cursor.
 */
import { ask, TAB } from './swap.js';

/** Milliseconds in which several changes are shown at once. */
const TOGETHER = 150;

/** @typedef {{ tab: string, editor: string, index: number }} Visitor */
/** @typedef {{ index: number, version: number, editor: string }} Change */

/** @type {EventSource | undefined} */
let line;
/** @type {Visitor[]} */
let others = [];
let timer = 0;

/** The page shows another segment now, or the first. */
export function comeTo() {
  const { article, number } = place();
  if (line === undefined) connect();
  else
    void fetch(`/articles/${article}/segments/${number}/here`, {
      method: 'POST',
      body: new URLSearchParams({ tab: TAB }),
    }).catch(() => undefined);
  showOthers();
}

function place() {
  const [article = '', number = ''] =
    document.querySelector('#segment')?.getAttribute('data-segment')?.split(':') ?? [];
  return { article, number };
}

function connect() {
  if (document.visibilityState !== 'visible') return;
  const { article, number } = place();
  line = new EventSource(`/articles/${article}/events?segment=${number}&tab=${TAB}`);
  line.addEventListener('present', ({ data }) => {
    /** @type {Visitor[]} */
    const visitors = JSON.parse(data).visitors;
    others = visitors.filter(({ tab }) => tab !== TAB);
    showOthers();
  });
  line.addEventListener('changed', ({ data }) => {
    overtaken(JSON.parse(data).changes);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void refreshList(), TOGETHER);
  });
}

function disconnect() {
  line?.close();
  line = undefined;
  others = [];
  showOthers();
}

/** Marks in the list where others are, and a line above the editor where one of them is here too. */
function showOthers() {
  const note = document.querySelector('#present');
  if (!(note instanceof HTMLElement)) return;
  const { one = '', nobody = '', mark = '' } = note.dataset;
  /** @param {Visitor} visitor */
  const nameOf = ({ editor }) => editor || nobody;
  for (const old of document.querySelectorAll('.entry .present')) old.remove();
  for (const visitor of others) {
    const entry = document.querySelector(`#entries [data-number="${visitor.index + 1}"]`);
    const spot = document.createElement('span');
    spot.className = 'present';
    spot.title = mark.replace('#', nameOf(visitor));
    const unseen = document.createElement('span');
    unseen.className = 'unseen';
    unseen.textContent = `, ${spot.title}`;
    spot.append(unseen);
    entry?.querySelector('.marks')?.append(spot);
  }
  const here = others.filter(({ index }) => String(index + 1) === place().number);
  note.hidden = here.length === 0;
  note.textContent = here.length === 0 ? '' : one.replace('#', [...new Set(here.map(nameOf))].join(', '));
}

/**
 * Somebody decided about the segment in view: the text in the editor stays, and the page says so.
 *
 * @param {Change[]} changes
 */
function overtaken(changes) {
  const note = document.querySelector('#overtaken');
  const editor = document.querySelector('#editor');
  if (!(note instanceof HTMLElement) || !(editor instanceof HTMLTextAreaElement)) return;
  const change = changes.find(({ index }) => String(index + 1) === place().number);
  if (change === undefined || change.version <= Number(editor.dataset.version)) return;
  const text = note.querySelector('p');
  const { one = '', nobody = '' } = note.dataset;
  if (text !== null) text.textContent = one.replace('#', change.editor || nobody);
  note.hidden = false;
}

/** The list and the standing as they are now; cursor, scroll and the work itself stay. */
async function refreshList() {
  const { html } = await ask(window.location.href);
  if (html === undefined) return;
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const focused = document.activeElement?.closest('[data-number]')?.getAttribute('data-number');
  const scrolled = document.querySelector('#entries')?.scrollTop ?? 0;
  for (const part of ['#entries', '.standing']) {
    const [old, young] = [document.querySelector(part), fresh.querySelector(part)];
    if (old !== null && young !== null) old.replaceChildren(...young.childNodes);
  }
  const entries = document.querySelector('#entries');
  if (entries !== null) entries.scrollTop = scrolled;
  const link = entries?.querySelector(`[data-number="${focused}"] a`);
  if (link instanceof HTMLElement) link.focus({ preventScroll: true });
  showOthers();
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') disconnect();
  else if (line === undefined) connect();
});
window.addEventListener('pagehide', disconnect);
window.addEventListener('pageshow', () => {
  if (line === undefined) connect();
});
