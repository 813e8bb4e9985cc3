import { describe, expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import { verbFrames } from '../../server/grammar/subjects/verb-frames.ts';
import { tokenize } from '../../server/text/tokenize.ts';

const german = loadGerman();
const isVerb = (lemma: string) =>
  german.analyses(lemma).some(({ tag, lemma: own }) => tag.endsWith('INF') && own === lemma);

/** The frame as one line: lemma, then what was found. */
function framesOf(text: string): string[] {
  const span = { start: 0, end: text.length };
  const reading = german.read({
    index: 0,
    kind: 'sentence',
    span,
    text,
    tokens: tokenize(text),
    paragraph: 0,
  });
  const words = ({ from, to }: { from: number; to: number }) =>
    reading.tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
  return [...verbFrames(reading, isVerb)].map((frame) =>
    [
      frame.lemma,
      frame.passive ? 'passive' : [],
      frame.accusatives.map((phrase) => `A:${words(phrase)}`),
      frame.objects
        .filter((phrase) => !frame.accusatives.includes(phrase))
        .map((phrase) => `O:${words(phrase)}`),
      frame.datives.map((phrase) => `D:${words(phrase)}`),
      frame.reflexive?.text ?? [],
      frame.infinitive ? 'zu' : [],
      frame.that ? 'dass' : [],
      frame.prepositions.map((name) => `(${name})`),
    ]
      .flat()
      .join(' '),
  );
}

describe('what a clause shows of its verb', () => {
  test.each([
    ['Der Gärtner schenkte dem Kind einen Apfel.', ['schenken A:einen Apfel D:dem Kind']],
    ['Die Köchin rührt den Teig.', ['rühren A:den Teig']],
    ['Er öffnete die Tür.', ['öffnen O:die Tür']],
    ['Die Nachbarn gießen das Beet.', ['gießen O:das Beet']],
    ['Sie hilft dem alten Mann.', ['helfen D:dem alten Mann']],
    ['Sie ruft ihn zum Essen herein.', ['hereinrufen A:ihn (zu)']],
    ['Der Zaun wurde gestrichen.', ['streichen passive']],
    ['Ich freue mich auf den Abend.', ['freuen mich (auf) (auf accusative)']],
    ['Er versuchte, den Motor zu reparieren.', ['versuchen zu', 'reparieren A:den Motor']],
    ['Sie glaubt, dass der Zug pünktlich kommt.', ['glauben dass', 'kommen']],
    ['Er wartete den ganzen Tag.', ['warten']],
    ['Es folgte ein langer Streit.', ['folgen']],
  ])('»%s«', (text, frames) => {
    expect(framesOf(text)).toEqual(frames);
  });

  test('a noun before a preposition may own it, an apposition is no object', () => {
    expect(framesOf('Er kaufte ein Buch über Vögel.')).toEqual(['kaufen O:ein Buch']);
    expect(framesOf('Sie wohnt in Bremen, einer Stadt an der Weser.')[0]).not.toContain('D:');
  });

  test('where the full verb is not clear nothing is said', () => {
    expect(framesOf('Der Brunnen ist geöffnet.')).toEqual([]);
    expect(framesOf('Sie muss in die Stadt.')).toEqual([]);
  });
});
