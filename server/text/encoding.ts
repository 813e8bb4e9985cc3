import type { Encoding } from '../model.ts';

/**
 * Windows-1252's letters for the bytes 80 to 9F, as browsers read them: five without a letter stand for control
 * characters. Written out because the `TextDecoder` of Node 20 and 22 takes Latin-1 for it.
 */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [letterOf(byte), byte] as const),
);

/** Bytes turned to letters at once; more arguments than that overflow the stack. */
const CHUNK = 8_192;

function letterOf(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? HIGH_CONTROLS.charAt(byte - 0x80) : String.fromCharCode(byte);
}

/** The text of bytes in Windows-1252; every byte has a letter. */
export function decodeNarrow(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text.replace(/[\u0080-\u009f]/gu, (control) => letterOf(control.charCodeAt(0)));
}

/** Whether an encoding has a letter for every character of a text. */
export function canEncode(text: string, encoding: Encoding): boolean {
  return encoding !== 'windows-1252' || Array.from(text).every((character) => BYTES.has(character));
}

/**
 * A text as the bytes of a file: the reverse of decoding.
 *
 * @throws {RangeError} if the encoding lacks a letter; ask `canEncode` first
 */
export function encodeFile(text: string, encoding: Encoding, byteOrderMark: boolean): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode((byteOrderMark ? '\ufeff' : '') + text);
  if (encoding === 'windows-1252') return narrow(text);
  return wide((byteOrderMark ? '\ufeff' : '') + text, encoding === 'utf-16le');
}

function narrow(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text), (character) => {
    const byte = BYTES.get(character);
    if (byte === undefined) throw new RangeError(`Windows-1252 has no letter "${character}"`);
    return byte;
  });
}

function wide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}
