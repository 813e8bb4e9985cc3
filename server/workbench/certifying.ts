import type { Certificate } from '../model.ts';
import { nameForms } from '../rules/names.ts';
import { certify, certifyStrike } from '../suggest/certificate.ts';
import { editsBetween } from '../text/diff.ts';
import { replacementsOf } from '../suggest/replacements.ts';
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
  return postEdit === '' ? certifyStrike(segment, options) : certify(segment, postEdit, options).certificate;
}
