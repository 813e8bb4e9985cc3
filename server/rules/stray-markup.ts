import { patternRule } from './kinds.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
  shy: '',
  apos: "'",
};

const PATTERNS = [
  // letter entities, by name and by number
  '&(?<entity>[A-Za-z]{2,6});|&#(?<code>\\d{2,5});|&#x(?<hex>[0-9A-Fa-f]{2,4});',
  // tags of running text
  '</?(?:a|b|i|u|p|br|em|strong|span|div|li|ul|ol|td|tr|h[1-6]|img|font|sup|sub|small|blockquote)(?:\\s[^<>]{0,300})?/?>',
  // wiki and short codes, placeholders of translation memories
  '\\[/?(?:b|i|u|url|img|quote|caption|gallery|embed)(?:=[^\\]]{0,200})?\\]|\\{\\{[^{}]{0,200}\\}\\}|\\[\\[[^\\[\\]]{0,200}\\]\\]',
  // marks for notes that a page has, a text has not
  '\\s?\\[\\s?(?:edit|[Bb]earbeiten|citation needed|Quelltext bearbeiten)(?:\\s?\\|\\s?(?:Quelltext bearbeiten|edit source))?\\s?\\]|(?<=[\\p{L}.,;:!?“”"»)])\\[\\d{1,3}\\](?=[\\s.,;:!?\\[]|$)',
];

export default patternRule({
  id: 'stray-markup',
  title: { de: 'Auszeichnung im Text', en: 'Mark-up left in the text' },
  category: 'extra-word',
  severity: 'minor',
  confidence: 0.9,
  source: 'seen where a page was taken apart before translation and put together after it',
  examples: [
    { wrong: 'Zehn⟦&nbsp;⟧Euro kostet der Eintritt.', right: 'Zehn\u00a0Euro kostet der Eintritt.' },
    { wrong: 'Er hei⟦&#223;⟧t Lorenz.', right: 'Er heißt Lorenz.' },
    { wrong: 'Er hei⟦&#xdf;⟧t Lorenz.', right: 'Er heißt Lorenz.' },
    { wrong: 'Der Hafen⟦</a>⟧ ist zu.', right: 'Der Hafen ist zu.' },
    { wrong: 'Der Hafen ist zu.⟦[3]⟧', right: 'Der Hafen ist zu.' },
    { wrong: 'Geschichte⟦ [ bearbeiten | Quelltext bearbeiten ]⟧', right: 'Geschichte' },
    { wrong: 'Der ⟦[[Hafen]]⟧ ist zu.' },
    { wrong: 'Der Hafen⟦&thorn;⟧ ist zu.' },
  ],
  passes: [
    'Müller & Söhne; Lorenz & Co. bauen am Hafen.',
    'Ist a < b und c > d, so endet die Schleife.',
    'Er sagte, „[e]s [werde] schon gehen“.',
    'Das Feld [3] der Liste ist leer.',
  ],
  pattern: new RegExp(PATTERNS.join('|'), 'gu'),
  remark: ({ parts: [found, entity = '', code = '', hex = ''], span }) => {
    const text = replacement(found, entity, code, hex);
    return {
      span,
      message: `„${found}“ ist Auszeichnung und gehört nicht in den Text.`,
      alternatives: text === undefined ? [] : [[{ span, text }]],
    };
  },
});

/** What a reader would have seen in its place; undefined where that is not sure. */
function replacement(found: string, entity: string, code: string, hex: string): string | undefined {
  if (entity !== '') return ENTITIES[entity];
  if (code !== '') return String.fromCodePoint(Number(code));
  if (hex !== '') return String.fromCodePoint(Number.parseInt(hex, 16));
  return /^[{[]{2}/u.test(found) ? undefined : '';
}
