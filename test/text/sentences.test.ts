import { describe, expect, test } from '@jest/globals';
import { sentences } from '../../server/text/sentences.ts';

/** `¦` stands where a sentence ends; the space that follows it belongs to neither. */
function cut(text: string): string {
  return sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('¦');
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  'ordinals and dates': [
    'Das Fest beginnt am 17. Mai.¦ Der Eintritt ist frei.',
    'Sie wurde am 5. November 1987 in Graz geboren.¦ Ihr Vater war Tischler.',
    'Das Haus stammt aus dem 19. Jahrhundert.¦ Es steht leer.',
    'Der Brauch war bis Ende 18. Jahrhundert üblich.',
    'Wir treffen uns am 3.12. im Gasthof.',
    'Am 3. 12. kommt der Prüfer.',
    'Die 2. Mannschaft spielt in der 3. Liga.',
    'Sie wohnt im 4. Stock links.',
    'Zum 100. Geburtstag kamen alle.',
    'Der Verein 1. FC Auetal stieg ab.',
    'Freitag 13. September war es so weit.',
    'Ludwig XIV. Bourbon baute weiter.¦ Das Volk zahlte.',
    'Der II. Weltkrieg endete 1945.',
  ],
  'numbers that end a sentence': [
    'Gegründet wurde der Chor 1921.¦ Heute singt er wieder.',
    'Der Saal fasst 300.¦ Die Karten sind weg.',
    'Mehr dazu auf Seite 3.¦ Die Lösung steht hinten.',
    'Das Tor fiel in Minute 90.¦ Danach war Schluss.',
    'Nach § 12.¦ Gebühren werden nicht erstattet.',
    'Er zahlte 15.000.¦ Besucher kamen trotzdem.',
    'Die Strecke misst 300 m.¦ Peter lief sie zweimal.',
    'Draußen waren es 25 °C.¦ Niemand fror.',
  ],
  'torn and grouped numbers': [
    'Es kamen rund 15. 000 Leute.',
    'Die Stadt hat 1.250.000 Einwohner.',
    'Um 19.30 Uhr ist Einlass, um 20. 15 Uhr beginnt der Film.',
  ],
  abbreviations: [
    'Vögel, z. B. Die Amsel, singen früh.',
    'Er kam spät, d. h. Gegen Mitternacht.',
    'Das sagte Dr. Huber gestern.',
    'Prof. Dr. med. Anna Lang operiert.',
    'Es waren ca. 300 Menschen da.',
    'Der Umsatz lag bei 3 Mrd. Euro.',
    'Der Umsatz lag bei 3 Mrd. Das war zu wenig.'.replace('Mrd. ', 'Mrd.¦ '),
    'Nach Abs. 3 Satz 1 gilt das nicht.',
    'Die Firma Lutz & Co. KG liefert.',
    'Wir brauchen Nägel, Schrauben usw.¦ Der Rest ist da.',
    'Haus Nr. 5 ist rot.',
    'In St. Pölten schneit es.',
    'Die Rechnung bzw. Quittung fehlt.',
    'Vgl. Kap. 4 und S. 12 f. der Anleitung.',
    'Die Feier ist am 3. Jan. 2024.',
    'Das Dorf lag um 200 v. Chr. Richtung Norden.',
    'Der Turnverein e. V. Neustadt lädt ein.',
    'Er wohnt in der Hauptstr. Nummer 4.',
    'Im Inst. f. Physik brennt Licht.',
    'Das gilt i. d. R. Für Kinder nicht.',
    'Sgt. Miller und Mrs. Jones kamen mit.',
    'Die Zeitung zitiert den WDR.¦ Müller schweigt.',
    'Er ist ein Mann dieser Art.¦ Müller ist es nicht.',
    'So sagte Jan.¦ Peter nickte.',
  ],
  initials: [
    'Das Buch schrieb K. Huber.',
    'Die Karte zeichnete J. R. R. Tannenberg.',
    'Herr K. sagt nichts.',
    'Das ist nur Plan B.¦ Der Rest bleibt.',
    'Sie wohnt in der Klasse C.¦ Das reicht.',
    'Bei Zacharias’s Imbiss und bei Curry’s.¦ Müller aß beides.',
  ],
  quotations: [
    '„Ich komme nicht“, sagte sie.¦ Er nickte.',
    'Sie sagte: „Ich komme nicht.“¦ Er nickte.',
    'Er rief: "Halt!"¦ Niemand hielt.',
    'Er rief: "Halt, wir kommen nicht. "¦ Eine Frau lachte.',
    'Er rief: „Wir kommen nicht. “¦ Eine Frau lachte.',
    '»Kommt her!«, rief der Wirt.',
    '«Kommt her!», rief der Wirt.¦ Keiner kam.',
    '“Das ist gut.”¦ Sie ging.',
    'Die Frage „Warum nicht? Und wann?“ blieb offen.',
    'Der Ruf "Freiheit! Brot!" war zu hören.',
    '„Es ist aus. Ich gehe“, sagte er.',
    '„Es ist aus.¦ Ich gehe nach Hause.“¦ Er ging.',
    'Er fragte: ‚Bist du da?‘¦ Keiner war da.',
    'Das Stück heißt „Ende. Anfang“ und ist kurz.',
    'Sie sprach von "Luft".¦ Er auch.',
    '"Nein", sagte er. "Das geht nicht."'.replace('er. ', 'er.¦ '),
  ],
  ellipses: [
    'Und dann … war es still.',
    'Er sagte ... nichts.',
    'Die Leute, die ich . . . kannte, sind fort.',
    'Es war spät …¦ Dann kam sie.',
    'Es war spät ...¦ Der Bus kam nicht.',
    'Das kostet ... 90 % mehr.',
    '„Ich weiß nicht …“¦ Peter schwieg.',
    'Er las vor: (...) Der Rest fehlt.',
  ],
  'other stops': [
    'Wirklich?!¦ Ja, wirklich!!!¦ Nein.',
    'Drei Dinge: Brot, Salz und Wein.',
    'Er wusste es: Das Boot sinkt.¦ Sie auch.',
    'Sie kam (es regnete.) spät.',
    'Die Firma (gegr. 1990. Sitz: Linz) liefert.',
    '(Er ging.)¦ Sie blieb.',
    'Das ist wahr [siehe S. 4].¦ Mehr folgt.',
    'Das steht fest.[3]¦ Niemand zweifelt.',
    'Kommst du? fragte er.',
    'Schön! 👍¦ Danke.'.replace('! 👍¦', '!¦ 👍'),
    'Er kaufte ein.¦ eBay half dabei.',
  ],
  'stops without a space': [
    'Das war das Ende.¦Der Anfang kam später.',
    'Sie ging nach Hause.¦Peter blieb.',
    'War das alles?¦Nein, sagte sie.',
    'Das war 2019.¦Der Rest kam später.',
    'Öffnen Sie Liesmich.Txt mit dem Editor.',
    'Siehe www.beispiel.de/Seite.Html für mehr.',
    'Schreiben Sie an Max.Muster@beispiel.de heute.',
    'Rufen Sie System.Out.Print auf.',
    'Die Version 2.Beta ist da.',
    'Der Ort St.Gallen liegt im Osten.',
    'Dr.Huber kam.',
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (marked) => {
    expect(cut(marked.replaceAll('¦', ''))).toBe(marked.replace(/¦ ?/gu, '¦'));
  });
});

