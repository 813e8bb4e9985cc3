import { readFileSync } from 'node:fs';
import { DataError } from '../../server/errors.ts';
import { ENDINGS } from './adjectives.ts';

/** The closed classes written for Klartext, by class name. */
export function readClosedClasses(path: URL): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const [i, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.startsWith('## ')) {
      current = [];
      classes.set(line.slice(3).trim(), current);
      continue;
    }
    if (line.startsWith('#') || line.trim() === '') continue;
    if (current === undefined)
      throw new DataError(`${path.pathname}:${i + 1}: expected "## class" before "${line}"`);
    current.push(...line.trim().split(/\s+/u).flatMap(expand));
  }
  return classes;
}

/** `kein:*` → kein, keine, keinen …; `dies:*` gives the bare stem too where German has it, and harmlessly elsewhere. */
function expand(entry: string): readonly string[] {
  const stem = /^(?<stem>[^:*]+):?\*$/u.exec(entry)?.groups?.stem;
  if (stem === undefined) return [entry];
  return entry.includes(':')
    ? [stem, ...ENDINGS.map((ending) => stem + ending)]
    : ENDINGS.map((ending) => stem + ending);
}

const ONES = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'] as const;
const TEENS = [
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
];
const TENS = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

/** Cardinals and ordinals from ten to ninety-nine; larger ones are read when they are met. */
export function* numerals(): Generator<string> {
  for (const teen of TEENS) yield* ordinal(teen, 't');
  for (const ten of TENS) {
    yield* ordinal(ten, 'st');
    yield `${ten}er`;
    yield `${ten}ern`;
    for (const one of ONES) if (one !== '') yield* ordinal(`${one}und${ten}`, 'st');
  }
}

function* ordinal(cardinal: string, ending: string): Generator<string> {
  yield cardinal;
  yield cardinal + ending;
  yield `${cardinal}${ending}ens`;
  for (const declension of ENDINGS) yield cardinal + ending + declension;
}
