import type { Certificate, Protected } from '../model.ts';

const NAMES: Readonly<Record<Protected, string>> = {
  numbers: 'Zahlen',
  dates: 'Daten',
  units: 'Einheiten',
  names: 'Namen',
  urls: 'Adressen',
  quotations: 'Zitate',
  negations: 'Verneinungen',
  modality: 'Modalität',
  markup: 'Auszeichnung',
};

/**
 * A certificate in one German line: what differs, else that everything is equal.
 *
 * @returns '' where there is none, or nothing was compared
 */
export function certificateWords(certificate: Certificate | undefined): string {
  const compared = certificate?.compared ?? [];
  if (compared.length === 0) return '';
  const list = (words: readonly string[]): string => (words.length === 0 ? '–' : words.join(', '));
  const differing = compared
    .filter(({ equal }) => !equal)
    .map(({ what, before, after }) => `${NAMES[what]}: ${list(before)} → ${list(after)}`);
  return differing.length === 0 ? 'alles gleich' : differing.join('; ');
}
