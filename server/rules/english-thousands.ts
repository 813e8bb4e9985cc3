import { patternRule } from './kinds.ts';

export default patternRule({
  id: 'english-thousands',
  title: { de: 'Englisches Tausenderkomma', en: 'English thousands separator' },
  category: 'number',
  severity: 'minor',
  confidence: 0.9,
  source: 'DIN 5008: Tausender trennt im Deutschen ein Punkt oder ein schmales Leerzeichen',
  examples: [
    { wrong: 'Die Stadt zählt ⟦1,250,000⟧ Einwohner.', right: 'Die Stadt zählt 1.250.000 Einwohner.' },
    { wrong: 'Rund ⟦15,000⟧ Menschen kamen.', right: 'Rund 15.000 Menschen kamen.' },
    { wrong: 'Es kostet ⟦1,250,000.50⟧ Euro.', right: 'Es kostet 1.250.000,50 Euro.' },
  ],
  passes: [
    'Die Stadt zählt 1.250.000 Einwohner.',
    'Das Stück wiegt 1,250 Kilogramm.',
    'Gemessen wurden 2,000 Gramm.',
    'Die Zahlen 1,000,000,0 und 12,000,5 sind Kennungen.',
  ],
  // one group alone may be a decimal fraction; not so before a word for what is counted one by one
  pattern: new RegExp(
    '(?<![\\d.,])\\d{1,3}(?:,\\d{3}){2,5}(?:\\.\\d{1,2})?(?![.,]?\\d)' +
      '|(?<![\\d.,])[1-9]\\d{0,2},000(?= (?:Menschen|Personen|Einwohner|Soldaten|Mitarbeiter|Beschäftigten?|Arbeitsplätze|Stellen|Besucher|Zuschauer|Kinder|Frauen|Männer|Opfer|Tote|Dollar|US-Dollar|Euro|Pfund|Tonnen|Jahre|Exemplare|Wörter|Wähler|Stimmen|Kunden|Nutzer|Teilnehmer|Flüchtlinge|Schüler|Studenten|Haushalte|Fahrzeuge|Autos)n?(?!\\p{L}))',
    'gu',
  ),
  remark: ({ parts: [number], span }) => ({
    span,
    message: `„${number}“ trennt die Tausender mit Kommas.`,
    alternatives: [[{ span, text: number.replace(/[.,]/gu, (mark) => (mark === ',' ? '.' : ',')) }]],
  }),
});
