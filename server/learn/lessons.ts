import type { Edit } from '../model.ts';
import { replacements, placesOf, type Replacement } from '../text/phrases.ts';
import { editsBetween } from '../text/diff.ts';
import { memoryKey } from '../text/key.ts';
import { tokenize } from '../text/tokenize.ts';

/** A fix that still holds: what was learned from it must be able to name it. */
export interface Taught {
  readonly id: number;
  readonly text: string;
  readonly postEdit: string;
}

/** Words that people replaced by others again and again. */
export interface Lesson extends Replacement {
  /** Fixes that made this replacement, the newest first; equal sentences count once. */
  readonly seen: readonly number[];
  /** Fixes that left the words as they are, or made something else of them. */
  readonly contradicted: readonly number[];
}

/** Sentences in which a replacement must have been made before it is proposed. */
const LEAST_SEEN = 2;
/** Of all sentences with the words, so many may have kept them. */
const MOST_CONTRADICTED = 0.2;
/** Longer stretches are this sentence's own. */
const MOST_WORDS = 6;
const LETTER = /\p{L}/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * Replacements that fixes have in common, those that were made most often first. What stands in one sentence only is no
 * lesson, nor is what as many people kept.
 *
 * @param fixes - newest first
 * @param telling - whether a word says enough to be looked for by itself
 */
export function lessonsFrom(fixes: readonly Taught[], telling: (word: string) => boolean): readonly Lesson[] {
  const made = new Map<string, { readonly change: Replacement; readonly by: Map<string, number> }>();
  for (const { id, text, postEdit } of fixes)
    for (const change of changesIn(text, postEdit, telling)) {
      const key = JSON.stringify([change.before, change.after]);
      const known = made.get(key) ?? { change, by: new Map<string, number>() };
      made.set(key, known);
      const sentence = memoryKey(text);
      if (!known.by.has(sentence)) known.by.set(sentence, id);
    }
  const lessons = [...made.values()]
    .filter(({ by }) => by.size >= LEAST_SEEN)
    .map(({ change, by }): Lesson => {
      const seen = [...by.values()];
      return { ...change, seen, contradicted: against(change, fixes, new Set(seen)) };
    })
    .filter(({ seen, contradicted }) => contradicted.length <= MOST_CONTRADICTED * seen.length)
    .sort((a, b) => b.seen.length - a.seen.length);
  return lessons.filter((lesson) => !lessons.some((other) => says(other, lesson)));
}

/** Whether one lesson says all that the other does: the same sentences prove it, and it has the other's words. */
function says(larger: Lesson, smaller: Lesson): boolean {
  return (
    larger.before.length > smaller.before.length &&
    larger.before.includes(smaller.before) &&
    larger.seen.length === smaller.seen.length &&
    larger.seen.every((id) => smaller.seen.includes(id))
  );
}

/** What a fix made of which words, each once. */
function changesIn(text: string, postEdit: string, telling: (word: string) => boolean): Replacement[] {
  if (postEdit.trim() === '') return [];
  const edits = editsBetween(text, postEdit);
  const changes = [...replacements(tokenize(text), edits, telling), ...nounsIn(text, postEdit, edits)];
  const known = new Map(changes.map((change) => [JSON.stringify([change.before, change.after]), change]));
  return [...known.values()].filter(isLesson);
}

/** More capitalised words than this in one place: any of them may stand for any. */
const MOST_NOUNS = 3;

/** Nouns and names that went together with those that came in the same place: of many fixes the right pairs recur. */
function nounsIn(text: string, postEdit: string, edits: readonly Edit[]): Replacement[] {
  const nouns = (stretch: string): string[] =>
    tokenize(stretch).flatMap(({ kind, text: word }) =>
      kind === 'word' && CAPITAL.test(word) ? [word] : [],
    );
  return stretchesOf(text, edits).flatMap(({ before, after }) => {
    const [gone, come] = [nouns(before), nouns(after)];
    if (gone.length > MOST_NOUNS || come.length > MOST_NOUNS) return [];
    return gone
      .filter((before) => !postEdit.includes(before))
      .flatMap((before) => come.flatMap(withoutGenitive).map((noun) => ({ before, after: noun })));
  });
}

function isLesson({ before, after }: Replacement): boolean {
  const words = (text: string): number => tokenize(text).filter(({ kind }) => kind === 'word').length;
  return before !== after && LETTER.test(before) && words(before) <= MOST_WORDS && words(after) <= MOST_WORDS;
}

/** A name with a genitive -s is also the name itself. */
function withoutGenitive(noun: string): string[] {
  return /\p{L}{3}s$/u.test(noun) ? [noun, noun.slice(0, -1)] : [noun];
}

/** Edits with nothing but spaces between them are one change. */
function stretchesOf(text: string, edits: readonly Edit[]): Replacement[] {
  const stretches: { start: number; end: number; after: string }[] = [];
  for (const { span, text: after } of edits) {
    const last = stretches.at(-1);
    const between = last === undefined ? undefined : text.slice(last.end, span.start);
    if (last === undefined || between?.trim() !== '') {
      stretches.push({ ...span, after });
    } else {
      last.end = span.end;
      last.after += between + after;
    }
  }
  return stretches.map(({ start, end, after }) => ({ before: text.slice(start, end), after }));
}

/** Fixes of sentences with these words that did not make this of them. */
function against(change: Replacement, fixes: readonly Taught[], seen: ReadonlySet<number>): number[] {
  const sentences = new Set<string>();
  return fixes.flatMap(({ id, text, postEdit }) => {
    if (seen.has(id) || placesOf(change, text).length === 0) return [];
    const key = memoryKey(text);
    const forms = [change.after, `${change.after}s`];
    const count = (within: string): number =>
      forms.reduce((sum, before) => sum + placesOf({ before, after: '' }, within).length, 0);
    const made = change.after !== '' && count(postEdit) > count(text);
    if (made || sentences.has(key)) return [];
    sentences.add(key);
    return [id];
  });
}
