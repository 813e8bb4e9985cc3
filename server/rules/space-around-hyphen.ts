import { WordClass, type Language } from '../language/language.ts';
import type { Edit, Token } from '../model.ts';
import { spanOver } from './kinds.ts';
import { defineRule, type Remark } from './rule.ts';
import { capital } from './words.ts';

/** A hyphen with a space that parts a compound. */
interface Gap {
  /** Number of the hyphen among the tokens. */
  readonly at: number;
  readonly left: Token;
  readonly right: Token;
  readonly side: 'before' | 'after' | 'both';
  readonly edits: readonly Edit[];
  /** Another hyphen and a capital follow: the right word is a middle part. */
  readonly goesOn: boolean;
}

const DECLINED = /(?:e|er|es|en|em)$/u;
const CONJUNCTIONS = new Set(['und', 'oder', 'bzw', 'beziehungsweise', 'sowie']);
const WHERE = { before: 'vor', after: 'nach', both: 'vor und nach' };
const CLOSING = new Set([')', ']', '“', '”', '"', '«', '’', '‘']);
/** How often running text must join two words by a hyphen before `EU - Kommission` is no dash. */
const OFTEN = 3;

export default defineRule({
  id: 'space-around-hyphen',
  title: { de: 'Leerzeichen am Bindestrich', en: 'Space at a hyphen' },
  category: 'spacing',
  severity: 'minor',
  confidence: 0.97,
  source:
    'seen in translations from Ukrainian, and where an engine keeps a name or a bracket out of the sentence',
  examples: [
    { wrong: 'Die ⟦Olympia -Bewerbung⟧ scheiterte.', right: 'Die Olympia-Bewerbung scheiterte.' },
    {
      wrong: 'Ein ⟦Kamera -Drohnen -Verbot⟧ gilt am Hafen.',
      right: 'Ein Kamera-Drohnen-Verbot gilt am Hafen.',
    },
    { wrong: 'Der ⟦Garten -Online -Handel⟧ wächst.', right: 'Der Garten-Online-Handel wächst.' },
    { wrong: 'Die ⟦Olympia- Bewerbung⟧ scheiterte.', right: 'Die Olympia-Bewerbung scheiterte.' },
    { wrong: 'Der Fonds (WWF⟦) -Vertreter⟧ blieb fern.', right: 'Der Fonds (WWF)-Vertreter blieb fern.' },
    { wrong: 'Die „Blau⟦“ -Ausstellung⟧ öffnet heute.', right: 'Die „Blau“-Ausstellung öffnet heute.' },
    { wrong: 'Eine ⟦60 -jährige⟧ Frau half.', right: 'Eine 60-jährige Frau half.' },
    { wrong: 'Eine ⟦60 -Jährige⟧ half.', right: 'Eine 60-Jährige half.' },
    { wrong: 'Die ⟦EU - Kommission⟧ berät heute.', right: 'Die EU-Kommission berät heute.' },
    { wrong: 'Bekannt sind ⟦Groß -und⟧ Kleinbetriebe.', right: 'Bekannt sind Groß- und Kleinbetriebe.' },
    { wrong: 'Der ⟦deutsch -französische⟧ Handel wächst.', right: 'Der deutsch-französische Handel wächst.' },
    { wrong: 'Die ⟦Wiener -Philharmoniker⟧ spielen.', right: 'Die Wiener Philharmoniker spielen.' },
    { wrong: 'Die ⟦Wiener -Bojen⟧ liegen still.' },
    { wrong: 'Die ⟦eBay -Auktion⟧ endet heute.', right: 'Die eBay-Auktion endet heute.' },
    { wrong: 'Der ⟦Fischer -Verein⟧ tagt.', right: 'Der Fischer-Verein tagt.' },
    { wrong: 'Die ⟦Lübeck -AG⟧ wächst.', right: 'Die Lübeck-AG wächst.' },
    { wrong: 'Die ⟦Wiener -Kaffee -Häuser⟧ sind alt.' },
    {
      wrong: 'Die ⟦Olympia -Bewerbung⟧ der Groß- und Kleinstädte ruht.',
      right: 'Die Olympia-Bewerbung der Groß- und Kleinstädte ruht.',
    },
    {
      wrong: 'Die ⟦Olympia -Bewerbung⟧ der Rhein-Stadt ruht.',
      right: 'Die Olympia-Bewerbung der Rhein-Stadt ruht.',
    },
  ],
  passes: [
    'Er kam oft -müde Gäste blieben.',
    'Das Wasser war tief -es fror.',
    'Das Meer war blau -grün war es nie.',
    'Der Knopf steht auf Position -A und rostet.',
    'Der Ein- und Ausgang ist gesperrt.',
    'Er prüft die Verkehrslenkung und -Überwachung.',
    'Geschäfts- und Privatkunden zahlen gleich viel.',
    'Das Wasser wurde be- oder entladen.',
    'Sie ist reisefähig und -bereit.',
    'Der Wechsel von Sommer- auf Winterzeit gelingt.',
    'Die Namen enden auf -hausen oder -heim.',
    'Die Mauer war alt -jetzt liegt sie.',
    'Der Bürgermeister - seit März im Amt - schwieg.',
    'Der Bürgermeister -Herr Lorenz aus Fulda- schwieg.',
    'Die Temperatur fiel auf -5 Grad.',
    'Die Strecke Köln - Bonn ist frei.',
    'Gebraucht werden: -Mehl -Zucker -Salz',
    '- Mehl - Zucker',
    'Mainz -Die Polizei sucht Zeugen.',
    'Der Antrag wurde abgelehnt -Mehrheit dagegen.',
    'Der Befehl lautet tar -x.',
    'Der Kran fiel aus -',
    'Die Straßen 3- Ende.',
    'Das Land war reich- Gold gab es genug.',
  ],
  knownMisses: ['Die Bruecken - Baustelle ruht.'],
  *find({ text, tokens }, { language }) {
    if (LIST.test(text) || !text.includes('-')) return;
    const gaps = tokens.flatMap((_, at) => gapAt(tokens, at, language) ?? []);
    if (gaps.length === 0) return;
    const closing = lastClosing(tokens, language);
    for (const chain of chainsOf(gaps.filter(({ at, side }) => side !== 'before' || closing <= at + 2)))
      yield remarkOn(chain, tokens, language);
  },
});

