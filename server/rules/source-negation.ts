import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';
import { denies } from './source-negators.ts';
import { wordsOf } from './words.ts';

/** Anything by which German can deny, doubt or leave out; any of it is an answer to a denial. */
const ANSWER =
  /^(?:nicht\p{L}*|nichts\p{L}*|nie|niemals|niemand\p{L}*|nirgend\p{L}*|nein|kein\p{L}*|weder|ohne|kaum|selten|außer\p{L}*|anders|anstatt|statt\p{L}*|nur|lediglich|sondern|trotz\p{L}*|un(?!d$|ter|s$|ser|d\p{L}|iver|i[ot])\p{L}{3,}|(?:in|il|im|ir|a|des|dis)(?:stabil|toleran|effizien|akzeptab|legal|regul|kompet|aktiv|offizi|mobil|potent)\p{L}*|\p{L}*(?:los|frei|leer|unfähig)(?:e[nrms]?|igkeit)?|miss\p{L}+|\p{L}*fehl(?:t|te|ten|en|end\p{L}*)|mangel\p{L}*|\p{L}*weiger\p{L}*|\p{L}*(?:lehn|hinder)(?:t|te|ten|en)|verm(?:eid|ied)\p{L}*|verb(?:iet|ot)\p{L}*|scheiter\p{L}*|versag\p{L}*|verg(?:ess|aß)\p{L}*|leugn\p{L}*|bestr(?:eit|itt)\p{L}*|verzicht\p{L}*|entf(?:iel|all)\p{L}*|wenig\p{L}*|schwer|schlecht\p{L}*)$/iu;

export default defineRule({
  id: 'source-negation',
  title: { de: 'Verneinung fehlt', en: 'Negation missing' },
  category: 'mistranslation',
  severity: 'critical',
  confidence: 0.9,
  source: 'a lost negation turns the sentence round (MQM: accuracy, critical)',
  examples: [
    { wrong: '⟦Der Vertrag wurde gestern verlängert⟧. ⟸ The contract was not extended yesterday.' },
    { wrong: '⟦Der Minister wollte darüber sprechen⟧. ⟸ Министр не хотел об этом говорить.' },
    { wrong: '⟦Der Rat tagte gestern⟧. ⟸ Рада вчора не засідала в їхньому місті.' },
    { wrong: '⟦Der Turm steht dort⟧. ⟸ La tour n’est pas là et le pont est dans la ville.' },
  ],
  passes: [
    'Der Vertrag wurde gestern nicht verlängert. ⟸ The contract was not extended yesterday.',
    'Der Vertrag ist ungültig. ⟸ The contract is not valid in the country.',
    'Der Vertrag gilt auch hier. ⟸ The contract is not only valid there but in the city.',
    'Der Vertrag wurde gestern verlängert.',
    '– ⟸ It was not there and the house is in the city.',
    'Es war 15.00 Uhr. ⟸ 15:00',
    'Es war in der Stadt. ⟸ De la que no.',
    'Der Vertrag wurde gestern verlängert. ⟸ The contract was extended yesterday.',
  ],
  *find(segment) {
    const { source } = segment;
    if (source === undefined || !denies(source)) return;
    const words = wordsOf(segment);
    if (words.some(({ text: word }) => ANSWER.test(word))) return;
    if (words.length === 0) return;
    yield {
      span: spanOver(words),
      message: 'Der Ausgangstext verneint, dieser Satz nicht.',
    };
  },
});
