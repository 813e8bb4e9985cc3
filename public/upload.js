/** Sends files one by one, each with its own progress and its own answer; the form does the same without scripts. */

/** As many at a time: the server reads each article when it has come. */
const SIDE_BY_SIDE = 2;

/**
 * What the list says of a file; the page brings the words.
 *
 * @typedef {{ waiting: string, sending: string, checking: string, taken: string, known: string, refused: string, offline: string,
 *   unread: string, again: string, open: string }} UploadWords
 * @typedef {{ title: string, href: string }} Known an article that is here already
 * @typedef {{ file: File, name: string }} Named
 * @typedef {{ files: Named[], unread: string[] }} Found what a drop holds; `unread`: names of what the browser could not read
 * @typedef {{ taken: string[], again: number, refused: number, unreached: number }} Result `again`: of those taken, how many
 *   were here already; `unreached`: the server did not answer
 */

/**
 * @param {HTMLElement} list an empty list of the page
 * @param {UploadWords} words
 * @param {() => void} settled called whenever nothing is under way any more
 */
export function createUploads(list, words, settled) {
  /** @type {(() => Promise<void>)[]} */
  const waiting = [];
  /** @type {Result} */
  const result = { taken: [], again: 0, refused: 0, unreached: 0 };
  let running = 0;

  function next() {
    while (running < SIDE_BY_SIDE) {
      const job = waiting.shift();
      if (job === undefined) break;
      running += 1;
      void job().finally(() => {
        running -= 1;
        next();
        if (running === 0 && waiting.length === 0) settled();
      });
    }
  }

  /** @param {Named} named */
  function add({ file, name }) {
    const line = createLine(list, name, words);
    const job = async () => {
      const answer = await send(file, line);
      if (answer.href !== undefined) {
        result.taken.push(answer.href);
        if (answer.again) result.again += 1;
      } else if (answer.offline) {
        result.unreached += 1;
        line.offline(() => {
          result.unreached -= 1;
          waiting.push(job);
          next();
        });
      } else result.refused += 1;
    };
    waiting.push(job);
  }

  return {
    result,
    /** @param {readonly Named[]} files */
    start(files) {
      for (const named of files) add(named);
      next();
    },
    /** @param {readonly string[]} names of files or folders that could not be read */
    leave(names) {
      for (const name of names) createLine(list, name, words).refused(words.unread);
      result.refused += names.length;
    },
  };
}

/**
 * One file of the list.
 *
 * @param {HTMLElement} list
 * @param {string} name
 * @param {UploadWords} words
 */
function createLine(list, name, words) {
  const item = document.createElement('li');
  const title = document.createElement('p');
  const bar = document.createElement('progress');
  const state = document.createElement('p');
  title.className = 'upload-name';
  title.textContent = name;
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', name);
  state.className = 'hint';
  state.textContent = words.waiting;
  item.append(title, bar, state);
  list.append(item);
  return {
    /** @param {number} share 0..1 of the bytes that have gone out */
    sending(share) {
      bar.value = share;
      state.textContent = share < 1 ? words.sending : words.checking;
      if (share >= 1) bar.removeAttribute('value');
    },
    /**
     * @param {string} href
     * @param {Known} [known] an article of the same file
     */
    taken(href, known) {
      item.className = 'taken';
      bar.remove();
      const link = document.createElement('a');
      link.href = href;
      link.textContent = words.open;
      state.replaceChildren(`${words.taken} `, link);
      if (known === undefined) return;
      const other = document.createElement('a');
      other.href = known.href;
      other.lang = 'de';
      other.textContent = known.title;
      state.append(` ${words.known} `, other);
    },
    /** @param {string} reason */
    refused(reason) {
      item.className = 'refused';
      bar.remove();
      state.textContent = reason === '' ? words.refused : reason;
    },
    /** @param {() => void} again */
    offline(again) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words.again;
      button.addEventListener('click', () => {
        bar.value = 0;
        state.textContent = words.waiting;
        again();
      });
      state.replaceChildren(`${words.offline} `, button);
    },
  };
}

/**
 * @param {File} file
 * @param {ReturnType<typeof createLine>} line
 * @returns {Promise<{ href?: string, again?: boolean, offline?: boolean }>}
 */
function send(file, line) {
  return new Promise((done) => {
    // fetch does not say how much of a file has gone out
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('files', file, file.name);
    request.open('POST', '/articles/files');
    request.setRequestHeader('X-Klartext-Fragment', '1');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      line.sending(total === 0 ? 1 : loaded / total),
    );
    request.upload.addEventListener('load', () => line.sending(1));
    request.addEventListener('error', () => done({ offline: true }));
    request.addEventListener('load', () => {
      const { href, known, reason } = answerIn(request.response);
      if (href === undefined) line.refused(reason);
      else line.taken(href, known);
      done(href === undefined ? {} : { href, again: known !== undefined });
    });
    request.send(form);
  });
}

/**
 * @param {unknown} response
 * @returns {{ href?: string, known?: Known, reason: string }}
 */
function answerIn(response) {
  if (typeof response !== 'object' || response === null) return { reason: '' };
  const taken = 'taken' in response && Array.isArray(response.taken) ? response.taken[0] : undefined;
  const reason = 'reason' in response ? String(response.reason) : '';
  const known = 'known' in response && Array.isArray(response.known) ? response.known[0] : undefined;
  return typeof taken === 'string' ? { href: taken, known, reason } : { reason };
}

/**
 * The files of a drop, those in folders too. What cannot be read is named, and does not hold up the rest.
 *
 * @param {DataTransfer} transfer
 * @returns {Promise<Found>}
 */
export async function droppedFiles(transfer) {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry());
  /** @type {Found} */
  const found = { files: [], unread: [] };
  if (entries.every((entry) => entry === null))
    found.files.push(...Array.from(transfer.files, (file) => ({ file, name: file.name })));
  for (const entry of entries) if (entry !== null) await walk(entry, found);
  return found;
}

/**
 * @param {FileSystemEntry} entry
 * @param {Found} found
 */
async function walk(entry, found) {
  const name = entry.fullPath.replace(/^\//, '');
  try {
    if (entry.isFile) {
      // what says that it is a file has the methods of one
      const { file: read } = /** @type {FileSystemFileEntry} */ (entry);
      const file = await new Promise((done, fail) => read.call(entry, done, fail));
      found.files.push({ file, name });
      return;
    }
    // as above
    const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
    for (;;) {
      /** @type {FileSystemEntry[]} */
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (some.length === 0) return;
      for (const one of some) await walk(one, found);
    }
  } catch {
    found.unread.push(name);
  }
}
