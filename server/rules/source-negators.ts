/** Languages whose words of denial are known. */
export type SourceLanguage = 'en' | 'uk' | 'ru' | 'fr' | 'es';

/** Short words that text of each language is full of. */
const TELLING: Readonly<Record<SourceLanguage, string>> = {
  en: 'the of and to in is was that for with as by on are from his which were',
  uk: 'і в на що з та до не від для як за про це його є був у',
  ru: 'и в на что с не по из как для от за это его был к у о',
  fr: 'le la les de des et du un une dans est que pour par sur qui en au',
  es: 'el la los las de y que en un una por con del se para es su al',
};

/** What denies beyond doubt. */
const DENIES: Readonly<Record<SourceLanguage, RegExp>> = {
  en: /(?<![\p{L}'’])(?:not|never|cannot|nobody|\p{Ll}+n['’]t)(?!\p{L})/u,
  uk: /(?<!\p{L})(?:не|ніколи|немає|ніхто)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:не|никогда|нет|никто)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:ne\s+\p{L}+(?:\s+\p{L}+)?\s+(?:pas|jamais)|n['’]\p{L}+(?:\s+\p{L}+)?\s+(?:pas|jamais)|personne\s+ne)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:no|nunca|jamás|nadie)(?!\p{L})/iu,
};

/** What denies in part, or says the same without denying: `not only`, `not until`, `why not`. */
const HALF: Readonly<Record<SourceLanguage, RegExp>> = {
  en: /(?<!\p{L})(?:not\s+(?:only|just|merely|simply|until|least|unlike|uncommon|unusual|without|all|more|less|so|as|yet|even|necessarily|far|long|sure|to\s+mention)|if\s+not|why\s+not|or\s+not|whether|nor|cannot\s+but|not\s+\p{L}+\s+but|but\s+not|un\p{L}+)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:не\s+(?:тільки|лише|лишень|менш\p{L}*|раніше)|не\s+\p{L}+,\s+а|якби\s+не)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:не\s+(?:только|лишь|мен\p{L}*|раньше|просто)|не\s+\p{L}+,\s+а|чуть\s+не|если\s+не)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:pas\s+(?:seulement|moins|encore)|non\s+seulement|peut-être)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:no\s+(?:solo|sólo|solamente|obstante|menos)|sino)(?!\p{L})/iu,
};

/** The language of a sentence by its short words; undefined where two are as likely, or none is. */
export function sourceLanguage(text: string): SourceLanguage | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counted = LANGUAGES.map((id) => ({
    id,
    count: words.filter((word) => TELLING_SETS.get(id)?.has(word) === true).length,
  }));
  const most = Math.max(...counted.map(({ count }) => count));
  const likeliest = counted.filter(({ count }) => count === most);
  if (/[іїєґ]/iu.test(text)) return 'uk';
  if (/[ыэъ]/iu.test(text)) return 'ru';
  return most >= 2 && likeliest.length === 1 ? likeliest[0]?.id : undefined;
}

const LANGUAGES: readonly SourceLanguage[] = ['en', 'uk', 'ru', 'fr', 'es'];
const TELLING_SETS: ReadonlyMap<SourceLanguage, ReadonlySet<string>> = new Map(
  LANGUAGES.map((id) => [id, new Set(TELLING[id].split(' '))]),
);

/** Titles and what others said: translations of those are free. */
const QUOTED = /["“„«»][^"”“„«»]{1,400}["”“«»]/gu;

/** Whether a foreign sentence denies something, wholly and in words of its own. */
export function denies(sentence: string): boolean {
  const text = sentence.replace(QUOTED, ' ');
  const language = sourceLanguage(text);
  return language !== undefined && DENIES[language].test(text) && !HALF[language].test(text);
}
