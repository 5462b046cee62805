import type { types } from '@slack/bolt';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { GOALS_CHANNEL } from '#test/support/local-page.ts';
import { isFocused, messagesIn, openTab, seriousFaults } from '#test/support/page-tab.ts';
import { openScriptedPage, plain, type ScriptedPage } from '#test/support/scripted-page.ts';

const GOALS = ['Despensas', 'Despachos', 'Becas'].map((name) => ({ text: plain(name), value: name }));

const FORM: types.ModalView = {
  type: 'modal',
  callback_id: 'capture',
  title: plain('Capturar avance'),
  submit: plain('Enviar captura'),
  close: plain('Dejarlo'),
  blocks: [
    {
      type: 'input',
      block_id: 'goal',
      label: plain('Meta'),
      hint: plain('Escriba parte del nombre'),
      element: { type: 'external_select', action_id: 'goal', min_query_length: 3 },
    },
    {
      type: 'input',
      block_id: 'amount',
      label: plain('Alcanzado'),
      element: { type: 'number_input', action_id: 'amount', is_decimal_allowed: true },
    },
    {
      type: 'input',
      block_id: 'quarter',
      label: plain('Trimestre'),
      element: {
        type: 'radio_buttons',
        action_id: 'quarter',
        options: [1, 2].map((quarter) => ({ text: plain(`T${quarter}`), value: String(quarter) })),
      },
    },
    {
      type: 'input',
      block_id: 'note',
      optional: true,
      label: plain('Observación'),
      element: { type: 'plain_text_input', action_id: 'note', multiline: true },
    },
    {
      type: 'actions',
      block_id: 'more',
      elements: [{ type: 'button', action_id: 'rules', text: plain('Reglas'), value: '1' }],
    },
  ],
};

/** An app with a form behind both shortcuts; `submitted` is what it was sent. */
async function openFormApp(): Promise<ScriptedPage & { readonly submitted: string[] }> {
  const page = await openScriptedPage();
  const submitted: string[] = [];
  for (const id of ['capture', 'evidence']) {
    page.app.shortcut(id, async ({ ack, client, shortcut }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: FORM });
    });
  }
  page.app.options('goal', async ({ ack, options }) =>
    ack({ options: GOALS.filter(({ value }) => value.toLowerCase().includes(options.value.toLowerCase())) }),
  );
  page.app.action('rules', async ({ ack, client, body }) => {
    await ack();
    if (!('trigger_id' in body)) return;
    const blocks: types.KnownBlock[] = [{ type: 'section', text: plain('Cada cifra se revisa.') }];
    const view: types.ModalView = { type: 'modal', title: plain('Reglas'), blocks };
    await client.views.push({ trigger_id: body.trigger_id, view });
  });
  page.app.view('capture', async ({ ack, view }) => {
    submitted.push(JSON.stringify(view.state.values));
    const amount = Number(view.state.values['amount']?.['amount']?.value);
    return amount < 0
      ? ack({ response_action: 'errors', errors: { amount: 'Escriba una cantidad de 0 en adelante.' } })
      : ack();
  });
  return { ...page, submitted };
}

