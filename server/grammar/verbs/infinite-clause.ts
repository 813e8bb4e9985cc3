import { SINGULAR } from '../../language/morphology.ts';
import type { Reading, ReadToken } from '../reading.ts';
import { FINITE, INFINITIVE, VERB } from '../tag-sets.ts';
import { opensNothingElse } from './verb-final-openers.ts';

/** A clause that needs a finite verb and ends in an infinitive. */
export interface InfiniteClause {
  readonly opener: ReadToken;
  /** The infinitive, with its zu. */
  readonly verbs: readonly ReadToken[];
}

/**
 * Wo er der größte Kunde [sein], …; ohne dass sie Zeit [zu verlieren]: the clause that opens at a token and has no verb but the
 * infinitive at its end. Read from the words up to the next mark.
 */
export function infiniteFrom(opener: ReadToken, { tokens, phrases }: Reading): InfiniteClause | undefined {
  if (!opens(opener, tokens)) return undefined;
  let to = opener.index + 1;
  while (to < tokens.length && tokens[to]?.kind !== 'punctuation') to++;
  const words = tokens.slice(opener.index + 1, to);
  const last = words.at(-1);
  if (words.length < 3 || last === undefined || !/^[,.]$/u.test(tokens[to]?.text ?? '')) return undefined;
  const withZu = words.at(-2)?.tag === 'PTKZU' && last.all.some(({ tag }) => tag === 'VVINF');
  const verbs = words.slice(withZu ? -2 : -1);
  const others = words.slice(0, -verbs.length);
  if (others.some(mayBeVerb)) return undefined;
  const alone = last.all.length > 0 && last.all.every(({ tag }) => INFINITIVE.has(tag) || tag === 'VVIZU');
  if (!withZu && !alone) return undefined;
  const subject = phrases.find(({ from, within }) => from === opener.index + 1 && within === undefined);
  if (subject === undefined || subject.preposition !== undefined) return undefined;
  return (subject.cells & SINGULAR) === 0 && !withZu && !alone ? undefined : { opener, verbs };
}
