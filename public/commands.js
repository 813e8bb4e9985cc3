/** What the keys of the repair page do: most press a control of the page, so that every key has a button beside it. */
import { lastDeed } from './deeds.js';
import { sendDraftsNow, sendDraftSoon } from './draft-sync.js';
import { keepDraft } from './drafts.js';

/**
 * @typedef {object} Page
 * @property {() => HTMLTextAreaElement | undefined} editor
 * @property {(url: string, what: { form: FormData, how: 'undo' | 'redo' }) => Promise<void>} go
 * @property {(text: string) => void} say
 */

/**
 * Clicks the first control that carries a name.
 *
 * @param {string} name
 */
function press(name) {
  const control = document.querySelector(`[data-key="${name}"]`);
  if (control instanceof HTMLElement) control.click();
  return control !== null;
}

/**
 * @param {Page} page
 * @returns {import('./keys.js').Actions}
 */
export function commands({ editor, go, say }) {
  /**
   * There is nowhere to go; the page says so where its control stands.
   *
   * @param {string} name
   */
  function stay(name) {
    say(document.querySelector(`[data-none="${name}"]`)?.getAttribute('data-say') ?? '');
    return true;
  }

  /**
   * A button that takes something back, and says that U presses it: the one at which the person is, else the one that
   * carries the sign.
   */
  function undoButton() {
    const here = document.activeElement;
    if (here?.matches('[data-key="undo"], [data-key="undo-here"]')) return here;
    return document.querySelector('[data-key="undo"]') ?? document.querySelector('[data-key="undo-here"]');
  }

  /** @param {KeyboardEvent} event */
  function undo(event) {
    const button = undoButton();
    const isAtButton = button !== null && button === document.activeElement;
    const isSingleKey = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!(button instanceof HTMLElement) || !(isAtButton || isSingleKey)) return travel('undo');
    button.click();
    return true;
  }

  /** @param {'undo' | 'redo'} way */
  function travel(way) {
    const field = editor();
    // In an editor with something of its own to take back the browser does that.
    if (document.activeElement === field && field !== undefined && field.value !== field.defaultValue)
      return false;
    if (document.activeElement instanceof HTMLInputElement && document.activeElement.type !== 'checkbox')
      return false;
    const deed = lastDeed(way);
    if (deed === undefined) return way === 'undo' && press('undo-here');
    const form = new FormData();
    for (const [name, value] of deed.fields) form.set(name, value);
    void go(deed.action, { form, how: way });
    return true;
  }

  return {
    accept: () => press('accept'),
    'accept-all': () => press('accept-all') || press('elsewhere'),
    'next-finding': () => press('next-finding') || stay('next-finding'),
    'previous-finding': () => press('previous-finding') || stay('previous-finding'),
    next: () => press('next') || true,
    previous: () => press('previous') || true,
    'suggestion-1': () => press('suggestion-1'),
    'suggestion-2': () => press('suggestion-2'),
    'suggestion-3': () => press('suggestion-3'),
    edit() {
      editor()?.focus();
      return editor() !== undefined;
    },
    leave() {
      if (!(document.activeElement instanceof HTMLTextAreaElement)) return false;
      const heading = document.querySelector('#segment');
      if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
      return true;
    },
    skip: () => press('skip'),
    dismiss() {
      const here = document.activeElement?.closest('.finding')?.querySelector('[data-key="dismiss"]');
      if (!(here instanceof HTMLElement)) return press('dismiss');
      here.click();
      return true;
    },
    reset: () => press('reset'),
    undo,
    redo: () => travel('redo'),
    'hard-space'() {
      if (document.activeElement !== editor()) return false;
      return document.execCommand('insertText', false, '\u00a0');
    },
    save() {
      const field = editor();
      if (field === undefined) return false;
      // It is on its way as a decision.
      if (field.readOnly) return true;
      keepDraft(field);
      sendDraftSoon(field);
      void sendDraftsNow().then(() => say(document.querySelector('#saved')?.textContent ?? ''));
      return true;
    },
    document: () => press('document'),
    memory: () => press('memory'),
    help() {
      const dialog = document.querySelector('#keys');
      if (!(dialog instanceof HTMLDialogElement)) return true;
      dialog.showModal();
      dialog.scrollTop = 0;
      return true;
    },
  };
}
