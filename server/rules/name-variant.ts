import type { Segment, Span } from '../model.ts';
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
/** A name is compared with only so many that begin or end like it, the first ones of the text. */
const MOST_ALIKE = 100;

/** Spellings that another one in the same article outweighs, with the one that should stand. */
const variants: (article: ArticleReading) => ReadonlyMap<Name, string> = oncePer(
  (article: ArticleReading) => {
    const { language } = article;
    const names = [...namesOf(article).values()];
    const repeated = names.filter(({ mentions }) => mentions.length > 1);
    const alike = grouped([...names.map(small), ...repeated.flatMap((name) => [head(name), tail(name)])]);
    const found = new Map<Name, string>();
    for (const rare of names) {
      const candidates = [...respelt(rare, alike), ...misspelt(rare, alike, language)];
      const better = candidates.find((name) => outweighs(name, rare, language));
      if (better !== undefined) found.set(rare, better.text);
    }
    return found;
  },
);

interface Misspelling {
  readonly span: Span;
  readonly text: string;
  readonly better: string;
}

/** Every place of every spelling that another one outweighs. */
const misspellings: (article: ArticleReading) => ReadonlyMap<Segment, readonly Misspelling[]> = oncePer(
  (article: ArticleReading) => {
    const places = new Map<Segment, Misspelling[]>();
    for (const [{ text, mentions }, better] of variants(article))
      for (const { segment, span } of mentions.filter(({ word }) => !word.cited))
        places.set(segment, [...(places.get(segment) ?? []), { span, text, better }]);
    return places;
  },
);

/** A name and a trait that likely variants of it share. */
type Keyed = readonly [string, Name];
type Names = ReadonlyMap<string, readonly Name[]>;

function small(name: Name): Keyed {
  return [name.text.toLowerCase(), name];
}

/** One slip in a name leaves its first two letters, or its first and its last two. */
function head(name: Name): Keyed {
  return [`${name.text.slice(0, 2)}…`, name];
}

function tail(name: Name): Keyed {
  return [`${name.text.slice(0, 1)}…${name.text.slice(-2)}`, name];
}

function grouped(keyed: readonly Keyed[]): Names {
  const groups = new Map<string, Name[]>(keyed.map(([key]) => [key, []]));
  for (const [key, name] of keyed) groups.get(key)?.push(name);
  return groups;
}

/** Names that are the same but for capitals, or as German transcribes it. */
function respelt(rare: Name, alike: Names): Name[] {
  const { text } = rare;
  const forms = new Set([text, ...germanTranscriptions(text)].map((form) => form.toLowerCase()));
  return [...forms]
    .flatMap((form) => alike.get(form) ?? [])
    .filter((name) =>
      name.text.toLowerCase() === text.toLowerCase()
        ? sameButCase(name.text, text)
        : !somebodyElse(rare, name),
    );
}

/** Names that the text repeats and that this one, unknown to German, misses by a letter or two. */
function misspelt(rare: Name, alike: Names, language: Language): Name[] {
  if (rare.text.length < SHORTEST || language.knows(rare.text)) return [];
  return [head(rare), tail(rare)]
    .flatMap(([key]) => (alike.get(key) ?? []).slice(0, MOST_ALIKE))
    .filter((name) => 2 * rare.mentions.length <= name.mentions.length && isSlip(rare, name));
}

/** German text knows the one and not the other, or the article has it more often. */
function outweighs(name: Name, rare: Name, language: Language): boolean {
  const known = language.usage(name.text).upper - language.usage(rare.text).upper;
  if (known !== 0) return known > 0;
  return name.mentions.length > rare.mentions.length;
}

/** »NetZero«, »Netzero«; all capitals are a matter of taste (»NATO«, »Nato«). */
function sameButCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase() && ![a, b].some((word) => word === word.toUpperCase());
}

function isSlip(rare: Name, name: Name): boolean {
  const [a, b] = [rare.text, name.text];
  if (b.length < SHORTEST || Math.abs(a.length - b.length) > 2 || sameButEnding(a, b)) return false;
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
  const named = firstNames(rare).size > 0 && firstNames(name).size > 0;
  return (
    (named && !sharesFirstName(rare, name)) ||
    rare.mentions.some(({ segment }) => name.mentions.some((other) => other.segment === segment))
  );
}

export default defineRule({
  id: 'name-variant',
  title: { de: 'Name in zwei Schreibungen', en: 'Name spelled in two ways' },
  category: 'entity',
  severity: 'major',
  confidence: 0.85,
  source: 'engines translate every sentence by itself and transcribe a name anew each time',
  examples: [
    {
      wrong: ['Der Autor Puschkin starb früh.', 'Nach ⟦Pushkin⟧ ist ein Platz benannt.'],
      right: ['Der Autor Puschkin starb früh.', 'Nach Puschkin ist ein Platz benannt.'],
    },
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
    {
      wrong: [
        'Die Forscherin Grimelda kam aus Oslo.',
        'Nach Grimelda sprach ihr Kollege.',
        'Dann ging Anna ⟦Grimolda⟧ nach Hause.',
      ],
      right: [
        'Die Forscherin Grimelda kam aus Oslo.',
        'Nach Grimelda sprach ihr Kollege.',
        'Dann ging Anna Grimelda nach Hause.',
      ],
    },
  ],
  passes: [
    ['Der Geiger Dobrow kam spät.', 'Für Dobrow war das neu.', 'Danach sang Frau Dobrowa.'],
    ['Das Forum heißt QUORELA.', 'Andere schreiben Quorela.', 'Die QUORELA wächst.'],
    ['Der Koch Burl kam spät.', 'Für Burl war das neu.', 'Dann ging Herr Borl heim.'],
    [
      'Der Physiker Kreutzwald kam aus Oslo.',
      'Nach Kreutzwald sprach ihr Kollege.',
      'Später traf man Herrn Kroitzwald im Hof.',
    ],
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
    [
      'Im Jahr 1850 starb Anton II. in Wien.',
      'Ihm folgte Anton III. nach.',
      'Nach Anton II. hieß ein Platz.',
    ],
    ['Am Abend sprach Anna Nowak.', 'Dann sprach Peter Novak.', 'Nach Novak kam niemand mehr.'],
    ['Der Autor Puschkin starb früh.', 'Seinen Namen (russisch umgeschrieben Pushkin) kennt jeder.'],
    ['Die Sängerin Dobrowa kam mit Herrn Dobrow.', 'Für Dobrow war das neu.'],
    ['Zwischen Bern und Born liegt viel.', 'In Bern regnet es.', 'In Bern schneit es.'],
    ['Am Abend sang Grimelda.', 'Dann sang Grimolda.'],
  ],
  *find(segment, { article }) {
    for (const { span, text, better } of misspellings(article).get(segment) ?? []) {
      const message = `Im übrigen Text steht „${better}“, hier „${text}“.`;
      const severity = sameButCase(text, better) ? 'minor' : 'major';
      yield { span, message, severity, alternatives: [[{ span, text: better }]] };
    }
  },
});
