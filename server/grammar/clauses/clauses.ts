import { borderFor, isFrame, mayOpenInfinitive } from './borders.ts';
import {
  endsStretch,
  innermost,
  isBorder,
  LONGEST_STRETCH,
  markAt,
  nextFinite,
  STOPS,
  type Cutting,
} from './cutting.ts';
import {
  cutAt,
  isComplete,
  isZuInfinitive,
  lastVerb,
  newDraft,
  take,
  verbBeforeEnd,
  type Draft,
  type Mark,
} from './drafts.ts';
import { isDash, type Level, type Quotes } from './levels.ts';
import { endsInVerb, openerAt, type Opener } from './openers.ts';
import type { ReadToken } from '../reading.ts';
import { FINITE } from '../tag-sets.ts';

type Tokens = readonly ReadToken[];

/**
 * Cuts one level of a sentence into clauses, from left to right: commas and conjunctions are places where a clause may
 * end; a conjunction or relative pronoun opens one; a second finite verb makes the last such place a border. Takes time
 * in proportion to the length.
 *
 * @param parent - the clause in which the level stands
 */
export function cutClauses(tokens: Tokens, level: Level, quotes: Quotes, parent?: Draft): Draft[] {
  const { order } = level;
  const root = newDraft('root', parent);
  const cutting: Cutting = {
    tokens,
    order,
    quotes,
    done: [root],
    stack: [root],
    at: (place) => tokens[order[place] ?? -1],
  };
  for (let place = 0; place < order.length;) place = step(cutting, place);
  return cutting.done.filter(({ own }) => own.length > 0);
}

/** Reads what stands at `place`; returns the next place. */
function step(cutting: Cutting, place: number): number {
  const token = cutting.at(place);
  if (token === undefined) return place + 1;
  if (STOPS.has(token.text) && token.kind === 'punctuation') return stop(cutting, place);
  if (token.tag === '$,' || isDash(token)) return comma(cutting, place);
  if (token.kind === 'punctuation') return place + 1;
  const opened = open(cutting, place);
  if (opened !== undefined) return opened;
  if (token.tag === 'KON') innermost(cutting).marks.push(markAt(cutting, 'conjunction'));
  if (FINITE.has(token.tag)) finiteVerb(cutting, token, place);
  else if (isZuInfinitive(cutting.tokens, token.index)) infinitive(cutting, token);
  else take(innermost(cutting), token, cutting.tokens);
  return place + 1;
}

/** After a full stop, colon or semicolon all clauses are over. */
function stop(cutting: Cutting, place: number): number {
  const before = cutting.stack[0];
  const root = newDraft('root', before?.parent);
  cutting.done.push(root);
  cutting.stack = [root];
  // „Kommst du?“, fragte er.
  if (before !== undefined && cutting.at(place + 1)?.tag === '$,') {
    root.framed = before;
    return place + 2;
  }
  return place + 1;
}

/** A comma ends the clauses that have their verb, unless one of their kind follows. */
function comma(cutting: Cutting, place: number): number {
  const frame = innermost(cutting).framed;
  const next = cutting.order[place + 1];
  if (frame !== undefined && next !== undefined && cutting.quotes.opened.has(next)) {
    cutting.stack = [frame];
  } else if (openerAfter(cutting, place) === undefined) {
    close(cutting, place);
    return place + 1;
  }
  innermost(cutting).marks.push(markAt(cutting, 'comma'));
  return place + 1;
}

function openerAfter(cutting: Cutting, place: number): Opener | undefined {
  const start = cutting.at(place + 1)?.tag === 'KON' ? place + 2 : place + 1;
  return openerAt(cutting.at, start, false);
}

