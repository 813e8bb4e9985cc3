import { DataError } from '../errors.ts';

/** How often a rule spoke where it was measured. */
export interface RuleFigures {
  /** In sentences that people have read and found good: every finding is a false alarm. */
  readonly clean: number;
  /** In damaged articles that people have annotated: in sentences where they marked a fault. */
  readonly right: number;
  /** In the same articles, in sentences where they marked none: false alarms too. */
  readonly wrong: number;
  /** In ordinary text that nobody has read: false alarms, and the real slips that such text has. */
  readonly unread: number;
}

/** What all rules were measured on, in sentences, and what came out; kept in `data/rule-figures.json`. */
export interface MeasuredRules {
  readonly cleanSentences: number;
  readonly damagedSentences: number;
  readonly unreadSentences: number;
  /** By rule id; a rule that is not in it was not measured yet. */
  readonly rules: Readonly<Record<string, RuleFigures>>;
}

/**
 * Reads what `scripts/measure-rules.ts` wrote.
 *
 * @param value - the file's content, parsed
 * @throws {DataError} naming what is not as expected
 */
export function readFigures(value: unknown): MeasuredRules {
  const rules = Object.entries(object(property(value, 'rules'), 'rules'));
  return {
    cleanSentences: count(value, 'cleanSentences'),
    damagedSentences: count(value, 'damagedSentences'),
    unreadSentences: count(value, 'unreadSentences'),
    rules: Object.fromEntries(rules.map(([id, figures]) => [id, figuresOf(figures)])),
  };
}

function figuresOf(value: unknown): RuleFigures {
  return {
    clean: count(value, 'clean'),
    right: count(value, 'right'),
    wrong: count(value, 'wrong'),
    unread: count(value, 'unread'),
  };
}

function count(holder: unknown, name: string): number {
  const value = property(holder, name);
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw broken(`a count expected at "${name}", found ${JSON.stringify(value)}`);
}

function property(holder: unknown, name: string): unknown {
  return Object.entries(object(holder, name)).find(([key]) => key === name)?.[1];
}

function object(value: unknown, name: string): object {
  if (typeof value === 'object' && value !== null) return value;
  throw broken(`an object expected around "${name}", found ${JSON.stringify(value)}`);
}

function broken(what: string): DataError {
  return new DataError(`data/rule-figures.json: ${what}. Run "npm run measure:rules" again.`);
}
