const number = new Intl.NumberFormat('de-DE');

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

/** The words of the page of lessons in German. */
export const lessons = {
  title: 'Gelerntes',
  lead: 'Was Sie in mehreren Sätzen gleich korrigiert haben, schlägt Klartext hier als Regel vor. Erst wenn Sie zustimmen, gilt sie: in allen Artikeln, auch in Stapelläufen.',
  proposed: 'Vorgeschlagen',
  noneProposed:
    'Noch nichts: Ein Vorschlag entsteht, wenn zwei verschiedene Sätze auf dieselbe Weise korrigiert wurden.',
  decided: 'Entschieden',
  counts: (seen: number, contradicted: number): string =>
    `In ${count(seen, 'Satz', 'Sätzen')} so korrigiert${contradicted === 0 ? ', nie anders' : `, in ${count(contradicted, 'Satz', 'Sätzen')} nicht`}.`,
  states: { proposed: 'vorgeschlagen', on: 'gilt', off: 'ruht', deleted: 'abgelehnt' },
  proofs: 'Belege',
  against: 'Dagegen spricht',
  confirm: 'Als Regel übernehmen',
  rest: 'Abschalten',
  refuse: 'Ablehnen',
};
