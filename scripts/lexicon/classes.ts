import { WordClass } from '../../server/language/language.ts';
import type { Features } from '../../server/language/morphology.ts';

const { noun, verb, adjective, name, participle, infinitive, finite, nominal } = WordClass;

/** Bits of `WordClass` that analyses come to. */
export function classesOf(readings: Iterable<Features>): number {
  let bits = 0;
  for (const { tag, weak, mixed, strong } of readings) {
    if (tag === 'NN') bits |= weak + mixed + strong > 0 ? noun | nominal : noun;
    else if (tag === 'NE') bits |= name;
    else if (tag.startsWith('ADJ')) bits |= adjective;
    else if (tag.endsWith('FIN')) bits |= verb | finite;
    else if (tag.endsWith('IMP')) bits |= verb;
    else if (tag.endsWith('INF') || tag === 'VVIZU') bits |= verb | infinitive;
    else if (tag.endsWith('PP') && tag.startsWith('V')) bits |= participle;
    else bits |= WordClass.function;
  }
  return bits;
}
