import type { Language } from '../language/language.ts';
import { oncePer } from '../text/once.ts';
import { distance } from './likeness.ts';
import { namesOf, type Name } from './names.ts';
import { defineRule, type ArticleReading } from './rule.ts';
import { germanTranscriptions } from './slavic.ts';

/** Shorter names differ by one letter and are two names. */
const SHORTEST = 5;
/** From this length on, two letters may differ. */
const LONG = 7;
/** Differences in the last letters are endings: »Petrov«, »Petrova«. */
const ENDING = /^(?:[aeiosny]|e[nrs]|in|u[sm]|is|owa)?$/u;
/** A name is compared with only so many others of its initial, the first ones of the text. */
const MOST_ALIKE = 300;

/** Spellings that another one in the same article outweighs, with the one that should stand. */
const variants: (article: ArticleReading) => ReadonlyMap<string, string> = oncePer(
  (article: ArticleReading) => {
    const names = namesOf(article);
    const alike = new Map<string, Name[]>();
    for (const name of names.values()) {
      for (const key of [name.text.toLowerCase(), name.text.charAt(0)])
        alike.set(key, [...(alike.get(key) ?? []), name]);
    }
    const found = new Map<string, string>();
    for (const rare of names.values())
      for (const name of candidates(rare, alike))
        if (
          name !== rare &&
          outweighs(name, rare, article.language) &&
          isVariant(rare, name, article.language)
        )
          found.set(rare.text, name.text);
    return found;
  },
);

/** The names that a name could be a variant of: alike but for case, as German transcribes it, of one initial. */
function candidates({ text }: Name, alike: ReadonlyMap<string, readonly Name[]>): readonly Name[] {
  const keys = [
    text.charAt(0),
    text.toLowerCase(),
    ...germanTranscriptions(text).map((form) => form.toLowerCase()),
  ];
  return keys.flatMap((key) => (alike.get(key) ?? []).slice(0, MOST_ALIKE));
}

function isVariant(rare: Name, name: Name, language: Language): boolean {
  return (
    sameButCase(rare.text, name.text) ||
    germanTranscriptions(rare.text).includes(name.text) ||
    misspelt(rare, name, language)
  );
}

/** German text knows the one and not the other, or the article has it more often. */
function outweighs(name: Name, rare: Name, language: Language): boolean {
  const known = language.usage(name.text).upper - language.usage(rare.text).upper;
  if (known !== 0) return known > 0;
  return name.mentions.length > rare.mentions.length;
}

/** »NetZero«, »Netzero«; all capitals are a matter of taste (»NATO«, »Nato«). */
function sameButCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase() && a !== a.toUpperCase() && b !== b.toUpperCase();
}

function misspelt(rare: Name, name: Name, language: Language): boolean {
  const [a, b] = [rare.text, name.text];
  if (Math.min(a.length, b.length) < SHORTEST || language.knows(a)) return false;
  if (name.mentions.length < 2 || 2 * rare.mentions.length > name.mentions.length) return false;
  if (sameButEnding(a, b)) return false;
  const most = Math.min(a.length, b.length) >= LONG && sharesFirstName(rare, name) ? 2 : 1;
  return distance(a, b, most) <= most && !somebodyElse(rare, name);
}

function sameButEnding(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return ENDING.test(a.slice(same)) && ENDING.test(b.slice(same));
}

function firstNames({ mentions }: Name): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ before }) => before ?? []));
}

function sharesFirstName(rare: Name, name: Name): boolean {
  const known = firstNames(name);
  return [...firstNames(rare)].some((first) => known.has(first));
}

/** Another first name, or both in one sentence: two people. */
function somebodyElse(rare: Name, name: Name): boolean {
  if (firstNames(rare).size > 0 && firstNames(name).size > 0 && !sharesFirstName(rare, name)) return true;
  return rare.mentions.some(({ segment }) => name.mentions.some((other) => other.segment === segment));
}

