import { WordClass } from '../language/language.ts';
import { editsBetween } from '../text/diff.ts';
import { applyEdits, disjoint } from '../text/edits.ts';
import { placesOf, replacements, type Replacement } from '../text/phrases.ts';
import type { Proposed } from '../store.ts';
import { certificateOn } from './certifying.ts';
import { accepted } from './decision-rows.ts';
import { layOut, segmentOn, type Desk } from './desk.ts';
import { noteFlagged } from './flag-count.ts';
import type { Library } from './library.ts';
import { isoTime, type Parts } from './parts.ts';
import type { Elsewhere, Workbench } from './workbench.ts';

/** "The same repair in N other places": found, shown, and made as one run. */
export function repeating(parts: Parts, library: Library): Pick<Workbench, 'elsewhere' | 'acceptElsewhere'> {
  return {
    async elsewhere(articleId, index) {
      return placesLike(await layOut(articleId, parts, library), index, parts);
    },

    async acceptElsewhere(articleId, index, places, editor) {
      const desk = await layOut(articleId, parts, library);
      const possible = placesLike(desk, index, parts);
      const runId = parts.newRunId();
      const left: number[] = [];
      const proposed = places.flatMap(({ index: at, version }): Proposed[] => {
        const found = possible.find((place) => place.index === at && place.version === version);
        if (found === undefined) {
          left.push(at);
          return [];
        }
        const by = { at: isoTime(parts.now()), ...(editor === undefined ? {} : { editor }) };
        const origin = { kind: 'elsewhere', detail: String(index) } as const;
        const decision = accepted(desk, { articleId, index: at, ...by }, found.postEdit, origin, {
          certificate: certificateOn(desk, at, found.postEdit),
          runId,
        });
        return [{ decision, expected: version }];
      });
      // One by one: a place that somebody decided about meanwhile must not hold up the others.
      let count = 0;
      for (const one of proposed) {
        const kept = await parts.store.decide([one]);
        if (kept.kind === 'kept') count += 1;
        else left.push(one.decision.segmentIndex);
      }
      await noteFlagged(articleId, parts, library);
      return { runId, kept: count, left };
    },
  };
}

function placesLike(desk: Desk, index: number, { language }: Parts): readonly Elsewhere[] {
  const origin = segmentOn(desk, index);
  const { segment, current } = origin;
  // A sentence was removed because it stands elsewhere: there it must stay.
  if (current === segment.text || current.trim() === '') return [];
  const telling = (word: string): boolean => (language.classes(word) & WordClass.function) === 0;
  const changes = replacements(segment.tokens, editsBetween(segment.text, current), telling);
  return desk.view.segments.flatMap((view, at): Elsewhere[] => {
    if (at === index || view.state !== 'open') return [];
    const postEdit = view.segment.text === segment.text ? current : repeat(view.current, changes);
    if (postEdit === view.current) return [];
    const worse = desk.assess(at, postEdit).score > view.assessment.score;
    return worse ? [] : [{ index: at, current: view.current, postEdit, version: view.version }];
  });
}

/** Makes every change that fits; of two that meet at one place the longer wins. */
function repeat(text: string, changes: readonly Replacement[]): string {
  const longestFirst = [...changes].sort((a, b) => b.before.length - a.before.length);
  const edits = longestFirst.reduce<ReturnType<typeof placesOf>>((chosen, change) => {
    const more = placesOf(change, text).filter((edit) => disjoint([...chosen, edit]));
    return [...chosen, ...more];
  }, []);
  return applyEdits(text, edits);
}
