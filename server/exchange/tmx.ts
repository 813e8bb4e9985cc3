import type { MemoryPair } from '../model.ts';
import type { FileFault } from './faults.ts';
import { escapeXml, languageOf, readXml, textOf, within, type XmlElement } from './xml.ts';

/** Machine German, in the way that BCP 47 leaves to each house. */
export const MACHINE_GERMAN = 'de-x-mt';

/** Reads a file in pieces: a memory may be larger than a program's memory. */
export interface TmxReader {
  readonly write: (piece: string) => void;
  readonly end: () => void;
  readonly fault: () => FileFault | undefined;
  /** Units without a German sentence, or without another. */
  readonly others: () => number;
}

/**
 * Translation Memory eXchange 1.4b (and older). A unit's pair is its German sentence and, as what it stands for, machine
 * German where there is some, else the language that the file translates from.
 */
export function readTmx(give: (pair: MemoryPair) => void): TmxReader {
  let others = 0;
  let source = '';
  const reader = readXml(['tmx'], new Set(['header', 'tu']), (element) => {
    if (element.name === 'header') {
      source = (element.attributes['srclang'] ?? '').toLowerCase();
      return;
    }
    const pair = pairOf(element, (element.attributes['srclang'] ?? source).toLowerCase());
    if (pair === undefined) others += 1;
    else give(pair);
  });
  return { write: reader.write, end: reader.end, fault: reader.fault, others: () => others };
}

/** Codes of another program's file format; what is highlighted stays. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

interface Variant {
  readonly language: string;
  readonly text: string;
  readonly editor: string | undefined;
  readonly changed: string | undefined;
}

function pairOf(unit: XmlElement, sourceLanguage: string): MemoryPair | undefined {
  const variants = [...within(unit, 'tuv')].flatMap((tuv): readonly Variant[] => {
    const [seg] = within(tuv, 'seg');
    const text = seg === undefined ? '' : textOf(seg, CODES).normalize('NFC').trim();
    const { attributes } = tuv;
    return text === ''
      ? []
      : [
          {
            language: languageOf(tuv),
            text,
            editor: attributes['changeid'] ?? attributes['creationid'],
            changed: attributes['changedate'] ?? attributes['creationdate'],
          },
        ];
  });
  const german = variants.filter(({ language }) => isGerman(language));
  const good = german.at(-1);
  const machine = variants.find(({ language }) => language === MACHINE_GERMAN) ?? german.slice(0, -1)[0];
  const foreign = variants.filter(({ language }) => !language.startsWith('de'));
  const from = machine ?? foreign.find(({ language }) => language === sourceLanguage) ?? foreign[0];
  if (good === undefined || from === undefined) return undefined;
  const { attributes } = unit;
  const editor = good.editor ?? attributes['changeid'] ?? attributes['creationid'];
  const at = isoTime(good.changed ?? attributes['changedate'] ?? attributes['creationdate']);
  return {
    language: from === machine ? MACHINE_GERMAN : from.language,
    text: from.text,
    postEdit: good.text,
    ...(editor === undefined ? {} : { editor }),
    ...(at === undefined ? {} : { decidedAt: at }),
  };
}

function isGerman(language: string): boolean {
  return language !== MACHINE_GERMAN && /^de(?:-|$)/u.test(language);
}

/** `20260301T080000Z` and the same in extended form; undefined for everything else. */
function isoTime(text: string | undefined): string | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d))?/u.exec(text ?? '') ?? [];
  if (year === undefined) return undefined;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

/** A pair to be written, with the foreign sentence where it is known beside machine German. */
export interface WrittenPair extends MemoryPair {
  readonly source?: string;
  /** Of `source`; absent: nobody said it. */
  readonly sourceLanguage?: string;
}

/** The parts of a TMX file: what stands before and after the units, and a unit. */
export const tmx = {
  head: (version: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="Klartext" creationtoolversion="${escapeXml(version)}" segtype="sentence" o-tmf="Klartext" adminlang="de" srclang="*all*" datatype="plaintext"/>
  <body>
`,
  unit({ language, text, postEdit, editor, decidedAt, source, sourceLanguage }: WrittenPair): string {
    const by = editor === undefined ? '' : ` creationid="${escapeXml(editor)}"`;
    const at = decidedAt === undefined ? '' : ` creationdate="${decidedAt.replace(/[-:]|\.\d+/gu, '')}"`;
    const foreign = source === undefined ? '' : variant(sourceLanguage ?? 'und', source);
    return `    <tu${by}${at} srclang="${escapeXml(language)}">\n${foreign}${variant(language, text)}${variant('de', postEdit)}    </tu>\n`;
  },
  foot: '  </body>\n</tmx>\n',
} as const;

function variant(language: string, text: string): string {
  return `      <tuv xml:lang="${escapeXml(language)}"><seg>${escapeXml(text)}</seg></tuv>\n`;
}
