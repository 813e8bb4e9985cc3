/** What German puts before and after words, written for Klartext. */

const list = (words: string): string[] => words.trim().split(/\s+/u);
const set = (words: string): ReadonlySet<string> => new Set(list(words));

/**
 * Particles that make new separable verbs freely, so that the verb need not be in a dictionary; longest first.
 * Adjectives and adverbs that do so too (wieder, frei, gut, zu) stand apart at least as often and are left out.
 */
export const PARTICLES: readonly string[] = list(`
  ab an auf aus ein los mit nach um vor weg zurück zusammen durch fort herab heran herauf heraus herbei herein herüber herum herunter
  hervor hinab hinauf hinaus hindurch hinein hinüber hinunter hinweg hinzu empor entgegen entlang hoch nieder raus rein rum runter rauf
  rüber umher umhin voran voraus vorbei vorüber`).sort((a, b) => b.length - a.length);

/** Particles that are prepositions or articles too, and so stand before other words by chance. */
export const AMBIGUOUS = set('ab an auf aus ein mit nach um vor durch');

/** Prefixes that stay with their verb and still make new ones. */
export const PREFIXES: readonly string[] = list('ver zer miss über unter um durch');

/** Word elements from Greek, Latin and fashion that stand before any noun or adjective. */
export const ELEMENTS = set(`
  mikro makro mini maxi mega super hyper multi inter intra trans post prä pro anti auto bio geo öko elektro hydro thermo photo foto
  tele video audio neo pseudo semi quasi vize kontra ultra infra meta para poly mono euro afro agrar astro chemo cyber hetero homo
  kardio krypto nano neuro ortho pan petro physio psycho radio retro sozio spektro stereo turbo zyto aero info kombi kilo giga tera
  zenti milli top extra extrem un ur erz gesamt nicht nord süd ost west nordost nordwest südost südwest mittel zentral inner außer
  spät früh alt neu hoch tief halb`);

/** First parts before nouns alone: prepositions, numerals, stems that are no words of today. */
export const BEFORE_NOUNS = set(`
  haupt neben über unter vor nach mit gegen zwischen innen außen hinter ober nieder rück wieder selbst allein mehr viel miss durch wider
  vorder allgemein mindest höchst best größt meist ganz eigen einzel sonder spezial groß klein jung kurz lang immun industrie
  schwieger stief zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend doppel erst
  zweit dritt viert fünft sechst siebt letzt viertel drittel achtel zehntel binnen fern fehl heim rechen zeichen öffn atem trocken kreuz
  quer erb pfingst oster liebes hilfs pflege grund teil voll leer rhein main donau elb weichsel spree isar neckar mosel saar ruhr alpen balkan ostsee
  nordsee öl ei log netto brutto warn kleinst hilfs klein haupt`);

/** Adjectives that go before other adjectives and participles: hellblau, schwerkrank, halboffen. */
export const BEFORE_ADJECTIVES = set(`
  groß klein jung kurz lang hell dunkel blass zart grell matt licht schwer leicht stark schwach rein bitter süß sauer viel voll leer
  grob fein dünn dick schmal breit rot blau grün gelb braun grau schwarz weiß rosa violett kalt heiß warm nass trocken hart weich eng
  weit nah fern gut wohl best meist wenig all selbst gleich ganz frisch fest frei tot link recht allgemein höchst größt über unter
  inner außer nieder binnen vor nach zwischen mehr erst letzt zweit dritt viert fünft sechst siebt acht neunt zehnt klar stock stein bild erz`);

/** Second parts of adjectives, many of them no words by themselves; before them stands a noun, a stem or a numeral. */
export const ADJECTIVE_ENDS: readonly string[] = list(`
  mäßig artig förmig haft los voll reich arm frei fähig wert würdig bar sam lich ig isch jährig tägig stündig minütig monatig wöchig
  monatlich wöchentlich stündlich jährlich prozentig stellig teilig seitig zeilig köpfig beinig äugig farbig malig gradig strebig
  eckig stöckig geschossig sprachig sitzig türig zackig händig herzig sinnig willig süchtig wütig lustig kundig mächtig pflichtig
  bedingt bezogen basiert orientiert gesteuert gebunden getrieben gestützt spezifisch typisch kritisch freundlich feindlich gemäß getreu
  gerecht fest dicht sicher bereit nah fern müde wertig rangig gängig lastig haltig gültig tüchtig tätig fertig konform weit groß
  hoch tief lang breit dick stark schwer leicht warm kalt heiß trocken nass rein echt treu scheu schwach krank gesund blind taub lahm
  blau rot grün gelb braun grau schwarz weiß farben gleich ähnlich eigen fremd neutral politisch technisch wirtschaftlich rechtlich`);

/** Second parts of adverbs. */
export const ADVERB_ENDS: readonly string[] = list('weise wärts halber maßen seits orts');

/** Feminine nouns that take an s before another noun, though they have no genitive on s. */
export const FEMININE_S =
  /(?:ung|heit|keit|schaft|ion|tät|ik|thek|ur|ing|sicht|fahrt|arbeit|liebe|hilfe|geburt|macht|nacht|sucht|flucht|zucht|kunft|statt|armut|anmut|wut|acht|kunst|gegenwart|heirat|haft|vernunft)$/u;

/** Who does something: nouns that have a feminine on -in. */
export const PERSON =
  /(?:er|or|ist|ent|ant|and|eur|är|at|et|oge|nom|iker|ling|wart|wirt|graf|soph|mane|ar|iot|al)$/u;
