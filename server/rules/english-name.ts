import type { Language } from '../language/language.ts';
import { FOREIGN } from './foreign-words.ts';
import { defineRule } from './rule.ts';
import { capital, joined, wordsOf, type Word } from './words.ts';

/** English names of places for which German has its own; names that are also persons' or American towns' are left out. */
const PLACES =
  read(`Moscow Moskau; Warsaw Warschau; Geneva Genf; Vienna Wien; Cologne Köln; Munich München; Nuremberg Nürnberg;
  Brunswick Braunschweig; Hanover Hannover; Brussels Brüssel; Antwerp Antwerpen; Ghent Gent; Bruges Brügge; Prague Prag; Lisbon Lissabon;
  Copenhagen Kopenhagen; Gothenburg Göteborg; Belgrade Belgrad; Bucharest Bukarest; Cracow Krakau; Tehran Teheran;
  Baghdad Bagdad; Cairo Kairo; Damascus Damaskus; Algiers Algier; Marrakesh Marrakesch; Venice Venedig; Naples Neapel;
  Genoa Genua; Sicily Sizilien; Sardinia Sardinien; Tuscany Toskana; Lombardy Lombardei; Milan Mailand; Zurich Zürich; Basle Basel;
  Lucerne Luzern; Strasbourg Straßburg; Crete Kreta; Cyprus Zypern; Corsica Korsika; Bavaria Bayern; Saxony Sachsen; Thuringia Thüringen;
  Crimea Krim; Siberia Sibirien; Chechnya Tschetschenien; Russia Russland; Germany Deutschland;
  France Frankreich; Italy Italien; Spain Spanien; Poland Polen; Turkey Türkei; Greece Griechenland; Hungary Ungarn;
  Romania Rumänien; Bulgaria Bulgarien; Croatia Kroatien; Serbia Serbien; Slovenia Slowenien; Slovakia Slowakei;
  Macedonia Mazedonien; Bosnia Bosnien; Norway Norwegen; Sweden Schweden; Denmark Dänemark; Iceland Island; Ireland Irland;
  Scotland Schottland; Belgium Belgien; Netherlands Niederlande; Switzerland Schweiz; Lithuania Litauen; Latvia Lettland;
  Estonia Estland; Armenia Armenien; Azerbaijan Aserbaidschan; Kazakhstan Kasachstan; Uzbekistan Usbekistan; Tajikistan Tadschikistan;
  Kyrgyzstan Kirgisistan; Mongolia Mongolei; Egypt Ägypten; Libya Libyen; Tunisia Tunesien; Algeria Algerien; Morocco Marokko;
  Syria Syrien; Iraq Irak; Lebanon Libanon; Ethiopia Äthiopien; Kenya Kenia; Tanzania Tansania; Zambia Sambia;
  Zimbabwe Simbabwe; Mozambique Mosambik; Rwanda Ruanda; Madagascar Madagaskar; Cameroon Kamerun; 
  Cambodia Kambodscha; Indonesia Indonesien; Philippines Philippinen; Singapore Singapur; Brazil Brasilien;
  Argentina Argentinien; Bolivia Bolivien; Colombia Kolumbien; Cuba Kuba; Mexico Mexiko; Europe Europa; Asia Asien;
  Antarctica Antarktis; Scandinavia Skandinavien; Danube Donau; Rhine Rhein; Thames Themse; Vistula Weichsel`);

/** English names of days and months that German spells otherwise. */
const DATES =
  read(`Monday Montag; Tuesday Dienstag; Wednesday Mittwoch; Thursday Donnerstag; Friday Freitag; Saturday Samstag; Sunday Sonntag;
  January Januar; February Februar; July Juli; October Oktober; December Dezember`);

function read(table: string): ReadonlyMap<string, string> {
  return new Map(table.split(';').map((pair) => pair.trim().split(/\s+/u) as [string, string]));
}

/** German text in which the name stands by itself, as its own words do: behind a small word, before a small word or a mark. */
function german({ index, opens }: Word, words: readonly Word[], language: Language): boolean {
  const [before, after] = [words[index - 1], words[index + 1]];
  const plain = (word: Word): boolean =>
    (word.opens || !capital(word.text)) &&
    word.text !== 'de' &&
    language.knows(word.text) &&
    !FOREIGN.some(({ functions }) => functions.has(word.text));
  return !opens && before !== undefined && plain(before) && (!joined(after) || plain(after));
}

export default defineRule({
  id: 'english-name',
  title: { de: 'Englischer Orts- oder Monatsname', en: 'English place or month' },
  category: 'untranslated',
  severity: 'minor',
  confidence: 0.85,
  source: 'engines leave names of places and dates that they take for parts of a larger name',
  examples: [
    { wrong: 'Die Reise führte sie nach ⟦Moscow⟧.', right: 'Die Reise führte sie nach Moskau.' },
    { wrong: 'Die Sitzung findet am ⟦Monday⟧ statt.', right: 'Die Sitzung findet am Montag statt.' },
    { wrong: 'Aus ⟦Germany⟧ kamen drei Züge.', right: 'Aus Deutschland kamen drei Züge.' },
  ],
  passes: [
    'Sie studierte an der University of Vienna und las die Moscow Times.',
    'Das Eau de Cologne und die Tour de France sind bekannt.',
    'Vienna ist ein Ort in Virginia.',
    'Der Hersteller (Cologne) sitzt in Kyiv und in Belarus.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const word of words) {
      const { text, span, cited } = word;
      const translation = PLACES.get(text) ?? DATES.get(text);
      if (translation === undefined || cited || !joined(word) || !german(word, words, language)) continue;
      const message = `„${text}“ heißt auf Deutsch „${translation}“.`;
      yield { span, message, alternatives: [[{ span, text: translation }]] };
    }
  },
});
