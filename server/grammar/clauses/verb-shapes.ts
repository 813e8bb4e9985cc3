/** Prefixes that stay with their verb; its participle has no ge- and often the form of a finite verb (vermauert, durchzogen). */
const INSEPARABLE = /^(?:be|ent|er|ge|hinter|miss|ver|zer|über|um|unter|durch|wider)\p{Ll}{2,}(?:t|en)$/u;

/** Whether a form may be a participle by its shape, although the lexicon has it only as a finite verb. */
export function mayBeParticiple(text: string): boolean {
  return INSEPARABLE.test(text);
}
