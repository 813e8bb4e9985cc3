import type { ReadToken } from '../reading.ts';
import { CLUSTER, FINITE, NOUN, PREPOSITION } from '../tag-sets.ts';

const CERTAIN = 0.9;

/** A word that only opens clauses with the verb at their end, or a relative pronoun after a comma and a noun. */
export function opensVerbFinal(
  { tag, all, index, certainty, text }: ReadToken,
  tokens: readonly ReadToken[],
): boolean {
  if (tag === 'KOUS')
    return (
      !ADVERBS.has(text) &&
      !(text === 'wenn' && tokens[index + 1]?.tag === 'PTKNEG') &&
      (all.every((other) => other.tag === 'KOUS') ||
        (certainty >= CERTAIN && tokens[index + 1]?.tag === 'PPER'))
    );
  if (tag !== 'PRELS' && tag !== 'PRELAT') return false;
  const comma = tokens[index - 1]?.tag === '$,' ? index - 1 : index - 2;
  // die Löhne, das der Frauen …; das heißt
  if (comma === index - 1 && /^(?:des|der)$/u.test(tokens[index + 1]?.text ?? '')) return false;
  if (text === 'das' && /^(?:heißt|heisst|ist)$/u.test(tokens[index + 1]?.text ?? '')) return false;
  // Der Lärm, das Warten, das muss aufhören!
  if (text === 'das' && comma === index - 1 && FINITE.has(tokens[index + 1]?.tag ?? 'XY')) return false;
  return tokens[comma]?.tag === '$,' && NOUN.has(tokens[comma - 1]?.tag ?? 'XY');
}

const ADVERBS = new Set(['gleichwohl', 'Gleichwohl', 'trotzdem', 'Trotzdem']);

/** ob, nachdem, obwohl after a comma: conjunctions that are hardly anything else, however the clause was read. */
export function opensOnlyVerbFinal(token: ReadToken, tokens: readonly ReadToken[]): boolean {
  return opensNothingElse(token) && tokens[token.index - 1]?.tag === '$,';
}

export function opensNothingElse({ tag, text }: ReadToken): boolean {
  return tag === 'KOUS' && CONJUNCTION.test(text);
}

const CONJUNCTION =
  /^(?:dass|daß|ob|obwohl|obgleich|weil|wenn|nachdem|falls|bevor|sobald|sodass|solange|sofern|damit|indem)$/iu;

const GENITIVE_OR_PLURAL = /^(?:dessen|deren|denen|welche[mnrs]?)$/u;
const WITH_PREPOSITION = /^(?:dem|der|den|das|die)$/u;

/** dessen, denen, in dem after a noun and a comma; and die, where its clause stands between a noun and that noun's verb. */
export function opensRelative(token: ReadToken, tokens: readonly ReadToken[]): boolean {
  const { index, text, tag } = token;
  const governed = PREPOSITION.has(tokens[index - 1]?.tag ?? 'XY');
  const comma = governed ? index - 2 : index - 1;
  const before = tokens[comma - 1];
  if (tokens[comma]?.tag !== '$,' || before === undefined) return false;
  // drei Anträge gestellt, von denen: the noun stands before the verbs
  const apart = governed && text === 'denen' && CLUSTER.has(before.tag);
  if (!apart && !NOUN.has(before.tag)) return false;
  const next = tokens[index + 1];
  if (text === 'das' && /^(?:heißt|heisst|ist)$/u.test(next?.text ?? '')) return false;
  if (GENITIVE_OR_PLURAL.test(text)) return !/^(?:dessen|deren)$/u.test(text) || next?.tag === 'NN';
  if (governed) return WITH_PREPOSITION.test(text) && (tag === 'PRELS' || tag === 'PDS');
  return (
    /^(?:der|die|das|den)$/u.test(text) && tag !== 'ART' && next !== undefined && isInserted(token, tokens)
  );
}

/** Leute, [die schlafen schlecht], werden krank: no verb before the noun, and one after the clause. */
function isInserted({ index }: ReadToken, tokens: readonly ReadToken[]): boolean {
  if (!FINITE.has(tokens[index + 1]?.tag ?? 'XY')) return false;
  let from = index - 1;
  while (from > 0 && !/^(?:KOUS|\$\.)$/u.test(tokens[from - 1]?.tag ?? 'XY')) from--;
  if (tokens.slice(from, index - 1).some(({ tag, kind }) => FINITE.has(tag) || kind === 'punctuation'))
    return false;
  let end = index;
  while (end < tokens.length && tokens[end]?.kind !== 'punctuation') end++;
  if (tokens[end]?.tag !== '$,') return false;
  let to = end + 1;
  while (to < tokens.length && tokens[to]?.kind !== 'punctuation') to++;
  const rest = tokens.slice(end + 1, to);
  return (
    FINITE.has(rest[0]?.tag ?? 'XY') ||
    (from > 0 && tokens[from - 1]?.tag === 'KOUS' && FINITE.has(rest.at(-1)?.tag ?? 'XY'))
  );
}

const QUESTION =
  /^(?:wer|was|wen|wem|wie|wo|wohin|woher|warum|wann|weshalb|weswegen|wobei|wodurch|womit|wofür|worauf|wovon)$/u;
const CONTINUING = /^(?:weshalb|weswegen|wobei|wodurch|womit|wofür|worauf|wovon)$/u;

/** Sie weiß, wer [dafür ist] zuständig: after a comma, where the sentence is no question. */
export function opensQuestion({ index, text, tag }: ReadToken, tokens: readonly ReadToken[]): boolean {
  if (!QUESTION.test(text) || tokens[index - 1]?.tag !== '$,') return false;
  // wie auch der Sender; Feste wie die im Mai
  const next = tokens[index + 1];
  if (tokens.some(({ text: other }) => other === '?')) return false;
  const early = FINITE.has(next?.tag ?? 'XY');
  // …, was [war] damals viel
  if (text === 'was' && early) return next?.tag === 'VAFIN';
  // …, wie [können] Sie sparen
  if (/^(?:wie|warum)$/u.test(text) && /^V[AM]FIN$/u.test(next?.tag ?? 'XY'))
    // but, put in between: wie könnte es anders sein
    return tokens[index + 2]?.tag === 'PPER' && tokens[index + 2]?.text !== 'es';
  if (tag === 'KOKOM') return false;
  if (text === 'wie' && (next?.text === 'auch' || !/^(?:ADJD|ADV|PPER|PIS)$/u.test(next?.tag ?? 'XY')))
    return false;
  return CONTINUING.test(text) || !early;
}
