/** Words that make numerals; longer ones first where one starts with another. */
const PARTS = (
  'siebzehn sechzehn dreizehn vierzehn fünfzehn achtzehn neunzehn siebzig sechzig zwanzig dreißig vierzig fünfzig achtzig neunzig ' +
  'einhalb hundert tausend million millionen sieben zwölf zehn sechs drei vier fünf acht neun eins eine ein zwei zwo elf und'
).split(' ');
const ENDING = /(?:ste|te)[nmrs]?$|(?:st|t)(?:ens|el)$|er[n]?$|mal$|fach(?:e[nmrs]?)?$/u;

/** Whether the word is a number written out (zweihundertdreißig, vierundsechzigste, tausendmal). */
export function isNumeral(word: string): boolean {
  const small = word.toLowerCase();
  return consists(small) || consists(small.replace(ENDING, ''));
}

function consists(word: string): boolean {
  let rest = word;
  while (rest !== '') {
    const part = PARTS.find((each) => rest.startsWith(each));
    if (part === undefined) return false;
    rest = rest.slice(part.length);
  }
  return word !== '' && !word.startsWith('und') && !word.endsWith('und');
}
