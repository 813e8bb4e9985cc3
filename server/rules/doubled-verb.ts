import type { Reading, ReadToken } from '../grammar/reading.ts';
import { spanOver } from './kinds.ts';
import { defineRule, type Remark } from './rule.ts';

/** How many words may be between the two. */
const REACH = 10;
/** Words that begin another clause or compare, behind which the verb may be said again. */
const NEW_START = /^(?:KON|KOKOM|KOUS|KOUI|PREL.+|PW.+)$/u;

export default defineRule({
  id: 'doubled-verb',
  title: { de: 'Verb zweimal im Satz', en: 'Verb twice in a clause' },
  category: 'duplication',
  severity: 'major',
  confidence: 0.84,
  source: 'seen where an engine places the verb as the source does, and once more as German does',
  examples: [
    {
      wrong: 'Der Pfad ⟦führt entlang der Klippe führt⟧.',
      right: 'Der Pfad führt entlang der Klippe.',
    },
    {
      wrong: 'Das ⟦hatte schon die alte Lehrerin hatte⟧ gesagt.',
      right: 'Das hatte schon die alte Lehrerin gesagt.',
    },
    {
      wrong: 'Gestern ⟦begrüßte sie die Gäste begrüßt⟧.',
      right: 'Gestern begrüßte sie die Gäste.',
    },
    { wrong: 'Sie ⟦spielt am Abend Karten spielt⟧ er auch.' },
    {
      wrong: 'Er sagt, dass sie ⟦hat das Haus gekauft hat⟧.',
      right: 'Er sagt, dass sie das Haus gekauft hat.',
    },
    {
      wrong: 'Der Schmied ⟦hatte nur Zäune und Tore gebaut hatte⟧.',
      right: 'Der Schmied hatte nur Zäune und Tore gebaut.',
    },
  ],
  passes: [
    'Die Gäste werden morgen gefragt werden.',
    'Die Eltern haben die Wahl, Zeit zu haben.',
    'Die Eltern haben beschlossen Zeit zu haben.',
    'Wir sind hier fertig aber wir sind müde.',
    'Er spielt gut und spielt gern.',
    'Im Mai fährt der Bus vom Bahnhof im Norden der Stadt bis zum Ufer des alten Kanals im Süden.',
    'Sie fragt den Vater verwirrt.',
    'Dann haben Sie eine Sitzung gehabt.',
    'Das wird morgen bekannt werden.',
    'Er sang und wie er sang!',
    'Sie sagte, er sagte das nie.',
    'Der Wald ist alt und der See ist tief.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const first of reading.tokens) {
      const second = isVerb(first) ? again(first, reading) : undefined;
      if (second !== undefined) yield remarkOn(first, second, reading);
    }
  },
});

const isVerb = ({ tag }: ReadToken): boolean => /^V[AMV]FIN$/u.test(tag);

/** The verb once more, with nothing between that could begin another clause. */
function again(first: ReadToken, { tokens }: Reading): ReadToken | undefined {
  for (const token of tokens.slice(first.index + 1, first.index + 2 + REACH)) {
    if (token.kind !== 'word' && token.kind !== 'number') return undefined;
    if (beginsAnew(token) && !joinsNouns(token, tokens)) return undefined;
    if (token.index > first.index + 1 && isSame(first, token))
      return tokens[token.index - 1]?.tag === 'PTKZU' ? undefined : token;
  }
  return undefined;
}

/** Conjunctions and relatives; aber in whatever use; a word that only the start of a sentence writes with a capital. */
function beginsAnew({ tag, text }: ReadToken): boolean {
  return (
    NEW_START.test(tag) || text === 'aber' || (/^\p{Lu}/u.test(text) && /^(?:P|AD|AP|ART|KO)/u.test(tag))
  );
}

/** Zäune und Tore */
function joinsNouns({ tag, index }: ReadToken, tokens: readonly ReadToken[]): boolean {
  return tag === 'KON' && tokens[index - 1]?.tag === 'NN' && tokens[index + 1]?.tag === 'NN';
}

/** The same form, or of a full verb its participle; auxiliaries may help themselves (hat gehabt). */
function isSame(first: ReadToken, { text, tag, all }: ReadToken): boolean {
  // Sie werden gefragt werden.
  if (tag.startsWith('V') && text === first.text) return text !== 'werden';
  if (first.tag !== 'VVFIN' || !/^(?:VVPP|ADJD)$/u.test(tag)) return false;
  return all.some((one) => one.tag === 'VVPP' && first.analyses.some(({ lemma }) => lemma === one.lemma));
}

/** In a clause with its verb at the end the first one is too much, else the second. */
function remarkOn(first: ReadToken, second: ReadToken, { tokens, clauses }: Reading): Remark {
  const clause = clauses.find(({ verbs }) => verbs.includes(first.index));
  const end = first.text === second.text && clause !== undefined && /^(?:sub|rel)/u.test(clause.kind);
  const odd = end
    ? { start: first.span.start, end: first.span.end + 1 }
    : { start: second.span.start - 1, end: second.span.end };
  // Beside a pronoun it may be the next clause's own, a full stop is missing.
  const around = [tokens[second.index - 1]?.tag, tokens[second.index + 1]?.tag];
  return {
    span: spanOver([first, second]),
    message: `„${first.text}“ und „${second.text}“ stehen im selben Satz; einmal genügt.`,
    alternatives: around.includes('PPER') ? [] : [[{ span: odd, text: '' }]],
  };
}
