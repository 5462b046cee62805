import { type types, webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createSdkLogger } from '#src/channels/slack/connection/sdk-logger.ts';
import { METHOD_SCOPES } from '#src/channels/slack/scopes.ts';
import { waitFor } from '#test/support/wait-for.ts';
import { openWorkspaceApp, type WorkspaceApp } from '#test/support/workspace-app.ts';

const PERSON = 'U0PLANEA01';
const OTHER = 'U0LECTUR01';
const GOALS = 'C0METAS001';
const DIRECT = 'D0PLANEA01';

const quiet = () => undefined;

function clientOf({ workspace }: WorkspaceApp, token = workspace.botToken): webApi.WebClient {
  return new webApi.WebClient(token, {
    fetch: workspace.place.fetch,
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    logger: createSdkLogger({ info: quiet, warn: quiet, error: quiet }),
  });
}

function shownTo({ workspace }: WorkspaceApp, person: string, channel = GOALS) {
  const messages = workspace.messages({ person, channel });
  return messages.ok ? messages.value : [];
}

async function errorOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'none';
  } catch (error) {
    return error instanceof webApi.WebAPIPlatformError ? error.data.error : String(error);
  }
}

describe('the Web API of the workspace', () => {
  it('knows every method that the app calls, and no others', async () => {
    const client = clientOf(openWorkspaceApp([]));
    for (const method of Object.keys(METHOD_SCOPES))
      expect(await errorOf(client.apiCall(method)), method).not.toBe('unknown_method');
    expect(await errorOf(client.apiCall('chat.nothing'))).toBe('unknown_method');
    expect(await errorOf(client.apiCall('toString'))).toBe('unknown_method');
  });

  it('takes the token of the app alone', async () => {
    const started = openWorkspaceApp([]);
    expect(await errorOf(clientOf(started, 'xoxb-otro').auth.test())).toBe('invalid_auth');
    expect(await clientOf(started).auth.test()).toMatchObject({
      user_id: 'U0AVANCE01',
      team_id: 'T0LOCAL001',
    });
  });

  it('posts, changes and deletes what the bot says', async () => {
    const started = openWorkspaceApp([PERSON]);
    const client = clientOf(started);
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '*303*' } }];
    const posted = await client.apiCall('chat.postMessage', { channel: GOALS, text: 'uno', blocks });
    expect(shownTo(started, PERSON)).toMatchObject([{ text: 'uno', blocks, fromBot: true }]);
    const ts = shownTo(started, PERSON)[0]?.ts ?? '';
    expect(posted).toMatchObject({ channel: GOALS, ts });
    expect(shownTo(started, PERSON)[0]?.blocks[0]?.block_id).toMatch(/./u);
    await client.chat.update({ channel: GOALS, ts, text: 'dos', blocks: [] });
    expect(shownTo(started, PERSON)).toMatchObject([{ ts, text: 'dos', blocks: [] }]);
    await client.chat.delete({ channel: GOALS, ts });
    expect(shownTo(started, PERSON)).toEqual([]);
    expect(started.told(PERSON).map(({ type }) => type)).toEqual([
      'message',
      'message_changed',
      'message_deleted',
    ]);
  });

  it('posts to a person in their own conversation, and to one person in a channel', async () => {
    const started = openWorkspaceApp([PERSON, OTHER]);
    const client = clientOf(started);
    await client.apiCall('chat.postMessage', { channel: PERSON, text: 'aviso' });
    const opened = await client.conversations.open({ users: PERSON });
    expect(opened.channel?.id).toBe(DIRECT);
    expect(shownTo(started, PERSON, DIRECT)).toMatchObject([{ text: 'aviso' }]);
    await client.chat.postEphemeral({ channel: GOALS, user: PERSON, text: 'sólo usted' });
    expect(shownTo(started, PERSON)).toMatchObject([{ text: 'sólo usted', ephemeral: true }]);
    expect(shownTo(started, OTHER)).toEqual([]);
    expect(started.told(OTHER)).toEqual([]);
  });

  it('refuses in the words of Slack', async () => {
    const started = openWorkspaceApp([]);
    const client = clientOf(started);
    const said = await started.workspace.say({
      person: PERSON,
      channel: GOALS,
      threadTs: null,
      text: 'hola',
    });
    const ts = said.ok ? said.value.ts : '';
    const many = Array.from({ length: 51 }, () => ({ type: 'divider' }));
    const refusals = {
      channel_not_found: client.apiCall('chat.postMessage', { channel: 'C0NADA0001', text: 'x' }),
      no_text: client.apiCall('chat.postMessage', { channel: GOALS, text: '' }),
      invalid_blocks: client.apiCall('chat.postMessage', { channel: GOALS, text: 'x', blocks: many }),
      invalid_arguments: client.apiCall('chat.postMessage', { text: 'x' }),
      user_not_in_channel: client.chat.postEphemeral({ channel: DIRECT, user: OTHER, text: 'x' }),
      message_not_found: client.chat.update({ channel: GOALS, ts: '1.1', text: 'x' }),
      cant_update_message: client.chat.update({ channel: GOALS, ts, text: 'x' }),
      cant_delete_message: client.chat.delete({ channel: GOALS, ts }),
      user_not_found: client.users.info({ user: 'U0NADIE001' }),
      file_not_found: client.files.completeUploadExternal({ files: [{ id: 'F0NADA' }] }),
      invalid_trigger_id: client.views.open({
        trigger_id: 'TR0',
        view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] },
      }),
    };
    for (const [error, call] of Object.entries(refusals)) expect(await errorOf(call), error).toBe(error);
  });

  it('takes files and shows them in a message', async () => {
    const started = openWorkspaceApp([PERSON]);
    const client = clientOf(started);
    const bytes = Buffer.from('clave,alcanzado\n303,3320\n');
    await client.filesUploadV2({
      channel_id: DIRECT,
      filename: 'metas.csv',
      title: 'Metas',
      alt_text: 'Una meta',
      initial_comment: 'Aquí están.',
      file: bytes,
    });
    const [message] = shownTo(started, PERSON, DIRECT);
    expect(message).toMatchObject({
      text: 'Aquí están.',
      files: [
        { name: 'metas.csv', title: 'Metas', altText: 'Una meta', mimetype: 'text/csv; charset=utf-8' },
      ],
    });
    const id = message?.files[0]?.id ?? '';
    expect(message?.files[0]?.url).toBe(`/api/files/${id}`);
    expect(Buffer.from(started.workspace.file(id)?.bytes ?? [])).toEqual(bytes);
  });

  it('keeps the last five hundred messages of a channel', async () => {
    const started = openWorkspaceApp([]);
    const client = clientOf(started);
    for (let count = 1; count <= 503; count += 1)
      await client.apiCall('chat.postMessage', { channel: GOALS, text: `aviso ${count}` });
    const shown = shownTo(started, PERSON);
    expect(shown).toHaveLength(500);
    expect([shown[0]?.text, shown.at(-1)?.text]).toEqual(['aviso 4', 'aviso 503']);
  });

  it('shows a status until the bot answers in the thread, and suggests questions', async () => {
    const started = openWorkspaceApp([PERSON, OTHER]);
    const client = clientOf(started);
    const thread = { channel_id: DIRECT, thread_ts: '1.000001' };
    await client.assistant.threads.setStatus({ ...thread, status: 'está consultando…' });
    await client.apiCall('chat.postMessage', { channel: DIRECT, thread_ts: '1.000001', text: 'listo' });
    const prompts = [{ title: 'Ayuda', message: 'ayuda' }] as const;
    await client.apiCall('assistant.threads.setSuggestedPrompts', { channel_id: DIRECT, prompts });
    expect(started.told(PERSON)).toMatchObject([
      { type: 'status', status: 'está consultando…', threadTs: '1.000001' },
      { type: 'message' },
      { type: 'status', status: '' },
      { type: 'prompts', prompts },
    ]);
    expect(started.told(OTHER)).toEqual([]);
  });
});

