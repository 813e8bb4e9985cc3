import { capitalised, fold } from '../../server/language/fold.ts';
import {
  classesOf,
  END,
  NOTHING,
  opens,
  START,
  symbolOf,
  UNKNOWN,
} from '../../server/language/trigram-symbols.ts';
import type { Token } from '../../server/model.ts';

/** A corpus as numbers: sentences one after the other, each from `START` (0) to `END` (1). */
export interface Corpus {
  /** Indices of `forms`; first words are small where text inside sentences has them small. */
  readonly ids: Int32Array;
  readonly forms: readonly string[];
  /** How often each form occurs. */
  readonly totals: Uint32Array;
  /** Forms that are small, and whose form with a capital is rarer inside sentences. */
  readonly folding: ReadonlySet<string>;
}

/** A corpus in which rare words stand for their class. */
export interface Stream {
  /** Indices of `symbols`. */
  readonly ids: Int32Array;
  /** `START` and `END`, words kept as themselves, classes of all others. */
  readonly symbols: readonly string[];
  /** How many different words each class stands for. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Forms seen less often are no model for how a first word is written. */
const MIN_FOLDING = 3;
/** A class needs that many different words, or they fall into the next wider one. */
const MIN_KINDS = 20;

/** Reads all sentences. */
export async function readCorpus(sentences: AsyncIterable<readonly Token[]>): Promise<Corpus> {
  const forms: string[] = [START, END];
  const known = new Map(forms.map((form, id) => [form, id]));
  const idOf = (form: string): number => {
    let id = known.get(form);
    if (id === undefined) known.set(form, (id = forms.push(form) - 1));
    return id;
  };
  const read = createGrowing();
  for await (const tokens of sentences) {
    read.push(0);
    for (const { kind, text } of tokens) {
      const symbol = kind === 'space' ? NOTHING : symbolOf(text);
      if (symbol !== NOTHING) read.push(idOf(symbol));
    }
    read.push(1);
  }
  return foldFirstWords(read.all(), forms, known);
}

function foldFirstWords(
  ids: Int32Array,
  forms: readonly string[],
  known: ReadonlyMap<string, number>,
): Corpus {
  const opening = forms.map(opens);
  const isOpened = (at: number) => opening[ids[at - 1] ?? 0] === true;
  const inside = new Uint32Array(forms.length);
  ids.forEach((id, at) => {
    if (!isOpened(at)) inside[id]! += 1;
  });
  const small = Int32Array.from(forms, (form, id) => {
    const folded = capitalised(form) ? known.get(fold(form)) : undefined;
    if (folded === undefined) return -1;
    const used = inside[folded] ?? 0;
    return used >= MIN_FOLDING && used > (inside[id] ?? 0) ? folded : -1;
  });
  const totals = new Uint32Array(forms.length);
  const folded = ids.map((id, at) => (isOpened(at) && (small[id] ?? -1) >= 0 ? (small[id] ?? id) : id));
  for (const id of folded) totals[id]! += 1;
  const folding = new Set(
    Array.from(
      small.filter((id) => id >= 0),
      (id) => forms[id] ?? '',
    ),
  );
  return { ids: folded, forms, totals, folding };
}

/** The corpus with all words that were seen fewer than `minimum` times replaced by their class. */
export function classify({ ids, forms, totals }: Corpus, minimum: number): Stream {
  const isKept = (id: number) => id < 2 || (totals[id] ?? 0) >= minimum;
  const kinds = new Map<string, number>();
  forms.forEach((form, id) => {
    if (isKept(id) || totals[id] === 0) return;
    for (const name of classesOf(form)) kinds.set(name, (kinds.get(name) ?? 0) + 1);
  });
  for (const [name, size] of kinds) if (size < MIN_KINDS) kinds.delete(name);
  const symbols = [...forms.filter((_, id) => isKept(id)), ...[...kinds.keys()].sort()];
  const numbers = new Map(symbols.map((symbol, number) => [symbol, number]));
  const renumbered = Int32Array.from(forms, (form, id) => {
    const name = isKept(id) ? form : (classesOf(form).find((candidate) => kinds.has(candidate)) ?? UNKNOWN);
    return numbers.get(name) ?? 0;
  });
  return { ids: ids.map((id) => renumbered[id] ?? 0), symbols, kinds };
}

function createGrowing(): { readonly push: (id: number) => void; readonly all: () => Int32Array } {
  let ids = new Int32Array(1 << 22);
  let length = 0;
  return {
    push(id) {
      if (length === ids.length) {
        const larger = new Int32Array(length * 2);
        larger.set(ids);
        ids = larger;
      }
      ids[length++] = id;
    },
    all: () => ids.subarray(0, length),
  };
}
