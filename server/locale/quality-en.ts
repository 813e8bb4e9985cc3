import type { Words } from './de.ts';

const number = new Intl.NumberFormat('en-GB');
const tenth = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });
const fineShare = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`;

const duration = (seconds: number): string =>
  seconds < 120
    ? `${tenth.format(seconds)} s`
    : seconds < 7_200
      ? `${tenth.format(seconds / 60)} min`
      : `${tenth.format(seconds / 3_600)} h`;

/** The words of the pages of quality and of the report in English. */
export const quality: Words['quality'] = {
  language: () => 'en',
  nav: 'Quality',
  title: 'Quality',
  titleHere: 'Quality of this article',
  leadHouse: 'All articles together: what the machine got wrong, what is left of it, and what the work took.',
  leadHere: 'What the machine got wrong, what is left of it, and what the work took.',
  machine:
    'By the rules that are switched on now. This is an estimate; it does not take the place of a reviewer.',
  toArticle: 'To the article',
  toHouse: 'All articles',
  report: 'Report for the customer',
  emptyHouse: 'No article yet. As soon as one has been checked, its figures stand here.',
  emptyHouseLink: 'Check an article',
  noDecisions:
    'No decision yet. As soon as you accept or skip sentences, edits, time and origins stand here.',
  noDecisionsLink: 'Begin',
  uncounted: (n) =>
    `${count(n, 'article has', 'articles have')} not been counted yet; it goes on when you next come here.`,
  none: 'nothing',
  unknown: '–',
  format: {
    day: (iso) => day.format(new Date(iso)),
    shortDay: (iso) => shortDay.format(new Date(iso)),
    month: (iso) => month.format(new Date(`${iso}-01`)),
    tenth: (n) => tenth.format(n),
    share: (part) => share.format(part),
    fineShare: (part) => fineShare.format(part),
    duration,
  },
  mqm: { points: 'MQM points', rate: 'MQM per 1,000 words' },
  tiles: {
    heading: 'At a glance',
    findings: 'Findings',
    dismissed: (n) => `${number.format(n)} of them dismissed as false alarms`,
    fixes: 'Fixes',
    edits: 'Words changed',
    time: 'Time per sentence',
    beforeAfter: (before, after) => `from ${before} to ${after}`,
    words: (n) => `in ${count(n, 'word', 'words')}`,
    struck: (n) => `${number.format(n)} struck out`,
    ofSentences: (n) => `in ${count(n, 'sentence', 'sentences')}`,
    median: 'median',
    editsHint: 'TER of the whole text',
    short: (words, least) =>
      `The text has ${count(words, 'word', 'words')}. Below ${number.format(least)} words a rate per 1,000 words would mislead; so these are plain points.`,
  },
  before: 'Machine text',
  after: 'now',
  findings: {
    heading: 'Findings by category',
    what: 'Category',
    axis: 'findings',
    alt: (top, before, after) =>
      `Findings by category, in the machine text and now. ${top} weighs most: ${number.format(before)} before, ${number.format(after)} now.`,
    none: 'The rules find nothing in this text.',
    sum: 'Together',
    severity: 'Severity',
  },
  formula: {
    heading: 'How is this worked out?',
    mqm: 'MQM: each finding gets MQM points by its severity, minor 1, major 5, critical 25 (the weights of the WMT ratings, Freitag et al. 2021). The score is the sum of the points, divided by the words of the text, times 1,000; 0 means: no finding. “Machine text” is what the rules found when the article came in, also what was dismissed as a false alarm later; “now” is the text of today without dismissed findings.',
    ter: 'TER: edits (insert, delete, replace, move) per word of what was accepted; 0% means unchanged. Punctuation marks count as words here. Struck sentences do not count, for no word of them is left; they are counted apart.',
    time: 'Time: gaps between two decisions of the same person in the same article. Gaps of more than 5 minutes are taken for breaks and do not count, nor do batch runs. Several gaps of one sentence add up.',
    outcome:
      'Accepted: share of the decided findings that no longer stand in the accepted text. Whether a suggestion was changed before it was accepted is not kept: changed suggestions count as “by hand”.',
  },
  edits: {
    heading: 'How much was changed',
    what: 'Edits per word (HTER)',
    axis: 'fixes',
    unchanged: 'unchanged',
    upTo: (part) => `up to ${share.format(part)}`,
    more: 'more',
    alt: (fixes, rate) => `${count(fixes, 'fix', 'fixes')} by edits per word; ${rate} together.`,
    struck: (n) =>
      `Besides, ${count(n, 'sentence is', 'sentences are')} struck out; struck ones count in no TER.`,
    lead: (fixes, rate, whole) =>
      `${count(fixes, 'fix holds', 'fixes hold')}. Their TER is ${rate}, that of the whole text ${whole}.`,
  },
  time: {
    heading: 'Time per sentence',
    what: 'Time',
    axis: 'sentences',
    upTo: (seconds) => `up to ${duration(seconds)}`,
    more: 'longer',
    alt: (segments, median) =>
      `${count(segments, 'sentence', 'sentences')} by the time they took; median ${median}.`,
    lead: (segments, median, mean, total) =>
      `The time of ${count(segments, 'sentence', 'sentences')} is known: median ${median}, mean ${mean}, ${total} together.`,
    breaks: (n) =>
      n === 0
        ? 'No break of more than 5 minutes.'
        : `${count(n, 'break', 'breaks')} of more than 5 minutes ${n === 1 ? 'does' : 'do'} not count.`,
    none: 'The time of no sentence is known yet; that takes two decisions one after the other.',
  },
  rules: {
    heading: 'What became of the findings',
    what: 'Rule',
    axis: 'findings in the machine text',
    found: 'found',
    taken: 'suggestion accepted',
    otherwise: 'mended otherwise',
    dismissed: 'dismissed',
    kept: 'left standing',
    open: 'open',
    acceptance: 'accepted',
    alt: (rule, found, part) =>
      `What became of the findings of the rules that speak most often. “${rule}” found most: ${number.format(found)}, of which ${part} were mended.`,
    shown: (n, all) =>
      `The picture has the ${number.format(n)} most frequent of ${count(all, 'rule', 'rules')}; the table has all.`,
  },
  origins: {
    heading: 'Where the fixes come from',
    what: 'Origin',
    axis: 'fixes',
    accepted: 'accepted',
    byRuns: 'of these in batches',
    held: 'still hold',
    gone: 'taken back or replaced',
    heldShare: 'share that holds',
    asked: 'asked',
    hter: 'HTER, mean',
    alt: (top, n) => `Accepted texts by origin; most of them, ${number.format(n)}, came from: ${top}.`,
    names: {
      rule: 'rules',
      memory: 'memory',
      provider: 'provider',
      manual: 'by hand',
      elsewhere: 'equal place',
    },
  },
  spending: {
    heading: 'What left this machine',
    what: 'Month',
    provider: 'Provider',
    texts: 'texts',
    axis: 'characters',
    characters: 'characters',
    billed: 'billed',
    free: 'free of charge',
    alt: (characters) => `Characters by month and provider, ${number.format(characters)} together.`,
    nothingHouse: 'Nothing: no provider in the network was asked.',
    nothingHere: 'Nothing: no provider in the network was asked for this article.',
    unattributed: (n) =>
      `Of ${count(n, 'text', 'texts')} sent since the month in which this article came in, it is not known to which article they belong.`,
    stays: 'stays on this machine',
  },
  weeks: {
    heading: 'Week by week',
    what: 'Week from',
    axis: 'accepted texts',
    accepted: 'accepted',
    articles: 'new articles',
    hter: 'HTER, mean',
    time: 'time per sentence',
    alt: (weeks, accepted) =>
      `Accepted texts in ${count(weeks, 'week', 'weeks')}, ${number.format(accepted)} together.`,
  },
  score: {
    heading: 'MQM points of the articles by the week they came in',
    axis: 'MQM points per 1,000 words',
    alt: (first, last) =>
      `MQM points per 1,000 words, machine text and now, by the week the articles came in. Now at first ${first}, at last ${last}.`,
    none: 'No week brought 500 words; below that the score would mislead.',
  },
  articles: {
    heading: 'Articles compared',
    title: 'Article',
    date: 'Came in',
    segments: 'Sentences',
    fixes: 'Fixes',
    before: 'MQM points before',
    after: 'MQM points now',
    findingsBefore: 'Findings before',
    findingsAfter: 'Findings now',
    rate: 'TER',
    time: 'Time per sentence',
    sortBy: (column) => `sort by ${column}`,
    hint: '– means: below 500 words, not counted yet, or nothing known.',
    file: 'articles',
  },
  table: 'The figures',
  downloads: (title) => `Download “${title}”`,
  file: 'quality',
  print: {
    file: 'report',
    kind: 'Report on the post-editing',
    download: 'Download as PDF',
    toQuality: 'Figures in detail',
    printHint: 'Or print this page.',
    received: 'Came in',
    scope: 'Size',
    scopeOf: (segments, words) =>
      `${count(segments, 'sentence', 'sentences')}, ${count(words, 'word', 'words')}`,
    state: 'State',
    done: 'No problem sentence is open any more.',
    open: (n) => `${count(n, 'problem sentence is', 'problem sentences are')} still open.`,
    flagged: 'Problem sentences',
    fixes: 'Corrected sentences',
    findings: 'Findings',
    dismissed: 'of these, dismissed as false alarms',
    struck: 'Struck sentences',
    struckLead: 'These sentences of the machine text are no longer in the text:',
    moreStruck: (n) => `… and ${number.format(n)} more.`,
    struckAt: (sentence) => `Sentence ${number.format(sentence)}:`,
    ter: 'TER',
    terOf: (fixes, whole) => `${whole} of the text, ${fixes} in the fixes`,
    facts: 'Facts',
    factsEqual: (equal, compared) =>
      compared === 0
        ? 'There was no fix whose facts were to be compared.'
        : equal === compared
          ? compared === 1
            ? 'In the one fix that was compared, numbers, dates, units, names, addresses, quotations, negations, modality and mark-up mean the same as in the machine text.'
            : `In all ${number.format(compared)} fixes that were compared, numbers, dates, units, names, addresses, quotations, negations, modality and mark-up mean the same as in the machine text.`
          : `In ${number.format(equal)} of ${number.format(compared)} fixes that were compared, all facts mean the same as in the machine text. Differences that a person accepted:`,
    differenceAt: (sentence, what, before, after) =>
      `Sentence ${number.format(sentence)}, ${what}: before ${before}, now ${after}`,
    moreDifferences: (n) => `… and ${count(n, 'more difference', 'more differences')}.`,
    protected: {
      numbers: 'numbers',
      dates: 'dates',
      units: 'units',
      names: 'names',
      urls: 'addresses',
      quotations: 'quotations',
      negations: 'negations',
      modality: 'modality',
      markup: 'mark-up',
    },
    privacy: 'Confidentiality',
    nothingLeft: 'No sentence of this article has left the machine on which it was edited.',
    left: (provider, texts, characters) =>
      `${provider}: ${count(texts, 'text', 'texts')}, ${number.format(characters)} characters`,
    leftLead: 'These providers were given sentences of the article:',
    made: (date) => `Made with Klartext on ${date}.`,
    method:
      'Findings by the rules of Klartext, in the machine text when it came in and in the text of today without dismissed ones; MQM points: minor 1, major 5, critical 25. TER: edits per word of what was accepted, without struck sentences.',
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
};
