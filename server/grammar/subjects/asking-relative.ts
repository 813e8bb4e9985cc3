import { FEMININE, MASCULINE, NEUTER, PLURAL } from '../../language/morphology.ts';
import { isTimeNoun } from '../verbs/first-constituent.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';

/** A clause that belongs to a noun and begins like a question: ein Mann, [wessen] Auto … */
export interface AskingRelative {
  readonly pronoun: ReadToken;
  readonly antecedent: ReadToken;
  /** Where gender and number of the noun tell it. */
  readonly wanted?: 'dessen' | 'deren';
}

/** What a question may depend on. */
const ASKING = new Set([
  'fragen', 'wissen', 'klären', 'aufklären', 'erklären', 'sagen', 'zeigen', 'verraten', 'erfahren', 'entscheiden', 'prüfen', 'erzählen',
  'herausfinden', 'ermitteln', 'sehen', 'hören', 'lesen', 'schreiben', 'erkennen', 'vergessen', 'erraten', 'raten', 'streiten', 'überlegen',
  'berichten', 'mitteilen', 'verstehen', 'merken', 'feststellen', 'bestimmen', 'untersuchen', 'nennen', 'beweisen', 'diskutieren',
  'rätseln', 'grübeln', 'kontrollieren', 'regeln', 'suchen', 'festlegen', 'beraten', 'rufen', 'nachsehen', 'nachfragen', 'ahnen', 'raten',
  'festhalten', 'notieren', 'angeben', 'spekulieren', 'mutmaßen', 'nachforschen', 'besprechen', 'verhandeln', 'ausrufen', 'vermerken',
]); // prettier-ignore
const ASKING_NOUNS =
  /(?:frage|antwort|rätsel|zweifel|streit|auskunft|angabe|hinweis|idee|ahnung|information|problem)(?:e?[ns]|e)?$/iu;

export function askingRelative(clause: Clause, reading: Reading): AskingRelative | undefined {
  const { tokens, clauses, phrases } = reading;
  const [antecedent, comma, pronoun] = tokens.slice(Math.max(0, clause.from - 2), clause.from + 1);
  const parent = clauses[clause.parent ?? -1];
  if (pronoun?.text !== 'wessen' || comma?.text !== ',' || parent === undefined) return undefined;
  if (antecedent?.tag !== 'NN' || !antecedent.known || ASKING_NOUNS.test(antecedent.text)) return undefined;
  if (parent.verbs.some((index) => tokens[index]?.analyses.some(({ lemma }) => ASKING.has(lemma))))
    return undefined;
  const phrase = phrases.find(({ head, to }) => head === antecedent.index && to === comma.index);
  // den ganzen Abend, wessen …; am Eingang, wessen …: a place or a time, and the clause may be a question
  if (phrase === undefined || phrase.preposition !== undefined || isTimeNoun(antecedent)) return undefined;
  const { cells } = phrase;
  const [one, many] = [cells & (MASCULINE | NEUTER), cells & (FEMININE | PLURAL)];
  if (one !== 0 && many === 0) return { pronoun, antecedent, wanted: 'dessen' };
  return one === 0 && many !== 0 ? { pronoun, antecedent, wanted: 'deren' } : { pronoun, antecedent };
}