/** Goes back to the innermost clause that lacks its verb, or to the main clause. */
function close(cutting: Cutting, place: number): void {
  const { stack } = cutting;
  const current = innermost(cutting);
  // …, als erwartet, …
  const compares = cutting.at(place + 1)?.tag === 'KOKOM';
  if (isComplete(current) && stack.length > 1 && !compares && !continues(cutting, current, place)) {
    while (stack.length > 1 && isComplete(innermost(cutting))) stack.pop();
    innermost(cutting).marks.push(markAt(cutting, 'comma', current.kind));
    return;
  }
  current.marks.push(markAt(cutting, 'comma'));
}

/** weil er kam, [sah und] siegte: a verb at the end of the next stretch, where the main clause needs none. */
function continues(cutting: Cutting, current: Draft, place: number): boolean {
  if (current.kind === 'infinitive' || current.kind === 'root') return false;
  const root = cutting.stack[0];
  const verb = nextFinite(cutting, place + 1);
  if (verb === undefined || !endsStretch(cutting, verb)) return false;
  const waiting = cutting.stack.findLast((draft) => !isComplete(draft));
  // Wer kommt, [gewinnt]. Und: dass der Plan, den er macht, [scheitert].
  return waiting === undefined || (waiting === root && verb > place + 1);
}

/** Opens a clause where its opener stands; returns the place after it. */
function open(cutting: Cutting, place: number): number | undefined {
  const token = cutting.at(place);
  const before = cutting.at(place - 1);
  const current = innermost(cutting);
  const free = current.own.length === 0 || before === undefined || isBorder(before);
  const opener = free
    ? openerAt(cutting.at, place, current.own.length === 0 && current.kind === 'root')
    : token?.tag === 'KOUS' ||
        token?.tag === 'KOUI' ||
        (token?.tag === 'PRELS' && isComplete(current) && endsInVerb(cutting.at, place + 1))
      ? openerAt(cutting.at, place, false)
      : undefined;
  if (opener === undefined) return undefined;
  const draft = newDraft(opener.kind);
  const joint = current.own.at(-1);
  if (before?.tag === 'KON' && joint === before.index) {
    current.own.pop();
    current.marks.pop();
    draft.own.push(joint);
    join(cutting, draft, current);
  } else {
    draft.parent = current;
  }
  if (!free) draft.doubtful = true;
  if (current.kind === 'root' && current.own.length === 0) current.filled = true;
  for (let at = place; at < opener.to; at++) {
    const word = cutting.at(at);
    if (word !== undefined) take(draft, word, cutting.tokens);
  }
  draft.opener = draft.own.length;
  cutting.stack.push(draft);
  cutting.done.push(draft);
  return opener.to;
}

/** …, dass er kommt und dass sie geht: the second depends on what the first depends on. */
function join(cutting: Cutting, draft: Draft, before: Draft): void {
  if (before.kind === 'root' || !isComplete(before)) {
    draft.parent = before;
    return;
  }
  draft.joined = before;
  if (before.parent !== undefined) draft.parent = before.parent;
  cutting.stack.pop();
}

function finiteVerb(cutting: Cutting, token: ReadToken, place: number): void {
  if (belongsToRoot(cutting, place)) cutting.stack.length = 1;
  const current = innermost(cutting);
  if (!isComplete(current)) {
    if (current.kind === 'root') {
      if (isInserted(cutting, current, place)) {
        insert(cutting, current, token);
        return;
      }
      fillPrefield(cutting, current, token);
    }
    take(current, token, cutting.tokens);
    return;
  }
  const mark = borderFor(cutting, current, place);
  if (mark !== undefined) {
    split(cutting, current, mark, token, place);
    return;
  }
  const waiting = cutting.stack.findLastIndex((draft) => !isComplete(draft));
  if (waiting >= 0) {
    current.doubtful = true;
    cutting.stack.length = waiting + 1;
  }
  take(innermost(cutting), token, cutting.tokens);
}

