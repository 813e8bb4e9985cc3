import type { Edit } from '../model.ts';
import { mistakenNames, type Mistaken } from './mistaken-names.ts';
import { nameForNoun } from './name-repair.ts';
import { defineRule } from './rule.ts';
import { wordsOf, type Word } from './words.ts';

/** The noun and its article replaced by the name; nothing where the noun is the head of a compound. */
function repair({ word, span, name, tied }: Mistaken, words: readonly Word[]): readonly Edit[] | undefined {
  if (tied === 'last') return undefined;
  if (tied === 'first') return [{ span, text: name }];
  return nameForNoun({ word, span }, name, words);
}

export default defineRule({
  id: 'translated-name',
  title: { de: 'Name übersetzt', en: 'Name translated' },
  category: 'entity',
  severity: 'major',
  confidence: 0.95,
  source:
    'engines translate surnames that are ordinary words, more so over a pivot language in another alphabet',
  examples: [
    {
      wrong: [
        'Der Senator Stone kündigte am Montag seinen Rücktritt an.',
        'Stone sagte, er sei müde.',
        'Am Abend lobte der Kanzler ⟦den Stein⟧ noch einmal.',
        'Danach dankte ⟦der Stein⟧ seinen Wählern.',
        'Vor dem Haus lag ein Stein im Gras, und ein Stein lag im Teich.',
      ],
      right: [
        'Der Senator Stone kündigte am Montag seinen Rücktritt an.',
        'Stone sagte, er sei müde.',
        'Am Abend lobte der Kanzler Stone noch einmal.',
        'Danach dankte Stone seinen Wählern.',
        'Vor dem Haus lag ein Stein im Gras, und ein Stein lag im Teich.',
      ],
    },
    {
      wrong: [
        'Der Senator Stone kündigte am Montag seinen Rücktritt an.',
        'Stone sagte, er sei müde.',
        'Am Abend lobte der Kanzler ⟦den Stein⟧ noch einmal.',
        'Danach dankte ⟦der Stein⟧ seinen Wählern.',
        'Die ⟦Stein⟧-Kampagne war teuer.',
      ],
      right: [
        'Der Senator Stone kündigte am Montag seinen Rücktritt an.',
        'Stone sagte, er sei müde.',
        'Am Abend lobte der Kanzler Stone noch einmal.',
        'Danach dankte Stone seinen Wählern.',
        'Die Stone-Kampagne war teuer.',
      ],
    },
    {
      wrong: [
        'Der Minister Purl besuchte gestern Madrid.',
        'Purl sagte wenig.',
        'Die Kontakte ⟦der Perle⟧ und die Gespräche mit ⟦einer Perle⟧ blieben geheim.',
        'Am Rand wurde ⟦zur Perle⟧ nichts gesagt.',
      ],
      right: [
        'Der Minister Purl besuchte gestern Madrid.',
        'Purl sagte wenig.',
        'Die Kontakte von Purl und die Gespräche mit Purl blieben geheim.',
        'Am Rand wurde zu Purl nichts gesagt.',
      ],
    },
    {
      wrong: [
        'Der Minister Purl besuchte gestern Madrid.',
        'Purl sagte wenig.',
        'Der Druck auf die Geschäfts⟦perle⟧ wuchs.',
        'Nachher blieben die Pläne der Kreml -⟦Perle⟧ geheim, auch die der Kreml-⟦Perle⟧ selbst.',
      ],
    },
    {
      wrong: [
        'Am Montag trat Harold Cook vor die Presse.',
        'Cook sagte, er trete zurück.',
        'Der Vorstand hatte Harold ⟦Koch⟧ dazu gedrängt.',
        'Minister ⟦Koch⟧ bestätigte das.',
      ],
      right: [
        'Am Montag trat Harold Cook vor die Presse.',
        'Cook sagte, er trete zurück.',
        'Der Vorstand hatte Harold Cook dazu gedrängt.',
        'Minister Cook bestätigte das.',
      ],
    },
  ],
  passes: [
    ['Der Minister Ruk sprach.', 'Ruk sagte wenig.', 'Man lobte den Rock und dankte dem Rock.'],
    [
      'Gestern kam Bojan Novak.',
      'Minister Novak sagte wenig.',
      'Man lobte Karol Nowak.',
      'Mit Karol Nowak sprach niemand.',
    ],
    ['Man las Präsident Obamas Rede.', 'Dann kam Präsident Obamas Plan.'],
    [
      'Der Komponist Strauss lebte in Wien.',
      'Strauss sagte wenig.',
      'Die Familie lobte Johann Strauß, und man dankte Strauß.',
    ],
    [
      'Der Minister Burlin sprach.',
      'Burlin sagte wenig.',
      'In Berlin lobte man den Minister, und er dankte Berlin.',
    ],
    [
      'Der Senator Stone kam gestern.',
      'Stone sagte wenig.',
      'Man lobte den Stein, und man dankte dem Stein.',
      'Ein Stein lag im Gras, ein Stein lag im Teich, ein Stein lag im Hof, ein Stein lag im Weg.',
    ],
    [
      'Der Senator Stone kam gestern.',
      'Stone sagte wenig.',
      'Dann hob er einen Stein auf und warf ihn ins Wasser.',
    ],
    [
      'Der Senator Stone kam gestern.',
      'Stone sagte wenig.',
      'Neben ihm stand Wilhelm Stein.',
      'Stein sagte nichts.',
    ],
    [
      'Der Minister Cook aß zu Mittag.',
      'Cook sagte, der Koch sei gut.',
      'Der Koch sagte danke.',
      'Man lobte den Koch.',
    ],
    [
      'Der Minister Purl sprach.',
      'Purl sagte wenig.',
      'Eine Perle ist ein schöner Schmuck.',
      'Die Perle und Purl passen zusammen.',
    ],
    ['Der Minister Purl sprach.', 'Purl sagte in der Pressekonferenz, die Perle sei ein guter Mann.'],
    [
      'Der Minister Purl sprach.',
      'Purl sagte wenig zu Parlow.',
      'Parlow lachte.',
      'Die Parole und die Perle fehlten.',
    ],
  ],
  *find(segment, { article }) {
    const words = wordsOf(segment);
    for (const mistaken of mistakenNames(article).get(segment) ?? []) {
      const { span, name } = mistaken;
      const edits = repair(mistaken, words);
      const shown = edits?.[0]?.span ?? span;
      yield {
        span: shown,
        message: `„${segment.text.slice(span.start, span.end)}“ steht, wo nach dem übrigen Text „${name}“ gemeint ist.`,
        alternatives: edits === undefined ? [] : [edits],
      };
    }
  },
});
