import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openLocalPage } from '#test/support/local-page.ts';
import { openTab, seriousFaults } from '#test/support/page-tab.ts';

const STATE = z.object({
  homeEnabled: z.boolean(),
  shortcuts: z.array(z.object({ name: z.string(), kind: z.enum(['global', 'message']) })),
});

/** Whatever the product's own app says that it offers besides messages, is there and works. */
export function offeredCases(browser: Browser): void {
  it('shows the product’s Home where it has one', async () => {
    const page = await openLocalPage();
    const { homeEnabled } = STATE.parse((await page.get('/api/state')).json);
    const tab = await openTab(browser, page.origin);
    const home = tab.getByRole('button', { name: 'Inicio', exact: true });
    expect(await home.count()).toBe(homeEnabled ? 1 : 0);
    if (!homeEnabled) return;
    await home.click();
    await tab.locator('.home').getByRole('heading').first().waitFor();
    expect(await seriousFaults(tab)).toEqual([]);
  });

  it('opens something with each of the product’s global shortcuts', async () => {
    const page = await openLocalPage();
    const { shortcuts } = STATE.parse((await page.get('/api/state')).json);
    const tab = await openTab(browser, page.origin);
    for (const { name } of shortcuts.filter(({ kind }) => kind === 'global')) {
      await tab.getByRole('button', { name: 'Atajos' }).click();
      await tab.getByRole('menuitem', { name, exact: true }).click();
      await tab.getByRole('dialog').waitFor();
      expect(await seriousFaults(tab)).toEqual([]);
      await tab.keyboard.press('Escape');
      await tab.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(await tab.getByRole('dialog').count()).toBe(0);
  });
}
