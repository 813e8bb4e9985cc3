import { ACCUSATIVE, DATIVE } from '../../language/morphology.ts';
import type { Reading, ReadToken } from '../reading.ts';

/** Prepositions as they are counted beside words: contractions and pronominal adverbs with the preposition in them. */
const CONTRACTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    an: 'am ans daran dran woran',
    auf: 'aufs darauf drauf worauf',
    aus: 'daraus woraus',
    bei: 'beim dabei wobei',
    durch: 'durchs dadurch wodurch',
    für: 'fürs dafür wofür',
    gegen: 'dagegen wogegen',
    in: 'im ins darin worin',
    mit: 'damit womit',
    nach: 'danach wonach',
    über: 'übers überm darüber worüber',
    um: 'ums darum worum',
    unter: 'unters unterm darunter worunter',
    von: 'vom davon wovon',
    vor: 'vors vorm davor wovor',
    zu: 'zum zur dazu wozu',
  }).flatMap(([preposition, forms]) => forms.split(' ').map((form) => [form, preposition] as const)),
);

/**
 * The names under which `Valency` counts a preposition: itself, and itself with a case where its noun phrase shows that
 * case alone (auf, auf dative). Empty for other tokens.
 */
export function prepositionNames({ index, tag, text }: ReadToken, { phrases }: Reading): string[] {
  if (tag !== 'APPR' && tag !== 'APPRART' && tag !== 'PROAV') return [];
  const form = text.toLowerCase();
  const name = CONTRACTED.get(form) ?? form;
  const cells = phrases.find(({ preposition }) => preposition === index)?.cells ?? 0;
  const rows = [DATIVE, ACCUSATIVE].filter((row) => (cells & row) !== 0);
  if (tag === 'PROAV' || rows.length !== 1 || cells === 0) return [name];
  return [name, `${name} ${rows[0] === DATIVE ? 'dative' : 'accusative'}`];
}
