/** The repair page made faster: the next segment comes in place, keys press buttons, drafts are kept. */
import { assessSoon, startAssessing, tellAtCaret } from './assess.js';
import { commands } from './commands.js';
import { dropDeed, noteDeed } from './deeds.js';
import { sendDraftSoon, settleDrafts } from './draft-sync.js';
import { draftFor, forgetDrafts, keepDraft } from './drafts.js';
import { showKeys } from './key-map.js';
import { listenToKeys, offerSingleKeys } from './keys.js';
import { comeTo } from './live.js';
import { fillOffers } from './offers.js';
import { attachOverlay, moveMarks } from './overlay.js';
import { ask, showCurrentEntry, swapIn } from './swap.js';
import { showDiff } from './word-diff.js';

/** One request at a time; what is pressed meanwhile would meet a page that is about to go. */
let busy = false;
/** The reader went back or forth meanwhile: that is followed when the request is done. */
let turned = false;

/**
 * @template {Element} Kind
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind | undefined}
 */
function find(selector, kind) {
  const found = document.querySelector(selector);
  return found instanceof kind ? found : undefined;
}

const editor = () => find('#editor', HTMLTextAreaElement);

/**
 * `decided`: the segment whose draft is done with once the request went through; `how`: what the form does.
 *
 * @typedef {{ form?: FormData, decided?: string | undefined, history?: 'push' | 'none', how?: 'decided' | 'undo' | 'redo' }} Errand
 */

/**
 * @param {string} url
 * @param {Errand} [what]
 */
async function go(url, what = {}) {
  if (busy) return;
  busy = true;
  turned = false;
  document.body.setAttribute('aria-busy', 'true');
  // What is typed while it is on its way would be lost with the page.
  const field = editor();
  if (field !== undefined && what.form !== undefined) field.readOnly = true;
  await bring(url, what);
  if (field !== undefined) field.readOnly = false;
  document.body.removeAttribute('aria-busy');
  busy = false;
  if (turned) await go(window.location.href, { history: 'none' });
}

/**
 * @param {string} url
 * @param {Errand} what
 */
async function bring(url, { form, decided, history = 'push', how = 'decided' }) {
  const field = editor();
  const typing = document.activeElement === field;
  if (decided !== undefined) await settleDrafts(decided);
  const answer = await ask(url, form);
  complain(answer.trouble ?? '');
  if (answer.html === undefined) {
    // It is a draft again, as long as nothing was decided.
    if (decided !== undefined && field !== undefined) sendDraftSoon(field);
    return;
  }
  if (decided !== undefined && answer.url !== undefined) forgetDrafts(decided);
  // Only now: where the server did not answer there is still something to take back.
  if (how !== 'decided' && answer.url !== undefined) dropDeed(how, url);
  swapIn(answer.html);
  if (answer.url !== undefined && history === 'push' && !turned) window.history.pushState({}, '', answer.url);
  if (form !== undefined) noteDeed(how);
  arrive(typing);
}

/**
 * Puts the focus where the work goes on and tells what happened.
 *
 * @param {boolean} typing the person was in the editor
 */
function arrive(typing) {
  restoreDraft();
  openEditor();
  comeTo();
  void fillOffers();
  const heading = find('#segment', HTMLElement);
  const target = typing ? editor() : heading;
  target?.focus({ preventScroll: true });
  if (window.scrollY > 0) find('#desk', HTMLElement)?.scrollIntoView({ block: 'start' });
  const said = find('.notice', HTMLElement)?.dataset.say ?? '';
  const where = typing ? (heading?.textContent ?? '') : '';
  say([said, where].filter((part) => part !== '').join(' '));
}

/** Another page led here after something was decided there: the work goes on in the editor, and what happened is told. */
function welcome() {
  const [entry] = performance.getEntriesByType('navigation');
  const isNew = entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
  const said = find('.notice', HTMLElement)?.dataset.say;
  if (!isNew || said === undefined || document.activeElement !== document.body) return;
  editor()?.focus({ preventScroll: true });
  say(`${said} ${find('#segment', HTMLElement)?.textContent ?? ''}`);
}

/** @param {string} text */
function say(text) {
  const live = find('#live', HTMLElement);
  if (live === undefined) return;
  live.textContent = '';
  window.setTimeout(() => (live.textContent = text), 50);
}

/** @param {string} text */
function complain(text) {
  const trouble = find('#trouble', HTMLElement);
  if (trouble !== undefined) trouble.textContent = text;
}

