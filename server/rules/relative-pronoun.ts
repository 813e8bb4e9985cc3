import { askingRelative, type AskingRelative } from '../grammar/subjects/asking-relative.ts';
import { strayRelative, type StrayRelative } from '../grammar/subjects/relative.ts';
import type { German } from '../grammar/german.ts';
import type { Edit } from '../model.ts';
import { defineRule, type Remark } from './rule.ts';

export default defineRule({
  id: 'relative-pronoun',
  title: { de: 'Relativpronomen passt nicht', en: 'Relative pronoun does not agree' },
  category: 'agreement',
  severity: 'major',
  confidence: 0.93,
  source: 'Duden 4, Die Grammatik, § Relativpronomen: Genus und Numerus des Bezugsworts',
  examples: [
    {
      wrong: 'Dort lag eine Lampe, ⟦das⟧ im Keller fehlte.',
      right: 'Dort lag eine Lampe, die im Keller fehlte.',
    },
    {
      wrong: 'Sie hat einen Hut gekauft, ⟦das⟧ ihre Schwester nicht mag.',
      right: 'Sie hat einen Hut gekauft, den ihre Schwester nicht mag.',
    },
    {
      wrong: 'Das ist die Schule, an ⟦dem⟧ er Physik lehrt.',
      right: 'Das ist die Schule, an der er Physik lehrt.',
    },
    {
      wrong: 'Sie hat zwei Freunde, mit ⟦den⟧ sie gern singt.',
      right: 'Sie hat zwei Freunde, mit denen sie gern singt.',
    },
    {
      wrong: 'Dort steht ein Mann, ⟦wessen⟧ Hut rot ist.',
      right: 'Dort steht ein Mann, dessen Hut rot ist.',
    },
    {
      wrong: 'Sie kennt die Frau, ⟦wessen⟧ Sohn hier singt.',
      right: 'Sie kennt die Frau, deren Sohn hier singt.',
    },
    { wrong: 'Sie kennt Lehrer, ⟦wessen⟧ Kinder hier singen.' },
    { wrong: 'Dort steht die Schule, ⟦dessen⟧ Dach im Winter brannte.' },
  ],
  passes: [
    'Er fragte den Wirt, wessen Hut dort hängt.',
    'Auf die Frage, wessen Hut dort hängt, schwieg sie.',
    'Er suchte die Lampe im Keller, der dunkel war.',
    'Ein Mann kam aus dem Haus, der einen Hut trug.',
    'Das ist ein Mädchen, die gern singt.',
    'Im Hof lag eine Reihe Bücher, die niemand lesen wollte.',
    'Vor der Küste Islands, das im Norden liegt, fährt ein Schiff.',
    'Alle sahen das bisschen Farbe, das noch an der Tür haftete.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const stray = strayRelative(clause, reading);
      if (stray !== undefined) yield remarkOn(stray, language);
      const asking = askingRelative(clause, reading);
      if (asking !== undefined) yield remarkOnQuestion(asking);
    }
  },
});

function remarkOnQuestion({ pronoun, antecedent, wanted }: AskingRelative): Remark {
  return {
    span: pronoun.span,
    message: `„${pronoun.text}“ fragt; an „${antecedent.text}“ schließt „dessen“ oder „deren“ an.`,
    alternatives: wanted === undefined ? [] : [[{ span: pronoun.span, text: wanted }]],
  };
}

function remarkOn({ pronoun, antecedent, wanted }: StrayRelative, language: German): Remark {
  const forms = wanted === 0 ? [] : language.inflect('der', { tag: 'PRELS', cells: wanted });
  return {
    span: pronoun.span,
    message: `„${pronoun.text}“ passt in Genus und Numerus nicht zu „${antecedent.text}“.`,
    alternatives: forms.slice(0, 1).map((text): Edit[] => [{ span: pronoun.span, text }]),
  };
}
