import type { Clause, Reading, ReadToken } from '../reading.ts';
import type { EarlyBracket } from './early-bracket.ts';
import { isMisplaced, wordsFrom } from './postfield.ts';
import { VERB } from '../tag-sets.ts';

const CERTAIN = 0.9;
/** Times and measures may follow: kam zurück ein Jahr später. */
const MEASURE =
  /(?:jahr|monat|woche|tag|stunde|minute|mal|nacht|abend|morgen|sommer|winter|zeit|meter|prozent)\p{L}{0,3}$/iu;

/** Sie verlangte [zurück] das Geld: a particle directly behind its verb though an object follows that belongs between. */
export function earlyParticle(clause: Clause, reading: Reading): EarlyBracket | undefined {
  const { kind, sure, finite, left, right } = clause;
  const { tokens } = reading;
  const verb = tokens[left.from];
  const particle = tokens[left.to];
  if (kind !== 'main' || !sure || finite.length !== 1 || verb?.tag !== 'VVFIN') return undefined;
  if (particle?.tag !== 'PTKVZ' || right.from !== left.to || right.to - right.from !== 1) return undefined;
  if (verb.certainty < CERTAIN || particle.certainty < CERTAIN || mayGovern(particle)) return undefined;
  const behind = wordsFrom(tokens, right.to, clause.to);
  const [first] = behind;
  if (first === undefined || !isMisplaced(first, reading)) return undefined;
  if (behind.some(({ tag, text }) => VERB.has(tag) || tag === 'FM' || MEASURE.test(text))) return undefined;
  const after = tokens[right.to + behind.length];
  return {
    finite: verb,
    verbs: [particle],
    behind,
    closed: after === undefined || after.kind === 'punctuation',
  };
}

/** auf den Berg: a preposition, perhaps. */
function mayGovern({ all }: ReadToken): boolean {
  return all.some(({ tag }) => tag === 'APPR' || tag === 'APPRART' || tag === 'ART');
}
