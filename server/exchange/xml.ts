import sax, { type SAXOptions, type SAXParser } from 'sax';
import type { FileFault } from './faults.ts';

/** An element without the prefix of its name. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Where it begins, from 1. */
  readonly line: number;
}

/** Reads a file in pieces, so that one of any size fits. */
export interface XmlReader {
  readonly write: (piece: string) => void;
  readonly end: () => void;
  /** The first thing that made it no XML, or another XML; nothing is given after that. */
  readonly fault: () => FileFault | undefined;
}

/** The library's types do not name all of its options. */
const OPTIONS: SAXOptions & { readonly strictEntities: true } = { strictEntities: true, position: true };

interface Draft extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Gives each element of the wanted names, whole, as soon as it ends; one inside another is part of that. Entities other
 * than XML's own five are faults, none is ever fetched or expanded.
 *
 * @param roots - names that the outermost element may have
 */
export function readXml(
  roots: readonly string[],
  wanted: ReadonlySet<string>,
  give: (element: XmlElement) => void,
): XmlReader {
  const parser = sax.parser(true, OPTIONS);
  const open: Draft[] = [];
  let fault: FileFault | undefined;
  let depth = 0;
  let begun = false;

  const onText = (text: string): void => void open.at(-1)?.children.push(text);
  const handlers: Partial<SAXParser> = {
    onerror(error) {
      const text = error.message.split('\n')[0] ?? '';
      fault ??= { line: parser.line + 1, kind: 'not-xml', text };
    },
    onopentag({ name, attributes }) {
      const local = localName(name);
      begun = true;
      if (depth++ === 0 && !roots.includes(local))
        fault ??= { line: parser.line + 1, kind: 'other-xml', text: local };
      if (fault !== undefined || (open.length === 0 && !wanted.has(local))) return;
      const element: Draft = {
        name: local,
        attributes: texts(attributes),
        children: [],
        line: parser.line + 1,
      };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext: onText,
    oncdata: onText,
    onclosetag() {
      depth -= 1;
      const element = open.pop();
      if (element !== undefined && open.length === 0 && fault === undefined) give(element);
    },
  };
  Object.assign(parser, handlers);

  return {
    write: (piece) => void (fault === undefined && parser.write(piece)),
    end() {
      if (fault !== undefined) return;
      parser.close();
      if (!begun) fault ??= { line: 1, kind: 'not-xml', text: '' };
    },
    fault: () => fault,
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function texts(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
}

/** All elements of a name inside another, in text order. */
export function* within(element: XmlElement, ...names: readonly string[]): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (names.includes(child.name)) yield child;
    yield* within(child, ...names);
  }
}

/**
 * The text of an element.
 *
 * @param without - names of elements inside it whose text is none of it
 */
export function textOf(element: XmlElement, without: ReadonlySet<string> = new Set()): string {
  const text = ({ children }: XmlElement): string =>
    children
      .map((child) => (typeof child === 'string' ? child : without.has(child.name) ? '' : text(child)))
      .join('');
  return text(element);
}

/** An element's language, lower case; '' where it names none. */
export function languageOf({ attributes }: XmlElement): string {
  return (attributes['xml:lang'] ?? attributes['lang'] ?? '').toLowerCase();
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Characters that XML 1.0 cannot hold, however they are written; and halves of characters. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text as XML writes it, in elements and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"]/gu, (mark) => ESCAPES[mark] ?? mark);
}
