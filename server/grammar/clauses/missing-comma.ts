import type { Reading, ReadToken } from '../reading.ts';

const CERTAIN = 0.9;
/** Words that make one opener with a conjunction, or stand before it without a comma. */
const WITH =
  /^(?:vorausgesetzt|angenommen|gesetzt|so|kaum|allein|bloß|je|umso|geschweige|gleich|schon|selbst|Teil|Beispiel|Fall|Falle|Maße|Maß|Ausmaß|Seite)$/u;
const ALWAYS = /^(?:dass|weil|obwohl)$/u;
/** Behind a noun these may be something else: drei Tage nachdem, die Frage ob. */
const AFTER_VERB = /^(?:nachdem|falls|bevor|obgleich|sobald|ob|wenn)$/u;
const END = /^(?:V[AMV](?:FIN|INF|PP|IMP)|VVIZU|PTKVZ|NN|PROAV)$/u;

/** The word that opens a clause and lacks the comma before it: Ich glaube [dass] er kommt. Undefined for other words. */
export function lacksComma(opener: ReadToken, reading: Reading): ReadToken | undefined {
  const { tokens } = reading;
  const before = tokens[opener.index - 1];
  if (before === undefined || !END.test(before.tag) || WITH.test(before.text) || !opener.spaceBefore)
    return undefined;
  if (before.tag !== 'NN' && before.certainty < CERTAIN) return undefined;
  // Er stöhnte ob der Hitze: a preposition
  if (opener.text === 'ob' && /^de[rs]$/u.test(tokens[opener.index + 1]?.text ?? '')) return undefined;
  if (opener.tag !== 'KOUS') return undefined;
  const lacks = ALWAYS.test(opener.text) || (AFTER_VERB.test(opener.text) && before.tag.startsWith('V'));
  return lacks ? before : undefined;
}
