import { Person } from '../../language/morphology.ts';
import type { Edit } from '../../model.ts';
import { withoutWords } from '../verbs/moves.ts';
import { ownTokens } from '../own-tokens.ts';
import type { Clause, ClauseKind, Reading, ReadToken } from '../reading.ts';
import { AUXILIARY, FINITE, PREPOSITION, VERB } from '../tag-sets.ts';

/** A reflexive pronoun that is there twice, is another person's, or is missing. */
export interface WrongReflexive {
  readonly kind: 'twice' | 'person' | 'missing';
  readonly at: ReadToken;
  /** The pronoun that belongs there; '' where none does. */
  readonly instead: string;
  readonly edits: readonly (readonly Edit[])[];
}

const CERTAIN = 0.9;
const PRONOUNS = new Set(['sich', 'mich', 'dich', 'uns', 'euch', 'mir', 'dir', 'einander']);
const OWN = new Map([
  ['ich', 'mich'],
  ['du', 'dich'],
  ['wir', 'uns'],
  ['ihr', 'euch'],
]);
/** Verbs that are never without a reflexive pronoun (Duden, Die Grammatik, § Reflexive Verben). */
const ALWAYS = new Set([
  'weigern', 'beeilen', 'ereignen', 'bedanken', 'erkundigen', 'verirren', 'sehnen', 'entschließen', 'verlieben', 'verspäten',
  'begnügen', 'auskennen', 'entpuppen', 'erkälten', 'räuspern', 'widersetzen', 'verbeugen', 'benehmen', 'brüsten', 'entsinnen',
  'bewerben', 'gedulden', 'schämen', 'verschwören', 'aneignen', 'betrinken',
]); // prettier-ignore
/** Verbs that are not without one beside these prepositions. */
const WITH: Readonly<Record<string, readonly string[]>> = {
  befinden: ['in', 'im', 'an', 'am', 'auf', 'unter', 'neben', 'nahe', 'bei', 'beim', 'innerhalb', 'außerhalb', 'zwischen'],
  freuen: ['auf', 'über'],
  beschweren: ['über'],
  kümmern: ['um'],
  erstrecken: ['über', 'von', 'auf', 'bis'],
  einigen: ['auf'],
  beteiligen: ['an', 'am'],
  fürchten: ['vor'],
  verabschieden: ['von', 'vom'],
  eignen: ['für', 'als', 'zu', 'zum'],
}; // prettier-ignore

export function wrongReflexive(clause: Clause, reading: Reading): WrongReflexive | undefined {
  const own = ownTokens(reading, clause);
  return twice(own, clause, reading) ?? otherPerson(own, clause) ?? missing(own, clause, reading);
}

/** Er hat [sich] mit dem Plan [sich] befasst. */
function twice(
  own: readonly ReadToken[],
  { sure, finite }: Clause,
  { tokens }: Reading,
): WrongReflexive | undefined {
  if (!sure || finite.length !== 1) return undefined;
  const found = own.filter((token) => isFree(token, tokens));
  const [first, second] = found;
  if (first === undefined || second === undefined || second.index === first.index + 1) return undefined;
  const between = tokens.slice(first.index + 1, second.index + 1);
  if (
    between.some(
      ({ kind, tag }) => kind === 'punctuation' || tag === 'KON' || tag === 'ADJA' || tag === 'KOKOM',
    )
  )
    return undefined;
  // dieses sich langsam bewegende Rad
  if (tokens.slice(second.index + 1, second.index + 4).some(({ tag }) => tag === 'ADJA')) return undefined;
  const after = tokens[second.index + 1];
  if (
    after === undefined ||
    after.tag === 'ADJA' ||
    /end|selbst/u.test(after.text) ||
    own.some(({ tag }) => tag === 'VVIZU' || tag === 'PTKZU')
  )
    return undefined;
  return { kind: 'twice', at: second, instead: '', edits: [withoutWords(tokens, [second])] };
}

/** A reflexive pronoun that no preposition governs: not an sich, von sich. */
function isFree({ text, index }: ReadToken, tokens: readonly ReadToken[]): boolean {
  return text === 'sich' && !PREPOSITION.has(tokens[index - 1]?.tag ?? 'XY');
}

