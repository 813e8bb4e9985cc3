import type { Words } from './de.ts';

const number = new Intl.NumberFormat('en-GB');
const n = (value: number): string => number.format(value);
const sentencesIn = (count: number): string => `${n(count)} ${count === 1 ? 'sentence' : 'sentences'}`;

/** What is said in English about providers that text is sent to. */
export const asking: Words['asking'] = {
  title: 'Ask providers',
  lead: 'Klartext goes through all open sentences with findings and asks the chosen providers in turn, each only about what the cheaper ones left. The answers then stand as suggestions beside the sentences; nothing is accepted.',
  link: 'Ask about all sentences …',
  choose: 'Who shall be asked?',
  sends: (characters, sentences) =>
    `At most ${n(characters)} characters of ${sentencesIn(sentences)} leave this machine.`,
  sendsHere: (characters, sentences) =>
    `At most ${n(characters)} characters of ${sentencesIn(sentences)} go to a program on this machine.`,
  sendsNothing: 'There is nothing to ask here: everything is done or was answered already.',
  charged: (sum, limit) => `Budget: ${n(sum)} of ${n(limit)} characters sent this month.`,
  runLimit: (limit) => `One run sends at most ${n(limit)} characters.`,
  exceeds: 'The budget does not cover everything; the most striking sentences go first.',
  usage: (used, limit) =>
    limit === undefined
      ? `The account itself counts ${n(used)} characters in this period.`
      : `The account itself counts ${n(used)} of ${n(limit)} characters in this period.`,
  usageUnknown: 'What the account itself counts could not be learned just now.',
  start: 'Ask',
  stop: 'Stop',
  refresh: 'Refresh',
  back: 'Back to the article',
  states: {
    running: 'The questions are under way.',
    stopped: 'Stopped. What was answered is kept.',
    done: 'Done. The answers stand beside the sentences.',
    failed:
      'Stopped by a fault of the program. What was answered is kept; ask once more, only the rest is sent.',
  },
  progress: (done, total) => `${n(done)} of ${n(total)} sentences`,
  price: (characters, left) => {
    if (characters === 0) return 'answered already, is not sent again';
    const rest = left === undefined ? '' : `, ${n(left)} left this month`;
    return `the sentence leaves this machine (${n(characters)} characters${rest})`;
  },
  priceHere: (characters) =>
    characters === 0
      ? 'answered already'
      : `the sentence goes to a program on this machine (${n(characters)} characters)`,
  again: (provider) => `Ask ${provider} again`,
  againHint: 'the sentence is sent again and may be billed twice',
  setUp: {
    none: 'No provider is set up yet; no sentence can leave this machine.',
    lead: 'One is set up when Klartext starts, by environment variables:',
    ways: [
      { names: ['DEEPL_API_KEY'], what: 'the key of a DeepL account' },
      {
        names: ['KLARTEXT_LLM_URL', 'KLARTEXT_LLM_MODEL'],
        what: 'address and name of a language model, also of one on this machine',
      },
      { names: ['KLARTEXT_LANGUAGETOOL_URL'], what: 'the address of a LanguageTool server' },
    ],
    example: 'For example:',
    more: 'What leaves the machine then, and what does not',
  },
  remarks: 'Further remarks',
};
