import { posix } from 'node:path';
import { areaOf, floorFault } from './floors.ts';
import type { Import, SourceFile } from './source.ts';

export interface Fault {
  readonly path: string;
  /** Complete in itself: names the import, word or expression. */
  readonly message: string;
}

export interface Rule {
  readonly name: string;
  /** `paths`: every file of the product, for rules that look beyond one file. */
  readonly check: (file: SourceFile, paths: ReadonlySet<string>) => readonly string[];
}

/** Packages that one file or folder alone may name. */
const PACKAGE_HOMES: readonly { readonly names: RegExp; readonly home: string }[] = [
  { names: /^(?:better-sqlite3|pg)$/u, home: 'db/open.ts' },
  { names: /^kysely$/u, home: 'db/' },
  { names: /^chrono-node$/u, home: 'src/language/dates.ts' },
  { names: /^(?:echarts|@resvg\/resvg-js)$/u, home: 'src/charts/' },
  { names: /^croner$/u, home: 'src/alerts/' },
  { names: /^@slack\//u, home: 'src/channels/slack/' },
  { names: /^(?:react|react-dom|slack-blocks-to-jsx)$/u, home: 'src/channels/web/page/' },
  { names: /^esbuild$/u, home: 'src/channels/web/http/' },
  { names: /^@cj-tech-master\/excelts$/u, home: 'src/documents/xlsx/' },
  { names: /^saxes$/u, home: 'src/documents/xlsx/' },
  { names: /^pdfkit$/u, home: 'src/documents/pdf/' },
  { names: /^unpdf$/u, home: 'src/documents/pdf-text/' },
];

/** Takes a third of a second to load, for answers that few ask for. */
const HEAVY = /^(?:echarts|@resvg\/resvg-js|@cj-tech-master\/excelts|pdfkit|unpdf)$/u;
/** Files that load something heavy, and are loaded with its first use. */
const LOADED_LATE = [
  'src/charts/chart-svg.ts',
  'src/charts/to-png.ts',
  'src/documents/pdf/open-pdf.ts',
  'src/documents/pdf-text/extract-pages.ts',
  'src/documents/pdf-text/extraction-worker.ts',
  'src/documents/pdf-text/page-drawing.ts',
  'src/documents/xlsx/new-workbook.ts',
];

/** Composition and log know what time it is; everything else is told. */
const CLOCK_HOMES = ['src/main.ts', 'src/cli.ts', 'src/log.ts', 'src/channels/web/page/page.tsx'];
/** Runs in a browser: its own program, put together from these files alone. */
const PAGE = 'src/channels/web/page/';
const EMPTY_WORDS = /^(?:utils?|helpers?|commons?|managers?|services?|base|misc)$/u;
const LONGEST = 300;

function importFaults(file: SourceFile, find: (imported: Import) => string | null): readonly string[] {
  return file.imports.flatMap((imported) => {
    const fault = find(imported);
    return fault === null ? [] : [`imports ${imported.specifier}: ${fault}`];
  });
}

export const PRODUCT_RULES: readonly Rule[] = [
  {
    name: 'imports go downwards, never sideways',
    check: (file, paths) => importFaults(file, (imported) => floorFault(file, imported, paths)),
  },
  {
    name: 'a driver, a parser of dates, a writer of files and a chat client have one home',
    check: (file) =>
      importFaults(file, ({ specifier }) => {
        const root = packageOf(specifier);
        const rule = PACKAGE_HOMES.find(({ names }) => names.test(root));
        return rule === undefined || file.path.startsWith(rule.home) ? null : `only ${rule.home} may name it`;
      }),
  },
  {
    name: 'the page in the browser shares nothing with the server but types',
    check: (file) =>
      importFaults(file, ({ target, typeOnly, specifier }) => {
        const isInside = target?.startsWith(PAGE) === true;
        if (!file.path.startsWith(PAGE)) return isInside ? 'only the page uses its own files' : null;
        if (target === null) return specifier.startsWith('node:') ? 'a browser has no Node' : null;
        return isInside || typeOnly ? null : 'what the page takes from elsewhere are types';
      }),
  },
  {
    name: 'what is heavy is loaded with its first use',
    check: (file) =>
      importFaults(file, ({ specifier, target, typeOnly, deferred }) => {
        if (typeOnly || deferred) return null;
        if (target !== null) {
          const isLate = LOADED_LATE.includes(target) && !LOADED_LATE.includes(file.path);
          return isLate ? 'is heavy: await import() it' : null;
        }
        return HEAVY.test(packageOf(specifier)) && !LOADED_LATE.includes(file.path)
          ? `only ${LOADED_LATE.join(' and ')} load it`
          : null;
      }),
  },
  {
    name: 'nothing below the composition reads the clock',
    check: (file) =>
      CLOCK_HOMES.includes(file.path) ? [] : file.clockReads.map((read) => `reads the clock: ${read}`),
  },
];

export const EVERYWHERE_RULES: readonly Rule[] = [
  {
    name: 'relative imports stay in their area, and every path is written to its end',
    check: (file) =>
      importFaults(file, ({ specifier, target }) => {
        if (target === null) return null;
        if (!/\.(?:tsx?|json|css)$/u.test(specifier)) return 'the file ending is missing';
        const home = areaOf(file.path) ?? posix.dirname(file.path).split('/')[0];
        const isOutside = specifier.startsWith('.') && !target.startsWith(`${home}/`);
        return isOutside ? 'another area is named from the root, with #' : null;
      }),
  },
  {
    name: 'no default exports, no barrels',
    check: (file) => [
      ...(file.hasDefaultExport ? ['has a default export'] : []),
      ...(file.isBarrel ? ['is a barrel: it passes on what other files have'] : []),
    ],
  },
  {
    name: `no file over ${LONGEST} lines`,
    check: ({ text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > LONGEST ? [`has ${lines} lines`] : [];
    },
  },
  {
    name: 'nothing outside the project is read',
    check: ({ text }) =>
      /['"`](?:\/(?:home|root|Users|work)\b|(?:\.\.\/){5})/u.exec(text)?.map((found) => `names ${found}`) ??
      [],
  },
];

/** `kysely/migration` belongs to kysely, `@slack/bolt` to itself. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

export function checkFiles(files: readonly SourceFile[], rule: Rule): readonly Fault[] {
  const paths = new Set(files.map((file) => file.path));
  return files.flatMap((file) => rule.check(file, paths).map((message) => ({ path: file.path, message })));
}

/** Folders and files in kebab-case, without words that say nothing; `.d.ts` and `.test.ts` are endings. */
export function nameFaults(path: string): readonly string[] {
  const parts = path.split('/').map((part) => part.replace(/(?:\.(?:d|test|config))?\.[a-z]+$/u, ''));
  const isMigration = path.startsWith('db/migrations/');
  return parts.flatMap((part, index) => {
    const isFile = index === parts.length - 1;
    const shape = isMigration && isFile ? /^[0-9a-z]+(?:[-_][0-9a-z]+)*$/u : /^[0-9a-z]+(?:-[0-9a-z]+)*$/u;
    const empty = part.split('-').filter((word) => EMPTY_WORDS.test(word));
    return [
      ...(shape.test(part) ? [] : [`${part} is not kebab-case`]),
      ...(isFile && part === 'index' ? ['index is the name of a barrel'] : []),
      ...empty.map((word) => `the word “${word}” says nothing`),
    ];
  });
}

/**
 * What a file exports and no other takes.
 * @param users every file that may take it, these among them
 */
export function unusedExports(files: readonly SourceFile[], users: readonly SourceFile[]): readonly Fault[] {
  const taken = new Set<string>();
  for (const { imports } of users)
    for (const { target, names } of imports)
      for (const name of names ?? ['*']) if (target !== null) taken.add(`${target} ${name}`);
  return files.flatMap(({ path, exportedValues }) =>
    taken.has(`${path} *`)
      ? []
      : exportedValues
          .filter((name) => !taken.has(`${path} ${name}`))
          .map((name) => ({
            path,
            message: `nothing takes ${name}: it is not exported, or not needed at all`,
          })),
  );
}

/** Each circle of imports once, as the paths along it; types count, since a reader follows them too. */
export function findCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const targets = new Map(
    files.map((file) => [file.path, file.imports.flatMap(({ target }) => (target === null ? [] : [target]))]),
  );
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) cycles.push([...trail.slice(start), path]);
    if (start !== -1 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return cycles;
}
