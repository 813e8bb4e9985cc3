/**
 * Who else is at this article and what they decide, as it happens: one line to the server a tab, while the tab can be
 * seen (browsers allow few lines to one server). Nobody is kept out and no text is taken from under a cursor.
 */
import { ask, TAB } from './swap.js';

/** Milliseconds in which several changes are shown at once. */
const TOGETHER = 150;
/** Milliseconds after which a lost line is tried again. */
const AGAIN = 2_000;

/** @typedef {{ tab: string, editor: string, index: number }} Visitor */
/** @typedef {{ index: number, version: number, editor: string }} Change */

/** @type {EventSource | undefined} */
let line;
/** @type {Visitor[]} */
let others = [];
let timer = 0;
let retry = 0;
/** How the article stands, as the server said last. */
let told = '';
/** Whether the list is being asked for. */
let asking = false;

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
  window.clearTimeout(retry);
  if (document.visibilityState !== 'visible') return;
  const { article, number } = place();
  line = new EventSource(`/articles/${article}/events?segment=${number}&tab=${TAB}`);
  line.addEventListener('present', ({ data }) => {
    /** @type {Visitor[]} */
    const visitors = JSON.parse(data).visitors;
    others = visitors.filter(({ tab }) => tab !== TAB);
    showOthers();
  });
  // Also the first thing that a new line says, so that nothing is missed while there was none.
  line.addEventListener('changed', ({ data }) => {
    const { stand, changes } = JSON.parse(data);
    told = stand;
    overtaken(changes);
    refreshSoon();
  });
  // The browser would try again with the address of the segment that was in view at first.
  line.addEventListener('error', () => {
    disconnect();
    retry = window.setTimeout(connect, AGAIN);
  });
}

function disconnect() {
  window.clearTimeout(retry);
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
  // The answer to a decision of this tab's own is on its way.
  if (document.body.hasAttribute('aria-busy')) return;
  const change = changes.findLast(({ index }) => String(index + 1) === place().number);
  if (change === undefined || change.version <= Number(editor.dataset.version)) return;
  const text = note.querySelector('p');
  const { one = '', nobody = '' } = note.dataset;
  if (text !== null) text.textContent = one.replace('#', change.editor || nobody);
  note.hidden = false;
}

function refreshSoon() {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void refreshList(), TOGETHER);
}

/** How the article stands in the page. */
const shown = () => document.querySelector('.standing')?.getAttribute('data-stand') ?? '';

/** The list and the standing as they are now, where the page shows others; cursor, scroll and the work itself stay. */
async function refreshList() {
  // While the page is about to go, or an older list is on its way, nothing newer would stay.
  if (asking || document.body.hasAttribute('aria-busy')) return refreshSoon();
  if (told === '' || told === shown()) return;
  const before = document.querySelector('#entries');
  asking = true;
  const { html } = await ask(window.location.href);
  asking = false;
  if (html === undefined) return;
  // Another segment has come meanwhile, and its page with it.
  if (before !== document.querySelector('#entries')) return refreshSoon();
  putIn(new DOMParser().parseFromString(html, 'text/html'));
}

/** @param {Document} fresh */
function putIn(fresh) {
  const focused = document.activeElement?.closest('[data-number]')?.getAttribute('data-number');
  const scrolled = document.querySelector('#entries')?.scrollTop ?? 0;
  for (const part of ['#entries', '.standing']) {
    const [old, young] = [document.querySelector(part), fresh.querySelector(part)];
    if (old !== null && young !== null) old.replaceChildren(...young.childNodes);
  }
  const stand = fresh.querySelector('.standing')?.getAttribute('data-stand') ?? '';
  document.querySelector('.standing')?.setAttribute('data-stand', stand);
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
