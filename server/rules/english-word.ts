import { WordClass, type Language } from '../language/language.ts';
import { FOREIGN } from './foreign-words.ts';
import { defineRule } from './rule.ts';
import { capital, joined, wordsOf, type Word } from './words.ts';

/** English words that German does not borrow: it has its own for each. */
const ENGLISH = new Set(
  `african american asian australian austrian belgian brazilian canadian danish dutch egyptian european finnish french greek
  hungarian indian iranian iraqi israeli italian japanese mexican norwegian palestinian polish portuguese russian spanish swedish swiss syrian
  turkish ukrainian able abuse accountability achievement acknowledgment additional advertisement advice agreement allegation although amendment
  announcement annual appeal approach approval archive arrangement arrest attack attempt attorney audience authority available average
  bankruptcy battle behavior behaviour belief birthday border breach breakthrough bridge broken building burden 
  capable careful casualty ceasefire century charity childhood choice citizen citizenship claim closed clothing coastline
  commitment committee commonly community complaint compliance concern congresswoman councilman courtroom crowd currency custody customer
  daughter deadly deal debt decade deceased decision defendant defense delegate delivery deployment deputy development
  disability disease dispute district-attorney domestic dozen driver drought duty earnings earthquake election electricity embassy employee
  employer employment enemy enforcement engagement environment equipment estimate evidence executive expectation expense explosive
  eyewitness failure farmer fatal federal fighter finding firefighter fisherman folder forecast foreign former foundation freedom
  friendly friendship fundraising gambling gathering government grateful growth guideline guilty gunfire gunman happiness headquarters
  healthcare hearing heritage homeless hospital hostage household housing husband immigrant improvement incident income increase
  infant injured injury inmate innocent inquiry insurance investigation investigator jealous joint judgment juror
  justice keyword kidnapping kingdom knowledge labor labour landlord landscape lawmaker lawsuit legislation length library
  likelihood livelihood loneliness majority manufacturer marriage mayor meaningful measure measurement merchant minority missile
  mortgage motherhood movement murder neighbor neighborhood neighbour newborn obstacle offender officer official ongoing opening opponent
  opportunity outbreak outcome ownership parenthood parliament payment peaceful pedestrian penalty performance perpetrator plaintiff
  pledge poisoning policeman policy pollster poverty powerful precinct prediction pregnancy prescription previous primary prison prisoner
  privacy probation procedure proceedings proposal prosecution prosecutor purchase purpose questioning rainfall ransom 
  rebellion recipient recognition recovery refugee regulation reliable relief removal replacement request requirement rescue resident
  resignation resilience respondent restaurant-owner retirement revenge revenue reward robbery ruling sailor scholar secret security-guard
  sentencing shareholder shelter shipment shortage significant silence solution speech spokesman spokesperson spokeswoman
   statewide statement storage strength struggle subscriber suburb successful suffering supplier supporter surgeon surrender
  survey survivor suspect suspicion swimmer taxpayer teacher teenage testimony theft thief threat thunderstorm tourism tournament 
  treatment treaty troops truce truth turnout undergraduate unemployment university unknown unlikely unusual vehicle
  victim violence violent visitor volunteer voter warehouse warrant wealth wealthy weapon weather wedding wellbeing widespread
  wildfire wildlife willing witness workforce workplace worldwide worship wounded`
    .trim()
    .split(/\s+/u),
);
/** Seen this often with a capital, it is part of many names, or a loan after all. */
const LOAN = 60;
/** … and this often without. */
const SMALL_LOAN = 6;

/** »Regulations-«, »requirements.txt«, »/archive«. */
const ATTACHED = /^(?:-|\.\S|[/_@])/u;
const PATH = /[./_@#]$/u;
const TIE = /^ ?[-–] ?$/u;
const { adjective, function: closed, name } = WordClass;

/** A German word beside it: no part of an English title. */
function german({ text, opens }: Word, language: Language): boolean {
  const small = opens || !capital(text) || (language.classes(text) & (adjective | closed)) !== 0;
  return (
    small &&
    language.knows(text) &&
    !FOREIGN.some(({ functions, content }) => functions.has(text.toLowerCase()) || content.has(text))
  );
}

/** Stands in a German phrase by itself, or a stray space parts it from its compound. */
function alone(word: Word, words: readonly Word[], language: Language): boolean {
  const after = words[word.index + 1];
  if (TIE.test(word.gap) || (after !== undefined && TIE.test(after.gap))) return true;
  const beside = [joined(word) ? words[word.index - 1] : undefined, joined(after) ? after : undefined];
  const neighbours = beside.filter((other) => other !== undefined);
  return neighbours.length > 0 && neighbours.every((other) => german(other, language));
}

function foreign(part: string, language: Language): boolean {
  const small = part.toLowerCase();
  const { lower, upper } = language.usage(part);
  const listed = ENGLISH.has(small) || ENGLISH.has(small.replace(/s$/u, ''));
  return listed && (language.classes(part) & ~name) === 0 && upper < LOAN && lower < SMALL_LOAN;
}

/** An English part among German ones (»Spiel-delegate«); wholly English compounds are names or loans. */
function englishPart(text: string, language: Language): boolean {
  const parts = text.split('-');
  const others = parts.filter((part) => !foreign(part, language));
  return (
    others.length > 0 &&
    others.length < parts.length &&
    others.every((part) => part.length > 2 && own(part, language))
  );
}

/** A part that German knows and English does not have. */
function own(part: string, language: Language): boolean {
  const small = part.toLowerCase();
  const english = FOREIGN.some(
    ({ functions, content, shared }) => functions.has(small) || content.has(small) || shared.has(small),
  );
  return !english && language.classes(part) !== 0;
}

export default defineRule({
  id: 'english-word',
  title: { de: 'Englisches Wort im deutschen Satz', en: 'English word in a German sentence' },
  category: 'untranslated',
  severity: 'major',
  confidence: 0.75,
  source: 'engines leave a word that they take for a name or a term',
  examples: [
    { wrong: 'Der Kandidat dankte der ⟦Audience⟧ im Saal.' },
    { wrong: '⟦Firefighters⟧ löschten den Brand.' },
    { wrong: 'Nach Angaben des ⟦Partei-Spokesman⟧ war alles gut.' },
    { wrong: 'Die ⟦Pregnancy⟧ -Akte liegt im Keller.' },
    { wrong: 'Auf stadt.de dankte er der ⟦Audience⟧ bei hafen.de am Nord-Hafen.' },
  ],
  passes: [
    'Sie las in Clones Audience viel darüber.',
    'Der Film Attack of the Clones lief im Kino, und die Public Library war zu.',
    'Er sagte „government“ und meinte die Regierung.',
    'Die Datei liegt unter requirements.txt und /archive.',
    'Das Team und der Manager gaben ein Interview.',
    'Wir reisen mit der Queen Victory Amendment.',
    'Amendment, Government.',
    'Die X-Secret-Q ist neu.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const word of words) {
      const { text, span, cited } = word;
      if (
        cited ||
        ATTACHED.test(segment.text.slice(span.end)) ||
        PATH.test(segment.text.slice(0, span.start))
      )
        continue;
      const found = text.includes('-')
        ? englishPart(text, language)
        : foreign(text, language) && alone(word, words, language);
      if (!found) continue;
      yield { span, message: `„${text}“ ist Englisch; das Deutsche hat ein eigenes Wort dafür.` };
    }
  },
});
