/**
 * Surnames that are ordinary words in their own language, with what an engine makes of them in German. Trades and
 * estates (cook, king) stand apart: a text may speak of somebody's cook, so they need more evidence.
 */
const THINGS = `
adder Natter; apple Apfel; archer Bogen; arrow Pfeil; ash Esche,Asche; banks Banken,Ufer; barber Friseur; barn Scheune;
bass Bass,Barsch; bates Köder; beach Strand; beam Balken,Strahl; bean Bohne; bear Bär; beck Bach; bell Glocke; berry Beere;
bird Vogel; birch Birke; bishop Läufer; black Schwarz,Schwarze; blades Klingen; block Block; blood Blut; bloom Blüte;
blossom Blüte; bolt Bolzen,Blitz; bond Anleihe,Bindung; bone Knochen; bones Knochen; booth Kabine,Stand; bottoms Böden;
bow Bogen; bowen Bogen; bowl Schüssel; box Kasten,Kiste; branch Zweig,Filiale; brand Marke; bridge Brücke; bridges Brücken;
bright Hell,Helle; brook Bach; brooks Bäche; brown Braun,Braune; brush Bürste; buck Bock; bull Stier,Bulle; burns Verbrennungen;
bush Busch,Strauch; button Knopf; cage Käfig; camp Lager; cane Stock; cannon Kanone; card Karte;
case Fall,Koffer; cash Bargeld; castle Schloss,Burg; chance Chance; chase Jagd; cherry Kirsche; church Kirche; clay Lehm,Ton;
cliff Klippe; close Nähe; cloud Wolke; cole Kohle; coal Kohle; combs Kämme; cork Korken; cotton Baumwolle; crane Kran,Kranich;
cross Kreuz; crow Krähe; crown Krone; cruz Kreuz; cruise Kreuzfahrt; cuban Kubaner; dale Tal; dance Tanz; day Tag;
dean Dekan; dell Tal; diamond Diamant; dove Taube; downs Dünen; drake Erpel; drew Zeichnung; drum Trommel; dusk Dämmerung;
dust Staub; eagle Adler; east Osten; ember Glut; fall Herbst,Fall; farm Bauernhof; feather Feder; fern Farn;
field Feld; fields Felder; finch Fink; fire Feuer; fish Fisch; flag Fahne,Flagge; flood Flut; flowers Blumen; flower Blume;
foot Fuß; ford Furt; forest Wald; fountain Brunnen; fox Fuchs; frost Frost; fry Braten; gale Sturm; garden Garten;
garland Girlande; gates Tore,Tor,Gatter; gate Tor; gill Kieme; glass Glas; glen Tal; gold Gold; goldberg Goldberg; good Gute;
gore Blut; grace Gnade; grant Zuschuss,Stipendium; graves Gräber; gray Grau,Graue; green Grün,Grüne; grove Hain; hail Hagel;
hall Halle,Saal; hammer Hammer; hand Hand; hands Hände; hare Hase; harp Harfe; harper Harfe; hart Hirsch;
hawk Falke,Habicht; hay Heu; hayes Heu; hays Heu; head Kopf; heath Heide; hedges Hecken; herring Hering; hill Hügel;
hills Hügel; hogg Schwein; holly Stechpalme; home Zuhause; hood Haube,Kapuze; hook Haken; hope Hoffnung; horn Horn,Hupe;
horne Horn; house Haus; hull Rumpf; hunt Jagd; iron Eisen; irons Eisen; ivy Efeu; jewel Juwel; joy Freude; judge Urteil;
jung Jung; keys Schlüssel; key Schlüssel; kitchen Küche; lake See; lamb Lamm; lamp Lampe; lane Gasse,Spur; law Gesetz,Recht;
lawn Rasen; lead Blei; leaf Blatt; leek Lauch; light Licht; lily Lilie; lock Schloss; locke Schloss; long Lang,Lange;
love Liebe; low Niedrig; lynx Luchs; marble Marmor; march März,Marsch; marsh Sumpf; may Mai; meadows Wiesen; mercer Händler;
mist Nebel; money Geld; moon Mond; moore Moor; moor Moor; morrow Morgen; moss Moos; moose Elch; mount Berg; nail Nagel;
 needle Nadel; nest Nest; nettle Brennnessel; night Nacht; nightingale Nachtigall; noble Edel,Adel; north Norden;
oak Eiche; oakes Eichen; oaks Eichen; owl Eule; page Seite; paige Seite; paine Schmerz; pain Schmerz; palm Palme,Handfläche;
park Park; parks Parks; pass Pass; peace Frieden; peacock Pfau; pearl Perle; peck Picken; pepper Pfeffer; pence Pfennige,Pence;
perch Barsch; perry Birnenmost; pick Auswahl; pike Hecht; pine Kiefer; pitt Grube; pit Grube; plant Pflanze; plum Pflaume;
pole Pol; pool Becken; poole Becken; pope Papst; potts Töpfe; pound Pfund; powder Pulver; powers Kräfte,Mächte; power Macht;
price Preis; pride Stolz; pryor Vorherige; quail Wachtel; raven Rabe; reed Schilf; reid Schilf; rice Reis; rich Reich,Reiche;
ridge Grat; rivers Flüsse; rivera Ufer; roads Straßen; robin Rotkehlchen; rock Fels,Felsen; rook Turm; root Wurzel; roots Wurzeln;
rose Rose; rush Ansturm,Eile; rust Rost; sands Sande; sand Sand; savage Wilde; scales Waagen; school Schule; seal Siegel,Robbe;
sharp Scharf; sharpe Scharf; shell Muschel; ships Schiffe; short Kurz,Kurze; silver Silber; skipper Kapitän; slaughter Schlachtung;
small Klein,Kleine; smart Klug; snow Schnee; south Süden; sparks Funken; sparrow Spatz; spears Speere; spence Speise;
spring Frühling,Feder; spruce Fichte; stamp Stempel; star Stern; starr Stern; steel Stahl; steele Stahl; stern Heck; stock Aktie;
stone Stein; stones Steine; storm Sturm; street Straße; streets Straßen; strong Stark,Starke; summers Sommer; sunday Sonntag;
swan Schwan; sweet Süß,Süße; swift Schnell,Mauersegler; tate Zustand; teal Krickente; temple Tempel; thorn Dorn; thorne Dorn;
tidings Nachrichten; tower Turm; towers Türme; town Stadt; tree Baum; trout Forelle; twain Zwei; underwood Unterholz;
vale Tal; vine Rebe; wall Wand,Mauer; walls Wände,Mauern; ward Station,Mündel; warner Warnung; waters Gewässer,Wasser; way Weg;
webb Netz; web Netz; weeks Wochen; wells Brunnen; west Westen; wheat Weizen; wheel Rad; whistler Pfeifer; white Weiß,Weiße;
wild Wild,Wilde; wilde Wilde; winds Winde; wine Wein; winter Winter; wise Weise; wolf Wolf; wolfe Wolf; wood Holz,Wald;
woods Wälder,Holz; wool Wolle; worth Wert; wren Zaunkönig; wright Recht; young Jung,Junge; younger Jüngere;
bois Holz; bonheur Glück; dubois Holz; fontaine Brunnen; fleur Blume; lavigne Rebe; leblanc Weiße; lenoir Schwarze; lerouge Rote;
leroux Rote; lune Mond; marais Sumpf; petit Kleine; pierre Stein; rivière Fluss; dupont Brücke; duval Tal; monnet Geld;
calle Straße; campos Felder; casas Häuser; cordero Lamm; flores Blumen; fuentes Quellen; guerra Krieg; iglesias Kirchen;
leal Treue; león Löwe; luna Mond; montes Berge; prado Wiese; ríos Flüsse; robles Eichen; salinas Salinen; torres Türme;
vargas Hänge; vega Aue; bianchi Weiße; costa Küste; ferrari Schmiede; fontana Brunnen; gallo Hahn; monti Berge; rossi Rote;
fiore Blume; leone Löwe; sala Saal; serra Säge; volpe Fuchs; pereira Birnbaum; oliveira Olivenbaum; carvalho Eiche; silva Wald;
kot Kater; zając Hase; wilk Wolf; sowa Eule; baran Widder; kozioł Bock; zima Winter; sikora Meise; wrona Krähe; dąb Eiche;
moroz Frost; soroka Elster; horobez Spatz; koval Schmied; vovk Wolf; kryvoruchko Krummhand; bondar Fass; lysenko Glatze;
zaluzhny Wiese; medved Bär; zayats Hase; sobol Zobel; sokol Falke; orlov Adler; volkov Wolf; zaitsev Hase; lebedev Schwan;
golub Taube; kozlov Ziege; baranov Widder; morozov Frost; sorokin Elster; vorobyov Spatz; soloviev Nachtigall; gusev Gans;
medvedev Bär; lisitsyn Fuchs; komarov Mücke; zhukov Käfer; sizov Taube; karpov Karpfen; ershov Kaulbarsch; okun Barsch`;

