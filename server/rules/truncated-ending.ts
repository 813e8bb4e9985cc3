import type { Segment, Span } from '../model.ts';
import { WordClass, type Language } from '../language/language.ts';
import { oncePer } from '../text/once.ts';
import { defineRule, type ArticleReading, type Remark } from './rule.ts';
import { textAt, wordsOf } from './words.ts';

/** Words that end no German sentence: counted in running text, at most three in 700,000 sentences end in one. */
const NEVER_LAST = new Set(
  `der des den dass weil wenn falls obwohl nachdem sodass als sowie sondern und oder im am ans ins beim vom von zum zur hinter
  neben zwischen für gegen bis seit während trotz gemäß innerhalb angesichts aufgrund mithilfe unser seine seinen ihren ihrem
  ihrer entweder weder sowohl bzw welcher deren kein`.split(/\s+/),
);
/** Words that end sentences, but hardly one without its stop where all others have theirs. */
const UNFINISHED = new Set(
  'nicht sich auch noch nur sehr ein eine einen die das er es wir man ihre ihr'.split(' '),
);
/** Behind these »der« stands for a person: Das kann nur der. Auch der. Ich meine den. */
const FOCUS = new Set('nur auch nicht einmal sogar selbst eben gerade bloß schon'.split(' '));
const DAY = /(?<!\p{L})(?:am|vom|zum|seit|ab|dem) \d{1,2}\.$/u;
const GOES_ON =
  /^(?:\d|\p{Ll}|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/u;
const GREETING = /^(?:Sehr |Liebe|Hallo|Guten |Werte)/u;
/** Shorter lines may be headings, entries of a list, verses. */
const FEWEST = 6;

const LEAST_CLOSED = 3;
const SHARE_CLOSED = 0.6;

export default defineRule({
  id: 'truncated-ending',
  title: { de: 'Satz bricht ab', en: 'Sentence breaks off' },
  category: 'truncation',
  severity: 'major',
  confidence: 0.95,
  source: 'seen where a page cut its text to a number of characters',
  examples: [
    { wrong: 'Der Verein spendet das Geld ⟦für⟧.' },
    { wrong: 'Der Verein spendet das Geld für neue Bänke ⟦und⟧' },
    { wrong: 'Der Verein spendet das Geld für neue Bänke⟦,⟧' },
    {
      wrong: [
        'Der Verein spendet.',
        'Er hat Geld.',
        'Es fehlen Bänke.',
        'Im Herbst gibt es Bänke, im Winter gibt es ⟦nicht⟧',
      ],
    },
    { wrong: 'Das Fest beginnt ⟦am 12.⟧' },
    { wrong: ['Das Fest beginnt ⟦am 12.⟧', 'Alle sind geladen.'] },
    {
      wrong: [
        'Der Verein spendet.',
        'Er hat Geld.',
        'Es fehlen Bänke.',
        'Der Verein spendet das Geld für neue ⟦spielplä⟧',
      ],
    },
  ],
  passes: [
    'Der Verein lädt alle ein.',
    'Das kann nur der.',
    'Ich meine den.',
    ['Das Fest beginnt am 12.', 'Mai und dauert lange.'],
    'Er kaufte Brot, Milch und, und, und.',
    ['Sehr geehrte Damen und Herren im Verein,', 'wir laden ein.'],
    ['Der Verein spendet das Geld für neue Bänke,', 'weil sie fehlen.'],
    'Der Verein spendet das Geld für:',
    ['Der Verein will neue Bänke am See,', 'neue Wege im alten Wald von Kiel,', 'Ein Fest gibt es auch.'],
    'Bänke für',
    'Hinweis für alle: Die Bänke am See gibt es nicht',
    'Öffnen Sie danach das Fenster mit dem Befehl zxcls',
    'Der Verein heißt jetzt nur noch Kiez für.eu',
    'Wege nach Kiel, Bremen,',
  ],
  *find(segment, { article, language }) {
    const remark = endOf(segment, article, language);
    if (remark !== undefined) yield remark;
  },
});

const SIGNS = [brokenDay, brokenWord, brokenComma] as const;

function endOf(segment: Segment, article: ArticleReading, language: Language): Remark | undefined {
  if (segment.kind !== 'sentence') return undefined;
  for (const sign of SIGNS) {
    const span = sign(segment, article, language);
    if (span !== undefined)
      return { span, message: `Der Satz bricht bei „${segment.text.slice(span.start, span.end)}“ ab.` };
  }
  return undefined;
}

/** `am 12.` without a month, where nothing follows that could be one. */
function brokenDay({ text, index }: Segment, { segments }: ArticleReading): Span | undefined {
  const day = DAY.exec(text);
  if (day === null || GOES_ON.test(segments[index + 1]?.text ?? '')) return undefined;
  return { start: day.index, end: text.length };
}

function brokenWord(segment: Segment, article: ArticleReading, language: Language): Span | undefined {
  const words = wordsOf(segment);
  const last = words.at(-1);
  if (last?.gap !== ' ') return undefined;
  const rest = segment.text.slice(last.span.end);
  const before = textAt(words, words.length - 2);
  if (rest === '.')
    return NEVER_LAST.has(last.text) && !isPronoun(last.text, before, language) ? last.span : undefined;
  if (rest !== '' || words.length < FEWEST) return undefined;
  const unknown = /^\p{Ll}+$/u.test(last.text) && !language.knows(last.text);
  const cut = (UNFINISHED.has(last.text) || unknown) && closesItsSentences(article);
  return cut || NEVER_LAST.has(last.text) ? last.span : undefined;
}

function isPronoun(last: string, before: string, language: Language): boolean {
  if (last !== 'der' && last !== 'den') return false;
  return FOCUS.has(before) || (language.classes(before) & WordClass.finite) !== 0;
}

/** Whether nearly all segments of the article end in a mark: manuals and lists do without. */
const closesItsSentences: (article: ArticleReading) => boolean = oncePer(({ segments }: ArticleReading) => {
  const closed = segments.filter(({ text }) => /[.!?…:"“”»«)]$/u.test(text)).length;
  return closed >= LEAST_CLOSED && closed >= SHARE_CLOSED * segments.length;
});

function brokenComma(segment: Segment, { segments }: ArticleReading): Span | undefined {
  const { text, index } = segment;
  const next = segments[index + 1]?.text ?? '';
  if (!text.endsWith(',') || GREETING.test(text) || GOES_ON.test(next)) return undefined;
  if (wordsOf(segment).length < FEWEST || (segments[index - 1]?.text ?? '').endsWith(',')) return undefined;
  return { start: text.length - 1, end: text.length };
}