/** Bullets: a hyphen at the beginning, or behind a colon. */
const LIST = /^\s*-|:\s+-/u;

function gapAt(tokens: readonly Token[], at: number, language: Language): Gap | undefined {
  if (tokens[at]?.text !== '-') return undefined;
  const spaceLeft = blank(tokens[at - 1]);
  const spaceRight = blank(tokens[at + 1]);
  if (spaceLeft === undefined && spaceRight === undefined) return undefined;
  const left = tokens[spaceLeft === undefined ? at - 1 : at - 2];
  const right = tokens[spaceRight === undefined ? at + 1 : at + 2];
  if (right === undefined || left === undefined) return undefined;
  const side = spaceLeft === undefined ? 'after' : spaceRight === undefined ? 'before' : 'both';
  const edits = [spaceLeft, spaceRight]
    .flatMap((space) => space ?? [])
    .map(({ span }) => ({ span, text: '' }));
  const gap: Gap = { at, left, right, side, edits, goesOn: hyphenFollows(tokens, tokens.indexOf(right, at)) };
  if (side === 'before' && CONJUNCTIONS.has(right.text) && capital(left.text)) return suspended(gap);
  return TESTS[side](gap, language) ? gap : undefined;
}

/** `Garten -Online -Bank`: a middle part may be a word that ends no compound. */
function hyphenFollows(tokens: readonly Token[], at: number): boolean {
  const hyphen = blank(tokens[at + 1]) === undefined ? at + 1 : at + 2;
  const next = tokens[hyphen + 1];
  return tokens[hyphen]?.text === '-' && next?.kind === 'word' && capital(next.text);
}

/** A space inside a line. */
function blank(token: Token | undefined): Token | undefined {
  return token?.kind === 'space' && !/[\r\n]/u.test(token.text) ? token : undefined;
}

/** `Groß -und`: the hyphen belongs to the first word, the space to the second. */
function suspended(gap: Gap): Gap {
  const { span } = gap.right;
  return { ...gap, edits: [...gap.edits, { span: { start: span.start, end: span.start }, text: ' ' }] };
}

