import { clashingPhrase, clashingWords } from '../grammar/phrases/phrase-clash.ts';
import { bestRepairs } from '../grammar/phrases/phrase-repair.ts';
import { wordsOfPhrase } from '../grammar/phrases/plain-phrase.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'noun-phrase-agreement',
  title: { de: 'Kongruenz in der Nominalgruppe', en: 'Agreement in the noun phrase' },
  category: 'agreement',
  severity: 'major',
  confidence: 0.95,
  source: 'Duden, Die Grammatik, § Kongruenz in der Nominalphrase',
  examples: [
    { wrong: 'Die Post liegt in ⟦alle Häusern⟧.', right: 'Die Post liegt in allen Häusern.' },
    { wrong: 'Gestern sah er ⟦das Stadt⟧ am Meer.', right: 'Gestern sah er die Stadt am Meer.' },
    { wrong: '⟦Das Stadt⟧ am Meer schläft.', right: 'Die Stadt am Meer schläft.' },
    { wrong: 'Gestern war ⟦ein schöne⟧ Tag am See.', right: 'Gestern war ein schöner Tag am See.' },
    {
      wrong: 'Die Lehrerin sprach mit ⟦ihrer neuem⟧ Klasse.',
      right: 'Die Lehrerin sprach mit ihrer neuen Klasse.',
    },
    {
      wrong: 'Wir wohnen seit Jahren in ⟦einem Stadt⟧ am Meer.',
      right: 'Wir wohnen seit Jahren in einer Stadt am Meer.',
    },
    { wrong: 'Die ⟦alten Brücke⟧ ist gesperrt.', right: 'Die alte Brücke ist gesperrt.' },
  ],
  passes: [
    'Das sind neue Wege.',
    'Weil das Zeit kostet, war das Absicht.',
    'Er nennt das Kunst, und das kann er Montag.',
    'Und das Kunst?',
    'Das eine Schaf ist weiß, das andere schwarz.',
    'Der Wald, der Teilen der Stadt Schatten gibt, ist alt.',
    'Der Preis der Äpfel ähnelt dem anderer Früchte.',
    'Die im Mai im Hof bestellten Tische sind da.',
    'Das Rezept des Joghurt stammt von der Oma.',
    'Das ist unser aller Ziel und in aller Munde.',
    'Der Teil der Wiese und das Teil der Maschine sind verkauft.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const phrase of reading.phrases) {
      const plain = clashingPhrase(reading, phrase, language);
      if (plain === undefined) continue;
      const text = wordsOfPhrase(plain).map((word) => word.text);
      yield {
        span: spanOver(clashingWords(reading, plain)),
        message: `„${text.join(' ')}“ passt in Kasus, Numerus oder Genus nicht zusammen.`,
        alternatives: bestRepairs(reading, plain, language),
      };
    }
  },
});
