import type { Certificate, Edit, Finding, Segment, Warning } from '../model.ts';
import { looksGerman } from '../text/german.ts';
import { tokenize } from '../text/tokenize.ts';
import { addressChange } from './addresses.ts';
import type { Change } from './change.ts';
import { compareFacts, comparisons, warnings } from './guard.ts';
import type { NameKnowledge } from './names.ts';
import { plainText } from './plain.ts';

/** What the guard must know of a repair beside its text. */
export interface CertifyOptions extends Omit<NameKnowledge, 'source'> {
  /** Findings in the machine text, and in the repair. */
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
  /** From the machine text to the repair. */
  readonly edits: readonly Edit[];
}

/** The record, and what in it speaks against the repair. */
export interface Certified {
  readonly certificate: Certificate;
  readonly warnings: readonly Warning[];
}

/**
 * Compares a segment's machine text with a repair of it, from whatever source.
 *
 * @param text - the repair with its mark-up; empty where the segment is removed. What is removed stands elsewhere in the
 *   article, so nothing is lost and nothing compared.
 */
export function certify(
  segment: Segment,
  text: string,
  { before, after, edits, ...knowledge }: CertifyOptions,
): Certified {
  const found = { before: before.length, after: after.length };
  if (text === '')
    return {
      certificate: { compared: [], editShare: 1, findings: found, german: true },
      warnings: [],
    };
  const tags = segment.tokens.flatMap(({ kind, text: written }) => (kind === 'markup' ? [written] : []));
  const { plain, missing } = withoutTags(text, tags);
  const facts = compareFacts(plainText(segment), plain, {
    ...knowledge,
    ...(segment.source === undefined ? {} : { source: segment.source }),
  });
  // Addresses are opaque as tags are, but people read them.
  const changes = { ...facts, urls: addressChange(segment.text, text) };
  const lost = missing.filter((tag) => !isAddress(tag));
  const marks = tags.filter((tag) => !isAddress(tag));
  const markup: Change = { before: marks, after: without(marks, lost), lost, added: [] };
  return {
    certificate: {
      compared: comparisons(changes, markup),
      editShare: editShare(segment.text.length + text.length, edits),
      findings: found,
      german: looksGerman(plain),
    },
    warnings: [...warnings(changes), ...(lost.length === 0 ? [] : [{ kind: 'markup-changed' } as const])],
  };
}

/**
 * The record of a sentence that a person strikes out: nothing of it stands elsewhere, so every fact in it goes.
 */
export function certifyStrike(segment: Segment, { before, ...options }: CertifyOptions): Certificate {
  const tags = segment.tokens.flatMap(({ kind, text }) =>
    kind === 'markup' && !isAddress(text) ? [text] : [],
  );
  const facts = compareFacts(plainText(segment), '', options);
  const changes = { ...facts, urls: addressChange(segment.text, '') };
  return {
    // the guard forgives a small number that may be meant by a word; here no word is left
    compared: comparisons(changes, { before: tags, after: [], lost: tags, added: [] }).map((one) => ({
      ...one,
      after: [],
      equal: one.before.length === 0,
    })),
    editShare: 1,
    findings: { before: before.length, after: 0 },
    german: true,
  };
}

const isAddress = (tag: string): boolean => tokenize(tag).length === 1;

function without(all: readonly string[], some: readonly string[]): string[] {
  const left = [...some];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Share of characters taken out and put in, of all characters of both texts. */
function editShare(characters: number, edits: readonly Edit[]): number {
  const changed = edits.reduce((sum, { span, text }) => sum + span.end - span.start + text.length, 0);
  return Math.min(1, changed / Math.max(1, characters));
}

/** The repair without those tags of the machine text that stand in it in their order. */
function withoutTags(
  text: string,
  tags: readonly string[],
): { readonly plain: string; readonly missing: readonly string[] } {
  let plain = '';
  let at = 0;
  const missing: string[] = [];
  for (const tag of tags) {
    const found = text.indexOf(tag, at);
    if (found < 0) {
      missing.push(tag);
      continue;
    }
    plain += text.slice(at, found);
    at = found + tag.length;
  }
  return { plain: plain + text.slice(at), missing };
}
