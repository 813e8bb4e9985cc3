import { query, wholeNumber } from './forms.ts';
import type { Request } from 'express';
import type { DismissalScope } from '../model.ts';
import { sieveParameters, type Sieve } from './sieve.ts';

/** Which segments the list shows: those that look garbled, those with any finding, or all. */
export const SHOWS = ['problems', 'findings', 'all'] as const;
export type Show = (typeof SHOWS)[number];

/** What the helper beside the editor shows. */
export const TABS = ['findings', 'suggestions', 'places', 'memory', 'names', 'history'] as const;
export type Tab = (typeof TABS)[number];

/** A place on the repair page. Segments count from 0 inside the house and from 1 in addresses. */
export interface Place {
  readonly articleId: number;
  readonly index: number;
  readonly show: Show;
  /** What the list is narrowed to besides. */
  readonly sieve?: Sieve;
  /** Absent: what the sentence has most use for. */
  readonly tab?: Tab;
}

/** A finding as forms and addresses name it. */
export interface FindingPlace {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
  /** How far its dismissal reaches. */
  readonly scope: DismissalScope;
}

/** What an address may say beside the place. */
export interface Asides {
  /** The segment that was just decided about. */
  readonly after?: number;
  /** Page of the list, from 1. */
  readonly page?: number;
  /** Number of the suggestion that the editor starts with, from 1, or the machine text. */
  readonly take?: number | 'machine';
  /** A run of equal repairs: its id, how many places it changed and how many it left. */
  readonly run?: { readonly id: string; readonly kept: number; readonly left: number };
  /** How many places of a run were taken back. */
  readonly unrun?: number;
  /** The finding that was just dismissed, or shown again. */
  readonly dismissed?: FindingPlace;
  readonly restored?: FindingPlace;
}

export function articlePath(articleId: number): string {
  return `/articles/${articleId}`;
}

export function exportPath(articleId: number): string {
  return `${articlePath(articleId)}/export`;
}

export function segmentPath(place: Place, asides: Asides = {}, action = ''): string {
  const { articleId, index } = place;
  const { after, page, take, run, unrun, dismissed, restored } = asides;
  const search = searchOf([
    ...viewParameters(place),
    ['page', page],
    ['take', take],
    ['after', after === undefined ? undefined : after + 1],
    ['run', run?.id],
    ['kept', run?.kept],
    ['left', run === undefined || run.left === 0 ? undefined : run.left],
    ['unrun', unrun],
    ['dismissed', dismissed && written(dismissed)],
    ['restored', restored && written(restored)],
  ]);
  return `${articlePath(articleId)}/segments/${index + 1}${action}${search}`;
}

type Parameters = readonly (readonly [string, string | number | undefined])[];

/** The part of an address that says what the page shows beside the segment itself. */
export function viewParameters({ show, sieve, tab }: Pick<Place, 'show' | 'sieve' | 'tab'>): Parameters {
  return [['show', show === 'problems' ? undefined : show], ...sieveParameters(sieve ?? {}), ['tab', tab]];
}

/** `?a=1&b=2`, '' where nothing is given. */
export function searchOf(parameters: Parameters): string {
  const search = new URLSearchParams(
    parameters.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return search === '' ? '' : `?${search}`;
}

/** The article in flow, at one of its segments. */
export function documentPath({ articleId, index, ...view }: Place, mode = 'changes'): string {
  const search = searchOf([
    ['at', index + 1],
    ['as', mode === 'changes' ? undefined : mode],
    ...viewParameters(view),
  ]);
  return `${articlePath(articleId)}/text${search}#s${index + 1}`;
}

/** What was done to an article. */
export function historyPath(articleId: number, asides: { page?: number; unrun?: number } = {}): string {
  return `${articlePath(articleId)}/history${searchOf(Object.entries(asides))}`;
}

/** What is dismissed in an article. */
export function dismissalsPath(articleId: number, action = ''): string {
  return `${articlePath(articleId)}/dismissals${action}`;
}

/** The page of rules: for the whole installation, or for one article; with a rule's id at that rule. */
export function rulesPath(articleId?: number, ruleId?: string): string {
  const page = articleId === undefined ? '/rules' : `${articlePath(articleId)}/rules`;
  return ruleId === undefined ? page : `${page}#rule-${ruleId}`;
}

/** The page of an article's names and terms. */
export function namesPath(articleId: number, action = ''): string {
  return `${articlePath(articleId)}/names${action}`;
}

/** Figures of an article or, without one, of the house. */
export function qualityPath(articleId?: number): string {
  return articleId === undefined ? '/quality' : `${articlePath(articleId)}/quality`;
}

/** The report on an article for whoever ordered it. */
export function reportPath(articleId: number, ending = ''): string {
  return `${articlePath(articleId)}/report${ending}`;
}

export const SCOPES: readonly DismissalScope[] = ['place', 'article', 'house'];

const written = ({ ruleId, start, end, scope }: FindingPlace): string =>
  `${ruleId}:${start}:${end}${scope === 'place' ? '' : `:${scope}`}`;

function read(text: string): FindingPlace | undefined {
  const [, ruleId, start, end, reach] =
    /^([\w-]{1,64}):(\d{1,9}):(\d{1,9})(?::(article|house))?$/.exec(text) ?? [];
  const scope = SCOPES.find((one) => one === reach) ?? 'place';
  return ruleId === undefined ? undefined : { ruleId, start: Number(start), end: Number(end), scope };
}

export function showOf(req: Request): Show {
  return SHOWS.find((show) => show === query(req, 'show')) ?? 'problems';
}

export function tabOf(req: Request): Tab | undefined {
  return TABS.find((tab) => tab === query(req, 'tab'));
}

export function asidesOf(req: Request): Asides {
  const number = (name: string): number | undefined => wholeNumber(query(req, name));
  const [after, page, take, unrun] = [number('after'), number('page'), number('take'), number('unrun')];
  const run = query(req, 'run');
  const [dismissed, restored] = [read(query(req, 'dismissed')), read(query(req, 'restored'))];
  return {
    ...(after === undefined || after === 0 ? {} : { after: after - 1 }),
    ...(page === undefined ? {} : { page }),
    ...(query(req, 'take') === 'machine' ? { take: 'machine' as const } : take === undefined ? {} : { take }),
    ...(/^[\w-]{1,64}$/.test(run)
      ? { run: { id: run, kept: number('kept') ?? 0, left: number('left') ?? 0 } }
      : {}),
    ...(unrun === undefined ? {} : { unrun }),
    ...(dismissed === undefined ? {} : { dismissed }),
    ...(restored === undefined ? {} : { restored }),
  };
}
