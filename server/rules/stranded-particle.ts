import type { German } from '../grammar/german.ts';
import { splitVerb, withoutWords } from '../grammar/verbs/moves.ts';
import {
  otherParticles,
  strandedParticle,
  unsplit,
  type Stranded,
  type Unsplit,
} from '../grammar/verbs/particles.ts';
import type { Clause, Reading } from '../grammar/reading.ts';
import type { Edit } from '../model.ts';
import { defineRule, type Remark } from './rule.ts';

export default defineRule({
  id: 'stranded-particle',
  title: { de: 'Verbzusatz am falschen Platz', en: 'Verb particle out of place' },
  category: 'verb-form',
  severity: 'major',
  confidence: 0.9,
  source:
    'Duden 4, Die Grammatik, § Partikelverben; seen where an engine takes the particle from another verb',
  examples: [
    {
      wrong: 'Kurz danach rief der Trainer das Team zum Kampf ⟦ein⟧.',
      right: 'Kurz danach rief der Trainer das Team zum Kampf auf.',
    },
    { wrong: 'Das ergibt am Ende nicht viel ⟦ab⟧.', right: 'Das ergibt am Ende nicht viel.' },
    { wrong: 'Wir ⟦ankamen⟧ am Abend im Hafen.', right: 'Wir kamen am Abend im Hafen an.' },
  ],
  passes: [
    'Kurz danach rief er den Nachbarn an.',
    'Sie blieb den ganzen Tag aus.',
    'Der Ausflug dauert lange.',
    'Dort fließt ein Bach heraus.',
    'Sie weiß, wann wir ankamen.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const stranded = strandedParticle(clause, reading, language);
      if (stranded !== undefined) yield saysNoVerb(stranded, reading, language);
      const whole = unsplit(clause, reading, language);
      if (whole !== undefined) yield saysUnsplit(whole, clause, reading);
    }
  },
});

/** How many other particles are offered. */
const MOST = 2;

function saysNoVerb(stranded: Stranded, reading: Reading, language: German): Remark {
  const { verb, particle } = stranded;
  const others = otherParticles(stranded, reading, language).slice(0, MOST);
  return {
    span: particle.span,
    message: `„${particle.text}“ bildet mit „${verb.text}“ kein Verb, das es gibt.`,
    alternatives: [
      ...others.map((text): Edit[] => [{ span: particle.span, text }]),
      withoutWords(reading.tokens, [particle]),
    ],
  };
}

function saysUnsplit({ verb, particle, stem }: Unsplit, { to }: Clause, { tokens }: Reading): Remark {
  return {
    span: verb.span,
    message: `Im Hauptsatz steht „${particle}“ getrennt von „${stem}“ am Ende.`,
    alternatives: [splitVerb(tokens, verb, { particle, stem }, to)],
  };
}
