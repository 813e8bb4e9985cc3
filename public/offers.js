/** How many other places a repair fits takes longer than the next sentence: it is asked for when that is there. */

let asking = new AbortController();

/** Fills the places of the page that wait for such an offer. */
export async function fillOffers() {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const waiting = [...document.querySelectorAll('[data-offer]')];
  for (const address of new Set(waiting.map((spot) => spot.getAttribute('data-offer') ?? '')))
    try {
      const answer = await fetch(address, { signal });
      const { href, label } = answer.ok ? await answer.json() : {};
      if (typeof href !== 'string') continue;
      for (const spot of waiting.filter((spot) => spot.getAttribute('data-offer') === address)) {
        const link = document.createElement('a');
        link.className = 'button';
        link.href = href;
        link.textContent = label;
        spot.replaceWith(link);
      }
    } catch {
      // The next sentence has come, or the server is away: there is no offer then.
    }
}