export default defineRule({
  id: 'name-variant',
  title: { de: 'Name in zwei Schreibungen', en: 'Name spelled in two ways' },
  category: 'entity',
  severity: 'major',
  confidence: 0.8,
  source: 'engines translate every sentence by itself and transcribe a name anew each time',
  examples: [
    {
      wrong: [
        'Die Forscherin Grimelda kam aus Oslo.',
        'Nach Grimelda sprach ihr Kollege.',
        'Dann ging ⟦Grimedla⟧ nach Hause.',
      ],
      right: [
        'Die Forscherin Grimelda kam aus Oslo.',
        'Nach Grimelda sprach ihr Kollege.',
        'Dann ging Grimelda nach Hause.',
      ],
    },
    {
      wrong: ['Der Dienst NetZero wächst.', 'Anleger mögen NetZero.', 'Nun will auch ⟦Netzero⟧ mehr.'],
      right: ['Der Dienst NetZero wächst.', 'Anleger mögen NetZero.', 'Nun will auch NetZero mehr.'],
    },
    {
      wrong: [
        'Die Forscherin Grimelda kam aus Oslo.',
        'Nach Grimelda sprach ihr Kollege.',
        'Dann ging ⟦Grimolda⟧ nach Hause.',
      ],
      right: [
        'Die Forscherin Grimelda kam aus Oslo.',
        'Nach Grimelda sprach ihr Kollege.',
        'Dann ging Grimelda nach Hause.',
      ],
    },
    {
      wrong: [
        'Der Physiker Anselm Kreutzwald kam aus Oslo.',
        'Nach Kreutzwald sprach ihr Kollege.',
        'Später traf man Anselm ⟦Kroitzwald⟧ im Hof.',
      ],
      right: [
        'Der Physiker Anselm Kreutzwald kam aus Oslo.',
        'Nach Kreutzwald sprach ihr Kollege.',
        'Später traf man Anselm Kreutzwald im Hof.',
      ],
    },
    {
      wrong: [
        'Gestern kam Jewgeni Schirkow an.',
        'Der Plan von Schirkow steht.',
        'Nur für ⟦Zhirkov⟧ gab es keinen Platz.',
      ],
      right: [
        'Gestern kam Jewgeni Schirkow an.',
        'Der Plan von Schirkow steht.',
        'Nur für Schirkow gab es keinen Platz.',
      ],
    },
  ],
  passes: [
    [
      'Bei Frau Grimelda war es warm.',
      'Von Grimelda kam ein Brief.',
      'Aus Grabow kam Frau Gundewulf.',
      'Mit Frau Grabenau kam Herr Gronemeier.',
    ],
    ['Das Bündnis heißt NATO.', 'Andere schreiben Nato.', 'Die NATO wächst.'],
    [
      'Am Abend kam Herr Hansdorf.',
      'Für Hansdorf war es spät.',
      'Auch Peter Honsdorf fuhr heim.',
      'Karl Hansdorf blieb.',
    ],
    ['Bei Frau Grimelda wohnte Frau Grimolda.', 'Von Grimelda kam kein Wort.'],
    ['Die Sängerin Dobrowa kam mit Herrn Dobrow.', 'Für Dobrow war das neu.'],
    ['Zwischen Bern und Born liegt viel.', 'In Bern regnet es.', 'In Bern schneit es.'],
    ['Am Abend sang Grimelda.', 'Dann sang Grimolda.'],
  ],
  *find(segment, { article }) {
    const spelling = variants(article);
    if (spelling.size === 0) return;
    for (const { text, mentions } of namesOf(article).values()) {
      const better = spelling.get(text);
      if (better === undefined) continue;
      for (const { span } of mentions.filter((mention) => mention.segment === segment)) {
        const message = `Im übrigen Text steht „${better}“, hier „${text}“.`;
        const severity = sameButCase(text, better) ? 'minor' : 'major';
        yield { span, message, severity, alternatives: [[{ span, text: better }]] };
      }
    }
  },
});
