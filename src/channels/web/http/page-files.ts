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

interface Bundle {
  readonly js: Uint8Array;
  readonly css: Uint8Array;
}

export interface PageFiles {
  /** The page itself, its program or its looks; null: no such file. Rejects where they cannot be put together. */
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
      switch (path) {
        case '/':
          return { status: 200, type: 'text/html; charset=utf-8', body: HTML };
        case '/page.js':
          return { status: 200, type: 'text/javascript; charset=utf-8', body: (await bundled()).js };
        case '/page.css':
          return { status: 200, type: 'text/css; charset=utf-8', body: (await bundled()).css };
        default:
          return null;
      }
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
    const contentOf = (ending: string): Uint8Array =>
      outputFiles.find(({ path }) => path.endsWith(ending))?.contents ?? new Uint8Array();
    return { js: contentOf('.js'), css: contentOf('.css') };
  } finally {
    await stop();
  }
}
