import type { German } from '../grammar/german.ts';
import { inAccusative, inCells } from '../grammar/phrases/object-form.ts';
import { columnsOf } from '../grammar/phrases/phrase-repair.ts';
import type { NounPhrase, Reading } from '../grammar/reading.ts';
import { secondNominative, type SecondNominative } from '../grammar/subjects/subject-case.ts';
import { DATIVE } from '../language/morphology.ts';
import { spanOver } from './kinds.ts';
import { defineRule, type Remark } from './rule.ts';

export default defineRule({
  id: 'subject-case',
  title: { de: 'Objekt im Nominativ', en: 'Object in the nominative' },
  category: 'agreement',
  severity: 'major',
  confidence: 0.95,
  source: 'Duden 4, Die Grammatik, § Kasus: Subjekt und Objekte',
  examples: [
    {
      wrong: 'Am Morgen kauften wir auf dem Markt ⟦der frische Fisch⟧ für die Suppe.',
      right: 'Am Morgen kauften wir auf dem Markt den frischen Fisch für die Suppe.',
    },
    {
      wrong: 'Der Verein hat ⟦sein Trainer⟧ entlassen.',
      right: 'Der Verein hat seinen Trainer entlassen.',
    },
    {
      wrong: 'Die Gäste haben gestern ⟦ein Kuchen⟧ mitgebracht.',
      right: 'Die Gäste haben gestern einen Kuchen mitgebracht.',
    },
    {
      wrong: 'Er hilft jeden Samstag ⟦der alte Mann⟧ im Garten.',
      right: 'Er hilft jeden Samstag dem alten Mann im Garten.',
    },
  ],
  passes: [
    'Er ist der neue Trainer.',
    'Er wurde von allen der große Schweiger genannt.',
    'Er kam, und ein Hund lief ihm nach.',
    'Das Haus besitzt der Staat.',
    'In den 1950er Jahren baute der Ort eine Schule.',
    'Der Trainer selbst hat es gesagt.',
    'Die Kinder und der Vater haben gegessen.',
    'Er arbeitet als der gute Geist des Hauses.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const found = secondNominative(clause, reading);
      if (found !== undefined) yield remarkOn(found, reading, language);
    }
  },
});

function remarkOn(found: SecondNominative, { tokens }: Reading, language: German): Remark {
  const { phrase, subject } = found;
  const words = tokens.slice(phrase.from, phrase.to);
  const text = (stretch: NounPhrase): string =>
    tokens
      .slice(stretch.from, stretch.to)
      .map((word) => word.text)
      .join(' ');
  return {
    span: spanOver(words),
    message: `„${text(phrase)}“ steht im Nominativ, doch das Subjekt ist „${text(subject)}“.`,
    alternatives: takesDative(found)
      ? inCells(phrase, words, DATIVE & columnsOf(phrase.cells), language)
      : inAccusative(phrase, words, language),
  };
}

/** Verbs whose only object is a dative: to put the accusative beside them would be wrong too. */
const WITH_DATIVE = new Set([
  'helfen', 'folgen', 'danken', 'gehören', 'gefallen', 'begegnen', 'dienen', 'drohen', 'gelingen', 'schaden', 'nützen', 'trauen',
  'vertrauen', 'widersprechen', 'zustimmen', 'zuhören', 'zusehen', 'ähneln', 'gleichen', 'entsprechen', 'nahestehen', 'fehlen',
  'passieren', 'unterliegen', 'ausweichen', 'beitreten', 'angehören', 'antworten', 'befehlen', 'gehorchen', 'gratulieren', 'nachgehen',
]); // prettier-ignore

function takesDative({ verbs }: SecondNominative): boolean {
  return verbs.some(({ all }) => all.some(({ lemma }) => WITH_DATIVE.has(lemma)));
}
