import type { Edit, Segment } from '../model.ts';
import { quotationsIn, styleOf, type Quotation, type QuoteMark, type QuoteStyle } from './quotation.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'straight-quotes',
  title: { de: 'Gerade Anführungszeichen', en: 'Straight quotation marks' },
  category: 'punctuation',
  severity: 'minor',
  confidence: 0.95,
  source: 'DIN 5008; Rat für deutsche Rechtschreibung, § 89: Anführungszeichen stehen unten und oben',
  examples: [
    {
      wrong: ['Sie nannte den Plan ⟦"⟧mutig".', 'So war es.'],
      right: ['Sie nannte den Plan „mutig“.', 'So war es.'],
    },
    {
      wrong: ['Das Stück heißt ⟦"⟧Der Hafen", sagte er.', 'So war es.'],
      right: ['Das Stück heißt „Der Hafen“, sagte er.', 'So war es.'],
    },
    {
      wrong: ['Er rief: „Das Wort ⟦"⟧Halt" kam zu spät!“', 'So war es.'],
      right: ['Er rief: „Das Wort ‚Halt‘ kam zu spät!“', 'So war es.'],
    },
    {
      wrong: ['Das 3"-Rohr nennt er ⟦"⟧Modell 5".', 'So war es.'],
      right: ['Das 3"-Rohr nennt er „Modell 5“.', 'So war es.'],
    },
    {
      wrong: ['Das ⟦"⟧Tor-Haus"-Projekt ruht.', 'So war es.'],
      right: ['Das „Tor-Haus“-Projekt ruht.', 'So war es.'],
    },
    {
      wrong: ["Er nannte es ⟦'⟧klug' und ging.", 'So war es.'],
      right: ['Er nannte es „klug“ und ging.', 'So war es.'],
    },
    {
      wrong: ['Sie sprach von einer⟦"⟧ großen Frage".', 'So war es.'],
      right: ['Sie sprach von einer „großen Frage“.', 'So war es.'],
    },
    {
      wrong: ['Er rief: „Kommt alle her!⟦"⟧', 'So war es.'],
      right: ['Er rief: „Kommt alle her!“', 'So war es.'],
    },
    {
      wrong: ['⟦"⟧Wir kommen wieder.', 'Ganz sicher“, sagte sie.'],
      right: ['„Wir kommen wieder.', 'Ganz sicher“, sagte sie.'],
    },
    {
      wrong: ['„Wir kommen wieder.', 'Ganz sicher⟦"⟧, sagte sie.'],
      right: ['„Wir kommen wieder.', 'Ganz sicher“, sagte sie.'],
    },
    {
      wrong: ['Der Roman »Nebel« erschien.', 'Der Film ⟦"⟧Nebel" lief.'],
      right: ['Der Roman »Nebel« erschien.', 'Der Film »Nebel« lief.'],
    },
    {
      wrong: 'In „Modell 5⟦"⟧ und „Modell 6⟦"⟧ steckt viel.',
      right: 'In „Modell 5“ und „Modell 6“ steckt viel.',
    },
  ],
  passes: [
    'Er las »Nebel«, maß das 27"-Rohr und las »Sturm«.',
    'Er las „Nebel“, maß das 27"-Rohr und las „Sturm“.',
    'Sie nannte den Plan "mutig".',
    "Er hat 'ne Idee, und die heißt Hans'.",
    'Sie nannte den Plan „mutig“.',
    'Der Monitor misst 27" und kostet wenig.',
    'Das 1"-Rohr ist 5" lang und heißt „Nord 7“.',
    "Das ist Hans' Haus, und so war's immer.",
    'Die Zeile lautet x = "rot" und steht oben.',
    'Setzen Sie "name": "Wert" in die Datei.',
  ],
  *find(segment, { article }) {
    const { quotations } = quotationsIn(segment, article);
    if (article.segments.length === 1 && quotations.every(isStraight)) return;
    const style = styleOf(article);
    for (const quotation of quotations) {
      const [first] = straightMarks(quotation);
      if (first === undefined) continue;
      yield {
        span: first.span,
        message: 'Deutsche Anführungszeichen stehen unten und oben: „…“.',
        alternatives: [repair(segment, quotation, style)],
      };
    }
  },
});

/** A lone sentence with straight marks only does not tell whether the house has them everywhere. */
function isStraight(quotation: Quotation): boolean {
  const { open, close } = quotation;
  return straightMarks(quotation).length === [open, close].filter((mark) => mark !== undefined).length;
}

function straightMarks({ open, close }: Pick<Quotation, 'open' | 'close'>): QuoteMark[] {
  return [open, close].flatMap((mark) => (mark?.text === '"' || mark?.text === "'" ? [mark] : []));
}

function repair({ text }: Segment, { open, close, depth }: Quotation, style: QuoteStyle): Edit[] {
  const [opening, closing] = depth === 0 ? style : [style[2], style[3]];
  return [
    ...straightMarks({ open, close: undefined }).map((mark) => opened(text, mark, opening)),
    ...straightMarks({ open: undefined, close }).map(({ span }) => ({ span, text: closing })),
  ];
}

/** Where the space stands on the wrong side (`einer" großen`) the mark and the space change places. */
function opened(text: string, { span }: QuoteMark, opening: string): Edit {
  const leansBack = /\S$/u.test(text.slice(0, span.start).slice(-2)) && text.charAt(span.end) === ' ';
  return leansBack
    ? { span: { start: span.start, end: span.end + 1 }, text: ` ${opening}` }
    : { span, text: opening };
}
