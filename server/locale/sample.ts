/**
 * The article that a newcomer opens with one click. Invented from the first word to the last, and garbled in the ways
 * that real ones are: a surname translated, link texts dropped in, words glued, numbers cut, quotes straight.
 */
export const SAMPLE = {
  title: 'Bojen im Schwarzen Meer (Beispiel)',
  text: `Wissenschaft

Tidewell -Bojen sollen Stürme im Schwarzen Meer früher melden

Die Gründerin Rosalind Marsh lässt vor der ukrainischen Küste 240 schwimmende Messstationen aussetzen. Sie sollen Sturmfluten zwei Tage früher ankündigen als bisher.

Rosalind Marsh an Bord des Forschungsschiffs „Albatros“ im Hafen von Odessa.
Rosalind Marsh an Bord des Forschungsschiffs „Albatros“ im Hafen von Odessa.
Foto: Tidewell

Rosalind Marsh, Gründerin der Firma Tidewell, hat am Montag im Hafen von Odessa die ersten 40 Bojen zu Wasser gelassen. Jedes Gerät misst den Luftdruck, den Salzgehalt und die Höhe der Wellen. Der Sumpf sagte, die Bojen sollten fünf Jahre lang ohne Wartung arbeiten. Der Kapitän des Hafens nannte das Vorhaben "einen Glücksfall für die ganze Küste".

Werbung

Bis zum Herbst werden die Fischer der Region rund 12.

000 Messwerte pro Stunde auf ihre Telefone bekommen. Gesteuert wird das Netz von einem Rechenzentrum in Lwiw, das die Daten an die Daten an die Wetterdienste von fünf Ländern weitergibt. Frühere Versuche waren gescheitert, weil Salz und Algen die Fühler nach wenigen Wochen zerstörten.

Die Firma hatte im vergangenen Jahr eine Ähnliche Flotte vor Neuseeland getestet und dabei drei Geräte verloren. Die Hafenverwaltung und dieKüstenwache haben das Vorhaben nach anfänglichem Zögern genehmigt . Beide verlangen, dass die Standorte der Bojen nachts beleuchtet werden.

Werbung

Der Meeresforscher Serhiy Kovalchuk begleitet die Arbeiten für die ukrainische Akademie. „Wir sehen zum ersten Mal, wie sich eine Welle über Hunderte Kilometer aufbaut“, sagte Serhij Kowaltschuk. Bei einem Treffen with the fishermen hieß es, das Netz könne jedes Jahr Schäden in Millionenhöhe verhindern.

Marsh hat nach eigenen Angaben bisher 18,5 Millionen Euro in die Technik gesteckt. Rosalind Sumpf sagte, sie sei zuversichtlich, dass sich die Ausgaben schon nach drei Wintern lohnen. Umweltschützer bleiben vorsichtig: Sie fragen, was mit den Geräten geschieht, wenn sie nach fünf Jahren . . . ersetzt werden müssen. Tide Well hat zugesagt, jede Boje wieder einzusammeln und zu verwerten.

Die zweite Lieferung liegt bereits im Hafen- und Lagerbereich von Constanța. Dort soll die „Albatros“ im Frühjahr weitere 80 Bojen an Bord nehmen. Ihr Podcast über das Meer heißt dieWelle. Der Vertreter der Firma erklärte, die Auslieferung beginne am 3.
`,
} as const;

/** Sentences of the sample that its tour leads to, from 1. */
export const SAMPLE_SEGMENTS = { accept: 2, edit: 22, dismiss: 29 } as const;
