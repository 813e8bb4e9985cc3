import { setImmediate } from 'node:timers/promises';
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
import type { Elsewhere, SegmentView, Workbench } from './workbench.ts';

/** "The same repair in N other places": found, shown, and made as one run. */
export function repeating(
  parts: Parts,
  library: Library,
): Pick<Workbench, 'elsewhere' | 'likePlaces' | 'acceptElsewhere'> {
  return {
    async elsewhere(articleId, index) {
      const places = await placesLike(await layOut(articleId, parts, library), index, parts);
      return places.filter(({ excluded }) => excluded === undefined);
    },

    async likePlaces(articleId, index) {
      return placesLike(await layOut(articleId, parts, library), index, parts);
    },

    async acceptElsewhere(articleId, index, places, editor) {
      const desk = await layOut(articleId, parts, library);
      const possible = await placesLike(desk, index, parts);
      const runId = parts.newRunId();
      const left: number[] = [];
      const proposed = places.flatMap(({ index: at, version }): Proposed[] => {
        const found = possible.find(
          (place) => place.index === at && place.version === version && place.excluded === undefined,
        );
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
      // At once; places that somebody decided about meanwhile are left out, so that they do not hold up the others.
      let wanted = proposed;
      for (;;) {
        const kept = await parts.store.decide(wanted);
        if (kept.kind === 'kept') break;
        const taken = new Set(kept.outdated.map(({ segmentIndex }) => segmentIndex));
        left.push(...taken);
        wanted = wanted.filter(({ decision }) => !taken.has(decision.segmentIndex));
      }
      await noteFlagged(articleId, parts, library);
      return { runId, kept: wanted.length, left };
    },
  };
}

/** Reading a place anew takes milliseconds, and there may be hundreds: others are heard in between. */
async function placesLike(desk: Desk, index: number, { language }: Parts): Promise<readonly Elsewhere[]> {
  const origin = segmentOn(desk, index);
  const { segment, current } = origin;
  // A sentence was removed because it stands elsewhere: there it must stay.
  if (current === segment.text || current.trim() === '') return [];
  const telling = (word: string): boolean => (language.classes(word) & WordClass.function) === 0;
  const changes = replacements(segment.tokens, editsBetween(segment.text, current), telling);
  const found: Elsewhere[] = [];
  for (const [at, view] of desk.view.segments.entries()) {
    if (at === index) continue;
    const postEdit = view.segment.text === segment.text ? current : repeat(view.current, changes);
    if (postEdit === view.current) continue;
    await setImmediate();
    const excluded = reasonAgainst(view, desk.assess(at, postEdit).score);
    const place = { index: at, current: view.current, postEdit, version: view.version };
    found.push(excluded === undefined ? place : { ...place, excluded });
  }
  return found;
}

/** @param score - of the sentence with the repair */
function reasonAgainst({ state, assessment }: SegmentView, score: number): Elsewhere['excluded'] {
  if (state !== 'open') return 'decided';
  return score > assessment.score ? 'worse' : undefined;
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
