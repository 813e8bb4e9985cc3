import { bareAfterUm, bareBeforeUnd, bareInfinitive, withZu } from '../grammar/verbs/zu-infinitives.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'zu-infinitive',
  title: { de: 'Infinitiv ohne „zu“', en: 'Infinitive without “zu”' },
  category: 'missing-word',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden 4, Die Grammatik, § Infinitiv mit zu',
  examples: [
    {
      wrong: 'Der Junge versuchte die schwere Tür ⟦öffnen⟧.',
      right: 'Der Junge versuchte die schwere Tür zu öffnen.',
    },
    {
      wrong: 'Sie braucht den Schlüssel, um die Werkstatt ⟦abschließen⟧.',
      right: 'Sie braucht den Schlüssel, um die Werkstatt abzuschließen.',
    },
    {
      wrong: 'Sie empfiehlt, jeden Abend das Fenster ⟦öffnen⟧ und das Licht zu löschen.',
      right: 'Sie empfiehlt, jeden Abend das Fenster zu öffnen und das Licht zu löschen.',
    },
  ],
  passes: [
    'Die Kinder lernen im Sommer schwimmen.',
    'Sie will den Kuchen, ohne lange suchen zu müssen, finden.',
    'Sie sah den Zug aus dem Bahnhof kommen.',
    'Er ging, um den Gast abzuholen.',
    'Er will, um acht Uhr, gehen.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    const found = [
      ...reading.clauses.map((clause) => bareInfinitive(clause, reading)),
      ...reading.tokens.map((token) => bareAfterUm(token, reading) ?? bareBeforeUnd(token, reading)),
    ];
    for (const bare of found) {
      if (bare === undefined) continue;
      const { governor, verb } = bare;
      yield {
        span: spanOver([verb]),
        message: `Bei „${governor.text}“ steht der Infinitiv „${verb.text}“ mit „zu“.`,
        alternatives: [[{ span: verb.span, text: withZu(verb, language) }]],
      };
    }
  },
});
