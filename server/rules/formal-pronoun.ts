import { thirdPersonSie } from '../grammar/subjects/third-person.ts';
import { WordClass, type Language } from '../language/language.ts';
import { Person } from '../language/morphology.ts';
import { oncePer } from '../text/once.ts';
import { speaks } from './person-words.ts';
import { defineRule, type ArticleReading } from './rule.ts';
import { decapitalise, wordsOf, type Word } from './words.ts';

const FORMAL = /^(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)$/u;
/** »… Sie haben«, »bitten Sie«: the text speaks to its reader. */
const PLURAL =
  /^(?:sind|haben|werden|können|müssen|sollen|sollten|wollen|möchten|dürfen|würden|könnten|hatten|waren|finden|brauchen)$/iu;

/** »sagte Sie.«: a person is spoken of, not spoken to. */
function spokenOf(word: Word, words: readonly Word[], text: string, language: Language): boolean {
  const before = words[word.index - 1];
  if (word.text !== 'Sie' || before === undefined) return false;
  const follows = text.slice(word.span.end, word.span.end + 1);
  // ich frage Sie; gestern sagten Sie
  const isThird = language
    .analyses(before.text)
    .every(
      ({ persons }) => persons === 0 || (persons & (Person.third | Person.thirdPlural)) === Person.third,
    );
  return isThird && /^[.,:;]?$/u.test(follows) && speaks(before.text) && /[“”"«»‘,]/u.test(before.gap);
}

/** Speaks to the reader: a verb in the plural beside „Sie“, an imperative before it. */
function spokenTo(word: Word, words: readonly Word[], language: Language): boolean {
  if (word.text !== 'Sie') return false;
  const before = words[word.index - 1];
  if (before?.opens && (language.classes(before.text) & WordClass.infinitive) !== 0) return true;
  return [before, words[word.index + 1]].some((other) => other !== undefined && PLURAL.test(other.text));
}

/** Whether the text takes the polite form for the third person, as engines from French do. */
const confuses = oncePer(({ segments, language }: ArticleReading): boolean => {
  let of = 0;
  for (const segment of segments) {
    const words = wordsOf(segment);
    of += thirdPersonSie(language.read(segment)).length;
    for (const word of words) {
      if (word.cited || word.opens) continue;
      if (spokenTo(word, words, language)) return false;
      if (spokenOf(word, words, segment.text, language)) of += 1;
    }
  }
  return of > 0;
});

export default defineRule({
  id: 'formal-pronoun',
  title: { de: 'Höflichkeitsform statt „sie“', en: 'Polite form instead of “she” or “they”' },
  category: 'capitalisation',
  severity: 'minor',
  confidence: 0.9,
  source: 'amtliche Regelung § 65; engines write every „sie“ and „ihr“ as the polite form',
  examples: [
    { wrong: '„Wir bleiben hier“, sagte ⟦Sie⟧.', right: '„Wir bleiben hier“, sagte sie.' },
    {
      wrong: ['Der Wirt, dem ⟦Sie⟧ schreiben möchte, ist verreist.'],
      right: ['Der Wirt, dem sie schreiben möchte, ist verreist.'],
    },
    {
      wrong: [
        'Die Bürgermeisterin hofft, dass ⟦Sie⟧ im Mai gewählt wird.',
        'Nun hat die Politikerin ⟦Ihren⟧ Plan vorgelegt.',
      ],
      right: [
        'Die Bürgermeisterin hofft, dass sie im Mai gewählt wird.',
        'Nun hat die Politikerin ihren Plan vorgelegt.',
      ],
    },
  ],
  passes: [
    'Wir danken Ihnen für Ihren Brief.',
    ['Man hofft, dass Sie im Mai gewählt wird.', 'Drücken Sie nun den Knopf.'],
    ['Man hofft, dass Sie im Mai gewählt wird.', 'Dann können Sie gehen.'],
    'Er fragte, ob Sie niemand gesehen hat.',
    'Ich wusste, dass Sie kommen.',
    'Es war schön, und der Wirt fragte Sie.',
    'Danach betraf es Sie.',
    'Zur Zeitung, das war im Mai, sagten Sie: Es ist gut.',
    '„Ich sah Sie (und Sie)“, rief er.',
    'Ihr Plan stand fest, auch Sie.',
  ],
  *find(segment, { article }) {
    if (!confuses(article)) return;
    for (const { text, span, opens, cited } of wordsOf(segment)) {
      if (opens || cited || !FORMAL.test(text)) continue;
      const small = decapitalise(text);
      const message = `„${text}“ meint hier eine dritte Person und wird kleingeschrieben.`;
      yield { span, message, alternatives: [[{ span, text: small }]] };
    }
  },
});
