/** The article in flow: opens with the sentence in the middle of the window, and Alt+P goes back to it. */

document.querySelector('.sentence[aria-current]')?.scrollIntoView({ block: 'center' });

document.addEventListener('keydown', (event) => {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey || event.getModifierState('AltGraph')) return;
  // With Alt some keyboards give another letter: the place of the key counts then.
  if (key.toLowerCase() !== 'p' && code !== 'KeyP') return;
  const back = document.querySelector('[data-key="document"]');
  if (!(back instanceof HTMLElement)) return;
  event.preventDefault();
  back.click();
});
