import type { Reading, ReadToken } from '../reading.ts';
import { FINITE } from '../tag-sets.ts';
import { isSubject, isVerb, type LateVerb } from './verb-third.ts';

const SAYING = new Set([
  'sagen', 'erklären', 'meinen', 'erzählen', 'berichten', 'betonen', 'schreiben', 'fragen', 'rufen', 'antworten', 'klagen',
  'scherzen', 'warnen', 'behaupten', 'bemerken', 'gestehen', 'versichern', 'ergänzen', 'kommentieren', 'flüstern', 'loben',
]); // prettier-ignore
const CLOSING = new Set(['“', '”', '"', '«', '‹', '’']);
const OPENED = new Set(['„', '»', '"', '›', '“']);

/** „Es ist kalt“, [die Schülerin sagte]: after speech that fills the pre-field the verb comes first. */
export function lateAfterSpeech(comma: ReadToken, reading: Reading): LateVerb | undefined {
  const { tokens, phrases } = reading;
  if (comma.tag !== '$,' || !CLOSING.has(tokens[comma.index - 1]?.text ?? '')) return undefined;
  const start = comma.index + 1;
  const subject = phrases.find(
    ({ from, within, preposition }) => from === start && within === undefined && preposition === undefined,
  );
  const verb = tokens[subject?.to ?? -1];
  if (subject === undefined || verb?.tag !== 'VVFIN' || !isVerb(verb)) return undefined;
  if (!verb.analyses.some(({ lemma }) => SAYING.has(lemma)) || !isSubject(subject, verb, tokens))
    return undefined;
  const next = tokens[verb.index + 1];
  if (next === undefined || next.tag === '$,' || !isSpeech(comma.index - 1, tokens)) return undefined;
  return { verb, skipped: tokens.slice(start, subject.to), movable: true };
}

/** Whether the words before a closing mark, back to the opening one, are a sentence. */
function isSpeech(closing: number, tokens: readonly ReadToken[]): boolean {
  let from = closing - 1;
  while (from >= 0 && !OPENED.has(tokens[from]?.text ?? '')) from--;
  return from >= 0 && tokens.slice(from, closing).some(({ tag }) => FINITE.has(tag));
}
