/** A sentence with its score, and whether it is garbled. */
export interface Scored {
  readonly score: number;
  readonly garbled: boolean;
}

/** A line for each tenth of the score's range: how many sentences, their mean score, the share of garbled ones. */
export function reliability(sentences: readonly Scored[]): string {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, score: 0, garbled: 0 }));
  for (const { score, garbled } of sentences) {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (bin === undefined) continue;
    bin.count++;
    bin.score += score;
    if (garbled) bin.garbled++;
  }
  return [
    'score     sentences  mean  garbled',
    ...bins.map(
      ({ count, score: sum, garbled }, i) =>
        `${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}   ${String(count).padStart(8)}  ${ratio(sum, count)}  ${ratio(garbled, count)}`,
    ),
  ].join('\n');
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '   –' : (part / whole).toFixed(2);
}
