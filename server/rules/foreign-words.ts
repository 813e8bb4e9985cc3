/** Words of other languages that German does not have, for telling left-over source text from German. */

function forms(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** English closed classes; those that are German words too (in, an, was, will, so, am, war, die) are left out. */
const ENGLISH_FUNCTION = forms(`
  the of and to for with from by this that these those your you our we their they is are were been have has had not but or if
  then than which who whose whom how when where what why can could should would must may might shall into about after before
  between under over through during without within against it its he she his her hers him them my me us be being do does did
  doing done at on as because while until although there here very just only more most some any every each both either neither
  other another such same too again once ever never always often out up down off near upon per via`);

/** Spelt alike in German: they neither make nor break an English run. */
const SHARED = forms('in an was will so am war a i all also man her hat bald no one two pro plus');

/** Common English words of the open classes that German text does not use. */
const ENGLISH_CONTENT = forms(`
  able accept access according account across act action actually add added adding address advice agree agreement ago aim aimed allow
  allowed almost alone along already amount announce announced answer anything appear apply approach area around arrive ask asked asking
  attack attempt audience available away back bad bank based battle beat beautiful became become began begin beginning behind believe
  below best better big bill blue board body book born bought break bring brought build building built bundle business buy call called
  came campaign cancel care carry case catch cause center central century certain chance change changed changes charge check child
  children choice choose church citizen city claim class clean clear click clone close closed cloud collect come coming command comment
  common community company compare complete computer concern condition connect consider contain content continue control copy
  corner cost council count country couple course court cover create created crew crime current customer cut damage danger data date
  daughter day days deal death decade decide decision deep default delegate delete deliver deny describe design despite develop device died
  different difficult direct disable discuss display done door download draft draw dream drink drive driver drop dropped drug dry due
  duty early earn earth easy eat economy edge education effect effort eight election else email employee empty enable end enemy enjoy
  enough ensure enter entire environment error escape especially evening event everyone everything evidence example except execute exist
  expect expected experience expert explain eye face fact factory fail failed fair fall family famous far farm father favor fear feature
  feel feet fell few field fight figure file files fill final find fire first fish five fix floor fly focus folder follow following food
  foot force foreign forget form former forward found four free friend friends full further future game gave general get girl give given
  global goal going gone good got government great green ground group grow growth guess guest guide gun guy half hand handle
  happen happened happy hard head health hear heard heart heavy help high history hit hold home hope hospital hot hour hours house however
  huge human hundred hurt husband idea image important improve include included including increase indeed industry inform information
  injured inside install instead interest interview introduce invest involved island issue issues item items job join judge jump keep key
  kill killed kind kitchen knew know known lack land language large last late later latest laugh launch law lawyer lead leader leading
  learn least leave led left legal less letter level library lie life light like likely line list listen little live local long look
  looking lose loss lost lot love low made main maintain make making many market marriage match matter mean means measure medical meet
  meeting member memory menu message method middle mile military million minute miss missing mistake modern money month months morning
  mother mouth move moved movement much murder music name nation national nature necessary need needed network new news next nice night
  nine none north nothing notice novel number object obvious occur offer office officer official officials old open operate opinion option order
  original output outside owner page paid pain paint pair paper parent part party pass past patient pattern pay peace pedestrian people
  percent perfect perform perhaps period person phone pick picture piece place plan plant play player please point police policy
  political poor popular power powerful prepare present president press pressure prevent price primary printer private probably problem
  process produce product project promise property protect prove provide provided public pull purchase purpose push put quality question quick
  quickly quiet quite race raise ran range rate rather reach read ready real reality realize really reason receive recent recently record red
  reduce refer reflect refuse region release released remain remember remove report reported request require required research resource
  response rest result return reveal rich right rise risk river road rock role room rule run running safe said sale save saw say
  says scene school science score screen sea search season second security see seek seem seen select sell send sense sent series serious
  serve service set setting settings seven several sex shake share she shed ship shoot shop short shot show showed side sign significant
  similar simple simply since sing single sister sit site situation six size skill skin small smile social society soldier
  someone something sometimes son song soon sort sound source south space speak special speech spend spoke sports spot spread spring staff
  stage stand standard star start started state statement stay step still stock stood stop store story strategy street strong student
  study stuff style subject success successful suddenly suffer suggest summer support sure surface system table take taken talk task
  tax teach teacher team tell ten term test thank thanks themselves theory thing things think third though thought thousand threat
  three throughout throw thus time today together told tomorrow tonight took top total tough toward town track trade traditional
  training travel treat treatment tree trial trip trouble true trust truth try trying turn type understand understanding unit united
  update upgrade upload use used user using usually value various version victim view village violence visit voice vote wait walk wall
  want wanted war warning watch water way weapon wear week weeks weight well went west white whole wide wife win wind window wish
  woman women wonder wood word work worked worker working works world worry worse worst worth write writer writing written
  wrong wrote year years yes yesterday yet young yourself`);

const FRENCH =
  forms(`le les du et est sont une dans pour avec sur par que qui pas cette ces aux leur leurs nous vous ils elles
  il elle mais où donc car sans sous chez être avoir été fait comme plus très aussi`);
const SPANISH =
  forms(`el los las del y con por para que su sus lo como más pero sin sobre este esta estos estas
  ser estar fue han muy también cuando donde`);

/** A language that text may be left over from. */
export interface ForeignLanguage {
  /** In German, for messages. */
  readonly name: string;
  /** Closed classes, words that German has too left out. */
  readonly functions: ReadonlySet<string>;
  /** Common words that German does not have. */
  readonly content: ReadonlySet<string>;
  /** Only the first word of a name or title has a capital (»Banque de développement«). */
  readonly titlesEndSmall: boolean;
  /** Words that it shares with German: they neither make nor break a run. */
  readonly shared: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** The languages whose words are looked for. */
export const FOREIGN: readonly ForeignLanguage[] = [
  {
    name: 'Englisch',
    functions: ENGLISH_FUNCTION,
    content: ENGLISH_CONTENT,
    shared: SHARED,
    titlesEndSmall: false,
  },
  {
    name: 'Französisch',
    functions: FRENCH,
    content: NONE,
    shared: new Set(['de', 'la', 'en', 'se']),
    titlesEndSmall: true,
  },
  {
    name: 'Spanisch',
    functions: SPANISH,
    content: NONE,
    shared: new Set(['de', 'la', 'en', 'un', 'una', 'a']),
    titlesEndSmall: true,
  },
];
