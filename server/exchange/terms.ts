import type { Term, TermStatus } from '../model.ts';
import type { Contents, FileFault } from './faults.ts';

/** A way to hand terms to other programs and take them from there. */
export interface TermFormat {
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
  /** With the dot, lower case. */
  readonly extension: string;
  readonly mediaType: string;
  /** @param text - of a file; faults are named, not thrown */
  readonly read: (text: string) => Contents<Term>;
  readonly write: (terms: readonly Term[]) => string;
}

/** A term as a file has it, before it is known to be one. */
export interface TermDraft {
  readonly line: number;
  readonly right: string;
  readonly wrong: readonly string[];
  readonly status: TermStatus;
  readonly source: string;
  readonly sourceLanguage: string;
  readonly note: string;
}

/** Letters composed, spaces joined, nothing around. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The term, or why it is none. */
export function termOf(draft: TermDraft): { readonly term: Term } | { readonly fault: FileFault } {
  const right = draft.status === 'forbidden' ? '' : tidy(draft.right);
  const wrong = [...new Set(draft.wrong.map(tidy))].filter((form) => form !== '' && form !== right);
  const [source, note] = [tidy(draft.source), tidy(draft.note)];
  const language = tidy(draft.sourceLanguage).toLowerCase().slice(0, 2);
  const { line, status } = draft;
  if (status === 'forbidden' && wrong.length === 0)
    return { fault: { line, kind: 'no-wrong', text: tidy(draft.right) } };
  if (status !== 'forbidden' && right === '')
    return { fault: { line, kind: 'no-right', text: wrong.join(' | ') } };
  if (language !== '' && !/^[a-z]{2}$/u.test(language))
    return { fault: { line, kind: 'bad-language', text: draft.sourceLanguage } };
  return {
    term: {
      right,
      wrong,
      ...(status === 'preferred' ? {} : { status }),
      ...(source === '' ? {} : { source }),
      ...(source === '' || language === '' ? {} : { sourceLanguage: language }),
      ...(note === '' ? {} : { note }),
    },
  };
}
