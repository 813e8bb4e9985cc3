import { groupedBy } from './group.ts';

const DAY = 24 * 60 * 60 * 1_000;
const WEEK = 7 * DAY;
/** 5 January 1970, a Monday. */
const FIRST_MONDAY = 4 * DAY;

/** The Monday of a time's week, `YYYY-MM-DD`; weeks begin at midnight UTC, as ISO 8601 counts them. */
export function mondayOf(iso: string): string {
  const weeks = Math.floor((Date.parse(iso) - FIRST_MONDAY) / WEEK);
  return new Date(FIRST_MONDAY + weeks * WEEK).toISOString().slice(0, 10);
}

/** Every Monday from one to the other, both included, so that a week without work is seen. */
export function mondaysBetween(first: string, last: string): string[] {
  const mondays: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += WEEK)
    mondays.push(new Date(at).toISOString().slice(0, 10));
  return mondays;
}

/** Values by the Monday of their week. */
export function byWeek<One>(
  values: readonly One[],
  timeOf: (one: One) => string,
): ReadonlyMap<string, readonly One[]> {
  return groupedBy(values, (one) => mondayOf(timeOf(one)));
}
