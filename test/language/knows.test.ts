import { describe, expect, test } from '@jest/globals';
import { loadLanguage } from '../../server/language/load.ts';

const language = loadLanguage();
const words = (text: string): string[] => text.trim().split(/\s+/u);

describe('knows', () => {
  const GOOD: Readonly<Record<string, string>> = {
    'words of every class': 'Löffel schwimmt freundlich weil demnächst Madrid',
    'inflected forms': 'Löffeln schwämmen freundlichstem Gabeln äße geschwommener',
    'negated adjectives': 'unverputzte unbemalten unfreundlicheren',
    'nouns on -ung, -heit, -keit': 'Verklammerung Durchlüftung Unverfrorenheit Dehnbarkeit Beweglichkeit',
    women: 'Dachdeckerin Dachdeckerinnen Geigenbauerin Musikantin',
    'gender forms': 'Dachdecker*innen Dachdecker:innen Dachdecker_innen DachdeckerInnen',
    'people of places': 'Madrider Bremerin Hamburgern',
    'genitives of names': 'Madrids Italiens Bachs',
    'written-out numbers': 'zweihundertvierundsechzig dreitausendste siebenmal zwölffache dreieinhalb',
    'particles and their verbs': 'vorbeiflogen hinunterzuklettern herumgealbert zusammenzunähen abzubürsten',
    adverbs: 'glücklicherweise scheibchenweise erwiesenermaßen',
    hyphens: 'E-Mail-Postfach Nord-Süd-Gefälle 20-seitig Zeitungs- T-Shirt',
    abbreviations: 'NATO DVD A7 GmbH',
    'capital letters throughout': 'ACHTUNG GARTEN',
    'apostrophes of either kind': "geht's geht’s",
    'soft hyphens': 'Gar\u00adten\u00adzaun',
  };
  for (const [kind, forms] of Object.entries(GOOD))
    test.each(words(forms))(`${kind}: %s`, (form) => {
      expect(language.knows(form)).toBe(true);
    });

  const BAD: Readonly<Record<string, string>> = {
    'a letter too few': 'Regirung wichtge Fahrad Suppn schwimt Gartnzaun',
    'a letter too many': 'Regieerung wichttig Gabbel schwimmtt Gartenzaunn',
    'letters swapped': 'Regeirung wcihtig Grabiel frenudlich',
    'words run together': 'Regierunghat wichtigist demnächstkommt undder dasser Löffelund',
    'a seam inside': 'derGarten wichtigIst SuppeUnd',
    'words of no language': 'Blorzkanne grumfelt Quaxil schlompierst',
  };
  for (const [kind, forms] of Object.entries(BAD))
    test.each(words(forms))(`${kind}: %s`, (form) => {
      expect(language.knows(form)).toBe(false);
    });
});
