import type { AdjectiveEntry } from './sources.ts';

export const ENDINGS = ['e', 'en', 'em', 'er', 'es'] as const;

/** Adjectives whose vowel changes in comparison, after the grammar (Duden 4, § Komparation); some may also keep it. */
const UMLAUT = new Set(
  `alt arg arm bang blass dumm fromm gesund glatt grob groß hart jung kalt karg klug krank krumm kurz lang nass rot scharf
  schmal schwach schwarz stark warm ungesund altklug`.split(/\s+/u),
);
/** Comparative and superlative stems that follow no rule. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  gut: ['besser', 'best'],
  hoch: ['höher', 'höchst'],
  nah: ['näher', 'nächst'],
  groß: ['größer', 'größt'],
  viel: ['mehr', 'meist'],
};
/** What has no degrees. */
const ABSOLUTE =
  /[-\d]|(?:jährig|monatig|wöchig|tägig|stündig|minütig|prozentig|stellig|teilig|eckig|fach|mal)$/u;

/** The stem to which endings go (dunkel → dunkl, hoch → hoh). */
export function declensionStem(entry: AdjectiveEntry): string | undefined {
  const form = entry.NOM?.DEF?.['M'];
  return form?.endsWith('e') ? form.slice(0, -1) : undefined;
}

/** The declined forms of the dictionary. */
export function* declined(entry: AdjectiveEntry): Generator<string> {
  for (const byArticle of Object.values(entry))
    for (const forms of Object.values(byArticle ?? {}))
      for (const form of Object.values(forms ?? {})) if (form !== null) yield form;
}

/** Comparative and superlative with all endings; the dictionary has hardly any. */
export function* degrees(lemma: string, stem: string): Generator<string> {
  if (ABSOLUTE.test(lemma)) return;
  for (const [comparative, superlatives] of stems(lemma, stem)) {
    yield comparative;
    for (const ending of ENDINGS) {
      yield comparative + ending;
      for (const superlative of superlatives) yield superlative + ending;
    }
  }
}

function* stems(lemma: string, stem: string): Generator<readonly [string, readonly string[]]> {
  const irregular = IRREGULAR[lemma];
  if (irregular !== undefined) {
    yield [irregular[0], [irregular[1]]];
    return;
  }
  const base = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  yield [`${stem}er`, superlatives(base, lemma)];
  if (UMLAUT.has(lemma)) yield [`${umlaut(stem)}er`, superlatives(umlaut(base), lemma)];
}

function superlatives(base: string, lemma: string): readonly string[] {
  if (lemma.endsWith('e')) return [`${base}est`];
  if (/(?:isch|end|e[rl]?t|igt)$/u.test(base))
    return base.endsWith('end') || base.endsWith('isch') ? [`${base}st`] : [`${base}st`, `${base}est`];
  if (/(?:[sßxztd]|sch)$/u.test(base)) return [`${base}est`];
  return /[aeiouäöüh]$/u.test(base) ? [`${base}st`, `${base}est`] : [`${base}st`];
}

const CHANGED: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü' };

/** The last a, o or u changed. */
export function umlaut(stem: string): string {
  return stem.replace(/[aou](?=[^aouäöü]*$)/u, (vowel) => CHANGED[vowel] ?? vowel);
}
