import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** Below the packages, so that what is not bundled is found from there. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/avance-test/', import.meta.url));
/** Of machine code, or loaded by the product only when it draws or reads files. */
const NOT_BUNDLED = [
  'better-sqlite3',
  '@resvg/resvg-js',
  'esbuild',
  'echarts',
  'pdfkit',
  'unpdf',
  '@cj-tech-master/excelts',
];
/** Packages of the older kind ask for others by `require`. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** What lies beside a source file is found beside it, wherever the bundle is. */
const IN_ITS_PLACE: Plugin = {
  name: 'in its place',
  setup: (bundle) => {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll('import.meta.url', () => url), loader: 'ts' };
    });
  },
};

/**
 * A program of ours in few files, with the packages that it uses: where it is started hundreds of times, looking for
 * its two thousand files takes half of the time.
 */
export async function bundleProgram(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    plugins: [IN_ITS_PLACE],
    external: NOT_BUNDLED,
    bundle: true,
    // What is loaded late stays apart, with the packages that it asks for.
    splitting: true,
    minifyWhitespace: true,
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    banner: { js: REQUIRE },
    logLevel: 'error',
  });
  const program = join(FOLDER, `${basename(path, '.ts')}.mjs`);
  mkdirSync(FOLDER, { recursive: true });
  // Test files bundle it at the same time; the other parts carry a digest of what they hold in their names.
  for (const { path: file, contents } of outputFiles.toSorted((one) => (one.path === program ? 1 : -1))) {
    writeFileSync(`${file}.${process.pid}`, contents);
    renameSync(`${file}.${process.pid}`, file);
  }
  return program;
}
