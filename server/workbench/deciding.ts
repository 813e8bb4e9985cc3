import { InputError, NotFoundError } from '../errors.ts';
import type { Certificate, Origin } from '../model.ts';
import { accepted, madeAgain, skipped, takenBack } from './decision-rows.ts';
import { layOut, segmentOn, type Desk } from './desk.ts';
import { noteFlagged } from './flag-count.ts';
import { certificateOn } from './certifying.ts';
import { bySegment, standing, takenBackLast } from './history.ts';
import { keeping } from './keeping.ts';
import type { Library } from './library.ts';
import { isoTime, type Parts } from './parts.ts';
import { suggestionsOn } from './suggesting.ts';
import type { Workbench } from './workbench.ts';

type Deciding = Pick<Workbench, 'accept' | 'skip' | 'undo' | 'redo' | 'undoRun'>;

/** What a person decides about a segment, and taking it back. */
export function deciding(parts: Parts, library: Library): Deciding {
  const { store } = parts;
  const now = (): string => isoTime(parts.now());
  const keep = keeping(parts, library);

  return {
    async accept({ postEdit, version, ...place }) {
      const desk = await layOut(place.articleId, parts, library);
      const { origin, certificate } = await proofOf(desk, place.index, postEdit, parts);
      if (postEdit.trim() === '' && origin.kind === 'manual')
        throw new InputError(
          'empty-sentence',
          'Der Satz ist leer. Schreiben Sie ihn neu oder überspringen Sie ihn.',
        );
      const decision = accepted(desk, { ...place, at: now() }, postEdit, origin, { certificate });
      return keep(place.articleId, { decision, expected: version }, postEdit);
    },

    async skip({ version, ...place }) {
      const desk = await layOut(place.articleId, parts, library);
      const decision = skipped(desk, { ...place, at: now() });
      return keep(place.articleId, { decision, expected: version }, segmentOn(desk, place.index).current);
    },

    async undo({ version, ...place }) {
      const desk = await layOut(place.articleId, parts, library);
      const { current, last } = segmentOn(desk, place.index);
      const decision = takenBack(desk.decisionsOn(place.index), { ...place, at: now() });
      if (decision !== undefined) return keep(place.articleId, { decision, expected: version }, current);
      if (last !== undefined) return { kind: 'outdated', theirs: last, yours: current };
      throw new NotFoundError(`a decision to take back in segment ${place.index}`);
    },

    async redo({ version, ...place }) {
      const desk = await layOut(place.articleId, parts, library);
      const { current, last } = segmentOn(desk, place.index);
      const undone = takenBackLast(desk.decisionsOn(place.index));
      const by = { ...place, at: now() };
      if (undone !== undefined)
        return keep(place.articleId, { decision: madeAgain(undone, by), expected: version }, current);
      if (last !== undefined) return { kind: 'outdated', theirs: last, yours: current };
      throw new NotFoundError(`a decision to make again in segment ${place.index}`);
    },

    async undoRun(articleId, runId, editor) {
      const by = { at: now(), ...(editor === undefined ? {} : { editor }) };
      let undone = 0;
      const { decisions } = await layOut(articleId, parts, library);
      for (const group of bySegment(decisions).values()) {
        const last = standing(group).at(-1);
        const decision = last?.runId === runId ? takenBack(group, by) : undefined;
        if (decision === undefined) continue;
        // One by one: a place that somebody decided about meanwhile must not hold up the others.
        const kept = await store.decide([{ decision, expected: group.at(-1)?.id ?? 0 }]);
        if (kept.kind === 'kept') undone += 1;
      }
      await noteFlagged(articleId, parts, library);
      return undone;
    },
  };
}

/** Where an accepted text came from, and its record: the suggestion that says exactly this, else the person's own hand. */
async function proofOf(
  desk: Desk,
  index: number,
  postEdit: string,
  parts: Parts,
): Promise<{ readonly origin: Origin; readonly certificate: Certificate }> {
  const { suggestions } = await suggestionsOn(desk, index, parts);
  return (
    suggestions.find(({ text }) => text === postEdit) ?? {
      origin: { kind: 'manual' },
      certificate: certificateOn(desk, index, postEdit),
    }
  );
}
