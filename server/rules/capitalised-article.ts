import type { German } from '../grammar/german.ts';
import { droppedSentence } from '../grammar/verbs/dropped-sentence.ts';
import type { Segment } from '../model.ts';
import { beginsSentence, isCommonNoun, type LargeWord } from './large-words.ts';
import { defineRule } from './rule.ts';
import { capital, decapitalise, joined, wordsOf, type Word } from './words.ts';

interface Place extends LargeWord {
  readonly language: German;
}

/** Titles begin in the nominative. */
const OBLIQUE = /^(?:Des|Dem|Den|Einem|Einen)$/u;
const SUBORDINATING = /^(?:dass|weil|obwohl|nachdem|falls|sodass)$/u;

export default defineRule({
  id: 'capitalised-article',
  title: { de: 'Artikel oder Fürwort groß', en: 'Article or pronoun with a capital' },
  category: 'capitalisation',
  severity: 'minor',
  confidence: 0.95,
  source:
    'amtliche Regelung § 58; seen where a name and its article were put back into the sentence as one piece',
  examples: [
    {
      wrong: 'Alle sprachen über die Ablehnung ⟦Des⟧ Antrags.',
      right: 'Alle sprachen über die Ablehnung des Antrags.',
    },
    {
      wrong: 'Er hatte den Plan, ⟦Den⟧ Kran zu verkaufen.',
      right: 'Er hatte den Plan, den Kran zu verkaufen.',
    },
    {
      wrong: 'Gefeiert wurde die Rückkehr ⟦Des⟧ Hafenmeisters.',
      right: 'Gefeiert wurde die Rückkehr des Hafenmeisters.',
    },
    { wrong: 'Das Amt sagt, dass ⟦Wir⟧ alle zahlen.', right: 'Das Amt sagt, dass wir alle zahlen.' },
    {
      wrong: 'Das Amt sagte gestern, ⟦Die⟧ neue Straße ist fertig.',
      right: 'Das Amt sagte gestern, die neue Straße ist fertig.',
    },
  ],
  passes: [
    'Alle wissen, dass Die Linke hier gewinnt.',
    'Ihre erste Gruppe nennen sie nur Gruppe Dem.',
    'Sie arbeitet in Amsterdam, Den Haag und Des Moines.',
    'Darüber, dass Ihr Anwalt mit Ihnen redet, freut sie sich.',
    'Alle sprachen von „Die Ablehnung Des Antrags“.',
    'Sie las drei Bücher, Die Brücke, Der Turm und Das Tor.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const word of words) {
      const before = words[word.index - 1];
      if (before === undefined || word.opens || word.quoted || !capital(word.text)) continue;
      const after = words.slice(word.index + 1, word.index + 2).find(joined);
      if (!isSlip({ word, after, language }, before, segment)) continue;
      const { span, text } = word;
      yield {
        span,
        message: `„${text}“ wird mitten im Satz kleingeschrieben.`,
        alternatives: [[{ span, text: decapitalise(text) }]],
      };
    }
  },
});

function isSlip(place: Place, before: Word, segment: Segment): boolean {
  const { word, after, language } = place;
  if (word.gap === ', ' && beginsSentence(place)) {
    const reading = language.read(segment);
    const start = reading.tokens.find(({ span }) => span.start === word.span.start);
    if (start !== undefined && droppedSentence(start, reading, language) !== undefined) return true;
  }
  if (SUBORDINATING.test(before.text)) return joined(word) && beginsSentence(place);
  if (!OBLIQUE.test(word.text) || !isCommonNoun(after, language)) return false;
  return word.gap === ', ' || (joined(word) && isCommonNoun(before, language));
}
