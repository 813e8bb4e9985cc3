import { opinionPassive } from '../grammar/verbs/opinion-passive.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'opinion-passive',
  title: { de: '„wird erwartet“ mit Infinitiv', en: '“Is expected” with an infinitive' },
  category: 'verb-form',
  severity: 'major',
  confidence: 0.9,
  source:
    'Duden 4, Die Grammatik, § Passiv; seen where an engine keeps “is expected to”, which German says with sollen',
  examples: [
    { wrong: 'Der neue Turm ist ⟦erwartet⟧ doppelt so viel kosten.' },
    { wrong: 'Die Ministerin wird ⟦angenommen⟧ einen Brief zu schreiben.' },
  ],
  passes: [
    'Der neue Turm wird wie erwartet doppelt so viel kosten.',
    'Im Mai wird ein Zug erwartet, der Kohle bringt.',
    'Die Wirtin wird den Gast erwartet haben.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const token of reading.tokens) {
      const found = opinionPassive(token, reading);
      if (found === undefined) continue;
      const { finite, participle, infinitive } = found;
      yield {
        span: participle.span,
        message: `Von „${finite.text} … ${participle.text}“ hängt im Deutschen kein Infinitiv wie „${infinitive.text}“ ab.`,
      };
    }
  },
});
