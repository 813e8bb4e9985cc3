import { abbreviation } from './abbreviations.ts';
import { isFinished } from './kind.ts';
import { opensSentence } from './openers.ts';

const MONTH =
  /^(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u;
/** Words after which no German sentence or heading ends: articles, conjunctions, prepositions that are no verb particles. */
const UNFINISHED =
  /(?<![\p{L}\p{N}])(?:der|die|den|dem|des|eine|einen|einem|einer|eines|und|oder|sowie|für|von|vom|zum|zur|im|ins|am|beim|dass|weil|obwohl|seinen?m?|seiner|ihren?m?|ihrer|unseren?m?|diesen?m?|dieser|wegen|während|zwischen|gegenüber dem)$/u;
const GREETING =
  /^(?:Liebe[rs]?|Hallo|Hi|Hey|Moin|Servus|Guten|Grüß|Sehr geehrte[rs]?|Werte[rs]?|Verehrte[rs]?)\s/u;
const LOWER = /^["„»“‚(]?\p{Ll}(?!\p{Ll}?\p{Lu})/u;

/**
 * Whether a break between two stretches of text cuts a sentence in two (`… rund 15.` / `000 Plätze …`). Needs a
 * reason in both parts; a line that may be a heading or an entry of a list is left alone.
 *
 * @param before - the last sentence before the break
 * @param after - the first sentence after it
 */
export function isCut(before: string, after: string): boolean {
  const end = before.slice(-60);
  if (cutsNumber(end, after)) return true;
  if (/\d\.$/u.test(end)) return cutsDate(end, after);
  if (end.endsWith('.') && abbreviation(end.slice(0, -1)) === 'never') return before.length > end.length / 2;
  if (isFinished(end)) return false;
  return goesOn(before, end, after);
}

function cutsNumber(end: string, after: string): boolean {
  return /(?<![\d.,])\d{1,3}\.$/u.test(end)
    ? /^\d{3}(?![\d.,]?\d)/u.test(after)
    : /\d,$/u.test(end) && /^\d/u.test(after);
}

function cutsDate(end: string, after: string): boolean {
  if (!/(?<![\p{N}.,])\d{1,2}\.$/u.test(end)) return false;
  if (MONTH.test(after)) return true;
  const ordinal =
    /(?<!\p{L})(?:am|vom|zum|bis|der|die|das|dem|den|des|im|ab|ins|jeden|jedem|seit|beim|[Aa]m|[Dd]er|[Ii]m) \d{1,2}\.$/u;
  const first = /^\p{Lu}[\p{L}-]*/u.exec(after)?.[0];
  return ordinal.test(end) && first !== undefined && !opensSentence(first);
}

/** No stop before the break: the rest must show that something is missing. */
function goesOn(before: string, end: string, after: string): boolean {
  if (GREETING.test(before)) return false;
  const words = before.split(/\s+/u, 8).length;
  const startsBig = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(before);
  if (!startsBig || words < 3) return false;
  if (/\p{L}[-\u00ad]$/u.test(end)) return LOWER.test(after) || /\p{Ll}-$/u.test(end);
  if (UNFINISHED.test(end)) return /^["„»“‚(]?[\p{L}\p{N}]/u.test(after);
  if (end.endsWith(',')) return LOWER.test(after) || words >= 6;
  return words >= 4 && LOWER.test(after) && !/[:;–—]$/u.test(end);
}
