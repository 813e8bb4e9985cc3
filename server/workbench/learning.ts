import { NotFoundError } from '../errors.ts';
import { lessonsFrom, type Lesson } from '../learn/lessons.ts';
import { WordClass } from '../language/language.ts';
import type { Fix } from '../model.ts';
import type { HeldLesson } from '../store.ts';
import { isoTime, type Parts } from './parts.ts';
import type { LessonView, Workbench } from './workbench.ts';

/** Fixes from which lessons are drawn, the newest: older ones say what the house did once. */
const MOST_FIXES = 20_000;
/** Sentences shown for and against a lesson. */
const MOST_PROOFS = 3;

/** What the house's own fixes teach, and what a person makes of it. */
export function learning(parts: Parts): Pick<Workbench, 'lessons' | 'decideLesson'> {
  const { store, language } = parts;
  const telling = (word: string): boolean => (language.classes(word) & WordClass.function) === 0;

  async function views(): Promise<readonly LessonView[]> {
    const [fixes, held] = await Promise.all([store.heldFixes(MOST_FIXES), store.lessons()]);
    const known = new Map(held.map((lesson) => [keyOf(lesson), lesson]));
    const byId = new Map(fixes.map((fix) => [fix.id, fix]));
    const drawn = lessonsFrom(fixes, telling);
    const drawnKeys = new Set(drawn.map(keyOf));
    const kept = held.filter((lesson) => !drawnKeys.has(keyOf(lesson)));
    return [
      ...drawn.map((lesson) => viewOf(lesson, known.get(keyOf(lesson)), byId)),
      ...kept.map((lesson) => viewOf({ ...lesson, seen: [], contradicted: [] }, lesson, byId)),
    ].filter(({ state }) => state !== 'deleted');
  }

  return {
    lessons: views,

    async decideLesson({ before, after }, state, editor) {
      const lesson = (await views()).find((view) => view.before === before && view.after === after);
      if (lesson === undefined) throw new NotFoundError(`lesson ${before} → ${after}`);
      const { seen, contradicted } = lesson;
      await store.decideLesson({ before, after, state, seen, contradicted }, editor, isoTime(parts.now()));
    },
  };
}

const keyOf = ({ before, after }: Pick<Lesson, 'before' | 'after'>): string =>
  JSON.stringify([before, after]);

function viewOf(
  { before, after, seen, contradicted }: Lesson,
  held: HeldLesson | undefined,
  fixes: ReadonlyMap<number, Fix>,
): LessonView {
  const proofs = (ids: readonly number[]): LessonView['proofs'] =>
    ids.slice(0, MOST_PROOFS).flatMap((id) => {
      const fix = fixes.get(id);
      return fix === undefined
        ? []
        : [{ articleId: fix.articleId, index: fix.segmentIndex, text: fix.text, postEdit: fix.postEdit }];
    });
  return {
    before,
    after,
    state: held?.state ?? 'proposed',
    seen: seen.length || (held?.seen ?? 0),
    contradicted: contradicted.length || (held?.contradicted ?? 0),
    proofs: proofs(seen),
    against: proofs(contradicted),
    ...(held?.editor === undefined ? {} : { editor: held.editor }),
  };
}
