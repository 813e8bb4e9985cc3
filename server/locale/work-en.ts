import type { Words } from './de.ts';

/** Words of the repair page's bar, list and helper, in English. */

const number = new Intl.NumberFormat('en-GB');
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short' });
const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

export const work: Words['work'] = {
  bar: {
    label: 'State of the article',
    findingsTitle:
      'Findings in the machine text when it came in and, without dismissed ones, in the text of today',
    becomes: 'now',
    rateTitle:
      'MQM points per 1,000 words, in the machine text and now: minor 1, major 5, critical 25. Less is better.',
    pointsTitle:
      'MQM points in the machine text and now: minor 1, major 5, critical 25. The article is too short for a rate per 1,000 words.',
    networkOff: 'Network: off',
    networkOffTitle: 'No provider is set up; no sentence leaves this machine.',
    networkOn: (names) => `Network: ${names.join(', ')}`,
    networkOnTitle: 'Set up. A sentence leaves only when you press the button for it.',
    budget: (charged, limit) => `${number.format(charged)} / ${number.format(limit)} characters`,
    budgetTitle: (provider) => `${provider}: characters used this month, and what the month allows`,
    saved: (iso, today) => `saved ${today ? clock.format(new Date(iso)) : day.format(new Date(iso))}`,
    nothingSaved: 'unchanged',
    document: 'Read',
    documentTitle: 'The whole article in flow',
    history: 'History',
  },
  sieve: {
    title: 'Narrow down',
    words: 'Text',
    any: 'all',
    state: 'State',
    sureness: 'Confidence',
    rule: 'Rule',
    name: 'Name',
    apply: 'Apply',
    wide: 'Show everything',
    empty: 'No sentence fits.',
    neighbour: 'neighbouring sentence',
    counted: (title, n) => `${title} (${number.format(n)})`,
  },
  tabs: {
    label: 'Help with this sentence',
    findings: 'Findings',
    suggestions: 'Suggestions',
    places: 'Same places',
    memory: 'Memory',
    names: 'Names',
    history: 'History',
  },
  places: {
    title: 'Same places',
    none: 'The same words are not found anywhere else.',
    lead: 'The same words are found there. Once accepted, the same repair can be made everywhere at once.',
  },
  memory: {
    title: 'Memory',
    none: 'Neither this sentence nor one like it has been corrected before.',
    from: (file) => `from “${file}”`,
    ofSource: 'by the source sentence',
  },
  names: {
    title: 'Names and terms',
    none: 'No recurring name or term stands in this sentence.',
    decide: 'Decide',
    show: 'Look at it',
    all: 'All names of the article',
  },
  history: {
    title: 'History',
    none: 'Nobody has decided about this sentence yet.',
    pageTitle: 'History of the article',
    lead: 'All that happened to this article, newest first. None of it is ever overwritten.',
    nothing: 'Nobody has decided anything yet.',
    runs: {
      batch: (n) => `Batch run: ${count(n, 'sentence', 'sentences')}`,
      term: (n) => `Term written everywhere: ${count(n, 'sentence', 'sentences')}`,
      elsewhere: (n) => `The same repair in ${count(n, 'place', 'places')}`,
    },
    undoneRun: (n) => `Run taken back: ${count(n, 'sentence', 'sentences')}`,
    gone: (n) => `${number.format(n)} of them no longer hold`,
    sentences: 'The sentences',
    more: (n) => `… and ${count(n, 'more sentence', 'more sentences')}.`,
    undoRun: 'Take the whole run back',
    reinstate: 'Bring this version back',
    all: 'History of the article',
  },
  dismissals: {
    title: 'Dismissed findings',
    lead: 'What stands here is no longer reported. Every line can be taken back.',
    none: 'No finding is dismissed in this article.',
    restored: 'The finding holds again.',
    wider: 'Elsewhere too …',
    inArticle: 'In the whole article',
    everywhere: 'In all articles',
    scopes: {
      place: 'dismissed here',
      article: 'dismissed for these words in the whole article',
      house: 'dismissed for these words everywhere',
    },
    done: {
      place: (rule) => `Finding dismissed: ${rule}.`,
      article: (rule) => `Dismissed for these words in the whole article: ${rule}.`,
      house: (rule) => `Dismissed for these words in all articles: ${rule}.`,
    },
    groups: {
      house: {
        title: 'In all articles',
        hint: 'The rule says nothing about these words, wherever they stand.',
      },
      article: {
        title: 'In this article',
        hint: 'The rule says nothing about these words in the whole article.',
      },
      place: { title: 'In one place', hint: 'Known by the words and the two words on either side.' },
    },
  },
  origin: {
    rule: 'rule, costs nothing',
    terms: 'from a decided term, costs nothing',
    lessons: 'learned from your fixes, costs nothing',
    checker: (name) => `${name}, already answered, costs nothing more`,
  },
  excluded: {
    title: (n) => `${count(n, 'place is', 'places are')} left out`,
    decided: 'it has been decided about already',
    worse: 'the sentence would look worse',
  },
  document: {
    mode: 'What is shown',
    modes: { changes: 'With changes', now: 'As it reads now', machine: 'Machine text' },
    back: (n) => `Work on sentence ${number.format(n)}`,
    part: (part, parts) => `Part ${number.format(part)} of ${number.format(parts)}`,
    earlier: 'Before',
    later: 'After',
  },
  strike: {
    title: 'Strike the sentence out',
    button: 'Strike out …',
    heading: (n) => `Strike sentence ${number.format(n)} out?`,
    lead: 'The sentence is then no longer in the export. It stays in the history and can be brought back at any time.',
    goes: 'What goes with it',
    nothing: 'No number, no name, no address, no quotation and no negation.',
    confirm: 'Strike it out',
    keep: 'Keep it',
    done: 'struck out',
    notice: (n) => `Sentence ${number.format(n)} struck out.`,
    suggested: 'The whole sentence is struck out.',
  },
  more: 'More',
  acceptAll: 'Accept, in equal places too …',
};
