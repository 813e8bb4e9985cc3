import { Status, wrongStatus, type WrongStatus } from '../grammar/verbs/verb-complex.ts';
import type { German } from '../grammar/german.ts';
import type { Edit } from '../model.ts';
import { frameShare } from '../grammar/verbs/frame-share.ts';
import { withZu } from '../grammar/verbs/zu-infinitives.ts';
import { spanOver } from './kinds.ts';
import { defineRule, type Remark } from './rule.ts';

const FORMS: readonly (readonly [number, string])[] = [
  [Status.bare, 'Infinitiv'],
  [Status.zu, 'Infinitiv mit „zu“'],
  [Status.participle, 'Partizip'],
];

export default defineRule({
  id: 'verb-status',
  title: { de: 'Verb in der falschen Form', en: 'Verb in the wrong form' },
  category: 'verb-form',
  severity: 'major',
  confidence: 0.93,
  source:
    'Bech 1955, Studien über das deutsche verbum infinitum; seen where an engine keeps the form of the source',
  examples: [
    {
      wrong: 'Der Verein hat seinen Trainer nach dem Spiel mit Blumen ⟦verabschieden⟧.',
      right: 'Der Verein hat seinen Trainer nach dem Spiel mit Blumen verabschiedet.',
    },
    { wrong: 'Die Brücke muss im Mai ⟦gesperrt⟧.', right: 'Die Brücke muss im Mai gesperrt werden.' },
    {
      wrong: 'Gestern musste der Bauer den Hof an seine Tochter ⟦abgegeben⟧.',
      right: 'Gestern musste der Bauer den Hof an seine Tochter abgeben.',
    },
    {
      wrong: 'Es heißt, dass der Chor am Abend ⟦zu singen⟧ soll.',
      right: 'Es heißt, dass der Chor am Abend singen soll.',
    },
    {
      wrong: 'Das Team will die Ursache ⟦herauszufinden⟧.',
      right: 'Das Team will die Ursache herausfinden.',
    },
    {
      wrong: 'Sie hat nach der Schule oft Lust ⟦tanzen⟧.',
      right: 'Sie hat nach der Schule oft Lust zu tanzen.',
    },
    {
      wrong: 'Am Sonntag war die Halle lange ⟦schließen⟧.',
      right: 'Am Sonntag war die Halle lange geschlossen.',
    },
    { wrong: 'Im Mai war der Verein an dem Turnier ⟦teilnehmen⟧.' },
  ],
  passes: [
    'Der Verein hat seinen Trainer kommen lassen.',
    'Er hat gut reden.',
    'Sie ist einkaufen.',
    'Er war nicht müde zu erklären, was er meint.',
    'Das darf nicht nur geplant, sondern muss auch gebaut werden.',
    'Ein Hafen ist ein Ort, an dem Schiffe liegen.',
    'Das Brot kann dazugehören.',
    'Sie möchte den Kaffee gesüßt.',
    'Das Tal war umgeben von Bergen.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const index of reading.clauses.keys()) {
      const wrong = wrongStatus(index, reading);
      if (wrong !== undefined) yield remarkOn(wrong, language);
    }
  },
});

function remarkOn(wrong: WrongStatus, language: German): Remark {
  const { verb, governor, zu, asks } = wrong;
  const asked = FORMS.filter(([bit]) => (asks & bit) !== 0).map(([, name]) => name);
  const span = spanOver([...zu, verb]);
  return {
    span,
    message: `Bei „${governor.text}“ steht „${verb.text}“ in der falschen Form; zu erwarten ist ${asked.join(' oder ')}.`,
    alternatives: repairs(wrong, language).map((text): Edit[] => [{ span, text }]),
  };
}

/** Other forms of the verb, the likeliest first. */
function repairs(
  { verb, governor, has, nounAsks, transitive }: WrongStatus,
  language: German,
): readonly string[] {
  const [lemma = ''] = verb.analyses.map((analysis) => analysis.lemma);
  if (governor.tag.startsWith('VM')) {
    // A participle behind a modal verb is mostly a passive that lost its werden, unless there is an object.
    const active = has !== Status.participle || transitive;
    return active ? [lemma] : [`${verb.text} werden`, lemma];
  }
  if (nounAsks) return [withZu(verb, language)];
  // Beside sein only verbs with a passive are sure to have meant their participle.
  const perfect = governor.analyses.some((analysis) => analysis.lemma === 'haben');
  if (!perfect && frameShare(lemma, 'passive', language.valency) < PASSIVE) return [];
  return language.inflect(lemma, { tag: 'VVPP' }).slice(0, 1);
}

/** Share of the passive in a verb's clauses from which sein beside it is taken for one: ist geschlossen. */
const PASSIVE = 0.2;
