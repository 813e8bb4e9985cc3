import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from '@swc/core';

export const ROOT = join(import.meta.dirname, '..');

/** One import of a source file; `to` is a file of the project (`server/model.ts`) or a package (`express`). */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** What a source file says, as far as the plan of the house is concerned. */
export interface Source {
  readonly file: string;
  readonly imports: readonly Import[];
  /** Names used that it neither imports nor declares as a property: `process`, `Date.now`, `new Date()`. */
  readonly globals: ReadonlySet<string>;
  /** Names that it exports, `default` too, each with the name of the type written beside it. */
  readonly exports: ReadonlyMap<string, string | undefined>;
}

type Node = Readonly<Record<string, unknown>>;

/** All TypeScript files under these folders, relative to the project, in the order of their names. */
export function sourcesUnder(...folders: readonly string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
    )
    .sort()
    .map((file) => readSource(file, readFileSync(join(ROOT, file), 'utf8')));
}

/** Reads the syntax tree, so that comments, strings and line breaks cannot hide an import. */
export function readSource(file: string, code: string): Source {
  const imports: Import[] = [];
  const globals = new Set<string>();
  const exports = new Map<string, string | undefined>();
  const note = (specifier: unknown, typeOnly: boolean): void => {
    const to = String(textOf(specifier));
    imports.push({
      from: file,
      to: to.startsWith('.') ? posix.join(dirname(file), to) : packageOf(to),
      typeOnly,
    });
  };
  walk(parseSync(code, { syntax: 'typescript', target: 'es2022' }), (node) => {
    if (node['type'] === 'ImportDeclaration') note(node['source'], isTypeOnly(node));
    if (node['type'] === 'ExportAllDeclaration') note(node['source'], node['typeOnly'] === true);
    if (node['type'] === 'ExportNamedDeclaration' && isNode(node['source']))
      note(node['source'], isTypeOnly(node));
    if (node['type'] === 'TsImportType') note(node['argument'], true);
    if (node['type'] === 'CallExpression' && isImporter(node['callee'])) note(firstArgument(node), false);
    if (String(node['type']).startsWith('ExportDefault')) exports.set('default', undefined);
    if (node['type'] === 'ExportDeclaration')
      for (const [name, type] of declared(node['declaration'])) exports.set(name, type);
    for (const name of globalsOf(node)) globals.add(name);
  });
  return { file, imports, globals, exports };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const entry of value) walk(entry, visit);
  else if (isNode(value)) {
    visit(value);
    for (const child of Object.values(value)) walk(child, visit);
  }
}

function textOf(node: unknown): unknown {
  return isNode(node) ? node['value'] : undefined;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isTypeOnly(node: Node): boolean {
  const specifiers: unknown = node['specifiers'];
  if (node['typeOnly'] === true) return true;
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((specifier) => isNode(specifier) && specifier['isTypeOnly'] === true)
  );
}

/** `import(…)`, `require(…)` and what `createRequire` gave. */
function isImporter(callee: unknown): boolean {
  return isNode(callee) && (callee['type'] === 'Import' || textOf(callee) === 'require');
}

function firstArgument(call: Node): unknown {
  const [first] = Array.isArray(call['arguments']) ? (call['arguments'] as readonly unknown[]) : [];
  return isNode(first) ? first['expression'] : undefined;
}

function declared(declaration: unknown): [string, string | undefined][] {
  if (!isNode(declaration)) return [];
  const variables = declaration['declarations'];
  const named = Array.isArray(variables)
    ? variables.map((variable) => (isNode(variable) ? variable['id'] : undefined))
    : [declaration['identifier'] ?? declaration['id']];
  return named.flatMap((name): [string, string | undefined][] =>
    isNode(name) ? [[String(textOf(name)), typeNameOf(name)]] : [],
  );
}

/** `Format` of `export const html: Format`. */
function typeNameOf(declaredName: Node): string | undefined {
  const outer = declaredName['typeAnnotation'];
  const inner = isNode(outer) ? outer['typeAnnotation'] : undefined;
  const name = isNode(inner) ? textOf(inner['typeName']) : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** Places where a name stands for itself and not for a global: keys, members, what is declared. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  MemberExpression: ['property'],
  KeyValueProperty: ['key'],
  MethodProperty: ['key'],
  ClassProperty: ['key'],
  ClassMethod: ['key'],
  TsPropertySignature: ['key'],
  TsMethodSignature: ['key'],
};

function globalsOf(node: Node): string[] {
  if (node['type'] === 'MetaProperty') return ['import.meta'];
  const labels = LABELS[String(node['type'])] ?? [];
  const names = Object.entries(node)
    .filter(([key, child]) => isNode(child) && child['type'] === 'Identifier' && !labels.includes(key))
    .map(([, child]) => String(textOf(child)));
  if (node['type'] === 'NewExpression' && Array.isArray(node['arguments']) && node['arguments'].length === 0)
    return names.map((name) => `new ${name}()`);
  if (node['type'] === 'CallExpression') return names.map((name) => `${name}()`).concat(names);
  if (node['type'] === 'MemberExpression') {
    const property = textOf(node['property']);
    return names.concat(names.map((name) => `${name}.${String(property)}`));
  }
  return names;
}