test('nothing but white space lies outside the sentences', () => {
  const text = '  Eins. \n\n Zwei!\tDrei  ';
  expect(cut(text)).toBe('Eins.¦Zwei!¦Drei');
  expect(sentences(' \n\t ')).toEqual([]);
  expect(sentences('')).toEqual([]);
});

test.each([
  ['Er fragte: «Warum? Und wann?» und ging.', 'Dann kam sie.'],
  ['Der Plan (neu. Sehr neu.) steht.', 'Er gilt.'],
  ['Der Plan [neu. Sehr neu.] steht.', 'Er gilt.'],
  ['Der Plan (alt. Neu.), der gilt.', 'Er hält.'],
  ['Die Frage „Warum nicht? Und wann?“, sagte er, blieb.', 'Sie ging.'],
  ['Er rief “Halt! Stehen bleiben!” und lief.', 'Sie ging.'],
  ['"Halt! Steh!", rief er.', 'Sie ging.'],
  ['Er sagte "Ja. Nein." und ging.', 'Sie blieb.'],
  ['Sie sagte: „Ja. Nein.“ – er ging.', 'Sie blieb.'],
  ['Das Wort »Halt! Steh!« fiel.', 'Sie ging.'],
  ['(Er kam.', 'Sie ging.)', 'Alle blieben.'],
  ['„Er kam.', 'Sie ging.“', 'Alle blieben.'],
])('a sentence goes on behind what it quotes, in whatever marks: %s | %s', (...expected) => {
  const text = expected.join(' ');
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
