/** Prepositions that melt with an article wherever both may stand. */
const USUAL = [
  ['von dem', 'vom'],
  ['zu dem', 'zum'],
  ['zu der', 'zur'],
  ['bei dem', 'beim'],
  ['in dem', 'im'],
  ['an dem', 'am'],
  ['in das', 'ins'],
  ['an das', 'ans'],
] as const;
/** Those that text has apart as often. */
const OTHERS = [
  ['auf das', 'aufs'],
  ['für das', 'fürs'],
  ['um das', 'ums'],
  ['durch das', 'durchs'],
] as const;
const CONTRACTED: ReadonlyMap<string, string> = new Map(USUAL);
const APART: ReadonlyMap<string, string> = new Map(
  [...USUAL, ...OTHERS].map(([apart, together]) => [together, apart]),
);

/** Preposition and article, small letters, as one word where they are usually written so. */
export function contracted(preposition: string, article: string): string {
  const apart = `${preposition} ${article}`;
  return CONTRACTED.get(apart) ?? apart;
}

/** The preposition in a word that holds an article too; undefined where it is none. */
export function prepositionIn(word: string): string | undefined {
  return APART.get(word.toLowerCase())?.split(' ')[0];
}
