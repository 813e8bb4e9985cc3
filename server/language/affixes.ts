/** What German puts before and after words, written for Klartext. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** Particles that go with a verb and leave it in a main clause, longest first. */
export const SEPARABLE: readonly string[] = list(`
  ab an auf aus bei da dar ein empor entgegen entlang entzwei fehl fern fest fort frei gegenüber gleich groß gut heim her herab heran
  herauf heraus herbei herein herüber herum herunter hervor hin hinab hinauf hinaus hindurch hinein hinüber hinunter hinweg hinzu
  hoch kaputt kennen klar krank kurz lahm los mit nach nahe nieder offen preis rein runter rauf raus rüber rum rück rückwärts
  richtig sauber schief schön schwarz schwer sicher stand statt still teil tot über überein um umher umhin unter vor voran voraus vorbei
  vorher vorüber vorweg vorwärts wahr warm weg weh weiter wett wider wieder wohl wund zu zurecht zurück zusammen zusammen zuvor zuwider
  durch drauf dran drin dazu dabei dafür dagegen daher dahin daneben danieder davon davor dazwischen bereit bekannt besser bevor bloß
  brach breit fertig fremd gefangen gerade gering glatt hinterher leicht lieb maß nebenher nahe quer satt selig spazieren stecken übrig
  vorlieb vollstreck weis zufrieden zugrunde zunichte zustande herunter hervor herbei herunter gutheiß hops ineinander aufeinander
  auseinander aneinander durcheinander gegeneinander miteinander nebeneinander übereinander voneinander zueinander`)
  .filter((word, i, all) => all.indexOf(word) === i)
  .sort((a, b) => b.length - a.length);

/** Prefixes that stay with their verb. */
export const INSEPARABLE: readonly string[] = list(
  'be ent er ver zer miss über unter um durch hinter wider voll',
);

/** First parts of compounds that are no nouns, verbs or adjectives, or are too short to be found as such. */
export const FIRST_PARTS: ReadonlySet<string> = new Set(
  list(`
  nicht haupt neben über unter vor nach mit gegen zwischen innen außen hinter ober nieder rück wieder selbst allein gesamt mehr viel
  ur erz miss durch wider vorder mittel zentral allgemein mindest höchst best größt meist ganz eigen einzel sonder spezial
  nord süd ost west nordost nordwest südost südwest mittel hoch tief groß klein alt neu jung kurz lang
  mikro makro mini maxi mega super hyper multi inter intra trans post prä pro anti auto bio geo öko elektro hydro thermo photo foto
  tele video audio neo pseudo semi quasi vize ko kontra ultra infra meta para poly mono euro afro agrar astro chemo cyber
  hetero homo kardio kino krypto nano neuro ortho pan petro physio psycho radio retro sozio spektro stereo turbo zyto aero
  immun industrie info kombi kilo mega giga tera zenti milli sex top extra billig rasse riesen blitz bomben gratis spitzen schein
  ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig hundert tausend halb doppel
  erst zweit dritt viert fünft sechst siebt acht letzt viertel drittel achtel zehntel all innen binnen fern fehl heim ein aus auf bei
  rechen zeichen trocken atem öffn leb lebens liebes hilfs schwieger stief pflege grund stamm leit kern rand teil voll leer kreuz quer
  erb straf zoll rhein main donau elb weichsel oder spree isar neckar mosel saar ruhr inn alpen balkan ostsee nordsee kriegs friedens`),
);

/** Second parts of adjectives that are rarely or never words by themselves. */
export const ADJECTIVE_ENDS: readonly string[] = list(`
  mäßig artig förmig haft los voll reich arm frei fähig wert würdig bar sam lich ig isch jährig tägig stündig minütig monatig wöchig
  monatlich wöchentlich stündlich jährlich prozentig stellig teilig seitig zeilig köpfig beinig äugig armig farbig malig gradig
  eckig stöckig geschossig sprachig sitzig türig zackig händig herzig sinnig willig süchtig wütig lustig kundig mächtig pflichtig
  bedingt bezogen basiert orientiert gesteuert gebunden getrieben gestützt spezifisch typisch kritisch freundlich feindlich gemäß getreu
  gerecht fest dicht sicher bereit nah fern müde wertig rangig gängig lastig haltig gültig tüchtig tätig fertig`);

/** Second parts of adverbs. */
export const ADVERB_ENDS: readonly string[] = list(
  'weise wärts halber maßen seits orts mals mal fach lei zeit hin her lang tags nachts',
);

/** Between the parts of a compound. */
export const LINKS: readonly string[] = ['', 's', 'es', 'n', 'en', 'er', 'e', 'ens', 'ns'];
