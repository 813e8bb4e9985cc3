import type { German } from '../grammar/german.ts';
import { disagreements, type Disagreement } from '../grammar/subjects/subject.ts';
import { inPerson } from '../grammar/subjects/verb-person.ts';
import type { Edit } from '../model.ts';
import { defineRule, type Remark } from './rule.ts';

export default defineRule({
  id: 'subject-verb-agreement',
  title: { de: 'Verb passt nicht zum Subjekt', en: 'Verb does not agree with its subject' },
  category: 'agreement',
  severity: 'major',
  confidence: 0.95,
  source: 'Duden 4, Die Grammatik, § Kongruenz zwischen Subjekt und Finitum',
  examples: [
    { wrong: 'Die Kinder ⟦geht⟧ nach Hause.', right: 'Die Kinder gehen nach Hause.' },
    {
      wrong: 'Die Meinung der Nachbarn ⟦sind⟧ ihm egal.',
      right: 'Die Meinung der Nachbarn ist ihm egal.',
    },
    {
      wrong: 'Es heißt, dass die Züge im Winter nicht ⟦fährt⟧.',
      right: 'Es heißt, dass die Züge im Winter nicht fahren.',
    },
    { wrong: 'Gestern ⟦konnten⟧ der Bäcker nicht öffnen.', right: 'Gestern konnte der Bäcker nicht öffnen.' },
    {
      wrong: 'Das ist der Hund, der jeden Abend im Garten ⟦bellen⟧.',
      right: 'Das ist der Hund, der jeden Abend im Garten bellt.',
    },
    { wrong: 'Am Abend ⟦hat⟧ wir lange gesungen.', right: 'Am Abend haben wir lange gesungen.' },
    {
      wrong: 'Wer im Mai pflanzt, ⟦zahlen⟧ einen Beitrag von 20 Euro.',
      right: 'Wer im Mai pflanzt, zahlt einen Beitrag von 20 Euro.',
    },
    {
      wrong: 'Achte darauf, dass du beim Sägen immer Handschuhe ⟦tragen⟧.',
      right: 'Achte darauf, dass du beim Sägen immer Handschuhe trägst.',
    },
  ],
  passes: [
    'Den Kindern gefällt der Garten.',
    'Die Kinder sieht der Vater vom Fenster aus.',
    'Ein Großteil der Gäste waren schon da.',
    'Der Grund sind die hohen Preise.',
    'Der Vater und die Mutter gehen nach Hause.',
    'Die alte und die neue Brücke wurden gesperrt.',
    'Gestern wurde den Kindern geholfen.',
    'Damit wurden die Ruhe und Sauberkeit des Dorfes gelobt.',
    'Hier wohnen eine Familie aus Ulm und, seit dem Sommer, ein Maler.',
    'Jeden Tag kommen Leute.',
    'Wer die Leute kennt, versteht das.',
    'Dass man schreiben, lesen und rechnen kann, ist gut.',
    'Sie zeigt, dass er Wege planen, Karten zeichnen und Leute führen kann.',
    'Dazu zählen eine Bank, die Uhr und der Baum im Hof.',
    'Der Grund für den Lärm können Feste sein.',
  ],
  *find(segment, { language }) {
    for (const found of disagreements(language.read(segment))) yield remarkOn(found, language);
  },
});

/** With a pronoun whose form says that it is the subject, the verb is what is wrong, however seldom text has its right form. */
const BY_FORM = 0.98;

function remarkOn({ verb, subject, asks, byForm }: Disagreement, language: German): Remark {
  const words = subject.map(({ text }) => text).join(' ');
  return {
    span: verb.span,
    message: `„${verb.text}“ passt nicht zum Subjekt „${words}“.`,
    ...(byForm && { confidence: BY_FORM }),
    alternatives: inPerson(verb, asks, language).map((text): Edit[] => [{ span: verb.span, text }]),
  };
}
