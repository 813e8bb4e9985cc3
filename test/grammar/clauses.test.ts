import { expect, test } from '@jest/globals';
import { clausesOf, readTagged } from './tagged.ts';

/** Sentences with their tags, and their clauses as »kind: pre-field | left | middle | right | post-field«. */
const CLAUSES: readonly (readonly [string, readonly string[]])[] = [
  [
    'Der/ART Gärtner/NN hat/VAFIN gestern/ADV die/ART Hecke/NN geschnitten/VVPP .',
    ['main: Der Gärtner | hat | gestern die Hecke | geschnitten | ·'],
  ],
  [
    'Gestern/ADV rief/VVFIN sie/PPER ihren/PPOSAT Bruder/NN an/PTKVZ .',
    ['main: Gestern | rief | sie ihren Bruder | an | ·'],
  ],
  [
    'Als/KOUS der/ART Regen/NN kam/VVFIN ,/$, schlief/VVFIN der/ART Hund/NN .',
    ['main: {1} , | schlief | der Hund | · | ·', 'subordinate: · | Als | der Regen | kam | ·'],
  ],
  [
    'Die/ART Katze/NN , die/PRELS im/APPRART Fenster/NN sitzt/VVFIN , schläft/VVFIN .',
    ['main: Die Katze , {1} , | schläft | · | · | ·', 'relative: · | die | im Fenster | sitzt | ·'],
  ],
  [
    'Er/PPER weiß/VVFIN , dass/KOUS das/ART Boot/NN , das/PRELS er/PPER kaufte/VVFIN , alt/ADJD ist/VAFIN .',
    [
      'main: Er | weiß | · | · | ·',
      'subordinate: · | dass | das Boot , {2} , alt | ist | ·',
      'relative: · | das | er | kaufte | ·',
    ],
  ],
  [
    'Sie/PPER kam/VVFIN und/KON blieb/VVFIN bis/APPR Mai/NN .',
    ['main: Sie | kam | · | · | ·', 'main: · | blieb | bis Mai | · | ·'],
  ],
  [
    'Er/PPER ruht/VVFIN , weil/KOUS er/PPER müde/ADJD ist/VAFIN und/KON es/PPER regnet/VVFIN .',
    [
      'main: Er | ruht | · | · | ·',
      'subordinate: · | weil | er müde | ist | ·',
      'subordinate: · | · | und es | regnet | ·',
    ],
  ],
  [
    'Um/KOUI das/ART Dach/NN zu/PTKZU flicken/VVINF , braucht/VVFIN er/PPER eine/ART Leiter/NN .',
    ['main: {1} , | braucht | er eine Leiter | · | ·', 'infinitive: · | Um | das Dach | zu flicken | ·'],
  ],
  [
    'Sie/PPER hat/VAFIN versucht/VVPP , den/ART Zug/NN anzuhalten/VVIZU .',
    ['main: Sie | hat | · | versucht | ·', 'infinitive: · | · | den Zug | anzuhalten | ·'],
  ],
  [
    'Das/ART Feld/NN zu/PTKZU pflügen/VVINF , dauert/VVFIN lange/ADV .',
    ['main: {1} , | dauert | lange | · | ·', 'infinitive: · | · | Das Feld | zu pflügen | ·'],
  ],
  [
    '„ Wir/PPER gehen/VVFIN “ , sagte/VVFIN der/ART Bote/NN .',
    ['main: {1} “ , | sagte | der Bote | · | ·', 'main: Wir | gehen | · | · | ·'],
  ],
  [
    'Der/ART Plan/NN , sagte/VVFIN der/ART Bote/NN , ist/VAFIN gut/ADJD .',
    ['main: Der Plan , {1} , | ist | gut | · | ·', 'main: · | sagte | der Bote | · | ·'],
  ],
  [
    'Kommt/VVFIN er/PPER heute/ADV , bleibt/VVFIN sie/PPER .',
    ['main: {1} , | bleibt | sie | · | ·', 'subordinate: · | Kommt | er heute | · | ·'],
  ],
  [
    'Sie/PPER tat/VVFIN , als/KOUS sei/VAFIN er/PPER krank/ADJD .',
    ['main: Sie | tat | · | · | ·', 'subordinate: · | als sei | er krank | · | ·'],
  ],
  ['Wann/PWAV kommt/VVFIN der/ART Zug/NN ?', ['question: Wann | kommt | der Zug | · | ·']],
  ['Öffne/VVIMP bitte/ADV das/ART Fenster/NN !', ['imperative: · | Öffne | bitte das Fenster | · | ·']],
  [
    'Wer/PWS wagt/VVFIN , gewinnt/VVFIN .',
    ['main: {1} , | gewinnt | · | · | ·', 'subordinate: · | Wer | · | wagt | ·'],
  ],
  [
    'Sein/PPOSAT Rat/NN : Man/PIS soll/VMFIN warten/VVINF .',
    ['fragment: · | · | Sein Rat | · | ·', 'main: Man | soll | · | warten | ·'],
  ],
  [
    'Er/PPER nahm/VVFIN die/ART Äxte/NN und/KON Sägen/NN , und/KON sie/PPER ging/VVFIN .',
    ['main: Er | nahm | die Äxte und Sägen | · | ·', 'main: sie | ging | · | · | ·'],
  ],
  [
    'Der/ART Wirt/NN (/$( er/PPER heißt/VVFIN Otto/NE )/$( lacht/VVFIN .',
    ['main: Der Wirt ( {1} ) | lacht | · | · | ·', 'main: er | heißt | Otto | · | ·'],
  ],
];

test.each(CLAUSES)('%s', (sentence, expected) => {
  expect(clausesOf(readTagged(sentence))).toEqual(expected);
});

test('a clause knows what it depends on and what it is joined to', () => {
  const { clauses } = readTagged(
    'Sie/PPER kam/VVFIN , weil/KOUS er/PPER rief/VVFIN und/KON sie/PPER Zeit/NN hatte/VAFIN .',
  );
  expect(clauses.map(({ parent, joined }) => [parent, joined])).toEqual([
    [undefined, undefined],
    [0, undefined],
    [0, 1],
  ]);
});

test('a tag that leaves a clause without its verb is corrected where the form may be the verb', () => {
  const { tokens } = readTagged('Er/PPER hofft/VVFIN , dass/KOUS die/ART Kinder/NN spielen/VVINF .');
  expect(tokens[6]?.tag).toBe('VVFIN');
});

test('a participle taken for a second finite verb is corrected', () => {
  const { tokens } = readTagged('Das/ART Dorf/NN wurde/VAFIN gestern/ADV besucht/VVFIN .');
  expect(tokens.map(({ tag }) => tag)).toContain('VVPP');
});

test('a subordinate clause with its verb in second place is sure, so that a rule may speak of it', () => {
  const [, clause] = readTagged(
    'Ich/PPER denke/VVFIN , dass/KOUS er/PPER sah/VVFIN gestern/ADV den/ART Dom/NN .',
  ).clauses;
  expect(clause).toMatchObject({ kind: 'subordinate', sure: true, finite: [5] });
  expect(clause?.postfield).toEqual({ from: 6, to: 9 });
});

test('what was said stands as direct speech', () => {
  const { clauses } = readTagged('Er/PPER rief/VVFIN : „ Ich/PPER komme/VVFIN ! “');
  expect(clauses.map(({ speech }) => speech)).toEqual([undefined, 'direct']);
});
