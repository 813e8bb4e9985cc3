import { Person } from '../../language/morphology.ts';
import { cutClauses } from './clauses.ts';
import { STOPS } from './cutting.ts';
import type { Draft } from './drafts.ts';
import { fieldsOf } from './fields.ts';
import { readLevels, readQuotes, type Level, type Quotes } from './levels.ts';
import type { Clause, NounPhrase, ReadToken } from '../reading.ts';
import { retagged } from './retag.ts';
import { isSure } from './sure.ts';

type Tokens = readonly ReadToken[];

/** A sentence's clauses, with the tags that they corrected. */
export interface Cut {
  readonly tokens: Tokens;
  readonly clauses: Clause[];
}

/** How often tags are corrected and the sentence is cut again. */
const CORRECTIONS = 2;

/** The clauses of a sentence, ordered by where they begin; those of the same place the longer first. */
export function findClauses(given: Tokens, phrases: readonly NounPhrase[]): Cut {
  const quotes = readQuotes(given);
  let tokens = given;
  let drafts = draftsOf(tokens, quotes);
  for (let round = 0; round < CORRECTIONS; round++) {
    const corrected = retagged(tokens, drafts, phrases);
    if (corrected === undefined) break;
    tokens = corrected;
    drafts = draftsOf(tokens, quotes);
  }
  reread(drafts, tokens);
  return { tokens, clauses: numbered(drafts, tokens, quotes) };
}

function draftsOf(tokens: Tokens, quotes: Quotes): Draft[] {
  const level = readLevels(tokens);
  const drafts = cutClauses(tokens, level, quotes);
  for (const inner of level.inner) drafts.push(...inserted(tokens, inner, quotes, drafts));
  return drafts;
}

function inserted(tokens: Tokens, level: Level, quotes: Quotes, outer: readonly Draft[]): Draft[] {
  const start = level.order[0] ?? 0;
  const parent = outer.findLast(({ own }) => (own[0] ?? start) < start);
  return cutClauses(tokens, level, quotes, parent);
}

/** Kommt er, gehe ich: the first is a condition and fills the pre-field of the second. */
function reread(drafts: readonly Draft[], tokens: Tokens): void {
  for (const draft of drafts) {
    const before = draft.joined;
    if (draft.kind !== 'root' || before?.kind !== 'root' || before.joined !== undefined) continue;
    if (!beginsWithVerb(before) || !(beginsWithVerb(draft) || beginsWithSo(draft, tokens))) continue;
    draft.framed = before;
    before.kind = 'subordinate';
    before.parent = draft;
    delete draft.joined;
  }
}

function beginsWithVerb({ finite, filled }: Draft): boolean {
  return finite[0] === 0 && !filled;
}

/** …, dann gehe ich. */
function beginsWithSo({ own, finite }: Draft, tokens: Tokens): boolean {
  return finite[0] === 1 && /^(?:so|dann)$/iu.test(tokens[own[0] ?? -1]?.text ?? '');
}

/** Where a clause begins when one before it fills its pre-field. */
function beginnings(drafts: readonly Draft[]): Map<Draft, number> {
  const starts = new Map(drafts.map((draft) => [draft, draft.own[0] ?? 0]));
  const widen = (outer: Draft | undefined, inner: Draft): void => {
    if (outer === undefined) return;
    const start = starts.get(inner) ?? 0;
    if (start < (starts.get(outer) ?? 0)) starts.set(outer, start);
  };
  for (const draft of drafts)
    if (draft.parent?.kind === 'root' && draft.parent.filled) widen(draft.parent, draft);
  for (const draft of drafts) if (draft.framed !== undefined) widen(draft, draft.framed);
  return starts;
}

function numbered(drafts: Draft[], tokens: Tokens, quotes: Quotes): Clause[] {
  const starts = beginnings(drafts);
  const asks = questions(tokens);
  const made = drafts.map((draft) => ({
    draft,
    fields: fieldsOf(draft, tokens, starts.get(draft) ?? 0, asks[draft.own.at(-1) ?? 0] === 1),
  }));
  made.sort((a, b) => a.fields.from - b.fields.from || b.fields.to - a.fields.to);
  const place = new Map(made.map(({ draft }, index) => [draft, index]));
  const inside = made.map((): number[] => []);
  const open: number[] = [];
  made.forEach(({ fields }, index) => {
    while (open.length > 0 && (made[open.at(-1) ?? 0]?.fields.to ?? 0) < fields.to) open.pop();
    for (const outer of open.slice(-1)) inside[outer]?.push(index);
    open.push(index);
  });
  return made.map(({ draft, fields }, index) => {
    const parent = draft.parent === undefined ? undefined : place.get(draft.parent);
    const joined = draft.joined === undefined ? undefined : place.get(draft.joined);
    const speech = speechOf(draft, tokens, quotes);
    return {
      ...fields,
      parent,
      joined,
      inside: inside[index] ?? [],
      speech,
      sure: isSure(draft, fields, tokens),
    };
  });
}

/** For each token whether the next stop after it is a question mark. */
function questions(tokens: Tokens): Uint8Array {
  const asks = new Uint8Array(tokens.length + 1);
  for (let at = tokens.length - 1; at >= 0; at--) {
    const text = tokens[at]?.text ?? '';
    asks[at] = text === '?' ? 1 : STOPS.has(text) ? 0 : (asks[at + 1] ?? 0);
  }
  return asks;
}

const THIRD = Person.third | Person.thirdPlural;

/** In quotation marks; or told in the subjunctive, which the third person shows (er komme, but not: ich komme). */
function speechOf(draft: Draft, tokens: Tokens, quotes: Quotes): Clause['speech'] {
  if (isQuoted(draft, quotes)) return 'direct';
  const verb = tokens[draft.own[draft.finite[0] ?? -1] ?? -1];
  const third = verb?.analyses.filter(({ persons }) => (persons & THIRD) !== 0) ?? [];
  if (third.length === 0 || third.some(({ mood }) => mood !== 'subjunctive1')) return undefined;
  return draft.own.some((index) => tokens[index]?.text.toLowerCase() === 'ich') ? undefined : 'indirect';
}

function isQuoted({ own, finite }: Draft, quotes: Quotes): boolean {
  const at = own[finite[0] ?? 0];
  return at !== undefined && quotes.inside(at);
}
