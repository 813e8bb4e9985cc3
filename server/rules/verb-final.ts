import { earlyFinite, earlyFiniteFrom, toTheEnd, type EarlyFinite } from '../grammar/verbs/early-finite.ts';
import { earlyBeforeComplement } from '../grammar/verbs/early-complement.ts';
import type { ReadToken } from '../grammar/reading.ts';
import { spanOver } from './kinds.ts';
import { defineRule, type Remark } from './rule.ts';

export default defineRule({
  id: 'verb-final',
  title: { de: 'Verb nicht am Ende des Nebensatzes', en: 'Verb not at the end of its clause' },
  category: 'word-order',
  severity: 'major',
  confidence: 0.95,
  source:
    'Duden 4, Die Grammatik, § Verbletztsatz und Nachfeld; seen where an engine keeps the order of English',
  examples: [
    {
      wrong: 'Es heißt, dass die Nachbarn ⟦können⟧ nicht mehr schlafen.',
      right: 'Es heißt, dass die Nachbarn nicht mehr schlafen können.',
    },
    {
      wrong: 'Sie weint, weil der Hund ⟦hat gefressen⟧ den Kuchen.',
      right: 'Sie weint, weil der Hund den Kuchen gefressen hat.',
    },
    {
      wrong: 'Der Maler, der es ⟦hat⟧ in drei Wochen gemalt, ist stolz.',
      right: 'Der Maler, der es in drei Wochen gemalt hat, ist stolz.',
    },
    { wrong: 'Er fragte, ob ich ⟦habe gegessen⟧.', right: 'Er fragte, ob ich gegessen habe.' },
    {
      wrong: 'Der Saal war so laut, dass das Kind ⟦hielt⟧ sich die Ohren zu.',
      right: 'Der Saal war so laut, dass das Kind sich die Ohren zuhielt.',
    },
    { wrong: 'Er schweigt, weil er ⟦singt⟧ nicht gern.', right: 'Er schweigt, weil er nicht gern singt.' },
    {
      wrong: 'Weil der Lehrer ⟦kommt⟧ aus Kiel, fährt er oft ans Meer.',
      right: 'Weil der Lehrer aus Kiel kommt, fährt er oft ans Meer.',
    },
    {
      wrong: 'Der Chor musste warten, nachdem am Abend die Orgel ⟦hatte⟧ Geräusche gemacht.',
      right: 'Der Chor musste warten, nachdem am Abend die Orgel Geräusche gemacht hatte.',
    },
    {
      wrong: 'Im Heft steht, wie ⟦können⟧ Sie viel Wasser sparen.',
      right: 'Im Heft steht, wie Sie viel Wasser sparen können.',
    },
    {
      wrong: 'Ich bleibe, weil ich ⟦will⟧ den Film und das Konzert sehen.',
      right: 'Ich bleibe, weil ich den Film und das Konzert sehen will.',
    },
    {
      wrong: 'Es heißt, dass die Nachbarn ⟦können⟧ nicht schlafen und rufen deshalb an.',
      right: 'Es heißt, dass die Nachbarn nicht schlafen können und rufen deshalb an.',
    },
    {
      wrong: 'Er sagte, dass er ⟦ist⟧ müde nach dem Weg.',
      right: 'Er sagte, dass er müde nach dem Weg ist.',
    },
    { wrong: 'Aber dass ⟦ist⟧ nicht wahr.', right: 'Aber das ist nicht wahr.' },
    {
      wrong: 'Sie ging nach Hause, weil ⟦war⟧ sie sehr müde.',
      right: 'Sie ging nach Hause, weil sie sehr müde war.',
    },
  ],
  passes: [
    'Es ist gut, dass wir haben kommen können.',
    'Sie glaubt, dass er mehr gelesen hat als sie.',
    'Er tat so, als sei er krank.',
    'Sie war froh, dass er gekommen war nach so langer Zeit.',
    'Gleichwohl gibt es nicht viele Karten.',
    'In der Halle stehen Boote, die früher bekannte Werft gibt es heute nicht mehr.',
    'Wenn das so ist, dann zahlt es sich nicht aus.',
    'Es ist schön, wenn man Geld hat, aber nicht alles.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    const found = [
      ...reading.clauses.map((clause) => earlyFinite(clause, reading)),
      ...reading.tokens.map(
        (token) => earlyFiniteFrom(token, reading) ?? earlyBeforeComplement(token, reading, language.valency),
      ),
    ];
    const verbs = new Map(found.flatMap((early) => (early === undefined ? [] : [[early.verb.index, early]])));
    for (const early of verbs.values()) yield remarkOn(early, reading.tokens);
  },
});

function remarkOn(early: EarlyFinite, tokens: readonly ReadToken[]): Remark {
  const { opener, verb, verbs } = early;
  return {
    span: spanOver([verb, ...verbs]),
    message: `„${verb.text}“ gehört ans Ende des Nebensatzes, der mit „${opener.text}“ beginnt.`,
    alternatives: toTheEnd(early, tokens),
  };
}
