import { OUTSIDE, type Form } from './forms.ts';
import { PAUSE, Trait } from './traits.ts';

/** What stands in the rest of the clause, up to the next comma or stop, and in what was before it. */
export interface Surroundings {
  /** Traits of the tokens between the last pause and the token. */
  readonly before: Int32Array;
  /** Traits of the tokens between the token and the next pause. */
  readonly after: Int32Array;
  /** Tokens to the next pause, at most 15. */
  readonly distance: Uint8Array;
  /** Traits of the last token before the next pause. */
  readonly end: Int32Array;
  /** Whether particle and finite verb meet: bits of `Meeting`. */
  readonly meeting: Uint8Array;
}

/** A particle has a finite verb before it, one that German joins with it; a finite verb has such a particle after it. */
export const Meeting = { verb: 1, joined: 2, particle: 4 } as const;
/** How far before a particle its verb is looked for. */
const FAR = 30;

function meet(forms: readonly Form[], count: number, meeting: Uint8Array): void {
  meeting.fill(0, 0, count);
  for (let i = 1; i < count; i++) {
    const joins = forms[i]?.joins;
    if (joins === undefined) continue;
    for (let j = i - 1; j >= 0 && j >= i - FAR; j--) {
      const form = forms[j] ?? OUTSIDE;
      if ((form.traits & Trait.stop) !== 0) break;
      if ((form.traits & Trait.finite) === 0 || form.verbs.length === 0) continue;
      meeting[i] = (meeting[i] ?? 0) | Meeting.verb;
      if (!form.verbs.some(joins)) continue;
      meeting[i] = (meeting[i] ?? 0) | Meeting.joined;
      meeting[j] = (meeting[j] ?? 0) | Meeting.particle;
      break;
    }
  }
}

/** @param count - how many of `forms` are the sentence; arrays of `into` have room for them */
export function survey(forms: readonly Form[], count: number, into: Surroundings): void {
  meet(forms, count, into.meeting);
  let bits = 0;
  for (let i = 0; i < count; i++) {
    into.before[i] = bits;
    const traits = forms[i]?.traits ?? 0;
    bits = (traits & PAUSE) === 0 ? bits | traits : 0;
  }
  bits = 0;
  let distance = 0;
  let end: number = Trait.stop;
  for (let i = count - 1; i >= 0; i--) {
    into.after[i] = bits;
    into.distance[i] = Math.min(15, distance);
    const traits = forms[i]?.traits ?? 0;
    into.end[i] = end;
    const pause = (traits & PAUSE) !== 0;
    if (pause) end = 0;
    else if (end === 0) end = traits | Trait.mark;
    bits = pause ? 0 : bits | traits;
    distance = pause ? 0 : distance + 1;
  }
}
