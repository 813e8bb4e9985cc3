/** The page of rules made faster: it is sifted while one types, and a switch changes its card only. */

const form = document.querySelector('#sieve');
const words = document.querySelector('#sieve-words');
const onlyOff = document.querySelector('#sieve-off');
const said = document.querySelector('#sifted');
let total = said?.textContent ?? '';

function sift() {
  if (!(words instanceof HTMLInputElement) || !(onlyOff instanceof HTMLInputElement)) return;
  const wanted = words.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const card of document.querySelectorAll('.rule')) {
    if (!(card instanceof HTMLElement)) continue;
    const text = (card.textContent ?? '').toLocaleLowerCase();
    card.hidden =
      (onlyOff.checked && card.dataset.on === 'true') || wanted.some((word) => !text.includes(word));
    if (!card.hidden) shown += 1;
  }
  for (const group of document.querySelectorAll('.rule-group'))
    if (group instanceof HTMLElement) group.hidden = group.querySelector('.rule:not([hidden])') === null;
  if (!(said instanceof HTMLElement)) return;
  const { none = '', some = '' } = said.dataset;
  const sifted = onlyOff.checked || wanted.length > 0;
  said.textContent = !sifted ? total : shown === 0 ? none : some.replace('#', String(shown));
}

/**
 * Sends a switch and puts the card in place as it is then; without an answer the browser sends the form itself.
 *
 * @param {HTMLFormElement} switched
 * @param {HTMLButtonElement} button
 */
async function change(switched, button) {
  const card = switched.closest('.rule');
  const body = new URLSearchParams([[button.name, button.value]]);
  try {
    const answer = await fetch(switched.action, { method: 'POST', body });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = card === null ? null : page.getElementById(card.id);
    if (!answer.ok || card === null || fresh === null) throw new Error('no such card');
    const open = card.querySelector('details')?.open ?? false;
    card.replaceWith(fresh);
    total = page.querySelector('#sifted')?.textContent ?? total;
    const details = fresh.querySelector('details');
    if (details !== null) details.open = open;
    const next = fresh.querySelector('button');
    next?.focus();
    const state = fresh.querySelector('.state')?.textContent ?? '';
    if (said instanceof HTMLElement) said.textContent = `${fresh.querySelector('h3')?.textContent}: ${state}`;
  } catch {
    window.location.assign(window.location.href);
  }
}

form?.removeAttribute('hidden');
form?.addEventListener('submit', (event) => event.preventDefault());
words?.addEventListener('input', sift);
onlyOff?.addEventListener('change', sift);

document.addEventListener('submit', (event) => {
  const switched = event.target;
  const button = event.submitter;
  if (!(switched instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement)) return;
  if (switched.closest('.rule') === null) return;
  event.preventDefault();
  void change(switched, button);
});
