/** The article in flow: opens with the sentence in the middle of the window, and the key that led here goes back to it. */
import { listenToKeys } from './keys.js';

document.querySelector('.sentence[aria-current]')?.scrollIntoView({ block: 'center' });

listenToKeys({
  document() {
    const back = document.querySelector('[data-key="document"]');
    if (back instanceof HTMLElement) back.click();
    return back !== null;
  },
});
