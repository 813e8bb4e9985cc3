/** Swaps the changing part of the repair page instead of loading the page again. */

/** Names this tab to the server, so that its reader is not shown himself. */
export const TAB = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join(
  '-',
);
const HEADER = { 'X-Klartext-Fragment': '1' };

/**
 * @typedef {object} Answer
 * @property {string} [html] the changing part of the page
 * @property {string} [url] its address, where it has one of its own
 * @property {string} [trouble] what to say where there is no page
 */

/**
 * @param {string} url
 * @param {FormData} [form] sent where the request decides something
 * @returns {Promise<Answer>}
 */
export async function ask(url, form) {
  const offline = document.querySelector('main')?.dataset.offline ?? '';
  try {
    const response = await fetch(url, form === undefined ? { headers: HEADER } : sending(form));
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('application/json')) return { trouble: (await response.json()).reason };
    if (!type.startsWith('text/html')) return { trouble: offline };
    const html = await response.text();
    if (/^\s*<!doctype/i.test(html) && response.redirected) {
      // Another page than this one: it is gone to as a whole.
      window.location.assign(response.url);
      return {};
    }
    const own = response.ok && (form === undefined || response.redirected);
    return own ? { html, url: response.url } : { html };
  } catch {
    return { trouble: offline };
  }
}

/** @param {FormData} form */
function sending(form) {
  const pairs = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return { method: 'POST', headers: HEADER, body: new URLSearchParams(pairs) };
}

/**
 * Puts the new part in place; the list keeps its scroll position as far as the current entry stays in view.
 *
 * @param {string} html
 */
export function swapIn(html) {
  const desk = document.querySelector('#desk');
  if (desk === null) return;
  const scrolled = document.querySelector('#entries')?.scrollTop ?? 0;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  desk.replaceChildren(...parsed.body.childNodes);
  const entries = document.querySelector('#entries');
  if (entries !== null) entries.scrollTop = scrolled;
  showCurrentEntry();
  document.title = `${document.querySelector('h1')?.textContent ?? ''} – Klartext`;
}

/** Brings the current entry of the list into view without moving the page. */
export function showCurrentEntry() {
  const entries = document.querySelector('#entries');
  const current = entries?.querySelector('[aria-current]')?.parentElement;
  if (!(entries instanceof HTMLElement) || !(current instanceof HTMLElement)) return;
  const top = current.offsetTop - entries.offsetTop;
  const above = top < entries.scrollTop;
  const below = top + current.offsetHeight > entries.scrollTop + entries.clientHeight;
  if (above || below) entries.scrollTop = top - entries.clientHeight / 3;
}