/** In Städten, in denen …, [ist] der Umsatz gestiegen: the clause before lacks its verb, this is in second place. */
function belongsToRoot(cutting: Cutting, place: number): boolean {
  const [root] = cutting.stack;
  const current = innermost(cutting);
  if (root === undefined || root === current || isComplete(root) || isComplete(current)) return false;
  if (current.kind === 'infinitive' || root.kind !== 'root' || cutting.at(place - 1)?.tag !== '$,')
    return false;
  return current.own.length > current.opener && !endsStretch(cutting, place);
}

/** Das, [sagte er], ist gut: a verb after the comma, and another one after the next. */
function isInserted(cutting: Cutting, root: Draft, place: number): boolean {
  const last = root.marks.at(-1);
  if (last === undefined || last.at !== root.own.length || last.closes !== undefined || last.at === 0)
    return false;
  if (cutting.at(place - 1)?.tag !== '$,') return false;
  for (let ahead = place + 1; ahead < place + LONGEST_STRETCH; ahead++) {
    const token = cutting.at(ahead);
    if (token === undefined || STOPS.has(token.text) || FINITE.has(token.tag)) return false;
    if (token.tag === '$,') return FINITE.has(cutting.at(ahead + 1)?.tag ?? 'XY');
  }
  return false;
}

function insert(cutting: Cutting, root: Draft, token: ReadToken): void {
  const inserted = newDraft('root', root);
  take(inserted, token, cutting.tokens);
  cutting.done.push(inserted);
  cutting.stack.push(inserted);
}

/** Das zu tun, fällt ihm schwer: an infinitive directly before the verb is a clause of its own. */
function fillPrefield(cutting: Cutting, root: Draft, verb: ReadToken): void {
  const { own } = root;
  if (!root.zu || lastVerb(root) !== own.length - 1) return;
  // Zu sehen ist nichts.
  if (own.length <= 2 && verb.tag === 'VAFIN') return;
  // Der Plan, das zu tun, gefiel ihm.
  const comma = root.marks.find(({ at, kind, closes }) => kind === 'comma' && closes === undefined && at > 0);
  const mark = comma === undefined || comma.at >= lastVerb(root) ? START : comma;
  const inserted = cutAt(root, mark, 'infinitive', cutting.tokens);
  inserted.parent = root;
  delete inserted.joined;
  root.filled = root.own.length === 0;
  cutting.done.push(inserted);
}

const START: Mark = { at: 0, kind: 'comma' };

/** Begins a clause at a mark in `current`, because a further finite verb has come. */
function split(cutting: Cutting, current: Draft, mark: Mark, token: ReadToken, place: number): void {
  const { stack, tokens } = cutting;
  const root = stack[0];
  const ends = endsStretch(cutting, place);
  const verbFinal =
    current.kind !== 'root' &&
    current.kind !== 'infinitive' &&
    (ends || (root !== undefined && !isComplete(root)));
  const draft = cutAt(current, mark, verbFinal ? current.kind : 'root', tokens);
  take(draft, token, tokens);
  cutting.done.push(draft);
  if (verbFinal) {
    if (!ends) draft.doubtful = true;
    stack[stack.length - 1] = draft;
    return;
  }
  if (current.kind === 'root' && draft.own.length === 1 && isFrame(cutting, current, place))
    draft.framed = current;
  if (root?.parent !== undefined) draft.parent = root.parent;
  else delete draft.parent;
  if (root !== undefined) draft.joined = root;
  cutting.stack = [draft];
}

/** A comma before words that end in an infinitive with zu makes them a clause. */
function infinitive(cutting: Cutting, token: ReadToken): void {
  const current = innermost(cutting);
  const { tokens } = cutting;
  if (isComplete(current)) {
    const verb = verbBeforeEnd(current, tokens);
    const mark = current.marks.find((other) => other.at > verb && mayOpenInfinitive(current, other, tokens));
    if (mark !== undefined) {
      const draft = cutAt(current, mark, 'infinitive', tokens);
      take(draft, token, tokens);
      draft.parent = current;
      delete draft.joined;
      cutting.done.push(draft);
      cutting.stack.push(draft);
      return;
    }
  }
  take(current, token, tokens);
}
