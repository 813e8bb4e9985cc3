import type { Reading, ReadToken } from '../grammar/reading.ts';
import { missingAuxiliaries } from '../grammar/subjects/missing-auxiliary.ts';
import { danglingParticiple } from '../grammar/verbs/right-bracket.ts';
import { verblessFrom } from '../grammar/verbs/verbless.ts';
import type { Edit } from '../model.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'missing-verb',
  title: { de: 'Verb fehlt', en: 'Missing verb' },
  category: 'missing-word',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden 4, Die Grammatik, § Verbletztsatz; seen where an engine drops the auxiliary',
  examples: [
    {
      wrong: 'Nachdem sie eine Pause ⟦vorgeschlagen⟧, wurde es still.',
      right: 'Nachdem sie eine Pause vorgeschlagen hatte, wurde es still.',
    },
    {
      wrong: 'Der Wirt, dessen Frau im Mai ⟦versprochen⟧, den Saal zu putzen, ist fort.',
      right: 'Der Wirt, dessen Frau im Mai versprochen hat, den Saal zu putzen, ist fort.',
    },
    {
      wrong: 'Wie wir gestern ⟦gemeldet⟧, ist die Brücke gesperrt.',
      right: 'Wie wir gestern gemeldet haben, ist die Brücke gesperrt.',
    },
    {
      wrong: 'Der Kellner, der lange als Koch ⟦gearbeitet⟧, wechselt in die Küche.',
      right: 'Der Kellner, der lange als Koch gearbeitet hat, wechselt in die Küche.',
    },
    { wrong: 'In Städten, in denen Radwege seit ⟦Jahrzehnten⟧, ist die Luft besser.' },
    {
      wrong: 'Es regnete erst, als die Musiker ihre Geigen schon ⟦eingepackt⟧.',
      right: 'Es regnete erst, als die Musiker ihre Geigen schon eingepackt hatten.',
    },
    {
      wrong: 'Nachdem er ⟦vorgeschlagen⟧ dass alle gehen, wurde es still.',
      right: 'Nachdem er vorgeschlagen hatte, dass alle gehen, wurde es still.',
    },
    {
      wrong: 'Es heißt, dass Räder gestohlen wurden und von Händlern ins Ausland ⟦gebracht⟧.',
      right: 'Es heißt, dass Räder gestohlen wurden und von Händlern ins Ausland gebracht wurden.',
    },
    {
      wrong: 'Die Frau, die seit Montag ⟦gesucht⟧, ist wieder da.',
      right: 'Die Frau, die seit Montag gesucht wurde, ist wieder da.',
    },
  ],
  passes: [
    'Es heißt, dass Räder gestohlen und von Händlern ins Ausland gebracht wurden.',
    'Es ist gut, wenn die Karten verkauft werden und der Verein seine Ziele erreicht.',
    'Sie wohnen dort, wo viele krank wurden und verzweifelt waren.',
    'Obwohl kein Freund von Musik, kam er zum Konzert.',
    'Obwohl schon früh abgelehnt, wird der Plan noch besprochen.',
    'Sie glaubt, dass die Gäste, die morgen kommen, müde sind.',
    'Wenn nötig, hilft der Nachbar.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const token of reading.tokens) {
      const found = verblessFrom(token, reading);
      if (found === undefined) continue;
      const { opener, last, participle } = found;
      yield {
        span: spanOver([last]),
        message: participle
          ? `Zu „${last.text}“ fehlt im Nebensatz, der mit „${opener.text}“ beginnt, das Hilfsverb.`
          : `Dem Nebensatz, der mit „${opener.text}“ beginnt, fehlt das Verb.`,
        alternatives: participle
          ? missingAuxiliaries(found, reading, language).map((verb) => [behind(last, verb, reading)])
          : [],
      };
    }
    for (const clause of reading.clauses) {
      const found = danglingParticiple(clause, reading);
      if (found === undefined) continue;
      const { last, auxiliary } = found;
      yield {
        span: last.span,
        message: `Nach „${last.text}“ fehlt das Hilfsverb.`,
        alternatives: [[behind(last, auxiliary.text, reading)]],
      };
    }
  },
});

/** With the comma that the clause behind it needs, where that one is missing too. */
function behind({ index, span: { end } }: ReadToken, verb: string, { tokens }: Reading): Edit {
  const comma = tokens[index + 1]?.kind === 'word' ? ',' : '';
  return { span: { start: end, end }, text: ` ${verb}${comma}` };
}
