function read(table: string): ReadonlyMap<string, string> {
  const pairs = table.split(';').map((pair) => pair.trim().split(/\s+/u));
  return new Map(pairs.map(([english = '', german = '']) => [english, german]));
}

/** English names of places for which German has its own; names that are also persons' or American towns' are left out. */
export const PLACES =
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
export const DATES =
  read(`Monday Montag; Tuesday Dienstag; Wednesday Mittwoch; Thursday Donnerstag; Friday Freitag; Saturday Samstag; Sunday Sonntag;
  January Januar; February Februar; July Juli; October Oktober; December Dezember`);

/** Whether the word is German for a place that English calls otherwise. */
export function germanPlace(word: string): boolean {
  return GERMAN.has(word);
}

const GERMAN = new Set(PLACES.values());
