import { patternRule } from './kinds.ts';

export default patternRule({
  id: 'english-clock-time',
  title: { de: 'Englische Uhrzeit', en: 'English clock time' },
  category: 'number',
  severity: 'minor',
  confidence: 0.9,
  source: 'DIN 5008: das Deutsche zählt die Stunden bis 24; seen where an engine leaves „a.m.“ and „p.m.“',
  examples: [
    {
      wrong: 'Die Sitzung beginnt um ⟦8 p.m.⟧ im Rathaus.',
      right: 'Die Sitzung beginnt um 20 Uhr im Rathaus.',
    },
    { wrong: 'Sie endet um ⟦11:30 PM Uhr⟧.', right: 'Sie endet um 23:30 Uhr.' },
    { wrong: 'Sie begann um ⟦8.15 a.m.⟧ im Rathaus.', right: 'Sie begann um 8.15 Uhr im Rathaus.' },
    { wrong: 'Sie begann um ⟦12 a.m.⟧ im Rathaus.', right: 'Sie begann um 0 Uhr im Rathaus.' },
    { wrong: 'Sie begann um ⟦12 p.m.⟧ im Rathaus.', right: 'Sie begann um 12 Uhr im Rathaus.' },
  ],
  passes: ['Die Sitzung beginnt um 8 am Montag.', 'Um 20 Uhr ist Schluss.', 'Ludwigshafen, 8 a.d. Rhein.'],
  pattern:
    /(?<![\d.,:])(1[0-2]|0?[1-9])([:.][0-5]\d)?[ \u00a0]?([ap])(?:\.[ \u00a0]?m\.|(?<=p)m|(?<=[AP])M)(?![\p{L}\p{N}])(?:[ \u00a0]Uhr)?/giu,
  remark: ({ parts: [all, hour = '', minutes = '', half = ''], span }) =>
    /\dam\b|\d[ \u00a0]am\b/u.test(all)
      ? undefined
      : {
          span,
          message: `„${all}“ ist eine englische Zeitangabe.`,
          alternatives: [
            [{ span, text: `${hourOfDay(Number(hour), half.toLowerCase() === 'p')}${minutes} Uhr` }],
          ],
        },
});

function hourOfDay(hour: number, afternoon: boolean): number {
  return (hour % 12) + (afternoon ? 12 : 0);
}
