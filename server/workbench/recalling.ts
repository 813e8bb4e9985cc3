import { NotFoundError } from '../errors.ts';
import type { Segment } from '../model.ts';
import { eventsOf } from './events.ts';
import type { Library } from './library.ts';
import type { Parts } from './parts.ts';
import type { Past } from './past.ts';

/** What was decided before: about a segment, and about sentences like it. Lays no article out. */
export function recalling(parts: Parts, library: Library): Pick<Past, 'history' | 'events' | 'remembered'> {
  async function segmentAt(articleId: number, index: number): Promise<Segment> {
    const segment = (await library.read(articleId)).segments[index];
    if (segment === undefined) throw new NotFoundError(`segment ${index} of article ${articleId}`);
    return segment;
  }

  return {
    async history(articleId, index) {
      await segmentAt(articleId, index);
      return parts.store.decisions(articleId, index);
    },

    async events(articleId) {
      await library.read(articleId);
      const [decisions, terms] = await Promise.all([
        parts.store.decisions(articleId),
        parts.store.terms(articleId),
      ]);
      return eventsOf(
        decisions,
        terms.filter((term) => term.articleId === articleId),
      );
    },

    async remembered(articleId, index) {
      const { text, source } = await segmentAt(articleId, index);
      return parts.lookup(text, source);
    },
  };
}
