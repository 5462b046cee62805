import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { GOALS_CHANNEL, openLocalPage } from '#test/support/local-page.ts';
import {
  ask,
  composerIn,
  isFocused,
  messagesIn,
  openTab,
  PHONE,
  seriousFaults,
  waitForAnswer,
} from '#test/support/page-tab.ts';

const METAS = `?canal=${GOALS_CHANNEL}`;

/** Small screens, the keyboard alone, readers of screens. */
export function accessCases(browser: Browser): void {
  it('shows one pane at a time on a telephone, with a way back', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin, { size: PHONE });
    await tab.getByRole('button', { name: '¿Qué va en rojo?' }).click();
    await waitForAnswer(tab, 1);
    expect(await overflow(tab)).toBe(0);
    await tab.getByRole('button', { name: 'Volver' }).click();
    await tab.getByRole('button', { name: 'metas' }).click();
    await tab.getByText('Cómo van las metas del POA').first().waitFor();
    await composerIn(tab).fill('@Avance avance de la 303');
    await composerIn(tab).press('Enter');
    await tab.getByRole('button', { name: /^1 respuesta/u }).click();
    await messagesIn(tab, 'thread').nth(1).waitFor();
    expect(await tab.getByRole('main').isVisible()).toBe(false);
    expect(await overflow(tab)).toBe(0);
    await tab.getByRole('button', { name: 'Volver' }).click();
    expect(await composerIn(tab).isVisible()).toBe(true);
    await tab.getByRole('button', { name: 'Ruta' }).click();
    await tab.getByRole('complementary').getByText('Lo entendido').waitFor();
    expect(await seriousFaults(tab)).toEqual([]);
    await tab.getByRole('button', { name: 'Volver' }).click();
    expect(await composerIn(tab).isVisible()).toBe(true);
  });

  it('is used with the keyboard alone', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    await tab.keyboard.press('Tab');
    expect(await isFocused(tab.getByRole('link', { name: 'Ir al contenido' }))).toBe(true);
    await tab.keyboard.press('Enter');
    await tabTo(tab, 'Enviar un mensaje a Avance');
    await tab.keyboard.type('avance de la 303');
    await tab.keyboard.press('Shift+Enter');
    await tab.keyboard.type('por favor');
    await tab.keyboard.press('Enter');
    const answer = await waitForAnswer(tab, 1);
    const buttons = answer.locator('.actions').getByRole('button');
    const button = buttons.filter({ hasNotText: 'Modificar la meta' }).first();
    const label = (await button.textContent()) ?? '';
    await tabTo(tab, label, 'Shift+Tab');
    expect(await isFocused(answer.getByRole('button', { name: label }))).toBe(true);
    await tab.keyboard.press('Enter');
    await waitForAnswer(tab, 2);
    expect(await isFocused(answer.getByRole('button', { name: label }))).toBe(true);
  });

  it('tells readers of screens what has been said', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    const told = tab.locator('[data-announcer]');
    expect(await told.getAttribute('aria-live')).toBe('polite');
    await ask(tab, 'avance de la 303', 1);
    await expect.poll(() => told.textContent()).toMatch(/^Avance: Avance/u);
  });

  it.each(['light', 'dark'] as const)('shuts nobody out (%s)', async (colorScheme) => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin, { colorScheme });
    expect(await seriousFaults(tab)).toEqual([]);
    await tab.getByRole('button', { name: 'Ruta' }).click();
    await ask(tab, '¿Cómo vamos?', 1);
    await ask(tab, 'Evolución de la 303', 2);
    expect(await seriousFaults(tab)).toEqual([]);
    await tab.goto(`${origin}/${METAS}`);
    await tab.getByText('Cómo van las metas del POA').first().waitFor();
    await composerIn(tab).fill('@Avance informes');
    await composerIn(tab).press('Enter');
    await tab.getByRole('button', { name: /^1 respuesta/u }).click();
    await ask(tab, '/avance la 303', 1);
    await composerIn(tab).fill('/');
    await tab.getByRole('listbox', { name: 'Sugerencias' }).waitFor();
    expect(await seriousFaults(tab)).toEqual([]);
  });
}

/** Presses the key until what has this name has the keyboard. */
async function tabTo(tab: Page, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await tab.keyboard.press(key);
    const focused = tab.locator(':focus');
    const label = (await focused.getAttribute('aria-label')) ?? (await focused.textContent());
    if (label === name) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

/** How far the page is wider than its window. */
async function overflow(tab: Page): Promise<number> {
  return Number(await tab.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
}
