import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { canonicalCsv } from '#test/support/canonical-csv.ts';
import { openLocalPage } from '#test/support/local-page.ts';
import { composerIn, openTab, seriousFaults, waitForAnswer } from '#test/support/page-tab.ts';

function report(goals: number) {
  return { name: 'informe.csv', mimeType: 'text/csv', buffer: Buffer.from(canonicalCsv({ goals })) };
}

/** Reports that are sent: attached, dropped, or by the form of Home. */
export function fileCases(browser: Browser): void {
  it('sends a report that is attached, shows it, and loads it by a button', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    const chooser = tab.waitForEvent('filechooser');
    await tab.getByRole('button', { name: 'Adjuntar archivo' }).press('Enter');
    await (await chooser).setFiles(report(6));
    await tab.getByRole('button', { name: 'Quitar informe.csv' }).waitFor();
    expect(await seriousFaults(tab)).toEqual([]);
    await composerIn(tab).press('Enter');
    const preview = await waitForAnswer(tab, 1);
    await preview.getByText('Informe por cargar').waitFor();
    expect(await preview.textContent()).toContain('Metas y acciones nuevas: 6');
    expect(await seriousFaults(tab)).toEqual([]);
    await preview.getByRole('button', { name: 'Cargar', exact: true }).click();
    await preview.getByText('Informe cargado').waitFor();
    expect(await preview.textContent()).toContain('Cargó');
    expect(await preview.getByRole('button', { name: 'Cargar' }).count()).toBe(0);
  });

  it('takes a file that is dropped on the field, and leaves one off again', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    await tab.getByRole('button', { name: 'Adjuntar archivo' }).waitFor();
    const dropped: unknown = await tab.evaluateHandle(
      "(() => { const held = new DataTransfer(); held.items.add(new File(['nada'], 'nota.txt')); return held; })()",
    );
    await composerIn(tab).dispatchEvent('drop', { dataTransfer: dropped });
    await tab.getByRole('button', { name: 'Quitar nota.txt' }).click();
    expect(await tab.getByRole('list', { name: 'Archivos adjuntos' }).count()).toBe(0);
    await composerIn(tab).dispatchEvent('drop', { dataTransfer: dropped });
    await tab.getByRole('button', { name: 'Quitar nota.txt' }).waitFor();
    await tab.getByRole('button', { name: 'Enviar', exact: true }).click();
    const answer = await waitForAnswer(tab, 1);
    await answer.getByText('No se pudo leer «nota.txt»').waitFor();
  });

  it('sends a report by the form of Home', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    await tab.getByRole('button', { name: 'Inicio', exact: true }).click();
    await tab.getByRole('button', { name: 'Importar informe' }).click();
    const dialog = tab.getByRole('dialog', { name: 'Importar informe' });
    await dialog.getByRole('button', { name: 'Leer' }).click();
    await dialog.getByText('Complete este campo.').waitFor();
    await dialog.getByLabel('Informe trimestral').setInputFiles(report(3));
    await dialog.getByText('Listo para enviar: informe.csv').waitFor();
    expect(await seriousFaults(tab)).toEqual([]);
    await dialog.getByRole('button', { name: 'Leer' }).click();
    await dialog.waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: /^Avance(?: \(mensajes nuevos\))?$/u }).click();
    const preview = await waitForAnswer(tab, 1);
    await preview.getByText('Informe por cargar').waitFor();
    expect(await preview.textContent()).toContain('Metas y acciones nuevas: 3');
  });
}
