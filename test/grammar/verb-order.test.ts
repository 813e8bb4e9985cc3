import { expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import { earlyBracket } from '../../server/grammar/verbs/early-bracket.ts';
import { earlyFinite, earlyFiniteFrom } from '../../server/grammar/verbs/early-finite.ts';
import { strandedParticle, unsplit } from '../../server/grammar/verbs/particles.ts';
import type { Reading, ReadToken } from '../../server/grammar/reading.ts';
import { wrongReflexive } from '../../server/grammar/subjects/reflexives.ts';
import { lateAfterSpeech } from '../../server/grammar/verbs/speech-frame.ts';
import { twoFinite } from '../../server/grammar/verbs/two-finite.ts';
import { lateVerb, verbThird } from '../../server/grammar/verbs/verb-third.ts';
import { verblessFrom } from '../../server/grammar/verbs/verbless.ts';
import { bareAfterUm, bareBeforeUnd, bareInfinitive } from '../../server/grammar/verbs/zu-infinitives.ts';
import { tokenize } from '../../server/text/tokenize.ts';

const german = loadGerman();
const read = (text: string): Reading => {
  const span = { start: 0, end: text.length };
  return german.read({ index: 0, kind: 'sentence', span, text, tokens: tokenize(text), paragraph: 0 });
};
const words = (tokens: readonly ReadToken[]): string => tokens.map(({ text }) => text).join(' ');

/** What is found in a sentence, as »finder: words«. */
const foundIn = (text: string): string[] => {
  const reading = read(text);
  const late = (found: ReturnType<typeof lateVerb>) =>
    found === undefined ? [] : [`late: ${words([...found.skipped, found.verb])}`];
  const early = (found: ReturnType<typeof earlyFinite>) =>
    found === undefined ? [] : [`early: ${words([found.verb, ...found.verbs])}`];
  const bare = (found: ReturnType<typeof bareInfinitive>) =>
    found === undefined ? [] : [`zu: ${found.verb.text}`];
  const inClauses = reading.clauses.flatMap((clause) => {
    const bracket = earlyBracket(clause, reading);
    const two = twoFinite(clause, reading);
    const stranded = strandedParticle(clause, reading, german);
    const whole = unsplit(clause, reading, german);
    const reflexive = wrongReflexive(clause, reading);
    return [
      ...late(verbThird(clause, reading)),
      ...late(lateVerb(clause, reading)),
      ...early(earlyFinite(clause, reading)),
      ...(bracket === undefined ? [] : [`bracket: ${words(bracket.verbs)}`]),
      ...(two === undefined ? [] : [`two: ${two.first.text} ${two.second.text}`]),
      ...(stranded === undefined ? [] : [`stranded: ${stranded.particle.text}`]),
      ...(whole === undefined ? [] : [`unsplit: ${whole.particle}-${whole.stem}`]),
      ...(reflexive === undefined ? [] : [`reflexive ${reflexive.kind}: ${reflexive.at.text}`]),
      ...bare(bareInfinitive(clause, reading)),
    ];
  });
  const atTokens = reading.tokens.flatMap((token) => {
    const verbless = verblessFrom(token, reading);
    return [
      ...late(lateAfterSpeech(token, reading)),
      ...early(earlyFiniteFrom(token, reading)),
      ...(verbless === undefined ? [] : [`verbless: ${verbless.last.text}`]),
      ...bare(bareAfterUm(token, reading)),
      ...bare(bareBeforeUnd(token, reading)),
    ];
  });
  return [...new Set([...inClauses, ...atTokens])];
};

test.each([
  ['Im Winter die Vögel ziehen nach Süden.', ['late: die Vögel ziehen']],
  ['Gestern Peter Meyer kaufte ein Haus.', ['late: Peter Meyer kaufte']],
  ['Am 3. Mai Angela Meyer besuchte die Schule.', ['late: Angela Meyer besuchte']],
  ['Im Mai die Familie Kowalczyk zog nach Lodz.', ['late: die Familie Kowalczyk zog']],
  ['Am Flughafen München landete ein Ballon.', []],
  ['Aufgrund der Last der Wagen war die Brücke gesperrt.', []],
  ['Weil es regnete, die Kinder blieben im Haus.', ['late: die Kinder blieben']],
  ['Das Museum sich befindet neben der Post.', ['late: sich befindet']],
  ['„Wir kommen wieder“, der Gast sagte zum Abschied.', ['late: der Gast sagte']],
  ['Sie sagt, dass die Gäste wollen nicht warten.', ['early: wollen']],
  ['Ein Vogel, dessen Flügel sind nicht gewachsen, bleibt am Boden.', ['early: sind']],
  ['Leute, die trinken keinen Kaffee, schlafen gut.', ['early: trinken']],
  ['Niemand weiß, wer dafür ist zuständig.', ['early: ist']],
  ['Der Wirt hat gekauft neue Stühle für den Garten und die Terrasse.', []],
  ['Der Wirt hat gekauft einen neuen Tisch.', ['bracket: gekauft']],
  ['Der Weg führt am Bach entlang führt.', ['two: führt führt']],
  ['Am Abend rief er die Kinder zum Essen ein.', ['stranded: ein']],
  ['Die Post ankam am Mittag.', ['unsplit: an-kam']],
  ['Der Hund weigerte zu gehen.', ['reflexive missing: weigerte']],
  ['Wir freuen sich auf die Ferien.', ['reflexive person: sich']],
  ['Die Köchin versuchte den Topf heben.', ['zu: heben']],
  ['Er kam, um die Lampe tauschen.', ['zu: tauschen']],
  ['Er rät, die Lampe tauschen und den Draht zu prüfen.', ['zu: tauschen']],
  ['Nachdem sie den Saal verlassen hatte, wurde es still.', []],
  ['Nachdem sie das Licht ausgeschaltet, wurde es still.', ['verbless: ausgeschaltet']],
])('„%s“: %j', (text, expected) => {
  expect(foundIn(text)).toEqual(expected);
});

test.each([
  'Im Winter ziehen die Vögel nach Süden.',
  'Nach Ansicht der Ärztin helfen Spaziergänge.',
  'Auch die Vögel ziehen nach Süden.',
  'Er sagt, sie hätten gewusst, dass alle haben kommen wollen.',
  'Das ist ein Mann, der lieber liest als schreibt.',
  'Es war so kalt, dass alle zu Hause blieben bei dem Wetter.',
  'Der Wirt hat mehr gekauft als nötig.',
  'Die Sitzung ist vertagt worden auf den Mai.',
  'Sie spricht, wie sie immer spricht.',
  'Am Abend rief er die Kinder ins Haus.',
  'Die Post kam am Mittag an.',
  'Der Hund weigert sich zu gehen.',
  'Er kommt, um die Lampe zu tauschen.',
  'Sie lernt kochen und backen.',
  'Wenn nötig, hilft der Nachbar.',
  'Die Firma hält die Geräte instand.',
])('„%s“ is in order', (text) => {
  expect(foundIn(text)).toEqual([]);
});
