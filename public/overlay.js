/**
 * Findings underlined in the editor: a mirror of its text lies behind the text field and carries the lines. The field
 * itself stays a plain one, so that cursor, undo, input methods, spell checker and screen readers work as anywhere.
 */

/** @typedef {{ start: number, end: number, severity: 'minor' | 'major' | 'critical', message: string }} Mark */

const SEVERITIES = /** @type {const} */ (['minor', 'major', 'critical']);
/** What decides where a line of text breaks. */
const METRICS = /** @type {const} */ ([
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontKerning',
  'fontVariantLigatures',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textIndent',
  'tabSize',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderLeftWidth',
]);

/** What is marked in the editor that is in the page now. @type {{ text: string, marks: Mark[] }} */
let shown = { text: '', marks: [] };
const resized = new ResizeObserver((entries) => {
  for (const { target } of entries) if (target instanceof HTMLTextAreaElement) fit(target);
});

/**
 * Gives an editor its mirror.
 *
 * @param {HTMLTextAreaElement} editor
 */
export function attachOverlay(editor) {
  shown = { text: editor.value, marks: [] };
  if (mirrorOf(editor) !== undefined) return;
  const mirror = document.createElement('div');
  mirror.className = 'mirror';
  mirror.setAttribute('aria-hidden', 'true');
  editor.before(mirror);
  const style = getComputedStyle(editor);
  for (const property of METRICS) mirror.style[property] = style[property];
  editor.addEventListener('scroll', () => follow(editor), { passive: true });
  resized.disconnect();
  resized.observe(editor);
  draw(editor);
}

/**
 * The text changed: marks before the change stay, those behind it move along, those that it touches go.
 *
 * @param {HTMLTextAreaElement} editor
 */
export function moveMarks(editor) {
  const text = editor.value;
  const before = shown.text;
  if (text === before) return;
  let head = 0;
  const most = Math.min(text.length, before.length);
  while (head < most && text[head] === before[head]) head++;
  let tail = 0;
  while (tail < most - head && text[text.length - 1 - tail] === before[before.length - 1 - tail]) tail++;
  const by = text.length - before.length;
  const marks = shown.marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start >= before.length - tail) return [{ ...mark, start: mark.start + by, end: mark.end + by }];
    return [];
  });
  shown = { text, marks };
  draw(editor);
}

/**
 * @param {HTMLTextAreaElement} editor
 * @param {string} text that the marks were made for; nothing happens where the editor holds another by now
 * @param {Mark[]} marks
 */
export function showMarks(editor, text, marks) {
  if (editor.value !== text) return;
  shown = { text, marks };
  draw(editor);
}

/**
 * The marks at a place of the text.
 *
 * @param {number} at
 */
export function marksAt(at) {
  return shown.marks.filter(({ start, end }) => start <= at && at <= end);
}

/** @param {HTMLTextAreaElement} editor */
function mirrorOf(editor) {
  const found = editor.previousElementSibling;
  return found instanceof HTMLElement && found.className === 'mirror' ? found : undefined;
}

/** @param {HTMLTextAreaElement} editor */
function fit(editor) {
  const mirror = mirrorOf(editor);
  if (mirror === undefined) return;
  // Widths as they are, in parts of a pixel: where a line breaks may hang on one. The mirror has no border on the right.
  const { width } = editor.getBoundingClientRect();
  const border = editor.clientLeft;
  const bar = editor.offsetWidth - editor.clientWidth - 2 * border;
  mirror.style.width = `${width - bar - border}px`;
  mirror.style.height = `${editor.clientHeight + border}px`;
  follow(editor);
}

/** @param {HTMLTextAreaElement} editor */
function follow(editor) {
  const mirror = mirrorOf(editor);
  if (mirror !== undefined) mirror.scrollTop = editor.scrollTop;
}

/** @param {HTMLTextAreaElement} editor */
function draw(editor) {
  const mirror = mirrorOf(editor);
  if (mirror === undefined) return;
  if ('highlights' in CSS) drawHighlights(mirror);
  else drawSpans(mirror);
  fit(editor);
}

/** @param {HTMLElement} mirror */
function drawHighlights(mirror) {
  // The last line break of a text field makes a line, that of an element does not.
  mirror.textContent = `${shown.text}\n`;
  const node = mirror.firstChild;
  if (node === null) return;
  for (const severity of SEVERITIES)
    CSS.highlights.set(
      `finding-${severity}`,
      new Highlight(
        ...shown.marks.filter((mark) => mark.severity === severity).map((mark) => rangeOf(node, mark)),
      ),
    );
  const spaces = [...shown.text.matchAll(/[\u00a0\u202f]/g)].map(({ index }) =>
    rangeOf(node, { start: index, end: index + 1 }),
  );
  CSS.highlights.set('hard-space', new Highlight(...spaces));
}

/**
 * @param {Node} node
 * @param {{ start: number, end: number }} span
 */
function rangeOf(node, span) {
  const { start, end } = visible(span);
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

/**
 * Where something is missing, the letter before or after is underlined.
 *
 * @param {{ start: number, end: number }} span
 */
function visible({ start, end }) {
  if (start < end) return { start, end: Math.min(end, shown.text.length) };
  return { start: Math.max(0, start - 1), end: Math.min(shown.text.length, end + 1) };
}

/** @param {HTMLElement} mirror */
function drawSpans(mirror) {
  const { text, marks } = shown;
  /** @type {(Node | string)[]} */
  const nodes = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const { start, end } = visible(mark);
    // Of marks that overlap the first keeps the place.
    if (start < at) continue;
    const span = document.createElement('span');
    span.className = mark.severity;
    span.textContent = text.slice(start, end);
    nodes.push(text.slice(at, start), span);
    at = end;
  }
  mirror.replaceChildren(...nodes, `${text.slice(at)}\n`);
}
