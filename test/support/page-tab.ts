import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

export const DESKTOP = { width: 1280, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

const NOW = new Date('2023-10-15T12:00:00-07:00');
const PATIENCE_MS = 15_000;

export interface TabOptions {
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: BrowserContextOptions['colorScheme'];
  /** What stands behind the question mark of the address. */
  readonly search?: string;
}

/** The page in a tab of its own. Whatever the browser complains of fails the test. */
export async function openTab(
  browser: Browser,
  origin: string,
  { size = DESKTOP, colorScheme = 'light', search = '' }: TabOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    hasTouch: size.width < 500,
    colorScheme,
    locale: 'es-MX',
    timezoneId: 'America/Tijuana',
    reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  onTestFinished(async () => {
    await context.close();
    if (complaints.length > 0) throw new Error(`the browser complains: ${complaints.join('; ')}`);
  });
  const tab = await context.newPage();
  tab.setDefaultTimeout(PATIENCE_MS);
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await tab.clock.setFixedTime(NOW);
  await tab.goto(`${origin}/${search}`);
  await tab.getByRole('main').waitFor();
  return tab;
}

/** The messages in the middle, or in the thread at the side. */
export function messagesIn(tab: Page, place: 'middle' | 'thread' = 'middle'): Locator {
  const pane =
    place === 'middle' ? tab.getByRole('main') : tab.getByRole('region', { name: 'Hilo', exact: true });
  return pane.getByRole('article');
}

export function composerIn(tab: Page): Locator {
  return tab.getByRole('main').getByRole('textbox', { name: /^Enviar un mensaje/u });
}

/** Writes a message and waits until there are so many answers of the bot in sight. */
export async function ask(tab: Page, text: string, answers: number): Promise<Locator> {
  await composerIn(tab).fill(text);
  await composerIn(tab).press('Enter');
  return waitForAnswer(tab, answers);
}

/** The last of so many answers. */
export async function waitForAnswer(tab: Page, count: number): Promise<Locator> {
  const answer = tab
    .getByRole('main')
    .getByRole('article', { name: /^Avance, / })
    .nth(count - 1);
  await answer.waitFor();
  return answer;
}

/** Whether this has the keyboard. */
export async function isFocused(locator: Locator): Promise<boolean> {
  return (await locator.and(locator.page().locator(':focus')).count()) === 1;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIOLATIONS = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullable(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);

/** What shuts people out, as axe sees it: only serious and critical faults, each with its places. */
export async function seriousFaults(tab: Page): Promise<readonly string[]> {
  await tab.evaluate(AXE);
  const found: unknown = await tab.evaluate('axe.run(document).then(({ violations }) => violations)');
  return VIOLATIONS.parse(found)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
