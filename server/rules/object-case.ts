import type { German } from '../grammar/german.ts';
import { inCells } from '../grammar/phrases/object-form.ts';
import { columnsOf } from '../grammar/phrases/phrase-repair.ts';
import type { NounPhrase, Reading, ReadToken } from '../grammar/reading.ts';
import { verbFrames, type VerbFrame } from '../grammar/subjects/verb-frames.ts';
import { ACCUSATIVE, DATIVE, type Cells } from '../language/morphology.ts';
import { spanOver } from './kinds.ts';
import { defineRule, type Remark } from './rule.ts';

/** How often text must have a verb, so that what it never shows is no chance. */
const SEEN = 100;
/** Shares of a verb's clauses with a case that it asks for, and with one that it does not know. */
const OFTEN = 0.3;
const OFTEN_DATIVE = 0.15;
const HARDLY = 0.006;
/** Cases hide: an object may be told from the subject where its form does not. */
const HARDLY_OBJECT = 0.05;
/** How sure the tagger must be of the phrase's head. */
const CERTAIN = 0.9;
/** What stands before an object in the middle of its clause. */
const BEFORE = /^(?:V[AMV]FIN|PPER|ADV|KOUS|KOUI|PRELS|PTKNEG)$/u;
/** Prepositions behind their phrase: ihrer Meinung nach. */
const BEHIND = /^(?:nach|zufolge|gegenüber|entgegen|zuliebe|entsprechend|gemäß|zum)$/u;

export default defineRule({
  id: 'object-case',
  title: { de: 'Objekt im falschen Kasus', en: 'Object in the wrong case' },
  category: 'agreement',
  severity: 'major',
  confidence: 0.8,
  source: 'Duden, Die Grammatik, § Kasus: Valenz; counts of text say which case a verb takes',
  examples: [
    {
      wrong: 'Am Montag besuchen wir ⟦dem alten Bauern⟧ auf dem Hof.',
      right: 'Am Montag besuchen wir den alten Bauern auf dem Hof.',
    },
    {
      wrong: 'Am Abend kann sie ⟦ihren kleinen Bruder⟧ im Garten helfen.',
      right: 'Am Abend kann sie ihrem kleinen Bruder im Garten helfen.',
    },
    { wrong: 'Heute besuchen wir ⟦dem Bauern⟧', right: 'Heute besuchen wir den Bauern' },
    { wrong: 'Sie sagt, dass sie ⟦ihn⟧ helfen wird.', right: 'Sie sagt, dass sie ihm helfen wird.' },
  ],
  passes: [
    'Sie besucht seiner Meinung nach zu oft die Tante.',
    'Das Rad hat eine Bremse, die dem Motor gegenüberliegt.',
    'Sie besucht mit dem Bruder die Tante.',
    'Sie werden von ihm besucht.',
    'Er bringt dem Kind den Ball.',
    'Er half, den Baum zu fällen.',
    'Die Stadt dient dem Zweck, also den Bürgern.',
    'Der Zweck, dem das dient, also den Bürgern.',
    'Ein Angriff, der den Truppen schwere Opfer forderte, kam am Abend.',
    'Die Liste der in Europa anerkannten nationalen Minderheiten ist lang.',
    'Sie besucht denen zuliebe die Tante.',
    'Man betrachtet ihn manchmal dem Ziel näher als dem Anfang.',
    'Sie wollten sich der Stimme enthalten.',
  ],
  knownMisses: [
    'Dem Bauern besuchen wir heute.',
    'Wir besuchen dem morgen.',
    'Wir besuchen dem Xyloquark morgen.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    const { verb } = language.valency;
    for (const frame of verbFrames(reading, (lemma) => verb(lemma) !== undefined))
      yield* wrongObjects(frame, reading, language);
  },
});

function* wrongObjects(frame: VerbFrame, reading: Reading, language: German): Generator<Remark> {
  const asked = frame.passive || frame.reflexive !== undefined ? 0 : onlyCase(frame.lemma, language);
  const wrong = asked === DATIVE ? frame.accusatives : frame.datives;
  if (asked === 0 || (asked === ACCUSATIVE && frame.objects.length > 0)) return;
  for (const phrase of wrong) {
    if (!isObject(phrase, frame, reading)) continue;
    const words = reading.tokens.slice(phrase.from, phrase.to);
    const name = asked === DATIVE ? 'Dativ' : 'Akkusativ';
    yield {
      span: spanOver(words),
      message: `„${words.map(({ text }) => text).join(' ')}“ steht im falschen Kasus: „${frame.lemma}“ verlangt den ${name}.`,
      alternatives: inCells(phrase, words, asked & columnsOf(phrase.cells), language),
    };
  }
}

/** The one case that text has the verb's object in; 0 where it has both, or the verb too rarely. */
function onlyCase(lemma: string, { valency }: German): Cells {
  const frames = valency.verb(lemma);
  if (frames === undefined || frames.count('seen') < SEEN) return 0;
  const share = (frame: 'accusative' | 'dative' | 'object'): number =>
    frames.count(frame) / frames.count('seen');
  if (share('object') > OFTEN && share('dative') < HARDLY) return ACCUSATIVE;
  const isDative =
    share('dative') > OFTEN_DATIVE && share('accusative') < HARDLY && share('object') < HARDLY_OBJECT;
  return isDative ? DATIVE : 0;
}

/** A phrase beyond doubt, with nothing but words between. */
function isObject(phrase: NounPhrase, { verb, clause }: VerbFrame, { tokens, phrases }: Reading): boolean {
  if (!isClear(phrase, tokens) || isGovernedBehind(tokens[phrase.to])) return false;
  const [before] = tokens.slice(Math.max(0, phrase.from - 1), phrase.from);
  // die in Europa anerkannten nationalen Minderheiten
  if (before === undefined || !BEFORE.test(before.tag) || before.all.some(({ tag }) => tag === 'ADJA'))
    return false;
  // der den Truppen Opfer forderte: a dative beside an object that could be a subject too
  const rivals = phrases.filter(
    ({ from, nominal, preposition, cells }) =>
      from >= phrase.to &&
      from < clause.to &&
      nominal &&
      preposition === undefined &&
      (cells & ACCUSATIVE) !== 0,
  );
  const from = Math.min(phrase.from, verb.index, ...clause.finite);
  const to = Math.max(phrase.to, verb.index);
  return rivals.length === 0 && tokens.slice(from, to).every(({ kind }) => kind === 'word');
}

/** ihrer Meinung nach, dem Ziel nahe */
function isGovernedBehind(after: ReadToken | undefined): boolean {
  return after !== undefined && (after.tag === 'ADJD' || BEHIND.test(after.text));
}

function isClear({ head, sure, nominal }: NounPhrase, tokens: Reading['tokens']): boolean {
  return tokens
    .slice(head, head + 1)
    .every(
      ({ known, certainty, tag }) => sure && known && certainty >= CERTAIN && (nominal || tag === 'PPER'),
    );
}
