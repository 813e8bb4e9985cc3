import { abbreviation } from './abbreviations.ts';
import { opensSentence } from './openers.ts';

/** Endings of files and of network names that people write with a capital, too (`Liesmich.Txt`, `Beispiel.De`). */
const ENDINGS = new Set(
  `com net org info biz edu gov mil int eu de at ch li lu fr it es nl pl ru ua uk us io ai app dev tv me co
  txt doc docx pdf rtf odt ods xls xlsx csv ppt pptx md html htm xml json yaml yml ini cfg conf log zip rar tar gz
  exe dll msi bat cmd sh py js ts mjs cjs css java jar class php rb rs go cpp hpp cs vb sql db png jpg jpeg gif svg
  mp3 mp4 avi mov wav ogg iso img bin dat tmp bak`.split(/\s+/),
);
const REACH = 60;

/**
 * Whether a sentence ends where no space follows its stop (`Ende.Der Anfang`), a fault of engines that join chunks.
 * True only where nothing else is likely: no address, no file, no abbreviation, no name of a program's part.
 *
 * @param stop - where the stop begins
 * @param end - behind the stop and the closing marks after it
 */
export function jointIsBoundary(text: string, stop: number, end: number): boolean {
  const right = /^["„»“‚(]?(\p{Lu}\p{Ll}*)(?![\p{L}\p{N}(]|\.\p{L})/u.exec(text.slice(end, end + REACH));
  const left = /(\S+)$/u.exec(text.slice(Math.max(0, stop - REACH), stop))?.[1];
  if (right?.[1] === undefined || left === undefined) return false;
  if (/[/@\\_=&#<>{}]|^www\.|[\p{L}\p{N}]\.[\p{L}\p{N}]/iu.test(left)) return false;
  const word = right[1];
  const opens = opensSentence(word);
  if (/\p{N}$/u.test(left)) return opens && text.charAt(stop) !== ':' && /\d{2}$/u.test(left);
  if (!/[\p{Ll})"“”»«’%€]$/u.test(left)) return false;
  if (opens) return abbreviation(left) === undefined;
  return (
    word.length > 1 && left.length > 1 && !ENDINGS.has(word.toLowerCase()) && abbreviation(left) === undefined
  );
}