describe('response URLs', () => {
  const CALL = { person: PERSON, channel: GOALS, command: '/prueba', text: 'despensas & <más> @Lectura' };
  const BUTTONS: types.KnownBlock[] = [
    {
      type: 'actions',
      block_id: 'buttons',
      elements: ['again', 'away'].map((id) => ({
        type: 'button',
        action_id: id,
        text: { type: 'plain_text', text: id },
        value: id,
      })),
    },
  ];

  it('answer alone, aloud, in place of the message and by taking it away', async () => {
    const started = openWorkspaceApp([]);
    started.app.command('/prueba', async ({ ack, respond, command }) => {
      await ack();
      await respond({ text: command.text, blocks: BUTTONS });
      await respond({ response_type: 'in_channel', text: 'a todos' });
    });
    started.app.action('again', async ({ ack, respond }) => {
      await ack();
      await respond({ replace_original: true, text: 'otra vez', blocks: BUTTONS });
    });
    started.app.action('away', async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    });
    await started.workspace.command(CALL);
    await waitFor(() => shownTo(started, PERSON).length === 2, 'both answers');
    const [alone] = shownTo(started, PERSON);
    expect(alone).toMatchObject({ ephemeral: true, text: `despensas &amp; &lt;más&gt; <@${OTHER}>` });
    expect(shownTo(started, OTHER)).toMatchObject([{ text: 'a todos', ephemeral: false }]);

    const press = (actionId: string) =>
      started.workspace.press({
        person: PERSON,
        message: { channel: GOALS, ts: alone?.ts ?? '' },
        viewId: null,
        values: {},
        blockId: 'buttons',
        action: { type: 'button', action_id: actionId },
      });
    expect(await press('nothing')).toEqual({ ok: false, why: 'unknown-element' });
    await press('again');
    await waitFor(() => shownTo(started, PERSON)[0]?.text === 'otra vez', 'the changed message');
    expect(shownTo(started, PERSON)[0]).toMatchObject({ ts: alone?.ts, ephemeral: true });
    await press('away');
    await waitFor(() => shownTo(started, PERSON).length === 1, 'the message to go');
    expect(await press('again')).toEqual({ ok: false, why: 'unknown-message' });
  });

  it('serve five answers, for half an hour', async () => {
    const started = openWorkspaceApp([]);
    const urls: string[] = [];
    started.app.command('/prueba', async ({ ack, command }) => {
      await ack({ text: 'recibido' });
      urls.push(command.response_url);
    });
    await started.workspace.command(CALL);
    await started.workspace.command(CALL);
    expect(shownTo(started, PERSON).map(({ text }) => text)).toEqual(['recibido', 'recibido']);
    const [first = '', second = ''] = urls;
    const respond = async (url: string): Promise<number> => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"x"}' };
      return (await started.workspace.place.fetch(url, init)).status;
    };
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) statuses.push(await respond(first));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    started.sleep(31 * 60_000);
    expect(await respond(second)).toBe(404);
  });

  it('nothing that nobody listens to is acknowledged', async () => {
    const started = openWorkspaceApp([]);
    expect(await started.workspace.command(CALL)).toEqual({ ok: false, why: 'not-acknowledged' });
  });
});
