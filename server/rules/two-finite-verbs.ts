import { twoFinite, withOneFinite } from '../grammar/verbs/two-finite.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'two-finite-verbs',
  title: { de: 'Zwei gebeugte Verben in einem Satz', en: 'Two finite verbs in one clause' },
  category: 'verb-form',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden 4, Die Grammatik, § Prädikat; seen where an engine translates the verb twice',
  examples: [
    {
      wrong: 'Der Pfad führt an der Klippe entlang ⟦führt⟧ und endet am Leuchtturm.',
      right: 'Der Pfad führt an der Klippe entlang und endet am Leuchtturm.',
    },
    {
      wrong: 'Die Nachbarin hat über den Witz herzlich ⟦lachte⟧.',
      right: 'Die Nachbarin hat über den Witz herzlich gelacht.',
    },
    {
      wrong: 'Der Hof wurde im Jahr 1452 zum ersten Mal erwähnt ⟦ist⟧.',
      right: 'Der Hof wurde im Jahr 1452 zum ersten Mal erwähnt.',
    },
    {
      wrong: 'Das Rathaus wurde von den Bürgern gebaut worden ⟦ist⟧.',
      right: 'Das Rathaus wurde von den Bürgern gebaut.',
    },
    {
      wrong: 'Das Museum ist im Jahr 1888 gegründet ⟦wurde⟧.',
      right: 'Das Museum wurde im Jahr 1888 gegründet.',
    },
    {
      wrong: 'Er sagt, dass das Dorf wurde im Jahr 1990 gegründet ⟦ist⟧.',
      right: 'Er sagt, dass das Dorf im Jahr 1990 gegründet ist.',
    },
    { wrong: 'Die Firma hat im Jahr 1990 gegründet ⟦wurde⟧.' },
    { wrong: 'Der Bus konnte nicht ⟦wendete⟧.', right: 'Der Bus konnte nicht wenden.' },
    {
      wrong: 'Sie können die Datei mit dem Knopf unten ⟦öffnet⟧.',
      right: 'Sie können die Datei mit dem Knopf unten öffnen.',
    },
    { wrong: 'Der Bus ist morgen pünktlich ⟦fährt⟧.' },
  ],
  passes: [
    'Er kam, sah und siegte.',
    'Das Tor war zu weil der Hof verkauft ist.',
    'Das Haus hat mehr Zimmer als er brauchte.',
    'Sie weiß, dass er kommt und bleibt.',
    'Er sagt, was er sagt.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const found = twoFinite(clause, reading);
      if (found === undefined) continue;
      const { first, second, fault } = found;
      yield {
        span: spanOver([second]),
        message: `Neben „${first.text}“ steht in diesem Satz ein zweites gebeugtes Verb: „${second.text}“.`,
        alternatives: withOneFinite(found, reading, language),
        // Of auxiliaries one is too many whatever the participle: no form is guessed.
        confidence: fault === 'auxiliary' ? 0.96 : 0.9,
      };
    }
  },
});
