import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { GOALS_CHANNEL } from '#test/support/local-page.ts';
import { isFocused, messagesIn, openTab, seriousFaults } from '#test/support/page-tab.ts';
import { openScriptedPage, plain } from '#test/support/scripted-page.ts';

const METAS = { search: `?canal=${GOALS_CHANNEL}` };
const mrkdwn = (text: string): object => ({ type: 'mrkdwn', text });
const raw = (text: string): object => ({ type: 'raw_text', text });
const number = (value: number): object => ({
  type: 'raw_number',
  value,
  text: value.toLocaleString('es-MX'),
});

const TABLE = {
  type: 'data_table',
  caption: 'Metas &amp; acciones',
  page_size: 3,
  row_header_column_index: 0,
  rows: [
    [raw('Clave'), raw('Alcanzado')],
    [raw('301'), number(1_200)],
    [raw('302'), number(90)],
    [raw('303'), raw('sin dato')],
    [raw('304'), number(7)],
  ],
};

const CHART = {
  type: 'data_visualization',
  title: '303 por trimestre',
  chart: {
    type: 'bar',
    series: [
      {
        name: 'Programado',
        data: [
          { label: 'T1', value: 9_960 },
          { label: 'T2', value: 9_960 },
        ],
      },
      {
        name: 'Alcanzado',
        data: [
          { label: 'T1', value: 3_320 },
          { label: 'T2', value: 11_482 },
        ],
      },
    ],
    axis_config: { categories: ['T1', 'T2'] },
  },
};

/** One of each kind that the product sends or may send. */
const EVERY_KIND: readonly object[] = [
  { type: 'header', text: plain('Encabezado &amp; más') },
  {
    type: 'section',
    text: mrkdwn('*Meta* de <@U0DIRECC01> &lt;b&gt; _cursiva_ `código` <https://example.org|liga> 🔴 rojo'),
    fields: [mrkdwn('*Programado*\n9,960'), mrkdwn('*Alcanzado*\n3,320')],
    accessory: { type: 'overflow', action_id: 'more', options: [{ text: plain('Seguir'), value: 'follow' }] },
  },
  { type: 'divider' },
  { type: 'context', elements: [mrkdwn('Fuente: página 3')] },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'ok', text: plain('Aprobar'), value: '1', style: 'primary' },
      {
        type: 'static_select',
        action_id: 'unit',
        placeholder: plain('Unidad'),
        options: [{ text: plain('Operativo'), value: 'op' }],
      },
      { type: 'datepicker', action_id: 'day', initial_date: '2023-10-01' },
    ],
  },
  { type: 'card', title: mrkdwn('*Tarjeta*'), subtitle: mrkdwn('Subtítulo'), body: mrkdwn('Texto') },
  { type: 'markdown', text: '## Título\n\n- uno\n- **dos**' },
  {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Texto con formato' }] }],
  },
  {
    type: 'table',
    rows: [
      [raw('A'), raw('B')],
      [raw('x'), number(3)],
    ],
  },
  TABLE,
  CHART,
  {
    type: 'data_visualization',
    title: 'Por semáforo',
    chart: {
      type: 'pie',
      segments: [
        { label: '🟢 verde', value: 23 },
        { label: '🔴 rojo', value: 3 },
      ],
    },
  },
  {
    type: 'data_visualization',
    title: 'Avance',
    chart: {
      type: 'line',
      series: [
        {
          name: 'Alcanzado',
          data: [
            { label: 'T1', value: 3 },
            { label: 'T2', value: 5 },
          ],
        },
      ],
      axis_config: { categories: ['T1', 'T2'] },
    },
  },
  { type: 'not_known_yet', text: plain('?') },
];

