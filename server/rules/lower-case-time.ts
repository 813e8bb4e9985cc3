import { patternRule } from './kinds.ts';
import { capitalise } from './words.ts';

const MONTH =
  '(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:dieser|nächster|letzter|kommender|vergangener|der) Woche|(?:dieses|nächsten|letzten|kommenden|vergangenen|des) (?:Monats|Jahres|Jahrhunderts|Jahrzehnts))';
/** »ende« may be a verb (»sagte, die Frist ende März 2020«) but not behind these. */
const BEFORE =
  'bis|seit|ab|von|vor|gegen|zu|für|schon|erst|noch|etwa|spätestens|frühestens|voraussichtlich|oder|und';

export default patternRule({
  id: 'lower-case-time',
  title: { de: 'Zeitangabe kleingeschrieben', en: 'Time without its capital' },
  category: 'capitalisation',
  severity: 'minor',
  confidence: 0.93,
  source: 'amtliche Regelung § 55: Anfang, Mitte und Ende sind Substantive',
  examples: [
    { wrong: 'Bis ⟦ende⟧ März soll alles fertig sein.', right: 'Bis Ende März soll alles fertig sein.' },
    { wrong: 'Der Bau beginnt ⟦mitte⟧ Juni.', right: 'Der Bau beginnt Mitte Juni.' },
    { wrong: 'Die Reise ist ⟦anfang⟧ nächster Woche.', right: 'Die Reise ist Anfang nächster Woche.' },
  ],
  passes: ['Er sagte, die Frist ende März 2020.', 'Bis Ende März dauert es.', 'Er beende Mai und Juni.'],
  pattern: new RegExp(
    `(?<=(?:^|[\\s(])(?:${BEFORE}) )ende(?= ${MONTH})|(?<![\\p{L}\\p{N}-])(?:anfang|mitte)(?= ${MONTH})`,
    'giu',
  ),
  remark: ({ parts: [word], span }) =>
    word === capitalise(word)
      ? undefined
      : {
          span,
          message: `„${capitalise(word)}“ ist ein Substantiv und wird großgeschrieben.`,
          alternatives: [[{ span, text: capitalise(word) }]],
        },
});
