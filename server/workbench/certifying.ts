import type { Certificate } from '../model.ts';
import { nameForms } from '../rules/names.ts';
import { certify, certifyStrike } from '../suggest/certificate.ts';
import { editsBetween } from '../text/diff.ts';
import { replacementsOf } from '../suggest/replacements.ts';
import { comparedWith } from '../suggest/taken-over.ts';
import { segmentOn, type Desk } from './desk.ts';
import { nameTest } from './naming.ts';

/** The record of a text that no provider suggested: a person's own, or the repair of another place. */
export function certificateOn(desk: Desk, index: number, postEdit: string): Certificate {
  const { segment } = segmentOn(desk, index);
  const { context } = desk.reading;
  const before = desk.findings(index);
  const options = {
    names: nameForms(context),
    isName: nameTest(context.language),
    allowed: replacementsOf(segment.text, before),
    before,
    edits: editsBetween(segment.text, postEdit),
    after: desk.assess(index, postEdit).findings,
  };
  if (postEdit === '') return certifyStrike(segment, options);
  const compared = comparedWith(segment, context.segments[index + 1], postEdit);
  return certify(compared, postEdit, options).certificate;
}
