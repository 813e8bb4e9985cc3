import { AUTOMATON_SECTIONS, openAutomaton } from './automaton.ts';
import { fold } from './fold.ts';
import { WordClass, type Usage } from './language.ts';
import { COUNTS } from './levels.ts';
import { section, type Sections } from './sections.ts';

export const WORD_SECTIONS = [...AUTOMATON_SECTIONS, 'lower', 'upper', 'names', 'nouns'] as const;

/** What running text says of a form, whatever the case of its first letter. */
export interface Words {
  readonly size: number;
  readonly usage: (form: string) => Usage;
  /** `WordClass.name` and `WordClass.noun`, as far as text shows the form as one and the lexicon does not. */
  readonly classes: (form: string) => number;
  /** Whether text uses the form as a name. */
  readonly isName: (form: string) => boolean;
  /** Whether text uses the form as a noun, though the lexicon does not have it as one. */
  readonly isNoun: (form: string) => boolean;
  /** Forms one edit away, with a small first letter, the most used first. */
  readonly near: (form: string) => readonly NearForm[];
  /** All forms with a small first letter. Slow: for builders and tests. */
  readonly forms: () => Generator<string>;
}

export interface NearForm {
  readonly form: string;
  /** How often seen, with a small or a large first letter. */
  readonly used: number;
}

const UNSEEN: Usage = { lower: 0, upper: 0 };

/** The counts in a file's sections (`WORD_SECTIONS`): two levels and two bits a form. */
export function openWords(sections: Sections): Words {
  const forms = openAutomaton(sections);
  const lower = section(sections, 'lower');
  const upper = section(sections, 'upper');
  const names = section(sections, 'names');
  const nouns = section(sections, 'nouns');
  return {
    size: forms.size,
    usage(form) {
      const at = forms.find(fold(form));
      return at < 0 ? UNSEEN : { lower: COUNTS[lower[at] ?? 0] ?? 0, upper: COUNTS[upper[at] ?? 0] ?? 0 };
    },
    near(form) {
      const total = (at: number) => (COUNTS[lower[at] ?? 0] ?? 0) + (COUNTS[upper[at] ?? 0] ?? 0);
      const found = forms.near(fold(form)).map(({ word, number }) => ({ form: word, used: total(number) }));
      return found.sort((a, b) => b.used - a.used);
    },
    classes(form) {
      const at = forms.find(fold(form));
      return (marked(names, at) ? WordClass.name : 0) | (marked(nouns, at) ? WordClass.noun : 0);
    },
    isName: (form) => marked(names, forms.find(fold(form))),
    isNoun: (form) => marked(nouns, forms.find(fold(form))),
    forms: () => forms.words(),
  };
}

function marked(bits: Uint8Array, at: number): boolean {
  return at >= 0 && ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
}
