import { describe, expect, it } from 'vitest';
import { readReadingRules } from '#db/queries/agency-settings.ts';
import { TEAM } from '#test/support/slack-double/web-api.ts';
import { viewAction, viewSubmission } from '#test/support/slack-double/windows.ts';
import { ADMIN, give, OTHER, openFor, openList, waitForWindow } from './people-window.ts';

describe.each(['socket', 'http'] as const)('who reads what, in the window of people over %s', (kind) => {
  const filedReading = (rule: string, more: { readonly metadata: string; readonly user?: string }) =>
    viewSubmission({
      callbackId: 'people_reading',
      rootViewId: 'V0VENTANA1',
      ...more,
      values: {
        rule: { rule: { selected_option: { text: { type: 'plain_text', text: 'x' }, value: rule } } },
        reason: { reason: { type: 'plain_text_input', value: 'acuerdo 3' } },
      },
    });

  it('is set by an administrator, with why, and shown in the list', async () => {
    const { answerer, running } = await openFor(kind);
    await running.deliveries.interact(openList());
    expect((await waitForWindow(running, 'views.open')).text).toContain(
      'Ahora todas las personas consultan todas las unidades.',
    );
    await running.deliveries.interact(
      viewAction({ type: 'button', action_id: 'people:reading', value: 'open' }, { metadata: '0' }),
    );
    const window = await waitForWindow(running, 'views.push');
    expect(window.title.text).toBe('Quién consulta qué');
    await running.deliveries.interact(filedReading('own', { metadata: window.private_metadata }));
    expect(await readReadingRules(answerer.store.db)).toMatchObject([
      { rule: 'own', reason: 'acuerdo 3', author: `${TEAM}:${ADMIN}` },
    ]);
    const list = await waitForWindow(running, 'views.update');
    expect(list.text).toContain('✅ Guardado: cada quien consulta sólo su unidad');
    const late = await running.deliveries.interact(
      filedReading('all', { metadata: window.private_metadata }),
    );
    expect(JSON.stringify(late)).toContain('Mientras tanto alguien más lo cambió');
  });

  it('is refused to everybody else', async () => {
    const { answerer, running } = await openFor(kind);
    await give(answerer, OTHER, 'director');
    const metadata = JSON.stringify({ seen: null, page: 0 });
    const answer = await running.deliveries.interact(filedReading('own', { metadata, user: OTHER }));
    expect(JSON.stringify(answer)).toContain(`Pídalo a <@${ADMIN}>`);
    expect(await readReadingRules(answerer.store.db)).toEqual([]);
  });
});
