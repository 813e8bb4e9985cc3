/** Words that open a German sentence but never stand in capitals inside one: the closed classes and common adverbs. */

const WORDS = `
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem
mancher manche manches solche solcher solches welcher welche welches alle alles allen beide beides einige einiges
etliche mehrere viele vieles wenige weniges sämtliche andere anderes
ich du er sie es wir ihr mir dir ihm ihn uns euch ihnen mich dich sich man jemand niemand nichts etwas
mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner ihre ihren ihrem ihrer ihres
unser unsere unseren unserem unserer euer eure deren dessen wer was wen wem wessen
in im ins an am ans auf aus bei beim mit nach von vom vor vorm zu zum zur über unter hinter neben zwischen durch für
gegen ohne um bis seit während wegen trotz laut gemäß entlang innerhalb außerhalb oberhalb unterhalb statt anstatt
angesichts aufgrund mithilfe dank mangels zufolge binnen ab außer entgegen gegenüber samt nebst anhand bezüglich
hinsichtlich infolge jenseits diesseits mittels seitens zugunsten anlässlich
und oder aber denn sondern doch sowie sowohl weder entweder dass ob weil da wenn als falls obwohl obgleich wenngleich
nachdem bevor ehe sobald solange sofern soweit indem damit sodass zumal wie wo woher wohin wobei wodurch womit wofür
woran worauf woraus worin worüber warum wann weshalb wieso
daher dabei dadurch dafür dagegen daheim dahin dahinter damals danach daneben daran darauf daraus darin darüber darum
darunter davon davor dazu dennoch deshalb deswegen trotzdem außerdem zudem ferner überdies schließlich zuletzt zuerst
zunächst anschließend seitdem seither vorher nachher hierbei hierfür hier dort da drüben oben unten heute gestern morgen
jetzt nun bald bereits schon noch nur auch sogar selbst immer nie niemals oft häufig manchmal selten meist meistens
zumeist vielleicht wahrscheinlich vermutlich möglicherweise offenbar anscheinend scheinbar angeblich tatsächlich
natürlich freilich allerdings jedoch indes indessen hingegen dagegen immerhin übrigens insgesamt insbesondere besonders
gerade genau etwa fast beinahe kaum ungefähr rund mindestens höchstens allein lediglich bisher bislang künftig
inzwischen mittlerweile unterdessen gleichzeitig zugleich später früher einst einmal zweimal wieder weiterhin weiter
nicht nein ja so somit also folglich demnach dementsprechend stattdessen andernfalls sonst ansonsten
erst erstens zweitens drittens einerseits andererseits dann wann irgendwann kürzlich neulich jüngst zuletzt
sollte sollten könnte könnten würde würden hätte hätten wäre wären ist sind war waren hat haben wird werden kann können
muss müssen darf dürfen soll sollen will wollen mag möchte bitte
`;

const OPENERS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));

/**
 * Whether a word written with a capital tells that a sentence begins here: it is none that German writes with a
 * capital anywhere else. False for nouns and names, which tell nothing.
 */
export function opensSentence(word: string): boolean {
  return OPENERS.has(word.toLowerCase());
}
