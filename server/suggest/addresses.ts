import type { Change } from './change.ts';

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"„“”»«]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64})+|(?<![\p{L}\p{N}_.@/-])(?:[a-z0-9-]{1,63}\.){1,4}(?:de|at|ch|eu|com|org|net|info|io)(?![\p{L}\p{N}_@-])(?:\/[^\s<>"„“”»«]*)?|(?<![\p{L}\p{N}_])[@#][\p{L}\p{N}_]{2,}/gu;

/** Links, mail addresses, handles and hashtags, letter by letter. */
export function addressChange(before: string, after: string): Change {
  const [old, young] = [addressesOf(before), addressesOf(after)];
  return {
    before: old,
    after: young,
    lost: old.filter((link) => !young.includes(link)),
    added: young.filter((link) => !old.includes(link)),
  };
}

/** The text without its addresses: no number or name in them is the sentence's. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, ' ');
}

function addressesOf(text: string): string[] {
  const found = [...text.matchAll(ADDRESS)].map(([address]) => address.replace(/[.,;:!?)\]]+$/u, ''));
  return [...new Set(found)];
}
