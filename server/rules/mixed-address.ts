import { oncePer } from '../text/once.ts';
import { defineRule, type ArticleReading } from './rule.ts';
import { wordsOf, type Word } from './words.ts';
import type { Segment } from '../model.ts';

const FAMILIAR = /^(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?)$/u;
const FORMAL = /^(?:Ihnen|Ihre?[mnrs]?)$/u;
/** A plural verb beside it shows that »Sie« is no »sie« at the start of a sentence. */
const PLURAL =
  /^(?:sind|haben|werden|können|müssen|sollen|sollten|wollen|möchten|dürfen|mögen|würden|wollten|hatten|waren)$/iu;
/** The text must use one form this many times for each place of the other. */
const TIMES = 3;

interface Address {
  readonly segment: Segment;
  readonly word: Word;
}

/** The places where the text falls out of its form of address. */
const slips = oncePer(({ segments }: ArticleReading): readonly Address[] => {
  const familiar: Address[] = [];
  const formal: Address[] = [];
  for (const segment of segments) {
    const words = wordsOf(segment);
    for (const word of words) {
      if (word.cited) continue;
      if (FAMILIAR.test(word.text)) familiar.push({ segment, word });
      else if (isFormal(word, words)) formal.push({ segment, word });
    }
  }
  const [few, many] = familiar.length < formal.length ? [familiar, formal] : [formal, familiar];
  return TIMES * few.length <= many.length ? few : [];
});

function isFormal({ text, opens, index }: Word, words: readonly Word[]): boolean {
  if (opens) return false;
  if (FORMAL.test(text)) return true;
  return (
    text === 'Sie' &&
    [words[index - 1], words[index + 1]].some((word) => word !== undefined && PLURAL.test(word.text))
  );
}

export default defineRule({
  id: 'mixed-address',
  title: { de: 'Du und Sie gemischt', en: 'Familiar and formal address mixed' },
  category: 'register',
  severity: 'minor',
  confidence: 0.7,
  source: 'English „you“ is translated anew in each sentence',
  examples: [
    {
      wrong: [
        'Wähle du dein Gerät aus.',
        'Dann prüfst du, ob dir die Farbe gefällt.',
        'Danach öffnet sich das Fenster mit ⟦Ihrem⟧ Gerät.',
      ],
    },
    {
      wrong: [
        'Können Sie Ihre Karte finden?',
        'Sobald Sie bereit sind, nehmen wir Ihnen die Karte und Ihren Schirm ab.',
        'Und ⟦du⟧ bleibst hier.',
      ],
    },
    {
      wrong: [
        'Bald werden Sie sehen, wie es geht.',
        'Wenn Sie wollen, geht es schneller.',
        'Dann können Sie gehen.',
        'Und ⟦du⟧ bleibst hier.',
      ],
    },
    {
      wrong: [
        'Bald werden Sie mehr sehen.',
        'Dann helfen wir Ihnen mit Ihrem Gerät.',
        'Und ⟦du⟧ bleibst hier.',
      ],
    },
  ],
  passes: [
    ['Sie sind da.', 'Sie haben Zeit.', 'Sie wollen mehr.', 'Und du bleibst hier.'],
    ['Heute haben wir Zeit.', 'Morgen werden wir fahren.', 'Bald sollen wir gehen.', 'Und du bleibst hier.'],
    ['Wir danken Ihnen für Ihren Besuch.', 'Wir schreiben Ihnen bald.', 'Er rief: „Nun bist du es!“'],
    ['Wähle du dein Gerät aus.', 'Ihr Preis ist hoch.', 'Die Firma sagt, Sie habe Mut.'],
    ['Wir danken Ihnen für Ihren Besuch.', 'Er rief: „Du bist es!“ (du)'],
    ['Du bist schön.', 'Ich gebe Ihnen recht.'],
  ],
  knownMisses: [['Er fragt Sie morgen.', 'Er sieht Sie bald.', 'Er hört Sie gut.', 'Und du bleibst hier.']],
  *find(segment, { article }) {
    for (const { word } of slips(article).filter((slip) => slip.segment === segment))
      yield { span: word.span, message: `„${word.text}“ fällt aus der Anrede des übrigen Textes.` };
  },
});
