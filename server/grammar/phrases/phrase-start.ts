import { unionCells } from './agreement.ts';
import type { ReadToken } from '../reading.ts';
import { DETERMINER } from '../tag-sets.ts';

type Tokens = readonly ReadToken[];

/** The determiners of a phrase. */
export interface Start {
  readonly to: number;
  readonly predeterminers: readonly number[];
  readonly determiner?: number;
  /** ein paar, ein wenig, ein bisschen. */
  readonly quantity: boolean;
}

/** Words that may stand before an article in one phrase. */
const BEFORE_ARTICLE = new Set(['PIAT', 'PDAT', 'PWAT']);

const QUANTITIES = new Set(['paar', 'wenig', 'bisschen', 'bißchen', 'klein']);

/** Reads the determiners that stand at `at`, if any. */
export function determiners(tokens: Tokens, at: number): Start {
  const first = tokens[at];
  if (first === undefined || !DETERMINER.has(first.tag))
    return { to: at, predeterminers: [], quantity: false };
  const second = tokens[at + 1];
  // dieser eine Wahlkreis, der eine Mann
  if (second?.tag === 'ART' && ONE.test(second.text) && !ONE.test(first.text) && meet(first, second)) {
    return { to: at + 2, predeterminers: [], determiner: at, quantity: false };
  }
  if (second !== undefined && first.tag === 'ART' && QUANTITIES.has(second.text) && second.tag !== 'ADJA') {
    return { to: at + 2, predeterminers: [], determiner: at, quantity: true };
  }
  if (second !== undefined && BEFORE_ARTICLE.has(first.tag) && mayFollow(second)) {
    return { to: at + 2, predeterminers: [at], determiner: at + 1, quantity: false };
  }
  return { to: at + 1, predeterminers: [], determiner: at, quantity: false };
}

/** Whether ein after der, dieser … has the ending of an adjective there: die [eine] Seite, der [einen] Seite. */
function meet(first: ReadToken, second: ReadToken): boolean {
  const cells = second.text === 'eine' ? 0x6007 : second.text === 'einen' ? 0x9ff8 : 0;
  return (unionCells(first) & cells) !== 0;
}

const ONE = /^(?:ein|eine|einen|einem|einer|eines)$/u;

/** all die, solch ein, diese meine; but manche andere: an attribute. */
function mayFollow({ tag }: ReadToken): boolean {
  return tag === 'ART' || tag === 'PPOSAT' || tag === 'PDAT';
}
