/**
 * What a person types is kept at once in the browser, and on the server as soon as that answers (`draft-sync.js`): by
 * article, segment and the version it was written against. Without storage (private windows) the server's copy is left.
 */

const PREFIX = 'klartext:draft:';
/** Drafts that are kept; the oldest give way. */
const MOST = 200;

/**
 * @typedef {object} Kept
 * @property {string} text
 * @property {number} at milliseconds since 1970
 * @property {boolean} [sent] the server has it too
 */

/** @returns {Storage | undefined} */
function storage() {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** @param {HTMLTextAreaElement} editor */
const keyOf = (editor) => `${PREFIX}${editor.dataset.draftKey}:${editor.dataset.version}`;

/**
 * Keeps what stands in the editor; nothing where it is what the server showed.
 *
 * @param {HTMLTextAreaElement} editor
 */
export function keepDraft(editor) {
  const store = storage();
  if (store === undefined) return;
  try {
    if (editor.value === editor.defaultValue) store.removeItem(keyOf(editor));
    else store.setItem(keyOf(editor), JSON.stringify({ text: editor.value, at: Date.now() }));
  } catch {
    // The storage is full: the text still stands in the editor.
    thinOut(store, MOST / 2);
  }
}

/**
 * Drafts of the segment in the editor: the newest for the version in view, else the newest of an earlier one; what the
 * server has counts like what the browser has.
 *
 * @param {HTMLTextAreaElement} editor
 * @returns {{ text: string, current: boolean } | undefined}
 */
export function draftFor(editor) {
  const store = storage();
  if (store !== undefined) thinOut(store, MOST);
  const { kept, keptAt, keptVersion, version } = editor.dataset;
  const theirs =
    kept === undefined ? [] : [{ text: kept, at: Number(keptAt), current: keptVersion === version }];
  const here = store === undefined ? [] : keysOf(store, `${PREFIX}${editor.dataset.draftKey}:`);
  const ours = here.flatMap((key) => {
    const draft = store && read(store, key);
    return draft === undefined ? [] : [{ text: draft.text, at: draft.at, current: key === keyOf(editor) }];
  });
  const newestFirst = [...ours, ...theirs].sort(
    (a, b) => Number(b.current) - Number(a.current) || b.at - a.at,
  );
  return newestFirst[0];
}

/**
 * Forgets all drafts of a segment, named as in `data-draft-key`.
 *
 * @param {string} segment
 */
export function forgetDrafts(segment) {
  const store = storage();
  if (store === undefined) return;
  for (const key of keysOf(store, `${PREFIX}${segment}:`)) store.removeItem(key);
}

/**
 * Drafts that the server does not have yet: where they belong, and what they say.
 *
 * @returns {{ segment: string, version: string, text: string, at: number }[]}
 */
export function unsentDrafts() {
  const store = storage();
  if (store === undefined) return [];
  return keysOf(store, PREFIX).flatMap((key) => {
    const draft = read(store, key);
    const [, segment, version] = /^klartext:draft:(\d+:\d+):(\d+)$/.exec(key) ?? [];
    if (draft === undefined || draft.sent || segment === undefined || version === undefined) return [];
    return [{ segment, version, text: draft.text, at: draft.at }];
  });
}

/**
 * The server has a draft now; if something else was typed meanwhile, that is still to be sent.
 *
 * @param {{ segment: string, version: string, text: string, at: number }} draft
 */
export function markSent({ segment, version, text, at }) {
  const store = storage();
  if (store === undefined) return;
  const key = `${PREFIX}${segment}:${version}`;
  const kept = read(store, key);
  if (kept?.text !== text) return;
  try {
    store.setItem(key, JSON.stringify({ text, at, sent: true }));
  } catch {
    // The storage is full: the draft is sent once more some day, which changes nothing.
  }
}

/**
 * @param {Storage} store
 * @param {string} prefix
 */
function keysOf(store, prefix) {
  return Array.from({ length: store.length }, (_, i) => store.key(i) ?? '').filter((key) =>
    key.startsWith(prefix),
  );
}

/**
 * @param {Storage} store
 * @param {string} key
 * @returns {Kept | undefined}
 */
function read(store, key) {
  try {
    const kept = JSON.parse(store.getItem(key) ?? 'null');
    if (typeof kept?.text !== 'string') return undefined;
    return { text: kept.text, at: Number(kept.at) || 0, sent: kept.sent === true };
  } catch {
    return undefined;
  }
}

/**
 * @param {Storage} store
 * @param {number} most
 */
function thinOut(store, most) {
  const keys = keysOf(store, PREFIX);
  if (keys.length <= most) return;
  const oldest = keys.map((key) => ({ key, at: read(store, key)?.at ?? 0 })).sort((a, b) => a.at - b.at);
  for (const { key } of oldest.slice(0, keys.length - most)) store.removeItem(key);
}
