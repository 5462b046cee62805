/**
 * `npm run screenshots`: pictures of the main answers, taken of the local page with the bundled report, a fixed
 * clock and packaged fonts, into docs/screenshots/.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findBrowser } from '#test/support/browser.ts';
import { NOW, openDemoPage, TIME_ZONE } from './demo-page.ts';
import { withFewerColours } from './fewer-colours.ts';
import { nextQuarter } from './next-quarter.ts';
import { notoSansStyle } from './noto-sans.ts';
import { PICTURES, type Picture } from './pictures.ts';
import { STAGED, type Staged } from './staged.ts';

const FOLDER = join('docs', 'screenshots');
const CHANNEL = '?canal=C0METAS001';
const DESKTOP = { width: 1280, height: 900 } as const;
const PHONE = { width: 390, height: 844 } as const;
/** As high as what it shows, within reason. */
const HIGHEST = 1_650;
const LOWEST = 620;

async function openTab(
  browser: Browser,
  origin: string,
  { phone, search = '', at = NOW }: { readonly phone?: true; readonly search?: string; readonly at?: Date },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: phone === true ? PHONE : DESKTOP,
    locale: 'es-MX',
    timezoneId: TIME_ZONE,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const tab = await context.newPage();
  await tab.clock.setFixedTime(at);
  await tab.goto(`${origin}/${search}`);
  await tab.addStyleTag({ content: notoSansStyle() });
  await tab.evaluate('document.fonts.ready.then(() => undefined)');
  return tab;
}

async function attach(tab: Page, report: Buffer): Promise<void> {
  const file = { name: 'cuarto-avance-2023.csv', mimeType: 'text/csv', buffer: report };
  await tab.getByRole('main').locator('input[type=file]').setInputFiles(file);
  await tab.getByRole('button', { name: `Quitar ${file.name}` }).waitFor();
}

async function ask(tab: Page, { asked, thread }: Picture): Promise<void> {
  for (const text of asked) {
    const before = await tab.getByRole('article').count();
    const field = tab.getByRole('textbox', { name: /^Enviar un mensaje/u });
    await field.fill(text);
    await field.press('Enter');
    if (thread === true) await tab.getByRole('button', { name: /respuesta/u }).click();
    await tab
      .getByRole('article')
      .nth(before + 1)
      .waitFor();
  }
  await settle(tab);
}

/** Until pictures that follow an answer are there, and nothing moves any more. */
async function settle(tab: Page): Promise<void> {
  let before = '';
  for (let tries = 0; tries < 20; tries += 1) {
    await tab.waitForTimeout(250);
    const now = String(await tab.evaluate('document.querySelector("#root").innerHTML'));
    if (now === before) return;
    before = now;
  }
}

/** Makes the window as high as the longest list in it, so that nothing is cut off. */
async function fitHeight(tab: Page, width: number): Promise<void> {
  const missing = Number(
    await tab.evaluate(`Math.max(...[...document.querySelectorAll('.messages, .path, .home')].map((list) =>
      [...list.children].reduce((sum, child) => Math.max(sum, child.getBoundingClientRect().bottom), 0)
      + list.scrollTop - list.getBoundingClientRect().bottom + 24))`),
  );
  const height = Math.round(DESKTOP.height + missing);
  await tab.setViewportSize({ width, height: Math.max(LOWEST, Math.min(HIGHEST, height)) });
  await tab.evaluate("for (const list of document.querySelectorAll('.messages, .path')) list.scrollTop = 0");
  await tab.waitForTimeout(150);
}

async function save(tab: Page, name: string): Promise<void> {
  await tab.mouse.move(0, 0);
  const path = join(FOLDER, `${name}.png`);
  await writeFile(path, withFewerColours(await tab.screenshot()));
  process.stdout.write(`${path}\n`);
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const page = await openDemoPage();
  const { phone, thread } = picture;
  const tab = await openTab(browser, page.origin, {
    ...(phone === true ? { phone } : {}),
    search: thread === true ? CHANNEL : '',
  });
  try {
    if (picture.path === true) await tab.getByRole('button', { name: 'Ruta' }).click();
    if (picture.sends === 'next-quarter') await attach(tab, await nextQuarter(page.parts.db));
    await ask(tab, picture);
    if (picture.phone !== true) await fitHeight(tab, DESKTOP.width);
    await save(tab, picture.name);
  } finally {
    await tab.context().close();
    await page.stop();
  }
}

async function takeStaged(browser: Browser, staged: Staged): Promise<void> {
  const { name, person, place, at = NOW, before, act, whole } = staged;
  const page = await openDemoPage(at);
  const search = `?${person === undefined ? '' : `persona=${person}&`}canal=${place}`;
  const tab = await openTab(browser, page.origin, { search, at });
  try {
    await before?.(page.parts);
    await tab.reload();
    await tab.addStyleTag({ content: notoSansStyle() });
    await act(tab);
    await settle(tab);
    if (whole) await fitHeight(tab, DESKTOP.width);
    await save(tab, name);
  } finally {
    await tab.context().close();
    await page.stop();
  }
}

/** Home and the first form, where the product offers them. */
async function takeOffered(browser: Browser): Promise<void> {
  const page = await openDemoPage();
  const tab = await openTab(browser, page.origin, {});
  try {
    const home = tab.getByRole('button', { name: 'Inicio', exact: true });
    await tab.getByRole('main').waitFor();
    if ((await home.count()) > 0) {
      await home.click();
      await settle(tab);
      await fitHeight(tab, DESKTOP.width);
      await save(tab, 'inicio');
      await tab.setViewportSize(DESKTOP);
      await tab.getByRole('button', { name: /^Avance(?: \(mensajes nuevos\))?$/u }).click();
    }
    await tab.getByRole('button', { name: 'Atajos' }).click();
    const shortcut = tab.getByRole('menuitem').filter({ hasNotText: '/' }).first();
    if ((await shortcut.count()) > 0) {
      await shortcut.click();
      await tab.getByRole('dialog').waitFor();
      await settle(tab);
      await save(tab, 'formulario');
    }
  } finally {
    await tab.context().close();
    await page.stop();
  }
}

const found = await findBrowser();
if (found.kind === 'none') {
  process.stderr.write(`No pictures: ${found.reason}\n`);
  process.exitCode = 1;
} else {
  const only = process.argv.slice(2);
  await mkdir(FOLDER, { recursive: true });
  try {
    for (const picture of PICTURES)
      if (only.length === 0 || only.includes(picture.name)) await take(found.browser, picture);
    for (const staged of STAGED)
      if (only.length === 0 || only.includes(staged.name)) await takeStaged(found.browser, staged);
    if (only.length === 0) await takeOffered(found.browser);
  } finally {
    await found.browser.close();
  }
}
