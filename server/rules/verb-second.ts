import type { German } from '../grammar/german.ts';
import { mustBeSubject } from '../grammar/subjects/must-be-subject.ts';
import { moveFinite } from '../grammar/verbs/moves.ts';
import type { Reading, ReadToken } from '../grammar/reading.ts';
import type { Edit } from '../model.ts';
import { lateAfterSpeech } from '../grammar/verbs/speech-frame.ts';
import { lateVerb, verbThird, type LateVerb } from '../grammar/verbs/verb-third.ts';
import { spanOver } from './kinds.ts';
import { defineRule, type Remark } from './rule.ts';
import { decapitalise } from './words.ts';

export default defineRule({
  id: 'verb-second',
  title: { de: 'Verb nicht an zweiter Stelle', en: 'Verb not in second place' },
  category: 'word-order',
  severity: 'major',
  confidence: 0.95,
  source: 'Duden 4, Die Grammatik, § Verbzweitsatz; seen where an engine keeps the order of English',
  examples: [
    {
      wrong: 'Nach dem Konzert ⟦die Besucher warteten⟧ lange auf den Bus.',
      right: 'Nach dem Konzert warteten die Besucher lange auf den Bus.',
    },
    { wrong: 'Vor dem Urlaub ⟦man kommt⟧ kaum zur Ruhe.', right: 'Vor dem Urlaub kommt man kaum zur Ruhe.' },
    {
      wrong: 'Im Herbst ⟦das Schiff zurückkehrt⟧ in den Hafen.',
      right: 'Im Herbst kehrt das Schiff in den Hafen zurück.',
    },
    {
      wrong: 'Als der Zug ausfiel, ⟦die Leute mussten⟧ lange warten.',
      right: 'Als der Zug ausfiel, mussten die Leute lange warten.',
    },
    { wrong: 'Deshalb ⟦ich suche⟧ eine Wohnung.', right: 'Deshalb suche ich eine Wohnung.' },
    { wrong: 'Das Museum ⟦sich befindet⟧ am Fluss.', right: 'Das Museum befindet sich am Fluss.' },
    {
      wrong: 'Die Pilze ⟦nicht dürfen⟧ gewaschen werden.',
      right: 'Die Pilze dürfen nicht gewaschen werden.',
    },
    {
      wrong: '„Das Spiel war gut“, ⟦die Trainerin sagte⟧ nach dem Sieg.',
      right: '„Das Spiel war gut“, sagte die Trainerin nach dem Sieg.',
    },
    {
      wrong: 'Sie wartet, aber am Abend ⟦die Gäste setzen⟧ sich an den Tisch.',
      right: 'Sie wartet, aber am Abend setzen sich die Gäste an den Tisch.',
    },
    { wrong: 'Stattdessen ⟦sie wartet⟧ am Hafen.', right: 'Stattdessen wartet sie am Hafen.' },
    {
      wrong: 'Letztes Jahr ⟦die Halle war⟧ geschlossen.',
      right: 'Letztes Jahr war die Halle geschlossen.',
    },
    { wrong: 'Käse ⟦es gab⟧ nur am Sonntag.', right: 'Käse gab es nur am Sonntag.' },
    {
      wrong: 'Danach ⟦der Bürgermeister hielt⟧ eine Rede.',
      right: 'Danach hielt der Bürgermeister eine Rede.',
    },
    {
      wrong: 'Nach dem Beben ⟦die UNESCO bezahlte⟧ den Wiederaufbau.',
      right: 'Nach dem Beben bezahlte die UNESCO den Wiederaufbau.',
    },
    {
      wrong: 'Im Mai ⟦die Gemeinde Rosental feierte⟧ ein Fest.',
      right: 'Im Mai feierte die Gemeinde Rosental ein Fest.',
    },
    {
      wrong: 'In dieser Nacht ⟦Maria ging⟧ ins Kino.',
      right: 'In dieser Nacht ging Maria ins Kino.',
    },
    { wrong: '1995 ⟦die Firma baute⟧ ein Werk.', right: '1995 baute die Firma ein Werk.' },
    {
      wrong: 'Im vorigen Jahr ⟦Die Firma verkaufte⟧ einen Hof.',
      right: 'Im vorigen Jahr verkaufte die Firma einen Hof.',
    },
    {
      wrong: 'Laut einer Studie ⟦Die Zahl der Unfälle ist⟧ gestiegen.',
      right: 'Laut einer Studie ist die Zahl der Unfälle gestiegen.',
    },
    {
      wrong: 'Nach Angaben der Polizei ⟦Der Fahrer war⟧ krank.',
      right: 'Nach Angaben der Polizei war der Fahrer krank.',
    },
    { wrong: 'Aus diesem Grund ⟦die Wirtin getauscht hat⟧ die Lampen.' },
  ],
  passes: [
    'Mit dem Schmelzen der Gletscher stieg das Meer.',
    'Nach dem Konzert der Stadtkapelle warteten alle auf den Bus.',
    'Bevor jemand behauptet, wir schafften das Amt ab, räume ich damit auf.',
    'Unter den Türmen der höchste ist der im Süden.',
    'In der Erzählung Der Rabe spricht ein Vogel.',
    'In der Reihe Die Welle wird getanzt.',
    'Auf der Bühne Die Welle tanzt ein Kind.',
    'Auch die Kinder kamen zum Fest.',
    'Nach dem Geburtstag Party besuche ich sie.',
    'Hier die Kinder, da die Eltern standen am Zaun.',
    'Er selbst kam später.',
    'Am Flughafen Köln landen viele Flugzeuge.',
    'In seinem Buch „Der Garten“, der ein Erfolg war, steht das auch.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const late = verbThird(clause, reading) ?? lateVerb(clause, reading);
      if (late === undefined || !isNoTitle(late, reading)) continue;
      yield remarkOn(late, clause.to, reading, language);
    }
    for (const token of reading.tokens) {
      const late = lateAfterSpeech(token, reading);
      if (late !== undefined) yield remarkOn(late, reading.tokens.length, reading, language);
    }
  },
});

/** In der Reihe [Der Rabe] spricht ein Vogel: a capital may be a title's, unless the subject needs it. */
function isNoTitle({ title, verb }: LateVerb, reading: Reading): boolean {
  return title === undefined || mustBeSubject(title, verb, reading);
}

function remarkOn(
  { verb, skipped, movable }: LateVerb,
  to: number,
  { tokens }: Reading,
  language: German,
): Remark {
  const span = spanOver([...skipped, verb]);
  const [first] = skipped.map(({ text }) => text);
  return {
    span,
    message: `Das Verb „${verb.text}“ gehört vor „${first}“, denn im Hauptsatz steht es an zweiter Stelle.`,
    alternatives: skipped
      .slice(0, movable ? 1 : 0)
      .map((anchor) => [...moveFinite(tokens, verb, anchor, to, language), ...small(anchor)]),
  };
}

/** The article that a dropped-in piece began with. */
function small({ tag, text, span: { start } }: ReadToken): readonly Edit[] {
  if (tag !== 'ART' || decapitalise(text) === text) return [];
  return [{ span: { start, end: start + text.length }, text: decapitalise(text) }];
}
