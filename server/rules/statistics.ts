import type { German } from '../grammar/german.ts';
import type { Segment, Surroundings } from '../model.ts';

/** What the score is told of a segment beside its findings and its article. */
export type Statistics = Pick<Surroundings, 'oddness' | 'revised' | 'doubt' | 'words'>;

/** What sound German has; said of headings and captions too, which leave words out and would look odd. */
export const SOUND = { oddness: 0, revised: 0.1, doubt: 0.04 } as const;

export function statisticsOf(segment: Segment, language: Pick<German, 'oddness' | 'read'>): Statistics {
  const words = segment.tokens.filter(({ kind }) => kind === 'word').length;
  if (segment.kind !== 'sentence') return { ...SOUND, words };
  const { total, revised } = language.oddness(segment);
  const doubts = language
    .read(segment)
    .tokens.flatMap(({ kind, certainty }) => (kind === 'word' ? [-Math.log(certainty)] : []));
  const doubt = doubts.reduce((sum, each) => sum + each, 0) / Math.max(1, doubts.length);
  return { oddness: total, revised, doubt, words };
}
