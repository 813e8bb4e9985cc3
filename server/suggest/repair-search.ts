import type { Edit, Finding } from '../model.ts';
import { applyEdits } from '../text/edits.ts';
import { overlaps } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import { CHANGES_FORMS, repairOdds, type Preference } from './repair-odds.ts';

/** A repaired text, and how it came about. */
export interface Repaired {
  readonly text: string;
  /** The rules whose repairs were made, in their order. */
  readonly ruleIds: readonly string[];
  /** Sum of the log-odds of its repairs. */
  readonly odds: number;
}

export interface SearchOptions {
  /** What the rules say of another text in the segment's place. */
  readonly reread: (text: string) => readonly Finding[];
  readonly preference: Preference;
}

/** A text on the way, with what the rules still say of it. */
interface State extends Repaired {
  readonly findings: readonly Finding[];
}

/**
 * What it costs, in log-odds, to repair what only a repair brought about (Das Kind spielt → Den Kindern spielt → … spielen):
 * the one before was the wrong one more often than not.
 */
const OWN_FAULT = 1;

/** Texts that are gone on with side by side. */
const WIDTH = 4;
/** Repairs of one sentence one after the other; one with more faults is no sentence any more. */
const MOST_STEPS = 8;
/** Code units; a longer text is no sentence, and reading it anew for every repair would not end. */
const LONGEST = 5_000;
/** Findings of a text that are looked at, the surest first. */
const MOST_FINDINGS = 40;

/**
 * Puts the repairs of several findings together: first all at once those that only one repair is known for and that
 * change no form of a word; then one by one, the likeliest first, the text read anew after each. A repair that is more
 * likely wrong than right is not made, and nothing is changed that no rule has named.
 *
 * In a text that is too long for a sentence only the plain repairs are made.
 *
 * @returns finished texts, likeliest first; none where nothing could be repaired
 */
export function searchRepairs(
  text: string,
  findings: readonly Finding[],
  { reread, preference }: SearchOptions,
): readonly Repaired[] {
  const seen = new Set([text]);
  const finished: Repaired[] = [];
  const named = new Set(findings.map(({ ruleId }) => ruleId));
  const first = plainRepairs({ text, findings, ruleIds: [], odds: 0 }, reread);
  if (text.length > LONGEST) return first.text === text ? [] : [first];
  let open: readonly State[] = [first];
  for (let step = 0; step < MOST_STEPS && open.length > 0; step++) {
    const next = open.flatMap((state) => {
      const better = nextTexts(state, preference, named);
      if (better.length === 0) finished.push(state);
      return better;
    });
    open = likeliest(next)
      .filter(({ text }) => !seen.has(text))
      .slice(0, WIDTH)
      .map((state) => {
        seen.add(state.text);
        return { ...state, findings: reread(state.text) };
      });
  }
  return likeliest([...finished, ...open]).filter((repaired) => repaired.text !== text);
}

/** All repairs about which there is nothing to choose and which do not meet. */
function plainRepairs(state: State, reread: SearchOptions['reread']): State {
  const taken: Finding[] = [];
  const edits: Edit[] = [];
  let odds = 0;
  for (const finding of surest(state.findings)) {
    const [only, ...others] = finding.alternatives;
    if (only === undefined || others.length > 0 || CHANGES_FORMS.has(finding.category)) continue;
    const right = repairOdds(finding, 0, 0);
    if (right < 0 || only.some((edit) => edits.some((other) => meet(edit, other)))) continue;
    taken.push(finding);
    edits.push(...only);
    odds += right;
  }
  if (taken.length === 0) return state;
  const text = applyEdits(state.text, edits);
  return { text, findings: reread(text), ruleIds: taken.map(({ ruleId }) => ruleId), odds };
}

/**
 * The texts that one more repair makes, where it is rather right than wrong.
 *
 * @param named - rules that named something in the text as it came in
 */
function nextTexts(
  { text, findings, ruleIds, odds }: State,
  preference: Preference,
  named: ReadonlySet<string>,
): State[] {
  const before = wordsOf(text);
  return surest(findings).flatMap((finding) =>
    finding.alternatives.flatMap((edits, place): State[] => {
      const after = applyEdits(text, edits);
      if (after === text) return [];
      const right = repairOdds(finding, place, preference(before, wordsOf(after)));
      if (right < 0) return [];
      const gain = named.has(finding.ruleId) ? right : -OWN_FAULT;
      return [{ text: after, findings: [], ruleIds: [...ruleIds, finding.ruleId], odds: odds + gain }];
    }),
  );
}

function surest(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => b.confidence - a.confidence).slice(0, MOST_FINDINGS);
}

function likeliest<Some extends Repaired>(repaired: readonly Some[]): Some[] {
  return [...repaired].sort((a, b) => b.odds - a.odds);
}

/** Whether two edits cannot both be made: they share a place, or insert at the same one. */
function meet({ span: a }: Edit, { span: b }: Edit): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}

function wordsOf(text: string): string[] {
  return tokenize(text).flatMap(({ kind, text: word }) => (kind === 'space' ? [] : [word]));
}
