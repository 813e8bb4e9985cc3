import type { Edit } from '../model.ts';
import { quotationsIn, type Quotation } from './quotation.ts';
import { defineRule } from './rule.ts';

/** The German mark for each that stands at the wrong end; guillemets may point either way, so only equal ones are wrong. */
const OPENING: Readonly<Record<string, string>> = { '“': '„', '”': '„', '‘': '‚' };
const CLOSING: Readonly<Record<string, string>> = { '„': '“', '”': '“', '‚': '‘', '’': '‘' };

export default defineRule({
  id: 'wrong-quote-direction',
  title: { de: 'Anführungszeichen falsch herum', en: 'Quotation mark the wrong way round' },
  category: 'punctuation',
  severity: 'minor',
  confidence: 0.95,
  source: 'Rat für deutsche Rechtschreibung, § 89; seen where an engine keeps the English marks',
  examples: [
    { wrong: 'Sie nannte den Plan ⟦“⟧mutig”.', right: 'Sie nannte den Plan „mutig“.' },
    { wrong: 'Sie nannte den Plan „mutig⟦„⟧.', right: 'Sie nannte den Plan „mutig“.' },
    { wrong: 'Sie nannte den Plan „mutig⟦”⟧.', right: 'Sie nannte den Plan „mutig“.' },
    { wrong: 'Sie nannte den Plan »mutig⟦»⟧.', right: 'Sie nannte den Plan »mutig«.' },
    { wrong: 'Sie nannte den Plan «mutig⟦«⟧.', right: 'Sie nannte den Plan «mutig».' },
    { wrong: 'Er sagte: „Das Wort ⟦‘⟧Halt‘ kam spät.“', right: 'Er sagte: „Das Wort ‚Halt‘ kam spät.“' },
    { wrong: 'Sie nannte den Plan ⟦‘⟧mutig’.', right: 'Sie nannte den Plan ‚mutig‘.' },
    {
      wrong: ['⟦“⟧Wir kommen wieder.', 'Ganz sicher“, sagte sie.'],
      right: ['„Wir kommen wieder.', 'Ganz sicher“, sagte sie.'],
    },
    {
      wrong: 'Das Wort ⟦“⟧Halt” und das Wort ⟦”⟧Nein” kamen spät.',
      right: 'Das Wort „Halt“ und das Wort „Nein“ kamen spät.',
    },
  ],
  passes: [
    'Sie nannte den Plan „mutig“.',
    'Sie nannte den Plan »mutig«.',
    'Sie nannte den Plan «mutig».',
    ['„Wir kommen wieder.', 'Ganz sicher“, sagte sie.'],
  ],
  *find(segment, { article }) {
    for (const quotation of quotationsIn(segment, article).quotations) {
      const edits = repair(quotation);
      const [first] = edits;
      if (first === undefined) continue;
      yield {
        span: first.span,
        message: 'Deutsche Anführungszeichen öffnen unten und schließen oben: „…“.',
        alternatives: [edits],
      };
    }
  },
});

function repair({ open, close }: Quotation): Edit[] {
  if (open !== undefined && close?.text === open.text && (open.text === '»' || open.text === '«'))
    return [{ span: close.span, text: open.text === '»' ? '«' : '»' }];
  return [
    open === undefined ? [] : turned(open.span, OPENING[open.text]),
    close === undefined ? [] : turned(close.span, CLOSING[close.text]),
  ].flat();
}

function turned(span: Edit['span'], text: string | undefined): Edit[] {
  return text === undefined ? [] : [{ span, text }];
}
