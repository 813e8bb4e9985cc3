import type { Words } from './de.ts';
import { asking } from './asking-en.ts';
import { editor } from './editor-en.ts';
import { folders } from './folders-en.ts';
import { help } from './help-en.ts';
import { home, homeFaults } from './home-en.ts';
import { keys } from './keys-en.ts';
import { lessons } from './lessons-en.ts';
import { names } from './names-en.ts';
import { quality } from './quality-en.ts';
import { certificate, mend } from './source-en.ts';
import { rules } from './rules-en.ts';
import { search } from './search-en.ts';
import { tour } from './tour-en.ts';
import { terms } from './terms-en.ts';
import { work } from './work-en.ts';

const number = new Intl.NumberFormat('en-GB');
const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;
const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

export const en: Words = {
  format: {
    number: (n) => number.format(n),
    share: (part) => share.format(part),
    time: (iso) => time.format(new Date(iso)),
  },
  frame: {
    skip: 'Skip to content',
    navigation: 'Main navigation',
    home: 'Articles',
    fixes: 'Fixes',
    terms: 'Terms',
    rules: 'Rules',
    lessons: 'Lessons',
    about: 'Privacy',
    keys: 'Keyboard',
    switchLanguage: 'Deutsch',
    switchLanguageCode: 'de',
    editor: 'Your name',
    editorHint: 'stands beside your fixes',
    noEditor: 'Add your name',
    save: 'Remember',
    close: 'Close',
    version: (version) => `Klartext ${version}`,
    local: 'Runs on this machine.',
  },
  home,
  help,
  tour,
  folders,
  desk: {
    list: 'Sentences',
    filters: 'Which sentences?',
    problems: 'Problems',
    findings: 'With findings',
    all: 'All',
    emptyProblems: 'No sentence looks garbled.',
    emptyFindings: 'No sentence has a finding.',
    showAll: 'Show all sentences',
    listPage: (page, pages) => `${number.format(page)} / ${number.format(pages)}`,
    listEarlier: 'Earlier sentences',
    listLater: 'Later sentences',
    progress: (done, open) => `${number.format(done)} done · ${number.format(open)} open`,
    progressLabel: 'Progress',
    export: 'Export',
    exportNow: 'Export the article',
    notGerman:
      'This text does not look German. Klartext knows German faults only and will find little of use here.',
    finished: {
      problems: 'All problem sentences that were found are done. Read the article once more as a whole.',
      findings: 'All sentences with findings are done.',
      all: 'All sentences are done.',
    },
    segment: (n, total) => `Sentence ${number.format(n)} of ${number.format(total)}`,
    entry: (n) => `Sentence ${number.format(n)}`,
    findingCount: (n) => (n === 0 ? 'no finding' : count(n, 'finding', 'findings')),
    moreFindings: (n) => `… and ${count(n, 'more finding', 'more findings')}.`,
    kinds: { sentence: 'Sentence', heading: 'Heading', caption: 'Caption', boilerplate: 'Boilerplate' },
    states: { open: 'open', accepted: 'accepted', skipped: 'skipped' },
    sureness: { sure: 'certain', likely: 'likely', check: 'check' },
    severities: { minor: 'minor', major: 'major', critical: 'critical' },
    flagged: 'Problem sentence',
    finding: 'Finding',
    previousFinding: 'Previous finding',
    nextFinding: 'Next finding',
    noOtherFinding: 'No finding is open in this direction any more.',
    pick: (n) =>
      n === 1
        ? 'Alt+1 takes the suggestion, from the editor as well.'
        : `Alt+1 to Alt+${n} take a suggestion, from the editor as well.`,
    previous: 'Previous',
    next: 'Next',
    neighbours: 'Context',
    before: 'Sentence before',
    after: 'Sentence after',
    source: 'Source text',
    machine: 'Machine text',
    current: 'Accepted version',
    yours: 'Your version',
    theirs: 'Newer version',
    suggestion: 'Suggestion',
    suggestions: 'Suggestions',
    noSuggestions: 'No suggestion from rules or memory. Rewrite the sentence below.',
    nothingToSuggest: 'There is nothing to suggest for this sentence.',
    take: 'Take over',
    numbered: (n) => `suggestion ${n}`,
    edit: 'Into the editor',
    ask: (provider) => `Ask ${provider}`,
    askHint: 'the sentence leaves this machine',
    asked: (provider) => `${provider} has answered.`,
    failures: 'Not everyone could answer',
    failure: {
      auth: (provider) => `${provider} does not accept the key. Please check it and start Klartext again.`,
      quota: (provider) => `The quota of your ${provider} account is used up.`,
      busy: (provider) => `${provider} has too much to do just now. Please try again in a moment.`,
      unreachable: (provider) => `${provider} cannot be reached. Please check the network and try again.`,
      unanswered: (provider) =>
        `${provider} was sent this sentence and no usable answer came; it may have been billed. It is not sent again by itself.`,
      withheld: (provider) =>
        `${provider} was sent this sentence before and no answer came; it may have been billed. It was not sent again.`,
      budget: (provider) =>
        `The budget for ${provider} is used up. What was answered is kept; the rest was not sent.`,
      refused: (provider) => `${provider} did not take this sentence.`,
    },
    match: (percent) => `${percent} % alike`,
    findingsHeading: 'Findings',
    rules: 'Rules for this article',
    names: 'Names and terms',
    dismiss: 'Dismiss',
    dismissed: 'Dismissed',
    restore: 'Show again',
    arrow: 'becomes',
    editor: 'Your sentence',
    accept: 'Accept',
    skip: 'Skip',
    undo: 'Undo',
    reset: 'Back to the machine text',
    elsewhere: (n) => `The same repair in ${count(n, 'other place', 'other places')}`,
    history: (n) => `History (${number.format(n)})`,
    decisions: { accept: 'accepted', skip: 'skipped', undo: 'undone' },
    by: (editor) => `by ${editor}`,
    notices: {
      accepted: (n) => `Sentence ${number.format(n)} accepted.`,
      skipped: (n) => `Sentence ${number.format(n)} skipped.`,
      undone: (n) => `Sentence ${number.format(n)}: undone.`,
      restored: (rule) => `Finding holds again: ${rule}.`,
      run: (kept) => `${count(kept, 'place', 'places')} changed.`,
      runLeft: (left) =>
        `${count(left, 'place was', 'places were')} edited by somebody else meanwhile; everything stayed as it is there.`,
      runUndone: (n) => `${count(n, 'place', 'places')} taken back.`,
    },
    conflict: {
      title: 'There is a newer version by now',
      text: 'Somebody edited this sentence after you had opened it. Nothing was overwritten: your version stands in the editor below.',
      keepTheirs: 'Keep the newer version',
      keepMine:
        'With “Accept” your text from the editor replaces the newer version; both stay in the history.',
    },
    draft: {
      restored: 'Your draft from before is back in the editor.',
      older: 'There is a draft of yours for an earlier state of this sentence.',
      use: 'Into the editor',
      drop: 'Discard draft',
    },
    offline: 'The server does not answer. Your text is still here; please try again in a moment.',
    warnings: {
      'number-lost': (words) => `Number missing: ${list(words)}`,
      'number-added': (words) => `Number added: ${list(words)}`,
      'name-lost': (words) => `Name missing: ${list(words)}`,
      'name-added': (words) => `Name added: ${list(words)}`,
      'link-changed': (words) => `Link or address changes: ${list(words)}`,
      'quotation-changed': (words) => `Quotation changes: ${list(words)}`,
      'modality-changed': (words) => `Possibility or obligation changes: ${list(words)}`,
      'negation-changed': 'A negation changes',
      'markup-changed': 'Mark-up (tags) changes',
      'finding-added': (rule) => `New finding: ${rule}`,
    },
    mend,
    certificate,
  },
  work,
  origins: {
    rule: 'rules',
    memory: 'memory',
    provider: 'provider',
    manual: 'by hand',
    elsewhere: 'equal place',
  },
  elsewhere: {
    title: 'The same repair in other places',
    lead: (n) =>
      `The change from sentence ${number.format(n)} fits here too. Untick the places where it does not.`,
    none: 'The change fits in no other open place.',
    apply: 'Apply in the ticked places',
    back: 'Back to the article',
    tick: (n) => `Change sentence ${number.format(n)}`,
    open: 'look at it',
  },
  fixes: {
    title: 'Fixes',
    lead: 'Everything that was accepted or taken back – nothing is ever overwritten.',
    search: 'Search',
    searchHint: 'Words in the machine text or in the fix',
    submit: 'Search',
    clear: 'Show all',
    none: 'No fix yet. What you accept will stand here.',
    noneFound: 'No fix contains these words.',
    total: (n) => count(n, 'entry', 'entries'),
    undone: 'taken back',
    undo: 'undo',
    unchanged: 'accepted unchanged',
    hter: 'HTER',
    hterHint: 'edits per word of the fix; 0 % means unchanged',
    page: (page, pages) => `Page ${number.format(page)} of ${number.format(pages)}`,
    earlier: 'Newer',
    later: 'Older',
    pages: 'Pages',
    before: 'Machine text',
    after: 'Fix',
    exchange: 'Exchange the memory with other programs (TMX)',
  },
  editor,
  names,
  lessons,
  search,
  quality,
  terms,
  rules,
  asking,
  exports: {
    title: 'Export',
    lead: 'Outside your fixes every character stays as it was.',
    open: (n) =>
      n === 1 ? '1 problem sentence is still open.' : `${number.format(n)} problem sentences are still open.`,
    openHint: 'They stand in the export as the machine wrote them.',
    nothingOpen: 'No problem sentence is open any more.',
    goOn: 'Go on editing',
    download: 'Download',
    formats: 'Formats',
  },
  about: {
    title: 'Privacy & about Klartext',
    leavesTitle: 'What leaves this machine?',
    leavesNothing:
      'Nothing. Klartext checks with rules and word lists on the machine it runs on; no sentence, no name and no statistics go to the network.',
    leavesOnly:
      'Nothing by itself. Klartext checks with rules and word lists on the machine it runs on. Only when you press its button on the repair page does a sentence go out:',
    leavesTerms:
      'The terms of the house go along with the sentence: to DeepL those with a source word, as a glossary, to a language model their forms.',
    leavesTo: (provider) =>
      `${provider}: the one sentence (or its source) and its paragraph as context. The answer is kept here, so that the same sentence is never sent and paid for twice.`,
    keepsTitle: 'What is kept?',
    keeps:
      'Articles, decisions and your name beside them, in one file on this machine. Two cookies remember language and name. Drafts you are writing stay in your browser’s storage and in the same file until you accept them.',
    logs: 'No sentence, no name and no key goes into the log.',
    howTitle: 'How it works',
    how: 'Rules read every sentence and report what is odd; the findings make a probability that the sentence is garbled. Suggestions are put through the same rules again. One that changes a number, a name or a negation is marked.',
    licencesTitle: 'Licences and sources',
    licences:
      'Klartext is under the Apache License 2.0. The word lists and counts have sources and licences of their own:',
    notice: 'Sources and licences of the language data',
    licenceText: 'Licence text',
  },
  keys,
  faults: {
    back: 'To the list of articles',
    titles: {
      400: 'That did not work',
      403: 'Refused',
      404: 'Nothing here',
      413: 'That is too large',
      500: 'Something went wrong',
    },
    notFound:
      'There is nothing at this address. Perhaps the article is in another database, or the address is incomplete.',
    crossSite:
      'This request came from another site and was not carried out. Open Klartext directly and try it there.',
    host: 'Klartext does not answer to this name. On this machine it is called localhost; a name in the network is given at the start in the variable KLARTEXT_HOSTS.',
    tooLarge: (megabytes) =>
      `Klartext takes at most ${number.format(megabytes)} MB at once. Go back in your browser – your text is still there – and split the article.`,
    tooManyFiles: (most) =>
      `At most ${number.format(most)} files at once. Choose fewer and add the rest afterwards.`,
    badRequest: 'This request was incomplete or damaged. Go back and try again.',
    internal:
      'This is a fault of the program, not yours. Accepted sentences are stored. Go back in your browser to rescue a text that is not.',
    input: {
      ...homeFaults,
      empty: ({ name }) =>
        name === undefined
          ? 'There is no text here. Please write or paste some.'
          : `“${name}” is empty. Please choose a file with text.`,
      'too-long': ({ length, limit }) =>
        `The text has ${number.format(Number(length))} characters; Klartext takes at most ${number.format(Number(limit))}. Please split it.`,
      binary: ({ name }) => `“${name}” is not a text. Please save the article as .txt, .md or .html.`,
      encoding: ({ name, encoding }) =>
        `“${name}” is said to be ${encoding}, which Klartext cannot read in it. Please save the file as UTF-8.`,
      'no-file': () => 'You have not chosen a file.',
      'source-outdated': () =>
        'The alignment was changed meanwhile. Nothing was overwritten; please look again.',
      'no-words': () => 'This finding marks no words and can be dismissed in its place only.',
      'empty-sentence': () => 'The sentence is empty. Rewrite it or skip it.',
      'empty-term': () => 'Please write what the name or term shall be.',
      'no-forbidden': () => 'Please write which word shall not stand.',
      'term-language': () => 'The language has two letters, as “en”.',
      'no-forms': () => 'Tick at least one form that is to be replaced.',
      'no-finding': () =>
        'This finding is no longer there; the sentence was changed meanwhile. Nothing was dismissed.',
      'source-too-long': ({ length, limit }) =>
        `The source text has ${number.format(Number(length))} characters; Klartext takes at most ${number.format(Number(limit))}. Please split the article.`,
      'no-format': ({ format }) => `There is no input format “${format}”.`,
      'bad-request': () => 'This request was incomplete or damaged. Go back and try again.',
    },
  },
};
