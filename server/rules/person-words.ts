/** Words by whose company German shows that somebody, not something, is meant. Forms as in running text, small. */

function forms(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u));
}

/** Verbs of saying and thinking: their subject is a person (or a body of persons). */
const SPEECH =
  forms(`sagt sagte sagten gesagt sage erklärt erklärte erkläre betont betonte betone behauptet behauptete
  behaupte meint meinte meine glaubt glaubte glaube schrieb schreibt schreibe antwortete antwortet berichtete
  erzählte erzählt erwiderte entgegnete versicherte versichert versichere bestritt bestreitet beteuerte kündigte
  twitterte postete forderte fordert kritisierte kritisiert warnte warnt bat bittet dachte denkt wusste weiß
  versprach verspricht schwor lachte lächelte weinte nickte telefonierte äußerte plauderte unterstrich bekräftigte
  räumte dementierte gestand vermutete hofft hoffte befürchtete beklagte lobte prahlte scherzte witzelte`);

/** Verbs whose object is a person: one asks, thanks, calls, convinces somebody. */
const ADDRESSING =
  forms(`bat baten bittet bitten gebeten dankte dankten dankt danken gedankt nannte nannten nennt nennen
  überzeugen überzeugte überzeugt fragte fragten fragt fragen gefragt warnte warnten warnen gewarnt lobte lobten loben gelobt
  beschuldigte beschuldigten beschuldigen beschuldigt verklagte verklagten verklagen verklagt interviewte interviewen
  interviewt informierte informieren ermahnte ermahnen beauftragte beauftragen verhaftete verhaften verhaftet begrüßte
  begrüßen beleidigte beleidigen kritisierte kritisieren ernannte ernennen ernannt wählte wählten gewählt antwortete
  antworten gratulierte gratulieren gratuliert vertraut vertraute vertrauen besuchte besuchten besuchen zitierte zitieren
  heiratete heiraten feuerte feuern entließ entlassen bedrohte bedrohen empfing empfangen traf treffen getroffen begleitete`);

/** Things that only a person (or a body of persons) has or takes part in; their genitive or „mit“ names that person. */
const OWNED =
  forms(`biografie biographie interessen kontakte kontakt gespräch gespräche gesprächen gesprächs telefonat
  telefonate telefongespräch kommunikation interview anwalt anwälte anwältin sprecher sprecherin berater beraterin
  wahlkampf rede reden tweet tweets ehefrau frau ehemann witwe sohn tochter vater mutter bruder schwester vermögen meinung
  ansicht ansichten vorschlag vorschläge äußerung äußerungen aussage aussagen worte treffen unterstützung rücktritt
  kandidatur regierung kabinett dialog zusammenarbeit beziehungen freund freunde freundin verbündete verbündeten gegner
  anhänger kritiker wähler absichten pläne memoiren entscheidung haltung karriere leben tod geburt wunsch`);

/** What a person is called by trade, office or kin; also the last part of such words. */
const ROLE =
  /(?:präsident|kanzler|minister|chef|sprecher|leiter|direktor|manager|unternehmer|milliardär|politiker|senator|richter|anwalt|general|offizier|trainer|spieler|sänger|schauspieler|regisseur|autor|schriftsteller|journalist|professor|forscher|wissenschaftler|könig|kaiser|fürst|papst|bischof|pfarrer|kandidat|abgeordnete[rn]?|vorsitzende[rn]?|gründer|botschafter|diktator|herrscher|bürgermeister|gouverneur|star|maler|dichter|komponist|meister|experte|berater|beamte[rn]?|mann|frau|herr|geschäftsmann|kollege|freund|gegner|sohn|tochter|vater|mutter|bruder|schwester|ehefrau|witwe|premier|oligarch|kommandeur|kommissar|sekretär|ingenieur|architekt|historiker|philosoph|doktor|lehrer|schüler|student|kapitän|astronaut|pilot)(?:in)?(?:s|es|en|n)?$/u;

/** Whether a verb form tells of saying or thinking. */
export function speaks(form: string): boolean {
  return SPEECH.has(form);
}

/** Whether a verb form takes a person for its object. */
export function addresses(form: string): boolean {
  return ADDRESSING.has(form);
}

/** Whether a thing with this name belongs to a person. */
export function owned(noun: string): boolean {
  return OWNED.has(noun.toLowerCase().replace(/^.*-/u, ''));
}

/** Whether a noun says what somebody is: office, trade, kin, „Herr“ and „Frau“. */
export function role(noun: string): boolean {
  return ROLE.test(noun.toLowerCase());
}
