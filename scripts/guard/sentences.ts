import type { Random } from '../damage/random.ts';
import type { Fact } from './facts.ts';

/** A sentence of good German whose facts are known. */
export interface Sound {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/**
 * Sentences with places for facts, written for this proof: ⟨N⟩ a person, ⟨P⟩ a place, ⟨Z⟩ a number, ⟨M⟩ a measure, ⟨D⟩ a
 * date, ⟨U⟩ an address, ⟨V⟩ a verb of possibility or duty (singular), ⟨Q⟩ a quotation.
 */
const FRAMES = `
⟨N⟩ hat den Vertrag in ⟨P⟩ am ⟨D⟩ nicht unterschrieben.
Am ⟨D⟩ kamen ⟨Z⟩ Gäste nach ⟨P⟩, weil ⟨N⟩ sie eingeladen hatte.
Die Brücke bei ⟨P⟩ ist ⟨M⟩ lang und ⟨V⟩ bald erneuert werden.
⟨N⟩ sagte: „⟨Q⟩“
„⟨Q⟩“, schrieb ⟨N⟩ in einem Brief aus ⟨P⟩.
Die Werft in ⟨P⟩ baut keine Schiffe mehr, die länger als ⟨M⟩ sind.
Nach Angaben von ⟨N⟩ ⟨V⟩ der Bau noch ⟨Z⟩ Tage dauern.
Mehr dazu steht unter ⟨U⟩, wo ⟨N⟩ die Zahlen vom ⟨D⟩ erklärt.
⟨N⟩ wohnt seit dem ⟨D⟩ in ⟨P⟩ und hat das Haus nie verlassen.
Niemand in ⟨P⟩ wusste, dass ⟨N⟩ ⟨Z⟩ Briefe geschrieben hatte.
Der Preis stieg um ⟨Z⟩ Prozent, obwohl ⟨N⟩ das nicht erwartet hatte.
Ohne die Hilfe von ⟨N⟩ ⟨V⟩ die Stadt ⟨P⟩ das Fest nicht bezahlen.
⟨N⟩ und ⟨N⟩ trafen sich am ⟨D⟩ auf dem alten Markt von ⟨P⟩.
Die Gemeinde ⟨P⟩ ⟨V⟩ ⟨Z⟩ Euro für die neue Schule ausgeben.
Der Zug nach ⟨P⟩ fährt um ⟨T⟩ Uhr ab und hält nicht in ⟨P⟩.
⟨N⟩ hat weder den Brief noch die ⟨Z⟩ Karten gefunden.
Im Museum von ⟨P⟩ hängen ⟨Z⟩ Bilder, die ⟨N⟩ gemalt hat.
Der Fluss bei ⟨P⟩ stieg in der Nacht auf den ⟨D⟩ um ⟨M⟩.
Wer Fragen hat, ⟨V⟩ an ⟨U⟩ schreiben oder ⟨N⟩ anrufen.
Die Firma von ⟨N⟩ verkaufte im letzten Jahr ⟨Z⟩ Fahrräder und keine Autos.
⟨N⟩ ⟨V⟩ den Schlüssel am ⟨D⟩ zurückgeben, sagte der Sprecher.
In ⟨P⟩ leben ⟨Z⟩ Menschen, von denen viele kein Auto haben.
Das Schiff aus ⟨P⟩ hatte ⟨M⟩ Tiefgang und lag seit dem ⟨D⟩ im Hafen.
Der Lehrer ⟨N⟩ erklärte den Kindern, warum „⟨Q⟩“ kein guter Satz ist.
Seit ⟨N⟩ die Leitung übernommen hat, ⟨V⟩ der Verein ⟨Z⟩ Spiele gewinnen.
Die Zeitung berichtete am ⟨D⟩ unter ⟨U⟩ über das Feuer in ⟨P⟩.
`
  .trim()
  .split('\n');

/** Some people have nearly the same name and are two nonetheless. */
const PEOPLE = `Anna Meier, Peter Meyer, Marlene Schmidt, Jan Schmitt, Sofia Brodersen, Marian Brodersohn,
  Sophia Lindqvist, Marion Okoye, Johann Quandt, Petra Weber, Stefan Wagner, Stephan Fischer, Eva Koch, Ewa Lange,
  Mario Klein, Maria Berger, Paul Bergmann, Oleg Iwanow, Nina Iwanowa, Karol Nowak, Bojan Novak`.split(
  /,\s+/u,
);
const PLACES =
  'Lübeck Lüneburg Kiel Köln Bremen Norwegen Neustadt Altstadt Wien Riga Kiew Odessa Essen Halle Hagen Berlin Bern Mainz Wismar Weimar';
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember';
const MODALS = 'kann könnte muss müsste soll sollte darf dürfte will';
const UNITS = 'Meter Kilometer Zentimeter km m cm';
const QUOTES = [
  'Wir haben den Fluss nie gefürchtet',
  'Das Haus gehört nicht der Stadt',
  'Die Kinder müssen heute lesen',
  'Niemand darf das Tor öffnen',
  'Der alte Turm bleibt stehen',
  'Ich kann die Rechnung nicht bezahlen',
  'Das Wasser war kalt und klar',
  'Wir warten auf den letzten Zug',
];
const ADDRESSES = [
  'https://beispiel.test/zahlen',
  'https://www.beispiel.test/a-b?c=12',
  'www.hafen-beispiel.test',
  'post@beispiel.test',
  'anna.weber@hafen.test',
];

/** Introduces everybody by full name, as a text does before it says the surname alone. */
export const INTRODUCTIONS: readonly string[] = PEOPLE.map(
  (person) => `Unter den Gästen war auch ${person} mit der Familie.`,
);

/** A sound sentence of chance; with `tags` some of its facts stand in mark-up. */
export function soundSentence(random: Random, tags: boolean): Sound {
  const facts: Fact[] = [];
  const frame = random.pick(FRAMES) ?? '';
  const text = frame.replace(/⟨(\p{Lu})⟩/gu, (_, slot: string) => {
    const made = MAKERS[slot]?.(random);
    if (made === undefined) throw new RangeError(`no maker for ${slot}`);
    facts.push(made.fact);
    const tag = tags && random.chance(0.3) ? (random.pick(['b', 'em', 'strong']) ?? 'b') : undefined;
    return tag === undefined ? made.text : `<${tag}>${made.text}</${tag}>`;
  });
  return { text, facts };
}

interface Made {
  readonly text: string;
  readonly fact: Fact;
}

const MAKERS: Readonly<Record<string, (random: Random) => Made>> = {
  N: (random) => {
    const person = random.pick(PEOPLE) ?? '';
    return named(random.chance(0.6) ? person : person.replace(/^\S+ /u, ''));
  },
  P: (random) => named(one(PLACES, random)),
  Z: (random) => number(String(2 + random.below(998)), random),
  M: (random) => {
    const unit = one(UNITS, random);
    const amount = random.chance(0.5)
      ? String(2 + random.below(90))
      : `${1 + random.below(40)},${1 + random.below(9)}`;
    const pattern = new RegExp(`(?<!\\p{L})${unit}n?(?!\\p{L})`, 'u');
    const text = `${amount} ${unit}`;
    return { text, fact: { what: 'units', words: text, holds: (said) => pattern.test(said) } };
  },
  D: (random) => {
    const month = one(MONTHS, random);
    const text = `${1 + random.below(28)}. ${month} ${1980 + random.below(45)}`;
    return { text, fact: { what: 'dates', words: text, holds: (said) => said.includes(month) } };
  },
  T: (random) => number(`${1 + random.below(23)}.${10 + random.below(49)}`, random),
  U: (random) => {
    const text = random.pick(ADDRESSES) ?? '';
    return { text, fact: { what: 'urls', words: text, holds: (said) => said.includes(text) } };
  },
  V: (random) => {
    const text = one(MODALS, random);
    const pattern = new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'u');
    // the number of the verb may be repaired, its meaning not: that is told from what is counted
    return {
      text,
      fact: { what: 'modality', words: text, holds: (said) => !pattern.test(said) || said !== '' },
    };
  },
  Q: (random) => {
    const text = random.pick(QUOTES) ?? '';
    const pattern = new RegExp(`[„“"»«]\\s?${text}[.,!?]?\\s?[“”"»«]`, 'u');
    return { text, fact: { what: 'quotations', words: text, holds: (said) => pattern.test(said) } };
  },
};

const one = (words: string, random: Random): string => random.pick(words.split(' ')) ?? '';

function named(text: string): Made {
  const words = text.split(' ');
  return {
    text,
    fact: { what: 'names', words: text, holds: (said) => words.every((word) => said.includes(word)) },
  };
}

function number(small: string, random: Random): Made {
  const text =
    small.includes('.') || random.chance(0.6) ? small : `${1 + random.below(900)}.${100 + random.below(900)}`;
  return { text, fact: { what: 'numbers', words: text, holds: () => true } };
}