const TESTS: Readonly<Record<Gap['side'], (gap: Gap, language: Language) => boolean>> = {
  before: ({ left, right, goesOn }, language) =>
    isAdjectivePair(left, right, language) ||
    (beginsCompound(left, language) &&
      (endsCompound(right, language) ||
        (goesOn && capital(right.text)) ||
        (left.kind === 'number' && /^\p{Ll}{3}/u.test(right.text)))),
  after: ({ left, right }, language) => capital(left.text) && endsCompound(right, language),
  both: ({ left, right }, language) =>
    endsCompound(right, language) && language.usage(`${left.text}-${right.text}`).upper >= OFTEN,
};

/** `deutsch -französische`: the first stands without an ending, the second has the ending of both. */
function isAdjectivePair(left: Token, right: Token, language: Language): boolean {
  const { adjective, verb, function: closed } = WordClass;
  const [first, second] = [language.classes(left.text), language.classes(right.text)];
  if (capital(left.text) || capital(right.text)) return false;
  if ((first & adjective) === 0 || (first & (verb | closed)) !== 0 || (second & adjective) === 0)
    return false;
  return !DECLINED.test(left.text) && DECLINED.test(right.text);
}

/** `Wiener -Oper`: names of towns in -er stand apart, so the hyphen may be what is too much. */
function isFromPlace({ text }: Token, language: Language): boolean {
  return text.endsWith('er') && (language.classes(text.slice(0, -2)) & WordClass.name) !== 0;
}

function beginsCompound({ kind, text }: Token, language: Language): boolean {
  if (kind !== 'word') return kind === 'number' || CLOSING.has(text);
  if (capital(text)) return true;
  const { function: closed, verb, adjective, participle } = WordClass;
  return (language.classes(text) & (closed | verb | adjective | participle)) === 0;
}

/** A word with a capital that is no mere beginning of a new thought: `Mainz -Die Polizei …`. */
function endsCompound({ text }: Token, language: Language): boolean {
  if (text.length < 2 || !capital(text)) return false;
  const classes = language.classes(text);
  return (classes & WordClass.noun) !== 0 || (classes & WordClass.function) === 0;
}

/** `der Mann -Herr Lorenz- kam`: where the last hyphen stands that closes an aside before an ordinary word; -1 = nowhere. */
function lastClosing(tokens: readonly Token[], language: Language): number {
  return tokens.findLastIndex(({ text }, at) => text === '-' && closesAside(tokens, at, language));
}

function closesAside(tokens: readonly Token[], at: number, language: Language): boolean {
  const next = tokens[at + 2];
  if (next?.kind !== 'word' || tokens[at - 1]?.kind !== 'word' || blank(tokens[at + 1]) === undefined)
    return false;
  return !capital(next.text) && (language.classes(next.text) & WordClass.function) === 0;
}

/** Gaps of one compound stand together. */
function chainsOf(gaps: readonly Gap[]): Gap[][] {
  const chains: Gap[][] = [];
  for (const gap of gaps) {
    const open = chains.at(-1);
    if (open?.at(-1)?.right === gap.left) open.push(gap);
    else chains.push([gap]);
  }
  return chains;
}

function remarkOn(chain: readonly Gap[], tokens: readonly Token[], language: Language): Remark {
  const ends = chain.flatMap(({ left, right }) => [left, right]);
  const last = ends.slice(-1).map(({ text }) => text);
  return {
    span: spanOver(ends),
    message: `In der Zusammensetzung mit „${last.join('')}“ steht ein Leerzeichen ${chain
      .slice(0, 1)
      .map(({ side }) => WHERE[side])
      .join('')} dem Bindestrich.`,
    alternatives: repairsOf(chain, tokens, language),
  };
}

function repairsOf(chain: readonly Gap[], tokens: readonly Token[], language: Language): Edit[][] {
  const [first] = chain;
  if (first === undefined || !isFromPlace(first.left, language)) return [chain.flatMap(({ edits }) => edits)];
  const hyphen = tokens[first.at];
  if (hyphen === undefined || chain.length > 1 || language.together(first.left.text, first.right.text) === 0)
    return [];
  return [[{ span: hyphen.span, text: '' }]];
}
