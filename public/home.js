/** The page one comes in by, made faster: files are dropped anywhere, texts pasted anywhere, lines ticked together. */
import { createUploads, droppedFiles } from './upload.js';

/** @typedef {import('./upload.js').Named} Named */

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
      refused: word('refused'),
      offline: word('offline'),
      again: word('again'),
      open: word('open'),
    },
    () => void settle(),
  );
  const extensions = input.accept.split(',');
  let others = 0;

  /** @param {readonly Named[]} files */
  const take = (files) => {
    const ours = files.filter(({ name }) => extensions.some((end) => name.toLowerCase().endsWith(end)));
    others += files.length - ours.length;
    say();
    if (ours.length > 0) section?.scrollIntoView({ block: 'nearest' });
    uploads.start(ours);
  };

  /** What came of all files so far. */
  const say = () => {
    const { taken, refused } = uploads.result;
    const parts = [
      ...(taken.length > 0 ? [word('saidTaken').replace('#', String(taken.length))] : []),
      ...(refused > 0 ? [word('saidRefused').replace('#', String(refused))] : []),
      ...(others > 0 ? [word('saidOthers').replace('#', String(others))] : []),
    ];
    if (said !== null) said.textContent = parts.join(' ');
  };

  const settle = async () => {
    say();
    const { taken, refused } = uploads.result;
    const [only] = taken;
    if (taken.length === 1 && refused === 0 && others === 0 && only !== undefined)
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
 * @param {(files: readonly Named[]) => void} take
 */
function takeFrom(field, take) {
  take(Array.from(field.files ?? [], (file) => ({ file, name: file.webkitRelativePath || file.name })));
  field.value = '';
}

/** @param {(files: readonly Named[]) => void} take */
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

/** @param {(files: readonly Named[]) => void} take */
function listenToPastes(take) {
  document.addEventListener('paste', (event) => {
    const { clipboardData, target } = event;
    if (clipboardData === null || (target instanceof Element && target.closest('input, textarea') !== null))
      return;
    const files = Array.from(clipboardData.files, (file) => ({ file, name: file.name }));
    const text = clipboardData.getData('text/plain');
    const field = document.querySelector('#text');
    if (files.length > 0) take(files);
    else if (text.trim() !== '' && field instanceof HTMLTextAreaElement && field.value === '') {
      event.preventDefault();
      field.value = text;
      field.focus();
    }
  });
}

/** Puts the list of articles in place as it is now; without one the page is loaded again. */
async function refreshList() {
  const old = document.querySelector('.articles');
  try {
    const answer = await fetch(window.location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('.articles');
    if (!answer.ok || old === null || fresh === null) throw new Error('no list');
    old.replaceWith(fresh);
    listenToTicks();
  } catch {
    // What was taken in stays in the list of files, each with a way to it.
  }
}

function listenToTicks() {
  const all = document.querySelector('#tick-all');
  const told = document.querySelector('#ticked');
  const boxes = [...document.querySelectorAll('.line input[type="checkbox"]')].filter(
    (box) => box instanceof HTMLInputElement,
  );
  const tell = () => {
    const ticked = boxes.filter(({ checked }) => checked).length;
    if (all instanceof HTMLInputElement) {
      all.checked = ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    }
    if (told instanceof HTMLElement) {
      told.dataset['none'] ??= told.textContent ?? '';
      told.textContent =
        ticked === 0 ? told.dataset['none'] : (told.dataset['some'] ?? '').replace('#', String(ticked));
    }
  };
  for (const box of boxes) box.addEventListener('change', tell);
  if (all instanceof HTMLInputElement) {
    all.closest('[hidden]')?.removeAttribute('hidden');
    all.addEventListener('change', () => {
      for (const box of boxes) box.checked = all.checked;
      tell();
    });
  }
}

listenToTicks();
