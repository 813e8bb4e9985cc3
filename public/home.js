/** The page one comes in by, made faster: files are dropped anywhere, texts pasted anywhere, lines ticked together. */
import { createUploads, droppedFiles } from './upload.js';

/** @typedef {import('./upload.js').Found} Found */

const section = document.querySelector('#upload');
const form = document.querySelector('#files-form');
const input = document.querySelector('#files');
const folder = document.querySelector('#folder');
const list = document.querySelector('#uploads');
const said = document.querySelector('#uploads-said');

/** @param {string} name */
const word = (name) => (section instanceof HTMLElement ? (section.dataset[name] ?? '') : '');

if (list instanceof HTMLElement && input instanceof HTMLInputElement) {
  const uploads = createUploads(
    list,
    {
      waiting: word('waiting'),
      sending: word('sending'),
      checking: word('checking'),
      taken: word('taken'),
      known: word('known'),
      refused: word('refused'),
      offline: word('offline'),
      unread: word('unread'),
      again: word('again'),
      open: word('open'),
    },
    () => void settle(),
  );
  const extensions = input.accept.split(',');
  let others = 0;

  /** @param {Found} found */
  const take = ({ files, unread }) => {
    uploads.leave(unread);
    const ours = files.filter(({ name }) => extensions.some((end) => name.toLowerCase().endsWith(end)));
    others += files.length - ours.length;
    say();
    if (ours.length + unread.length > 0) section?.scrollIntoView({ block: 'nearest' });
    uploads.start(ours);
  };

  /** What came of all files so far. */
  const say = () => {
    const { taken, refused, unreached } = uploads.result;
    const parts = [
      ...(taken.length > 0 ? [word('saidTaken').replace('#', String(taken.length))] : []),
      ...(refused > 0 ? [word('saidRefused').replace('#', String(refused))] : []),
      ...(unreached > 0 ? [word('saidUnreached').replace('#', String(unreached))] : []),
      ...(others > 0 ? [word('saidOthers').replace('#', String(others))] : []),
    ];
    if (said !== null) said.textContent = parts.join(' ');
  };

  const settle = async () => {
    say();
    const { taken, again, refused, unreached } = uploads.result;
    const [only] = taken;
    if (taken.length === 1 && again + refused + unreached + others === 0 && only !== undefined)
      window.location.assign(only);
    else if (taken.length > 0) await refreshList();
  };

  input.addEventListener('change', () => takeFrom(input, take));
  if (folder instanceof HTMLInputElement) {
    folder.closest('[hidden]')?.removeAttribute('hidden');
    folder.addEventListener('change', () => takeFrom(folder, take));
  }
  form?.addEventListener('submit', (event) => event.preventDefault());
  form?.querySelector('button')?.setAttribute('hidden', '');
  section?.querySelector('.drop-hint')?.removeAttribute('hidden');
  listenToDrops(take);
  listenToPastes(take);
}

/**
 * @param {HTMLInputElement} field
 * @param {(found: Found) => void} take
 */
function takeFrom(field, take) {
  const files = Array.from(field.files ?? [], (file) => ({
    file,
    name: file.webkitRelativePath || file.name,
  }));
  take({ files, unread: [] });
  field.value = '';
}

/** @param {(found: Found) => void} take */
function listenToDrops(take) {
  /** @param {DragEvent} event */
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    document.body.classList.add('dragging');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dragging');
  });
  document.addEventListener('drop', (event) => {
    document.body.classList.remove('dragging');
    if (!hasFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    void droppedFiles(event.dataTransfer).then(take);
  });
}

/** @param {(found: Found) => void} take */
function listenToPastes(take) {
  document.addEventListener('paste', (event) => {
    const { clipboardData, target } = event;
    if (clipboardData === null || (target instanceof Element && target.closest('input, textarea') !== null))
      return;
    const files = Array.from(clipboardData.files, (file) => ({ file, name: file.name }));
    const text = clipboardData.getData('text/plain');
    const field = document.querySelector('#text');
    if (files.length > 0) take({ files, unread: [] });
    else if (text.trim() !== '' && field instanceof HTMLTextAreaElement && field.value === '') {
      event.preventDefault();
      field.value = text;
      field.focus();
    }
  });
}

/** Puts new articles into the list; what is ticked or written in it stays. */
async function refreshList() {
  const old = document.querySelector('.articles');
  try {
    const answer = await fetch(window.location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('.articles');
    if (!answer.ok || old === null || fresh === null) throw new Error('no list');
    if (old.querySelector('.lines') === null || fresh.querySelector('.lines') === null)
      old.replaceWith(fresh);
    else addLines(old, fresh);
    tellTicks();
  } catch {
    // What was taken in stays in the list of files, each with a way to it.
  }
}

/**
 * @param {Element} old
 * @param {Element} fresh
 */
function addLines(old, fresh) {
  /** @param {Element} line */
  const articleOf = (line) => line.querySelector('input[name="article"]')?.getAttribute('value');
  const known = new Map([...old.querySelectorAll('.line')].map((line) => [articleOf(line), line]));
  /** @type {Element | undefined} */
  let last;
  for (const line of fresh.querySelectorAll('.line')) {
    const here = known.get(articleOf(line)) ?? line;
    if (here === line && last !== undefined) last.after(line);
    else if (here === line) old.querySelector('.lines')?.prepend(line);
    last = here;
  }
  for (const part of ['.chips', '.pages']) {
    const [was, is] = [old.querySelector(part), fresh.querySelector(part)];
    if (was !== null && is !== null) was.replaceWith(is);
    else if (is !== null) old.append(is);
  }
}

const boxes = () =>
  [...document.querySelectorAll('.line input[type="checkbox"]')].filter(
    (box) => box instanceof HTMLInputElement,
  );

/** Says how many articles are ticked. */
function tellTicks() {
  const all = document.querySelector('#tick-all');
  const told = document.querySelector('#ticked');
  const [ticked, total] = [boxes().filter(({ checked }) => checked).length, boxes().length];
  if (all instanceof HTMLInputElement) {
    all.closest('[hidden]')?.removeAttribute('hidden');
    all.checked = total > 0 && ticked === total;
    all.indeterminate = ticked > 0 && ticked < total;
  }
  if (told instanceof HTMLElement) {
    told.dataset['none'] ??= told.textContent ?? '';
    told.textContent =
      ticked === 0 ? told.dataset['none'] : (told.dataset['some'] ?? '').replace('#', String(ticked));
  }
}

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
  if (target.id === 'tick-all') for (const box of boxes()) box.checked = target.checked;
  tellTicks();
});

tellTicks();
