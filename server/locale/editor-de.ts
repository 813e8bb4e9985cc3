const number = new Intl.NumberFormat('de-DE');

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** The words of the editor itself in German. */
export const editor = {
  /** `more`: than the text as it stands; negative for fewer. */
  assessed: (findings: number, more: number): string => {
    const found = findings === 0 ? 'Kein Befund' : count(findings, 'Befund', 'Befunde');
    if (more === 0) return found;
    return `${found} · ${number.format(Math.abs(more))} ${more < 0 ? 'weniger' : 'mehr'} als vorher`;
  },
  changes: 'Ihre Änderungen am Maschinentext',
  /** Does again what was taken back. */
  redo: 'Wieder so',
  /** # is a name. */
  alsoHere: '# hat diesen Satz auch gerade offen.',
  isHere: '# ist hier',
  somebody: 'Jemand',
  overtaken: '# hat diesen Satz gerade entschieden. Ihr Text bleibt, wie er ist.',
  seeTheirs: 'Fassung ansehen',
  saved: 'gespeichert',
  saving: 'wird gesichert …',
  offline: 'offline, hier gesichert',
};
