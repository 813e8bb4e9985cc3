import type { German } from '../grammar/german.ts';
import { FINITE } from '../grammar/tag-sets.ts';
import type { Segment, Span } from '../model.ts';
import { matchesIn } from './kinds.ts';
import { defineRule, type ArticleReading, type Remark } from './rule.ts';

const UNIT =
  '(?:Prozent|%|Millionen|Milliarden|Billionen|Mio\\.|Mrd\\.|Grad|Meter|Kilometer|Euro|US-Dollar|Dollar)';
/** What stands before an amount and before no date or rank. */
const ABOUT =
  '(?<=(?:^|\\s)(?:[Rr]und|[Ee]twa|ungefähr|circa|ca\\.|knapp|fast|[Üü]ber|[Bb]is zu|[Mm]ehr als|weniger als|mindestens|höchstens|insgesamt)\\s)';
/** Not behind these: a date, a rank, an age. */
const NO_RANK =
  '(?<!(?:^|\\s)(?:ist|sind|war|waren|wird|wurde|[Aa]m|[Vv]om|[Zz]um|[Bb]eim|[Ii]m|[Aa]b|[Dd]e[rnms]|[Dd]ie|[Dd]as|und) )';
/** A group of noughts begins no number; a single digit behind a comma is a decimal where a unit follows, unless one counts on (»4, 5 Prozent«). */
const INSIDE = new RegExp(
  `(?<![\\d.,])\\d{1,3}\\.\\s{1,4}000(?:\\.\\d{3})*(?!\\d)|${ABOUT}\\d{1,3}\\.\\s{1,4}\\d{3}(?= \\p{Lu})|${NO_RANK}(?<![\\d.,])\\d{1,3}\\.\\s{1,4}\\d{3}(?:\\.\\d{3})+(?= \\p{Lu})|(?<![\\d.,]|\\d[,;] )(\\d{1,3}),\\s{1,4}(\\d)(?= ${UNIT})`,
  'gu',
);
/** Units that no list of numbers ends in without a conjunction; short ones stand for themselves. */
const MEASURE =
  '(?:(?:Prozent|Promille|Millionen|Milliarden|Billionen|Grad|Euro|US-Dollar|Dollar|Franken|Punkte)|(?:Zenti|Milli|Kilo|Quadrat|Quadratkilo|Kubik)?[Mm]etern?|(?:Hekto)?[Ll]itern?|Hektar|(?:Kilo|Milli)?[Gg]ramm|Tonnen|(?:Kilo|Mega|Giga)?[Ww]att|Volt|Sekunden|Minuten|Stunden|Meilen|Zoll|Fuß|%|€|°C?|[kcmd]?m[²³]?|k?g|t|l|ha|Mio\\.|Mrd\\.)(?![\\p{L}\\p{N}])';
/** 3, 20 Minuten später: with these the second number stands for itself. */
const FAR = '(?:später|vorher|nachher|danach|davor|früher|weiter|entfernt|lang|zuvor)';
/** A word in small letters or a bracket: behind a noun the first number may be its own (»Raum 12, 30 Meter weiter«). */
const AMOUNT = '(?<=(?:^|[\\s(])\\p{Ll}{1,30}\\s|^|\\()';
const DECIMALS = new RegExp(`${AMOUNT}(\\d{1,3}),\\s{1,4}(\\d{1,6})(?=\\s?${MEASURE}(?!\\s${FAR}))`, 'gu');
/** Nobody says of an amount that it is one or the other where they are further apart (»10, 20 Meter«). */
const APART = 3;

