import { KlartextError } from '../errors.ts';

/** A request that was not carried out because of where it came from (403). */
export class Refused extends KlartextError {
  override name = 'Refused';
  readonly why: 'cross-site' | 'host';
  constructor(why: 'cross-site' | 'host') {
    super(`request refused: ${why}`);
    this.why = why;
  }
}
