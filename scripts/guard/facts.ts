import type { Protected } from '../../server/model.ts';

/**
 * What must survive a repair, told without the guard's own code: by what the generator put into the sentence.
 */
export interface Fact {
  readonly what: Protected;
  /** As a person reads it. */
  readonly words: string;
  /** Whether a text still says it, in any spelling that means the same. */
  readonly holds: (text: string) => boolean;
}

/** Kinds of which a text must not gain any: what stands in a text, in one spelling each, sorted, each once. */
const COUNTED: Readonly<Partial<Record<Protected, (text: string) => readonly string[]>>> = {
  numbers: (text) => figures(text),
  urls: (text) => all(text, /(?:https?:\/\/|www\.)[^\s<>"“”„]*[^\s<>"“”„.,;:!?)]|[\w.-]+@[\w.-]+\w/gu),
  negations: (text) =>
    all(
      text.toLowerCase(),
      /(?<!\p{L})(?:nicht|nichts|nie|niemals|niemand|kein(?:e[nrms]?)?|weder|ohne)(?!\p{L})/gu,
    ).map((word) => word.replace(/^kein.*/u, 'kein')),
  modality: (text) => all(text.toLowerCase(), MODALS).map(lemmaOf),
  markup: (text) => all(text, /<[^<>]+>/gu),
};

const MODALS =
  /(?<!\p{L})(?:kann|können|konnte[n]?|könnte[n]?|muss|müssen|musste[n]?|müsste[n]?|soll|sollen|sollte[n]?|darf|dürfen|durfte[n]?|dürfte[n]?|will|wollen|wollte[n]?)(?!\p{L})/gu;
const LEMMAS: readonly (readonly [RegExp, string])[] = [
  [/^k(?:ann|önnen|onnte)/u, 'können'],
  [/^könnte/u, 'könnte'],
  [/^m(?:uss|üssen|usste)/u, 'müssen'],
  [/^müsste/u, 'müsste'],
  [/^soll(?:en)?$/u, 'sollen'],
  [/^sollte/u, 'sollte'],
  [/^d(?:arf|ürfen|urfte)/u, 'dürfen'],
  [/^dürfte/u, 'dürfte'],
  [/^w(?:ill|oll)/u, 'wollen'],
];
const lemmaOf = (form: string): string => LEMMAS.find(([pattern]) => pattern.test(form))?.[1] ?? form;

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([found]) => found))].sort();
}

/** Every number written in figures, as a value: no signs between thousands, a comma before decimals and minutes. */
function figures(text: string): string[] {
  const closed = text.replace(/(?<=\d)\s*([.,:])\s*(?=\d)/gu, '$1').replace(/<[^<>]+>/gu, ' ');
  const whole = closed.replace(
    /(?<=(?<![\d.,])\d{1,3}(?:[.,]\d{3})*)[.,’ \u00a0\u202f](?=\d{3}(?!\d))/gu,
    '',
  );
  return all(whole.replace(/(?<=\d)[.:](?=\d)/gu, ','), /\d+(?:,\d+)*/gu);
}

/**
 * What a repair did to the facts of a sentence.
 *
 * @param sound - the sentence before it was damaged; a repair may bring back what it said
 * @returns one line for each broken fact; empty where all stand
 */
export function broken(
  facts: readonly Fact[],
  texts: { readonly sound: string; readonly damaged: string; readonly repaired: string },
): string[] {
  const { sound, damaged, repaired } = texts;
  const lost = facts
    .filter(({ holds }) => holds(damaged) && !holds(repaired))
    .map(({ what, words }) => `${what}: ${words} is lost`);
  const changed = Object.entries(COUNTED).flatMap(([what, read]) => {
    const [old, meant, young] = [read(damaged), read(sound), read(repaired)].map((list) => list.join(' | '));
    return young === old || young === meant ? [] : [`${what}: ${old ?? ''} → ${young ?? ''}`];
  });
  return [...lost, ...changed];
}