/** How a number ends one segment and goes on in the next: at the stop that groups thousands, at the decimal comma. */
const BORDERS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<![\d.,])\d{1,3}\.$/u, /^000(?:\.\d{3})*(?![\d.,])/u],
  [/(?<![\d.,])\d{1,3},$/u, new RegExp(`^\\d{1,2}(?= ${UNIT})`, 'u')],
  [new RegExp(`${ABOUT}\\d{1,3}\\.$`, 'u'), /^\d{3}(?:\.\d{3})*(?= \p{L})/u],
];
/** The same where what follows is no sentence; a date, a rank or a numbered thing may stand before it. */
const VERBLESS_BORDERS: readonly (readonly [RegExp, RegExp])[] = [
  [new RegExp(`(?<=\\s\\p{Ll}+ )${NO_RANK}\\d{1,3}\\.$`, 'u'), /^\d{3}(?= \p{Lu})/u],
  [new RegExp(`${NO_RANK}(?<![\\d.,])\\d{1,3}\\.$`, 'u'), /^\d{3}(?:\.\d{3})+(?= \p{Lu})/u],
];

export default defineRule({
  id: 'split-number',
  title: { de: 'Zerschnittene Zahl', en: 'Number cut in two' },
  category: 'segmentation',
  severity: 'major',
  confidence: 0.97,
  source: 'seen where the stop that groups thousands was taken for the end of a sentence',
  examples: [
    { wrong: 'Zum Fest kamen ⟦12. 000⟧ Gäste.', right: 'Zum Fest kamen 12.000 Gäste.' },
    { wrong: 'Er lief über ⟦1. 500⟧ Meter.', right: 'Er lief über 1.500 Meter.' },
    { wrong: 'Das Bad kostet ⟦3. 400.000⟧ Euro.', right: 'Das Bad kostet 3.400.000 Euro.' },
    { wrong: 'Rund ⟦15. 300⟧ Gäste kamen.', right: 'Rund 15.300 Gäste kamen.' },
    { wrong: 'Der Umsatz stieg um ⟦3, 5⟧ Prozent.', right: 'Der Umsatz stieg um 3,5 Prozent.' },
    { wrong: 'Der Baum ist ⟦4, 49⟧ Meter hoch.', right: 'Der Baum ist 4,49 Meter hoch.' },
    { wrong: 'Das Rohr ist (⟦12, 05⟧ cm) zu lang.', right: 'Das Rohr ist (12,05 cm) zu lang.' },
    { wrong: 'Der Krug fasst ⟦1, 125⟧ Liter.', right: 'Der Krug fasst 1,125 Liter.' },
    {
      wrong: ['Zum Fest kamen ⟦12.⟧', '⟦000⟧ Gäste aus dem Umland.'],
      right: ['Zum Fest kamen 12.000 Gäste aus dem Umland.', ''],
    },
    {
      wrong: ['Im Mai kamen rund ⟦6.⟧', '⟦200⟧ Gäste ins Bad.'],
      right: ['Im Mai kamen rund 6.200 Gäste ins Bad.', ''],
    },
    {
      wrong: ['Die Stadt hat für das Bad ⟦3.⟧', '⟦400.000⟧ Euro ausgegeben.'],
      right: ['Die Stadt hat für das Bad 3.400.000 Euro ausgegeben.', ''],
    },
    {
      wrong: ['Im Mai hatte der Klub schon ⟦6.⟧', '⟦200⟧ Karten verkauft.'],
      right: ['Im Mai hatte der Klub schon 6.200 Karten verkauft.', ''],
    },
    {
      wrong: ['Der Umbau kostet ⟦3,⟧', '⟦5⟧ Millionen Euro.'],
      right: ['Der Umbau kostet 3,5 Millionen Euro.', ''],
    },
  ],
  passes: [
    'Zum Fest kamen 12.000 Gäste.',
    'Die Lose 1, 2 und 3 Prozent der Preise sind weg.',
    'Es sind wohl 4, 5 Prozent und nicht 15, 16 Prozent.',
    ['Das Fest beginnt am 12.', '200 Gäste sind geladen.'],
    ['Das Fest beginnt am 12.', '200 Gäste im Zelt.'],
    ['Er nahm die Linie 3.', '500 Meter zu Fuß.'],
    ['Er wurde nur 3.', '500 Gäste sahen zu.'],
    ['Meine Tochter ist 12.', '100 Ideen für den Garten.'],
    ['Im Klub spielen nur 12.', '100 Ideen für den Garten'],
    'Um acht waren es 30, 20 Minuten später schon 50.',
    'Um acht waren es 3, 20 Minuten später schon 50.',
    ['Das Fest war gut.', '000 lautet die Vorwahl.'],
    ['Wir nehmen die Linie 3,', '5 Minuten dauert die Fahrt.'],
    'Bis zum Ufer sind es noch 10, 20 Meter.',
    'Das Bild hängt in Raum 12, 80 Meter weiter.',
    'Die Fugen sind 4, 49 und 60 Jahre alt.',
    'Im Jahr 1999, 20 Meter vom Ufer, stand ein Turm.',
    'Am 12. 300 Gäste zu laden, war zu viel.',
    'Am 12. 300.000 Gäste zu laden, war zu viel.',
  ],
  *find(segment, { article }) {
    for (const { parts, span } of matchesIn(segment, INSIDE)) {
      const [number, whole = '', tenth = ''] = parts;
      if (Number(tenth) !== Number(whole) + 1) yield remarkOn(number, span);
    }
    for (const { parts, span } of matchesIn(segment, DECIMALS)) {
      const [number, whole = '', decimals = ''] = parts;
      if (isOneNumber(Number(whole), decimals)) yield remarkOn(number, span);
    }
    yield* acrossBorder(segment, article);
  },
});

