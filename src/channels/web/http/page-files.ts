import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from './answer.ts';

const ENTRY = fileURLToPath(new URL('../page/page.tsx', import.meta.url));

const HTML = `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Avance</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body>
<div id="root"></div>
<noscript>Esta página necesita JavaScript.</noscript>
</body>
</html>
`;

/** By their paths. */
type Bundle = ReadonlyMap<string, Uint8Array>;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface PageFiles {
  /** The page itself, a part of its program or its looks; null: no such file. Rejects where they cannot be put together. */
  readonly answer: (path: string) => Promise<Answer | null>;
}

/** The sources of a process do not change, so that all of its servers share one bundle. */
let bundling: Promise<Bundle> | null = null;

async function bundled(): Promise<Bundle> {
  bundling ??= bundle();
  try {
    return await bundling;
  } catch (fault) {
    // The next one who asks tries again.
    bundling = null;
    throw fault;
  }
}

/** The page, put together from its sources when somebody first asks for it, and kept. */
export function createPageFiles(): PageFiles {
  return {
    answer: async (path) => {
      if (path === '/') return { status: 200, type: 'text/html; charset=utf-8', body: HTML };
      const type = TYPES[extname(path)];
      const body = type === undefined ? undefined : (await bundled()).get(path);
      return type === undefined || body === undefined ? null : { status: 200, type, body };
    },
  };
}

async function bundle(): Promise<Bundle> {
  // Loaded only where somebody opens the page.
  const { build, stop } = await import('esbuild');
  try {
    const { outputFiles } = await build({
      entryPoints: { page: ENTRY },
      outdir: 'page',
      bundle: true,
      // What is imported when it is needed becomes a file of its own.
      splitting: true,
      write: false,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      jsx: 'automatic',
      charset: 'utf8',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.svg': 'dataurl', '.woff2': 'dataurl', '.png': 'dataurl' },
    });
    return new Map(outputFiles.map(({ path, contents }) => [`/${basename(path)}`, contents]));
  } finally {
    await stop();
  }
}