export function viewCases(browser: Browser): void {
  it('fills in a form: type-ahead, faults beside their fields, and what was filled in is sent', async () => {
    const page = await openFormApp();
    const tab = await openTab(browser, page.origin);
    await tab.getByRole('button', { name: 'Atajos' }).click();
    await tab.getByRole('menuitem', { name: 'Capturar' }).click();
    const form = tab.getByRole('dialog', { name: 'Capturar avance' });
    await form.waitFor();
    expect(await seriousFaults(tab)).toEqual([]);
    await form.getByRole('button', { name: 'Enviar captura' }).click();
    expect(await form.getByRole('alert').allTextContents()).toEqual(Array(3).fill('Complete este campo.'));
    await form.getByRole('combobox', { name: 'Meta' }).pressSequentially('desp');
    await form.getByRole('option', { name: 'Despachos' }).waitFor();
    await form.getByRole('combobox', { name: 'Meta' }).press('ArrowDown');
    await form.getByRole('combobox', { name: 'Meta' }).press('Enter');
    expect(await form.getByRole('combobox', { name: 'Meta' }).inputValue()).toBe('Despachos');
    await form.getByRole('textbox', { name: 'Alcanzado' }).fill('-4');
    await form.getByRole('radio', { name: 'T2' }).check();
    await expect
      .poll(() => form.getByRole('button', { name: 'Enviar captura' }).getAttribute('aria-disabled'))
      .toBe('false');
    await form.getByRole('button', { name: 'Enviar captura' }).click();
    await form.getByText('Escriba una cantidad de 0 en adelante.').waitFor();
    const amount = form.getByRole('textbox', { name: 'Alcanzado' });
    await expect.poll(() => isFocused(amount)).toBe(true);
    await amount.fill('4');
    await expect
      .poll(() => form.getByRole('button', { name: 'Enviar captura' }).getAttribute('aria-disabled'))
      .toBe('false');
    await amount.press('Enter');
    await form.waitFor({ state: 'detached' });
    expect(page.submitted.at(-1)).toMatch(/Despachos.*"value":"4".*T2/u);
  });

  it('lays one form on another, and gives the lower one back as it was filled in', async () => {
    const page = await openFormApp();
    const tab = await openTab(browser, page.origin);
    await tab.getByRole('button', { name: 'Atajos' }).click();
    await tab.getByRole('menuitem', { name: 'Capturar' }).click();
    await tab.getByRole('textbox', { name: 'Alcanzado' }).fill('12');
    await tab.getByRole('button', { name: 'Reglas' }).click();
    const rules = tab.getByRole('dialog', { name: 'Reglas' });
    await rules.getByText('Cada cifra se revisa.').waitFor();
    await tab.keyboard.press('Escape');
    await rules.waitFor({ state: 'detached' });
    expect(await tab.getByRole('textbox', { name: 'Alcanzado' }).inputValue()).toBe('12');
    await tab.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('keeps the keyboard in a form, and gives it back when the form closes', async () => {
    const page = await openFormApp();
    const tab = await openTab(browser, page.origin);
    await tab.getByRole('button', { name: 'Atajos' }).press('Enter');
    await tab.getByRole('menuitem', { name: 'Capturar' }).press('Enter');
    const form = tab.getByRole('dialog');
    await form.waitFor();
    for (let presses = 0; presses < 14; presses += 1) {
      await tab.keyboard.press('Tab');
      expect(await form.locator(':focus').count()).toBe(1);
    }
    await tab.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await isFocused(tab.getByRole('button', { name: 'Atajos' }))).toBe(true);
  });

  it('offers the message shortcuts on a message', async () => {
    const page = await openFormApp();
    await page.post([], 'Un aviso');
    const tab = await openTab(browser, page.origin, { search: `?canal=${GOALS_CHANNEL}` });
    await messagesIn(tab).first().hover();
    await tab.getByRole('button', { name: 'Más acciones' }).click();
    await tab.getByRole('menuitem', { name: 'Evidencia' }).click();
    const form = tab.getByRole('dialog', { name: 'Capturar avance' });
    await form.waitFor();
    expect(await form.getByRole('button', { name: 'Dejarlo' }).isVisible()).toBe(true);
  });

  it('shows the App Home, and what changes in it', async () => {
    const page = await openScriptedPage();
    const publish = (text: string, user: string) =>
      page.app.client.views.publish({
        token: page.workspace.botToken,
        user_id: user,
        view: {
          type: 'home',
          blocks: [
            { type: 'header', text: plain(text) },
            {
              type: 'actions',
              elements: [{ type: 'button', action_id: 'renew', text: plain('Actualizar') }],
            },
          ],
        },
      });
    page.app.event('app_home_opened', async ({ event }) => {
      if (event.tab === 'home') await publish('Mis metas', event.user);
    });
    page.app.action('renew', async ({ ack, body }) => {
      await ack();
      await publish('Mis metas al día', body.user.id);
    });
    const tab = await openTab(browser, page.origin);
    await tab.getByRole('button', { name: 'Inicio' }).click();
    await tab.getByRole('heading', { name: 'Mis metas' }).waitFor();
    expect(await seriousFaults(tab)).toEqual([]);
    await tab.getByRole('button', { name: 'Actualizar' }).click();
    await tab.getByRole('heading', { name: 'Mis metas al día' }).waitFor();
  });
}