const TRADES = `
abbot Abt; abbott Abt; bailey Vogt; baker Bäcker; baxter Bäcker; bishop Bischof; bowman Bogenschütze; brewer Brauer; brewster Brauer;
burgess Bürger; butcher Metzger,Fleischer; butler Butler,Diener; carpenter Zimmermann,Tischler; carter Fuhrmann; carver Schnitzer;
chandler Kerzenmacher; chaplin Kaplan; chapman Händler; clark Schreiber; clarke Schreiber; clerk Schreiber; coleman Köhler;
cook Koch; cooke Koch; cooper Küfer,Böttcher; coward Feigling; deacon Diakon; draper Tuchhändler; driver Fahrer; duke Herzog;
earl Graf; falconer Falkner; farmer Bauer,Landwirt; fisher Fischer; fletcher Pfeilmacher; fowler Vogelfänger; freeman Freie;
forester Förster; foster Pflege; gardner Gärtner; gardener Gärtner; glover Handschuhmacher; goldsmith Goldschmied; hooker Hakler;
hunter Jäger; judge Richter; king König; kings Könige; knight Ritter; knights Ritter; lord Herr,Lord; marshall Marschall; marshal Marschall;
mason Maurer,Freimaurer; merchant Händler,Kaufmann; miller Müller; monk Mönch; naylor Nagelschmied; newman Neumann; palmer Pilger;
parker Parkwächter,Parker; piper Pfeifer; pitcher Werfer; plumber Klempner; porter Träger,Pförtner; potter Töpfer; priest Priester;
prince Prinz; prior Prior; reeve Vogt; reeves Vögte; rider Reiter; ryder Reiter; saddler Sattler; sailor Seemann; sawyer Säger;
sergeant Feldwebel; shepherd Hirte,Schäfer; shepard Hirte; skinner Kürschner; slater Schieferdecker; smith Schmied; spicer Gewürzhändler;
squire Knappe; steward Verwalter; stewart Verwalter; taylor Schneider; tailor Schneider; thatcher Dachdecker; turner Dreher;
tyler Fliesenleger; usher Platzanweiser; walker Wanderer,Fußgänger; weaver Weber; webster Weber; wheeler Stellmacher; workman Arbeiter;
boucher Metzger; boulanger Bäcker; charpentier Zimmermann; lefebvre Schmied; lemaire Bürgermeister; leroy König; marchand Händler;
mercier Kurzwarenhändler; meunier Müller; berger Hirte; caballero Ritter,Herr; herrero Schmied; molina Mühle; moreno Brünette;
pastor Hirte; rey König; reyes Könige; zapatero Schuhmacher; kowal Schmied; kowalski Schmied; krawiec Schneider; młynarz Müller;
popov Priester; kovalenko Schmied; kuznetsov Schmied; melnyk Müller; shevchenko Schuster; kravchenko Schneider; honchar Töpfer;
ponomarenko Küster; tkachenko Weber; rybak Fischer; kravets Schneider; hrytsenko Gries; mazur Masure; novak Neuling; kolar Wagner`;

function read(table: string): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, readonly string[]>();
  for (const entry of table.split(';')) {
    const [surname = '', words = ''] = entry.trim().split(' ');
    meanings.set(surname, words.split(','));
  }
  return meanings;
}

const THING_NAMES = read(THINGS);
const TRADE_NAMES = read(TRADES);

/** German words for things that a surname also means; empty where it means none. */
export function thingsMeant(surname: string): readonly string[] {
  return THING_NAMES.get(surname.toLowerCase()) ?? [];
}

/** German words for people by trade or estate that a surname also means; empty where it means none. */
export function tradesMeant(surname: string): readonly string[] {
  return TRADE_NAMES.get(surname.toLowerCase()) ?? [];
}
