import type { Term, TermStatus } from '../model.ts';
import type { FileFault } from './faults.ts';
import { termOf, tidy, type TermDraft, type TermFormat } from './terms.ts';
import { escapeXml, languageOf, readXml, textOf, within, type XmlElement } from './xml.ts';

/**
 * TermBase eXchange (ISO 30042). Written as version 3, dialect TBX-Basic in DCA style, one concept a term: the right form
 * is preferred, wrong ones are deprecated. Read are versions 3 and 2, data categories as attributes or as elements.
 */
export const tbx: TermFormat = {
  id: 'tbx',
  title: { de: 'TBX (für Terminologieprogramme)', en: 'TBX (for terminology tools)' },
  extension: '.tbx',
  mediaType: 'application/x-tbx+xml; charset=utf-8',

  read(text) {
    const entries: Term[] = [];
    const faults: FileFault[] = [];
    let others = 0;
    const reader = readXml(['tbx', 'martif'], new Set(['conceptEntry', 'termEntry']), (concept) => {
      const draft = draftOf(concept);
      if (draft === undefined) {
        others += 1;
        return;
      }
      const read = termOf(draft);
      if ('term' in read) entries.push(read.term);
      else faults.push(read.fault);
    });
    reader.write(text);
    reader.end();
    const fault = reader.fault();
    return { entries, faults: fault === undefined ? faults : [fault], others };
  },

  write: (terms) => [HEAD, ...terms.map(conceptOf), FOOT].join(''),
};

const TERM_GROUPS = ['termSec', 'tig', 'ntig'];

/** What a file says of a concept's term in one language. */
interface Named {
  readonly text: string;
  readonly use: 'right' | 'admitted' | 'wrong';
  readonly untranslated: boolean;
}

/** undefined where the concept has no German term. */
function draftOf(concept: XmlElement): TermDraft | undefined {
  const sections = [...within(concept, 'langSec', 'langSet')];
  const named = (section: XmlElement): readonly Named[] =>
    [...within(section, ...TERM_GROUPS)].flatMap((group) => namedIn(group) ?? []);
  const german = sections.filter((section) => languageOf(section).startsWith('de')).flatMap(named);
  if (german.length === 0) return undefined;
  const foreign = sections
    .filter((section) => !languageOf(section).startsWith('de'))
    .map((section) => ({
      language: languageOf(section),
      text: named(section).find(({ use }) => use !== 'wrong')?.text ?? '',
    }))
    .filter(({ text }) => text !== '');
  const source = foreign.find(({ language }) => language.startsWith('en')) ?? foreign[0];
  const right = (german.find(({ use }) => use === 'right') ?? german.find(({ use }) => use === 'admitted'))
    ?.text;
  const untranslated = sections.flatMap(named).some((one) => one.untranslated);
  const status: TermStatus =
    right === undefined ? 'forbidden' : untranslated ? 'do-not-translate' : 'preferred';
  return {
    line: concept.line,
    right: right ?? '',
    wrong: german.filter(({ use }) => use === 'wrong').map(({ text }) => text),
    status,
    source: source?.text ?? '',
    sourceLanguage: source === undefined || source.language === UNDETERMINED ? '' : source.language,
    note: [...within(concept, 'note')].map((note) => textOf(note)).join(' '),
  };
}

function namedIn(group: XmlElement): Named | undefined {
  const [term] = within(group, 'term');
  const text = term === undefined ? '' : tidy(textOf(term));
  if (text === '') return undefined;
  const said = (type: string): string => {
    const [note] = [...within(group, 'termNote', type)].filter(
      ({ name, attributes }) => name === type || attributes['type'] === type,
    );
    return note === undefined ? '' : textOf(note).trim().toLowerCase();
  };
  const use = said('administrativeStatus');
  return {
    text,
    use: /^(?:deprecated|superseded|forbidden|obsolete)/u.test(use)
      ? 'wrong'
      : use.startsWith('admitted')
        ? 'admitted'
        : 'right',
    untranslated: said('translationNote') === 'no',
  };
}

/** ISO 639-2: the term is foreign, and nobody said in which language. */
const UNDETERMINED = 'und';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="de" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Klartext</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
`;
const FOOT = `    </body>
  </text>
</tbx>
`;

function conceptOf({ right, wrong, status, source, sourceLanguage, note }: Term, i: number): string {
  const kept = status === 'do-not-translate' ? `<termNote type="translationNote">no</termNote>` : '';
  const german = [
    ...(right === '' ? [] : [termSec(right, 'preferredTerm', kept)]),
    ...wrong.map((form) => termSec(form, 'deprecatedTerm')),
  ];
  const foreign =
    source === undefined ? '' : langSec(sourceLanguage ?? UNDETERMINED, termSec(source, 'preferredTerm'));
  const said = note === undefined ? '' : `        <note>${escapeXml(note)}</note>\n`;
  return `      <conceptEntry id="c${i + 1}">\n${said}${foreign}${langSec('de', german.join(''))}      </conceptEntry>\n`;
}

function langSec(language: string, terms: string): string {
  return `        <langSec xml:lang="${escapeXml(language)}">\n${terms}        </langSec>\n`;
}

function termSec(term: string, status: string, more = ''): string {
  const notes = `<termNote type="administrativeStatus">${status}-admn-sts</termNote>${more}`;
  return `          <termSec><term>${escapeXml(term)}</term>${notes}</termSec>\n`;
}