/** Wir freuen [sich]. */
function otherPerson(
  own: readonly ReadToken[],
  { sure, finite, verbs, kind }: Clause,
): WrongReflexive | undefined {
  const subjects = own.filter(({ text, tag }) => tag === 'PPER' && OWN.has(text.toLowerCase()));
  const pronouns = own.filter(({ text }) => text === 'sich');
  const [subject] = subjects;
  const [at] = pronouns;
  if (
    !sure ||
    finite.length !== 1 ||
    kind === 'imperative' ||
    subjects.length !== 1 ||
    pronouns.length !== 1 ||
    subject === undefined ||
    at === undefined
  )
    return undefined;
  if (verbs.length > 1 && !own.some(({ index, tag }) => index === finite[0] && AUXILIARY.has(tag)))
    return undefined;
  if (Math.abs(subject.index - (finite[0] ?? -9)) !== 1) return undefined;
  const [from, to] = [Math.min(subject.index, at.index), Math.max(subject.index, at.index)];
  if (own.some(({ index, kind: sort }) => sort === 'punctuation' && index > from && index < to))
    return undefined;
  const before = own[own.indexOf(at) - 1];
  if (before === undefined || PREPOSITION.has(before.tag) || own.some(({ tag }) => tag === 'KON'))
    return undefined;
  const verb = own.find(({ index }) => index === finite[0]);
  if (verb === undefined || (subject.text.toLowerCase() === 'ihr' && !speaks(verb, Person.secondPlural)))
    return undefined;
  const instead = OWN.get(subject.text.toLowerCase()) ?? '';
  return { kind: 'person', at, instead, edits: [[{ span: at.span, text: instead }]] };
}

function speaks({ analyses }: ReadToken, person: number): boolean {
  return analyses.every(({ persons }) => (persons & ~person) === 0);
}

/** Er [weigerte] zu gehen. */
function missing(
  own: readonly ReadToken[],
  { sure, finite, joined, left, kind, verbs }: Clause,
  { tokens }: Reading,
): WrongReflexive | undefined {
  const verb = tokens[finite[0] ?? -1];
  if (
    !sure ||
    finite.length !== 1 ||
    joined !== undefined ||
    verb?.tag !== 'VVFIN' ||
    verb.certainty < CERTAIN
  )
    return undefined;
  if (
    [...own, ...around(verb, tokens)].some(({ text }) => PRONOUNS.has(text)) ||
    own.some(({ tag }) => tag === 'KON')
  )
    return undefined;
  const lemmas = [...new Set(verb.all.filter(({ tag }) => FINITE.has(tag)).map(({ lemma }) => lemma))];
  if (
    verbs.some((index) => tokens[index]?.tag === 'PTKVZ') ||
    lemmas.length === 0 ||
    (kind !== 'main' && verb.all.some(({ tag }) => tag === 'VVINF')) ||
    !lemmas.every((lemma) => isReflexive(lemma, own))
  )
    return undefined;
  const third = verb.analyses.some(({ persons }) => (persons & (Person.third | Person.thirdPlural)) !== 0);
  // er weigerte [sich]; weil [sich] der Gast weigerte; weil er [sich] weigerte
  const opener = tokens[left.to - 1];
  const before = verb.index === left.from ? verb : opener;
  const next = tokens[(before?.index ?? 0) + 1];
  const anchor = before === undefined || next?.tag === 'PPER' ? next : before;
  const placed = before === verb ? kind === 'main' : VERB_FINAL.has(kind);
  if (anchor === undefined) return undefined;
  const { end } = anchor.span;
  const edits =
    placed && third && !own.some(({ text }) => /^(?:ich|wir|du|ihr)$/iu.test(text))
      ? [[{ span: { start: end, end }, text: ' sich' }]]
      : [];
  const at = verb.index === left.from ? anchor : verb;
  return { kind: 'missing', at, instead: 'sich', edits };
}

const VERB_FINAL: ReadonlySet<ClauseKind> = new Set(['subordinate', 'relative']);

/** The words between the marks before and after a word. */
function around({ index }: ReadToken, tokens: readonly ReadToken[]): readonly ReadToken[] {
  let from = index;
  let to = index;
  while (from > 0 && tokens[from - 1]?.kind !== 'punctuation') from--;
  while (to < tokens.length && tokens[to]?.kind !== 'punctuation') to++;
  return tokens.slice(from, to);
}

function isReflexive(lemma: string, own: readonly ReadToken[]): boolean {
  if (ALWAYS.has(lemma)) return true;
  const prepositions = WITH[lemma];
  if (prepositions === undefined)
    return (
      lemma === 'handeln' &&
      own.some(({ text }) => text.toLowerCase() === 'es') &&
      own.some(({ text }) => text === 'um')
    );
  // Er befand die Idee als gut: with an object it is another verb.
  if (lemma === 'befinden' && own.some(({ tag }) => tag === 'KOKOM')) return false;
  return (
    own.some(
      ({ text, tag }) =>
        (PREPOSITION.has(tag) || tag === 'PROAV') &&
        prepositions.includes(text.toLowerCase().replace(/^dar?(?=.)/u, '')),
    ) && !own.some(({ tag }) => VERB.has(tag) && tag.endsWith('PP'))
  );
}
