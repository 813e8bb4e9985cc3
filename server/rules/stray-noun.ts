import { strayNoun } from '../grammar/subjects/stray-noun.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'stray-noun',
  title: { de: 'Hauptwort ohne Platz im Satz', en: 'Noun without a place in the clause' },
  category: 'anchor-fragment',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden 4, Die Grammatik, § Nachfeld; seen where the text of a link was dropped into its sentence',
  examples: [
    { wrong: 'Das Kloster wurde 1944 durch Brand zerstört ⟦Partisanenkrieg⟧ und später neu gebaut.' },
    { wrong: 'Das Dorf wurde im Winter zerstört ⟦Zweiter Weltkrieg⟧.' },
    { wrong: 'Er floh, weil die Stadt belagert wurde ⟦Belagerung⟧, in den Süden.' },
  ],
  passes: [
    'Das Bad wurde eröffnet Anfang Mai und schloss im Juni.',
    'Der Wirt wird Fuchs genannt und ist klug.',
    'Im Hof wurde gebaut, gehämmert und gesägt.',
    'Der Turm wird gebaut Stein auf Stein.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const noun = strayNoun(clause, reading);
      if (noun === undefined) continue;
      const words = reading.tokens.slice(noun.from, noun.to);
      const span = spanOver(words);
      yield {
        span,
        message: `„${segment.text.slice(span.start, span.end)}“ hat in diesem Satz keine Aufgabe.`,
      };
    }
  },
});
