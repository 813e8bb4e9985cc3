import { ARTICLES, PREPOSITIONS } from '../damage/closed-words.ts';
import type { Random } from '../damage/random.ts';

/** Breaks a sentence in one place as engines and joins of chunks do; undefined where it does not fit. */
export type Break = (text: string, random: Random) => string | undefined;

/** Another text in the place of one match of chance. */
function at(pattern: RegExp, made: (found: RegExpExecArray, random: Random) => string): Break {
  return (text, random) => {
    const found = random.pick([...text.matchAll(pattern)]);
    if (found === undefined) return undefined;
    const other = made(found, random);
    return `${text.slice(0, found.index)}${other}${text.slice(found.index + found[0].length)}`;
  };
}

const swapped = (list: readonly string[]) => (found: RegExpExecArray, random: Random) =>
  random.pick(list.filter((word) => word !== found[0])) ?? found[0];
const WORD = /(?<![\p{L}\p{N}<>/@.:-])\p{L}{2,}(?![\p{L}\p{N}<>/@:-])/gu;

/** Ways to break a sentence; many meet the facts themselves. */
const BREAKS: readonly Break[] = [
  at(WORD, ([word]) => `${word} ${word}`),
  at(WORD, ([word]) => `${word}  `),
  at(/(?<=\p{L}) (?=\p{L})/gu, () => ''),
  at(/(?<=\p{L}) (?=\p{L})/gu, () => '  '),
  at(/(?<=\p{L})[,.:](?= |$)/gu, ([mark]) => ` ${mark}`),
  at(/(?<=\p{L}), /gu, () => ','),
  at(/ (?=\d)/gu, () => ''),
  at(/(?<=\d) (?=\p{L})/gu, () => ''),
  at(/(?<=\d)[.](?=\d{3})/gu, (_, random) => random.pick(['. ', ' .', ',', ' ', ' . ', ', ']) ?? '. '),
  at(/(?<=\d),(?=\d)/gu, (_, random) => random.pick([', ', '.', ' ,', '. ']) ?? ', '),
  at(/(?<=\d)\.(?=\d\d Uhr)/gu, (_, random) => random.pick([': ', ' : ', ':', '. ']) ?? ': '),
  at(/(?<=\d)\. (?=\p{Lu})/gu, (_, random) => random.pick(['.', ' . ', ' ']) ?? '.'),
  at(/\d+(?:[.,]\d+)?/gu, ([figures]) => `${figures} ${figures}`),
  at(
    /(\d+) (?:Euro|Meter|km|Prozent)/gu,
    ([, figures = ''], random) => `${random.pick(['€', '$', '% ']) ?? '€'}${figures}`,
  ),
  at(/(?<!\p{L})(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer)(?!\p{L})/gu, swapped(ARTICLES)),
  at(
    /(?<!\p{L})(?:in|an|auf|mit|von|bei|nach|aus|über|um|unter|vor|seit|für)(?!\p{L})/gu,
    swapped(PREPOSITIONS),
  ),
  at(/(?<=\p{L} )(?:nicht|kein\p{L}*|nie|niemand|weder|ohne)(?!\p{L})/gu, ([word]) => `${word} ${word}`),
  at(/(?<= )(?:nicht|nie) (\p{L}+)/gu, ([, word = '']) => `${word} nicht`),
  at(/[„“]/gu, (_, random) => random.pick(['"', '', '“', '” ', '«', '„ ']) ?? '"'),
  (text) => text.replace(/[„“]/gu, '"'),
  at(/(?<= )\p{Lu}(?=\p{Ll}{2})/gu, ([letter]) => letter.toLowerCase()),
  at(/(?<= )\p{Ll}(?=\p{Ll}{3})/gu, ([letter]) => letter.toUpperCase()),
  at(/(?<=\p{L}{4})(?:en|e|n|t|er)(?= )/gu, (_, random) => random.pick(['', 'e', 'en', 't']) ?? ''),
  at(
    /(?<!\p{L})(?:kann|könnte|muss|müsste|soll|sollte|darf|dürfte|will)(?!\p{L})/gu,
    ([word], random) =>
      random.pick([`${word} ${word}`, `${word}en`, `${word} hat`, `werden ${word}`]) ?? word,
  ),
  at(/(?<=\p{L}) (\p{L}+) (\p{L}+)(?= )/gu, ([, a = '', b = '']) => ` ${b} ${a}`),
  at(/ (\p{L}+)(?=[.,])/gu, () => ''),
  at(/(?<=\p{L}{3})(?=\p{Ll}{4})/gu, (_, random) => random.pick([' ', '-', '- ', ' -', '\u00ad']) ?? ' '),
  at(/(?<=\p{L})-(?=\p{L})/gu, (_, random) => random.pick([' -', '- ', ' - ']) ?? '- '),
  at(/ (?=\p{Ll}{3})/gu, (_, random) => random.pick([' the ', ' and ', ' of ', ' with ']) ?? ' the '),
  at(/(?<=\p{Lu}\p{Ll}{2,})(?= )/gu, (_, random) => random.pick(["'s", 's', ' -', ' und']) ?? 's'),
  at(/\p{Lu}\p{Ll}+ (?=\p{Lu}\p{Ll}+)/gu, ([first]) => `${first}${first}`),
  at(/ue|oe|ä|ö|ü|ß/gu, ([letters]) => MOJIBAKE[letters] ?? letters),
  at(/ (?=dass|weil|obwohl|wo|die)/gu, ([space]) => `${space},`),
  at(/(?<=\p{L}), (?=\p{Ll})/gu, () => ' '),
];

const MOJIBAKE: Readonly<Record<string, string>> = { ä: 'Ã¤', ö: 'Ã¶', ü: 'Ã¼', ß: 'ÃŸ', ue: 'ü', oe: 'ö' };
const MOST = 3;

/** A sentence broken in one to three places; tags stay as they are. */
export function broken(text: string, random: Random): string {
  let result = text;
  const wanted = 1 + random.below(MOST);
  for (let made = 0, tries = 0; made < wanted && tries < 12; tries++) {
    const next = random.pick(BREAKS)?.(result, random);
    if (next === undefined || next === result || tagsOf(next) !== tagsOf(text)) continue;
    result = next;
    made++;
  }
  return result;
}

const tagsOf = (text: string): string => (text.match(/<[^<>]*>/gu) ?? []).join('');