/** Not »10, 20 Meter«, »4, 5 Liter«. */
function isOneNumber(whole: number, decimals: string): boolean {
  const second = Number(decimals);
  if (decimals.length === 1) return second < whole;
  return decimals.startsWith('0') || second > APART * whole;
}

const remarkOn = (number: string, span: Span): Remark => ({
  span,
  message: messageOn(number),
  alternatives: [[{ span, text: number.replace(/\s/gu, '') }]],
});

/** The whole repair stands on the first part; the second has nothing left to say. */
function* acrossBorder(segment: Segment, { segments, language }: ArticleReading): Generator<Remark> {
  const { index, text } = segment;
  const [before, after] = [segments[index - 1], segments[index + 1]];
  const ahead = cutBetween(segment, after, language);
  if (ahead !== undefined) {
    const span = { start: text.length - ahead.begun.length, end: text.length };
    yield {
      span,
      message: messageOn(`${ahead.begun} ${ahead.ended}`),
      alternatives: [[{ span: { start: text.length, end: text.length }, text: ahead.rest }]],
    };
  }
  const behind = cutBetween(before, segment, language);
  if (behind !== undefined)
    yield {
      span: { start: 0, end: behind.ended.length },
      message: messageOn(`${behind.begun} ${behind.ended}`),
      alternatives: [[{ span: { start: 0, end: text.length }, text: '' }]],
    };
}

/** A number that the border of two segments cuts: its halves, and all that the second segment says. */
interface Cut {
  readonly begun: string;
  readonly ended: string;
  readonly rest: string;
}

function cutBetween(
  before: Segment | undefined,
  after: Segment | undefined,
  language: German,
): Cut | undefined {
  if (before === undefined || after === undefined) return undefined;
  return halves(before, after, BORDERS) ?? verblessHalves(before, after, language);
}

/** Only where the second segment ends like a sentence and is none. */
function verblessHalves(before: Segment, after: Segment, language: German): Cut | undefined {
  const found = /[.!?]$/u.test(after.text) ? halves(before, after, VERBLESS_BORDERS) : undefined;
  if (found === undefined) return undefined;
  return language.read(after).tokens.some(({ tag }) => FINITE.has(tag)) ? undefined : found;
}

function halves(
  { text: before }: Segment,
  { text: rest }: Segment,
  borders: typeof BORDERS,
): Cut | undefined {
  for (const [head, tail] of borders) {
    const [begun, ended] = [head.exec(before)?.[0], tail.exec(rest)?.[0]];
    if (begun !== undefined && ended !== undefined) return { begun, ended, rest };
  }
  return undefined;
}

const messageOn = (number: string): string => `Die Zahl „${number}“ ist in zwei Teile zerschnitten.`;
