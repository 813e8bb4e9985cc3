import { Person, type Tag } from '../../language/morphology.ts';
import { followersOf, ownPhrases, ownTokens, phrasesBetween } from '../own-tokens.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';
import { FINITE } from '../tag-sets.ts';
import { mayBeSubject, unionPersons } from './subject-candidates.ts';

/** What makes a clause unfit for looking for its subject: cut in the wrong place, or with its subject elsewhere. */

/** Genannt werden der Preis, [die Güte und die Lage erhöht]: the end of a list, read as a clause. */
export function followsList(clause: Clause, index: number, reading: Reading): boolean {
  return (
    clause.verbs.length === 1 &&
    followersOf(reading, index).some(({ finite }) =>
      reading.tokens[finite[0] ?? -1]?.all.some(({ tag }) => tag.endsWith('PP')),
    )
  );
}

/** dass man [lesen], schreiben und rechnen kann; dass er Wege [plant], Karten zeichnen und Leute führen kann */
export function isOneOfInfinitives({ index, all }: ReadToken, tokens: readonly ReadToken[]): boolean {
  const after = tokens[index + 1]?.tag;
  if (!mayBeInfinitive({ all }) || (after !== '$,' && after !== 'KON')) return false;
  const next = tokens[index + 2];
  if (next !== undefined && mayBeInfinitive(next)) return true;
  const rest = tokens.slice(index + 2);
  const finite = rest.findIndex(({ tag }) => FINITE.has(tag) || OPENING.has(tag));
  const [last] = rest.slice(Math.max(0, finite - 1), finite);
  return rest[finite]?.tag === 'VMFIN' && last !== undefined && mayBeInfinitive(last);
}

/** What opens another clause. */
const OPENING = new Set<Tag>(['KOUS', 'PRELS', 'PRELAT', 'PWAV', 'PWS', 'PPER']);

function mayBeInfinitive({ all }: Pick<ReadToken, 'all'>): boolean {
  return all.some(({ tag }) => tag === 'VVINF');
}

/** Karl V. [von Rom kam]; dazu zählen eine Bank, [die Uhr und der Baum]; [als alte Hasen] versteht man sie. */
export function isCut(clause: Clause, verb: ReadToken, tokens: readonly ReadToken[]): boolean {
  const { from, to, left } = clause;
  if (tokens[verb.index + 1]?.tag === 'VAINF') return true;
  if (tokens[from - 1]?.text === '.' && (tokens[from - 2]?.text.length ?? 0) < SHORT) return true;
  if (clause.kind === 'subordinate' && tokens[left.from]?.text.toLowerCase() === 'als') return true;
  const several = (unionPersons(verb) & (Person.first | Person.second | Person.third)) === 0;
  const after = tokens[to]?.tag;
  if (!several || to - 1 <= verb.index) return false;
  return after === 'KON' || (after === '$,' && tokens[to - 1]?.tag === 'NN');
}
const SHORT = 5;
/** im [verdichteten] Teil: what stands behind these is no verb. */
export const BEFORE_NOUN = new Set<Tag>(['ART', 'APPRART', 'APPR', 'PPOSAT']);

/** A main clause with its verb in second place: eine neue Forderung stellen is none. */
export function isPlainMain(clause: Clause, verb: ReadToken, reading: Reading): boolean {
  const { prefield, to } = clause;
  const before = ownTokens(reading, clause).filter(
    ({ index }) => index >= prefield.from && index < prefield.to,
  );
  if (before.length === 0 || (before.length > 1 && before.some(({ tag }) => tag.startsWith('V'))))
    return false;
  // …, [die Bilder] zeigt: a clause that ends in its verb is none.
  if (to === verb.index + 1 && clause.from > 0) return false;
  if (!verb.all.some(({ tag }) => tag === 'VVINF' || tag === 'VAINF')) return true;
  const phrases = ownPhrases(reading, clause).filter(({ from }) => from < prefield.to);
  return to > verb.index + 1 && phrases.length < 3;
}

/** A clause that its conjunction or pronoun does not open for certain: …, [die Bilder] zeigt; dass [das Leute] sind. */
export function isMisread({ left, from, middle }: Clause, reading: Reading): boolean {
  const { tokens } = reading;
  if (middle.from === middle.to || !tokens.slice(left.from, left.to).some(({ tag }) => OPENER.has(tag)))
    return true;
  if (tokens[left.to]?.text === 'das' || tokens[from]?.tag === 'ART') return true;
  return phrasesBetween(reading, left.from, left.to).some(({ to }) => to > left.to);
}
const OPENER = new Set<Tag>(['KOUS', 'PRELS', 'PRELAT', 'PWAV', 'PWS']);

/** …, und ging: its subject may stand in the clause before, unless it has its own conjunction or a phrase before the verb. */
export function mayLackSubject(clause: Clause, reading: Reading): boolean {
  const { joined, kind, prefield, left } = clause;
  if (joined === undefined) return false;
  if (kind !== 'main')
    return !reading.tokens.slice(left.from, left.to).some(({ tag }) => tag === 'KOUS' || tag === 'PRELS');
  const first = ownPhrases(reading, clause).find(({ from }) => from === prefield.from);
  return first === undefined || first.to > prefield.to || !mayBeSubject(first, reading);
}

/** A clause may be the subject: Dass er kommt, freut die Leute. Wer lügt, schadet allen. */
export function hasSubjectClause(index: number, reading: Reading): boolean {
  return followersOf(reading, index).some(({ parent, kind, from }) => {
    if (parent !== index || kind === 'relative') return false;
    return !ADVERBIAL.has(reading.tokens[from]?.text.toLowerCase() ?? '');
  });
}
const ADVERBIAL = new Set(['weil', 'wenn', 'obwohl', 'als', 'nachdem', 'während', 'bevor', 'falls', 'sobald', 'damit', 'um', 'sodass', 'indem', 'bis', 'da']); // prettier-ignore
