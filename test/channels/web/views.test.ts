import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { waitFor } from '#test/support/wait-for.ts';
import { openWorkspaceApp, type WorkspaceApp } from '#test/support/workspace-app.ts';

const PERSON = 'U0ENLACE01';
const OTHER = 'U0LECTUR01';

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text });

function form(title: string, more: Partial<types.ModalView> = {}): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'form',
    title: plain(title),
    submit: plain('Guardar'),
    private_metadata: 'meta 303',
    blocks: [
      {
        type: 'input',
        block_id: 'amount',
        label: plain('Alcanzado'),
        element: { type: 'number_input', action_id: 'amount', is_decimal_allowed: true, initial_value: '12' },
      },
      {
        type: 'input',
        block_id: 'goal',
        label: plain('Meta'),
        element: { type: 'external_select', action_id: 'goal', min_query_length: 0 },
      },
      {
        type: 'actions',
        block_id: 'more',
        elements: [{ type: 'button', action_id: 'more', text: plain('Más'), value: 'm' }],
      },
    ],
    ...more,
  };
}

const AMOUNT = { amount: { amount: { type: 'number_input', value: '30' } } };

/** A form that opens by the shortcut. */
async function openForm(started: WorkspaceApp, more: Partial<types.ModalView> = {}): Promise<string> {
  started.app.shortcut('capture', async ({ ack, client, shortcut }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form('Primera', more) });
  });
  const taken = await started.workspace.shortcut({ person: PERSON, callbackId: 'capture', message: null });
  expect(taken.ok).toBe(true);
  await waitFor(() => topOf(started) !== null, 'the form');
  return topOf(started)?.id ?? '';
}

function topOf({ workspace }: WorkspaceApp) {
  const overview = workspace.overview(PERSON);
  return overview.ok ? overview.value.view : null;
}

