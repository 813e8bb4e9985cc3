import { earlyBracket, type EarlyBracket } from '../grammar/verbs/early-bracket.ts';
import { earlyParticle } from '../grammar/verbs/early-particle.ts';
import { moveBehind } from '../grammar/verbs/moves.ts';
import type { ReadToken } from '../grammar/reading.ts';
import { spanOver } from './kinds.ts';
import { defineRule, type Remark } from './rule.ts';

export default defineRule({
  id: 'verb-bracket',
  title: { de: 'Verb zu früh im Satz', en: 'Verb too early in the clause' },
  category: 'word-order',
  severity: 'major',
  confidence: 0.95,
  source:
    'Duden 4, Die Grammatik, § Satzklammer und Nachfeld; seen where an engine keeps the order of English',
  examples: [
    {
      wrong: 'Die Schule hat ⟦gefunden⟧ nach langer Suche einen neuen Leiter.',
      right: 'Die Schule hat nach langer Suche einen neuen Leiter gefunden.',
    },
    {
      wrong: 'Das Rezept hat ⟦bewährt⟧ sich im Alltag.',
      right: 'Das Rezept hat sich im Alltag bewährt.',
    },
    {
      wrong: 'Der Gast kann ⟦entscheiden⟧ selbst, was er bestellt.',
      right: 'Der Gast kann selbst entscheiden, was er bestellt.',
    },
    {
      wrong: 'Die Firma verlangte ⟦zurück⟧ das Geld.',
      right: 'Die Firma verlangte das Geld zurück.',
    },
    { wrong: 'Die Stadt will ⟦bauen⟧ einen Radweg und eine Brücke über den Fluss.' },
  ],
  passes: [
    'Der Chor kam zurück ein Jahr nach dem Sturm.',
    'Der Hausmeister hat lange gelitten unter dem Lärm.',
    'Sie hat mehr gelesen als ihre Schwester.',
    'Rein rechtlich gesehen war der Verkauf ein Fehler.',
    'Das Angebot ist ausgesprochen günstig.',
    'Der Abend ist geprägt von der Freude der Kinder.',
    'Ich würde mich freuen, den Garten zu sehen.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const early = earlyBracket(clause, reading) ?? earlyParticle(clause, reading);
      if (early !== undefined) yield remarkOn(early, reading.tokens);
    }
  },
});

function remarkOn({ finite, verbs, behind, closed }: EarlyBracket, tokens: readonly ReadToken[]): Remark {
  const words = verbs.map(({ text }) => text).join(' ');
  const anchors = behind.slice(-1).filter(() => closed);
  return {
    span: spanOver(verbs),
    message: `„${words}“ steht zu früh: Mit „${finite.text}“ schließt es den Satz ein und gehört an dessen Ende.`,
    alternatives: anchors.map((anchor) => moveBehind(tokens, verbs, anchor)),
  };
}
