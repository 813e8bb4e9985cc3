import { expect, test } from '@jest/globals';
import { looksGerman } from '../../server/text/german.ts';

test.each([
  'Der Turm am Nordtor wurde vor hundert Jahren gebaut und dient heute als Museum.',
  '<p>Die Bücherei hat nun auch nachts geöffnet, und niemand weiß, ob das gut ist.</p>',
  'Mein Fahrrad ist seit Montag kaputt. Die Reparatur kostet achtzig Euro. Viele Nachbarn kaufen deshalb lieber neue Räder.',
  'Wetter gut.',
  '',
])('German, or too little to tell: %s', (text) => {
  expect(looksGerman(text)).toBe(true);
});

test.each([
  'The tower at the north gate was built a hundred years ago and serves as a museum today.',
  'De toren bij de noordpoort is honderd jaar geleden gebouwd en is nu een museum voor het gereedschap van kuipers.',
  'Wieża przy północnej bramie została zbudowana sto lat temu i dziś służy jako muzeum.',
  'Башня у северных ворот была построена сто лет назад и сегодня служит музеем.',
])('not German: %s', (text) => {
  expect(looksGerman(text)).toBe(false);
});
