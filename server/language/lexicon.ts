import { ANALYSIS_SECTIONS, openAnalyses, type Analyses } from './analyses.ts';
import { AUTOMATON_SECTIONS, openAutomaton } from './automaton.ts';
import { fold } from './fold.ts';
import { section, type Sections } from './sections.ts';

export const LEXICON_SECTIONS = [...AUTOMATON_SECTIONS, 'kinds', 'classes', ...ANALYSIS_SECTIONS] as const;

/** The forms of the lexicon, whatever the case of their first letter. */
export interface Lexicon {
  readonly size: number;
  /** Bits of `WordClass`; 0 = not in the lexicon. */
  classes(form: string): number;
  readonly analyses: Analyses;
  /** All forms with a small first letter. Slow: for tests and builders. */
  forms(): Generator<string>;
}

/** The lexicon in a file's sections (`LEXICON_SECTIONS`): each form has one of a few sets of classes. */
export function openLexicon(sections: Sections): Lexicon {
  const forms = openAutomaton(sections);
  const classes = section(sections, 'classes');
  const kindBytes = section(sections, 'kinds');
  const kinds = new Uint16Array(kindBytes.buffer, kindBytes.byteOffset, kindBytes.length >> 1);
  return {
    size: forms.size,
    classes(form) {
      const at = forms.find(fold(form));
      return at < 0 ? 0 : (kinds[classes[at] ?? 0] ?? 0);
    },
    analyses: openAnalyses(sections, forms),
    forms: () => forms.words(),
  };
}
