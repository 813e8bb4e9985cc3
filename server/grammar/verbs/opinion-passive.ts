import type { Reading, ReadToken } from '../reading.ts';

/** A passive of saying or thinking with an infinitive, which German has not: Sie [wird erwartet], morgen zu [kommen]. */
export interface OpinionPassive {
  readonly finite: ReadToken;
  readonly participle: ReadToken;
  readonly infinitive: ReadToken;
}

const OPINION =
  /^(?:erwartet|angenommen|vermutet|geglaubt|gedacht|gesagt|behauptet|gemeldet|berichtet|geschätzt|prognostiziert|vorhergesagt|vorausgesagt)$/u;
const BREAKS = /^(?:KON|KOUS|KOUI|PREL.+|PW.+)$/u;

/** Der Zug wird [erwartet] zwei Stunden später ankommen: from the participle. */
export function opinionPassive(participle: ReadToken, { tokens }: Reading): OpinionPassive | undefined {
  const before = tokens[participle.index - 1];
  // wie erwartet, als gedacht
  if (!OPINION.test(participle.text) || before === undefined || /^(?:wie|als|denn)$/u.test(before.text))
    return undefined;
  const finite = finiteBefore(participle, tokens);
  if (finite === undefined || !/^(?:sein|werden)$/u.test(finite.analyses[0]?.lemma ?? '')) return undefined;
  for (const token of tokens.slice(participle.index + 1)) {
    if (token.kind !== 'word' && token.kind !== 'number') return undefined;
    if (BREAKS.test(token.tag)) return undefined;
    // wird erwartet werden
    if (/^V.INF$|^VVIZU$/u.test(token.tag))
      return token.index > participle.index + 1 ? { finite, participle, infinitive: token } : undefined;
    if (token.tag.startsWith('V')) return undefined;
  }
  return undefined;
}

/** The finite verb of the same clause, no mark and no other verb between. */
function finiteBefore({ index }: ReadToken, tokens: Reading['tokens']): ReadToken | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'punctuation' || BREAKS.test(token.tag)) return undefined;
    if (token.tag.startsWith('V')) return token.tag === 'VAFIN' ? token : undefined;
  }
  return undefined;
}
