import type { German } from '../grammar/german.ts';
import { wronglyGoverned, type WronglyGoverned } from '../grammar/phrases/governed-phrase.ts';
import { bestRepairs } from '../grammar/phrases/phrase-repair.ts';
import type { Reading } from '../grammar/reading.ts';
import type { Edit } from '../model.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'preposition-case',
  title: { de: 'Kasus nach Präposition', en: 'Case after a preposition' },
  category: 'agreement',
  severity: 'major',
  confidence: 0.95,
  source: 'Duden, Die Grammatik, § Präposition: Rektion',
  examples: [
    { wrong: 'Der Bus kommt ⟦aus die Stadt⟧.', right: 'Der Bus kommt aus der Stadt.' },
    { wrong: 'Sie spielt im Garten ⟦mit Kinder⟧.', right: 'Sie spielt im Garten mit Kindern.' },
    { wrong: 'Das Brot ist ⟦nach drei Tage⟧ verbraucht.', right: 'Das Brot ist nach drei Tagen verbraucht.' },
    {
      wrong: 'Die Daten werden ⟦nach 30 Tage⟧ automatisch gelöscht.',
      right: 'Die Daten werden nach 30 Tagen automatisch gelöscht.',
    },
    { wrong: 'Der Hund läuft ⟦für ihm⟧ über die Straße.', right: 'Der Hund läuft für ihn über die Straße.' },
    { wrong: 'Der Kuchen ist ⟦für meinem Bruder⟧.', right: 'Der Kuchen ist für meinen Bruder.' },
    { wrong: 'Der Zug hält ⟦in der Dörfer⟧ nicht.', right: 'Der Zug hält in den Dörfern nicht.' },
  ],
  passes: [
    'Wegen dem Regen blieben alle zu Hause.',
    'Was für ein Tag!',
    'Der Tisch ist aus 30 Jahre altem Holz.',
    'Der Legende nach der Bruder des Königs, war er ein einfacher Bauer.',
    'Nach und nach Leute aus dem Dorf einzuladen war klug.',
    'Während der Hund schläft, spielt die Katze.',
    'Er kommt von hier aus der Küche.',
    'Das kostet bis zu ein Jahr Arbeit.',
    'Es ging um des Friedens willen weiter.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const phrase of reading.phrases) {
      const wrong = wronglyGoverned(reading, phrase, language);
      if (wrong === undefined) continue;
      const { preposition, words } = wrong;
      yield {
        span: spanOver([preposition, ...words]),
        message: `Nach „${preposition.text}“ steht „${words.map(({ text }) => text).join(' ')}“ im falschen Kasus.`,
        alternatives: repairs(reading, wrong, language),
      };
    }
  },
});

function repairs(
  reading: Reading,
  { plain, words, asked, form }: WronglyGoverned,
  language: German,
): readonly (readonly Edit[])[] {
  if (form !== undefined) return words.slice(-1).map(({ span }) => [{ span, text: form }]);
  if (plain !== undefined) return bestRepairs(reading, plain, language);
  return words.map(({ span, analyses }) =>
    analyses
      .flatMap(({ lemma, tag }) => language.inflect(lemma, { tag, cells: asked }))
      .slice(0, 1)
      .map((text) => ({ span, text })),
  );
}
