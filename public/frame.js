/** What every page has: the key that leads to the search. */
import { listenToKeys } from './keys.js';

listenToKeys({
  find() {
    const field = document.querySelector('#find') ?? document.querySelector('#q');
    if (field instanceof HTMLInputElement && field.offsetParent !== null) field.select();
    else window.location.assign('/search');
    return true;
  },
});
