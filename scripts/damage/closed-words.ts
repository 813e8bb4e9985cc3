/** Closed classes from which damages choose, written for Klartext. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);
const lists = (lines: string): readonly (readonly string[])[] =>
  lines
    .trim()
    .split(/\s*\n\s*/u)
    .map(list);

/** Determiners, a line for each that takes the same endings. */
export const DETERMINERS = lists(`
  der die das den dem des
  ein eine einen einem einer eines
  kein keine keinen keinem keiner keines
  dieser diese dieses diesen diesem
  sein seine seinen seinem seiner seines
  ihr ihre ihren ihrem ihrer ihres
  unser unsere unseren unserem unserer unseres
  mein meine meinen meinem meiner meines
  jeder jede jedes jeden jedem
  welcher welche welches welchen welchem
  alle allen aller
  viele vielen vieler
  einige einigen einiger
  andere anderen anderer anderes anderem
  beide beiden beider`);

export const ARTICLES = list('der die das den dem des ein eine einen einem einer eines');

export const PREPOSITIONS = list(
  'in an auf mit von zu für bei nach aus über um durch gegen unter vor zwischen während seit bis ohne hinter neben',
);

/** What a preposition with an article is mistaken for. */
export const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  lists(`
    im in am
    am an im
    zum zu zur
    zur zu zum
    vom von
    beim bei
    ins in im
    ans an am`).map(([first = '', ...rest]) => [first, rest]),
);

export const RELATIVES = list('der die das den dem deren dessen denen');

/** Words that open a clause with its verb at the end. */
export const OPENERS = new Set(
  list(`dass weil da wenn ob obwohl während nachdem bevor damit sodass als wie indem sobald solange falls seit der die das den dem
  deren dessen denen wo wobei wodurch was`),
);

export const AUXILIARIES =
  list(`ist sind war waren hat haben hatte hatten wird werden wurde wurden sei seien wäre wären habe hätte
  hätten kann können konnte konnten muss müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte
  mag möchte würde würden könnte könnten`);

export const PARTICLES = list(
  'ab an auf aus ein los mit nach um vor weg zurück zusammen durch fort hinzu teil statt fest hin her dar bei zu',
);

/** Small words that stand for each other where a machine does not see which is meant. */
export const MISTAKEN = lists(`
  er sie es
  ihn sie es
  ihm ihr ihnen
  er ihn ihm
  sie ihnen ihr
  ich mich mir
  wir uns
  sich ihn ihm sie ihnen
  es das dies
  man er
  als wie
  wenn wann als ob
  dass das
  was das welches
  aber sondern
  wer der
  wo dort
  denn dann
  weil da denn
  viel viele
  mehr meisten
  kein nicht
  noch doch
  schon bereits
  für um
  davon darüber dafür darauf dazu damit daran
  wovon worüber wofür worauf wozu womit
  ihr sein ihre seine
  ihren seinen
  ihrer seiner
  ihrem seinem`);

/** The most frequent words that have no meaning of their own. */
export const SMALL_WORDS =
  list(`und der die das in zu den von mit sich des auf für nicht als auch es an dem er so bei wie sie aus dass um
  nach einem einen noch war haben nur oder aber vor zur bis mehr durch man dann da sein was wenn wird`);
