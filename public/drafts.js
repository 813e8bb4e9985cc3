/**
 * What a person types is kept in the browser until it is accepted: by article, segment and the version it was written
 * against. Without storage (private windows) nothing is kept and nothing breaks.
 */

const PREFIX = 'klartext:draft:';
/** Drafts that are kept; the oldest give way. */
const MOST = 200;

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

/** @param {HTMLTextAreaElement} editor */
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
 * Drafts of the segment in the editor: one for the version in view, else the newest of an earlier one.
 *
 * @param {HTMLTextAreaElement} editor
 * @returns {{ text: string, current: boolean } | undefined}
 */
export function draftFor(editor) {
  const store = storage();
  if (store === undefined) return undefined;
  thinOut(store, MOST);
  const current = read(store, keyOf(editor));
  if (current !== undefined) return { text: current.text, current: true };
  const [older] = keysOf(store, `${PREFIX}${editor.dataset.draftKey}:`)
    .flatMap((key) => read(store, key) ?? [])
    .sort((a, b) => b.at - a.at);
  return older === undefined ? undefined : { text: older.text, current: false };
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
 * @returns {{ text: string, at: number } | undefined}
 */
function read(store, key) {
  try {
    const kept = JSON.parse(store.getItem(key) ?? 'null');
    return typeof kept?.text === 'string' ? { text: kept.text, at: Number(kept.at) || 0 } : undefined;
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
