import { describe, expect, test } from '@jest/globals';
import { loadLanguage } from '../../server/language/load.ts';

const language = loadLanguage();

describe('compounds', () => {
  const SPLIT = `
    Garten|tür  Gartenzaun|farbe  Bibliotheks|gebühr  Bohnen|suppen|rezepte  Geschwindigkeits|messungen
    Schul|hof  Sprach|grenze  Schreib|gerät  Kirch|fenster  Lebens|künstlerin  Verhaltens|änderung
    Donau|brücke  Nord|wand  Mikro|plastik  Drei|eck|tuch  Groß|küche  Halb|pension
    Auftrag|nehmer  Lehrling|betreuer
    wetter|fest  umwelt|schädlichen  zucker|haltige  dreißig|seitigen  hell|blauer  schwer|verletzte  neu|eröffneten
    fahrrad|tauglich  koffein|frei
    Elbe-Radweg|Elbe|Radweg  Nord-Süd-Achse|Nord|Süd|Achse
  `;
  const table = SPLIT.trim()
    .split(/\s+/u)
    .map((line) =>
      line.includes('-')
        ? [line.slice(0, line.indexOf('|')), line.slice(line.indexOf('|') + 1)]
        : [line.replaceAll('|', ''), line],
    )
    .map(([form = '', parts = '']) => [form, parts] as const);

  test.each(table)('%s is made of %s', (form, parts) => {
    expect(language.knows(form)).toBe(true);
    expect(language.split(form)?.at(-1)).toBe(parts.split('|').at(-1));
  });

  test.each([
    'Gartenund',
    'Zaunist',
    'Suppeaber',
    'undGarten',
    'Türgegangen',
    'obwohlsie',
    'sehrschnell',
    'Tischwurde',
  ])('%s is two words and no compound', (form) => {
    expect(language.split(form)).toBeUndefined();
    expect(language.knows(form)).toBe(false);
  });

  test.each(['Gartne', 'Suppff', 'Blorzkanne', 'Fimmelquastung', 'xqgarten'])(
    '%s has a part that is no word',
    (form) => {
      expect(language.split(form)).toBeUndefined();
      expect(language.knows(form)).toBe(false);
    },
  );

  test('a noun with a small letter is no compound, an adjective is', () => {
    expect(language.split('bohnensuppenrezept')).toBeUndefined();
    expect(language.split('regennass')?.length).toBe(2);
  });

  test('what running text writes as two words is no compound', () => {
    expect(language.split('sehrgut')).toBeUndefined();
    expect(language.split('nichtgut')).toBeUndefined();
  });
});