/** What the app's blocks look like and do. */
export function blockCases(browser: Browser): void {
  it('draws every kind of block, and one that is not known takes no other along', async () => {
    const page = await openScriptedPage();
    await page.post(EVERY_KIND);
    const tab = await openTab(browser, page.origin, METAS);
    const message = messagesIn(tab).first();
    await message.getByText('Texto con formato').waitFor();
    const text = (await message.textContent()) ?? '';
    for (const part of ['Encabezado & más', 'Meta de @Dirección <b> cursiva código', 'Tarjeta', 'dos'])
      expect(text).toContain(part);
    expect(await message.getByRole('img', { name: 'círculo rojo' }).first().isVisible()).toBe(true);
    expect(await message.getByRole('img', { name: /Programado: T1, 9,960; T2, 9,960/u }).count()).toBe(1);
    expect(await seriousFaults(tab)).toEqual([]);
  });

  it('sorts a table by its numbers as numbers, with the unknown last, and turns its pages', async () => {
    const page = await openScriptedPage();
    await page.post([TABLE]);
    const tab = await openTab(browser, page.origin, METAS);
    const table = tab.getByRole('table', { name: 'Metas & acciones' });
    const heads = (): Promise<string[]> => table.getByRole('rowheader').allTextContents();
    await table.waitFor();
    expect(await heads()).toEqual(['301', '302', '303']);
    const byAchieved = table.getByRole('button', { name: 'Alcanzado' });
    await byAchieved.click();
    expect(await heads()).toEqual(['304', '302', '301']);
    await byAchieved.click();
    expect(await heads()).toEqual(['301', '302', '304']);
    expect(await table.getByRole('columnheader', { name: 'Alcanzado' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await tab.getByRole('button', { name: 'Siguiente' }).click();
    expect(await heads()).toEqual(['303']);
    await tab.getByRole('searchbox').fill('30');
    await tab.getByRole('searchbox').fill('304');
    expect(await heads()).toEqual(['304']);
  });

  it('tells the figures of a chart as a table too', async () => {
    const page = await openScriptedPage();
    await page.post([CHART]);
    const tab = await openTab(browser, page.origin, METAS);
    await tab.getByRole('button', { name: 'Ver como tabla' }).click();
    const row = tab.getByRole('row', { name: /^T2/u });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['9,960', '11,482']);
  });

  it('sends what is pressed and chosen, and asks first where the app wants it', async () => {
    const page = await openScriptedPage();
    const sent: string[] = [];
    page.app.action(/./u, async ({ ack, action }) => {
      await ack();
      sent.push(JSON.stringify(action));
    });
    const confirm = {
      title: plain('¿Seguro?'),
      text: plain('Se borra.'),
      confirm: plain('Sí'),
      deny: plain('No'),
    };
    await page.post([
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'drop', text: plain('Borrar'), value: 'v', confirm }],
      },
      {
        type: 'section',
        text: mrkdwn('x'),
        accessory: {
          type: 'overflow',
          action_id: 'more',
          options: [{ text: plain('Seguir'), value: 'follow' }],
        },
      },
    ]);
    const tab = await openTab(browser, page.origin, METAS);
    await tab.getByRole('button', { name: 'Borrar' }).click();
    await tab.getByRole('button', { name: 'No', exact: true }).click();
    expect(sent).toEqual([]);
    await tab.getByRole('button', { name: 'Borrar' }).click();
    await tab.getByRole('button', { name: 'Sí', exact: true }).click();
    await expect.poll(() => sent.join()).toContain('"value":"v"');
    await tab.getByRole('button', { name: 'Más opciones' }).press('Enter');
    await tab.getByRole('menuitem', { name: 'Seguir' }).press('Enter');
    await expect.poll(() => sent.join()).toContain('"value":"follow"');
    expect(await isFocused(tab.getByRole('button', { name: 'Más opciones' }))).toBe(true);
  });

  it('lets nothing of a message become part of the page', async () => {
    const page = await openScriptedPage();
    const hostile = '<javascript:alert(1)|pulse> &lt;img src=x onerror=alert(1)&gt; &lt;script&gt;';
    await page.post([
      { type: 'section', text: mrkdwn(hostile) },
      { type: 'markdown', text: '[pulse](javascript:alert(1)) <img src=x onerror=alert(1)>' },
    ]);
    const tab = await openTab(browser, page.origin, METAS);
    const message = messagesIn(tab).first();
    await message.getByText('onerror').first().waitFor();
    expect(await message.locator('img, script, a[href^="javascript"]').count()).toBe(0);
  });
}
