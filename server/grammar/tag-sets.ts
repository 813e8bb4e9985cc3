import type { Tag } from '../language/morphology.ts';

/** Tags by what they do in a sentence. */

const tags = (...list: Tag[]): ReadonlySet<Tag> => new Set(list);

export const FINITE = tags('VVFIN', 'VAFIN', 'VMFIN', 'VVIMP', 'VAIMP');
/** Auxiliaries and modals, finite or not. */
export const AUXILIARY = tags('VAFIN', 'VMFIN', 'VAINF', 'VMINF', 'VAPP', 'VMPP', 'VAIMP');
export const INFINITIVE = tags('VVINF', 'VAINF', 'VMINF');
export const PARTICIPLE = tags('VVPP', 'VAPP', 'VMPP');
export const VERB = tags(...FINITE, ...INFINITIVE, ...PARTICIPLE, 'VVIZU');
/** What stands in a verb cluster: verbs, zu and the stranded particle. */
export const CLUSTER = tags(...VERB, 'PTKZU', 'PTKVZ');

export const DETERMINER = tags('ART', 'PDAT', 'PIAT', 'PPOSAT', 'PWAT', 'PRELAT');
/** Pronouns that are a phrase alone. */
export const PRONOUN = tags('PPER', 'PRF', 'PDS', 'PIS', 'PPOSS', 'PRELS', 'PWS');
export const NOUN = tags('NN', 'NE', 'FM', 'XY');
export const ADVERB = tags('ADV', 'ADJD', 'PTKNEG', 'PTKA', 'PROAV', 'PTKANT', 'ITJ');
export const PREPOSITION = tags('APPR', 'APPRART');
export const RELATIVE = tags('PRELS', 'PRELAT');
export const QUESTION_WORD = tags('PWS', 'PWAT', 'PWAV');
