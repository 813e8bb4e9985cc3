import { NotFoundError } from '../errors.ts';
import type { Decision, Origin } from '../model.ts';
import { certificateOn } from './certifying.ts';
import { accepted } from './decision-rows.ts';
import { layOut } from './desk.ts';
import { keeping } from './keeping.ts';
import type { Library } from './library.ts';
import { isoTime, type Parts } from './parts.ts';
import type { Past } from './past.ts';

/** Striking a segment out, and going back to what it said before. */
export function revising(
  parts: Parts,
  library: Library,
): Pick<Past, 'strikeRecord' | 'strike' | 'reinstate'> {
  const now = (): string => isoTime(parts.now());
  const keep = keeping(parts, library);

  return {
    async strikeRecord(articleId, index) {
      return certificateOn(await layOut(articleId, parts, library), index, '');
    },

    async strike({ version, ...place }) {
      const desk = await layOut(place.articleId, parts, library);
      const certificate = certificateOn(desk, place.index, '');
      const decision = accepted(desk, { ...place, at: now() }, '', { kind: 'manual' }, { certificate });
      return keep(place.articleId, { decision, expected: version }, '');
    },

    async reinstate({ version, decisionId, ...place }) {
      const desk = await layOut(place.articleId, parts, library);
      const chosen = desk.decisionsOn(place.index).find(({ id }) => id === decisionId);
      if (chosen === undefined) throw new NotFoundError(`decision ${decisionId} of segment ${place.index}`);
      const text = chosen.postEdit ?? chosen.text;
      const certificate = certificateOn(desk, place.index, text);
      const decision = accepted(desk, { ...place, at: now() }, text, originOf(chosen), { certificate });
      return keep(place.articleId, { decision, expected: version }, text);
    },
  };
}

/** A text that comes back is still by whoever it was by; the machine's is taken by hand. */
function originOf({ postEdit, origin }: Decision): Origin {
  return postEdit === undefined ? { kind: 'manual' } : origin;
}
