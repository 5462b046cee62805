import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A browser to look at the page with, or why there is none on this machine. */
export type FoundBrowser =
  | { readonly kind: 'found'; readonly browser: Browser }
  | { readonly kind: 'none'; readonly reason: string };

const INSTALLED = ['chrome', 'msedge'] as const;

/**
 * On Linux the browser comes with the packages, so that one which does not start is a fault; elsewhere an
 * installed one is taken.
 * @throws where the packaged browser does not start.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return { kind: 'found', browser: await startPackaged() };
  }
  for (const channel of INSTALLED) {
    try {
      return { kind: 'found', browser: await playwright.launch({ channel }) };
    } catch {
      // The next one may be there.
    }
  }
  return {
    kind: 'none',
    reason: `no Chrome or Edge is installed (${process.platform}-${process.arch}); the browser that comes along is for Linux`,
  };
}

async function startPackaged(): Promise<Browser> {
  try {
    return await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox', '--font-render-hinting=none', '--hide-scrollbars'],
    });
  } catch (cause) {
    throw new Error(
      'The browser of @sparticuz/chromium does not start. Missing libraries (libnss3, libnspr4) or no room in the folder for temporary files are the usual reasons.',
      { cause },
    );
  }
}
