import { danglingParticiple, inOrder, reversedVerbs } from '../grammar/verbs/right-bracket.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'auxiliary-order',
  title: {
    de: 'Hilfsverb an der falschen Stelle oder ausgelassen',
    en: 'Auxiliary out of order or left out',
  },
  category: 'word-order',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden 4, Die Grammatik, § Verbalkomplex; seen where an engine keeps the order of English',
  examples: [
    {
      wrong: 'Das alte Haus muss im Mai ⟦werden abgerissen⟧.',
      right: 'Das alte Haus muss im Mai abgerissen werden.',
    },
    { wrong: 'Es heißt, dass Räder gestohlen wurden und von Händlern ins Ausland ⟦gebracht⟧.' },
  ],
  passes: [
    'Das alte Haus muss im Mai abgerissen werden.',
    'Es heißt, dass Räder gestohlen und von Händlern ins Ausland gebracht wurden.',
    'Es ist gut, wenn die Karten verkauft werden und der Verein seine Ziele erreicht.',
    'Sie wohnen dort, wo viele krank wurden und verzweifelt waren.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const pair = reversedVerbs(clause, reading);
      if (pair !== undefined)
        yield {
          span: spanOver(pair),
          message: `„${pair[1].text}“ steht im Deutschen vor „${pair[0].text}“.`,
          alternatives: [inOrder(pair)],
        };
      const last = danglingParticiple(clause, reading);
      if (last !== undefined) yield { span: last.span, message: `Nach „${last.text}“ fehlt das Hilfsverb.` };
    }
  },
});
