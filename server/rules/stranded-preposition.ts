import { strandedPrepositions } from '../grammar/verbs/stranded-preposition.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'stranded-preposition',
  title: { de: 'Präposition ohne Wortgruppe', en: 'Preposition without its phrase' },
  category: 'preposition',
  severity: 'major',
  confidence: 0.95,
  source:
    'Duden 4, Die Grammatik, § Präpositionalphrase; seen where an engine leaves out what stood in a link',
  examples: [
    { wrong: 'Der Plan sieht außerdem ⟦für⟧, die Schule im Mai zu öffnen.' },
    { wrong: 'Der Grund ⟦für⟧ ist ein Riss im Dach.' },
    { wrong: 'Die Nummer muss man ⟦in⟧ eingeben.' },
  ],
  passes: [
    'Argumente für und gegen den Plan gibt es genug.',
    'Er las die Sage „Der Wind von“, nicht das Ende.',
    'Sie sah ihn von Weitem kommen.',
    'Von hier aus, sagte sie, sieht man das Meer.',
    'Er bot Brot mit überreichen Gaben an.',
    'Sie kam in weiten Kleidern.',
    'Er musste es mit ansehen.',
  ],
  *find(segment, { language }) {
    for (const preposition of strandedPrepositions(language.read(segment)))
      yield {
        span: preposition.span,
        message: `Bei „${preposition.text}“ fehlt die Wortgruppe, zu der die Präposition gehört.`,
      };
  },
});
