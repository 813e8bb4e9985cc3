/**
 * The helper beside the editor as tabs: links without scripts, a list of tabs with them. The choice is kept while the
 * window is open, so that the next sentence shows the same; until somebody has chosen, the page chooses.
 */

const CHOSEN = 'klartext:tab';

/** @returns {HTMLAnchorElement[]} */
function tabs() {
  return [...document.querySelectorAll('#helper .tabs a')].filter((tab) => tab instanceof HTMLAnchorElement);
}

/** @param {HTMLAnchorElement} tab */
const panelOf = (tab) => document.querySelector(`#panel-${tab.dataset.tab}`);

/** Gives links and sections their parts, and shows the tab that was chosen. */
function furnish() {
  const list = document.querySelector('#helper .tabs');
  if (list === null || list.getAttribute('role') === 'tablist') return;
  list.setAttribute('role', 'tablist');
  for (const tab of tabs()) {
    const panel = panelOf(tab);
    if (panel === null) continue;
    tab.setAttribute('role', 'tab');
    tab.removeAttribute('aria-current');
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
  }
  const wanted = chosen();
  show(tabs().find(({ dataset }) => dataset.tab === wanted) ?? shown());
}

function shown() {
  const name = document.querySelector('#helper')?.getAttribute('data-tab');
  return tabs().find(({ dataset }) => dataset.tab === name) ?? tabs()[0];
}

/** @param {HTMLAnchorElement | undefined} wanted */
function show(wanted) {
  if (wanted === undefined) return;
  document.querySelector('#helper')?.setAttribute('data-tab', wanted.dataset.tab ?? '');
  for (const tab of tabs()) {
    tab.setAttribute('aria-selected', String(tab === wanted));
    tab.tabIndex = tab === wanted ? 0 : -1;
  }
}

/** @param {HTMLAnchorElement | undefined} tab */
function choose(tab) {
  if (tab === undefined) return;
  show(tab);
  tab.focus();
  try {
    window.sessionStorage.setItem(CHOSEN, tab.dataset.tab ?? '');
  } catch {
    // Without storage the choice holds until the next sentence.
  }
}

function chosen() {
  try {
    return window.sessionStorage.getItem(CHOSEN);
  } catch {
    return null;
  }
}

/** @param {Event} event */
function tabAt({ target }) {
  const tab = target instanceof Element ? target.closest('#helper .tabs a') : null;
  return tab instanceof HTMLAnchorElement ? tab : undefined;
}

// Before anybody else: the same links lead to the next sentence elsewhere on the page.
document.addEventListener(
  'click',
  (event) => {
    const tab = tabAt(event);
    if (tab === undefined || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    choose(tab);
  },
  true,
);

document.addEventListener('keydown', (event) => {
  const here = tabAt(event);
  if (here === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = tabs();
  const at = all.indexOf(here);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined && event.key !== ' ') return;
  event.preventDefault();
  choose(next === undefined ? here : all[(next + all.length) % all.length]);
});

const desk = document.querySelector('#desk');
// The part that changes is put in place as a whole; before it is painted the tabs are furnished again.
if (desk !== null) new MutationObserver(furnish).observe(desk, { childList: true });
furnish();
