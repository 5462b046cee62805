import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseAst } from 'vitest/node';

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** The file of this project that is meant, from its root; null for a package. */
  readonly target: string | null;
  readonly typeOnly: boolean;
  /** `import()`: loaded when it is reached, not with the file. */
  readonly deferred: boolean;
  /** What is taken by name; null where it may be all. */
  readonly names: readonly string[] | null;
}

export interface SourceFile {
  /** From the root of the project, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** It passes on all of another file, or nothing but what other files have. */
  readonly isBarrel: boolean;
  readonly hasDefaultExport: boolean;
  /** Names of exported functions, constants and classes; types are exported for whoever reads a signature. */
  readonly exportedValues: readonly string[];
  /** Expressions that read the clock, as written. */
  readonly clockReads: readonly string[];
}

interface SyntaxNode extends Record<string, unknown> {
  readonly type: string;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function* walk(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const each of value) yield* walk(each);
  } else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* walk(child);
  }
}

const FROM = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

export function toSourceFile(path: string, text: string): SourceFile {
  const lang = path.endsWith('.tsx') ? 'tsx' : 'ts';
  const nodes = [...walk(parseAst(text, { lang }))];
  const written = (node: SyntaxNode): string => text.slice(Number(node['start']), Number(node['end']));
  const from = nodes.flatMap((node) => {
    const specifier = FROM.has(node.type) ? literal(node['source']) : undefined;
    return specifier === undefined ? [] : [{ node, specifier }];
  });
  return {
    path,
    text,
    imports: from.map(({ node, specifier }) => ({
      specifier,
      target: targetOf(path, specifier),
      typeOnly: node.type === 'TSImportType' || isTypeOnly(node),
      deferred: node.type === 'ImportExpression',
      names: namesOf(node),
    })),
    isBarrel: isBarrel(nodes),
    hasDefaultExport: nodes.some(isDefaultExport),
    exportedValues: nodes.flatMap(exportedBy),
    clockReads: nodes.filter(readsClock).map(written),
  };
}

function literal(node: unknown): string | undefined {
  return isNode(node) && typeof node['value'] === 'string' ? node['value'] : undefined;
}

/** `import type …`, and imports of nothing but `type` names. */
function isTypeOnly(node: SyntaxNode): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = node['specifiers'];
  return (
    Array.isArray(names) &&
    names.length > 0 &&
    names.every((name) => isNode(name) && name['importKind'] === 'type')
  );
}

/** What an import takes, in the names of the other file. */
function namesOf(node: SyntaxNode): readonly string[] | null {
  const specifiers = node['specifiers'];
  if (!Array.isArray(specifiers) || specifiers.some(isNamespace)) return null;
  const names = specifiers.map((each: unknown) =>
    isNode(each) ? nameOf(each['imported'] ?? each['local']) : null,
  );
  return names.some((name) => name === null) ? null : names.filter((name) => name !== null);
}

function isNamespace(node: unknown): boolean {
  return isNode(node) && node.type === 'ImportNamespaceSpecifier';
}

function nameOf(node: unknown): string | null {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : null;
}

function exportedBy(node: SyntaxNode): readonly string[] {
  const declared = node['declaration'];
  if (node.type !== 'ExportNamedDeclaration' || !isNode(declared)) return [];
  const declarations = declared['declarations'];
  if (Array.isArray(declarations))
    return declarations.flatMap((each: unknown) => (isNode(each) ? (nameOf(each['id']) ?? []) : []));
  if (!/^(?:Function|Class)Declaration$/u.test(declared.type)) return [];
  const name = nameOf(declared['id']);
  return name === null ? [] : [name];
}

function isBarrel(nodes: readonly SyntaxNode[]): boolean {
  if (nodes.some((node) => node.type === 'ExportAllDeclaration')) return true;
  const statements = nodes.find((node) => node.type === 'Program')?.['body'];
  if (!Array.isArray(statements) || statements.length === 0) return false;
  const passOn = (node: unknown): boolean =>
    isNode(node) &&
    (node.type === 'ImportDeclaration' ||
      (node.type === 'ExportNamedDeclaration' && node['declaration'] === null));
  return (
    statements.every(passOn) && statements.some((node) => isNode(node) && node.type.startsWith('Export'))
  );
}

function isDefaultExport(node: SyntaxNode): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true;
  return node.type === 'ExportSpecifier' && isNamed(node['exported'], 'default');
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node['name'] === name;
}

/** `Date.now`, `new Date()` and `Date()`, also through `globalThis`; `Temporal.Now`. */
function readsClock(node: SyntaxNode): boolean {
  if (node.type === 'MemberExpression') {
    const { object, property } = node;
    return (isGlobal(object, 'Date') && isNamed(property, 'now')) || isGlobal(object, 'Temporal', property);
  }
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  const args = node['arguments'];
  const takesNone = Array.isArray(args) && args.length === 0;
  return isGlobal(node['callee'], 'Date') && (node.type === 'CallExpression' || takesNone);
}

function isGlobal(node: unknown, name: string, property?: unknown): boolean {
  if (property !== undefined && !isNamed(property, 'Now')) return false;
  if (isNamed(node, name)) return true;
  return isNode(node) && isNamed(node['object'], 'globalThis') && isNamed(node['property'], name);
}

/** Package imports (`#src/…`) and relative ones; null for packages and Node's own modules. */
function targetOf(path: string, specifier: string): string | null {
  const inside = /^#((?:src|db|intents|test)\/.*)$/u.exec(specifier);
  if (inside?.[1] !== undefined) return inside[1];
  return specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier)) : null;
}

/** All TypeScript below the given folders of the project. */
export function readSources(root: string, folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => listFiles(root, folder))
    .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.d.ts'))
    .map((path) => toSourceFile(path, readFileSync(join(root, path), 'utf8')));
}

/** Every file below a folder, as paths from the root; none where the folder does not exist. */
export function listFiles(root: string, folder: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true }).some((entry) => entry.name === folder)
    ? readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .replaceAll('\\', '/'),
        )
        .toSorted()
    : [];
}
