import { wrongReflexive, type WrongReflexive } from '../grammar/subjects/reflexives.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'reflexive',
  title: { de: 'Reflexivpronomen fehlt oder ist falsch', en: 'Reflexive pronoun missing or wrong' },
  category: 'missing-word',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden 4, Die Grammatik, § Reflexive Verben',
  examples: [
    { wrong: 'Der Gast ⟦weigerte⟧ zu gehen.', right: 'Der Gast weigerte sich zu gehen.' },
    {
      wrong: 'Dabei handelt ⟦es⟧ um ein altes Gebäude.',
      right: 'Dabei handelt es sich um ein altes Gebäude.',
    },
    {
      wrong: 'Sie glaubt, dass der Gast ⟦weigerte⟧ zu gehen.',
      right: 'Sie glaubt, dass sich der Gast weigerte zu gehen.',
    },
    { wrong: 'Wir freuen ⟦sich⟧ auf den Sommer.', right: 'Wir freuen uns auf den Sommer.' },
    {
      wrong: 'Der Rat hat sich im Mai ⟦sich⟧ mit dem Plan befasst.',
      right: 'Der Rat hat sich im Mai mit dem Plan befasst.',
    },
  ],
  passes: [
    'Der Gast weigert sich zu gehen.',
    'Die Nachbarn freuen sich über das sich öffnende Tor.',
    'Sie hat sich an sich selbst gefreut.',
    'Das Tal erstreckt sich nach Westen und endet am See.',
    'Der Anwalt handelt mit Autos.',
    'Wir sehen den Sturm sich nähern.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const wrong = wrongReflexive(clause, reading);
      if (wrong === undefined) continue;
      const { at, instead, kind, edits } = wrong;
      yield { span: at.span, message: MESSAGES[kind](at.text, instead), alternatives: edits };
    }
  },
});

const MESSAGES: Readonly<Record<WrongReflexive['kind'], (word: string, instead: string) => string>> = {
  twice: (word) => `„${word}“ steht in diesem Satz zweimal.`,
  person: (word, instead) => `Statt „${word}“ gehört zu diesem Subjekt „${instead}“.`,
  missing: (word) => `Bei „${word}“ fehlt „sich“.`,
};
