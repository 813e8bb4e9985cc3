import { readFileSync } from 'node:fs';
import { DataError } from '../../server/errors.ts';
import type { Finite, VerbEntry } from './sources.ts';

/** Prefixes that are never apart from their verb; its participle has no ge-. */
const INSEPARABLE = /^(?:be|ge|er|ver|zer|ent|emp|miss|wider|hinter|über|unter|um|durch|re)/u;
type Persons = NonNullable<VerbEntry['PRÄ']>;

/**
 * The verbs of data/more-verbs.txt as entries of the dictionary, by infinitive.
 *
 * @param verbs - the dictionary, for verbs made of one of its own
 * @throws {DataError} with file and line, where a verb is made of one that the dictionary has not
 */
export function readMoreVerbs(
  path: URL,
  verbs: Readonly<Record<string, VerbEntry>>,
): ReadonlyMap<string, VerbEntry> {
  const found = new Map<string, VerbEntry>();
  for (const [i, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.startsWith('#')) continue;
    for (const word of line.split(/\s+/u)) {
      if (word === '') continue;
      const lemma = word.replaceAll(/[|+]/gu, '');
      const [beginning = '', base] = word.split('+');
      if (base === undefined) {
        found.set(lemma, weak(...parts(word)));
        continue;
      }
      const entry = verbs[base] ?? found.get(base);
      if (entry === undefined)
        throw new DataError(
          `data/more-verbs.txt:${i + 1}: expected a verb of the dictionary after "+", found "${word}"`,
        );
      found.set(
        lemma,
        beginning.endsWith('|')
          ? separable(beginning.slice(0, -1), base, entry)
          : prefixed(beginning, base, entry),
      );
    }
  }
  return found;
}

/** Particle, verb. */
function parts(word: string): readonly [string, string] {
  const [first = '', second] = word.split('|');
  return second === undefined ? ['', first] : [first, second];
}

function weak(particle: string, verb: string): VerbEntry {
  const light = /e[lr]n$/u.test(verb);
  const stem = verb.replace(light ? /n$/u : /en$/u, '');
  const e = !light && /(?:[dt]|[^aeiouäöülrhmn][mn])$/u.test(stem) ? 'e' : '';
  const hiss = /[sßzx]$/u.test(stem) ? '' : 's';
  const first = verb.endsWith('eln') ? `${stem.slice(0, -2)}le` : `${stem}e`;
  const present: Persons = persons(first, `${stem}${e}${hiss}t`, `${stem}${e}t`, verb, `${stem}${e}t`);
  const past: Persons = persons(
    `${stem}${e}te`,
    `${stem}${e}test`,
    `${stem}${e}te`,
    `${stem}${e}ten`,
    `${stem}${e}tet`,
  );
  const subjunctive: Persons = persons(first, `${stem}est`, first, verb, `${stem}et`);
  const ge = INSEPARABLE.test(verb) || verb.endsWith('ieren') ? '' : 'ge';
  const entry: VerbEntry = {
    INF: verb,
    PA1: `${verb}d`,
    PA2: [`${ge}${stem}${e}t`],
    PRÄ: present,
    PRT: past,
    KJ1: subjunctive,
    KJ2: past,
    IMP: { S: first, P: `${stem}${e}t` },
  };
  return particle === '' ? entry : separable(particle, verb, entry);
}

function persons(s1: string, s2: string, s3: string, plural: string, p2: string): Persons {
  return { S: { 1: s1, 2: s2, 3: s3 }, P: { 1: plural, 2: p2, 3: plural } };
}

/** Of a base that is separable itself (wieder|aufbauen) the forms of a clause that ends with its verb. */
function separable(particle: string, base: string, entry: VerbEntry): VerbEntry {
  return {
    ...mapped(entry, (form) => [typeof form === 'string' ? form : form[1] + form[0], particle]),
    INF: particle + base,
    PA1: particle + (entry.PA1 ?? `${base}d`),
    PA2: (entry.PA2 ?? []).map((form) => particle + form),
    EIZ: particle + (entry.EIZ ?? `zu${base}`),
  };
}

function prefixed(prefix: string, base: string, entry: VerbEntry): VerbEntry {
  return {
    ...mapped(entry, (form) => prefix + (typeof form === 'string' ? form : form[1] + form[0])),
    INF: prefix + base,
    PA1: prefix + (entry.PA1 ?? `${base}d`),
    PA2: (entry.PA2 ?? []).map((form) => prefix + form.replace(/^ge/u, '')),
  };
}

function mapped(entry: VerbEntry, change: (form: Finite) => Finite): VerbEntry {
  const all = (set: Persons | undefined): Persons => ({
    S: Object.fromEntries(Object.entries(set?.S ?? {}).map(([person, form]) => [person, change(form)])),
    P: Object.fromEntries(Object.entries(set?.P ?? {}).map(([person, form]) => [person, change(form)])),
  });
  return { PRÄ: all(entry.PRÄ), PRT: all(entry.PRT), KJ1: all(entry.KJ1), KJ2: all(entry.KJ2) };
}
