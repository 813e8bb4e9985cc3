import type { Category } from '../model.ts';

interface Measured {
  readonly cleanSentences: number;
  readonly damagedSentences: number;
}

const number = new Intl.NumberFormat('de-DE');
const share = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 });

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** The words of the page of rules in German. */
export const rules = {
  title: 'Regeln',
  titleHere: 'Regeln für diesen Artikel',
  lead: 'Was Klartext beanstandet, woran es das erkennt und wie oft es sich dabei irrt. Ein Schalter gilt für alle Artikel dieser Installation.',
  leadHere: 'Ein Schalter gilt hier nur für diesen Artikel und geht dem für alle Artikel vor.',
  toEverywhere: 'Regeln für alle Artikel',
  total: (all: number, off: number): string =>
    `${count(all, 'Regel', 'Regeln')}, ${off === 0 ? 'alle eingeschaltet' : `${number.format(off)} abgeschaltet`}`,
  measured: ({ cleanSentences, damagedSentences }: Measured): string =>
    cleanSentences + damagedSentences === 0
      ? 'Die Regeln wurden noch nicht gemessen.'
      : `Gemessen an ${number.format(cleanSentences)} sauberen Sätzen und ${number.format(damagedSentences)} Sätzen aus verunglückten Artikeln, in denen Menschen jeden Fehler markiert haben. Richtig ist ein Befund, wenn sein Satz einen markierten Fehler hat. Eine Regel, die seltener als in neun von zehn Fällen recht hat und nicht bloß durch Zufall, ist abgeschaltet.`,
  jump: 'Worum es geht',
  sieve: 'Regeln durchsuchen',
  onlyOff: 'nur abgeschaltete',
  /** `#` is the number. */
  someFound: 'Passende Regeln: #',
  noneFound: 'Keine Regel passt dazu.',
  on: 'an',
  off: 'aus',
  switchOn: 'Einschalten',
  switchOff: 'Abschalten',
  asItCame: 'Wie voreingestellt',
  asEverywhere: 'Wie überall',
  chosenHere: (on: boolean, by: string): string =>
    `In diesem Artikel ${on ? 'eingeschaltet' : 'abgeschaltet'} (${by}).`,
  chosenEverywhere: (on: boolean, by: string): string =>
    `Für alle Artikel ${on ? 'eingeschaltet' : 'abgeschaltet'} (${by}).`,
  imprecise: (part: number): string =>
    `Abgeschaltet, weil zu ungenau: Nur ${share.format(part)} ihrer Befunde waren richtig.`,
  onClean: (sentences: number, n: number): string =>
    `Auf ${number.format(sentences)} sauberen Sätzen ${n === 0 ? 'kein Fehlalarm' : count(n, 'Fehlalarm', 'Fehlalarme')}.`,
  onDamaged: (n: number, right: number): string =>
    n === 0
      ? 'In verunglückten Artikeln kein Befund.'
      : `In verunglückten Artikeln ${number.format(right)} von ${count(n, 'Befund', 'Befunden')} richtig.`,
  precision: (part: number): string => `Genauigkeit ${share.format(part)}.`,
  notMeasured: 'Noch nicht gemessen.',
  here: (findings: number, dismissed: number, wide: number): string => {
    const all = Math.max(findings, dismissed);
    const widely = wide === 0 ? '' : ` Für ${count(wide, 'Wortlaut', 'Wortlaute')} überhaupt verworfen.`;
    if (all === 0) return `In Ihren Artikeln bisher kein Befund.${widely}`;
    const part =
      dismissed === 0 ? 'keiner' : `${number.format(dismissed)} (${share.format(dismissed / all)})`;
    return `In Ihren Artikeln ${count(all, 'Befund', 'Befunde')}, davon ${part} verworfen.${widely}`;
  },
  more: 'Weitere Beispiele und Quelle',
  passes: 'Das lässt sie gelten',
  misses: 'Das sieht sie noch nicht',
  falseAlarms: 'Hier irrt sie noch',
  source: 'Woher die Regel kommt',
  id: 'Kennung:',
  /** In the order in which the page groups them. */
  categories: {
    'word-order': 'Satzbau',
    'verb-form': 'Verbform',
    agreement: 'Übereinstimmung',
    article: 'Artikelwort',
    preposition: 'Präposition',
    'missing-word': 'Fehlendes Wort',
    'extra-word': 'Überzähliges Wort',
    'anchor-fragment': 'Hineingesetzte Stücke',
    duplication: 'Doppeltes',
    entity: 'Namen',
    mistranslation: 'Falsche Übersetzung',
    untranslated: 'Unübersetztes',
    terminology: 'Fachwort',
    register: 'Ton und Anrede',
    spelling: 'Rechtschreibung',
    capitalisation: 'Groß- und Kleinschreibung',
    number: 'Zahlen, Maße, Zeiten',
    punctuation: 'Satzzeichen',
    spacing: 'Leerzeichen',
    segmentation: 'Satzgrenzen',
    truncation: 'Abgeschnittenes',
  } satisfies Record<Category, string>,
};