function restoreDraft() {
  const field = editor();
  if (field === undefined || document.querySelector('.conflict') !== null) return;
  const draft = draftFor(field);
  if (draft === undefined || draft.text === field.value) return;
  if (draft.current && field.value === field.defaultValue && !askedForText()) {
    field.value = draft.text;
    find('#draft-restored', HTMLElement)?.removeAttribute('hidden');
  } else if (!draft.current) find('#draft-older', HTMLElement)?.removeAttribute('hidden');
}

/** The address names a text for the editor; a draft must not take its place. */
function askedForText() {
  return new URLSearchParams(window.location.search).has('take');
}

/** @param {string} text */
function write(text) {
  const field = editor();
  if (field === undefined || field.readOnly) return;
  field.focus();
  // Through the browser's own editing, so that Ctrl+Z brings the former text back.
  field.select();
  if (!document.execCommand('insertText', false, text)) field.value = text;
  keepDraft(field);
}

/** @param {string | undefined} name */
function useDraft(name) {
  const field = editor();
  if (field === undefined || field.readOnly) return;
  if (name === 'use') write(draftFor(field)?.text ?? field.value);
  else {
    forgetDrafts(field.dataset.draftKey ?? '');
    field.value = field.defaultValue;
    sendDraftSoon(field);
    moveMarks(field);
    showChanges(field);
    assessSoon(field);
    field.focus();
  }
  for (const note of document.querySelectorAll('.draft')) note.setAttribute('hidden', '');
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.closest('#desk') === null) return;
  event.preventDefault();
  const button = event.submitter;
  const pressed = button instanceof HTMLButtonElement ? button : undefined;
  const url = pressed?.hasAttribute('formaction') ? pressed.formAction : form.action;
  const name = pressed?.dataset.key ?? '';
  const how = name === 'redo' ? 'redo' : name.startsWith('undo') ? 'undo' : 'decided';
  const decides = name === 'skip' || new URL(url).pathname.endsWith('/accept');
  const field = editor();
  // What was typed and not taken stays as a draft of the earlier state of the sentence.
  const isTaken = form.id === 'editor-form' || field?.value === field?.defaultValue;
  void go(url, {
    form: new FormData(form, button),
    decided: decides && isTaken ? field?.dataset.draftKey : undefined,
    how,
  });
});

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const origin = event.target;
  if (!(origin instanceof Element)) return;
  const draft = origin.closest('button[data-draft]');
  if (draft instanceof HTMLElement) {
    useDraft(draft.dataset.draft);
    return;
  }
  const link = origin.closest('#desk a');
  if (!(link instanceof HTMLAnchorElement)) return;
  if (link.dataset.intoEditor !== undefined) {
    event.preventDefault();
    write(link.dataset.intoEditor);
  } else if (/\/segments\/\d+$/.test(link.pathname)) {
    event.preventDefault();
    void go(link.href);
  }
});

/** A new editor stands in the page: its findings are underlined, its changes shown. */
function openEditor() {
  const field = editor();
  if (field === undefined) return;
  attachOverlay(field);
  startAssessing();
  assessSoon(field);
  showChanges(field);
}

/** Once a frame at most, however fast somebody types. */
let drawing = false;

/** @param {HTMLTextAreaElement} field */
function typed(field) {
  keepDraft(field);
  sendDraftSoon(field);
  if (!drawing)
    requestAnimationFrame(() => {
      drawing = false;
      moveMarks(field);
      showChanges(field);
    });
  drawing = true;
  assessSoon(field);
}

/** @param {HTMLTextAreaElement} field */
function showChanges(field) {
  showDiff(find('[data-key="reset"]', HTMLElement)?.dataset.intoEditor ?? field.defaultValue, field.value);
}

document.addEventListener('input', (event) => {
  if (event.target instanceof HTMLTextAreaElement && event.target.id === 'editor') typed(event.target);
});

document.addEventListener('selectionchange', () => {
  const field = editor();
  if (field !== undefined && document.activeElement === field) tellAtCaret(field);
});

window.addEventListener('popstate', () => {
  if (busy) turned = true;
  else void go(window.location.href, { history: 'none' });
});

listenToKeys(commands({ editor, go, say }));
offerSingleKeys();
showKeys();

showCurrentEntry();
restoreDraft();
openEditor();
comeTo();
welcome();
