import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { GOALS_CHANNEL, openLocalPage } from '#test/support/local-page.ts';
import { ask, composerIn, messagesIn, openTab, waitForAnswer } from '#test/support/page-tab.ts';

const METAS = `?canal=${GOALS_CHANNEL}`;

/** Questions and answers, in the direct conversation and in a channel. */
export function talkingCases(browser: Browser): void {
  it('begins with suggested questions, answers one, and goes on from it', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    await tab.getByRole('button', { name: 'Resumen del tercer trimestre' }).click();
    const summary = await waitForAnswer(tab, 1);
    expect(await summary.textContent()).toContain('Resumen');
    const follow = await ask(tab, '¿y la 303?', 2);
    expect(await follow.textContent()).toContain('Fuente:');
    expect(await messagesIn(tab).count()).toBe(4);
    expect(await tab.getByRole('button', { name: 'Resumen del tercer trimestre' }).count()).toBe(0);
  });

  it('answers each button of an answer', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    const first = await ask(tab, 'avance de la 303', 1);
    // What asks: the button that opens a form is tried below.
    const buttons = first.locator('.actions').getByRole('button').filter({ hasNotText: 'Modificar la meta' });
    const count = await buttons.count();
    expect(count).toBeGreaterThan(1);
    for (let index = 0; index < count; index += 1) {
      await buttons.nth(index).click();
      const answer = await waitForAnswer(tab, index + 2);
      expect(await answer.textContent()).toMatch(/303|Avance programático/u);
    }
  });

  it('opens the form of a goal beside its answer, for who may modify it', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    const answer = await ask(tab, 'avance de la 303', 1);
    await answer.getByRole('button', { name: 'Modificar la meta' }).click();
    const form = tab.getByRole('dialog', { name: 'Modificar la meta' });
    await form.waitFor();
    expect(await form.getByLabel('Meta anual de 2023').inputValue()).toBe('39,840');
    await form.getByLabel('Meta anual de 2023').fill('45,000');
    await form.getByLabel('Oficio o acuerdo que lo autoriza').fill('oficio 118/2023');
    await form.getByLabel('Justificación').fill('creció el padrón');
    await form.getByRole('button', { name: 'Revisar el cambio' }).click();
    await form.getByText('faltan 5,160 por programar').waitFor();
    await form.getByLabel('Programado en el 4.º trimestre').fill('15,120');
    // A second press right after the first is taken for a slip of the hand.
    await form.locator('button[type=submit][aria-disabled=false]').waitFor();
    await form.getByRole('button', { name: 'Revisar el cambio' }).click();
    const readBack = await waitForAnswer(tab, 2);
    expect(await readBack.textContent()).toContain('39,840 → 45,000');
  });

  it('lets choose among what a question may mean', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    const asked = await ask(tab, 'registra 3500 despensas en Q4', 1);
    expect(await asked.textContent()).toContain('Varias metas coinciden');
    const choice = asked.locator('.actions').getByRole('button', { name: /^312/u });
    await choice.click();
    const answer = await waitForAnswer(tab, 2);
    const told = (await answer.textContent()) ?? '';
    expect(told).toContain('312');
    expect(told).not.toContain('303');
  });

  it('keeps a judgement pressed', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    const answer = await ask(tab, 'avance de la 303', 1);
    const good = answer.getByRole('button', { name: 'Esta respuesta me sirvió' });
    const bad = answer.getByRole('button', { name: 'Esta respuesta no me sirvió' });
    await good.click();
    expect(await good.getAttribute('aria-pressed')).toBe('true');
    expect(await bad.getAttribute('aria-pressed')).toBe('false');
  });

  it('shows a command’s answer to its asker alone, until it is shared', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin, { search: METAS });
    const other = await openTab(browser, origin, { search: `${METAS}&persona=U0TITULA01` });
    const alone = await ask(tab, '/avance la 303', 1);
    expect(await alone.textContent()).toContain('Solo usted puede ver este mensaje');
    expect(await messagesIn(other).count()).toBe(0);
    await alone.getByRole('button', { name: 'Compartir en el canal' }).click();
    const shared = messagesIn(other).first();
    await shared.waitFor();
    const text = (await shared.textContent()) ?? '';
    expect(text).toContain('@Planeación compartió esta respuesta');
    expect(text).not.toContain('Solo usted');
  });

  it('answers a mention in a thread, which opens at the side and goes on', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin, { search: METAS });
    await composerIn(tab).fill('@ava');
    await composerIn(tab).press('Tab');
    expect(await composerIn(tab).inputValue()).toBe('@Avance ');
    await composerIn(tab).pressSequentially('avance de la 303');
    await composerIn(tab).press('Enter');
    await tab.getByRole('button', { name: /^1 respuesta/u }).click();
    const thread = messagesIn(tab, 'thread');
    expect(await thread.count()).toBe(2);
    const reply = tab.getByRole('textbox', { name: 'Responder en el hilo' });
    await reply.fill('¿y la 304?');
    await reply.press('Enter');
    await thread.nth(3).waitFor();
    expect(await thread.nth(3).textContent()).toContain('304');
    await tab.getByRole('button', { name: /^3 respuestas/u }).waitFor();
  });

  it('slips into another person, who does not see what the first one asked', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    await ask(tab, 'avance de la 303', 1);
    await tab.getByLabel('¿Quién soy?').selectOption({ label: 'Dirección' });
    // With the questions of the manifest, or already with those of the bot.
    await tab.getByText(/^Puede (?:empezar con|preguntarme):$/u).waitFor();
    expect(await messagesIn(tab).count()).toBe(0);
    expect(tab.url()).toContain('persona=U0DIRECC01');
    await tab.getByLabel('¿Quién soy?').selectOption({ label: 'Planeación' });
    await waitForAnswer(tab, 1);
  });

  it('shows how the last answer came about', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    await tab.getByRole('button', { name: 'Ruta' }).click();
    await ask(tab, 'avance de la 303', 1);
    const path = tab.getByRole('complementary', { name: 'Ruta del último mensaje' });
    await path.getByText('intent').waitFor();
    expect(await path.textContent()).toMatch(/Texto.*avance de la 303.*progress.*goalIds/u);
  });

  it('takes what people write to the letter', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin, { search: METAS });
    const typed = '<img src=x onerror=alert(1)> & <b>1</b> <!channel> *negrita*';
    await composerIn(tab).fill(typed);
    await composerIn(tab).press('Enter');
    const said = messagesIn(tab).first();
    await said.waitFor();
    expect(await said.textContent()).toContain('<img src=x onerror=alert(1)> & <b>1</b> <!channel> negrita');
    expect(await said.locator('img, b').count()).toBe(0);
  });

  it('says what is wrong with a command that it does not know', async () => {
    const { origin } = await openLocalPage();
    const tab = await openTab(browser, origin);
    await composerIn(tab).fill('/otro algo');
    await composerIn(tab).press('Enter');
    expect(await tab.getByRole('alert').textContent()).toContain('/otro no es un comando');
    expect(await composerIn(tab).inputValue()).toBe('/otro algo');
  });
}
