import { expect, test } from '@jest/globals';
import { cellsInWords, phrasesInWords } from '../../server/grammar/notation.ts';
import { readTagged } from './tagged.ts';

test.each([
  ['Der/ART alte/ADJA Hund/NN schläft/VVFIN .', '[Der alte Hund] schläft .'],
  ['mit/APPR etwa/ADV zehn/CARD Leuten/NN', 'mit etwa P[zehn Leuten]'],
  [
    'die/ART von/APPR ihm/PPER im/APPRART Mai/NN gegründete/ADJA Firma/NN',
    '[die von P[ihm] im P[Mai] gegründete Firma]',
  ],
  ['Präsident/NN Karl/NE Meyer/NE lacht/VVFIN', '[Präsident Karl Meyer] lacht'],
  ['all/PIAT die/ART Jahre/NN', '[all die Jahre]'],
  ['eine/ART große/ADJA und/KON helle/ADJA Stube/NN', '[eine große und helle Stube]'],
  ['Hin-/TRUNC und/KON Rückfahrt/NN', '[Hin- und Rückfahrt]'],
  ['Äpfel/NN und/KON Birnen/NN', '[Äpfel] und +[Birnen]'],
  ['mit/APPR Ottos/NE Wagen/NN', 'mit [Ottos] P[Wagen]'],
  ['der/ART Frau/NN große/ADJA Blumen/NN', '[der Frau] [große Blumen]'],
  ['die/ART am/APPRART häufigsten/ADJA gelesene/ADJA Zeitung/NN', '[die am häufigsten gelesene Zeitung]'],
  ['eine/ART zu/PTKZU lösende/ADJA Aufgabe/NN', '[eine zu lösende Aufgabe]'],
  ['vor/APPR allem/PIS Wölfe/NN', 'vor allem [Wölfe]'],
  ['im/APPRART „ Blauen/ADJA Bären/NN “', 'im „ P[Blauen Bären] “'],
])('%s', (sentence, expected) => {
  expect(phrasesInWords(readTagged(sentence))).toBe(expected);
});

test.each([
  ['der/ART Hund/NN', 'NomM'],
  ['dem/ART alten/ADJA Hund/NN', 'DatM'],
  ['die/ART Frau/NN', 'NomF AkkF'],
  ['guter/ADJA alter/ADJA Wein/NN', 'NomM'],
  ['der/ART Frau/NN', 'GenF DatF'],
  ['das/ART Hund/NN', '–'],
  ['ein/ART alte/ADJA Hund/NN', '–'],
  ['der/ART alter/ADJA Hund/NN', '–'],
  ['drei/CARD Meter/NN', 'NomPl GenPl DatPl AkkPl'],
  ['die/ART drei/CARD Euro/NN', 'NomPl AkkPl'],
  ['der/ART „ Xyz/NE “', '*'],
])('%s can be %s', (sentence, expected) => {
  const [phrase] = readTagged(sentence).phrases;
  expect(cellsInWords(phrase?.cells ?? 0)).toBe(expected);
});

test('a phrase inside an attribute names the one it lies in', () => {
  const { phrases } = readTagged('die/ART von/APPR ihm/PPER gebaute/ADJA Brücke/NN hält/VVFIN');
  expect(phrases.map(({ within }) => within)).toEqual([undefined, 0]);
});
