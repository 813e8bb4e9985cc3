import { AUTOMATON_SECTIONS, openAutomaton } from './automaton.ts';
import { fold } from './fold.ts';
import type { Usage } from './language.ts';
import { COUNTS } from './levels.ts';
import { section, type Sections } from './sections.ts';

export const WORD_SECTIONS = [...AUTOMATON_SECTIONS, 'lower', 'upper', 'names'] as const;

/** What running text says of a form, whatever the case of its first letter. */
export interface Words {
  readonly size: number;
  usage(form: string): Usage;
  /** Whether text uses the form as a name. */
  isName(form: string): boolean;
}

const UNSEEN: Usage = { lower: 0, upper: 0 };

/** The counts in a file's sections (`WORD_SECTIONS`): two levels and one bit a form. */
export function openWords(sections: Sections): Words {
  const forms = openAutomaton(sections);
  const lower = section(sections, 'lower');
  const upper = section(sections, 'upper');
  const names = section(sections, 'names');
  return {
    size: forms.size,
    usage(form) {
      const at = forms.find(fold(form));
      return at < 0 ? UNSEEN : { lower: COUNTS[lower[at] ?? 0] ?? 0, upper: COUNTS[upper[at] ?? 0] ?? 0 };
    },
    isName(form) {
      const at = forms.find(fold(form));
      return at >= 0 && ((names[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
    },
  };
}
