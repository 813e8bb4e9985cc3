import { patternRule } from './kinds.ts';

export default patternRule({
  id: 'clock-time-space',
  title: { de: 'Leerzeichen in der Uhrzeit', en: 'Space inside a clock time' },
  category: 'spacing',
  severity: 'minor',
  confidence: 0.95,
  source: 'seen where an engine takes the colon of a time for the end of a clause',
  examples: [
    { wrong: 'Der Zug fährt um ⟦18: 05⟧ Uhr ab.', right: 'Der Zug fährt um 18:05 Uhr ab.' },
    { wrong: 'Der Zug fährt um ⟦18. 05⟧ Uhr ab.', right: 'Der Zug fährt um 18.05 Uhr ab.' },
    { wrong: 'Treffpunkt um ⟦7 :30⟧ am Tor.', right: 'Treffpunkt um 7:30 am Tor.' },
  ],
  passes: [
    'Der Zug fährt um 18:05 Uhr ab.',
    'Der Vers steht bei Johannes 3: 16 und im Lied.',
    'Am 18. 10 Uhr ist Abfahrt.',
    'Ergebnis um die Mitte: 30 von 40.',
  ],
  pattern:
    /(?<![\d.:])(?:[01]?\d|2[0-4])(?:[ \u00a0]?: |[ \u00a0]:)[0-5]\d(?=[ \u00a0]Uhr)|(?<=\bum )(?:[01]?\d|2[0-4])(?:[ \u00a0]?: |[ \u00a0]:)[0-5]\d(?!\d)|(?<=\bum )(?:[01]?\d|2[0-4])\. [0-5]\d(?= Uhr)/gu,
  remark: ({ parts: [time], span }) => ({
    span,
    message: `In der Uhrzeit „${time}“ steht ein Leerzeichen.`,
    alternatives: [[{ span, text: time.replace(/[ \u00a0]/gu, '') }]],
  }),
});