describe('modals', () => {
  it('open by a shortcut, for that person alone', async () => {
    const started = openWorkspaceApp([PERSON, OTHER]);
    const id = await openForm(started);
    expect(topOf(started)).toMatchObject({ id, title: { text: 'Primera' }, private_metadata: 'meta 303' });
    expect(started.told(PERSON)).toMatchObject([{ type: 'view', view: { id } }]);
    expect(started.told(OTHER)).toEqual([]);
    expect((await started.workspace.close({ person: OTHER, viewId: id })).ok).toBe(false);
  });

  it('are submitted with what was filled in and what they began with; errors keep them open', async () => {
    const started = openWorkspaceApp([PERSON]);
    const seen: unknown[] = [];
    started.app.view('form', async ({ ack, view, body }) => {
      seen.push({ values: view.state.values, user: body.user.id, metadata: view.private_metadata });
      const { value } = view.state.values['amount']?.['amount'] ?? {};
      if (value === '12') await ack({ response_action: 'errors', errors: { amount: 'Falta capturar.' } });
      else await ack();
    });
    const viewId = await openForm(started);
    const refused = await started.workspace.submit({ person: PERSON, viewId, values: {} });
    expect(refused).toEqual({ ok: true, value: { errors: { amount: 'Falta capturar.' } } });
    expect(topOf(started)?.id).toBe(viewId);
    const taken = await started.workspace.submit({ person: PERSON, viewId, values: AMOUNT });
    expect(taken).toEqual({ ok: true, value: { ok: true } });
    expect(topOf(started)).toBeNull();
    expect(seen).toEqual([
      {
        user: PERSON,
        metadata: 'meta 303',
        values: {
          amount: { amount: { type: 'number_input', value: '12' } },
          goal: { goal: { type: 'external_select', selected_option: null } },
        },
      },
      {
        user: PERSON,
        metadata: 'meta 303',
        values: { ...AMOUNT, goal: { goal: { type: 'external_select', selected_option: null } } },
      },
    ]);
  });

  it('stay open where the app answers what Slack cannot read', async () => {
    const started = openWorkspaceApp([PERSON]);
    const untitled = { type: 'modal', blocks: [] };
    started.app.view('form', async ({ ack }) => {
      await ack(JSON.parse(JSON.stringify({ response_action: 'update', view: untitled })) as never);
    });
    const viewId = await openForm(started);
    const taken = await started.workspace.submit({ person: PERSON, viewId, values: AMOUNT });
    expect(taken).toEqual({ ok: false, why: 'not-acknowledged' });
    expect(topOf(started)).toMatchObject({ id: viewId, state: { values: AMOUNT } });
  });

  it('lie on each other, change in their place, and are cleared together', async () => {
    const started = openWorkspaceApp([PERSON]);
    const answers = [
      { response_action: 'push', view: form('Segunda') },
      { response_action: 'update', view: form('Segunda, otra vez') },
      { response_action: 'clear' },
    ] as const;
    let turn = 0;
    started.app.view('form', async ({ ack }) => {
      const answer = answers[turn];
      turn += 1;
      await ack(answer);
    });
    const first = await openForm(started);
    const submit = async () => {
      const viewId = topOf(started)?.id ?? '';
      return started.workspace.submit({ person: PERSON, viewId, values: AMOUNT });
    };
    await submit();
    const second = topOf(started);
    expect(second).toMatchObject({
      title: { text: 'Segunda' },
      root_view_id: first,
      previous_view_id: first,
    });
    await submit();
    expect(topOf(started)).toMatchObject({ id: second?.id, title: { text: 'Segunda, otra vez' } });
    expect(topOf(started)?.state.values).toMatchObject(AMOUNT);
    await submit();
    expect(topOf(started)).toBeNull();
  });

  it('show the one below when the upper is dismissed, and tell the app that asked', async () => {
    const started = openWorkspaceApp([PERSON]);
    const closed: string[] = [];
    started.app.view('form', async ({ ack }) => {
      await ack({ response_action: 'push', view: form('Segunda', { notify_on_close: true }) });
    });
    started.app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, view }) => {
      await ack();
      closed.push(view.title.text);
    });
    const first = await openForm(started);
    await started.workspace.submit({ person: PERSON, viewId: first, values: AMOUNT });
    const upper = topOf(started)?.id ?? '';
    expect((await started.workspace.close({ person: PERSON, viewId: upper })).ok).toBe(true);
    expect(topOf(started)?.id).toBe(first);
    await started.workspace.close({ person: PERSON, viewId: first });
    expect(topOf(started)).toBeNull();
    expect(closed).toEqual(['Segunda']);
  });

  it('look options up, and are changed by a button that knows what is filled in', async () => {
    const started = openWorkspaceApp([PERSON]);
    started.app.options('goal', async ({ ack, payload }) => {
      await ack({ options: [{ text: plain(`${payload.value} 303`), value: '303' }] });
    });
    started.app.action('more', async ({ ack, body, client }) => {
      await ack();
      if (body.type !== 'block_actions' || body.view === undefined) return;
      const { value } = body.view.state.values['amount']?.['amount'] ?? {};
      const { id, hash } = body.view;
      await client.views.update({ view_id: id, hash, view: form(`Con ${value}`) });
    });
    const viewId = await openForm(started);
    const inForm = { person: PERSON, message: null, viewId, values: AMOUNT };
    const sought = { ...inForm, blockId: 'goal', actionId: 'goal', value: 'despensas' };
    expect(await started.workspace.suggest(sought)).toMatchObject({
      value: { options: [{ text: { text: 'despensas 303' } }] },
    });
    const button = { type: 'button', action_id: 'more' };
    await started.workspace.press({ ...inForm, blockId: 'more', action: button });
    await waitFor(() => JSON.stringify(topOf(started)?.['title']).includes('Con 30'), 'the changed form');
    expect(topOf(started)?.state.values).toMatchObject(AMOUNT);
  });

  it('open once by a trigger, and within three seconds', async () => {
    const started = openWorkspaceApp([PERSON]);
    const errors: string[] = [];
    started.app.shortcut('capture', async ({ ack, client, shortcut: { trigger_id } }) => {
      await ack();
      const open = () => client.views.open({ trigger_id, view: form('Primera') });
      started.sleep(2_900);
      await open();
      await open().catch((error: Error) => errors.push(error.message));
    });
    started.app.shortcut('evidence', async ({ ack, client, shortcut: { trigger_id } }) => {
      await ack();
      started.sleep(3_100);
      await client.views
        .open({ trigger_id, view: form('Tarde') })
        .catch((error: Error) => errors.push(error.message));
    });
    await started.workspace.shortcut({ person: PERSON, callbackId: 'capture', message: null });
    await waitFor(() => errors.length === 1, 'the first refusal');
    const said = await started.workspace.say({
      person: PERSON,
      channel: 'C0METAS001',
      threadTs: null,
      text: 'listo',
    });
    const message = { channel: 'C0METAS001', ts: said.ok ? said.value.ts : '' };
    await started.workspace.shortcut({ person: PERSON, callbackId: 'evidence', message });
    await waitFor(() => errors.length === 2, 'the second refusal');
    expect(errors).toEqual([
      expect.stringContaining('exchanged_trigger_id'),
      expect.stringContaining('expired_trigger_id'),
    ]);
  });
});

it('Home is published for one person and given when it is opened', async () => {
  const started = openWorkspaceApp([PERSON, OTHER]);
  started.app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const view: types.HomeView = {
      type: 'home',
      blocks: [{ type: 'section', text: plain('Sus metas') }],
    };
    await client.views.publish({ user_id: event.user, view });
  });
  const opened = await started.workspace.openHome(PERSON);
  expect(opened).toMatchObject({ value: { type: 'home', blocks: [{ text: { text: 'Sus metas' } }] } });
  expect(started.told(PERSON)).toMatchObject([{ type: 'home' }]);
  expect(started.told(OTHER)).toEqual([]);
  expect(await started.workspace.openDirect(PERSON)).toMatchObject({ ok: true });
});
