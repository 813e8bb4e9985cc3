import { ACCUSATIVE, GENITIVE, NOMINATIVE, Person, PLURAL } from '../../language/morphology.ts';
import { isMeasure } from './subject-candidates.ts';
import type { Reading, ReadToken } from '../reading.ts';
import { FINITE } from '../tag-sets.ts';

/** Calls to the reader: Lesen Sie mehr. Engines drop them into sentences, or lose their pronoun. */

const LIKELY = 0.6;
const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** A call that stands in another sentence: its verb and pronoun. */
export type Call = readonly [ReadToken, ReadToken];

/** Die Preise [Lesen Sie] mehr sind hoch; [Lesen Sie] den Bericht erklären wir den Weg. */
export function droppedCall(verb: ReadToken, reading: Reading): Call | undefined {
  const { tokens } = reading;
  const pronoun = tokens[verb.index + 1];
  if (pronoun?.text !== 'Sie' || !mayCall(verb) || tokens.some(({ text }) => text === '?')) return undefined;
  const before = tokens[verb.index - 1];
  // Lassen Sie uns tanzen: the other verb is its own.
  const asks = verb.all.some(({ lemma }) => lemma === 'lassen');
  if (before === undefined)
    return !asks && hasOtherVerb(pronoun.index + 1, tokens) ? [verb, pronoun] : undefined;
  // Beim Kochen Sie: a noun
  const nominal = /^(?:ART|APPR|APPRART|ADJA|P.+AT|KON|CARD|KOKOM)$/u.test(before.tag);
  const named =
    NAMED.test(before.tag) && !/^(?:ART|PPOSAT|PIAT|ADV)$/u.test(tokens[pronoun.index + 1]?.tag ?? 'XY');
  return before.kind === 'word' && !nominal && !named ? [verb, pronoun] : undefined;
}

/** Behind these a capital may be part of a name. */
const NAMED = /^(?:NN|NE|FM)$/u;

/** A full verb with a capital, in the form that it has beside Sie. */
function mayCall({ text, all }: ReadToken): boolean {
  return (
    CAPITAL.test(text) &&
    all.some(
      ({ tag, persons, tense }) =>
        /^V[AV]FIN$/u.test(tag) && (persons & Person.thirdPlural) !== 0 && tense === 'present',
    )
  );
}

/** Whether a verb that can only be finite follows before any mark or word that joins clauses. */
function hasOtherVerb(from: number, tokens: Reading['tokens']): boolean {
  for (const { kind, tag, all, certainty, text, index } of tokens.slice(from)) {
    if (kind === 'punctuation' || kind === 'markup' || CLAUSE.test(tag)) return false;
    const finite = FINITE.has(tag) && /^\p{Ll}/u.test(text) && certainty >= LIKELY;
    // … [erklären wir] den Weg
    const hasSubject = /^(?:PPER|ART|PPOSAT)$/u.test(tokens[index + 1]?.tag ?? 'XY');
    if (finite) return index > from && (hasSubject || all.every((other) => FINITE.has(other.tag)));
  }
  return false;
}
const CLAUSE = /^(?:KON|KOUS|KOUI|KOKOM|PREL.+|PW.+|FM|XY)$/u;

/** [Öffnen] das Fenster: a call without its Sie, at the start of a sentence; what follows can be no subject of the verb. */
export function callWithoutPronoun({ tokens, phrases }: Reading): ReadToken | undefined {
  const [verb] = tokens;
  if (verb === undefined || !mayCall(verb) || verb.all.every(({ tag }) => !tag.startsWith('V')))
    return undefined;
  const object = phrases.find(({ from, within }) => from === 1 && within === undefined);
  if (object?.determiner !== 1 || !object.nominal || !object.sure || isMeasure(object, tokens))
    return undefined;
  const { cells } = object;
  if ((cells & ACCUSATIVE) === 0 || (cells & GENITIVE) !== 0 || (cells & NOMINATIVE & PLURAL) !== 0)
    return undefined;
  let to = object.to;
  while (to < tokens.length && tokens[to]?.kind !== 'punctuation' && tokens[to]?.tag !== 'KON') to++;
  const end = tokens[to];
  if (tokens.slice(1, to).some(({ tag, text }) => FINITE.has(tag) || tag === 'PPER' || text === 'Sie'))
    return undefined;
  if (end?.text === '.') return to === tokens.length - 1 ? verb : undefined;
  return end?.text === 'und' && FINITE.has(tokens[to + 1]?.tag ?? 'XY') && tokens[to + 2]?.text === 'Sie'
    ? verb
    : undefined;
}
