import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { openLocalPage } from '#test/support/local-page.ts';
import { openTab, seriousFaults } from '#test/support/page-tab.ts';

/** The window in which roles are given, as an administrator meets it. */
export function peopleCases(browser: Browser): void {
  it('gives somebody a role, who then finds it in their conversation and in Home', async () => {
    const page = await openLocalPage();
    const tab = await openTab(browser, page.origin);
    await tab.getByRole('button', { name: 'Inicio', exact: true }).click();
    await tab.getByRole('button', { name: 'Personas y permisos' }).click();
    const list = tab.getByRole('dialog', { name: 'Personas y permisos' });
    await list.getByText('4 personas tienen una función').waitFor();
    expect(await list.getByText('De la muestra').count()).toBe(4);
    expect(await seriousFaults(tab)).toEqual([]);
    await list.getByRole('combobox').selectOption({ label: 'Lectura' });
    const one = tab.getByRole('dialog', { name: 'Función de la persona' });
    await one.getByText('sin función, sólo consulta').waitFor();
    expect(await seriousFaults(tab)).toEqual([]);
    await one.getByRole('radio', { name: /^Enlace/u }).check();
    await one.getByRole('button', { name: 'Guardar' }).click();
    await one.getByText('Elija al menos una unidad').waitFor();
    await one.getByRole('checkbox', { name: /^52202/u }).check();
    // A second press right after the first is taken for a slip of the hand.
    await one.locator('button[type=submit][aria-disabled=false]').waitFor();
    await one.getByRole('button', { name: 'Guardar' }).click();
    await list.getByText(/Guardado: @Lectura · enlace de 52202/u).waitFor();
    await list.getByText('5 personas tienen una función').waitFor();
    await list.getByRole('button', { name: 'Cerrar' }).first().click();
    await tab.getByRole('combobox', { name: '¿Quién soy?' }).selectOption({ label: 'Lectura' });
    await tab.getByText(/Su función: enlace · 52202/u).waitFor();
    expect(await tab.getByRole('button', { name: 'Personas y permisos' }).count()).toBe(0);
    await tab.getByRole('button', { name: /^Avance(?: \(mensajes nuevos\))?$/u }).click();
    const told = tab.getByRole('article', { name: /^Avance, /u });
    await told.getByText(/Su función en Avance es ahora: enlace de 52202/u).waitFor();
    await told.getByText(/Lo decidió/u).waitFor();
  });
}
